//! Adding staff: one, many, sending the welcome again, taking it back.

use crate::{
    Actor, Db, Role, Uuid, Write,
    account::{
        self, Email, mails, queries as accounts, sessions,
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    notify::Letter,
    trust::people::{Failed, Problem, WELCOME_HOLDS, role_of_code, rows, welcome},
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// Adds one member of staff and sends the welcome. Somebody added before gets a new link.
///
/// # Errors
/// Refused with every [`Problem`] of the answers; [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::TooMany`].
pub async fn add(db: &Db, actor: &Actor, email: &str, role: &str) -> Result<(), Failed> {
    let lead = actor.must_manage_staff()?;
    let parsed = Email::parse(email).map_err(address);
    let (Ok(email), Some(role)) = (&parsed, role_of_code(role)) else {
        let no_role = role_of_code(role).is_none().then_some(Problem::RoleMissing);
        return Err(Failed::Refused(parsed.err().into_iter().chain(no_role).collect()));
    };
    allow(db, actor, lead).await?;
    let write = db.write().await?;
    welcome(&write, db, actor, email, role).await?;
    Ok(write.commit().await?)
}

/// Adds everybody in the rows. All are good, or nobody is added. Says how many there were.
///
/// # Errors
/// [`Failed::Rows`] with every fault; [`Problem::AlreadyStaff`]; the others as in [`add`].
pub async fn add_many(db: &Db, actor: &Actor, text: &str) -> Result<usize, Failed> {
    let lead = actor.must_manage_staff()?;
    let rows = rows::read(text).map_err(Failed::Rows)?;
    allow(db, actor, lead).await?;
    let write = db.write().await?;
    for (email, role) in &rows {
        welcome(&write, db, actor, email, *role).await?;
    }
    write.commit().await?;
    Ok(rows.len())
}

/// Sends a new link to somebody who has not begun yet.
///
/// # Errors
/// [`Failed::Missing`]; the others as in [`add`].
pub async fn send_again(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let lead = actor.must_manage_staff()?;
    allow(db, actor, lead).await?;
    let write = db.write().await?;
    let row = waiting(&write, actor, id).await?;
    let email = Email::parse(&row.email).map_err(address)?;
    welcome(&write, db, actor, &email, row.role).await?;
    Ok(write.commit().await?)
}

/// Takes a welcome back. Its link leads nowhere from now on, and the address is forgotten.
///
/// # Errors
/// [`Failed::Missing`]; [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn take_back(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    actor.must_manage_staff()?;
    let write = db.write().await?;
    let row = waiting(&write, actor, id).await?;
    welcome::Entity::delete_by_id(row.id).exec(write.conn()).await?;
    write.audit(actor, Act::StaffTakenBack { welcome: row.id }).await?;
    Ok(write.commit().await?)
}

async fn waiting(write: &Write, actor: &Actor, id: Uuid) -> Result<welcome::Model, Failed> {
    let row =
        welcome::Entity::find_by_id(id).filter(welcome::Column::TrustId.eq(actor.trust)).one(write.conn()).await?;
    row.ok_or(Failed::Missing)
}

/// Keeps the welcome, in the place of an earlier one, and leaves its mail. An address with a relative's account gets another mail, and
/// the lead sees the same as always.
async fn welcome(write: &Write, db: &Db, actor: &Actor, email: &Email, role: Role) -> Result<(), Failed> {
    let there = accounts::of_email(write.conn(), actor.trust, email).await?;
    if there.as_ref().is_some_and(|account| account.role.is_staff()) {
        return Err(Problem::AlreadyStaff.into());
    }
    welcome::Entity::delete_many()
        .filter(welcome::Column::TrustId.eq(actor.trust))
        .filter(welcome::Column::Email.eq(email.as_str()))
        .exec(write.conn())
        .await?;
    let token = BASE64URL_NOPAD.encode(&db.new_secret());
    let id = db.new_id();
    let row = welcome::ActiveModel {
        id: Set(id),
        trust_id: Set(actor.trust),
        email: Set(email.as_str().to_owned()),
        role: Set(role),
        token_hash: Set(sessions::hash(&token)),
        sent_at: Set(db.now()),
        expires_at: Set(db.now().plus(WELCOME_HOLDS)),
    };
    welcome::Entity::insert(row).exec_without_returning(write.conn()).await?;
    let letter = if there.is_some() { Letter::StaffNeedsOtherAddress } else { Letter::StaffWelcome { token } };
    mails::send(write, actor.trust, Some(id), email, letter).await?;
    Ok(write.audit(actor, Act::StaffAdded { welcome: id }).await?)
}

fn address(problem: account::Problem) -> Problem {
    match problem {
        account::Problem::EmailMissing => Problem::EmailMissing,
        _ => Problem::EmailMalformed,
    }
}

async fn allow(db: &Db, actor: &Actor, lead: Uuid) -> Result<(), Failed> {
    let counter = Counter::of(Counted::StaffAddedBy, actor.trust, lead.as_bytes());
    if throttles::allow(db, &[counter]).await? { Ok(()) } else { Err(Failed::TooMany) }
}
