//! What the sign-up knows of the invitation whose Start was pressed in this browser.

use crate::{invitations::acts::INVITED, request::Request};
use domain::{
    DbErr, Uuid,
    invitations::queries::{self, Invited},
};
use std::time::Duration;

/// A browser remembers for so long that Start was pressed in it.
const REMEMBERED: Duration = Duration::from_secs(24 * 60 * 60);

/// The code's row, as this browser remembers it. Whether it still lets anybody in is for the domain to say.
///
/// # Errors
/// When the database is away.
pub async fn code(request: &Request) -> Result<Option<Uuid>, DbErr> {
    let flash = request.read_flash(INVITED, REMEMBERED).await?;
    Ok(flash.and_then(|flash| flash.typed.get("code")?.parse().ok()))
}

/// The invitation behind it, if it still lets somebody in.
///
/// # Errors
/// When the database is away.
pub async fn invited(request: &Request) -> Result<Option<Invited>, DbErr> {
    match code(request).await? {
        Some(code) => queries::invited(request.db(), request.trust.id, code).await,
        None => Ok(None),
    }
}
