//! In which language somebody reads the site: what they chose, or what their browser asks for. Nothing is ever shown in a language the
//! trust does not offer, and the way to every other language stands at the foot of each page.

use crate::{
    browser,
    request::{CurrentSession, CurrentTrust},
    toolkit::Toolkit,
    words::{self, ENGLISH},
};
use domain::{learning::content::Library, trust};
use http::{HeaderMap, header, request::Parts};

/// The language of a request.
#[must_use]
pub fn of(parts: &Parts, toolkit: &Toolkit) -> &'static str {
    let Some(CurrentTrust(trust)) = parts.extensions.get::<CurrentTrust>() else { return ENGLISH };
    let offered = offered(&toolkit.library, trust, toolkit.demo);
    let cookie = browser::cookies(parts).remove(browser::language_cookie_name(toolkit.secure_cookies));
    let session = parts.extensions.get::<CurrentSession>().and_then(|session| session.0.as_ref());
    let account = session.and_then(|session| session.account.as_ref()?.language.clone());
    let chosen = [cookie, account].into_iter().flatten();
    let mut chosen = chosen.filter_map(|tag| offered.iter().find(|one| **one == tag));
    chosen.next().copied().unwrap_or_else(|| asked(&parts.headers, &offered))
}

/// The tags a trust offers and that have words, English first.
#[must_use]
pub fn offered(library: &Library, trust: &trust::entity::Model, demo: bool) -> Vec<&'static str> {
    let all = trust::languages::offered(library, trust, demo);
    all.into_iter().filter_map(|language| words::known(&language.tag)).collect()
}

/// What the browser asks for most, of those that are offered; or English.
#[must_use]
pub fn asked(headers: &HeaderMap, offered: &[&'static str]) -> &'static str {
    let lines = headers.get_all(header::ACCEPT_LANGUAGE).into_iter().filter_map(|line| line.to_str().ok());
    let mut best = (ENGLISH, 0.0);
    for part in lines.flat_map(|line| line.split(',')) {
        let mut pieces = part.split(';').map(str::trim);
        let range = pieces.next().unwrap_or_default().to_ascii_lowercase();
        let weight = pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
        let primary = range.split('-').next().unwrap_or_default();
        if let Some(tag) = offered.iter().find(|tag| **tag == primary)
            && weight > best.1
        {
            best = (tag, weight);
        }
    }
    best.0
}

/// Pages for staff, and those for who builds the site, are in English: nobody has translated them.
#[must_use]
pub fn is_english_only(path: &str) -> bool {
    ["/staff", "/invitations", "/design-system"]
        .iter()
        .any(|root| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    fn of(accept: &str, offered: &[&'static str]) -> &'static str {
        asked(&HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, accept.parse().unwrap())]), offered)
    }

    #[test]
    fn the_browser_gets_what_it_asks_for_most() {
        let all = ["en", "cy", "ur"];
        for (accept, expected) in [
            ("", "en"),
            ("cy", "cy"),
            ("cy-GB, en-GB;q=0.8", "cy"),
            ("en-GB,en;q=0.9,cy;q=0.8", "en"),
            ("pl, ur-PK;q=0.7, en;q=0.5", "ur"),
            ("pl, de;q=0.5", "en"),
            ("UR", "ur"),
            ("ur;q=0", "en"),
            ("ur;q=nonsense, cy;q=0.1", "cy"),
            ("*", "en"),
        ] {
            assert_eq!(of(accept, &all), expected, "{accept}");
        }
        assert_eq!(of("cy, en;q=0.5", &["en"]), "en", "what is not offered is not given");
    }

    #[test]
    fn only_pages_of_staff_are_always_english() {
        for (path, english) in [
            ("/staff/sign-off", true),
            ("/invitations", true),
            ("/invitations/new", true),
            ("/invitationsx", false),
            ("/", false),
            ("/join/abc", false),
            ("/ask-for-an-invitation", false),
        ] {
            assert_eq!(is_english_only(path), english, "{path}");
        }
    }
}
