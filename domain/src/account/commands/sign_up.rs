//! Signing up: two short pages, then a link by mail. Until the link is used there is no account.

use super::{arrive, create, join_codes, paper_code, sign_up_mail};
use crate::{
    Actor, Db, Role, Uuid, Write,
    account::{
        Address, Arrived, DisplayName, Failed, Mobiles, Password, Problem, Visit, entity, password,
        problem::problems,
        queries::{self, is_same_browser},
        sessions::Session,
        sign_up, sign_up_draft,
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    invitations, notify,
    rights::notices,
    trust::{self, JoinPolicy},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::OnConflict};

/// What the first page asks.
#[derive(Debug, Clone, Copy)]
pub struct FirstPage<'a> {
    /// The e-mail address, or the mobile number of somebody without one.
    pub email: &'a str,
    /// The password.
    pub password: &'a str,
    /// The trust's code, where it asks for one.
    pub code: &'a str,
    /// The row of the code behind an invitation whose Start was pressed in this browser.
    pub invited: Option<Uuid>,
}

/// Keeps the first page for this session. Whether the address has an account makes no difference.
///
/// # Errors
/// Refused with every [`Problem`] of the answers, or [`Problem::TooMany`].
pub async fn begin(
    db: &Db,
    trust: &trust::entity::Model,
    visit: &Visit<'_>,
    session: &Session,
    page: FirstPage<'_>,
) -> Result<(), Failed> {
    if !throttles::allow(db, &visit.counters(None, Counted::SignUpFromClient, trust.id)).await? {
        return Err(Problem::TooMany.into());
    }
    let email = Address::parse(page.email);
    let password = Password::parse(page.password, &[page.email, &trust.name, &trust.short_name]);
    let code = join_code(db, trust, visit, &page).await;
    let code_problem = match &code {
        Err(Failed::Refused(problems)) => problems.first().copied(),
        _ => None,
    };
    let not_here = match (&email, &code) {
        (Ok(email), Ok(code)) if email.is_mobile() => mobile_problem(db, trust.id, visit, *code).await?,
        _ => None,
    };
    let (Ok(email), Ok(password), None, None) = (&email, &password, code_problem, not_here) else {
        return Err(Failed::Refused(problems(&[code_problem, email.err(), not_here, password.err()])));
    };
    let row = sign_up_draft::Model {
        session_id: session.id.clone(),
        trust_id: trust.id,
        email: email.as_str().to_owned(),
        join_code_id: code?,
        password_hash: password::hash(db, password.clone()).await?,
        created_at: db.now(),
    };
    let again = OnConflict::column(sign_up_draft::Column::SessionId)
        .update_columns([
            sign_up_draft::Column::Email,
            sign_up_draft::Column::PasswordHash,
            sign_up_draft::Column::JoinCodeId,
            sign_up_draft::Column::CreatedAt,
        ])
        .to_owned();
    let insert = sign_up_draft::Entity::insert(sign_up_draft::ActiveModel::from(row)).on_conflict(again);
    insert.exec_without_returning(db.conn()).await?;
    Ok(())
}

/// Without text messages a mobile number will do only for whoever holds a code that was handed to one person.
async fn mobile_problem(
    db: &Db,
    trust: Uuid,
    visit: &Visit<'_>,
    code: Option<Uuid>,
) -> Result<Option<Problem>, Failed> {
    let welcome = match (visit.mobiles, code) {
        (Mobiles::ByText, _) => true,
        (Mobiles::ByCode, Some(code)) => invitations::queries::is_for_one(db, trust, code).await?,
        (Mobiles::ByCode, None) | (Mobiles::None, _) => false,
    };
    Ok((!welcome).then_some(Problem::MobileNotHere))
}

async fn join_code(
    db: &Db,
    trust: &trust::entity::Model,
    visit: &Visit<'_>,
    page: &FirstPage<'_>,
) -> Result<Option<Uuid>, Failed> {
    if let Some(invited) = page.invited
        && let Some(invited) = invitations::queries::invited(db, trust.id, invited).await?
    {
        return Ok(Some(invited.code));
    }
    let typed = page.code;
    if trust.join_policy == JoinPolicy::Open {
        return Ok(None);
    }
    if typed.trim().is_empty() {
        return Err(Problem::CodeMissing.into());
    }
    if !throttles::allow(db, &visit.counters(None, Counted::JoinCode, trust.id)).await? {
        return Err(Problem::TooMany.into());
    }
    join_codes::find(db, trust.id, typed).await.map(Some)
}

/// What the second page asks.
#[derive(Debug, Clone, Copy)]
pub struct SecondPage<'a> {
    /// What others will see.
    pub name: &'a str,
    /// The name we doubted, if the person has seen our doubt: they may insist.
    pub insists_on: &'a str,
    /// "I am 18 or over", or not; nothing if unanswered.
    pub adult: Option<bool>,
}

