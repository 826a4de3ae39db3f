//! Sessions: which browser this is, and who is signed in on it.
//!
//! Own code instead of a session library: the limits differ by role and device, the list of devices and the sealed cookie need
//! columns of their own, and a library's write-back of one record loses a change when two requests meet
//! (`docs/decisions/0004-sessions.md`).

use super::{Device, entity, flash, session};
use crate::{Actor, Db, DbErr, Moment, Role, Uuid, Who, staff::commands as visits};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use sha2::{Digest, Sha256};
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// A visit moves the end of the idle time at most this often: one write in five minutes, not one a page.
const TOUCH_AFTER: Duration = Duration::from_secs(5 * 60);

/// How long a session lasts: idle, and in all (decision 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Ends this long after the last visit.
    pub idle: Duration,
    /// Ends this long after it began, whatever happens.
    pub absolute: Duration,
}

impl Limits {
    /// The limits for a role (none: not signed in) on a device.
    #[must_use]
    pub fn of(role: Option<Role>, device: Device) -> Self {
        if role.is_some_and(Role::is_staff) {
            return Self { idle: MINUTE * 30, absolute: HOUR * 12 };
        }
        match device {
            Device::Own => Self { idle: DAY * 14, absolute: DAY * 90 },
            Device::Shared => Self { idle: MINUTE * 30, absolute: HOUR * 12 },
        }
    }
}

/// A live session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the cookie.
    pub id: Vec<u8>,
    /// Names it in the list of devices.
    pub public_id: Uuid,
    /// The trust whose site it belongs to.
    pub trust_id: Uuid,
    /// Who is signed in.
    pub account: Option<SignedIn>,
    /// Whose notes these are until an account takes them.
    pub visitor_id: Option<Uuid>,
    /// Whose device the person says this is.
    pub device: Device,
    /// The end of the idle time.
    pub expires_at: Moment,
}

/// What pages need to know about who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The account.
    pub id: Uuid,
    /// Its role.
    pub role: Role,
    /// The name others see.
    pub display_name: String,
    /// The language they chose.
    pub language: Option<String>,
}

impl SignedIn {
    fn of(account: &entity::Model) -> Self {
        let (display_name, language) = (account.display_name.clone(), account.language.clone());
        Self { id: account.id, role: account.role, display_name, language }
    }
}

impl Session {
    /// Who acts in this session.
    #[must_use]
    pub fn actor(&self) -> Actor {
        let who = match &self.account {
            Some(account) => Who::Account { id: account.id, role: account.role },
            None => Who::Visitor(self.visitor_id),
        };
        Actor { trust: self.trust_id, who }
    }
}

/// A new session with the secret for its cookie, which is kept nowhere else.
#[derive(Debug, Clone)]
pub struct Started {
    /// The session.
    pub session: Session,
    /// The cookie's value.
    pub cookie: String,
}

/// Finds the live session of a cookie at this trust: one query, and one write at most every five minutes.
///
/// # Errors
/// When the database is away.
pub async fn load(db: &Db, trust: Uuid, cookie: &str) -> Result<Option<Session>, DbErr> {
    let now = db.now();
    let Some((row, account)) = session::Entity::find_by_id(hash(cookie))
        .filter(session::Column::TrustId.eq(trust))
        .filter(session::Column::ExpiresAt.gt(now))
        .filter(session::Column::EndsAt.gt(now))
        .find_also_related(entity::Entity)
        .one(db.conn())
        .await?
    else {
        return Ok(None);
    };
    let mut found = Session {
        id: row.id,
        public_id: row.public_id,
        trust_id: row.trust_id,
        account: account.map(|account| SignedIn::of(&account)),
        visitor_id: row.visitor_id,
        device: row.device,
        expires_at: row.expires_at,
    };
    if now.since(row.seen_at) >= TOUCH_AFTER {
        touch(db, &mut found, now).await?;
    }
    Ok(Some(found))
}

async fn touch(db: &Db, session: &mut Session, now: Moment) -> Result<(), DbErr> {
    let role = session.account.as_ref().map(|account| account.role);
    session.expires_at = now.plus(Limits::of(role, session.device).idle);
    session::Entity::update_many()
        .col_expr(session::Column::SeenAt, Expr::value(now))
        .col_expr(session::Column::ExpiresAt, Expr::value(session.expires_at))
        .filter(session::Column::Id.eq(session.id.clone()))
        .exec(db.conn())
        .await?;
    match &session.account {
        Some(account) => visits::note_visit(db.conn(), (session.trust_id, account.id, account.role), now).await,
        None => Ok(()),
    }
}

