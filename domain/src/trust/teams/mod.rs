//! The teams of a trust and who is in them. An invitation goes out from a team: the inviter's own, unless they chose another of theirs.

pub mod commands;
pub mod entity;
pub mod member;
pub mod queries;

/// The most people of staff that are shown at once.
pub const MOST_PEOPLE: u64 = 500;