/// Where the second page leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// To "Check your e-mail".
    CheckEmail,
    /// Straight on: the invitation came to the very address that was given, so no second mail has to prove it.
    Proven {
        /// For [`confirm`].
        token: String,
    },
    /// Straight on as well: it is a mobile number, and no text can be sent to prove it.
    Unproven {
        /// For [`confirm_unproven`].
        token: String,
    },
    /// To help for under-18s. Nothing is kept.
    Under18,
}

/// Finishes the sign-up but for the mail. A second press changes nothing but the name.
///
/// # Errors
/// Refused with every [`Problem`] of the answers; [`Problem::SignUpGone`] if there is no first page any more.
pub async fn finish(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    session: &Session,
    page: SecondPage<'_>,
) -> Result<Next, Failed> {
    if page.adult == Some(false) {
        forget_draft(db, session).await?;
        return Ok(Next::Under18);
    }
    let draft = queries::draft(db, session).await?;
    let waiting = queries::waiting(db.conn(), db, session).await?;
    let email = draft.as_ref().map(|draft| &draft.email).or(waiting.as_ref().map(|waiting| &waiting.email));
    let email = Address::parse(email.ok_or(Problem::SignUpGone)?)?;
    let name = acceptable_name(&page, &email);
    let age = page.adult.is_none().then_some(Problem::AgeMissing);
    let (Ok(name), None) = (&name, age) else {
        return Err(Failed::Refused(problems(&[name.err(), age])));
    };
    match (draft, waiting) {
        (Some(draft), _) => return mail_first(db, actor, visit, session, draft, &email, name).await,
        (None, Some(waiting)) => sign_up_mail::rename(db, waiting.id, name).await?,
        (None, None) => return Err(Problem::SignUpGone.into()),
    }
    Ok(Next::CheckEmail)
}

fn acceptable_name(page: &SecondPage<'_>, email: &Address) -> Result<DisplayName, Problem> {
    let name = DisplayName::parse(page.name)?;
    let insists = DisplayName::parse(page.insists_on).is_ok_and(|doubted| doubted == name);
    if name.looks_real(email) && !insists {
        return Err(Problem::NameLooksReal);
    }
    Ok(name)
}

async fn mail_first(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    session: &Session,
    draft: sign_up_draft::Model,
    email: &Address,
    name: &DisplayName,
) -> Result<Next, Failed> {
    // Others see the name. Only names that could be passwords are worth the work.
    let could_be = name.as_str().chars().count() >= 12;
    if could_be && password::is_right(name.as_str(), Some(&draft.password_hash)).await? {
        return Err(Problem::NameIsPassword.into());
    }
    let row = sign_up::Model {
        id: db.new_id(),
        trust_id: actor.trust,
        email: draft.email,
        password_hash: draft.password_hash,
        display_name: name.as_str().to_owned(),
        adult_confirmed_at: db.now(),
        language: visit.language.map(str::to_owned),
        session_id: session.id.clone(),
        visitor_id: session.visitor_id,
        join_code_id: draft.join_code_id,
        token_hash: vec![],
        created_at: db.now(),
        expires_at: db.now(),
    };
    let next = match is_proven(db, &row, email).await? {
        true => Next::Proven { token: sign_up_mail::keep_proven(db, row).await? },
        false if email.is_mobile() && visit.mobiles != Mobiles::ByText => {
            let token = keep_unproven(db, visit, row, email).await;
            if matches!(&token, Err(Failed::Refused(problems)) if problems.contains(&Problem::MobileTaken)) {
                forget_draft(db, session).await?;
            }
            Next::Unproven { token: token? }
        }
        false => {
            sign_up_mail::send(db, visit, row, email).await?;
            Next::CheckEmail
        }
    };
    forget_draft(db, session).await?;
    Ok(next)
}

/// A number nobody can be written to. If it has an account, the code is spent: each try to find out who has one costs a code that staff
/// handed out.
async fn keep_unproven(db: &Db, visit: &Visit<'_>, row: sign_up::Model, mobile: &Address) -> Result<String, Failed> {
    let code = row.join_code_id;
    if mobile_problem(db, row.trust_id, visit, code).await?.is_some() {
        return Err(Problem::SignUpGone.into());
    }
    if queries::of_email(db.conn(), row.trust_id, mobile).await?.is_none() {
        return sign_up_mail::keep_proven(db, row).await;
    }
    if let Some(code) = code {
        let write = db.write().await?;
        join_codes::spend(&write, code).await?;
        write.commit().await?;
    }
    Err(Problem::MobileTaken.into())
}

