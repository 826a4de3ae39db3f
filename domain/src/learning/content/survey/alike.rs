//! Paragraphs that stand twice, or nearly so.
use super::super::prose::words;
use std::collections::HashMap;

/// Shorter paragraphs are not compared: a short sentence of comfort may come again.
pub const LEAST_WORDS: usize = 12;
/// Compared are runs of so many words.
const RUN: usize = 4;
/// Two paragraphs are alike if so many in a hundred of the runs of the shorter one stand in the other too.
pub const PER_CENT: usize = 60;

/// A paragraph and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph<'a> {
    pub path: &'a str,
    pub line: usize,
    pub words: &'a str,
}

/// Two paragraphs that say nearly the same, by their places in the list, the later one first.
pub fn alike(paragraphs: &[Paragraph<'_>]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut lengths: Vec<usize> = Vec::new();
    let mut holders: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let runs = runs(paragraph.words);
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for run in &runs {
            for other in holders.get(run).into_iter().flatten() {
                *shared.entry(*other).or_default() += 1;
            }
        }
        let mut like: Vec<usize> = shared
            .into_iter()
            .filter(|(other, shared)| {
                let shorter = runs.len().min(lengths.get(*other).copied().unwrap_or_default());
                shared * 100 >= shorter * PER_CENT
            })
            .map(|(other, _)| other)
            .collect();
        like.sort_unstable();
        found.extend(like.into_iter().map(|other| (index, other)));
        lengths.push(runs.len());
        for run in runs {
            holders.entry(run).or_default().push(index);
        }
    }
    found
}

/// The runs of a paragraph, each once; none if it is too short.
fn runs(text: &str) -> Vec<Vec<String>> {
    let words: Vec<String> = words(text).map(str::to_lowercase).collect();
    if words.len() < LEAST_WORDS {
        return Vec::new();
    }
    let mut runs: Vec<Vec<String>> = words.windows(RUN).map(<[String]>::to_vec).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "Sit down beside them, speak slowly, and leave long gaps so that they can find the words.";

    fn pairs(texts: &[&str]) -> Vec<(usize, usize)> {
        let paragraphs: Vec<Paragraph<'_>> =
            texts.iter().map(|words| Paragraph { path: "a.md", line: 1, words }).collect();
        alike(&paragraphs)
    }

    #[test]
    fn the_same_words_are_found_whatever_stands_around_them() {
        assert_eq!(pairs(&[FIRST, "Something else.", &FIRST.to_uppercase()]), [(2, 0)]);
        let longer = format!("It helps to be calm, and this is how families have told us they do it. {FIRST}");
        assert_eq!(pairs(&[FIRST, &longer]), [(1, 0)], "one inside the other");
    }

    #[test]
    fn a_word_or_two_changed_is_still_the_same() {
        assert_eq!(pairs(&[FIRST, &FIRST.replace("them,", "your son,")]), [(1, 0)]);
    }

    #[test]
    fn the_same_thought_in_other_words_is_not() {
        let other = "Take a chair next to your daughter, use few words, and wait: silence lets her catch up.";
        assert!(pairs(&[FIRST, other]).is_empty());
    }

    /// 14 words have 11 runs: 7 of 11 are over the threshold, 6 of 11 are not.
    #[test]
    fn the_threshold_is_60_in_a_hundred() {
        let text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        let at = |kept: usize| {
            let words = text.split(' ').enumerate();
            words
                .map(|(i, word)| if i < kept { word.to_owned() } else { format!("other{i}") })
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(pairs(&[text, &at(10)]), [(1, 0)]);
        assert!(pairs(&[text, &at(9)]).is_empty());
    }

    #[test]
    fn short_paragraphs_may_come_again() {
        let short = "You are not alone, and this is not your fault, ever.";
        assert!(pairs(&[short, short]).is_empty());
    }
}
