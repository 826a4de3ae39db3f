//! What was learnt, put together from the texts and how much each of them counts.
//!
//! The detector is linear: every feature has a weight, and a post's score is the sum of the weights of what stands in it. The
//! weights themselves are a sum over the training texts, so the file of what was learnt (`learnt.txt`) needs only a few numbers
//! for each text, and the weights are added up from it when they are first needed.

use super::{
    CATEGORIES, Category,
    features::{Feature, of_sentence},
    lexicon::Lexicon,
    texts::Sample,
    words::{Word, plain, sentences},
};
use std::{
    collections::{BTreeMap, HashMap},
    hash::{BuildHasherDefault, Hasher},
};

/// One score for danger of any kind, then one for each category.
pub const SCORES: usize = 1 + CATEGORIES.len();

/// Scores in the order of [`SCORES`].
pub type Scores = [f32; SCORES];

/// How many thousandths a number in the file stands for.
const PARTS: f32 = 1000.0;

/// How strongly frequent features count less than rare ones.
const RARE: f32 = -0.4;

/// Words seen so often while learning are taken to be spelt right.
const SPELT: usize = 2;

type ByKey<T> = HashMap<u64, T, BuildHasherDefault<KeyHasher>>;

/// The detector, ready for use.
#[derive(Debug)]
pub struct Model {
    pub lexicon: Lexicon,
    values: ByKey<f32>,
    weights: ByKey<Scores>,
    bias: Scores,
}

/// What of a stretch of text counts, each feature once.
#[derive(Debug)]
pub struct Seen {
    features: Vec<Feature>,
    length: f32,
}

impl Seen {
    /// What counts of known features.
    pub fn of(features: Vec<Feature>) -> Self {
        let features = once(features);
        let length = features.iter().map(|feature| feature.weight * feature.weight).sum::<f32>().sqrt().max(1.0);
        Self { features, length }
    }
}

impl Model {
    /// A model that knows the words and features of the texts, but has learnt nothing yet.
    pub fn untaught(texts: &[Sample], mut lexicon: Lexicon) -> (Self, Vec<Seen>) {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for sample in texts {
            for word in
                sample.text.split(|letter: char| !letter.is_alphanumeric() && !super::words::is_apostrophe(letter))
            {
                *counts.entry(plain(word)).or_default() += 1;
            }
        }
        lexicon.know(counts.into_iter().filter(|(_, count)| *count >= SPELT).map(|(word, _)| word));
        let all: Vec<Vec<Feature>> =
            texts.iter().map(|sample| once(features(&sentences(&sample.text, &lexicon), &lexicon).concat())).collect();
        let mut values: ByKey<f32> = ByKey::default();
        for feature in all.iter().flatten() {
            *values.entry(feature.key).or_default() += 1.0;
        }
        for value in values.values_mut() {
            *value = value.powf(RARE);
        }
        let model = Self { lexicon, values, weights: ByKey::default(), bias: [0.0; SCORES] };
        let seen = all.into_iter().map(|features| Seen::of(model.known(features))).collect();
        (model, seen)
    }

    /// A model that has learnt: `learnt` is the file. Error: what is wrong with it.
    pub fn taught(texts: &[Sample], lexicon: Lexicon, learnt: &str) -> Result<Self, String> {
        let (mut model, seen) = Self::untaught(texts, lexicon);
        let mut lines = learnt.lines().filter(|line| !line.starts_with('#'));
        for seen in &seen {
            let line = lines.next().ok_or("a line is missing")?;
            let mut shares = [0.0; SCORES];
            let mut numbers = line.split(' ');
            for share in &mut shares {
                let number = numbers.next().and_then(|number| number.parse::<i32>().ok());
                #[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
                let number = number.ok_or("a number is missing")? as f32;
                *share = number / PARTS;
            }
            model.add(seen, shares);
        }
        Ok(model)
    }

    /// Lets a text count so much.
    pub fn add(&mut self, seen: &Seen, shares: Scores) {
        if shares.iter().all(|share| *share == 0.0) {
            return;
        }
        for feature in &seen.features {
            let weights = self.weights.entry(feature.key).or_default();
            for (weight, share) in weights.iter_mut().zip(shares) {
                *weight += share * feature.weight / seen.length;
            }
        }
        for (bias, share) in self.bias.iter_mut().zip(shares) {
            *bias += share;
        }
    }

    /// Of some features those that are known, with what each counts.
    pub fn known(&self, features: Vec<Feature>) -> Vec<Feature> {
        let known = features.into_iter().filter_map(|feature| {
            self.values.get(&feature.key).map(|value| Feature { weight: feature.weight * value, ..feature })
        });
        known.collect()
    }

    /// The scores of a stretch of text.
    pub fn scores(&self, seen: &Seen) -> Scores {
        let mut scores = self.bias;
        for feature in &seen.features {
            if let Some(weights) = self.weights.get(&feature.key) {
                for (score, weight) in scores.iter_mut().zip(weights) {
                    *score += weight * feature.weight / seen.length;
                }
            }
        }
        scores
    }

    /// How much each word has to do with a category, by its place. A pair counts half for each of its two words.
    pub fn shares(&self, seen: &Seen, category: Category) -> BTreeMap<usize, f32> {
        let mut shares: BTreeMap<usize, f32> = BTreeMap::new();
        for feature in &seen.features {
            let Some(weights) = self.weights.get(&feature.key) else { continue };
            let both = weights.first().copied().unwrap_or_default()
                + weights.get(1 + category as usize).copied().unwrap_or_default();
            let share = both * feature.weight / 2.0;
            *shares.entry(feature.first).or_default() += share;
            *shares.entry(feature.last).or_default() += share;
        }
        shares
    }
}

/// The features of each of some sentences. Places are counted through all of them.
pub fn features(sentences: &[Vec<Word>], lexicon: &Lexicon) -> Vec<Vec<Feature>> {
    let mut from = 0;
    let mut found = vec![];
    for sentence in sentences {
        found.push(of_sentence(sentence, from, lexicon));
        from += sentence.len();
    }
    found
}

/// Each feature once, where it stands first.
fn once(mut features: Vec<Feature>) -> Vec<Feature> {
    features.sort_unstable_by_key(|feature| (feature.key, feature.first, feature.last));
    features.dedup_by_key(|feature| feature.key);
    features
}

/// The keys are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 << 8) | u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
