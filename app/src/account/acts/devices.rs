//! Where somebody is signed in.

use super::{Answer, Here};
use crate::request::Form;
use domain::{
    Uuid,
    account::{Failed, commands::devices},
};

pub async fn end(device: &str) -> Answer {
    let here = Here::now();
    let outcome = end_one(&here, device).await;
    let onward = outcome.map(|()| "/account/devices?done=device".to_owned());
    here.answer(Form::new("devices", "/account/devices", "/"), onward).await
}

async fn end_one(here: &Here, device: &str) -> Result<(), Failed> {
    let session = here.signed_in()?;
    let place: Uuid = device.parse().unwrap_or_default();
    devices::end(here.request.db(), session, place).await
}

pub async fn sign_out_everywhere() -> Answer {
    let here = Here::now();
    let outcome = end_all(&here).await;
    here.answer(Form::new("devices", "/account/devices", "/"), outcome.map(|()| "/signed-out".to_owned())).await
}

async fn end_all(here: &Here) -> Result<(), Failed> {
    devices::end_all(here.request.db(), here.signed_in()?).await?;
    here.request.drop_session();
    here.request.forget_fetched_pages();
    Ok(())
}
