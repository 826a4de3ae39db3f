//! Setting up a code app, and typing its codes.

use super::{arrive, passkeys, settings::ask_again};
use crate::{
    Actor, Db, DbErr, Uuid, Write,
    account::{
        Address, Arrived, Failed, Problem, Visit, entity, known_devices, mails,
        passkeys::queries::has as has_passkey,
        queries,
        second_factor::{
            Second, code_app, codes,
            queries::{app_of, has_app, owed, waiting},
            recovery_code, step,
        },
        sessions::{Session, Started},
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    notify::Letter,
    seal::Sealer,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

/// Notes that this browser gave the right password and owes a code. Staff without an app get a key at once.
///
/// # Errors
/// [`Problem::StaffNotYet`] where the operator has set no key to seal with.
pub(super) async fn owe(
    write: &Write,
    db: &Db,
    sealer: Option<&Sealer>,
    session: &[u8],
    account: &entity::Model,
) -> Result<Second, Failed> {
    let second = owed(write.conn(), account.id).await?;
    if second == Second::SetUp {
        begin_app(write, db, sealer, account.id).await?;
    }
    let row =
        step::ActiveModel { session_id: Set(session.to_vec()), account_id: Set(account.id), created_at: Set(db.now()) };
    let again = OnConflict::column(step::Column::SessionId)
        .update_columns([step::Column::AccountId, step::Column::CreatedAt])
        .to_owned();
    step::Entity::insert(row).on_conflict(again).exec_without_returning(write.conn()).await?;
    Ok(second)
}

/// A new key for an app that is not confirmed yet, in place of one begun before.
async fn begin_app(write: &Write, db: &Db, sealer: Option<&Sealer>, account: Uuid) -> Result<(), Failed> {
    let key = codes::new_key(db);
    let sealed = sealer.and_then(|sealer| sealer.seal(db, account.as_bytes(), &key)).ok_or(Problem::StaffNotYet)?;
    let row = code_app::ActiveModel {
        account_id: Set(account),
        sealed_key: Set(sealed),
        confirmed_at: Set(None),
        last_step: Set(0),
        created_at: Set(db.now()),
    };
    let again = OnConflict::column(code_app::Column::AccountId)
        .update_columns([code_app::Column::SealedKey, code_app::Column::LastStep, code_app::Column::CreatedAt])
        .to_owned();
    code_app::Entity::insert(row).on_conflict(again).exec_without_returning(write.conn()).await?;
    Ok(())
}

/// The key of an app that waits for its first code: for the page that shows it.
///
/// # Errors
/// When the database is away.
pub async fn key_to_show(db: &Db, sealer: Option<&Sealer>, account: Uuid) -> Result<Option<Vec<u8>>, DbErr> {
    let app = app_of(db.conn(), account).await?.filter(|app| app.confirmed_at.is_none());
    Ok(app.zip(sealer).and_then(|(app, sealer)| sealer.open(account.as_bytes(), &app.sealed_key)))
}

/// Somebody signed in, with fresh recovery codes if they have just set up their app.
#[derive(Debug)]
pub struct Entered {
    /// The new session.
    pub arrived: Arrived,
    /// Recovery codes to show once.
    pub fresh: Option<Vec<String>>,
}

/// Takes the code this browser owes, and signs in.
///
/// # Errors
/// [`Problem::SecondStepGone`], [`Problem::SecondCodeMissing`], [`Problem::SecondCodeWrong`] or [`Problem::TooMany`].
pub async fn enter(db: &Db, sealer: Option<&Sealer>, visit: &Visit<'_>, typed: &str) -> Result<Entered, Failed> {
    let session = visit.session.ok_or(Problem::SecondStepGone)?;
    let owed = waiting(db.conn(), db, session).await?;
    let (account, second) = owed.ok_or(Problem::SecondStepGone)?;
    if typed.trim().is_empty() {
        return Err(Problem::SecondCodeMissing.into());
    }
    let counter = counter(db, visit, &account).await?;
    if !throttles::allow(db, std::slice::from_ref(&counter)).await? {
        return Err(Problem::TooMany.into());
    }
    let themselves = Actor::account(account.trust_id, account.id, account.role);
    let write = db.write().await?;
    let fresh = match second {
        Second::SetUp => Some(confirm_app(&write, db, sealer, &account, typed).await?),
        // That page takes no code.
        Second::Passkey => return Err(Problem::SecondStepGone.into()),
        Second::Code => {
            take_code(&write, db, sealer, &account, typed).await?;
            None
        }
    };
    throttles::forgive(write.conn(), &counter).await?;
    let arrived = arrive(&write, db, visit, &account, None).await?;
    write.audit(&themselves, Act::SignedIn { account: account.id }).await?;
    write.commit().await?;
    Ok(Entered { arrived, fresh })
}

/// As for passwords: a browser that has signed in before counts for itself, so that strangers keep nobody out.
async fn counter(db: &Db, visit: &Visit<'_>, account: &entity::Model) -> Result<Counter, DbErr> {
    let known = known_devices::find(db.conn(), db, visit.device_cookie, account.id).await?;
    let whom = known.map_or_else(|| account.id.as_bytes().to_vec(), |known| known.id);
    Ok(Counter::of(Counted::SecondStep, account.trust_id, &whom))
}

/// A code of the app, or a recovery code. Each is taken once.
async fn take_code(
    write: &Write,
    db: &Db,
    sealer: Option<&Sealer>,
    account: &entity::Model,
    typed: &str,
) -> Result<(), Failed> {
    if take_app_code(write, db, sealer, account.id, typed, true).await? {
        return Ok(());
    }
    let used = recovery_code::Entity::update_many()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(db.now()))
        .filter(recovery_code::Column::AccountId.eq(account.id))
        .filter(recovery_code::Column::CodeHash.eq(codes::recovery_hash(account.id, typed)))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(write.conn())
        .await?;
    if used.rows_affected == 0 {
        return Err(Problem::SecondCodeWrong.into());
    }
    tell(write, account, Letter::RecoveryCodeWasUsed).await?;
    let themselves = Actor::account(account.trust_id, account.id, account.role);
    Ok(write.audit(&themselves, Act::RecoveryCodeUsed { account: account.id }).await?)
}

/// Whether the app's code is right; then its stretch of time is over. `confirmed`: what the app must be.
async fn take_app_code(
    write: &Write,
    db: &Db,
    sealer: Option<&Sealer>,
    account: Uuid,
    typed: &str,
    confirmed: bool,
) -> Result<bool, DbErr> {
    let app = app_of(write.conn(), account).await?.filter(|app| app.confirmed_at.is_some() == confirmed);
    let key = app.zip(sealer).and_then(|(app, sealer)| sealer.open(account.as_bytes(), &app.sealed_key));
    let Some(step) = key.and_then(|key| codes::step_of(&key, typed, db.now())) else { return Ok(false) };
    let taken = code_app::Entity::update_many()
        .col_expr(code_app::Column::LastStep, Expr::value(step))
        .filter(code_app::Column::AccountId.eq(account))
        .filter(code_app::Column::LastStep.lt(step))
        .exec(write.conn())
        .await?;
    Ok(taken.rows_affected > 0)
}

/// The first right code: from now on the app counts. Gives back new recovery codes.
async fn confirm_app(
    write: &Write,
    db: &Db,
    sealer: Option<&Sealer>,
    account: &entity::Model,
    typed: &str,
) -> Result<Vec<String>, Failed> {
    if !take_app_code(write, db, sealer, account.id, typed, false).await? {
        return Err(Problem::SecondCodeWrong.into());
    }
    code_app::Entity::update_many()
        .col_expr(code_app::Column::ConfirmedAt, Expr::value(db.now()))
        .filter(code_app::Column::AccountId.eq(account.id))
        .exec(write.conn())
        .await?;
    tell(write, account, Letter::CodeAppWasAdded).await?;
    let themselves = Actor::account(account.trust_id, account.id, account.role);
    write.audit(&themselves, Act::CodeAppAdded { account: account.id }).await?;
    Ok(renew_codes(write, db, account.id).await?)
}

/// New recovery codes in place of all old ones.
async fn renew_codes(write: &Write, db: &Db, account: Uuid) -> Result<Vec<String>, DbErr> {
    forget_codes(write, account).await?;
    let fresh = codes::new_recovery_codes(db);
    let rows = fresh.iter().map(|code| recovery_code::ActiveModel {
        id: Set(db.new_id()),
        account_id: Set(account),
        code_hash: Set(codes::recovery_hash(account, code)),
        used_at: Set(None),
    });
    recovery_code::Entity::insert_many(rows).exec_without_returning(write.conn()).await?;
    Ok(fresh)
}

async fn forget_codes(write: &Write, account: Uuid) -> Result<(), DbErr> {
    let own = recovery_code::Entity::delete_many().filter(recovery_code::Column::AccountId.eq(account));
    own.exec(write.conn()).await?;
    Ok(())
}

async fn tell(write: &Write, account: &entity::Model, letter: Letter) -> Result<(), Failed> {
    let email = Address::parse(&account.email)?;
    Ok(mails::send(write, account.trust_id, Some(account.id), &email, letter).await?)
}

/// Begins to set up an app for somebody signed in: the password again, then a key to type or photograph.
///
/// # Errors
/// [`Problem::PasswordWrong`], [`Problem::CodeAppThere`], [`Problem::StaffNotYet`], [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn begin(db: &Db, sealer: Option<&Sealer>, session: &Session, password: &str) -> Result<(), Failed> {
    let account = queries::own(db.conn(), &session.actor()).await?;
    ask_again(db, session, &account, password).await?;
    let write = db.write().await?;
    if has_app(write.conn(), account.id).await? {
        return Err(Problem::CodeAppThere.into());
    }
    begin_app(&write, db, sealer, account.id).await?;
    Ok(write.commit().await?)
}

