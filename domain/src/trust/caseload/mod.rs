//! How many people a team looks after, as a lead typed it, with where the number is from and of which day. Nothing is ever written over:
//! the history shows what a percentage was made of.

pub mod commands;
pub mod entity;
pub mod queries;

/// The longest source, in characters.
pub const LONGEST_SOURCE: usize = 200;
/// No team looks after more people than this.
pub const MOST_PEOPLE: i32 = 100_000;
