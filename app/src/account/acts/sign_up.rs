//! Signing up.

use super::{Answer, Here, paper_code};
use crate::{invitations::pages::invited, request::Form};
use domain::account::{
    Failed,
    commands::{
        sign_up::{self, FirstPage, Next, SecondPage},
        sign_up_mail,
    },
};

pub async fn first_page(email: &str, password: &str, code: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("sign-up", "/sign-up", "/sign-up/about-you").typed("email", email).typed("code", code);
    let outcome = begin(&here, email, password, code).await;
    here.answer(form, outcome.map(|()| "/sign-up/about-you".to_owned())).await
}

async fn begin(here: &Here, email: &str, password: &str, code: &str) -> Result<(), Failed> {
    let session = here.request.session_or_new().await?;
    let invited = invited::code(&here.request).await?;
    let page = FirstPage { email, password, code, invited };
    sign_up::begin(here.request.db(), &here.request.trust, &here.visit(), &session, page).await
}

pub async fn second_page(name: &str, insists_on: &str, adult: &str) -> Answer {
    let here = Here::now();
    let form =
        Form::new("about-you", "/sign-up/about-you", "/sign-up/check-email").typed("name", name).typed("adult", adult);
    let adult = yes_or_no(adult);
    let onward = match finish(&here, SecondPage { name, insists_on, adult }).await {
        Ok(Next::CheckEmail) => Ok("/sign-up/check-email".to_owned()),
        Ok(Next::Under18) => Ok("/under-18".to_owned()),
        Ok(Next::Proven { token }) => arrive(&here, &token).await,
        Ok(Next::Unproven { token }) => arrive_unproven(&here, &token).await,
        Err(failed) => Err(failed),
    };
    here.answer(form, onward).await
}

async fn finish(here: &Here, page: SecondPage<'_>) -> Result<Next, Failed> {
    let session = here.request.session_or_new().await?;
    let actor = session.actor();
    sign_up::finish(here.request.db(), &actor, &here.visit(), &session, page).await
}

/// The answer to a question with two answers.
pub fn yes_or_no(answer: &str) -> Option<bool> {
    match answer {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

pub async fn send_again() -> Answer {
    let here = Here::now();
    let form = Form::new("check-email", "/sign-up/check-email", "/sign-up/check-email?sent=again");
    let outcome = again(&here).await;
    here.answer(form, outcome.map(|()| "/sign-up/check-email?sent=again".to_owned())).await
}

async fn again(here: &Here) -> Result<(), Failed> {
    let session = here.request.session_or_new().await?;
    sign_up_mail::again(here.request.db(), &session.actor(), &here.visit(), &session).await
}

/// Signs somebody in whose address an invitation has proved: in this very browser, so no password is asked again.
async fn arrive(here: &Here, token: &str) -> Result<String, Failed> {
    let actor = here.request.actor();
    let arrived = sign_up::confirm(here.request.db(), &actor, &here.visit(), token, "").await?;
    paper_code::arrived(here, arrived, "/").await
}

/// The same with a mobile number that nothing proves.
async fn arrive_unproven(here: &Here, token: &str) -> Result<String, Failed> {
    let actor = here.request.actor();
    let arrived = sign_up::confirm_unproven(here.request.db(), &actor, &here.visit(), token).await?;
    paper_code::arrived(here, arrived, "/").await
}

pub async fn confirm(token: &str, password: &str) -> Answer {
    let here = Here::now();
    let back = super::super::pages::confirm::path(token);
    let actor = here.request.actor();
    let onward = match sign_up::confirm(here.request.db(), &actor, &here.visit(), token, password).await {
        Ok(arrived) => paper_code::arrived(&here, arrived, "/").await,
        Err(failed) => Err(failed),
    };
    here.answer(Form::new("confirm", back, "/"), onward).await
}
