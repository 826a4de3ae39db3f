//! What somebody typed, as stems to look for: with typing errors put right, beginnings completed and plain words translated.

use super::{
    index::{Index, Word, mask},
    stem::stem,
    words::is_everywhere,
};
use crate::spelling::{self, errors, errors_for};
use std::collections::{BTreeMap, HashMap};

/// Plain words, and what is looked for as well.
#[derive(Debug)]
pub struct Translation {
    /// Stems; all must be asked for.
    pub say: Vec<String>,
    /// Stems.
    pub means: Vec<String>,
    /// Documents that answer it best.
    pub find: Vec<usize>,
}

/// One word somebody typed.
#[derive(Debug)]
pub struct Asked {
    /// As typed.
    pub typed: String,
    /// Stems it may stand for, with how sure that is (1: it is typed so).
    pub stems: Vec<(String, f32)>,
    /// The word it was taken for, if it was not one itself.
    pub corrected: Option<String>,
}

/// A query, understood.
#[derive(Debug)]
pub struct Query {
    /// Word by word, without those that stand everywhere.
    pub asked: Vec<Asked>,
    /// Stems that mean the same, with their weight.
    pub meant: BTreeMap<String, f32>,
    /// Documents that answer it best, with how sure that is.
    pub answers: BTreeMap<usize, f32>,
    /// How sure it is that a stem is asked for.
    sure: HashMap<String, f32>,
}

/// More words than this are not looked for.
const MOST_WORDS: usize = 24;
/// How many words a wrong one may be taken for.
const MOST_GUESSES: usize = 4;
/// How sure a guess is for each typing error.
const SURE: f32 = 0.7;
/// How much a beginning says about the word.
const BEGINNING: f32 = 0.45;
/// How much a translated word says.
const MEANT: f32 = 0.9;

impl Query {
    /// Understands what was typed.
    pub fn new(typed: &str, index: &Index, translations: &[Translation]) -> Self {
        let all: Vec<String> = spelling::words(typed).take(MOST_WORDS).collect();
        let last = all.len().saturating_sub(1);
        let mut asked: Vec<Asked> = all
            .iter()
            .enumerate()
            .filter(|(_, word)| !is_everywhere(word))
            .map(|(at, word)| understand(word, at == last, index))
            .collect();
        if asked.is_empty() {
            asked = all.iter().map(|word| understand(word, false, index)).collect();
        }
        let sure = sure(&asked);
        let mut query = Self { asked, meant: BTreeMap::new(), answers: BTreeMap::new(), sure };
        for translation in translations {
            query.translate(translation);
        }
        query
    }

    /// How sure it is that this stem is asked for.
    pub fn sure_of(&self, stem: &str) -> f32 {
        self.sure.get(stem).copied().unwrap_or(0.0)
    }

    /// Adds what the words mean besides, if all words of the translation are asked for.
    fn translate(&mut self, translation: &Translation) {
        let sure = translation.say.iter().map(|stem| self.sure_of(stem)).fold(1.0, f32::min);
        // A mere beginning is not enough to translate.
        if sure <= BEGINNING {
            return;
        }
        for stem in &translation.means {
            let weight = self.meant.entry(stem.clone()).or_insert(0.0);
            *weight = weight.max(MEANT * sure);
        }
        for document in &translation.find {
            let weight = self.answers.entry(*document).or_insert(0.0);
            *weight = weight.max(sure);
        }
    }

    /// What was typed with wrong words put right; nothing if there were none.
    pub fn corrected(&self, typed: &str) -> Option<String> {
        if self.asked.iter().all(|asked| asked.corrected.is_none()) {
            return None;
        }
        let right = |word: String| {
            let asked = self.asked.iter().find(|asked| asked.typed == word);
            asked.and_then(|asked| asked.corrected.clone()).unwrap_or(word)
        };
        Some(spelling::words(typed).take(MOST_WORDS).map(right).collect::<Vec<_>>().join(" "))
    }
}

fn sure(asked: &[Asked]) -> HashMap<String, f32> {
    let mut all = HashMap::new();
    for (stem, sure) in asked.iter().flat_map(|asked| &asked.stems) {
        let most = all.entry(stem.clone()).or_insert(0.0_f32);
        *most = most.max(*sure);
    }
    all
}

fn understand(word: &str, last: bool, index: &Index) -> Asked {
    let own = stem(word);
    let known = index.has_word(word, &own);
    let mut asked = Asked { typed: word.to_owned(), stems: vec![(own, 1.0)], corrected: None };
    let begun = if last && word.chars().count() >= 3 { begins(word, index) } else { vec![] };
    if !known && begun.is_empty() {
        let guesses = guesses(word, index);
        asked.corrected = guesses.first().map(|(word, _)| word.word.clone());
        asked.stems.extend(guesses.into_iter().map(|(word, sure)| (word.stem.clone(), sure)));
    }
    for stem in begun {
        asked.stems.push((stem, BEGINNING));
    }
    asked.stems.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
    asked.stems.dedup_by(|later, earlier| later.0 == earlier.0);
    asked
}

/// Stems of words that begin like this one.
fn begins(word: &str, index: &Index) -> Vec<String> {
    let mut stems: Vec<String> = index
        .words()
        .iter()
        .filter(|known| known.word.len() > word.len() && known.word.starts_with(word))
        .map(|known| known.stem.clone())
        .collect();
    stems.sort();
    stems.dedup();
    stems.sort_by_key(|stem| std::cmp::Reverse(index.documents_with(stem)));
    stems.truncate(MOST_GUESSES);
    stems
}

/// Words this may have been meant to be, the likeliest first.
fn guesses<'a>(word: &str, index: &'a Index) -> Vec<(&'a Word, f32)> {
    let letters: Vec<char> = word.chars().collect();
    let (most, mask) = (errors_for(letters.len()), mask(word));
    let mut near: Vec<(usize, bool, &Word)> = index
        .words()
        .iter()
        .filter(|known| (known.mask ^ mask).count_ones() as usize <= 2 * most)
        .filter_map(|known| {
            let errors = if most > 0 { errors(&letters, &known.letters, most)? } else { turned(&letters, known)? };
            Some((errors, known.letters.first() != letters.first(), known))
        })
        .collect();
    let fewest = near.iter().map(|(errors, ..)| *errors).min();
    near.retain(|(errors, ..)| Some(*errors) == fewest);
    near.sort_by_key(|(_, other_start, known)| {
        (*other_start, std::cmp::Reverse(index.documents_with(&known.stem)), &known.word)
    });
    near.truncate(MOST_GUESSES);
    near.into_iter()
        .map(|(errors, other, known)| (known, SURE.powi(i32::from(other) + i32::try_from(errors).unwrap_or(1))))
        .collect()
}

/// A short word is only put right if its letters are all there, two of them changed over.
fn turned(letters: &[char], known: &Word) -> Option<usize> {
    let same = letters.len() == 3 && known.letters.len() == 3;
    same.then(|| errors(letters, &known.letters, 1)).flatten().filter(|_| {
        let sorted = |letters: &[char]| {
            let mut letters = letters.to_vec();
            letters.sort_unstable();
            letters
        };
        sorted(letters) == sorted(&known.letters)
    })
}
