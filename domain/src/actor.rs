//! Who asks. Every query and command takes an [`Actor`]; permission questions are its methods.

use crate::Uuid;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// What somebody is to a trust's site. The words are those of `docs/ARCHITECTURE.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A family member or close friend: whom all this is for.
    Relative,
    /// A trained person who moderates and answers.
    Supporter,
    /// A member of staff who invites relatives.
    Clinician,
    /// Runs a trust's site.
    Lead,
    /// Runs the installation.
    Operator,
}

impl Role {
    /// Everybody but relatives: shorter sessions, and a second factor before a site opens.
    #[must_use]
    pub fn is_staff(self) -> bool {
        self != Self::Relative
    }
}

/// The person behind a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// Nobody we know. With an id once they have written something, so that it can be kept for them.
    Visitor(Option<Uuid>),
    /// Somebody signed in.
    Account {
        /// Their account.
        id: Uuid,
        /// Their role at this trust.
        role: Role,
    },
}

/// Who asks, and at which trust. Nothing crosses from one trust to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Actor {
    /// The trust whose site this is.
    pub trust: Uuid,
    /// The person.
    pub who: Who,
}

impl Actor {
    /// Somebody who is not signed in and has written nothing yet.
    #[must_use]
    pub fn visitor(trust: Uuid) -> Self {
        Self { trust, who: Who::Visitor(None) }
    }

    /// Somebody signed in.
    #[must_use]
    pub fn account(trust: Uuid, id: Uuid, role: Role) -> Self {
        Self { trust, who: Who::Account { id, role } }
    }

    /// The account's id, if signed in.
    #[must_use]
    pub fn account_id(&self) -> Option<Uuid> {
        match self.who {
            Who::Account { id, .. } => Some(id),
            Who::Visitor(_) => None,
        }
    }

    /// The role, if signed in.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        match self.who {
            Who::Account { role, .. } => Some(role),
            Who::Visitor(_) => None,
        }
    }

    /// Whose notes and progress these are: the account's, or the visitor's once they have an id.
    #[must_use]
    pub fn owner(&self) -> Option<Uuid> {
        match self.who {
            Who::Account { id, .. } => Some(id),
            Who::Visitor(id) => id,
        }
    }

    /// Signed in as anything but a relative.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.role().is_some_and(Role::is_staff)
    }
}
