//! Reads about identities at providers.

use super::{Vouched, identity};
use crate::{
    Actor, Db, DbErr, Uuid,
    account::{Failed, Problem},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// The most that anybody connects.
const MOST: u64 = 20;

/// Whom an identity opens at this trust.
pub(crate) async fn of(
    conn: &impl ConnectionTrait,
    trust: Uuid,
    vouched: &Vouched,
) -> Result<Option<identity::Model>, DbErr> {
    identity::Entity::find()
        .filter(identity::Column::TrustId.eq(trust))
        .filter(identity::Column::Issuer.eq(&vouched.issuer))
        .filter(identity::Column::Subject.eq(&vouched.subject))
        .one(conn)
        .await
}

/// What one has connected, oldest first.
///
/// # Errors
/// [`Problem::SignedOut`], or when the database is away.
pub async fn own(db: &Db, actor: &Actor) -> Result<Vec<identity::Model>, Failed> {
    let account = actor.account_id().ok_or(Problem::SignedOut)?;
    let rows = identity::Entity::find()
        .filter(identity::Column::AccountId.eq(account))
        .order_by_asc(identity::Column::Id)
        .limit(MOST)
        .all(db.conn())
        .await?;
    Ok(rows)
}
