//! What people change about their own account.

use super::{Answer, Here};
use crate::request::Form;
use domain::account::{
    Failed,
    commands::{erase, settings},
};

pub async fn name(name: &str, insists_on: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("name", "/account/name", "/").typed("name", name);
    let outcome = settings::change_name(here.request.db(), &here.request.actor(), name, insists_on).await;
    here.answer(form, outcome.map(|()| "/account?done=name".to_owned())).await
}

pub async fn email(email: &str, password: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("email", "/account/email", "/").typed("email", email);
    let actor = here.request.actor();
    let outcome = settings::change_email(here.request.db(), &actor, &here.visit(), password, email).await;
    here.answer(form, outcome.map(|()| "/account/email?sent=yes".to_owned())).await
}

pub async fn password(old: &str, new: &str) -> Answer {
    let here = Here::now();
    let outcome = change_password(&here, old, new).await;
    let onward = outcome.map(|()| "/account?done=password".to_owned());
    here.answer(Form::new("password", "/account/password", "/"), onward).await
}

async fn change_password(here: &Here, old: &str, new: &str) -> Result<(), Failed> {
    let (request, session) = (&here.request, here.signed_in()?);
    let started = settings::change_password(request.db(), &request.trust, session, &here.visit(), old, new).await?;
    request.adopt(started);
    Ok(())
}

pub async fn remove_password(password: &str) -> Answer {
    let here = Here::now();
    let outcome = without_password(&here, password).await;
    let onward = outcome.map(|()| "/account?done=no-password".to_owned());
    here.answer(Form::new("no-password", "/account/password", "/"), onward).await
}

async fn without_password(here: &Here, password: &str) -> Result<(), Failed> {
    let (request, session) = (&here.request, here.signed_in()?);
    request.adopt(settings::remove_password(request.db(), session, &here.visit(), password).await?);
    Ok(())
}

pub async fn delete(password: &str) -> Answer {
    let here = Here::now();
    let outcome = erase_account(&here, password).await;
    let onward = outcome.map(|()| "/account/deleted".to_owned());
    here.answer(Form::new("delete", "/account/delete", "/"), onward).await
}

async fn erase_account(here: &Here, password: &str) -> Result<(), Failed> {
    erase::erase(here.request.db(), here.signed_in()?, password).await?;
    here.request.drop_session();
    here.request.clear_device_cookie();
    here.request.forget_fetched_pages();
    Ok(())
}
