//! The browser somebody signs in with, and what it gets when they are in.

use super::{
    sessions::{Session, Started},
    throttles::{Counted, Counter},
};
use crate::Uuid;

/// What is known of the browser behind a request.
#[derive(Debug, Clone, Copy, Default)]
pub struct Visit<'a> {
    /// Its live session.
    pub session: Option<&'a Session>,
    /// SHA-256 of its session cookie, also if that session is over.
    pub session_id: Option<&'a [u8]>,
    /// The cookie by which we know a device that has signed in before.
    pub device_cookie: Option<&'a str>,
    /// The network it comes from: an IPv4 address, or the first half of an IPv6 address.
    pub client: Option<&'a str>,
    /// "Chrome on Android".
    pub browser: &'a str,
    /// The language of its pages, if that is not English.
    pub language: Option<&'a str>,
    /// What this installation can do for people without an e-mail address.
    pub mobiles: Mobiles,
}

/// What an installation can do for people without an e-mail address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mobiles {
    /// Nothing: there is no key to seal a recovery code with until it is shown.
    #[default]
    None,
    /// They can have an account if they hold a code that was handed to them. Their number is a name to sign in with.
    ByCode,
    /// Links go to their number as text messages.
    ByText,
}

impl Visit<'_> {
    /// The counters of something done: one's own, and that of the network, if it is known.
    pub(crate) fn counters(&self, own: Option<Counter>, network: Counted, trust: Uuid) -> Vec<Counter> {
        let network = self.client.map(|client| Counter::of(network, trust, client.as_bytes()));
        own.into_iter().chain(network).collect()
    }
}

/// Somebody is signed in.
#[derive(Debug, Clone)]
pub struct Arrived {
    /// The new session.
    pub started: Started,
    /// The device's cookie, to be set again so that its time starts anew.
    pub device_cookie: String,
    /// Whether they have still to say whose device this is.
    pub ask_device: bool,
    /// Whether there is something from before that they may want to bring along.
    pub ask_bring: bool,
    /// A recovery code to show once.
    pub paper_code: Option<String>,
    /// Whether there is something they should see once: a notice that changed, or the question whether their needs are still right.
    pub ask_seen: bool,
}
