//! Postcodes with house numbers, and names with dates of birth.

use super::{Detail, Personal, Piece};

/// So many words before its postcode a house number may stand.
const ADDRESS: usize = 9;

/// So many words may stand between a name and a date of birth.
const BESIDE: usize = 6;

/// Capital letters do not make these a name.
const NO_NAMES: [&str; 42] = [
    "i", "he", "she", "they", "we", "you", "my", "his", "her", "our", "the", "a", "an", "this", "that", "it", "is",
    "in", "on", "at", "and", "but", "born", "dob", "date", "since", "so", "when", "dr", "mr", "mrs", "ms", "miss",
    "hi", "hello", "dear", "please", "monday", "tuesday", "nhs", "ward", "st",
];

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub fn find(pieces: &[Piece]) -> Vec<Detail> {
    let mut found = addresses(pieces);
    found.extend(births(pieces));
    found
}

fn addresses(pieces: &[Piece]) -> Vec<Detail> {
    let mut found = vec![];
    for at in 0..pieces.len() {
        let Some(last) = postcode(pieces, at) else { continue };
        let before = pieces.get(at.saturating_sub(ADDRESS)..at).unwrap_or_default();
        if let (Some(house), Some(last)) = (before.iter().find(|piece| is_house(piece.text)), pieces.get(last)) {
            found.push(Detail { what: Personal::Address, words: house.range.start..last.range.end });
        }
    }
    found
}

/// Where a postcode ends that begins here: "LS1 4AB" or "LS14AB".
fn postcode(pieces: &[Piece], at: usize) -> Option<usize> {
    let first = pieces.get(at)?.text;
    if first.is_ascii()
        && first.len() > 4
        && first.split_at_checked(first.len() - 3).is_some_and(|(out, into)| is_outward(out) && is_inward(into))
    {
        return Some(at);
    }
    let second = pieces.get(at + 1)?.text;
    (is_outward(first) && is_inward(second)).then_some(at + 1)
}

/// "LS1", "SW1A", "M60": one or two letters, a digit, perhaps one more of either.
fn is_outward(text: &str) -> bool {
    let shape = shape(text);
    matches!(shape.as_str(), "A9" | "A99" | "A9A" | "AA9" | "AA99" | "AA9A")
}

fn is_inward(text: &str) -> bool {
    shape(text) == "9AA"
}

fn shape(text: &str) -> String {
    let mark = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' => 'A',
        '0'..='9' => '9',
        _ => '?',
    };
    text.chars().take(5).map(mark).collect()
}

/// "12", "12a", "12-14".
fn is_house(text: &str) -> bool {
    matches!(shape(text).as_str(), "9" | "99" | "999" | "9A" | "99A" | "999A" | "9?9" | "99?99")
}

fn births(pieces: &[Piece]) -> Vec<Detail> {
    let names: Vec<usize> = (0..pieces.len()).filter(|at| is_full_name(pieces, *at)).collect();
    let mut found = vec![];
    for at in 0..pieces.len() {
        let Some(last) = date(pieces, at) else { continue };
        let near = |name: &&usize| {
            if **name < at { at - **name <= BESIDE + 2 } else { **name > last && **name - last <= BESIDE + 1 }
        };
        let Some(name) = names.iter().rev().find(near) else { continue };
        let (from, to) = if *name < at { (*name, last) } else { (at, name + 1) };
        if let (Some(from), Some(to)) = (pieces.get(from), pieces.get(to)) {
            found.push(Detail { what: Personal::NameAndBirth, words: from.range.start..to.range.end });
        }
    }
    found
}

/// Two words with capital letters that may be a first and a last name.
fn is_full_name(pieces: &[Piece], at: usize) -> bool {
    let is_name = |piece: &Piece| {
        let small = piece.text.to_lowercase();
        piece.text.chars().next().is_some_and(char::is_uppercase)
            && piece.text.chars().count() > 1
            && piece.text.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '\u{2019}'))
            && !NO_NAMES.contains(&small.as_str())
            && !is_month(&small)
    };
    pieces.get(at..at + 2).is_some_and(|pair| pair.iter().all(is_name))
}

/// Where a date ends that begins here and may be of birth: "3/4/1985", "03.04.85", "3rd of April 1985", "April 3 1985".
fn date(pieces: &[Piece], at: usize) -> Option<usize> {
    let text = pieces.get(at)?.text;
    let numbers: Vec<&str> = text.split(['/', '.', '-']).collect();
    if let [day, month, year] = numbers.as_slice() {
        let year_fits = is_year(year) || (year.len() == 2 && number(year).is_some());
        let fits = number(day).is_some_and(|day| (1..=31).contains(&day))
            && number(month).is_some_and(|month| (1..=12).contains(&month))
            && year_fits;
        return fits.then_some(at);
    }
    let words: Vec<&str> = pieces.iter().skip(at).take(4).map(|piece| piece.text).collect();
    match words.as_slice() {
        [day, of, month, year] if of.eq_ignore_ascii_case("of") && is_day(day) && is_month(month) && is_year(year) => {
            Some(at + 3)
        }
        [day, month, year, ..] if is_day(day) && is_month(month) && is_year(year) => Some(at + 2),
        [month, day, year, ..] if is_day(day) && is_month(month) && is_year(year) => Some(at + 2),
        _ => None,
    }
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

fn is_day(text: &str) -> bool {
    let digits = text.trim_end_matches(char::is_alphabetic);
    number(digits).is_some_and(|day| (1..=31).contains(&day)) && text.len() - digits.len() <= 2
}

fn is_month(text: &str) -> bool {
    let small = text.to_lowercase();
    let long = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    MONTHS.contains(&small.as_str()) || long.contains(&small.as_str())
}

/// A year somebody alive may be born in.
fn is_year(text: &str) -> bool {
    text.len() == 4 && number(text).is_some_and(|year| (1900..=2099).contains(&year))
}
