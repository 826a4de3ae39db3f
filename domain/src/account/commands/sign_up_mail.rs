//! The mail, or text, that ends a sign-up, sent once and again on request.

use crate::{
    Actor, Db, Uuid,
    account::{
        Address, DisplayName, Failed, Problem, Visit, mails, queries,
        sessions::{self, Session},
        sign_up,
        throttles::{self, Counted, Counter},
    },
    notify::Letter,
};
use data_encoding::BASE64URL_NOPAD;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use std::time::Duration;

/// How long the link holds.
const HOLDS: Duration = Duration::from_secs(24 * 60 * 60);

/// Keeps a sign-up and mails its link; to an address that has an account it mails that instead. The person at the browser
/// cannot tell which.
pub(super) async fn send(db: &Db, visit: &Visit<'_>, mut row: sign_up::Model, email: &Address) -> Result<(), Failed> {
    let to = Counter::of(Counted::MailToAddress, row.trust_id, email.as_str().as_bytes());
    if !throttles::allow(db, &visit.counters(Some(to), Counted::MailFromClient, row.trust_id)).await? {
        return Err(Problem::TooMany.into());
    }
    let token = BASE64URL_NOPAD.encode(&db.new_secret());
    row.token_hash = sessions::hash(&token);
    row.expires_at = db.now().plus(HOLDS);
    let write = db.write().await?;
    let account = queries::of_email(write.conn(), row.trust_id, email).await?;
    let (owner, letter, language) = match account {
        Some(account) => (account.id, Letter::AlreadyHasAccount, account.language),
        None => (row.id, Letter::ConfirmSignUp { token }, row.language.clone()),
    };
    mails::send_in(&write, row.trust_id, Some(owner), email, letter, language).await?;
    sign_up::Entity::insert(sign_up::ActiveModel::from(row)).exec_without_returning(write.conn()).await?;
    write.commit().await?;
    Ok(())
}

/// Keeps a sign-up without a mail: an invitation has proved its address, or nothing can. Gives back the token of its link.
pub(super) async fn keep_proven(db: &Db, mut row: sign_up::Model) -> Result<String, Failed> {
    let token = BASE64URL_NOPAD.encode(&db.new_secret());
    row.token_hash = sessions::hash(&token);
    row.expires_at = db.now().plus(HOLDS);
    sign_up::Entity::insert(sign_up::ActiveModel::from(row)).exec_without_returning(db.conn()).await?;
    Ok(token)
}

/// Sends the mail once more, with a link of its own: the first still holds, should it come late.
///
/// # Errors
/// [`Problem::SignUpGone`] if nothing waits, [`Problem::TooMany`].
pub async fn again(db: &Db, actor: &Actor, visit: &Visit<'_>, session: &Session) -> Result<(), Failed> {
    let waiting = queries::waiting(db.conn(), db, session).await?;
    let waiting = waiting.filter(|row| row.trust_id == actor.trust).ok_or(Problem::SignUpGone)?;
    let email = Address::parse(&waiting.email)?;
    let row = sign_up::Model { id: db.new_id(), created_at: db.now(), ..waiting };
    send(db, visit, row, &email).await
}

/// The person came back to the second page and chose another name.
pub(super) async fn rename(db: &Db, id: Uuid, name: &DisplayName) -> Result<(), Failed> {
    sign_up::Entity::update_many()
        .col_expr(sign_up::Column::DisplayName, Expr::value(name.as_str()))
        .filter(sign_up::Column::Id.eq(id))
        .exec(db.conn())
        .await?;
    Ok(())
}
