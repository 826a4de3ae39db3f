//! What people do with accounts. One file an errand; each command is one transaction.

pub mod create;
pub mod devices;
pub mod erase;
pub mod join_codes;
pub mod links;
pub mod paper_code;
pub mod passkey_sign_in;
pub mod passkeys;
pub mod providers;
pub mod second_factor;
pub mod settings;
pub mod sign_in;
pub mod sign_in_links;
pub mod sign_up;
pub mod sign_up_mail;
pub mod welcome;

use super::{
    Arrived, Device, Visit, entity, known_devices, queries,
    sessions::{self, Session, Started},
};
use crate::{Db, DbErr, Uuid, Write, rights, trust::people};

/// Signs somebody in on the browser of `visit`: a new session, and the browser is known from now on.
pub(crate) async fn arrive(
    write: &Write,
    db: &Db,
    visit: &Visit<'_>,
    account: &entity::Model,
    visitor: Option<Uuid>,
) -> Result<Arrived, DbErr> {
    if account.role.is_staff() {
        people::commands::away::signed_in(write, db, account).await?;
    }
    let known = known_devices::find(write.conn(), db, visit.device_cookie, account.id).await?;
    let answered = known.and_then(|known| known.device);
    let device = answered.unwrap_or(Device::Shared);
    let mut started = sessions::sign_in(write.conn(), db, visit.session, account, device, visit.browser).await?;
    // The first language somebody signs in with is theirs until they choose another.
    if let (None, Some(language)) = (&account.language, visit.language) {
        settings::keep_language(write, account.id, language).await?;
    }
    if let Some(visitor) = visitor {
        sessions::remember_visitor(write.conn(), &mut started.session, visitor).await?;
    }
    let device_cookie = known_devices::remember(write.conn(), db, visit.device_cookie, account.id).await?;
    Ok(Arrived {
        ask_device: answered.is_none() && !account.role.is_staff(),
        ask_seen: rights::asks(write.conn(), account.id, db.now()).await?,
        ask_bring: queries::has_something(write.conn(), started.session.visitor_id).await?,
        started,
        device_cookie,
        paper_code: None,
    })
}

/// The same person's session under a new cookie, after something important changed.
async fn renew(
    write: &Write,
    db: &Db,
    session: &Session,
    account: &entity::Model,
    browser: &str,
) -> Result<Started, DbErr> {
    sessions::sign_in(write.conn(), db, Some(session), account, session.device, browser).await
}
