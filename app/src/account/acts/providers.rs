//! Signing in through a provider, and connecting one. The pages `/sign-in/with/…` lead away and back; nothing is asked on them.

use super::{Answer, Here, sign_in::onward, with_next};
use crate::{
    failure::Refused,
    request::{Flash, Form, Request, own_path},
};
use domain::{
    Uuid,
    account::{
        Failed, Problem,
        commands::{providers, sign_in::Step},
        providers::{ATTEMPT_HOLDS, Answer as Answered, Provider, Trouble},
    },
};
use std::{collections::BTreeMap, sync::Arc, time::Duration};

/// The page that connects providers.
pub const PAGE: &str = "/account/security/providers";
/// What is kept of somebody's wish to connect one.
const WISH: &str = "connect-provider";
/// What is kept of the provider somebody came in by, for signing out there too.
const BY: &str = "signed-in-by";
/// No session of staff lasts longer.
const BY_HOLDS: Duration = Duration::from_secs(12 * 60 * 60);

/// What a provider sends back in the address.
#[derive(Debug, Clone, Default)]
pub struct Back {
    pub state: String,
    pub code: String,
    pub error: String,
    pub issuer: String,
}

/// The provider of this trust with an id.
#[must_use]
pub fn find(request: &Request, id: &str) -> Option<Arc<Provider>> {
    request.toolkit.providers.of(request.trust.id).into_iter().find(|provider| provider.id == id)
}

/// The page of ours that begins a sign-in.
#[must_use]
pub fn path(id: &str) -> String {
    format!("/sign-in/with/{id}")
}

/// Where the provider leads back to: registered there by the operator.
fn back(request: &Request, id: &str) -> String {
    format!("{}{}/back", request.origin(), path(id))
}

/// Leads to the provider; if that cannot be, to the page that says why.
///
/// # Errors
/// When the database is away.
pub async fn begin(request: &Request, provider: &Provider, next: &str) -> Result<(), Failed> {
    let here = Here::of(request.clone());
    let account = request.actor().account_id();
    let connects = if account.is_some() && wished(request, provider).await? { account } else { None };
    if account.is_some() && connects.is_none() {
        request.see_other(if own_path(next) { next } else { "/" });
        return Ok(());
    }
    let begun = request.toolkit.providers.begin(provider, &back(request, &provider.id), connects.is_some()).await;
    let begun = match begun {
        Ok(begun) => begun,
        Err(trouble) => return refuse(&here, troubled(provider, trouble).into(), connects, next).await,
    };
    let session = request.session_or_new().await?;
    providers::begin(request.db(), &session, provider, &begun, next, connects).await?;
    request.leave_for(&begun.address);
    Ok(())
}

/// Takes what came back: signs in, or connects.
///
/// # Errors
/// When the database is away.
pub async fn finish(request: &Request, provider: &Provider, said: &Back) -> Result<(), Failed> {
    let here = Here::of(request.clone());
    let db = request.db();
    let attempt = providers::take(db, &request.actor(), here.session.as_ref(), provider, &said.state).await;
    let attempt = match attempt {
        Ok(attempt) => attempt,
        Err(failed) => return refuse(&here, failed, None, "/").await,
    };
    let (connects, next) = (attempt.account_id, attempt.next.clone());
    if !said.error.is_empty() || said.code.is_empty() {
        providers::note_refused(db, &request.actor(), Uuid::nil()).await?;
        return refuse(&here, Problem::ProviderDenied.into(), connects, &next).await;
    }
    let answer = Answered { code: &said.code, issuer: Some(said.issuer.as_str()).filter(|issuer| !issuer.is_empty()) };
    let back = back(request, &provider.id);
    let vouched = match request.toolkit.providers.finish(provider, &back, answer, &attempt).await {
        Ok(vouched) => vouched,
        Err(trouble) => {
            providers::note_refused(db, &request.actor(), Uuid::nil()).await?;
            return refuse(&here, troubled(provider, trouble).into(), connects, &next).await;
        }
    };
    if let Some(account) = connects {
        let session = here.signed_in();
        let outcome = match session {
            Ok(session) => providers::connect(db, session, provider, &vouched, account).await,
            Err(failed) => Err(failed),
        };
        return match outcome {
            Ok(()) => {
                request.see_other(&format!("{PAGE}?done=connected"));
                Ok(())
            }
            Err(failed) => refuse(&here, failed, connects, &next).await,
        };
    }
    let (demo, sealer) = (request.toolkit.demo, request.toolkit.sealer.as_ref());
    let step = providers::sign_in_by(db, &request.actor(), &here.visit(), provider, &vouched, sealer, demo).await;
    match step {
        Ok(step) => arrived(&here, provider, step, &next).await,
        Err(failed) => refuse(&here, failed, None, &next).await,
    }
}

