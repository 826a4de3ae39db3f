//! The passage of a text that says most about what was looked for.

use super::{stem::stem, words::is_everywhere};
use crate::spelling;
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

/// A passage of a text, with the stems in it as numbers: it is looked through far more often than it is shown.
#[derive(Debug)]
pub struct Passage {
    words: String,
    stems: Vec<u64>,
}

impl Passage {
    /// From its words.
    pub fn new(words: String) -> Self {
        let mut stems: Vec<u64> = spelling::words(&words).map(|word| number(&stem(&word))).collect();
        stems.sort_unstable();
        stems.dedup();
        Self { words, stems }
    }
}

fn number(stem: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    stem.hash(&mut hasher);
    hasher.finish()
}

/// Stems that are looked for, and how much each tells.
#[derive(Debug, Default)]
pub struct Wanted<'a> {
    stems: HashMap<&'a str, f32>,
    numbers: HashMap<u64, f32>,
}

impl<'a> FromIterator<(&'a str, f32)> for Wanted<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, f32)>>(all: I) -> Self {
        let stems: HashMap<&str, f32> = all.into_iter().collect();
        let numbers = stems.iter().map(|(stem, tells)| (number(stem), *tells)).collect();
        Self { stems, numbers }
    }
}

/// A stretch of a snippet, and whether it is a word that was looked for.
pub type Piece = (String, bool);

/// No snippet has more letters.
const LONGEST: usize = 180;

/// The passage with the most of what is looked for, in pieces; nothing if none has any. `wanted` is how much each stem tells.
pub fn snippet(passages: &[Passage], wanted: &Wanted<'_>) -> Option<Vec<Piece>> {
    let worth = |passage: &Passage| passage.stems.iter().filter_map(|stem| wanted.numbers.get(stem)).sum::<f32>();
    let (best, _) = passages
        .iter()
        .map(|passage| (passage, worth(passage)))
        .filter(|(_, worth)| *worth > 0.0)
        .reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    Some(pieces(&shortened(&best.words, wanted), wanted))
}

/// At most [`LONGEST`] letters, from a little before the first word that is looked for.
fn shortened(passage: &str, wanted: &Wanted<'_>) -> String {
    let words: Vec<&str> = passage.split_whitespace().collect();
    if passage.chars().count() <= LONGEST {
        return words.join(" ");
    }
    let first = words.iter().position(|word| is_wanted(word, wanted)).unwrap_or(0);
    let from = first.saturating_sub(6);
    let mut text = if from > 0 { "… ".to_owned() } else { String::new() };
    let mut letters = 0;
    for (at, word) in words.iter().enumerate().skip(from) {
        letters += word.chars().count() + 1;
        if letters > LONGEST {
            text.push('…');
            return text;
        }
        text.push_str(word);
        if at + 1 < words.len() {
            text.push(' ');
        }
    }
    text
}

/// The text in pieces, neighbours of one kind together.
pub fn pieces(text: &str, wanted: &Wanted<'_>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![];
    for word in text.split_inclusive(' ') {
        let marked = is_wanted(word, wanted);
        match pieces.last_mut() {
            Some((text, same)) if *same == marked => text.push_str(word),
            _ => pieces.push((word.to_owned(), marked)),
        }
    }
    pieces
}

fn is_wanted(word: &str, wanted: &Wanted<'_>) -> bool {
    spelling::words(word).any(|word| !is_everywhere(&word) && wanted.stems.contains_key(stem(&word).as_str()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;

    #[test]
    fn the_passage_that_says_most_is_chosen_and_its_words_are_marked() {
        let passages = ["Sleep is good.", "Voices can spoil sleep."].map(|words| Passage::new(words.to_owned()));
        let wanted = Wanted::from_iter([("voic", 2.0), ("sleep", 1.0)]);
        let found = snippet(&passages, &wanted).unwrap();
        let marked: Vec<&str> = found.iter().filter(|(_, marked)| *marked).map(|(text, _)| text.trim()).collect();
        assert_eq!(marked, ["Voices", "sleep."]);
        assert_eq!(snippet(&passages, &Wanted::from_iter([("lithium", 1.0)])), None);
    }

    #[test]
    fn a_long_passage_is_cut_around_what_was_looked_for() {
        let passage = format!("{}voices {}", "one two ".repeat(40), "three four ".repeat(40));
        let found = snippet(&[Passage::new(passage)], &Wanted::from_iter([("voic", 1.0)])).unwrap();
        let text: String = found.iter().map(|(text, _)| text.as_str()).collect();
        assert!(text.starts_with('…') && text.ends_with('…') && text.contains("voices"), "{text}");
        assert!(text.chars().count() <= LONGEST + 4);
    }
}
