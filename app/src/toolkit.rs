//! What the server hands to every page and server function.

use domain::{
    Db,
    account::{Mobiles, providers::Providers},
    learning::content::Library,
    seal::Sealer,
    search::Search,
};
use std::sync::Arc;

/// The running installation. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Toolkit {
    /// The database, with its clock and chance.
    pub db: Db,
    /// All content.
    pub library: Arc<Library>,
    /// Search over that content.
    pub search: Search,
    /// Cookies are `Secure` and carry the `__Host-` prefix: everywhere but on a plain-HTTP demonstration.
    pub secure_cookies: bool,
    /// Seals what must be read again: keys of code apps. Nothing: the operator has set no key.
    pub sealer: Option<Sealer>,
    /// Text messages can be sent: the operator has set a provider.
    pub texts: bool,
    /// Providers by which staff of a trust sign in.
    pub providers: Arc<dyn Providers>,
    /// Demonstration: staff may sign in without a second factor, and `/design-system` is there.
    pub demo: bool,
}

impl Toolkit {
    /// What this installation can do for people without an e-mail address. Their recovery code is sealed until it was shown.
    #[must_use]
    pub fn mobiles(&self) -> Mobiles {
        match (&self.sealer, self.texts) {
            (None, _) => Mobiles::None,
            (Some(_), false) => Mobiles::ByCode,
            (Some(_), true) => Mobiles::ByText,
        }
    }
}
