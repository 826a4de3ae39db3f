//! What the person behind a request does: says that it was them, and opens the answer. No account is needed; a link from the mail is.

use super::{
    ANSWER_HOLDS, ASK_HOLDS, Kind,
    entity::{ActiveModel, Column, Entity, Model},
    sealed,
};
use crate::{
    Actor, Db, DbErr,
    account::{
        Email, Password, queries as accounts, sessions,
        throttles::{self, Counted, Counter},
    },
    audit::Act,
    notify::Letter,
    privacy::{self, Export, Person},
    rights::{Failed, Problem, leads},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// The request behind the first link, while it waits.
///
/// # Errors
/// [`Failed::Gone`].
pub async fn asked(db: &Db, actor: &Actor, token: &str) -> Result<Model, Failed> {
    let found = Entity::find()
        .filter(Column::TokenHash.eq(sessions::hash(token)))
        .filter(Column::TrustId.eq(actor.trust))
        .filter(Column::ClosedAt.is_null())
        .filter(Column::AskedAt.gt(db.now().minus(ASK_HOLDS)))
        .one(db.conn())
        .await?;
    found.ok_or(Failed::Gone)
}

/// Says that it was them. For a copy, what `render` makes of everything held is sealed with `passphrase` at once.
///
/// # Errors
/// [`Failed::Gone`]; what is wrong with the passphrase; [`Failed::Busy`].
pub async fn confirm(
    db: &Db,
    actor: &Actor,
    token: &str,
    passphrase: &str,
    about: &[&str],
    render: impl FnOnce(&Export) -> String + Send,
) -> Result<Kind, Failed> {
    let row = asked(db, actor, token).await?;
    let email = Email::parse(&row.address).map_err(Problem::of_email)?;
    let account = accounts::of_email(db.conn(), actor.trust, &email).await?;
    let mut change = ActiveModel {
        token_hash: Set(None),
        proved_at: Set(Some(db.now())),
        account_id: Set(account.as_ref().map(|account| account.id)),
        ..Default::default()
    };
    if row.kind == Kind::Access {
        let known: Vec<&str> = about.iter().copied().chain([row.address.as_str()]).collect();
        Password::parse(passphrase, &known).map_err(Problem::of_passphrase)?;
        let answer = render(&everything(db, actor, account.as_ref(), &email).await?);
        let sealed = sealed::seal(db, passphrase, row.id.as_bytes(), answer.as_bytes()).await?;
        change.sealed = Set(Some(sealed));
    }
    let write = db.write().await?;
    let done = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(row.id))
        .filter(Column::TokenHash.eq(row.token_hash))
        .exec(write.conn())
        .await?;
    // Of two presses at once only one counts.
    if done.rows_affected == 0 {
        return Err(Failed::Gone);
    }
    leads::tell(&write, db, actor.trust, &Letter::RightsWait).await?;
    write.audit(&Actor::visitor(actor.trust), Act::DataRequestConfirmed { request: row.id }).await?;
    write.commit().await?;
    Ok(row.kind)
}

async fn everything(
    db: &Db,
    actor: &Actor,
    account: Option<&crate::account::entity::Model>,
    email: &Email,
) -> Result<Export, DbErr> {
    let snapshot = db.snapshot().await?;
    let person = match account {
        Some(account) => Person::account(&snapshot, account).await?,
        None => Person::address(actor.trust, email.as_str()),
    };
    privacy::export(&snapshot, &person, db.now()).await
}

/// The request whose answer was sent with a link, while the answer is there.
///
/// # Errors
/// [`Failed::Gone`].
pub async fn answered(db: &Db, actor: &Actor, token: &str) -> Result<Model, Failed> {
    let found = Entity::find()
        .filter(Column::OpenHash.eq(sessions::hash(token)))
        .filter(Column::TrustId.eq(actor.trust))
        .filter(Column::Sealed.is_not_null())
        .filter(Column::SentAt.gt(db.now().minus(ANSWER_HOLDS)))
        .one(db.conn())
        .await?;
    found.ok_or(Failed::Gone)
}

/// Opens the answer with the passphrase.
///
/// # Errors
/// [`Failed::Gone`], [`Problem::PassphraseMissing`], [`Problem::PassphraseWrong`], [`Failed::TooMany`], [`Failed::Busy`].
pub async fn open(db: &Db, actor: &Actor, token: &str, passphrase: &str) -> Result<Vec<u8>, Failed> {
    let row = answered(db, actor, token).await?;
    if passphrase.is_empty() {
        return Err(Problem::PassphraseMissing.into());
    }
    let tries = Counter::of(Counted::PasswordAtLink, actor.trust, row.id.as_bytes());
    if !throttles::allow(db, &[tries]).await? {
        return Err(Failed::TooMany);
    }
    let sealed = row.sealed.unwrap_or_default();
    let answer = sealed::open(passphrase, row.id.as_bytes(), &sealed).await?;
    let answer = answer.ok_or(Problem::PassphraseWrong)?;
    let opened = ActiveModel { opened_at: Set(Some(db.now())), ..Default::default() };
    let write = db.write().await?;
    Entity::update_many().set(opened).filter(Column::Id.eq(row.id)).exec(write.conn()).await?;
    write.audit(&Actor::visitor(actor.trust), Act::DataAnswerOpened { request: row.id }).await?;
    write.commit().await?;
    Ok(answer)
}
