//! Signing in with a passkey: no address, no password. The device asks its owner for a finger, a face or a PIN, so that a passkey is two
//! factors at once, also for staff.

use super::{
    arrive,
    passkeys::{broken, stored, text},
};
use crate::{
    Actor, Db, DbErr, Uuid,
    account::{
        Arrived, Failed, Problem, Visit, entity as accounts, known_devices,
        passkeys::{Purpose, Site, challenge, entity, queries},
        sessions::Session,
        throttles::{self, Counted, Counter},
    },
    audit::Act,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::Value;
use webauthn_rs::prelude::{DiscoverableAuthentication, PublicKeyCredential};

/// Puts the question to this browser's session.
///
/// # Errors
/// [`Problem::TooMany`] or [`Problem::PasskeyNotHere`].
pub async fn begin(db: &Db, session: &Session, visit: &Visit<'_>, site: &Site<'_>) -> Result<(), Failed> {
    let counters = visit.counters(None, Counted::PasskeyFromClient, session.trust_id);
    if !throttles::allow(db, &counters).await? {
        return Err(Problem::TooMany.into());
    }
    let (ask, state) = site.webauthn()?.start_discoverable_authentication().map_err(|_| Problem::PasskeyNotHere)?;
    let row = challenge::Model {
        session_id: session.id.clone(),
        purpose: Purpose::SignIn,
        options: text(&ask.public_key)?,
        state: text(&state)?,
        name: String::new(),
        created_at: db.now(),
    };
    let write = db.write().await?;
    challenge::put(write.conn(), row).await?;
    Ok(write.commit().await?)
}

/// Signs in with the browser's answer.
///
/// # Errors
/// [`Problem::PasskeyGone`] without a question that can still be answered; [`Problem::PasskeyRefused`] for everything that is not
/// right about the answer, and for a passkey nobody here has; [`Problem::TooMany`].
pub async fn finish(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    site: &Site<'_>,
    answer: &str,
) -> Result<Arrived, Failed> {
    let session = visit.session.ok_or(Problem::PasskeyGone)?;
    let asked = challenge::take(db, session, Purpose::SignIn).await?.ok_or(Problem::PasskeyGone)?;
    let answer: PublicKeyCredential = serde_json::from_str(answer).map_err(|_| Problem::PasskeyRefused)?;
    let named = queries::of_credential(db.conn(), actor.trust, answer.get_credential_id()).await?;
    let counter = counter(db, actor.trust, visit, &answer, named.as_ref()).await?;
    let counters = visit.counters(Some(counter.clone()), Counted::SignInFromClient, actor.trust);
    if !throttles::allow(db, &counters).await? {
        return Err(Problem::TooMany.into());
    }
    let state: DiscoverableAuthentication = serde_json::from_str(&asked.state).map_err(broken)?;
    let whose = named.as_ref().map_or(Uuid::nil(), |row| row.account_id);
    match enter(db, actor, visit, site, &answer, state).await? {
        Some(arrived) => {
            throttles::forgive(db.conn(), &counter).await?;
            Ok(arrived)
        }
        None => refuse(db, actor, whose).await,
    }
}

/// As for passwords: a browser that has signed in before counts for itself.
async fn counter(
    db: &Db,
    trust: Uuid,
    visit: &Visit<'_>,
    answer: &PublicKeyCredential,
    named: Option<&entity::Model>,
) -> Result<Counter, DbErr> {
    let whose = named.map_or(Uuid::nil(), |row| row.account_id);
    let known = known_devices::find(db.conn(), db, visit.device_cookie, whose).await?;
    Ok(match known {
        Some(known) => Counter::of(Counted::SignInFromKnown, trust, &known.id),
        None => Counter::of(Counted::SignInToAddress, trust, answer.get_credential_id()),
    })
}

/// Nothing if the answer is not right. The row is held until it is counted on, so that two answers with the same counter cannot both be.
async fn enter(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    site: &Site<'_>,
    answer: &PublicKeyCredential,
    state: DiscoverableAuthentication,
) -> Result<Option<Arrived>, Failed> {
    let webauthn = site.webauthn()?;
    let write = db.write().await?;
    let row = entity::Entity::find()
        .filter(entity::Column::TrustId.eq(actor.trust))
        .filter(entity::Column::CredentialId.eq(answer.get_credential_id().to_vec()))
        .lock_exclusive()
        .one(write.conn())
        .await?;
    let Some((row, mut key)) = row.and_then(|row| stored(&row).map(|key| (row, key))) else { return Ok(None) };
    // The device says whose passkey it is, too.
    let said = webauthn.identify_discoverable_authentication(answer).ok().map(|(account, _)| account);
    if said != Some(row.account_id) || is_framed(answer) {
        return Ok(None);
    }
    let Ok(result) = webauthn.finish_discoverable_authentication_v2(answer, state, &key) else {
        return Ok(None);
    };
    let account = accounts::Entity::find_by_id(row.account_id).one(write.conn()).await?;
    // Not only asked for: said by the device.
    let Some(account) = account.filter(|_| result.user_verified()) else { return Ok(None) };
    key.update_credential(&result);
    let update = entity::ActiveModel {
        id: Set(row.id),
        credential: Set(text(&key)?),
        used_at: Set(Some(db.now())),
        ..Default::default()
    };
    entity::Entity::update(update).exec(write.conn()).await?;
    let arrived = arrive(&write, db, visit, &account, None).await?;
    let themselves = Actor::account(actor.trust, account.id, account.role);
    write.audit(&themselves, Act::SignedIn { account: account.id }).await?;
    write.commit().await?;
    Ok(Some(arrived))
}

/// Whether the page that asked stood within a page of another site. `webauthn-rs` looks at this when a passkey is added, and not here.
fn is_framed(answer: &PublicKeyCredential) -> bool {
    let said: Option<Value> = serde_json::from_slice(&answer.response.client_data_json).ok();
    said.is_none_or(|said| said.get("crossOrigin").is_some_and(|framed| *framed != Value::Bool(false)))
}

async fn refuse<T>(db: &Db, actor: &Actor, account: Uuid) -> Result<T, Failed> {
    let write = db.write().await?;
    write.audit(actor, Act::SignInRefused { account }).await?;
    write.commit().await?;
    Err(Problem::PasskeyRefused.into())
}
