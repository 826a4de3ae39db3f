//! What of a sentence counts: words, their stems, kinds and pieces, and pairs of them that stand near one another.

use super::{lexicon::Lexicon, words::Word};

/// Something that counts, and the words it stands on.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// Its name, as a number: names are long and there are many.
    pub key: u64,
    /// How much features of its sort count.
    pub weight: f32,
    /// The first of its words.
    pub first: usize,
    /// The last of its words.
    pub last: usize,
}

/// How many words after one another may belong together.
const NEAR: usize = 6;

/// How many of them count as close.
const CLOSE: usize = 3;

/// Words of the same kind may stand so far apart.
const KINDS_NEAR: usize = 5;

/// Letters of a piece of a word.
const PIECE: usize = 4;

/// Everything that counts in a sentence. Places are counted from `from`.
pub fn of_sentence(words: &[Word], from: usize, lexicon: &Lexicon) -> Vec<Feature> {
    let mut found = Found { from, features: Vec::with_capacity(words.len() * 24) };
    for (at, word) in words.iter().enumerate() {
        found.of_word(word, at);
        for kind in &word.kinds {
            found.add(1.0, &["kind", lexicon.name(*kind)], at, at);
        }
        match words.get(at + 1) {
            Some(next) => found.neighbours(word, next, at, lexicon),
            None => found.add(1.0, &["last", &word.text], at, at),
        }
        if at == 0 {
            found.add(1.0, &["first", &word.text], at, at);
        }
        for (gap, later) in words.iter().skip(at + 1).take(NEAR).enumerate() {
            found.near(word, later, (at, gap), lexicon);
        }
    }
    found.features
}

struct Found {
    from: usize,
    features: Vec<Feature>,
}

impl Found {
    fn add(&mut self, weight: f32, name: &[&str], first: usize, last: usize) {
        let (first, last) = (self.from + first, self.from + last);
        self.features.push(Feature { key: key(name), weight, first, last });
    }

    fn of_word(&mut self, word: &Word, at: usize) {
        self.add(1.0, &["word", &word.text], at, at);
        self.add(1.5, &["stem", stem(&word.text)], at, at);
        let letters: Vec<char> = std::iter::once('_').chain(word.text.chars()).chain(std::iter::once('_')).collect();
        if letters.len() > PIECE + 1 {
            for piece in letters.windows(PIECE) {
                self.add(0.5, &["piece", &piece.iter().collect::<String>()], at, at);
            }
        }
    }

    fn neighbours(&mut self, word: &Word, next: &Word, at: usize, lexicon: &Lexicon) {
        self.add(1.0, &["pair", &word.text, &next.text], at, at + 1);
        for kind in &word.kinds {
            self.add(1.0, &["kind-word", lexicon.name(*kind), &next.text], at, at + 1);
        }
        for kind in &next.kinds {
            self.add(1.0, &["word-kind", &word.text, lexicon.name(*kind)], at, at + 1);
        }
    }

    fn near(&mut self, word: &Word, later: &Word, (at, gap): (usize, usize), lexicon: &Lexicon) {
        let last = at + 1 + gap;
        let pair = if gap < CLOSE { "close" } else { "near" };
        self.add(1.0, &[pair, stem(&word.text), stem(&later.text)], at, last);
        if gap >= KINDS_NEAR {
            return;
        }
        for kind in &word.kinds {
            for other in &later.kinds {
                self.add(1.0, &["kinds", lexicon.name(*kind), lexicon.name(*other)], at, last);
            }
        }
    }
}

/// A name as a number (FNV-1a): always the same, on every machine.
fn key(name: &[&str]) -> u64 {
    let mut key: u64 = 0xcbf2_9ce4_8422_2325;
    for part in name {
        for byte in part.bytes().chain(std::iter::once(0xff)) {
            key = (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    key
}

/// The beginning that a word shares with its other forms.
fn stem(word: &str) -> &str {
    let stems = ["ing", "ed", "es", "s"].iter().filter_map(|ending| word.strip_suffix(ending));
    stems.into_iter().find(|stem| stem.len() > 2).unwrap_or(word)
}
