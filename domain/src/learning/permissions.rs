//! Who may do what in Learning. Rows of the matrix in `docs/ARCHITECTURE.md`.

use crate::{Actor, Role, Uuid};

impl Actor {
    /// Read modules, glossary, directory and help: everybody, also without an account.
    #[must_use]
    pub fn can_read_modules(&self) -> bool {
        true
    }

    /// Have notes and progress kept: everybody who has an id to keep them under, and only their own.
    #[must_use]
    pub fn can_keep_notes_of(&self, owner: Uuid) -> bool {
        self.owner() == Some(owner)
    }

    /// See which pages are signed and which reviews are due: clinicians and leads of this trust.
    #[must_use]
    pub fn can_see_sign_offs(&self) -> bool {
        matches!(self.role(), Some(Role::Clinician | Role::Lead))
    }

    /// Sign pages off and take signatures back: the clinician or lead whom the trust has named.
    #[must_use]
    pub fn can_sign_pages(&self, reviewer: Option<Uuid>) -> bool {
        self.can_see_sign_offs() && reviewer.is_some() && self.account_id() == reviewer
    }
}
