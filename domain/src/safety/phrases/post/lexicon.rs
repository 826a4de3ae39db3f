//! Kinds of words, and how words are spelt.

use super::words::{Word, plain};
use crate::spelling::errors;
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
};

/// What is known of single words.
#[derive(Debug)]
pub struct Lexicon {
    names: Vec<String>,
    whole: HashMap<String, Vec<usize>>,
    /// Beginnings, by their first letter.
    prefixes: HashMap<char, Vec<(String, usize)>>,
    /// Longer words of the kinds by their first letter: what a misspelt word may have meant.
    meant: HashMap<char, Vec<(String, Vec<char>)>>,
    spelling: HashMap<String, Vec<String>>,
    /// Words seen while learning: they are not misspelt.
    known: HashSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Classes {
    class: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Spelling {
    spelling: BTreeMap<String, String>,
}

impl Lexicon {
    /// Reads the two files. Error: what is wrong with them.
    pub fn parse(classes: &str, spelling: &str) -> Result<Self, String> {
        let classes: Classes = toml::from_str(classes).map_err(|error| error.to_string())?;
        let spelling: Spelling = toml::from_str(spelling).map_err(|error| error.to_string())?;
        let mut lexicon = Self {
            names: vec![],
            whole: HashMap::new(),
            prefixes: HashMap::new(),
            meant: HashMap::new(),
            spelling: HashMap::new(),
            known: HashSet::new(),
        };
        for (name, words) in classes.class {
            let class = lexicon.names.len();
            lexicon.names.push(name);
            for word in words {
                lexicon.add(class, &word)?;
            }
        }
        for (typed, meant) in spelling.spelling {
            lexicon.spelling.insert(typed, meant.split(' ').map(str::to_owned).collect());
        }
        Ok(lexicon)
    }

    fn add(&mut self, class: usize, word: &str) -> Result<(), String> {
        let first = word.chars().next().ok_or("a word is empty")?;
        if let Some(prefix) = word.strip_suffix('*') {
            self.prefixes.entry(first).or_default().push((prefix.to_owned(), class));
        } else {
            self.whole.entry(word.to_owned()).or_default().push(class);
        }
        let letters: Vec<char> = word.trim_end_matches('*').chars().collect();
        if letters.len() > 5 {
            self.meant.entry(first).or_default().push((letters.iter().collect(), letters));
        }
        Ok(())
    }

    /// Words that are right as they stand.
    pub fn know(&mut self, words: impl Iterator<Item = String>) {
        self.known.extend(words);
    }

    /// The name of a kind.
    pub fn name(&self, class: usize) -> &str {
        self.names.get(class).map_or("", String::as_str)
    }

    /// Adds the word, or the words, that stand in a place of the post.
    pub fn words_of(&self, post: &str, range: Range<usize>, words: &mut Vec<Word>) {
        let typed = plain(post.get(range.clone()).unwrap_or_default());
        if typed.is_empty() {
            return;
        }
        match self.spelling.get(&typed) {
            Some(meant) => words.extend(meant.iter().map(|word| self.word(word.clone(), range.clone()))),
            None => words.push(self.word(self.mended(typed), range)),
        }
    }

    fn word(&self, text: String, range: Range<usize>) -> Word {
        let kinds = self.kinds(&text);
        let text = if text.chars().all(|letter| letter.is_ascii_digit()) { number(&text) } else { text };
        Word { text, range, kinds }
    }

    fn kinds(&self, word: &str) -> Vec<usize> {
        let mut kinds = self.whole.get(word).cloned().unwrap_or_default();
        let beginnings = word.chars().next().and_then(|first| self.prefixes.get(&first));
        let fitting = beginnings.into_iter().flatten().filter(|(prefix, _)| word.starts_with(prefix));
        kinds.extend(fitting.map(|(_, class)| *class));
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    }

    fn is_known(&self, word: &str) -> bool {
        self.known.contains(word) || !self.kinds(word).is_empty()
    }

    /// The word that was meant: itself where it is known or nothing is near.
    fn mended(&self, typed: String) -> String {
        if self.is_known(&typed) {
            return typed;
        }
        if typed.ends_with("in") {
            let whole = format!("{typed}g");
            if self.is_known(&whole) {
                return whole;
            }
        }
        let letters: Vec<char> = typed.chars().collect();
        let most = match letters.len() {
            0..=4 => return typed,
            5..=8 => 1,
            9..=30 => 2,
            _ => return typed,
        };
        let near = letters.first().and_then(|first| self.meant.get(first)).into_iter().flatten();
        let nearest = near.filter_map(|(word, wanted)| errors(&letters, wanted, most).map(|errors| (errors, word)));
        nearest.min().map_or(typed, |(_, word)| word.clone())
    }
}

/// Numbers count by what they may be.
fn number(digits: &str) -> String {
    match (digits.len(), digits) {
        (_, "999" | "111" | "101") => digits.to_owned(),
        (1, _) => "#1".to_owned(),
        (2, _) => "#2".to_owned(),
        (4, year) if year.starts_with("19") || year.starts_with("20") => "#year".to_owned(),
        _ => "#more".to_owned(),
    }
}
