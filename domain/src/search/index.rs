//! The index: which stems stand where, how often, and how much that says.

use super::words::telling;
use std::collections::{HashMap, HashSet};

/// A text to be found: its fields with their weights.
#[derive(Debug, Default)]
pub struct Document {
    /// Weight and words of each field.
    pub fields: Vec<(f32, String)>,
    /// How likely it is what somebody looks for, before any word is compared: 1 is usual.
    pub prior: f32,
}

/// Which stems stand in which documents.
#[derive(Debug, Default)]
pub struct Index {
    /// Stem → document and weight there.
    postings: HashMap<String, Vec<(u32, f32)>>,
    /// Every word as written → its stem; for typing errors and beginnings.
    words: Vec<Word>,
    /// Those words, and their stems.
    written: HashSet<String>,
    stems: HashSet<String>,
    priors: Vec<f32>,
}

/// A word that stands somewhere.
#[derive(Debug)]
pub struct Word {
    pub letters: Vec<char>,
    pub word: String,
    pub stem: String,
    /// One bit for each letter of the alphabet in it: tells most words apart without comparing them.
    pub mask: u32,
}

/// How quickly more of the same word stops to say more, and how much longer texts are held back (BM25).
const SATURATION: f32 = 1.4;
const LENGTH: f32 = 0.6;
/// A field of this weight or more is short: its length says nothing.
const SHORT_FIELD: f32 = 2.0;
/// Letters of a stem that two words do not share by chance.
const SURE_STEM: usize = 4;

impl Index {
    /// An index over documents, which are known by their place. `more` are words that may be typed though they stand in none.
    pub fn new<'a>(documents: &[Document], more: impl Iterator<Item = &'a str>) -> Self {
        let mut written: HashMap<String, String> = more.flat_map(telling).collect();
        let lengths: Vec<f32> = documents.iter().map(long_words).collect();
        let average = lengths.iter().sum::<f32>() / count(lengths.len().max(1));
        let mut postings: HashMap<String, Vec<(u32, f32)>> = HashMap::new();
        for ((at, document), length) in (0..).zip(documents).zip(&lengths) {
            for (stem, weight) in weights(document, length / average.max(1.0), &mut written) {
                postings.entry(stem).or_default().push((at, weight));
            }
        }
        let stems = written.values().cloned().collect();
        let known = written.keys().cloned().collect();
        let words = written.into_iter().map(|(word, stem)| Word::new(word, stem)).collect();
        Self {
            postings,
            words,
            written: known,
            stems,
            priors: documents.iter().map(|document| document.prior).collect(),
        }
    }

    /// Does this stem stand anywhere?
    pub fn knows(&self, stem: &str) -> bool {
        self.postings.contains_key(stem)
    }

    /// Does this word stand anywhere, or is its stem that of one that does? A short stem is no sign of that: "hering" is no form
    /// of "here".
    pub fn has_word(&self, word: &str, stem: &str) -> bool {
        self.written.contains(word) || (stem.len() >= SURE_STEM && self.stems.contains(stem))
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.priors.len()
    }

    /// Every word there is.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// In how many documents a stem stands.
    pub fn documents_with(&self, stem: &str) -> usize {
        self.postings.get(stem).map_or(0, Vec::len)
    }

    /// How much a stem tells: the fewer documents have it, the more.
    pub fn tells(&self, stem: &str) -> f32 {
        let (all, with) = (count(self.priors.len()), count(self.documents_with(stem)));
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }

    /// Documents with a stem, and how much each says about it: 0 to 1.
    pub fn with(&self, stem: &str) -> impl Iterator<Item = (usize, f32)> + '_ {
        let found = self.postings.get(stem).map(Vec::as_slice).unwrap_or_default();
        found.iter().map(|(at, weight)| (*at as usize, weight / (weight + SATURATION)))
    }

    /// See [`Document::prior`].
    pub fn prior(&self, document: usize) -> f32 {
        self.priors.get(document).copied().unwrap_or(1.0)
    }
}

impl Word {
    fn new(word: String, stem: String) -> Self {
        Self { letters: word.chars().collect(), mask: mask(&word), word, stem }
    }
}

/// See [`Word::mask`].
pub fn mask(word: &str) -> u32 {
    let bit = |letter: u8| if letter.is_ascii_lowercase() { 1 << (letter - b'a') } else { 1 << 26 };
    word.bytes().fold(0, |mask, letter| mask | bit(letter))
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^24 of anything")]
fn count(number: usize) -> f32 {
    number as f32
}

/// How many words stand in its long fields.
fn long_words(document: &Document) -> f32 {
    let long = document.fields.iter().filter(|(weight, _)| *weight < SHORT_FIELD);
    count(long.map(|(_, text)| text.split_whitespace().count()).sum())
}

/// Stem → how often it stands in a document, by the weight of its fields. Notes every word.
fn weights(document: &Document, length: f32, written: &mut HashMap<String, String>) -> HashMap<String, f32> {
    let mut weights: HashMap<String, f32> = HashMap::new();
    for (weight, text) in &document.fields {
        let held_back = if *weight < SHORT_FIELD { 1.0 - LENGTH + LENGTH * length } else { 1.0 };
        for (word, stem) in telling(text) {
            *weights.entry(stem.clone()).or_default() += weight / held_back;
            written.entry(word).or_insert(stem);
        }
    }
    weights
}
