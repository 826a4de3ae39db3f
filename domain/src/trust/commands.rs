//! Making trusts. Only the operator's command line calls these.

use super::{JoinPolicy, SiteState, UnsignedPages, entity, host, moments};
use crate::{Actor, Db, DbErr, Uuid, Write, audit::Act, learning::content};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, SqlErr, sea_query::Expr};
use std::collections::BTreeSet;

/// What the operator says about a new trust.
#[derive(Debug, Clone)]
pub struct NewTrust {
    /// The full name.
    pub name: String,
    /// What fits on a phone.
    pub short_name: String,
    /// Host names, without ports. The first stands in letters.
    pub hosts: Vec<String>,
    /// How relatives may join.
    pub join_policy: JoinPolicy,
    /// What is done with unsigned pages.
    pub unsigned_pages: UnsignedPages,
}

/// Why a trust was not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateTrustError {
    /// A name is empty.
    #[error("a trust needs a name and a short name")]
    NoName,
    /// No host name, or one that is not a host name.
    #[error("a trust needs at least one host name, in letters, digits, dots and hyphens, without a port")]
    BadHost,
    /// Another trust has this host name.
    #[error("one of these host names belongs to another trust")]
    HostTaken,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// Makes a trust, as a practice site.
///
/// # Errors
/// See [`CreateTrustError`].
pub async fn create(db: &Db, new: NewTrust) -> Result<entity::Model, CreateTrustError> {
    if new.name.trim().is_empty() || new.short_name.trim().is_empty() {
        return Err(CreateTrustError::NoName);
    }
    let hosts: Vec<String> = new.hosts.iter().map(|host| host.trim().to_lowercase()).collect();
    if hosts.is_empty() || !hosts.iter().all(|host| is_host(host)) {
        return Err(CreateTrustError::BadHost);
    }
    let trust = entity::Model {
        id: db.new_id(),
        name: new.name.trim().to_owned(),
        short_name: new.short_name.trim().to_owned(),
        state: SiteState::Sandbox,
        join_policy: new.join_policy,
        unsigned_pages: new.unsigned_pages,
        reviewer_id: None,
        ..entity::Model::blank(db.now())
    };
    let write = db.write().await?;
    entity::Entity::insert(entity::ActiveModel::from(trust.clone())).exec_without_returning(write.conn()).await?;
    for (position, name) in (0..).zip(hosts) {
        let row = host::ActiveModel { host: Set(name), trust_id: Set(trust.id), position: Set(position) };
        host::Entity::insert(row).exec_without_returning(write.conn()).await.map_err(taken)?;
    }
    moments::commands::begin(&write, db, trust.id).await?;
    write.audit(&Actor::visitor(trust.id), Act::TrustCreated { trust: trust.id }).await?;
    write.commit().await?;
    Ok(trust)
}

/// Offers or stops offering a language. English cannot be switched off; nothing changes then.
///
/// # Errors
/// When the database is away.
pub async fn switch_language(db: &Db, trust: Uuid, tag: &str, on: bool) -> Result<(), DbErr> {
    let write = db.write().await?;
    let found = entity::Entity::find_by_id(trust).one(write.conn()).await?;
    let Some(found) = found.filter(|_| tag != content::ENGLISH) else { return Ok(()) };
    let mut off: BTreeSet<&str> = found.languages_off.split_whitespace().collect();
    let changed = if on { off.remove(tag) } else { off.insert(tag) };
    if !changed {
        return Ok(());
    }
    let off = off.into_iter().collect::<Vec<_>>().join(" ");
    let row = entity::ActiveModel { id: Set(trust), languages_off: Set(off), ..Default::default() };
    entity::Entity::update(row).exec(write.conn()).await?;
    write.audit(&Actor::visitor(trust), Act::LanguageSwitched { trust }).await?;
    write.commit().await
}

/// Names the account that may sign this trust's pages off.
///
/// # Errors
/// When the database is away.
pub async fn name_reviewer(db: &Db, trust: Uuid, account: Uuid) -> Result<(), DbErr> {
    let row = entity::ActiveModel { id: Set(trust), reviewer_id: Set(Some(account)), ..Default::default() };
    entity::Entity::update(row).exec(db.conn()).await?;
    Ok(())
}

/// The account signs nothing off any more.
///
/// # Errors
/// When the database is away.
pub(crate) async fn forget_reviewer(write: &Write, account: Uuid) -> Result<(), DbErr> {
    entity::Entity::update_many()
        .col_expr(entity::Column::ReviewerId, Expr::value(Option::<Uuid>::None))
        .filter(entity::Column::ReviewerId.eq(account))
        .exec(write.conn())
        .await?;
    Ok(())
}

fn taken(error: DbErr) -> CreateTrustError {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => CreateTrustError::HostTaken,
        _ => CreateTrustError::Database(error),
    }
}

fn is_host(host: &str) -> bool {
    let good = |label: &str| {
        !label.is_empty() && label.len() <= 63 && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    host.len() <= 253 && host.split('.').all(good)
}
