//! Mails of the account, put into the outbox with the write they belong to.

use super::Email;
use crate::{
    DbErr, Uuid, Write,
    notify::{Job, Letter, Mail},
};

/// Leaves a mail about `owner`'s account. Without an owner nobody can be told apart any more: the account is gone.
pub(crate) async fn send(
    write: &Write,
    trust: Uuid,
    owner: Option<Uuid>,
    to: &Email,
    letter: Letter,
) -> Result<(), DbErr> {
    let mail = Mail { to: to.as_str().to_owned(), trust, letter };
    write.outbox(Some(trust), owner, &Job::Mail(mail)).await
}