/// Finishes it with the first code. Other devices are signed out, as they came in without one.
///
/// # Errors
/// [`Problem::SecondCodeMissing`], [`Problem::SecondCodeWrong`], [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn confirm(
    db: &Db,
    sealer: Option<&Sealer>,
    session: &Session,
    visit: &Visit<'_>,
    typed: &str,
) -> Result<(Started, Vec<String>), Failed> {
    let account = queries::own(db.conn(), &session.actor()).await?;
    if typed.trim().is_empty() {
        return Err(Problem::SecondCodeMissing.into());
    }
    let counter = counter(db, visit, &account).await?;
    if !throttles::allow(db, std::slice::from_ref(&counter)).await? {
        return Err(Problem::TooMany.into());
    }
    let write = db.write().await?;
    let fresh = confirm_app(&write, db, sealer, &account, typed).await?;
    throttles::forgive(write.conn(), &counter).await?;
    crate::account::sessions::end_all(write.conn(), account.id, Some(&session.id)).await?;
    let started = super::renew(&write, db, session, &account, visit.browser).await?;
    write.commit().await?;
    Ok((started, fresh))
}

/// New recovery codes; the old ones end.
///
/// # Errors
/// [`Problem::PasswordWrong`], [`Problem::NoCodeApp`], [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn new_codes(db: &Db, session: &Session, password: &str) -> Result<Vec<String>, Failed> {
    let account = queries::own(db.conn(), &session.actor()).await?;
    ask_again(db, session, &account, password).await?;
    let write = db.write().await?;
    if !has_app(write.conn(), account.id).await? {
        return Err(Problem::NoCodeApp.into());
    }
    let fresh = renew_codes(&write, db, account.id).await?;
    write.audit(&session.actor(), Act::RecoveryCodesRenewed { account: account.id }).await?;
    write.commit().await?;
    Ok(fresh)
}

