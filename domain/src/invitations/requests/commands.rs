//! Writes: asking, answering, allowing it at all; and reminding those who answer.

use super::{entity, queries, setting};
use crate::{
    Actor, Db, DbErr, Moment, Role, Uuid, Write,
    account::{
        self, Address, Email, mails, queries as accounts,
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    invitations::entity as invitation,
    invitations::{
        Failed, Way,
        commands::{Mail, mail, send},
        working_days::answered_by,
    },
    notify::Letter,
    trust::people,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

/// Asks for an invitation. Says by when it is answered. Somebody with an account is told so by mail instead.
///
/// # Errors
/// [`Failed::Missing`] where the trust does not allow it; what is wrong with the address; [`Failed::TooMany`].
pub async fn ask(db: &Db, actor: &Actor, client: Option<&str>, typed: &str) -> Result<Moment, Failed> {
    if !queries::allowed(db, actor.trust).await? {
        return Err(Failed::Missing);
    }
    let email = send::address(typed, false)?;
    let mut counters = vec![Counter::of(Counted::MailToAddress, actor.trust, email.as_str().as_bytes())];
    counters.extend(client.map(|client| Counter::of(Counted::MailFromClient, actor.trust, client.as_bytes())));
    if !throttles::allow(db, &counters).await? {
        return Err(Failed::TooMany);
    }
    let due = answered_by(db.now());
    let write = db.write().await?;
    if let Some(account) = accounts::of_email(write.conn(), actor.trust, &email).await? {
        mails::send(&write, actor.trust, Some(account.id), &email, Letter::AlreadyHasAccount).await?;
    } else {
        keep(&write, db, actor.trust, &email, due).await?;
    }
    write.commit().await?;
    Ok(due)
}

async fn keep(write: &Write, db: &Db, trust: Uuid, email: &Address, due: Moment) -> Result<(), DbErr> {
    let others = entity::Entity::find().filter(entity::Column::TrustId.eq(trust)).one(write.conn()).await?;
    let row = entity::Model {
        id: db.new_id(),
        trust_id: trust,
        address: email.as_str().to_owned(),
        asked_at: db.now(),
        due_at: due,
        reminded_at: None,
    };
    let once = OnConflict::columns([entity::Column::TrustId, entity::Column::Address]).do_nothing().to_owned();
    let insert = entity::Entity::insert(entity::ActiveModel::from(row)).on_conflict(once);
    insert.exec_without_returning(write.conn()).await?;
    // One letter while anything waits: who looks sees them all.
    if others.is_none() { tell_staff(write, db, trust).await } else { Ok(()) }
}

/// A letter to each supporter, or to each lead where there is none.
async fn tell_staff(write: &Write, db: &Db, trust: Uuid) -> Result<(), DbErr> {
    let away = people::queries::away(write.conn(), db, trust).await?;
    for role in [Role::Supporter, Role::Lead] {
        let staff = account::entity::Entity::find()
            .filter(account::entity::Column::TrustId.eq(trust))
            .filter(account::entity::Column::Role.eq(role))
            .all(write.conn())
            .await?;
        // Whoever is away is left in peace, unless everybody is.
        let everybody_is_away = staff.iter().all(|person| away.contains(&person.id));
        for person in staff.iter().filter(|person| everybody_is_away || !away.contains(&person.id)) {
            let Ok(to) = Email::parse(&person.email) else { continue };
            mails::send(write, trust, Some(person.id), &to, Letter::RequestsWait).await?;
        }
        if !staff.is_empty() {
            return Ok(());
        }
    }
    Ok(())
}

/// Approves a request: it becomes an invitation, whose link goes to the address that was given.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::Missing`].
pub async fn approve(db: &Db, actor: &Actor, id: Uuid) -> Result<Uuid, Failed> {
    let answerer = actor.must_answer_requests()?;
    let request = queries::one(db, actor, id).await?;
    let to = send::address(&request.address, false)?;
    let row = invitation::Model {
        address: Some(request.address),
        agreed_at: Some(request.asked_at),
        ..send::blank(db, actor, answerer, Way::SelfRequest)
    };
    let write = db.write().await?;
    take(&write, id).await?;
    send::keep(&write, actor, &row).await?;
    mail(&write, db, &row, &to, Mail::First).await?;
    write.commit().await?;
    Ok(row.id)
}

/// Declines a request; its address is told and then forgotten.
///
/// # Errors
/// As [`approve`].
pub async fn decline(db: &Db, actor: &Actor, id: Uuid) -> Result<(), Failed> {
    let request = queries::one(db, actor, id).await?;
    let to = send::address(&request.address, false)?;
    let write = db.write().await?;
    take(&write, id).await?;
    mails::send(&write, actor.trust, None, &to, Letter::RequestDeclined).await?;
    write.audit(actor, Act::InvitationRequestDeclined { request: id }).await?;
    Ok(write.commit().await?)
}

/// Of two who answer at once only one does.
async fn take(write: &Write, id: Uuid) -> Result<(), Failed> {
    let gone = entity::Entity::delete_by_id(id).exec(write.conn()).await?;
    if gone.rows_affected == 1 { Ok(()) } else { Err(Failed::Missing) }
}

/// Lets people ask, or does not. Leads only.
///
/// # Errors
/// [`Failed::SignedOut`], [`Failed::Forbidden`].
pub async fn allow(db: &Db, actor: &Actor, requests: bool) -> Result<(), Failed> {
    actor.must_answer_requests()?;
    if actor.role() != Some(Role::Lead) {
        return Err(Failed::Forbidden);
    }
    let row = setting::ActiveModel { trust_id: Set(actor.trust), requests: Set(requests), changed_at: Set(db.now()) };
    let again = OnConflict::column(setting::Column::TrustId)
        .update_columns([setting::Column::Requests, setting::Column::ChangedAt])
        .to_owned();
    let write = db.write().await?;
    setting::Entity::insert(row).on_conflict(again).exec_without_returning(write.conn()).await?;
    write.audit(actor, Act::InvitationRequestsSet { trust: actor.trust }).await?;
    Ok(write.commit().await?)
}

/// Reminds those who answer, once for each request that is late. Meant to run once an hour, on any number of servers.
///
/// # Errors
/// When the database is away.
pub async fn remind_staff(db: &Db) -> Result<(), DbErr> {
    let late = entity::Entity::find()
        .filter(entity::Column::DueAt.lte(db.now()))
        .filter(entity::Column::RemindedAt.is_null())
        .all(db.conn())
        .await?;
    let mut trusts: Vec<Uuid> = late.iter().map(|row| row.trust_id).collect();
    trusts.sort_unstable();
    trusts.dedup();
    for trust in trusts {
        let write = db.write().await?;
        let marked = entity::Entity::update_many()
            .col_expr(entity::Column::RemindedAt, Expr::value(db.now()))
            .filter(entity::Column::TrustId.eq(trust))
            .filter(entity::Column::DueAt.lte(db.now()))
            .filter(entity::Column::RemindedAt.is_null())
            .exec(write.conn())
            .await?;
        if marked.rows_affected > 0 {
            tell_staff(&write, db, trust).await?;
            write.commit().await?;
        }
    }
    Ok(())
}
