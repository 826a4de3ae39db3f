//! Reads about one's own account, and about links somebody holds in their hand.

use super::{
    Failed, LinkPurpose, Problem, Visit, entity, known_devices, link, mobile_sign_in, session,
    sessions::{self, Session},
    sign_up, sign_up_draft,
};
use crate::{
    Actor, Db, DbErr, Uuid,
    learning::{note, plan_version, progress},
    reading::choice,
    toolbox,
    wellbeing::{self_check, week_word},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

/// One's own account.
///
/// # Errors
/// [`Problem::SignedOut`].
pub async fn own(conn: &impl ConnectionTrait, actor: &Actor) -> Result<entity::Model, Failed> {
    let id = actor.account_id().ok_or(Problem::SignedOut)?;
    let found = entity::Entity::find_by_id(id).filter(entity::Column::TrustId.eq(actor.trust)).one(conn).await?;
    found.ok_or_else(|| Problem::SignedOut.into())
}

/// The account with an e-mail address, or a mobile number, at this trust.
pub(crate) async fn of_email(
    conn: &impl ConnectionTrait,
    trust: Uuid,
    email: &impl AsRef<str>,
) -> Result<Option<entity::Model>, DbErr> {
    entity::Entity::find()
        .filter(entity::Column::TrustId.eq(trust))
        .filter(entity::Column::Email.eq(email.as_ref()))
        .one(conn)
        .await
}

/// How an account gets back in that signs in with a mobile number. Nothing for those with an e-mail address.
///
/// # Errors
/// When the database is away.
pub async fn mobile_sign_in(
    conn: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Option<mobile_sign_in::Model>, DbErr> {
    mobile_sign_in::Entity::find_by_id(account).one(conn).await
}

/// One place where somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The session, with its public id.
    pub session: session::Model,
    /// It is the one that asks.
    pub this_one: bool,
}

/// Where one is signed in, latest first. At most 50: older ones end by themselves.
///
/// # Errors
/// [`Problem::SignedOut`].
pub async fn places(db: &Db, session: &Session) -> Result<Vec<Place>, Failed> {
    let account = session.actor().account_id().ok_or(Problem::SignedOut)?;
    let now = db.now();
    let rows = session::Entity::find()
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::ExpiresAt.gt(now))
        .filter(session::Column::EndsAt.gt(now))
        .order_by_desc(session::Column::SeenAt)
        .order_by_desc(session::Column::PublicId)
        .limit(50)
        .all(db.conn())
        .await?;
    Ok(rows.into_iter().map(|row| Place { this_one: row.id == session.id, session: row }).collect())
}

/// What the first page of a sign-up holds for this session.
///
/// # Errors
/// When the database is away.
pub async fn draft(db: &Db, session: &Session) -> Result<Option<sign_up_draft::Model>, DbErr> {
    sign_up_draft::Entity::find_by_id(session.id.clone()).one(db.conn()).await
}

/// The sign-up of this session that waits for its mail to be answered.
///
/// # Errors
/// When the database is away.
pub async fn waiting(conn: &impl ConnectionTrait, db: &Db, session: &Session) -> Result<Option<sign_up::Model>, DbErr> {
    sign_up::Entity::find()
        .filter(sign_up::Column::SessionId.eq(session.id.clone()))
        .filter(sign_up::Column::ExpiresAt.gt(db.now()))
        .order_by_desc(sign_up::Column::Id)
        .limit(1)
        .one(conn)
        .await
}

/// What the page behind a confirmation link has to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmAsks {
    /// The address that is confirmed. Whoever holds the link got it there.
    pub email: String,
    /// The password too: the link was opened in another browser than the sign-up.
    pub password: bool,
}

/// Looks at a confirmation link without using it up.
///
/// # Errors
/// [`Problem::LinkGone`].
pub async fn confirm_asks(db: &Db, actor: &Actor, visit: &Visit<'_>, token: &str) -> Result<ConfirmAsks, Failed> {
    let row = sign_up_of(db.conn(), db, actor.trust, token).await?.ok_or(Problem::LinkGone)?;
    Ok(ConfirmAsks { password: !is_same_browser(&row, visit), email: row.email })
}

