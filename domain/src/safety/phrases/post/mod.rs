//! Reads a post or a message before it is sent, and says what in it a person should look at first.
//!
//! What it says is a hint with its reasons: which kind of danger, by which words. Nothing follows from it by itself: help is
//! shown, the writer is asked, and whoever reads the queue sees the post higher up. How it works, how well, and where it fails:
//! `docs/safety/phrases.md`.

mod details;
mod features;
#[cfg(test)]
mod learning;
mod lexicon;
mod model;
#[cfg(test)]
mod tests;
mod texts;
mod words;

pub use details::{Detail, Personal};

use features::Feature;
use lexicon::Lexicon;
use model::{Model, Seen};
use serde::{Deserialize, Serialize};
use std::{ops::Range, sync::LazyLock};
use words::Word;

/// What a post may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Somebody may want to die, or is missing and may.
    Suicide,
    /// Somebody hurts or neglects themselves.
    SelfHarm,
    /// Somebody may hurt others.
    HarmToOthers,
    /// Somebody is hurt, controlled or used.
    Abuse,
    /// A child may not be safe.
    Children,
    /// Medicines taken, kept or asked about to do harm, and other methods.
    MedicinesAndMethods,
}

/// All of them, in the order of their urgency.
pub const CATEGORIES: [Category; 6] = [
    Category::Suicide,
    Category::SelfHarm,
    Category::HarmToOthers,
    Category::Abuse,
    Category::Children,
    Category::MedicinesAndMethods,
];

impl Category {
    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Suicide => "suicide",
            Self::SelfHarm => "self-harm",
            Self::HarmToOthers => "harm-to-others",
            Self::Abuse => "abuse",
            Self::Children => "children",
            Self::MedicinesAndMethods => "medicines-and-methods",
        }
    }
}

/// A kind of danger that a post suggests, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    /// What danger.
    pub category: Category,
    /// The words that speak most for it: places in the post, in bytes, in order, never empty, never touching.
    pub words: Vec<Range<usize>>,
}

/// What was seen in a post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Kinds of danger, the likeliest first; none for most posts.
    pub signs: Vec<Sign>,
    /// What may tell who somebody is or how to reach them.
    pub details: Vec<Detail>,
}

/// From this score on a post is taken to suggest danger. Chosen on the training texts alone, each file of them measured by
/// what was learnt from the others.
const THRESHOLD: f32 = 0.05;

/// A second category is named too if its score is so near to that of the first.
const BESIDE: f32 = 0.3;

/// A post of up to so many words is read as one.
const WHOLE: usize = 45;

/// A longer one is read in stretches of as many sentences as make up so many words.
const STRETCH: usize = 25;

/// Longer texts are read so far.
const LONGEST: usize = 20_000;

/// Words that have so much to do with it, compared with the one that has most, are shown.
const SHOWN: f32 = 0.45;

/// No more words than this are shown.
const MOST_SHOWN: usize = 10;

#[expect(clippy::expect_used, reason = "the files are compiled in; tests read them")]
static ENGLISH: LazyLock<Model> = LazyLock::new(|| {
    let texts: Result<Vec<_>, String> = texts::FILES.iter().map(|file| texts::parse(file)).collect();
    let texts: Vec<_> = texts.expect("phrases/post/training").into_iter().flatten().collect();
    Model::taught(&texts, lexicon(), include_str!("learnt.txt")).expect("phrases/post/learnt.txt")
});

#[expect(clippy::expect_used, reason = "the files are compiled in; tests read them")]
fn lexicon() -> Lexicon {
    Lexicon::parse(include_str!("lexicon.toml"), include_str!("spelling.toml")).expect("phrases/post/lexicon.toml")
}

/// Reads a post. Takes any text; keeps nothing of it.
#[must_use]
pub fn read(post: &str) -> Reading {
    let end = post.char_indices().nth(LONGEST).map_or(post.len(), |(at, _)| at);
    let post = post.get(..end).unwrap_or(post);
    Reading { signs: signs(post, &ENGLISH), details: details::find(post) }
}

