//! Writes: inviting, what the inviter does afterwards, what the relative does, and what happens by itself.

pub mod bulk;
pub mod cards;
pub mod due;
pub mod follow;
pub mod join;
pub mod send;

use super::{Code, HOLDS, entity, queries};
use crate::{
    Db, DbErr, Uuid, Write,
    account::{Address, commands::join_codes, join_code, mails, queries as accounts},
    notify::{self, Letter},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Which of the mails of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::invitations) enum Mail {
    /// The first, or one that was asked for.
    First,
    /// The one reminder, after a week.
    Reminder,
}

/// Leaves a mail, or a text, with a code of its own in the outbox. Somebody who has an account already is told that instead; the inviter sees no
/// difference.
pub(in crate::invitations) async fn mail(
    write: &Write,
    db: &Db,
    row: &entity::Model,
    to: &Address,
    which: Mail,
) -> Result<(), DbErr> {
    // From now on this one counts: that an earlier one could not be sent is over.
    forget_mails_given_up(write, row.id).await?;
    let from = queries::inviter_name(write.conn(), row).await?.unwrap_or_default();
    let has_account = accounts::of_email(write.conn(), row.trust_id, to).await?.is_some();
    let letter = if has_account && row.way.is_mail() {
        Letter::InvitedWithAccount { from }
    } else {
        let code = Code::in_link(db);
        join_codes::keep(write, db, row.trust_id, &code, 1, db.now().plus(HOLDS), Some(row.id)).await?;
        let token = code.plain().to_owned();
        match which {
            Mail::First => Letter::Invitation { token, from },
            Mail::Reminder => Letter::InvitationReminder { token, from },
        }
    };
    // The mail is about the invitation: it goes with it, should it not have left yet.
    mails::send(write, row.trust_id, Some(row.id), to, letter).await
}

/// Ends all links and codes of an invitation, and mails that have not left yet.
async fn end_codes(write: &Write, invitation: Uuid) -> Result<(), DbErr> {
    join_code::Entity::delete_many().filter(join_code::Column::InvitationId.eq(invitation)).exec(write.conn()).await?;
    forget_mails(write, invitation).await
}

/// Forgets that mails about an invitation were given up.
async fn forget_mails_given_up(write: &Write, invitation: Uuid) -> Result<(), DbErr> {
    notify::entity::Entity::delete_many()
        .filter(notify::entity::Column::OwnerId.eq(invitation))
        .filter(notify::entity::Column::FailedAt.is_not_null())
        .exec(write.conn())
        .await?;
    Ok(())
}

/// Takes mails about an invitation back that have not left yet.
async fn forget_mails(write: &Write, invitation: Uuid) -> Result<(), DbErr> {
    notify::entity::Entity::delete_many()
        .filter(notify::entity::Column::OwnerId.eq(invitation))
        .filter(notify::entity::Column::DoneAt.is_null())
        .exec(write.conn())
        .await?;
    Ok(())
}
