//! The site a passkey is for. Browsers hand a passkey out to its own host only, and sign the address of the page that asked.

use super::HOLDS;
use crate::account::{Failed, Problem};
use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

/// A trust's site as browsers know it.
#[derive(Debug, Clone, Copy)]
pub struct Site<'a> {
    /// "https://northwick.example": scheme, host and port.
    pub origin: &'a str,
    /// What devices show beside the passkey.
    pub name: &'a str,
}

impl Site<'_> {
    /// What asks and checks for this host alone: no subdomain, no other port.
    ///
    /// # Errors
    /// [`Problem::PasskeyNotHere`] where the site is reached by a number instead of a name, which WebAuthn does not know.
    pub(crate) fn webauthn(&self) -> Result<Webauthn, Failed> {
        let origin = Url::parse(self.origin).map_err(|_| Problem::PasskeyNotHere)?;
        let host = origin.domain().ok_or(Problem::PasskeyNotHere)?;
        let builder = WebauthnBuilder::new(host, &origin).map_err(|_| Problem::PasskeyNotHere)?;
        Ok(builder.rp_name(self.name).timeout(HOLDS).build().map_err(|_| Problem::PasskeyNotHere)?)
    }
}
