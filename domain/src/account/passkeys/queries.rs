//! Reads about passkeys.

use super::{MOST, entity};
use crate::{
    Actor, Db, DbErr, Uuid,
    account::{Failed, Problem},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

/// One's own passkeys, oldest first.
///
/// # Errors
/// [`Problem::SignedOut`], or when the database is away.
pub async fn own(db: &Db, actor: &Actor) -> Result<Vec<entity::Model>, Failed> {
    let account = actor.account_id().ok_or(Problem::SignedOut)?;
    Ok(of(db.conn(), account).await?)
}

/// One of one's own passkeys.
///
/// # Errors
/// [`Problem::SignedOut`]; [`Problem::NoPasskey`] for one that is not there or somebody else's.
pub async fn one(conn: &impl ConnectionTrait, actor: &Actor, id: Uuid) -> Result<entity::Model, Failed> {
    let account = actor.account_id().ok_or(Problem::SignedOut)?;
    let found = entity::Entity::find_by_id(id).filter(entity::Column::AccountId.eq(account)).one(conn).await?;
    found.ok_or_else(|| Problem::NoPasskey.into())
}

/// The passkeys of an account, oldest first.
pub(crate) async fn of(conn: &impl ConnectionTrait, account: Uuid) -> Result<Vec<entity::Model>, DbErr> {
    entity::Entity::find()
        .filter(entity::Column::AccountId.eq(account))
        .order_by_asc(entity::Column::Id)
        .limit(u64::try_from(MOST).unwrap_or(u64::MAX))
        .all(conn)
        .await
}

/// Whether an account has a passkey.
pub(crate) async fn has(conn: &impl ConnectionTrait, account: Uuid) -> Result<bool, DbErr> {
    Ok(entity::Entity::find().filter(entity::Column::AccountId.eq(account)).limit(1).count(conn).await? > 0)
}

/// The passkey a device names, at this trust.
pub(crate) async fn of_credential(
    conn: &impl ConnectionTrait,
    trust: Uuid,
    credential: &[u8],
) -> Result<Option<entity::Model>, DbErr> {
    entity::Entity::find()
        .filter(entity::Column::TrustId.eq(trust))
        .filter(entity::Column::CredentialId.eq(credential.to_vec()))
        .one(conn)
        .await
}
