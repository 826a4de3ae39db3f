//! Signing in and out.

use super::{Answer, Here, providers, with_next};
use crate::request::Form;
use domain::account::{
    Failed,
    commands::sign_in::{self, Step},
    second_factor::Second,
};

pub async fn sign_in(email: &str, password: &str, next: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("sign-in", with_next("/sign-in", next), "/").typed("email", email);
    let request = &here.request;
    let (staff, sealer) = (request.toolkit.demo, request.toolkit.sealer.as_ref());
    let outcome = sign_in::sign_in(request.db(), &request.actor(), &here.visit(), email, password, sealer, staff).await;
    let onward = outcome.map(|step| onward(&here, step, next));
    here.answer(form, onward).await
}

/// In, or to the page for the code.
pub(super) fn onward(here: &Here, step: Step, next: &str) -> String {
    let (second, started) = match step {
        Step::In(arrived) => return here.arrived(arrived, next),
        Step::Owes(second, started) => (second, started),
    };
    if let Some(started) = started {
        here.request.adopt(started);
    }
    match second {
        Second::Code => with_next("/sign-in/code", next),
        Second::Passkey => with_next("/sign-in/passkey", next),
        Second::SetUp => with_next("/sign-in/set-up", next),
    }
}

pub async fn sign_out() -> Answer {
    let here = Here::now();
    let outcome = end(&here).await;
    here.answer(Form::new("sign-out", "/", "/signed-out"), outcome).await
}

/// Somebody who is signed out already is signed out: no error. Who came in by a provider is told that it still knows them.
async fn end(here: &Here) -> Result<String, Failed> {
    let by = providers::came_by(&here.request).await?;
    if let Some(session) = &here.session {
        sign_in::sign_out(here.request.db(), session).await?;
    }
    here.request.drop_session();
    here.request.forget_fetched_pages();
    Ok(by.map_or_else(|| "/signed-out".to_owned(), |by| format!("/signed-out?with={}", by.id)))
}
