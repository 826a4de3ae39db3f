//! E-mail addresses, names on social networks, and links.

use super::{Detail, Personal, Piece};

/// Endings that make two words with a point between them a link, not two sentences run together.
const ENDINGS: [&str; 16] =
    ["com", "org", "net", "uk", "io", "info", "gg", "ly", "app", "link", "co", "eu", "ie", "tv", "gov", "online"];

/// Networks whose names people give after a word like this.
const NETWORKS: [&str; 12] = [
    "insta",
    "instagram",
    "snap",
    "snapchat",
    "whatsapp",
    "facebook",
    "fb",
    "tiktok",
    "discord",
    "kik",
    "telegram",
    "twitter",
];

/// The shortest name after `@`.
const NAME: usize = 3;

pub fn find(pieces: &[Piece]) -> Vec<Detail> {
    let mut found = vec![];
    for (at, piece) in pieces.iter().enumerate() {
        let what = of(piece.text).or_else(|| follows_network(pieces, at).then_some(Personal::Handle));
        if let Some(what) = what {
            found.push(Detail { what, words: piece.range.clone() });
        }
    }
    found
}

fn of(text: &str) -> Option<Personal> {
    if let Some((name, host)) = text.rsplit_once('@') {
        return match name.is_empty() {
            false if host.contains('.') && is_host(host) => Some(Personal::Email),
            true if is_name(host) => Some(Personal::Handle),
            _ => None,
        };
    }
    let small = text.to_lowercase();
    let rest = ["https://", "http://", "www."].iter().find_map(|start| small.strip_prefix(start));
    if rest.is_some_and(|rest| !rest.is_empty()) {
        return Some(Personal::Link);
    }
    let host = small.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let (name, ending) = host.rsplit_once('.')?;
    (is_host(host) && name.chars().any(char::is_alphabetic) && ENDINGS.contains(&ending)).then_some(Personal::Link)
}

fn is_host(host: &str) -> bool {
    host.split('.').all(|part| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-'))
}

fn is_name(name: &str) -> bool {
    name.chars().count() >= NAME
        && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '.' | '-'))
}

/// "my insta is kaz_2004": a word that can only be such a name, within three words after the network's.
fn follows_network(pieces: &[Piece], at: usize) -> bool {
    let Some(piece) = pieces.get(at) else { return false };
    let odd = piece.text.contains('_')
        || (piece.text.chars().any(|letter| letter.is_ascii_digit()) && piece.text.chars().any(char::is_alphabetic));
    odd && is_name(piece.text)
        && pieces
            .get(at.saturating_sub(3)..at)
            .unwrap_or_default()
            .iter()
            .any(|before| NETWORKS.contains(&before.text.to_lowercase().as_str()))
}
