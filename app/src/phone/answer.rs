//! What the server said to a save, and what follows from it.

use super::sheet::Entries;

/// What became of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The field's id.
    pub field: String,
    /// What became of it.
    pub verdict: Verdict,
}

/// The server's word on one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is kept. The next save grows from this base.
    Saved { base: String },
    /// It was not changed here, and it was elsewhere: this is what it holds.
    Newer { base: String, kept: Entries },
    /// It was changed here and elsewhere: this is what it holds.
    Conflict { base: String, kept: Entries },
    /// It cannot be kept as it is: too long, or no such field.
    Refused,
}

/// What a save came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server looked at each field.
    Looked(Vec<Kept>),
    /// Nobody answered: no network, or too slow.
    Offline,
    /// The session is over, or belongs to somebody else now.
    SignedOut,
    /// Too much at once.
    TooLong,
    /// The server cannot do it now. Trying again later makes sense.
    Later,
    /// Trying again would get the same answer.
    Never,
}

/// What a save came to: `kept` is what the body says of each field, if it does; that counts more than the status.
#[must_use]
pub fn outcome(status: u16, kept: Option<Vec<Kept>>) -> Outcome {
    match (kept, status) {
        (Some(kept), _) => Outcome::Looked(kept),
        (None, 401) => Outcome::SignedOut,
        (None, 413) => Outcome::TooLong,
        (None, 408 | 429 | 500..=599) => Outcome::Later,
        _ => Outcome::Never,
    }
}

/// How long to wait before the next try, in milliseconds: 5 s, doubling, at most 5 minutes and a bit.
#[must_use]
pub fn pause_before(tries: u32) -> u32 {
    5_000 << tries.min(6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_without_fields_has_a_meaning() {
        for (status, meaning) in [
            (401, Outcome::SignedOut),
            (403, Outcome::Never),
            (404, Outcome::Never),
            (413, Outcome::TooLong),
            (422, Outcome::Never),
            (429, Outcome::Later),
            (500, Outcome::Later),
            (503, Outcome::Later),
            (200, Outcome::Never),
        ] {
            assert_eq!(outcome(status, None), meaning, "{status}");
        }
    }

    #[test]
    fn what_is_said_of_the_fields_counts_more_than_the_status() {
        assert_eq!(outcome(409, Some(vec![])), Outcome::Looked(vec![]));
    }

    #[test]
    fn waits_longer_each_time_but_not_for_ever() {
        assert_eq!(pause_before(0), 5_000);
        assert_eq!(pause_before(2), 20_000);
        assert_eq!(pause_before(6), pause_before(60));
    }
}
