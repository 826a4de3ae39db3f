//! How the numbers of `learnt.txt` are found: run when the texts, the kinds of words or the features have changed.
//!
//! `cargo test -p domain --lib learn_again -- --ignored` writes the file, in about a minute.

#![allow(clippy::unwrap_used, reason = "a failing test should panic")]

use super::{
    CATEGORIES, lexicon,
    model::{Model, SCORES, Scores},
    texts::{FILES, Sample, parse},
};
use sha2::{Digest, Sha256};

/// How dear a mistake is.
const DEAR: f32 = 3.0;

/// How often all texts are gone through.
const ROUNDS: usize = 30;

/// A step that leaves no common divisor with the number of texts, so that every text comes once a round, in mixed order.
const STEP: usize = 7919;

/// How much each text has to count for every score: a support vector machine with squared hinge loss, found by going through
/// the texts one at a time (dual coordinate descent). No chance in it: the same texts give the same numbers.
pub fn learn(texts: &[Sample]) -> (Model, Vec<Scores>) {
    let (mut model, seen) = Model::untaught(texts, lexicon());
    let labels: Vec<Scores> = texts.iter().map(labels).collect();
    let mut shares: Vec<Scores> = vec![[0.0; SCORES]; texts.len()];
    for _ in 0..ROUNDS {
        for turn in 0..texts.len() {
            let at = turn * STEP % texts.len();
            let change = step(&model.scores(&seen[at]), &labels[at], &mut shares[at]);
            model.add(&seen[at], change);
        }
    }
    (model, shares)
}

fn labels(sample: &Sample) -> Scores {
    let mut labels = [-1.0; SCORES];
    for (at, label) in labels.iter_mut().enumerate() {
        let holds = at.checked_sub(1).map_or(sample.is_risk(), |category| sample.is_of(CATEGORIES[category]));
        if holds {
            *label = 1.0;
        }
    }
    labels
}

/// Moves one text's shares to where they are best while the others stay. Answers by how much they changed.
fn step(scores: &Scores, labels: &Scores, shares: &mut Scores) -> Scores {
    let mut change = [0.0; SCORES];
    for at in 0..SCORES {
        let now = shares[at] * labels[at];
        let slope = labels[at] * scores[at] - 1.0 + now / (2.0 * DEAR);
        let new = (now - slope / (2.0 + 1.0 / (2.0 * DEAR))).max(0.0);
        change[at] = (new - now) * labels[at];
        shares[at] = new * labels[at];
    }
    change
}

/// What the file must say first: the fingerprint of everything that was learnt from.
pub fn fingerprint() -> String {
    let mut hash = Sha256::new();
    for file in FILES.iter().chain([&include_str!("lexicon.toml"), &include_str!("spelling.toml")]) {
        hash.update(file.as_bytes());
    }
    data_encoding::HEXLOWER.encode(&hash.finalize())
}

pub fn texts() -> Vec<Vec<Sample>> {
    FILES.iter().map(|file| parse(file).unwrap()).collect()
}

/// The scores of texts by what was learnt from others: danger or not, and the score as posts get it.
pub fn scored(model: &Model, texts: &[Sample]) -> Vec<(bool, f32)> {
    texts
        .iter()
        .map(|sample| (sample.is_risk(), super::worst(&sample.text, model).map_or(f32::MIN, |worst| worst.score)))
        .collect()
}

#[test]
#[ignore = "writes learnt.txt: see the top of the file"]
fn learn_again() {
    let texts: Vec<Sample> = texts().into_iter().flatten().collect();
    let (_, shares) = learn(&texts);
    let mut file = format!("# Written by learning.rs; see docs/safety/phrases.md.\n# {}\n", fingerprint());
    for shares in shares {
        #[allow(clippy::cast_possible_truncation, reason = "shares are small")]
        let numbers: Vec<String> = shares.iter().map(|share| ((share * 1000.0).round() as i32).to_string()).collect();
        file.push_str(&numbers.join(" "));
        file.push('\n');
    }
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/safety/phrases/post/learnt.txt"), file).unwrap();
}

/// Each file measured by what was learnt from the others: how the threshold is chosen.
#[test]
#[ignore = "takes minutes: for choosing the threshold"]
fn files_measured_by_the_others() {
    for out in 0..FILES.len() {
        let mut files = texts();
        let left_out = files.remove(out);
        let rest: Vec<Sample> = files.into_iter().flatten().collect();
        let (model, _) = learn(&rest);
        let scores = scored(&model, &left_out);
        print!("file {}:", out + 1);
        for threshold in [-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3_f32] {
            let part = |danger: bool| {
                let of: Vec<f32> = scores.iter().filter(|(risk, _)| *risk == danger).map(|(_, score)| *score).collect();
                of.iter().filter(|score| **score >= threshold).count() * 1000 / of.len().max(1)
            };
            print!("  {threshold}: recall {} false {}", part(true), part(false));
        }
        println!();
        long_posts(&model, &left_out);
    }
}

/// Posts of about 800 letters: eight ordinary texts after one another, or seven and one of danger among them.
fn long_posts(model: &Model, texts: &[Sample]) {
    let (risk, ordinary): (Vec<&Sample>, Vec<&Sample>) = texts.iter().partition(|sample| sample.is_risk());
    let joined = |texts: &[&Sample]| texts.iter().map(|sample| format!("{}\n", sample.text)).collect::<String>();
    let calm: Vec<String> = ordinary.chunks(8).map(joined).collect();
    let grave: Vec<String> = risk
        .iter()
        .zip(ordinary.chunks(7).cycle())
        .map(|(risk, around)| joined(&[&around[..around.len() / 2], &[*risk], &around[around.len() / 2..]].concat()))
        .collect();
    let signs = |posts: &[String]| posts.iter().filter(|post| !super::signs(post, model).is_empty()).count();
    println!("  long: signs in {} of {} calm, {} of {} grave", signs(&calm), calm.len(), signs(&grave), grave.len());
}
