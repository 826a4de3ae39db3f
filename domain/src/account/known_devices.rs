//! Browsers that have signed in before.

use super::{Device, known_device, sessions};
use crate::{Db, DbErr, Uuid};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use std::time::Duration;

/// How long a browser is known after its last sign-in.
pub const KNOWN_FOR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The row's key: the cookie together with the account, so that one browser may know several people.
fn key(cookie: &str, account: Uuid) -> Vec<u8> {
    sessions::hash(&format!("{cookie} {account}"))
}

/// Whether this browser has signed in to the account before, and what the person said about it.
///
/// # Errors
/// When the database is away.
pub async fn find(
    conn: &impl ConnectionTrait,
    db: &Db,
    cookie: Option<&str>,
    account: Uuid,
) -> Result<Option<known_device::Model>, DbErr> {
    // Asked without a cookie too: the answer must take as long.
    known_device::Entity::find_by_id(key(cookie.unwrap_or_default(), account))
        .filter(known_device::Column::ExpiresAt.gt(db.now()))
        .one(conn)
        .await
}

/// Knows this browser from now on. Gives back its cookie: the one it has, or a new one.
///
/// # Errors
/// When the database is away.
pub async fn remember(
    conn: &impl ConnectionTrait,
    db: &Db,
    cookie: Option<&str>,
    account: Uuid,
) -> Result<String, DbErr> {
    let cookie = cookie.filter(|cookie| is_ours(cookie)).map(str::to_owned);
    let cookie = cookie.unwrap_or_else(|| BASE64URL_NOPAD.encode(&db.new_secret()));
    let now = db.now();
    let row = known_device::ActiveModel {
        id: Set(key(&cookie, account)),
        account_id: Set(account),
        device: Set(None),
        created_at: Set(now),
        expires_at: Set(now.plus(KNOWN_FOR)),
    };
    let again = OnConflict::column(known_device::Column::Id).update_column(known_device::Column::ExpiresAt).to_owned();
    known_device::Entity::insert(row).on_conflict(again).exec_without_returning(conn).await?;
    Ok(cookie)
}

/// Remembers whose device the person says this is, so that we ask once.
///
/// # Errors
/// When the database is away.
pub async fn answer(conn: &impl ConnectionTrait, cookie: &str, account: Uuid, device: Device) -> Result<(), DbErr> {
    known_device::Entity::update_many()
        .col_expr(known_device::Column::Device, Expr::value(device))
        .filter(known_device::Column::Id.eq(key(cookie, account)))
        .exec(conn)
        .await?;
    Ok(())
}

/// Forgets every browser of an account.
///
/// # Errors
/// When the database is away.
pub async fn forget_all(conn: &impl ConnectionTrait, account: Uuid) -> Result<(), DbErr> {
    known_device::Entity::delete_many().filter(known_device::Column::AccountId.eq(account)).exec(conn).await?;
    Ok(())
}

/// 256 bits, as we make them.
fn is_ours(cookie: &str) -> bool {
    BASE64URL_NOPAD.decode(cookie.as_bytes()).is_ok_and(|secret| secret.len() == 32)
}
