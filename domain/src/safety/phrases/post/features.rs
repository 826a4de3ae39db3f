//! What of a post counts: words, stems, kinds, pairs of them, pieces of words.

use super::{lexicon::Lexicon, words::Word};

/// Something that counts, and the words it stands on.
#[derive(Clone, Debug)]
pub struct Feature {
    pub name: String,
    pub first: usize,
    pub last: usize,
}

/// How many words after one another may still belong together.
const NEAR: usize = 5;

/// Everything that counts in a stretch of sentences.
pub fn features(sentences: &[Vec<Word>], lexicon: &Lexicon) -> Vec<Feature> {
    let mut found = vec![];
    let mut from = 0;
    for sentence in sentences {
        of_sentence(sentence, from, lexicon, &mut found);
        from += sentence.len();
    }
    found
}

fn of_sentence(words: &[Word], from: usize, lexicon: &Lexicon, found: &mut Vec<Feature>) {
    let mut add = |name: String, first: usize, last: usize| {
        found.push(Feature { name, first: from + first, last: from + last });
    };
    for (at, word) in words.iter().enumerate() {
        add(word.text.clone(), at, at);
        let stem = stem(&word.text);
        add(format!("{stem}-"), at, at);
        for kind in &word.kinds {
            add(format!("[{}]", lexicon.name(*kind)), at, at);
        }
        if let Some(next) = words.get(at + 1) {
            add(format!("{} {}", word.text, next.text), at, at + 1);
            for kind in &word.kinds {
                add(format!("[{}] {}", lexicon.name(*kind), next.text), at, at + 1);
            }
            for kind in &next.kinds {
                add(format!("{} [{}]", word.text, lexicon.name(*kind)), at, at + 1);
            }
        } else {
            add(format!("{} .", word.text), at, at);
        }
        if at == 0 {
            add(format!("^ {}", word.text), at, at);
        }
        let shape: Vec<char> = std::iter::once('_').chain(word.text.chars()).chain(std::iter::once('_')).collect();
        if shape.len() > 5 { for piece in shape.windows(4) {
            add(format!("={}", piece.iter().collect::<String>()), at, at);
        } }
        for (gap, later) in words.iter().skip(at + 1).take(6).enumerate() {
            let other = self::stem(&later.text);
            let pair = if gap < 3 { "-+" } else { "-5+" };
            add(format!("{stem}{pair}{other}-"), at, at + 1 + gap);
            if gap < 4 {
            for kind in &word.kinds { add(format!("[{}]{pair}{other}", lexicon.name(*kind)), at, at + 1 + gap); }
            for kind in &later.kinds { add(format!("{stem}{pair}[{}]", lexicon.name(*kind)), at, at + 1 + gap); }
            }
        }
        if let (Some(b), Some(c)) = (words.get(at + 1), words.get(at + 2)) {
            add(format!("{stem}3+{}3+{}", self::stem(&b.text), self::stem(&c.text)), at, at + 2);
        }
        for (gap, later) in words.iter().skip(at + 1).take(NEAR).enumerate() {
            for kind in &word.kinds {
                for other in &later.kinds {
                    add(format!("[{}]~[{}]", lexicon.name(*kind), lexicon.name(*other)), at, at + 1 + gap);
                }
            }
        }
    }
}

/// The beginning that a word shares with its other forms.
fn stem(word: &str) -> &str {
    for ending in ["ing", "ed", "es", "s"] {
        if let Some(stem) = word.strip_suffix(ending) && stem.len() > 2 {
            return stem;
        }
    }
    word
}
