//! Noting what somebody agreed to or was shown.

use super::{Notice, entity};
use crate::{Actor, Db, DbErr, Uuid, Write, audit::Act, rights::Failed};
use sea_orm::{EntityTrait, sea_query::OnConflict};

/// Notes versions for an account, inside a write. Once for each.
pub(crate) async fn note(write: &Write, db: &Db, account: Uuid, notices: &[Notice]) -> Result<(), DbErr> {
    use entity::Column as C;
    for notice in notices {
        let row = entity::Model {
            account_id: account,
            notice: notice.id.to_owned(),
            version: notice.version,
            seen_at: db.now(),
        };
        let once = OnConflict::columns([C::AccountId, C::Notice, C::Version]).do_nothing().to_owned();
        let insert = entity::Entity::insert(entity::ActiveModel::from(row)).on_conflict(once).try_insert();
        insert.exec_without_returning(write.conn()).await?;
    }
    Ok(())
}

/// Somebody was shown what changed and went on.
///
/// # Errors
/// [`Failed::SignedOut`].
pub async fn seen(db: &Db, actor: &Actor, notices: &[Notice]) -> Result<(), Failed> {
    let account = actor.account_id().ok_or(Failed::SignedOut)?;
    let write = db.write().await?;
    note(&write, db, account, notices).await?;
    write.audit(actor, Act::NoticesSeen { account }).await?;
    Ok(write.commit().await?)
}
