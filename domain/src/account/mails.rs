//! Mails of the account, put into the outbox with the write they belong to. To a mobile number they go as texts.

use super::{Address, entity};
use crate::{
    DbErr, Uuid, Write,
    notify::{Job, Letter, Mail},
};
use sea_orm::{EntityTrait, QuerySelect};

/// Leaves a mail about `owner`'s account. Without an owner nobody can be told apart any more: the account is gone.
pub(crate) async fn send(
    write: &Write,
    trust: Uuid,
    owner: Option<Uuid>,
    to: impl Into<Address>,
    letter: Letter,
) -> Result<(), DbErr> {
    let language = match owner {
        Some(owner) => language_of(write, owner).await?,
        None => None,
    };
    send_in(write, trust, owner, to, letter, language).await
}

/// The same in a language that is known already.
pub(crate) async fn send_in(
    write: &Write,
    trust: Uuid,
    owner: Option<Uuid>,
    to: impl Into<Address>,
    letter: Letter,
    language: Option<String>,
) -> Result<(), DbErr> {
    send_known(write, trust, owner, to, letter, language).await?;
    Ok(())
}

/// The same, and says under which id: for whoever must know whether it has left.
pub(crate) async fn send_known(
    write: &Write,
    trust: Uuid,
    owner: Option<Uuid>,
    to: impl Into<Address>,
    letter: Letter,
    language: Option<String>,
) -> Result<Uuid, DbErr> {
    let mail = Mail { to: to.into().as_str().to_owned(), trust, letter, language };
    write.outbox_known(Some(trust), owner, &Job::Mail(mail)).await
}

/// The language an account chose.
async fn language_of(write: &Write, account: Uuid) -> Result<Option<String>, DbErr> {
    let found = entity::Entity::find_by_id(account).select_only().column(entity::Column::Language);
    Ok(found.into_tuple::<Option<String>>().one(write.conn()).await?.flatten())
}
