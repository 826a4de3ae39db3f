//! What somebody needs so that they can read and be reached (Accessible Information Standard, DAPB1605): they say it themselves, leads
//! see it where they deal with a request of that person, and once a year they are asked whether it is still right.

pub mod commands;
pub mod entity;
pub mod queries;

use std::time::Duration;

/// The most characters of a need in one's own words, and of a language.
pub const CHARACTERS: usize = 200;
/// After so long the person is asked again.
pub const ASK_AFTER: Duration = Duration::from_secs(365 * 24 * 60 * 60);
/// What can be ticked, in the order of the form.
pub const TICKS: [&str; 5] = ["large-print", "easy-read", "sign-language", "text-only", "call-me"];

impl entity::Model {
    /// The codes of what is ticked.
    #[must_use]
    pub fn ticked(&self) -> Vec<&'static str> {
        let on = [self.large_print, self.easy_read, self.sign_language, self.text_only, self.call_me];
        TICKS.into_iter().zip(on).filter(|(_, on)| *on).map(|(code, _)| code).collect()
    }
}
