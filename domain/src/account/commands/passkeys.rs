//! Adding and removing one's own passkeys.

use super::settings::ask_again;
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    account::{
        Email, Failed, Problem, entity as accounts, mails,
        passkeys::{self, MOST, Purpose, Site, challenge, entity, queries},
        problem::problems,
        queries as own,
        second_factor::queries::has_app,
        sessions::Session,
    },
    audit::Act,
    notify::Letter,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, SqlErr};
use serde::Serialize;
use serde_json::{Value, json};
use webauthn_rs::prelude::{CreationChallengeResponse, Passkey, PasskeyRegistration, RegisterPublicKeyCredential};

/// Begins to add a passkey: the password again, then a question for the browser, which keeps the passkey under `typed_name`.
///
/// # Errors
/// [`Problem::PasswordWrong`], what is wrong with the name, [`Problem::TooManyPasskeys`], [`Problem::PasskeyNotHere`],
/// [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn begin(
    db: &Db,
    session: &Session,
    site: &Site<'_>,
    password: &str,
    typed_name: &str,
) -> Result<(), Failed> {
    let account = own::own(db.conn(), &session.actor()).await?;
    let name = passkeys::name(typed_name);
    let missing = (account.has_password() && password.is_empty()).then_some(Problem::PasswordMissing);
    let (Ok(name), None) = (&name, missing) else {
        return Err(Failed::Refused(problems(&[name.err(), missing])));
    };
    ask_again(db, session, &account, password).await?;
    let there = queries::of(db.conn(), account.id).await?;
    if there.len() >= MOST {
        return Err(Problem::TooManyPasskeys.into());
    }
    let known = there.iter().filter_map(|row| stored(row).map(|key| key.cred_id().clone())).collect();
    let (ask, state) = site
        .webauthn()?
        .start_passkey_registration(account.id, &account.email, &account.display_name, Some(known))
        .map_err(|_| Problem::PasskeyNotHere)?;
    let row = challenge::Model {
        session_id: session.id.clone(),
        purpose: Purpose::Add,
        options: options(&ask)?.to_string(),
        state: text(&state)?,
        name: name.clone(),
        created_at: db.now(),
    };
    let write = db.write().await?;
    challenge::put(write.conn(), row).await?;
    Ok(write.commit().await?)
}

/// What the browser is told. The device must know the passkey by itself, so that nobody has to type an address to sign in.
fn options(ask: &CreationChallengeResponse) -> Result<Value, DbErr> {
    let mut options = serde_json::to_value(&ask.public_key).map_err(broken)?;
    if let Some(wanted) = options.get_mut("authenticatorSelection").and_then(Value::as_object_mut) {
        wanted.insert("residentKey".to_owned(), json!("required"));
        wanted.insert("requireResidentKey".to_owned(), json!(true));
    }
    Ok(options)
}

/// Finishes it with the browser's answer. The person is told by mail.
///
/// # Errors
/// [`Problem::PasskeyGone`] without a question that can still be answered; [`Problem::PasskeyRefused`] if the answer is not right
/// or the passkey is known already; [`Problem::SignedOut`].
pub async fn finish(db: &Db, session: &Session, site: &Site<'_>, answer: &str) -> Result<(), Failed> {
    let account = own::own(db.conn(), &session.actor()).await?;
    let asked = challenge::take(db, session, Purpose::Add).await?.ok_or(Problem::PasskeyGone)?;
    let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).map_err(|_| Problem::PasskeyRefused)?;
    let state: PasskeyRegistration = serde_json::from_str(&asked.state).map_err(broken)?;
    let key = site.webauthn()?.finish_passkey_registration(&answer, &state).map_err(|_| Problem::PasskeyRefused)?;
    let row = entity::ActiveModel {
        id: Set(db.new_id()),
        trust_id: Set(account.trust_id),
        account_id: Set(account.id),
        credential_id: Set(key.cred_id().as_slice().to_vec()),
        credential: Set(text(&key)?),
        name: Set(asked.name),
        created_at: Set(db.now()),
        used_at: Set(None),
    };
    let write = db.write().await?;
    lock(&write, account.id).await?;
    if queries::of(write.conn(), account.id).await?.len() >= MOST {
        return Err(Problem::TooManyPasskeys.into());
    }
    entity::Entity::insert(row).exec_without_returning(write.conn()).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Failed::from(Problem::PasskeyRefused),
        _ => error.into(),
    })?;
    tell(&write, &account, Letter::PasskeyWasAdded).await?;
    write.audit(&session.actor(), Act::PasskeyAdded { account: account.id }).await?;
    Ok(write.commit().await?)
}

/// Removes one of one's own passkeys. Staff keep a second factor.
///
/// # Errors
/// [`Problem::PasswordWrong`], [`Problem::NoPasskey`], [`Problem::StaffKeepPasskey`], [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn remove(db: &Db, session: &Session, password: &str, id: Uuid) -> Result<(), Failed> {
    let actor = session.actor();
    let account = own::own(db.conn(), &actor).await?;
    ask_again(db, session, &account, password).await?;
    let write = db.write().await?;
    // Two removed at the same moment must not leave none.
    lock(&write, account.id).await?;
    let row = queries::one(write.conn(), &actor, id).await?;
    let needs_one = account.role.is_staff() && !has_app(write.conn(), account.id).await?;
    if needs_one && queries::of(write.conn(), account.id).await?.len() < 2 {
        return Err(Problem::StaffKeepPasskey.into());
    }
    entity::Entity::delete_by_id(row.id).exec(write.conn()).await?;
    tell(&write, &account, Letter::PasskeyWasRemoved).await?;
    write.audit(&actor, Act::PasskeyRemoved { account: account.id }).await?;
    Ok(write.commit().await?)
}

/// Removes every passkey of an account; says whether there was one. Only what the operator does calls this.
pub(super) async fn forget_all(write: &Write, actor: &Actor, account: &accounts::Model) -> Result<bool, Failed> {
    let gone = entity::Entity::delete_many()
        .filter(entity::Column::AccountId.eq(account.id))
        .exec(write.conn())
        .await?
        .rows_affected;
    if gone > 0 {
        tell(write, account, Letter::PasskeyWasRemoved).await?;
        write.audit(actor, Act::PasskeyRemoved { account: account.id }).await?;
    }
    Ok(gone > 0)
}

/// One change of somebody's passkeys and codes after the other.
pub(super) async fn lock(write: &Write, account: Uuid) -> Result<(), DbErr> {
    accounts::Entity::find_by_id(account).lock_exclusive().one(write.conn()).await?;
    Ok(())
}

async fn tell(write: &Write, account: &accounts::Model, letter: Letter) -> Result<(), Failed> {
    let email = Email::parse(&account.email)?;
    Ok(mails::send(write, account.trust_id, Some(account.id), &email, letter).await?)
}

/// A passkey as it is kept.
pub(super) fn stored(row: &entity::Model) -> Option<Passkey> {
    serde_json::from_str(&row.credential).ok()
}

/// As it is kept.
pub(super) fn text(what: &impl Serialize) -> Result<String, DbErr> {
    serde_json::to_string(what).map_err(broken)
}

/// Something of ours cannot be read or written as JSON: a fault of the program, said as one of the database.
pub(super) fn broken(error: serde_json::Error) -> DbErr {
    DbErr::Json(error.to_string())
}
