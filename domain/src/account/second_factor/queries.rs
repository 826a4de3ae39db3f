//! Reads about second factors.

use super::{STEP_HOLDS, Second, code_app, recovery_code, step};
use crate::{
    Actor, Db, DbErr, Uuid,
    account::{Failed, Problem, entity, passkeys, sessions::Session},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// The code app of an account, confirmed or not.
pub(crate) async fn app_of(conn: &impl ConnectionTrait, account: Uuid) -> Result<Option<code_app::Model>, DbErr> {
    code_app::Entity::find_by_id(account).one(conn).await
}

/// Whether a password alone signs this account in no more.
pub(crate) async fn has_app(conn: &impl ConnectionTrait, account: Uuid) -> Result<bool, DbErr> {
    Ok(app_of(conn, account).await?.is_some_and(|app| app.confirmed_at.is_some()))
}

/// Whose code this browser still owes, and of which kind; nothing after [`STEP_HOLDS`].
///
/// # Errors
/// When the database is away.
pub async fn waiting(
    conn: &impl ConnectionTrait,
    db: &Db,
    session: &Session,
) -> Result<Option<(entity::Model, Second)>, DbErr> {
    let Some(step) = step::Entity::find_by_id(session.id.clone()).one(conn).await? else { return Ok(None) };
    if step.created_at.plus(STEP_HOLDS) <= db.now() {
        return Ok(None);
    }
    let account = entity::Entity::find_by_id(step.account_id)
        .filter(entity::Column::TrustId.eq(session.trust_id))
        .one(conn)
        .await?;
    let Some(account) = account else { return Ok(None) };
    let second = owed(conn, account.id).await?;
    Ok(Some((account, second)))
}

/// What a right password is not enough for, of an account that owes something.
pub(crate) async fn owed(conn: &impl ConnectionTrait, account: Uuid) -> Result<Second, DbErr> {
    if has_app(conn, account).await? {
        return Ok(Second::Code);
    }
    Ok(if passkeys::queries::has(conn, account).await? { Second::Passkey } else { Second::SetUp })
}

/// Whether a password, or a link by mail, is not enough for this account. `staff_allowed`: a demonstration lets staff in who have neither
/// a code app nor a passkey.
pub(crate) async fn owes(
    conn: &impl ConnectionTrait,
    account: &entity::Model,
    staff_allowed: bool,
) -> Result<bool, DbErr> {
    if has_app(conn, account.id).await? {
        return Ok(true);
    }
    Ok(account.role.is_staff() && (!staff_allowed || passkeys::queries::has(conn, account.id).await?))
}

/// What somebody sees of their own second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The app, confirmed or begun.
    pub app: Option<code_app::Model>,
    /// Recovery codes not used yet.
    pub recovery_codes_left: u64,
}

/// One's own second factor.
///
/// # Errors
/// [`Problem::SignedOut`], or when the database is away.
pub async fn own(db: &Db, actor: &Actor) -> Result<Own, Failed> {
    let account = actor.account_id().ok_or(Problem::SignedOut)?;
    let app = app_of(db.conn(), account).await?;
    let left = recovery_code::Entity::find()
        .filter(recovery_code::Column::AccountId.eq(account))
        .filter(recovery_code::Column::UsedAt.is_null())
        .count(db.conn())
        .await?;
    Ok(Own { app, recovery_codes_left: left })
}
