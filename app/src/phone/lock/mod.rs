//! The lock on a person's own phone (`docs/decisions/0024-phone-lock.md`): after minutes away the vault's key is gone from the phone, and
//! only a passphrase brings it back.
//!
//! | file | holds |
//! |---|---|
//! | `rules` | plain rules, tested without a browser |
//! | `flags` | what every page looks at before it is drawn, in local storage |
//! | `wrapping` | the vault's key, wrapped by one from a passphrase |
//! | `steps` | setting, locking, unlocking, removing, giving up |
//! | `desk` | what the person sees and presses on `/lock` |
//! | `head` | what stands in the head of every page; `frontend/lock.js` notices that the person is away, and locks |
//! | `page` | the page `/lock` |

pub mod desk;
pub mod flags;
#[cfg(feature = "ssr")]
pub mod head;
#[cfg(feature = "ssr")]
pub mod page;
mod rules;
pub mod steps;
mod wrapping;
