//! `[limits]`: how much, how long, how often.

use serde::Deserialize;
use std::time::Duration;

/// How much, how long, how often.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Limits {
    /// The longest body of a request, in bytes.
    pub body_bytes: usize,
    /// The longest a request may take, in seconds.
    pub request_seconds: u64,
    /// Requests a second one client may make for long; 0 for any number. A hospital may be one client.
    pub requests_per_second: u32,
    /// Requests one client may make at once.
    pub requests_burst: u32,
    /// How long requests may take to end when the program is told to stop, in seconds.
    pub shutdown_seconds: u64,
    /// Memory for finished public pages, in bytes.
    pub page_cache_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // A text ten times too long still comes back into its field with its length, rather than with a 413.
            body_bytes: 1024 * 1024,
            request_seconds: 30,
            requests_per_second: 50,
            requests_burst: 300,
            shutdown_seconds: 20,
            page_cache_bytes: 16 * 1024 * 1024,
        }
    }
}

impl Limits {
    /// The longest a request may take.
    #[must_use]
    pub fn request_time(&self) -> Duration {
        Duration::from_secs(self.request_seconds)
    }

    /// How long requests may take to end when the program is told to stop.
    #[must_use]
    pub fn shutdown_time(&self) -> Duration {
        Duration::from_secs(self.shutdown_seconds)
    }
}