/// Starts a session for somebody who is not signed in.
///
/// # Errors
/// When the database is away.
pub async fn start(db: &Db, trust: Uuid, browser: &str) -> Result<Started, DbErr> {
    start_in(db.conn(), db, trust, browser).await
}

/// The same inside a write.
///
/// # Errors
/// When the database is away.
pub async fn start_in(conn: &impl ConnectionTrait, db: &Db, trust: Uuid, browser: &str) -> Result<Started, DbErr> {
    insert(conn, db, trust, None, None, Device::Shared, browser).await
}

/// Starts a session for an account and ends the one before: the cookie changes, what was kept for the visitor comes along.
/// Nothing comes along from another account.
///
/// # Errors
/// When the database is away.
pub async fn sign_in(
    conn: &impl ConnectionTrait,
    db: &Db,
    before: Option<&Session>,
    account: &entity::Model,
    device: Device,
    browser: &str,
) -> Result<Started, DbErr> {
    let signed_in = SignedIn::of(account);
    let same_person = |before: &&Session| before.account.as_ref().is_none_or(|other| other.id == account.id);
    let visitor = before.filter(same_person).and_then(|before| before.visitor_id);
    let started = insert(conn, db, account.trust_id, Some(signed_in), visitor, device, browser).await?;
    visits::note_visit(conn, (account.trust_id, account.id, account.role), db.now()).await?;
    let Some(before) = before else { return Ok(started) };
    if same_person(&before) {
        // Text kept for somebody else does not come along.
        flash::Entity::update_many()
            .col_expr(flash::Column::SessionId, Expr::value(started.session.id.clone()))
            .filter(flash::Column::SessionId.eq(before.id.clone()))
            .filter(flash::Column::AccountId.is_null().or(flash::Column::AccountId.eq(account.id)))
            .exec(conn)
            .await?;
    }
    session::Entity::delete_by_id(before.id.clone()).exec(conn).await?;
    Ok(started)
}

/// Whose session a cookie was, also after it ended by itself: so that text saved a minute too late is kept for them alone.
/// Nothing may be allowed on the strength of this.
///
/// # Errors
/// When the database is away.
pub async fn whose(db: &Db, trust: Uuid, cookie: &str) -> Result<Option<Uuid>, DbErr> {
    let row =
        session::Entity::find_by_id(hash(cookie)).filter(session::Column::TrustId.eq(trust)).one(db.conn()).await?;
    Ok(row.and_then(|row| row.account_id))
}

async fn insert(
    conn: &impl ConnectionTrait,
    db: &Db,
    trust: Uuid,
    account: Option<SignedIn>,
    visitor: Option<Uuid>,
    device: Device,
    browser: &str,
) -> Result<Started, DbErr> {
    let cookie = BASE64URL_NOPAD.encode(&db.new_secret());
    let now = db.now();
    let limits = Limits::of(account.as_ref().map(|account| account.role), device);
    let row = session::Model {
        id: hash(&cookie),
        public_id: db.new_id(),
        trust_id: trust,
        account_id: account.as_ref().map(|account| account.id),
        visitor_id: visitor,
        device,
        browser: browser.to_owned(),
        created_at: now,
        seen_at: now,
        expires_at: now.plus(limits.idle),
        ends_at: now.plus(limits.absolute),
    };
    let session = Session {
        id: row.id.clone(),
        public_id: row.public_id,
        trust_id: trust,
        account,
        visitor_id: visitor,
        device,
        expires_at: row.expires_at,
    };
    session::Entity::insert(session::ActiveModel::from(row)).exec_without_returning(conn).await?;
    Ok(Started { session, cookie })
}

/// Gives the session's visitor an id, under which notes can be kept before there is an account.
///
/// # Errors
/// When the database is away.
pub async fn become_visitor(db: &Db, session: &mut Session) -> Result<Uuid, DbErr> {
    if let Some(id) = session.visitor_id {
        return Ok(id);
    }
    let id = db.new_id();
    set_visitor(db.conn(), session, Some(id)).await?;
    Ok(id)
}

/// Makes a visitor's notes this session's to ask about.
///
/// # Errors
/// When the database is away.
pub async fn remember_visitor(conn: &impl ConnectionTrait, session: &mut Session, visitor: Uuid) -> Result<(), DbErr> {
    set_visitor(conn, session, Some(visitor)).await
}

/// Forgets the visitor, once their notes were brought along or left behind.
///
/// # Errors
/// When the database is away.
pub async fn forget_visitor(conn: &impl ConnectionTrait, session: &mut Session) -> Result<(), DbErr> {
    set_visitor(conn, session, None).await
}

