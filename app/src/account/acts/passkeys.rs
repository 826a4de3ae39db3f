//! Passkeys: added, removed, signed in with.

use super::{Answer, Here, with_next};
use crate::{account::pages::passkeys::HERE, request::Form};
use domain::{
    Uuid,
    account::{
        Failed,
        commands::{passkey_sign_in, passkeys},
    },
};

pub async fn begin(name: &str, password: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("passkeys", HERE, format!("{HERE}/add")).typed("name", name);
    let outcome = begun(&here, name, password).await;
    here.answer(form, outcome.map(|()| format!("{HERE}/add"))).await
}

async fn begun(here: &Here, name: &str, password: &str) -> Result<(), Failed> {
    let request = &here.request;
    passkeys::begin(request.db(), here.signed_in()?, &request.site(), password, name).await
}

pub async fn add(credential: &str) -> Answer {
    let here = Here::now();
    let outcome = added(&here, credential).await;
    here.answer(Form::new("passkeys", HERE, HERE), outcome.map(|()| format!("{HERE}?done=added"))).await
}

async fn added(here: &Here, credential: &str) -> Result<(), Failed> {
    passkeys::finish(here.request.db(), here.signed_in()?, &here.request.site(), credential).await
}

pub async fn remove(passkey: &str, password: &str) -> Answer {
    let here = Here::now();
    let id: Uuid = passkey.parse().unwrap_or_default();
    let outcome = removed(&here, id, password).await;
    here.answer(Form::new("passkey", format!("{HERE}/{id}"), HERE), outcome.map(|()| format!("{HERE}?done=removed")))
        .await
}

async fn removed(here: &Here, id: Uuid, password: &str) -> Result<(), Failed> {
    passkeys::remove(here.request.db(), here.signed_in()?, password, id).await
}

pub async fn begin_sign_in(next: &str) -> Answer {
    let here = Here::now();
    let page = with_next("/sign-in/passkey", next);
    let outcome = asked(&here).await;
    here.answer(Form::new("passkey-sign-in", page.clone(), page.clone()), outcome.map(|()| page)).await
}

async fn asked(here: &Here) -> Result<(), Failed> {
    let session = here.request.session_or_new().await?;
    passkey_sign_in::begin(here.request.db(), &session, &here.visit(), &here.request.site()).await
}

pub async fn sign_in(credential: &str, next: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("passkey-sign-in", with_next("/sign-in/passkey", next), "/");
    let request = &here.request;
    let (visit, site) = (here.visit(), request.site());
    let outcome = passkey_sign_in::finish(request.db(), &request.actor(), &visit, &site, credential).await;
    let onward = outcome.map(|arrived| here.arrived(arrived, next));
    here.answer(form, onward).await
}
