//! Reads about trusts. They run before anybody is known, so they take no actor.

use super::{entity, host};
use crate::{DbErr, Uuid};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// Every trust with its host names, the one for letters first. One installation has few, and the server keeps this list for some seconds.
///
/// # Errors
/// When the database is away.
pub async fn all_with_hosts(conn: &impl ConnectionTrait) -> Result<Vec<(entity::Model, Vec<String>)>, DbErr> {
    let trusts = entity::Entity::find().order_by_asc(entity::Column::Id).all(conn).await?;
    let hosts = host::Entity::find().order_by_asc(host::Column::Position).all(conn).await?;
    let of = |trust: Uuid| hosts.iter().filter(|host| host.trust_id == trust).map(|host| host.host.clone()).collect();
    Ok(trusts
        .into_iter()
        .map(|trust| {
            let hosts = of(trust.id);
            (trust, hosts)
        })
        .collect())
}

/// A trust by its id.
///
/// # Errors
/// When the database is away.
pub async fn of_id(conn: &impl ConnectionTrait, trust: Uuid) -> Result<Option<entity::Model>, DbErr> {
    entity::Entity::find_by_id(trust).one(conn).await
}

/// The host name that stands in a trust's letters.
///
/// # Errors
/// When the database is away.
pub async fn letter_host(conn: &impl ConnectionTrait, trust: Uuid) -> Result<Option<String>, DbErr> {
    let first = host::Entity::find().filter(host::Column::TrustId.eq(trust)).order_by_asc(host::Column::Position);
    Ok(first.one(conn).await?.map(|host| host.host))
}
