//! The words of a post: where each stands, and what is meant by it however it is typed.

use super::lexicon::Lexicon;
use std::ops::Range;

/// One word as it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Small, without apostrophes, its spelling mended.
    pub text: String,
    /// Where it stands in the post, in bytes.
    pub range: Range<usize>,
    /// The kinds of words it belongs to.
    pub kinds: Vec<usize>,
}

/// The sentences of a post.
pub fn sentences(post: &str, lexicon: &Lexicon) -> Vec<Vec<Word>> {
    let mut sentences = vec![];
    let mut current = vec![];
    let mut start: Option<usize> = None;
    for (at, letter) in post.char_indices() {
        if letter.is_alphanumeric() || (is_apostrophe(letter) && start.is_some()) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            lexicon.words_of(post, from..at, &mut current);
        }
        if matches!(letter, '.' | '!' | '?' | '\n' | '\r') && !current.is_empty() {
            sentences.push(std::mem::take(&mut current));
        }
    }
    if let Some(from) = start {
        lexicon.words_of(post, from..post.len(), &mut current);
    }
    if !current.is_empty() {
        sentences.push(current);
    }
    sentences
}

/// A word in small letters without apostrophes.
pub fn plain(word: &str) -> String {
    word.chars().filter(|letter| !is_apostrophe(*letter)).flat_map(char::to_lowercase).collect()
}

/// Marks that are left out of a word.
pub fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}' | '\u{2019}' | '\u{60}')
}