async fn set_visitor(conn: &impl ConnectionTrait, session: &mut Session, visitor: Option<Uuid>) -> Result<(), DbErr> {
    session::Entity::update_many()
        .col_expr(session::Column::VisitorId, Expr::value(visitor))
        .filter(session::Column::Id.eq(session.id.clone()))
        .exec(conn)
        .await?;
    session.visitor_id = visitor;
    Ok(())
}

/// Remembers whose device this is; the limits follow. The absolute one still counts from when the session began.
///
/// # Errors
/// When the database is away.
pub async fn choose_device(
    conn: &impl ConnectionTrait,
    now: Moment,
    session: &mut Session,
    device: Device,
) -> Result<(), DbErr> {
    let limits = Limits::of(session.account.as_ref().map(|account| account.role), device);
    session::Entity::update_many()
        .col_expr(session::Column::Device, Expr::value(device))
        .col_expr(session::Column::ExpiresAt, Expr::value(now.plus(limits.idle)))
        .col_expr(session::Column::EndsAt, Expr::col(session::Column::CreatedAt).add(micros(limits.absolute)))
        .filter(session::Column::Id.eq(session.id.clone()))
        .exec(conn)
        .await?;
    session.device = device;
    session.expires_at = now.plus(limits.idle);
    Ok(())
}

fn micros(duration: Duration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX)
}

/// Ends one session.
///
/// # Errors
/// When the database is away.
pub async fn end(conn: &impl ConnectionTrait, id: &[u8]) -> Result<(), DbErr> {
    session::Entity::delete_by_id(id.to_vec()).exec(conn).await?;
    Ok(())
}

/// Ends one session of an account, by its public id; says whether there was one.
///
/// # Errors
/// When the database is away.
pub async fn end_one(conn: &impl ConnectionTrait, account: Uuid, public_id: Uuid) -> Result<bool, DbErr> {
    let ended = session::Entity::delete_many()
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::PublicId.eq(public_id))
        .exec(conn)
        .await?;
    Ok(ended.rows_affected > 0)
}

/// Ends every session of an account but `keep`; says how many.
///
/// # Errors
/// When the database is away.
pub async fn end_all(conn: &impl ConnectionTrait, account: Uuid, keep: Option<&[u8]>) -> Result<u64, DbErr> {
    let mut all = session::Entity::delete_many().filter(session::Column::AccountId.eq(account));
    if let Some(keep) = keep {
        all = all.filter(session::Column::Id.ne(keep.to_vec()));
    }
    Ok(all.exec(conn).await?.rows_affected)
}

/// Keeps the state of a form for the page that follows. With `account`, only that account gets it back.
///
/// # Errors
/// When the database is away.
pub async fn keep_flash(
    db: &Db,
    session: &Session,
    form: &str,
    state: String,
    account: Option<Uuid>,
) -> Result<(), DbErr> {
    let row = flash::ActiveModel {
        session_id: Set(session.id.clone()),
        form: Set(form.to_owned()),
        state: Set(state),
        account_id: Set(account),
        created_at: Set(db.now()),
    };
    let again = OnConflict::columns([flash::Column::SessionId, flash::Column::Form])
        .update_columns([flash::Column::State, flash::Column::AccountId, flash::Column::CreatedAt])
        .to_owned();
    flash::Entity::insert(row).on_conflict(again).exec_without_returning(db.conn()).await?;
    Ok(())
}

/// Takes the state of a form: it is shown once. Text that belongs to another account stays hidden.
///
/// # Errors
/// When the database is away.
pub async fn take_flash(db: &Db, session: &Session, form: &str) -> Result<Option<String>, DbErr> {
    let Some(row) = own_flash(db, session, form).await? else { return Ok(None) };
    flash::Entity::delete_by_id((row.session_id, row.form)).exec(db.conn()).await?;
    Ok(Some(row.state))
}

/// Reads the state of a form and leaves it, unless it is older than `at_most`.
///
/// # Errors
/// When the database is away.
pub async fn read_flash(db: &Db, session: &Session, form: &str, at_most: Duration) -> Result<Option<String>, DbErr> {
    let row = own_flash(db, session, form).await?;
    Ok(row.filter(|row| row.created_at.plus(at_most) > db.now()).map(|row| row.state))
}

async fn own_flash(db: &Db, session: &Session, form: &str) -> Result<Option<flash::Model>, DbErr> {
    let row = flash::Entity::find_by_id((session.id.clone(), form.to_owned())).one(db.conn()).await?;
    let account = session.account.as_ref().map(|account| account.id);
    Ok(row.filter(|row| row.account_id.is_none() || row.account_id == account))
}

/// SHA-256 of a cookie or token, as it is kept.
#[must_use]
pub fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
