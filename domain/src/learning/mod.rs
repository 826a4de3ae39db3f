//! Learning: modules, pages, what people write into them, how far they are, and who signed a page off.
//!
//! [`content`] holds the pages themselves, as files. The tables hold what belongs to people: [`note`] (what somebody wrote,
//! one row a field), [`plan_version`] (a plan as it stood on a day), [`progress`] (which pages they opened and finished) and [`page_sign_off`] (a named reviewer's signature).
//! The owner of notes and progress is an account, or a visitor who has written something without one ([`crate::Actor::owner`]).

pub mod commands;
pub mod content;
pub mod note;
pub mod page_sign_off;
pub mod page_version;
mod permissions;
pub mod plan;
pub mod plan_version;
pub mod progress;
pub mod queries;
pub mod shown;
pub mod so_far;
pub mod value;

pub use commands::notes::{Change, Outcome, SaveError, Unfit};
pub use commands::sign_off::SignError;
pub use commands::versions::{Kept, VersionError};
pub use content::{Library, Module, Page};
pub use plan::{Part, Plan};
pub use shown::{SignOffs, Signed};
pub use so_far::SoFar;
pub use value::{Base, Value};

/// The most characters in one field. Far more than an exercise asks for; enough that nobody is cut off.
pub const FIELD_CHARACTERS: usize = 10_000;
