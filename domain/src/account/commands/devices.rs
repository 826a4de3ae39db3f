//! Whose device this is, and where one is signed in.

use crate::{
    Db, Uuid,
    account::{
        Device, Failed, Problem, Visit, known_devices,
        sessions::{self, Session},
    },
    audit::Act,
};

/// Remembers whose device this is: the session's limits follow, and we do not ask again here.
///
/// # Errors
/// [`Problem::DeviceMissing`] without an answer.
pub async fn choose(db: &Db, visit: &Visit<'_>, session: &mut Session, device: Option<Device>) -> Result<(), Failed> {
    let device = device.ok_or(Problem::DeviceMissing)?;
    let write = db.write().await?;
    sessions::choose_device(write.conn(), db.now(), session, device).await?;
    if let (Some(cookie), Some(account)) = (visit.device_cookie, session.actor().account_id()) {
        known_devices::answer(write.conn(), cookie, account, device).await?;
    }
    write.commit().await?;
    Ok(())
}

/// Signs one of the person's own devices out, by the public id of its session. One that is not theirs, or is gone, is no error:
/// it is signed out.
///
/// # Errors
/// [`Problem::SignedOut`].
pub async fn end(db: &Db, session: &Session, place: Uuid) -> Result<(), Failed> {
    let actor = session.actor();
    let account = actor.account_id().ok_or(Problem::SignedOut)?;
    let write = db.write().await?;
    if sessions::end_one(write.conn(), account, place).await? {
        write.audit(&actor, Act::SessionEnded { account }).await?;
    }
    write.commit().await?;
    Ok(())
}

/// Signs the person out everywhere, here too.
///
/// # Errors
/// [`Problem::SignedOut`].
pub async fn end_all(db: &Db, session: &Session) -> Result<(), Failed> {
    let actor = session.actor();
    let account = actor.account_id().ok_or(Problem::SignedOut)?;
    let write = db.write().await?;
    sessions::end_all(write.conn(), account, None).await?;
    write.audit(&actor, Act::SignedOutEverywhere { account }).await?;
    write.commit().await?;
    Ok(())
}