/// In, or to the page for the code; and a note by whom, for signing out there too.
async fn arrived(here: &Here, provider: &Provider, step: Step, next: &str) -> Result<(), Failed> {
    let to = onward(here, step, next);
    let flash = Flash { codes: vec![], typed: BTreeMap::from([("provider".to_owned(), provider.id.clone())]) };
    here.request.keep_flash(BY, &flash, None).await?;
    here.request.see_other(&to);
    Ok(())
}

/// The provider somebody came in by.
///
/// # Errors
/// When the database is away.
pub async fn came_by(request: &Request) -> Result<Option<Arc<Provider>>, Failed> {
    let kept = request.read_flash(BY, BY_HOLDS).await?;
    Ok(kept.and_then(|kept| kept.typed.get("provider").and_then(|id| find(request, id))))
}

/// Where the provider signs out, if it has a page for that.
pub async fn leave(request: &Request, provider: &Provider) -> Option<String> {
    request.toolkit.providers.leave(provider, &format!("{}/signed-out", request.origin())).await
}

/// Back to the page it began on, which says what to do.
async fn refuse(here: &Here, failed: Failed, connects: Option<Uuid>, next: &str) -> Result<(), Failed> {
    if matches!(failed, Failed::Database(_) | Failed::Busy) {
        return Err(failed);
    }
    let (form, to) = match connects {
        Some(_) => ("providers", PAGE.to_owned()),
        None => ("sign-in", with_next("/sign-in", next)),
    };
    let flash = Flash { codes: Refused::from(failed).codes, typed: BTreeMap::new() };
    here.request.keep_flash(form, &flash, None).await?;
    here.request.see_other(&to);
    Ok(())
}

/// What to tell the person; the log says more.
fn troubled(provider: &Provider, trouble: Trouble) -> Problem {
    tracing::warn!(provider = provider.id, why = %trouble, "a sign-in by a provider came to nothing");
    match trouble {
        Trouble::Away(_) => Problem::ProviderAway,
        Trouble::Wrong(_) => Problem::ProviderWrong,
    }
}

/// Asks for a provider to be connected: with the password, so that nobody else does it at a desk left open. The next page leads there.
pub async fn connect(id: &str, password: &str) -> Answer {
    let here = Here::now();
    let outcome = wish(&here, id, password).await;
    here.answer(Form::new("providers", PAGE, "/"), outcome).await
}

async fn wish(here: &Here, id: &str, password: &str) -> Result<String, Failed> {
    let request = &here.request;
    let actor = request.actor();
    providers::may_connect(request.db(), here.signed_in()?, password).await?;
    let provider = find(request, id).ok_or(Problem::ProviderAway)?;
    let flash = Flash { codes: vec![], typed: BTreeMap::from([("provider".to_owned(), provider.id.clone())]) };
    request.keep_flash(WISH, &flash, actor.account_id()).await?;
    Ok(format!("/account/security/connect/{}", provider.id))
}

/// Whether somebody signed in has just asked for this provider to be connected.
///
/// # Errors
/// When the database is away.
pub async fn wished(request: &Request, provider: &Provider) -> Result<bool, Failed> {
    let kept = request.read_flash(WISH, ATTEMPT_HOLDS).await?;
    Ok(kept.is_some_and(|kept| kept.typed.get("provider") == Some(&provider.id)))
}

/// Takes a connection off one's own account.
pub async fn disconnect(identity: &str, password: &str) -> Answer {
    let here = Here::now();
    let request = &here.request;
    let identity = identity.parse().unwrap_or_default();
    let outcome = match here.signed_in() {
        Ok(session) => providers::disconnect(request.db(), session, identity, password).await,
        Err(failed) => Err(failed),
    };
    here.answer(Form::new("providers", PAGE, "/"), outcome.map(|()| format!("{PAGE}?done=disconnected"))).await
}

/// The link on the page that looks after the sign-in.
#[must_use]
pub fn is_offered(request: &Request) -> bool {
    request.actor().is_staff() && !request.toolkit.providers.of(request.trust.id).is_empty()
}
