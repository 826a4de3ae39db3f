//! Words in block capitals (E4): only abbreviations that people know, those the glossary explains, and those in brackets after
//! what they stand for.
use super::{glossary::Term, prose::words};

/// Abbreviations better known than what they stand for, and names that are always written so.
const KNOWN: [&str; 23] = [
    "AI", "GP", "LGBT", "LGBTQ", "LSD", "NHS", "OK", "PDF", "PIN", "UK", // in daily use
    "GDPR", "JSON", "UTC", "AA", "MIT", "CC", "BY", // laws, standards, licences
    "GOV.UK", "IMPART", "JAWS", "NVDA", "REACT", "WCAG", // names
];

/// The abbreviations of the glossary.
pub fn of_glossary(terms: &[Term]) -> Vec<String> {
    terms.iter().flat_map(Term::spellings).flat_map(words).filter(|word| is_block(word)).map(str::to_owned).collect()
}

/// The words of `text` that shout.
pub fn check<'a>(text: &'a str, explained: &'a [String]) -> impl Iterator<Item = String> + 'a {
    let shouts =
        move |word: &&str| is_block(word) && !KNOWN.contains(word) && !explained.iter().any(|known| known == word);
    let in_brackets = move |word: &&str| text.contains(&format!("({word})"));
    words(text).filter(shouts).filter(move |word| !in_brackets(word)).map(|word| {
        format!(
            "expected no block capitals, found {word:?}: write it small, or explain the abbreviation in glossary.toml"
        )
    })
}

/// 2 capitals or more and no small letter. Codes, with digits in them, are no words.
fn is_block(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_uppercase()).count() >= 2
        && !word.chars().any(|letter| letter.is_lowercase() || letter.is_numeric())
}
