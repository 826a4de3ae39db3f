//! Plain language: refused words, contractions, numerals, capitals, sentence and paragraph length, phone numbers.
use super::{
    capitals, numerals, phone_numbers,
    problem::Problem,
    prose::{Role, Unit, sentences, words},
};
use serde::Deserialize;

/// Most words in a sentence (E1).
pub const SENTENCE_WORDS: usize = 20;
/// Most sentences in a paragraph (E1).
pub const PARAGRAPH_SENTENCES: usize = 3;

/// The rules that prose is held against: `words.toml`, the short numbers that only configuration may name, and the abbreviations
/// that the glossary explains.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    refused: Vec<Refused>,
    short_numbers: Vec<String>,
    abbreviations: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    words: Vec<String>,
    say: String,
    #[serde(default)]
    allowed_on: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordList {
    refused: Vec<Refused>,
}

impl Rules {
    /// The word list that comes with the program, short numbers that prose may not name, and abbreviations it may use. Error: the
    /// list is broken.
    pub fn load(short_numbers: Vec<String>, abbreviations: Vec<String>) -> Result<Self, Problem> {
        let file = "domain/src/learning/content/words.toml";
        let list: WordList =
            toml::from_str(include_str!("words.toml")).map_err(|e| Problem::new(file, 1, e.message()))?;
        Ok(Self { refused: list.refused, short_numbers, abbreviations })
    }

    /// Everything that is wrong with some units of `file`. `page` is the id of the page, or empty.
    pub fn check(&self, file: &str, page: &str, units: &[Unit]) -> Vec<Problem> {
        units
            .iter()
            .flat_map(|unit| self.check_unit(page, unit))
            .map(|(line, expected)| Problem::new(file, line, expected))
            .collect()
    }

    fn check_unit(&self, page: &str, unit: &Unit) -> Vec<(usize, String)> {
        let mut found = lengths(unit);
        found.extend(self.refused_in(page, &unit.words));
        found.extend(negative_contraction(&unit.words));
        found.extend(
            unit.words
                .chars()
                .find(|c| matches!(c, '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}'))
                .map(|c| format!("expected straight quotes and apostrophes, found {c}")),
        );
        found.extend(phone_numbers::find(&unit.words, &self.short_numbers).map(|number| {
            format!("expected no telephone number here ({number}): they stand in urgent.toml and directory.toml")
        }));
        found.extend(markup(&unit.words));
        found.extend(numerals::check(&unit.words));
        found.extend(capitals::check(&unit.words, &self.abbreviations));
        found.into_iter().map(|expected| (unit.line, expected)).collect()
    }

    fn refused_in(&self, page: &str, text: &str) -> Vec<String> {
        let lower = text.to_lowercase();
        let lists = self.refused.iter().filter(|list| !list.allowed_on.iter().any(|allowed| allowed == page));
        lists
            .flat_map(|list| list.words.iter().map(move |word| (word, &list.say)))
            .filter(|(word, _)| has_word(&lower, word))
            .map(|(word, say)| format!("{word:?} is not used here: write {say}"))
            .collect()
    }
}

/// Is `word` in `text` (both in small letters), with no letter or digit beside it?
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|part| part.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|part| part.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn lengths(unit: &Unit) -> Vec<String> {
    if unit.role == Role::Heading {
        return Vec::new();
    }
    let sentences = sentences(&unit.words);
    let mut found = Vec::new();
    for sentence in &sentences {
        let count = words(sentence).count();
        if count > SENTENCE_WORDS {
            let start: Vec<&str> = sentence.split_whitespace().take(5).collect();
            found.push(format!(
                "expected at most {SENTENCE_WORDS} words in a sentence, found {count}: \"{} …\"",
                start.join(" ")
            ));
        }
    }
    if unit.role == Role::Paragraph && sentences.len() > PARAGRAPH_SENTENCES {
        found.push(format!(
            "expected at most {PARAGRAPH_SENTENCES} sentences in a paragraph, found {}",
            sentences.len()
        ));
    }
    found
}

fn negative_contraction(text: &str) -> Option<String> {
    let straight = text.replace('\u{2019}', "'").to_lowercase();
    let found = words(&straight).find(|word| word.ends_with("n't"))?;
    Some(format!("expected no negative contraction such as {found:?}: write \"do not\", \"cannot\""))
}

/// Markdown or HTML in a value that is shown as it stands.
fn markup(text: &str) -> Option<String> {
    let mark = ["**", "](", "`", "<"].into_iter().find(|mark| text.contains(mark))?;
    Some(format!("expected plain words here, found {mark:?}"))
}
