//! Inviting up to 500 people at once: one transaction, so that nothing is half done.

use super::{
    Mail, mail,
    send::{blank, keep, way_to},
};
use crate::{
    Actor, Db, DbErr, Uuid,
    account::throttles::{self, Counted, Counter},
    invitations::{Failed, bulk::read, entity},
    table_text::Fault,
    trust::teams,
};

/// Why nobody was invited.
#[derive(Debug)]
pub enum BulkFailed {
    /// Rows are wrong.
    Rows(Vec<Fault>),
    /// As with a single one.
    Failed(Failed),
}

impl From<Failed> for BulkFailed {
    fn from(failed: Failed) -> Self {
        Self::Failed(failed)
    }
}

impl From<DbErr> for BulkFailed {
    fn from(error: DbErr) -> Self {
        Self::Failed(error.into())
    }
}

/// Invites everybody in the rows by mail, or by text where `texts` can be sent, from a team of the inviter's. Says under which id they are together.
///
/// # Errors
/// Every fault of every row; [`Failed::SignedOut`], [`Failed::Forbidden`], [`Failed::TooMany`]. Then nobody was invited.
pub async fn send(db: &Db, actor: &Actor, rows: &str, team: Option<Uuid>, texts: bool) -> Result<Uuid, BulkFailed> {
    let inviter = actor.must_invite()?;
    let emails = read(rows, texts).map_err(BulkFailed::Rows)?;
    let counter = Counter::of(Counted::CodesFrom, actor.trust, inviter.as_bytes());
    if !throttles::allow(db, &[counter]).await? {
        return Err(Failed::TooMany.into());
    }
    let batch = db.new_id();
    let write = db.write().await?;
    let team_id = teams::queries::for_inviting(write.conn(), actor.trust, inviter, team).await?;
    for email in &emails {
        let row = entity::Model {
            team_id,
            batch_id: Some(batch),
            address: Some(email.as_str().to_owned()),
            agreed_at: Some(db.now()),
            ..blank(db, actor, inviter, way_to(email))
        };
        keep(&write, actor, &row).await?;
        mail(&write, db, &row, email, Mail::First).await?;
    }
    write.commit().await?;
    Ok(batch)
}
