//! Taking one's data along, and erasing the account.

use super::settings::ask_again;
use crate::{
    Db, DbErr, Write,
    account::{Address, Failed, Problem, entity, mails, queries, sessions::Session},
    audit::Act,
    invitations,
    notify::Letter,
    privacy::{self, Export, Person},
    rights::holds,
    trust::{self, people},
};

/// Everything we hold about the person who is signed in.
///
/// # Errors
/// [`crate::account::Problem::SignedOut`].
pub async fn export(db: &Db, session: &Session) -> Result<Export, Failed> {
    let actor = session.actor();
    let account = queries::own(db.conn(), &actor).await?;
    let write = db.write().await?;
    write.audit(&actor, Act::DataExported { account: account.id }).await?;
    write.commit().await?;
    let snapshot = db.snapshot().await?;
    let person = Person::account(&snapshot, &account).await?;
    Ok(privacy::export(&snapshot, &person, db.now()).await?)
}

/// A lead or supporter cannot leave before another is there.
fn not_alone(failed: people::Failed) -> Failed {
    match failed {
        people::Failed::Database(error) => Failed::Database(error),
        people::Failed::Refused(problems) if problems.contains(&people::Problem::LastSupporter) => {
            Problem::LastSupporter.into()
        }
        _ => Problem::LastLead.into(),
    }
}

/// Erases the account and everything that belongs to it, at once. What is kept, and until when, stands in `privacy.toml`.
///
/// # Errors
/// [`crate::account::Problem::PasswordWrong`], [`crate::account::Problem::TooMany`],
/// [`crate::account::Problem::SignedOut`]; [`crate::account::Problem::Held`] while a legal hold stands;
/// [`crate::account::Problem::LastLead`], [`crate::account::Problem::LastSupporter`] for staff.
pub async fn erase(db: &Db, session: &Session, typed: &str) -> Result<(), Failed> {
    let actor = session.actor();
    let account = queries::own(db.conn(), &actor).await?;
    ask_again(db, session, &account, typed).await?;
    let email = Address::parse(&account.email)?;
    let write = db.write().await?;
    if holds::queries::of_account(write.conn(), account.id, db.now()).await?.is_some() {
        return Err(Problem::Held.into());
    }
    if people::ROLES.contains(&account.role) {
        people::commands::end::close(&write, db, &actor, &account, None).await.map_err(not_alone)?;
        return Ok(write.commit().await?);
    }
    relative(&write, &account).await?;
    write.audit(&actor, Act::AccountErased { account: account.id }).await?;
    mails::send_in(&write, actor.trust, None, &email, Letter::AccountWasErased, account.language).await?;
    write.commit().await?;
    Ok(())
}

/// Erases a relative's account inside a write: by the person, or because nobody has used it.
pub(crate) async fn relative(write: &Write, account: &entity::Model) -> Result<(), DbErr> {
    let person = Person::account(write.conn(), account).await?;
    trust::commands::forget_reviewer(write, account.id).await?;
    invitations::commands::join::forget_account(write, account.id).await?;
    privacy::erase(write, &person).await?;
    Ok(())
}
