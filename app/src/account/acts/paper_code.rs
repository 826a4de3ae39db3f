//! The recovery code on paper: kept until it was shown, made anew, used.

use super::{Answer, Here, with_next};
use crate::{
    account::pages::paper_code::{BY_CODE, FRESH, PAPER},
    request::{Flash, Form, Request, own_path},
};
use data_encoding::BASE64;
use domain::{
    Uuid,
    account::{
        Arrived, Failed, Problem,
        commands::paper_code::{self, Typed},
    },
};
use std::{collections::BTreeMap, time::Duration};

/// A code that was just made can be seen for this long, so that there is time to print it.
pub const SHOWN_FOR: Duration = Duration::from_secs(30 * 60);

/// Where somebody goes who has arrived: first to their new recovery code, if they have one.
pub(super) async fn arrived(here: &Here, mut arrived: Arrived, next: &str) -> Result<String, Failed> {
    let code = arrived.paper_code.take();
    let account = arrived.started.session.account.as_ref().map(|account| account.id);
    let onward = here.arrived(arrived, next);
    let (Some(code), Some(account)) = (code, account) else { return Ok(onward) };
    keep(here, account, &code).await?;
    Ok(with_next(PAPER, &onward))
}

pub async fn kept(next: &str) -> Answer {
    let here = Here::now();
    let next = if own_path(next) { next } else { "/" };
    let outcome = put_away(&here).await;
    here.answer(Form::new("paper-code", PAPER, "/"), outcome.map(|()| next.to_owned())).await
}

async fn put_away(here: &Here) -> Result<(), Failed> {
    paper_code::kept(here.request.db(), &here.request.actor()).await?;
    here.request.take_flash(FRESH).await?;
    Ok(())
}

pub async fn renew(password: &str) -> Answer {
    let here = Here::now();
    let outcome = renewed(&here, password).await;
    here.answer(Form::new("paper-code", PAPER, "/"), outcome).await
}

async fn renewed(here: &Here, password: &str) -> Result<String, Failed> {
    let session = here.signed_in()?;
    let account = session.actor().account_id().ok_or(Problem::SignedOut)?;
    let code = paper_code::renew(here.request.db(), session, password).await?;
    keep(here, account, &code).await?;
    Ok(with_next(PAPER, "/account"))
}

pub async fn reset(address: &str, code: &str, password: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("by-code", BY_CODE, "/").typed("email", address);
    let outcome = used(&here, Typed { address, code, password }).await;
    here.answer(form, outcome).await
}

async fn used(here: &Here, typed: Typed<'_>) -> Result<String, Failed> {
    let request = &here.request;
    let staff = request.toolkit.demo;
    match paper_code::reset(request.db(), &request.trust, &here.visit(), typed, staff).await? {
        Some(back) => arrived(here, back, "/account?done=password").await,
        None => Ok("/sign-in?done=password".to_owned()),
    }
}

/// Keeps a code for the page that shows it: sealed, for this account and for some minutes.
async fn keep(here: &Here, account: Uuid, code: &str) -> Result<(), Failed> {
    let sealer = here.request.toolkit.sealer.as_ref().ok_or(Problem::MobileNotHere)?;
    let sealed = sealer.seal(here.request.db(), account.as_bytes(), code.as_bytes()).ok_or(Problem::MobileNotHere)?;
    let flash = Flash { codes: vec![], typed: BTreeMap::from([("sealed".to_owned(), BASE64.encode(&sealed))]) };
    Ok(here.request.keep_flash(FRESH, &flash, Some(account)).await?)
}

/// The code that was kept, for the account it was kept for.
#[must_use]
pub fn open(request: &Request, account: Uuid, kept: &Flash) -> Option<String> {
    let sealed = BASE64.decode(kept.typed.get("sealed")?.as_bytes()).ok()?;
    String::from_utf8(request.toolkit.sealer.as_ref()?.open(account.as_bytes(), &sealed)?).ok()
}
