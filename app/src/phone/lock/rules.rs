//! What makes a passphrase, and how long one waits after a wrong one. Nothing here touches the browser.

/// Lock after so many minutes away.
pub const MINUTES: [&str; 3] = ["1", "5", "15"];
/// What is chosen before the person chooses.
pub const USUAL_MINUTES: &str = MINUTES[1];
/// The shortest passphrase, in characters.
const SHORTEST: usize = 8;

/// What is wrong with a new passphrase, as the id of its words.
#[must_use]
pub fn problem(passphrase: &str, again: &str) -> Option<&'static str> {
    if passphrase.trim().chars().count() < SHORTEST {
        Some("lock-short")
    } else if passphrase.trim() != again.trim() {
        Some("lock-differ")
    } else {
        None
    }
}

/// Wrong passphrases in a row, and until when the next one has to wait, in milliseconds since 1970.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tries {
    wrong: u32,
    until: u64,
}

impl Tries {
    /// Reads what [`Tries::write`] wrote; anything else counts as none.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let numbers = text.split_once(' ');
        numbers
            .and_then(|(wrong, until)| Some(Self { wrong: wrong.parse().ok()?, until: until.parse().ok()? }))
            .unwrap_or_default()
    }

    /// As one text.
    #[must_use]
    pub fn write(self) -> String {
        [&self.wrong.to_string(), " ", &self.until.to_string()].concat()
    }

    /// One more was wrong.
    #[must_use]
    pub fn and_wrong(self, now: u64) -> Self {
        let wrong = self.wrong.saturating_add(1);
        Self { wrong, until: now + pause_after(wrong) * 1000 }
    }

    /// How many seconds the next one has to wait. Never longer than the pause itself, should the phone's clock have been wrong.
    #[must_use]
    pub fn seconds_left(self, now: u64) -> u64 {
        self.until.saturating_sub(now).div_ceil(1000).min(pause_after(self.wrong))
    }
}

/// Seconds to wait after so many wrong ones in a row.
fn pause_after(wrong: u32) -> u64 {
    match wrong {
        0..=2 => 0,
        3 => 5,
        4 => 15,
        5 => 30,
        6 => 60,
        7 => 120,
        _ => 300,
    }
}

/// Where an address in the fragment leads after unlocking: a path of this site, or the home page.
#[must_use]
pub fn onward(fragment: &str) -> &str {
    match fragment.strip_prefix('#') {
        Some(path) if path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && path != "/lock" => {
            path
        }
        _ => "/",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_has_eight_characters_and_is_typed_twice() {
        assert_eq!(problem("sofa lak", "sofa lak"), None);
        assert_eq!(problem("  sofa lak ", "sofa lak"), None, "space around it is not part of it");
        assert_eq!(problem("چراغ پنجرہ", "چراغ پنجرہ"), None, "letters are counted, not bytes");
        assert_eq!(problem("sofa la", "sofa la"), Some("lock-short"));
        assert_eq!(problem("       a", "       a"), Some("lock-short"));
        assert_eq!(problem("sofa lake", "sofa lamp"), Some("lock-differ"));
    }

    #[test]
    fn wrong_ones_wait_longer_and_longer() {
        let mut tries = Tries::default();
        let mut pauses = Vec::new();
        for _ in 0..10 {
            tries = tries.and_wrong(1_000_000);
            pauses.push(tries.seconds_left(1_000_000));
        }
        assert_eq!(pauses, [0, 0, 5, 15, 30, 60, 120, 300, 300, 300]);
        assert_eq!(tries.seconds_left(1_000_000 + 299_001), 1);
        assert_eq!(tries.seconds_left(1_000_000 + 300_000), 0);
    }

    #[test]
    fn a_wrong_clock_makes_nobody_wait_longer_than_the_pause() {
        let tries =
            Tries::default().and_wrong(9_000_000_000_000).and_wrong(9_000_000_000_000).and_wrong(9_000_000_000_000);
        assert_eq!(tries.seconds_left(1_000), 5);
    }

    #[test]
    fn tries_are_written_and_read() {
        let tries = Tries::default().and_wrong(17).and_wrong(17).and_wrong(17);
        assert_eq!(tries.write(), "3 5017");
        assert_eq!(Tries::read(&tries.write()), tries);
        for odd in ["", "3", "a b", "-1 5", "3 5 7"] {
            assert_eq!(Tries::read(odd), Tries::default(), "{odd}");
        }
    }

    #[test]
    fn after_unlocking_one_stays_on_this_site() {
        assert_eq!(onward("#/notes"), "/notes");
        for odd in ["", "#", "/notes", "#//elsewhere.org", "#/\\elsewhere.org", "#https://elsewhere.org", "#/lock"] {
            assert_eq!(onward(odd), "/", "{odd}");
        }
    }
}