/// Does without the app from now on. Staff may only if they have a passkey; else it can only be taken off by the operator.
///
/// # Errors
/// [`Problem::PasswordWrong`], [`Problem::StaffKeepIt`], [`Problem::TooMany`] or [`Problem::SignedOut`].
pub async fn remove(db: &Db, session: &Session, password: &str) -> Result<(), Failed> {
    let actor = session.actor();
    let account = queries::own(db.conn(), &actor).await?;
    ask_again(db, session, &account, password).await?;
    let write = db.write().await?;
    // Not while the last passkey is being removed.
    passkeys::lock(&write, account.id).await?;
    if account.role.is_staff() && !has_passkey(write.conn(), account.id).await? {
        return Err(Problem::StaffKeepIt.into());
    }
    forget(&write, &actor, &account).await?;
    Ok(write.commit().await?)
}

/// Takes the app and the passkeys off an account whose owner has lost them and every recovery code. Only the operator's command line calls this.
///
/// # Errors
/// [`Problem::EmailMalformed`] if nobody has the address, or when the database is away.
pub async fn take_off(db: &Db, trust: Uuid, email: &str) -> Result<(), Failed> {
    let address = Address::parse(email)?;
    let account = queries::of_email(db.conn(), trust, &address).await?.ok_or(Problem::EmailMalformed)?;
    let (write, operator) = (db.write().await?, Actor::visitor(trust));
    let had_passkeys = passkeys::forget_all(&write, &operator, &account).await?;
    // Whoever had passkeys alone is told of those alone.
    if !had_passkeys || app_of(write.conn(), account.id).await?.is_some() {
        forget(&write, &operator, &account).await?;
    }
    Ok(write.commit().await?)
}

async fn forget(write: &Write, actor: &Actor, account: &entity::Model) -> Result<(), Failed> {
    code_app::Entity::delete_by_id(account.id).exec(write.conn()).await?;
    forget_codes(write, account.id).await?;
    tell(write, account, Letter::CodeAppWasRemoved).await?;
    Ok(write.audit(actor, Act::CodeAppRemoved { account: account.id }).await?)
}
