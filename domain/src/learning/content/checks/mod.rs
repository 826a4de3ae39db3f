//! The rules of `docs/content/format.md` that need more than one value.
pub mod blocks;
pub mod front;
pub mod lists;
pub mod module;
pub mod site;

use super::{problem::Problem, source::TomlPart, text::Text};

/// Ids: small letters, digits and hyphens, starting with a letter or digit.
pub fn id(part: TomlPart<'_>, id: &Text, problems: &mut Vec<Problem>) {
    let right = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !right || id.is_empty() || id.starts_with('-') || id.len() > 80 {
        problems.push(part.wrong(id, "expected an id of small letters, digits and hyphens, such as crisis-right-now"));
    }
}

/// At most `most` characters, and not empty.
pub fn length(part: TomlPart<'_>, text: &Text, most: usize, problems: &mut Vec<Problem>) {
    let found = text.chars().count();
    if text.trim().is_empty() {
        problems.push(part.wrong(text, "expected some words"));
    } else if found > most {
        problems.push(part.wrong(text, format!("expected at most {most} characters, found {found}")));
    }
}

/// A day as 2026-11-23.
pub fn date(part: TomlPart<'_>, text: &Text, problems: &mut Vec<Problem>) {
    if text.parse::<jiff::civil::Date>().is_err() {
        problems.push(part.wrong(text, "expected a day such as \"2026-11-23\""));
    }
}

/// An address that starts with `http://` or `https://`; only the latter if `secure`.
pub fn url(part: TomlPart<'_>, text: &Text, secure: bool, problems: &mut Vec<Problem>) {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://").filter(|_| !secure));
    let fits =
        rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace));
    if !fits {
        problems.push(part.wrong(text, "expected an address that starts with https://"));
    }
}

/// Reports ids that come twice, at the second one.
pub fn unique<'t>(part: TomlPart<'_>, ids: impl IntoIterator<Item = &'t Text>, problems: &mut Vec<Problem>) {
    let mut seen = std::collections::HashSet::new();
    for id in ids {
        if !seen.insert(id.as_str()) {
            problems.push(part.wrong(id, format!("expected each id once, {:?} comes twice", id.as_str())));
        }
    }
}