/// Whether the sign-up was begun in this browser.
pub(crate) fn is_same_browser(row: &sign_up::Model, visit: &Visit<'_>) -> bool {
    visit.session_id.is_some_and(|id| id == row.session_id)
}

/// The sign-up behind a token that still holds.
pub(crate) async fn sign_up_of(
    conn: &impl ConnectionTrait,
    db: &Db,
    trust: Uuid,
    token: &str,
) -> Result<Option<sign_up::Model>, DbErr> {
    sign_up::Entity::find()
        .filter(sign_up::Column::TokenHash.eq(sessions::hash(token)))
        .filter(sign_up::Column::TrustId.eq(trust))
        .filter(sign_up::Column::ExpiresAt.gt(db.now()))
        .one(conn)
        .await
}

/// The link behind a token that still holds.
///
/// # Errors
/// [`Problem::LinkGone`].
pub async fn link(
    conn: &impl ConnectionTrait,
    db: &Db,
    actor: &Actor,
    purpose: LinkPurpose,
    token: &str,
) -> Result<link::Model, Failed> {
    let found = link::Entity::find()
        .filter(link::Column::TokenHash.eq(sessions::hash(token)))
        .filter(link::Column::TrustId.eq(actor.trust))
        .filter(link::Column::Purpose.eq(purpose))
        .filter(link::Column::ExpiresAt.gt(db.now()))
        .one(conn)
        .await?;
    found.ok_or_else(|| Problem::LinkGone.into())
}

/// The address a link was sent to. Whoever holds the link got it there.
///
/// # Errors
/// [`Problem::LinkGone`].
pub async fn email_of_link(db: &Db, actor: &Actor, purpose: LinkPurpose, token: &str) -> Result<String, Failed> {
    let link = link(db.conn(), db, actor, purpose, token).await?;
    let account = entity::Entity::find_by_id(link.account_id).one(db.conn()).await?;
    account.map(|account| account.email).ok_or_else(|| Problem::LinkGone.into())
}

/// Whether somebody signed in has still to say whose device this is. Staff are not asked: their sessions are short anyway.
///
/// # Errors
/// When the database is away.
pub async fn asks_device(db: &Db, session: &Session, visit: &Visit<'_>) -> Result<bool, DbErr> {
    let Some(account) = session.account.as_ref().filter(|account| !account.role.is_staff()) else { return Ok(false) };
    let known = known_devices::find(db.conn(), db, visit.device_cookie, account.id).await?;
    Ok(known.and_then(|known| known.device).is_none())
}

/// Whether a visitor has written, read, put aside or chosen anything that could be brought along.
///
/// # Errors
/// When the database is away.
pub async fn has_something(conn: &impl ConnectionTrait, visitor: Option<Uuid>) -> Result<bool, DbErr> {
    let Some(visitor) = visitor else { return Ok(false) };
    Ok(any(conn, note::Entity::find().filter(note::Column::OwnerId.eq(visitor)).limit(1)).await?
        || any(conn, progress::Entity::find().filter(progress::Column::OwnerId.eq(visitor)).limit(1)).await?
        || any(conn, plan_version::Entity::find().filter(plan_version::Column::OwnerId.eq(visitor)).limit(1)).await?
        || any(conn, toolbox::entity::Entity::find().filter(toolbox::entity::Column::OwnerId.eq(visitor)).limit(1))
            .await?
        || any(conn, self_check::Entity::find().filter(self_check::Column::OwnerId.eq(visitor)).limit(1)).await?
        || any(conn, week_word::Entity::find().filter(week_word::Column::OwnerId.eq(visitor)).limit(1)).await?
        || any(conn, choice::Entity::find_by_id(visitor)).await?)
}

async fn any<'c, C: ConnectionTrait>(conn: &'c C, rows: impl PaginatorTrait<'c, C> + Send) -> Result<bool, DbErr> {
    Ok(rows.count(conn).await? > 0)
}
