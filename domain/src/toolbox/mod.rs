//! My Toolbox: what somebody put aside to find it again, in their own order, under their own headings. What they put on the shelf
//! "for a bad day" comes first.
//!
//! The owner of an item is an account, or a visitor who has done something without one ([`crate::Actor::owner`]). An item only names
//! what it stands for ([`Kind`] and id); the thing itself is elsewhere and may be gone.

pub mod commands;
pub mod entity;
pub mod heading;
pub mod queries;
pub mod targets;

use crate::{Actor, DbErr, Uuid};
use sea_orm::{DeriveActiveEnum, EnumIter, Iterable};
use serde::{Deserialize, Serialize};

pub use queries::{Section, Toolbox};

/// The most items of one person.
pub const MOST_ITEMS: usize = 500;
/// The most headings of one person.
pub const MOST_HEADINGS: usize = 50;
/// The most characters in a heading.
pub const HEADING_CHARACTERS: usize = 80;

/// What an item stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A page of a module or outside: by page id.
    Page,
    /// One's own plan: by the id of its page.
    Plan,
    /// An entry of the directory.
    Resource,
    /// A word that is explained.
    Term,
    /// Something one wrote: by field id.
    Note,
}

impl Kind {
    /// As in forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Plan => "plan",
            Self::Resource => "resource",
            Self::Term => "term",
            Self::Note => "note",
        }
    }

    /// The kind that a form names.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::iter().find(|kind| kind.name() == name)
    }
}

/// Up or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Nearer to the top.
    Up,
    /// Nearer to the end.
    Down,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ToolboxError {
    /// There is nobody to keep it for.
    #[error("nobody to keep a toolbox for")]
    NoOwner,
    /// Nothing that can be put into a toolbox is called so, or the trust does not show it.
    #[error("no such thing")]
    NoTarget,
    /// No such item or heading of this person.
    #[error("not in the toolbox")]
    NoItem,
    /// [`MOST_ITEMS`] items, or [`MOST_HEADINGS`] headings.
    #[error("the toolbox is full")]
    Full,
    /// A heading without words.
    #[error("a heading without words")]
    Empty,
    /// More than [`HEADING_CHARACTERS`] characters.
    #[error("the heading is too long")]
    TooLong,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl Actor {
    /// Have a toolbox kept: everybody who has an id to keep it under, and only their own.
    #[must_use]
    pub fn can_keep_toolbox_of(&self, owner: Uuid) -> bool {
        self.owner() == Some(owner)
    }
}

/// The order after one of `ids` went a step up or down. The neighbour it changes places with is named, so that a form that is sent
/// twice moves it once. `None` if the two do not stand so any more: nothing to do.
#[must_use]
pub fn moved(ids: &[Uuid], which: Uuid, direction: Direction, neighbour: Uuid) -> Option<Vec<Uuid>> {
    let at = ids.iter().position(|id| *id == which)?;
    let other = match direction {
        Direction::Up => at.checked_sub(1)?,
        Direction::Down => at + 1,
    };
    if ids.get(other) != Some(&neighbour) {
        return None;
    }
    let mut order = ids.to_vec();
    order.swap(at, other);
    Some(order)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever is moved: nothing is lost, and the same form sent again changes nothing.
        #[test]
        fn a_step_loses_nothing_and_is_taken_once(length in 1_u128..12, which in 0_usize..12, up: bool) {
            let ids: Vec<Uuid> = (0..length).map(Uuid::from_u128).collect();
            let which = which % ids.len();
            let (direction, other) =
                if up { (Direction::Up, which.checked_sub(1)) } else { (Direction::Down, Some(which + 1)) };
            let neighbour = other.and_then(|other| ids.get(other)).copied();
            let Some(neighbour) = neighbour else {
                prop_assert!(moved(&ids, ids[which], direction, ids[which]).is_none());
                return Ok(());
            };
            let order = moved(&ids, ids[which], direction, neighbour).unwrap();
            let mut sorted = order.clone();
            sorted.sort();
            prop_assert_eq!(&sorted, &ids);
            prop_assert_eq!(order[other.unwrap()], ids[which]);
            prop_assert!(moved(&order, ids[which], direction, neighbour).is_none());
        }
    }

    #[test]
    fn kinds_are_read_as_they_are_written() {
        for kind in Kind::iter() {
            assert_eq!(Kind::parse(kind.name()), Some(kind));
        }
        assert_eq!(Kind::parse("anything"), None);
    }
}
