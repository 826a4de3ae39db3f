//! Signing in and out.

use super::{Answer, Here, with_next};
use crate::request::Form;
use domain::account::{Failed, commands::sign_in};

pub async fn sign_in(email: &str, password: &str, next: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("sign-in", with_next("/sign-in", next), "/").typed("email", email);
    let request = &here.request;
    let staff = request.toolkit.demo;
    let outcome = sign_in::sign_in(request.db(), &request.actor(), &here.visit(), email, password, staff).await;
    let onward = outcome.map(|arrived| here.arrived(arrived, next));
    here.answer(form, onward).await
}

pub async fn sign_out() -> Answer {
    let here = Here::now();
    let outcome = end(&here).await;
    here.answer(Form::new("sign-out", "/", "/signed-out"), outcome.map(|()| "/signed-out".to_owned())).await
}

/// Somebody who is signed out already is signed out: no error.
async fn end(here: &Here) -> Result<(), Failed> {
    if let Some(session) = &here.session {
        sign_in::sign_out(here.request.db(), session).await?;
    }
    here.request.drop_session();
    here.request.forget_fetched_pages();
    Ok(())
}
