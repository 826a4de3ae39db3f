//! The second factor of a sign-in: codes of an app (RFC 6238), and recovery codes for when the phone is gone.
//!
//! | file | holds |
//! |---|---|
//! | `code_app` | the table of apps: one for an account, its key sealed |
//! | `recovery_code` | the table of recovery codes, hashed |
//! | `step` | the table of sign-ins that wait for a code: the browser is still signed out |
//! | `codes` | what codes look like, and whether one is right |
//! | `queries` | reads |
//!
//! The writes are `account::commands::second_factor`.

pub mod code_app;
pub mod codes;
pub mod queries;
pub mod recovery_code;
pub mod step;

use std::time::Duration;

/// A right password waits this long for its code.
pub const STEP_HOLDS: Duration = Duration::from_secs(10 * 60);

/// What a right password is not enough for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Second {
    /// A code of the app, or a recovery code.
    Code,
    /// The passkey of staff who have no code app.
    Passkey,
    /// Staff without either: they set up a code app now.
    SetUp,
}
