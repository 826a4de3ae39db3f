//! Signing in by a link in a mail.

use super::{super::pages, Answer, Here, sign_in::onward};
use crate::request::Form;
use domain::account::{Failed, commands::sign_in_links};

pub async fn ask(email: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("sign-in-link", "/sign-in/link", "/").typed("email", email);
    let outcome = asked(&here, email).await;
    here.answer(form, outcome.map(|()| "/sign-in/link?sent=yes".to_owned())).await
}

async fn asked(here: &Here, email: &str) -> Result<(), Failed> {
    let session = here.request.session_or_new().await?;
    sign_in_links::ask(here.request.db(), &session.actor(), &here.visit(), &session, email).await
}

pub async fn enter(token: &str) -> Answer {
    let here = Here::now();
    let request = &here.request;
    let (demo, sealer) = (request.toolkit.demo, request.toolkit.sealer.as_ref());
    let outcome = sign_in_links::enter(request.db(), &request.actor(), &here.visit(), token, sealer, demo).await;
    let onward = outcome.map(|step| onward(&here, step, ""));
    here.answer(Form::new("use-sign-in-link", pages::sign_in_link::path(token), "/"), onward).await
}