/// Whether the link of an invitation, which went to this address and nowhere else, has proved it already. Not if the address has an
/// account: its owner is told by mail, as always.
async fn is_proven(db: &Db, row: &sign_up::Model, email: &Address) -> Result<bool, Failed> {
    let Some(code) = row.join_code_id else { return Ok(false) };
    Ok(invitations::queries::proves(db, row.trust_id, code, email).await?
        && queries::of_email(db.conn(), row.trust_id, email).await?.is_none())
}

async fn forget_draft(db: &Db, session: &Session) -> Result<(), Failed> {
    sign_up_draft::Entity::delete_by_id(session.id.clone()).exec(db.conn()).await?;
    Ok(())
}

/// Uses a confirmation link: makes the account and signs in. In another browser than the sign-up's the password is asked,
/// so that nobody confirms an account that somebody else prepared with their address.
///
/// # Errors
/// [`Problem::LinkGone`], [`Problem::PasswordMissing`], [`Problem::PasswordWrong`], [`Problem::TooMany`], or
/// [`Problem::CodeWrong`] if the code it was let in by is used up.
pub async fn confirm(db: &Db, actor: &Actor, visit: &Visit<'_>, token: &str, typed: &str) -> Result<Arrived, Failed> {
    confirm_as(db, actor, visit, token, typed, true).await
}

/// The same for a mobile number that nothing has proved. The token has left this process nowhere.
///
/// # Errors
/// As [`confirm`].
pub async fn confirm_unproven(db: &Db, actor: &Actor, visit: &Visit<'_>, token: &str) -> Result<Arrived, Failed> {
    confirm_as(db, actor, visit, token, "", false).await
}

async fn confirm_as(
    db: &Db,
    actor: &Actor,
    visit: &Visit<'_>,
    token: &str,
    typed: &str,
    proven: bool,
) -> Result<Arrived, Failed> {
    let row = queries::sign_up_of(db.conn(), db, actor.trust, token).await?.ok_or(Problem::LinkGone)?;
    if !is_same_browser(&row, visit) {
        check_password(db, &row, typed).await?;
    }
    let write = db.write().await?;
    // Once more, inside the write: of two presses at once only one makes the account.
    let row = queries::sign_up_of(write.conn(), db, actor.trust, token).await?.ok_or(Problem::LinkGone)?;
    let account = entity::Model {
        id: row.id,
        trust_id: row.trust_id,
        role: Role::Relative,
        email: row.email.clone(),
        password_hash: row.password_hash.clone(),
        display_name: row.display_name.clone(),
        adult_confirmed_at: Some(row.adult_confirmed_at),
        language: row.language.clone(),
        created_at: db.now(),
    };
    create::insert(&write, &account, Problem::LinkGone).await?;
    let now_signed_in = Actor::account(actor.trust, account.id, account.role);
    if let Some(code) = row.join_code_id {
        join_codes::spend(&write, code).await?;
        if !invitations::commands::join::joined(&write, db, &now_signed_in, code, account.id).await? {
            return Err(Problem::CodeWrong.into());
        }
    }
    forget_others(&write, &row).await?;
    let mut arrived = arrive(&write, db, visit, &account, row.visitor_id).await?;
    if Address::parse(&account.email)?.is_mobile() {
        let proven_at = proven.then(|| db.now());
        arrived.paper_code = Some(paper_code::make(&write, db, account.id, proven_at).await?);
    }
    notices::commands::note(&write, db, account.id, &notices::CURRENT).await?;
    write.audit(&now_signed_in, Act::AccountCreated { account: account.id }).await?;
    write.audit(&now_signed_in, Act::SignedIn { account: account.id }).await?;
    write.commit().await?;
    Ok(arrived)
}

async fn check_password(db: &Db, row: &sign_up::Model, typed: &str) -> Result<(), Failed> {
    if typed.is_empty() {
        return Err(Problem::PasswordMissing.into());
    }
    let tries = Counter::of(Counted::PasswordAtLink, row.trust_id, row.id.as_bytes());
    if !throttles::allow(db, &[tries]).await? {
        return Err(Problem::TooMany.into());
    }
    if !password::is_right(typed, Some(&row.password_hash)).await? {
        return Err(Problem::PasswordWrong.into());
    }
    Ok(())
}

/// Other sign-ups with this address are moot now, and so are mails about them that have not gone out.
async fn forget_others(write: &Write, row: &sign_up::Model) -> Result<(), Failed> {
    let same = sign_up::Entity::find()
        .filter(sign_up::Column::TrustId.eq(row.trust_id))
        .filter(sign_up::Column::Email.eq(row.email.as_str()));
    let ids: Vec<Uuid> = same.select_only().column(sign_up::Column::Id).into_tuple().all(write.conn()).await?;
    let jobs = notify::entity::Entity::delete_many().filter(notify::entity::Column::OwnerId.is_in(ids.clone()));
    jobs.exec(write.conn()).await?;
    sign_up::Entity::delete_many().filter(sign_up::Column::Id.is_in(ids)).exec(write.conn()).await?;
    Ok(())
}
