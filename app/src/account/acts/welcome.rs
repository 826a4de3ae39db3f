//! What is asked once after signing in. "No, delete it" is made sure of on a page between.

use super::{Answer, Here, sign_up::yes_or_no, with_next};
use crate::request::{Form, own_path};
use domain::account::{
    Device, Failed, Problem,
    commands::{devices, welcome as before},
    queries,
};

pub async fn welcome(bring: &str, device: &str, next: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("welcome", with_next("/welcome", next), "/").typed("bring", bring).typed("device", device);
    let outcome = both(&here, yes_or_no(bring), parse(device)).await;
    let onward = outcome.map(|deletes| if deletes { with_next("/welcome/delete", next) } else { onward(next) });
    here.answer(form, onward).await
}

/// Both questions, so that both answers can be missing at once. Answers whether there is something that shall be deleted.
async fn both(here: &Here, bring: Option<bool>, device: Option<Device>) -> Result<bool, Failed> {
    let mut session = here.signed_in()?.clone();
    let db = here.request.db();
    let something = queries::has_something(db.conn(), session.visitor_id).await?;
    let ask_device = queries::asks_device(db, &session, &here.visit()).await?;
    let missing = [
        (something && bring.is_none()).then_some(Problem::BringMissing),
        (ask_device && device.is_none()).then_some(Problem::DeviceMissing),
    ];
    let missing: Vec<Problem> = missing.into_iter().flatten().collect();
    if !missing.is_empty() {
        return Err(Failed::Refused(missing));
    }
    let deletes = something && bring == Some(false);
    if !deletes {
        before::bring(db, &mut session, bring).await?;
    }
    if device.is_some() {
        devices::choose(db, &here.visit(), &mut session, device).await?;
    }
    here.request.set_session(Some(session));
    Ok(deletes)
}

pub async fn delete_writing(next: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("delete-writing", with_next("/welcome/delete", next), "/");
    let outcome = delete(&here).await;
    here.answer(form, outcome.map(|()| onward(next))).await
}

async fn delete(here: &Here) -> Result<(), Failed> {
    let mut session = here.signed_in()?.clone();
    before::bring(here.request.db(), &mut session, Some(false)).await?;
    here.request.set_session(Some(session));
    Ok(())
}

pub async fn device(device: &str, next: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("device", with_next("/device", next), "/").typed("device", device);
    let outcome = choose(&here, parse(device)).await;
    here.answer(form, outcome.map(|()| onward(next))).await
}

/// Somebody who is not signed in may answer too: it decides how long what they write is kept for them.
async fn choose(here: &Here, device: Option<Device>) -> Result<(), Failed> {
    device.ok_or(Problem::DeviceMissing)?;
    let mut session = here.request.session_or_new().await?;
    devices::choose(here.request.db(), &here.visit(), &mut session, device).await?;
    here.request.set_session(Some(session));
    Ok(())
}

fn parse(device: &str) -> Option<Device> {
    match device {
        "own" => Some(Device::Own),
        "shared" => Some(Device::Shared),
        _ => None,
    }
}

fn onward(next: &str) -> String {
    if own_path(next) { next.to_owned() } else { "/".to_owned() }
}
