//! The recovery code on paper, for people who sign in with a mobile number: made with the account, shown once, used once.

use super::{arrive, links, settings::ask_again};
use crate::{
    Actor, Db, DbErr, Moment, Uuid, Write,
    account::{
        Address, Arrived, Failed, Password, Problem, Visit, entity, known_devices, mails, mobile_sign_in, password,
        problem::problems,
        queries,
        second_factor::{codes::recovery_hash, queries::has_app},
        sessions::{self, Session},
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    invitations::Code,
    notify::Letter,
    trust,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

/// A new code in place of an old one. Gives it back; it is kept nowhere but as a hash.
pub(super) async fn make(write: &Write, db: &Db, account: Uuid, proven_at: Option<Moment>) -> Result<String, DbErr> {
    // Twenty characters: two codes as they are read out, each of which checks itself.
    let code = format!("{}-{}", Code::spoken(db).shown(), Code::spoken(db).shown());
    let row = mobile_sign_in::ActiveModel {
        account_id: Set(account),
        proven_at: Set(proven_at),
        code_hash: Set(Some(recovery_hash(account, &code))),
        code_made_at: Set(db.now()),
        code_kept_at: Set(None),
    };
    use mobile_sign_in::Column as C;
    // What was proven before stays proven.
    let again = OnConflict::column(C::AccountId).update_columns([C::CodeHash, C::CodeMadeAt, C::CodeKeptAt]).to_owned();
    mobile_sign_in::Entity::insert(row).on_conflict(again).exec_without_returning(write.conn()).await?;
    Ok(code)
}

/// Makes a new code for somebody who signs in with a mobile number; the old one ends.
///
/// # Errors
/// [`Problem::PasswordWrong`], [`Problem::TooMany`], [`Problem::SignedOut`]; [`Problem::MobileMalformed`] for an account with an e-mail
/// address, which needs none.
pub async fn renew(db: &Db, session: &Session, typed: &str) -> Result<String, Failed> {
    let actor = &session.actor();
    let account = queries::own(db.conn(), actor).await?;
    ask_again(db, session, &account, typed).await?;
    if !Address::parse(&account.email)?.is_mobile() {
        return Err(Problem::MobileMalformed.into());
    }
    let write = db.write().await?;
    let code = make(&write, db, account.id, None).await?;
    write.audit(actor, Act::RecoveryCodesRenewed { account: account.id }).await?;
    write.commit().await?;
    Ok(code)
}

/// The person says that they have kept the code.
///
/// # Errors
/// [`Problem::SignedOut`].
pub async fn kept(db: &Db, actor: &Actor) -> Result<(), Failed> {
    let account = actor.account_id().ok_or(Problem::SignedOut)?;
    mobile_sign_in::Entity::update_many()
        .col_expr(mobile_sign_in::Column::CodeKeptAt, Expr::value(db.now()))
        .filter(mobile_sign_in::Column::AccountId.eq(account))
        .filter(mobile_sign_in::Column::CodeHash.is_not_null())
        .exec(db.conn())
        .await?;
    Ok(())
}

/// What somebody types who has forgotten their password and has the paper.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    /// The mobile number.
    pub address: &'a str,
    /// The code.
    pub code: &'a str,
    /// The new password.
    pub password: &'a str,
}

/// Uses a code: sets the new password, ends every session, and signs in with a new code. Nobody is signed in whose password alone is not
/// enough. Whether nobody has the number or the code is wrong, the answer is the same.
///
/// # Errors
/// [`Problem::PaperCodeWrong`], [`Problem::TooMany`], or what is wrong with what was typed.
pub async fn reset(
    db: &Db,
    trust: &trust::entity::Model,
    visit: &Visit<'_>,
    typed: Typed<'_>,
    staff_allowed: bool,
) -> Result<Option<Arrived>, Failed> {
    let address = Address::parse(typed.address);
    let code_missing = typed.code.trim().is_empty().then_some(Problem::SecondCodeMissing);
    let new = Password::parse(typed.password, &[typed.address, &trust.name, &trust.short_name]);
    let (address, new) = match (address, code_missing, new) {
        (Ok(address), None, Ok(new)) => (address, new),
        (address, code, new) => return Err(Failed::Refused(problems(&[address.err(), code, new.err()]))),
    };
    let tries = Counter::of(Counted::PaperCode, trust.id, address.as_str().as_bytes());
    let counters = visit.counters(Some(tries.clone()), Counted::SignInFromClient, trust.id);
    if !throttles::allow(db, &counters).await? {
        return Err(Problem::TooMany.into());
    }
    let account = queries::of_email(db.conn(), trust.id, &address).await?;
    let whose = account.as_ref().map_or(Uuid::nil(), |account| account.id);
    let right = is_right(db, whose, typed.code).await?;
    let account = account.filter(|_| right).ok_or(Problem::PaperCodeWrong)?;
    let hash = password::hash(db, new).await?;
    let write = db.write().await?;
    let used = mobile_sign_in::Entity::update_many()
        .col_expr(mobile_sign_in::Column::CodeHash, Expr::value(Option::<Vec<u8>>::None))
        .filter(mobile_sign_in::Column::AccountId.eq(account.id))
        .filter(mobile_sign_in::Column::CodeHash.eq(recovery_hash(account.id, typed.code)))
        .exec(write.conn())
        .await?;
    if used.rows_affected == 0 {
        return Err(Problem::PaperCodeWrong.into());
    }
    throttles::forgive(write.conn(), &tries).await?;
    let arrived = enter(&write, db, visit, &account, hash, staff_allowed).await?;
    write.commit().await?;
    Ok(arrived)
}

async fn is_right(db: &Db, account: Uuid, code: &str) -> Result<bool, DbErr> {
    let row = mobile_sign_in::Entity::find_by_id(account).one(db.conn()).await?;
    Ok(row.and_then(|row| row.code_hash).is_some_and(|kept| kept == recovery_hash(account, code)))
}

async fn enter(
    write: &Write,
    db: &Db,
    visit: &Visit<'_>,
    account: &entity::Model,
    hash: String,
    staff_allowed: bool,
) -> Result<Option<Arrived>, Failed> {
    links::set_password(write, account.id, hash).await?;
    links::end_links(write, account.id).await?;
    sessions::end_all(write.conn(), account.id, None).await?;
    known_devices::forget_all(write.conn(), account.id).await?;
    let address = Address::parse(&account.email)?;
    mails::send(write, account.trust_id, Some(account.id), &address, Letter::PasswordWasChanged).await?;
    let themselves = Actor::account(account.trust_id, account.id, account.role);
    write.audit(&themselves, Act::RecoveryCodeUsed { account: account.id }).await?;
    write.audit(&themselves, Act::PasswordChanged { account: account.id }).await?;
    if has_app(write.conn(), account.id).await? || account.role.is_staff() && !staff_allowed {
        return Ok(None);
    }
    write.audit(&themselves, Act::SignedIn { account: account.id }).await?;
    let paper_code = Some(make(write, db, account.id, None).await?);
    Ok(Some(Arrived { paper_code, ..arrive(write, db, visit, account, None).await? }))
}
