//! Codes of an app: owed at a sign-in, set up, taken off.

use super::{Answer, Here, with_next};
use crate::{
    account::pages::second_factor::{CODES, FRESH, SECURITY},
    request::{Flash, Form, own_path},
};
use data_encoding::BASE64;
use domain::{
    Uuid,
    account::{Failed, Problem, commands::second_factor},
};
use std::{collections::BTreeMap, time::Duration};

/// Fresh recovery codes can be seen again for this long: a page may be loaded twice.
pub const SHOWN_FOR: Duration = Duration::from_secs(10 * 60);

/// The code owed after the password. `set_up`: which page the form stands on.
pub async fn enter(code: &str, set_up: bool, next: &str) -> Answer {
    let here = Here::now();
    let page = if set_up { "/sign-in/set-up" } else { "/sign-in/code" };
    let form = Form::new("second-step", with_next(page, next), "/");
    let outcome = entered(&here, code, next).await;
    here.answer(form, outcome).await
}

async fn entered(here: &Here, code: &str, next: &str) -> Result<String, Failed> {
    let request = &here.request;
    let sealer = request.toolkit.sealer.as_ref();
    let entered = second_factor::enter(request.db(), sealer, &here.visit(), code).await?;
    let account = entered.arrived.started.session.account.as_ref().map(|account| account.id);
    let onward = here.arrived(entered.arrived, next);
    let (Some(fresh), Some(account)) = (entered.fresh, account) else { return Ok(onward) };
    keep(here, account, &fresh).await?;
    Ok(with_next(CODES, if own_path(next) { next } else { "/" }))
}

pub async fn begin(password: &str) -> Answer {
    let here = Here::now();
    let (request, sealer) = (&here.request, here.request.toolkit.sealer.as_ref());
    let outcome = match here.signed_in() {
        Ok(session) => second_factor::begin(request.db(), sealer, session, password).await,
        Err(failed) => Err(failed),
    };
    here.answer(Form::new("code-app", SECURITY, "/"), outcome.map(|()| "/account/security/set-up".to_owned())).await
}

pub async fn confirm(code: &str) -> Answer {
    let here = Here::now();
    let outcome = confirmed(&here, code).await;
    here.answer(Form::new("second-step", "/account/security/set-up", "/"), outcome).await
}

async fn confirmed(here: &Here, code: &str) -> Result<String, Failed> {
    let (request, session) = (&here.request, here.signed_in()?);
    let sealer = request.toolkit.sealer.as_ref();
    let account = session.actor().account_id().ok_or(Problem::SignedOut)?;
    let (started, fresh) = second_factor::confirm(request.db(), sealer, session, &here.visit(), code).await?;
    request.adopt(started);
    keep(here, account, &fresh).await?;
    Ok(CODES.to_owned())
}

pub async fn new_codes(password: &str) -> Answer {
    let here = Here::now();
    let outcome = renewed(&here, password).await;
    here.answer(Form::new("code-app", SECURITY, "/"), outcome).await
}

async fn renewed(here: &Here, password: &str) -> Result<String, Failed> {
    let session = here.signed_in()?;
    let account = session.actor().account_id().ok_or(Problem::SignedOut)?;
    let fresh = second_factor::new_codes(here.request.db(), session, password).await?;
    keep(here, account, &fresh).await?;
    Ok(CODES.to_owned())
}

pub async fn remove(password: &str) -> Answer {
    let here = Here::now();
    let outcome = match here.signed_in() {
        Ok(session) => second_factor::remove(here.request.db(), session, password).await,
        Err(failed) => Err(failed),
    };
    here.answer(Form::new("code-app", SECURITY, "/"), outcome.map(|()| format!("{SECURITY}?done=removed"))).await
}

/// Keeps fresh recovery codes for the page that shows them: sealed, for this account and for some minutes.
async fn keep(here: &Here, account: Uuid, fresh: &[String]) -> Result<(), Failed> {
    let sealer = here.request.toolkit.sealer.as_ref().ok_or(Problem::StaffNotYet)?;
    let sealed = sealer.seal(here.request.db(), account.as_bytes(), fresh.join(" ").as_bytes());
    let sealed = BASE64.encode(&sealed.ok_or(Problem::StaffNotYet)?);
    let flash = Flash { codes: vec![], typed: BTreeMap::from([("sealed".to_owned(), sealed)]) };
    Ok(here.request.keep_flash(FRESH, &flash, Some(account)).await?)
}