fn signs(post: &str, model: &Model) -> Vec<Sign> {
    let Some(worst) = worst(post, model).filter(|worst| worst.score >= THRESHOLD) else { return vec![] };
    let scores = model.scores(&worst.seen);
    let mut named: Vec<(f32, Category)> = scores.into_iter().skip(1).zip(CATEGORIES).collect();
    named.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let best = named.first().map_or(f32::MIN, |(score, _)| *score);
    let near = named.into_iter().filter(|(score, _)| *score >= best - BESIDE);
    near.map(|(_, category)| Sign { category, words: reasons(model, &worst, category) }).collect()
}

/// The stretch of a post that suggests danger most.
struct Worst {
    seen: Seen,
    /// Its sentences, of all.
    stretch: Range<usize>,
    /// For danger of any kind.
    score: f32,
    sentences: Vec<Vec<Word>>,
}

/// Finds that stretch.
fn worst(post: &str, model: &Model) -> Option<Worst> {
    let sentences = short_sentences(words::sentences(post, &model.lexicon));
    let features = model::features(&sentences, &model.lexicon).into_iter().map(|features| model.known(features));
    let features: Vec<Vec<Feature>> = features.collect();
    let scored = stretches(&sentences).into_iter().map(|stretch| {
        let seen = Seen::of(features.get(stretch.clone()).unwrap_or_default().concat());
        let [score, ..] = model.scores(&seen);
        (seen, stretch, score)
    });
    let (seen, stretch, score) = scored.max_by(|one, other| one.2.total_cmp(&other.2))?;
    Some(Worst { seen, stretch, score, sentences })
}

/// Sentences without an end are cut.
fn short_sentences(sentences: Vec<Vec<Word>>) -> Vec<Vec<Word>> {
    sentences
        .into_iter()
        .flat_map(|sentence| sentence.chunks(WHOLE).map(<[Word]>::to_vec).collect::<Vec<_>>())
        .collect()
}

/// Which sentences are read together: every stretch that is just long enough, each beginning half-way through the one before.
fn stretches(sentences: &[Vec<Word>]) -> Vec<Range<usize>> {
    let all: usize = sentences.iter().map(Vec::len).sum();
    let most = if all <= WHOLE { WHOLE } else { STRETCH };
    let mut stretches = vec![];
    let mut from = 0;
    while from < sentences.len() {
        let mut to = from;
        let mut words = 0;
        while let Some(sentence) = sentences.get(to).filter(|sentence| words == 0 || words + sentence.len() <= most) {
            words += sentence.len();
            to += 1;
        }
        stretches.push(from..to);
        if to == sentences.len() {
            break;
        }
        from += (to - from).div_ceil(2);
    }
    stretches
}

/// The words that speak most for a category; all of the stretch where none speaks for it by itself.
fn reasons(model: &Model, worst: &Worst, category: Category) -> Vec<Range<usize>> {
    let words = worst.sentences.concat();
    let mut shares: Vec<(usize, f32)> = model.shares(&worst.seen, category).into_iter().collect();
    shares.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let least = shares.first().map_or(0.0, |(_, share)| (share * SHOWN).max(0.0));
    let mut shown: Vec<usize> =
        shares.into_iter().take(MOST_SHOWN).take_while(|(_, share)| *share >= least).map(|(word, _)| word).collect();
    shown.sort_unstable();
    let mut ranges: Vec<Range<usize>> = vec![];
    let mut before = None;
    for at in shown {
        let Some(word) = words.get(at) else { continue };
        let follows = before.is_some_and(|before| at <= before + 1);
        match ranges.last_mut() {
            Some(last) if follows || word.range.start <= last.end => last.end = last.end.max(word.range.end),
            _ => ranges.push(word.range.clone()),
        }
        before = Some(at);
    }
    if ranges.is_empty() {
        let stretch = worst.sentences.get(worst.stretch.clone()).unwrap_or_default().concat();
        let whole = stretch.first().zip(stretch.last());
        ranges.extend(whole.map(|(first, last): (&Word, &Word)| first.range.start..last.range.end));
    }
    ranges
}
