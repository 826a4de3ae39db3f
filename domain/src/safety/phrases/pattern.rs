//! A phrase to look for, and how it is found in a text.
//!
//! A pattern is written as words. `a|b` is either; `word*` any ending; `word?` may be missing; `{name}` any word of a group;
//! `..` one word or none between, `...` up to three; `=word` exactly so, without typing errors.

use super::text::Token;
use crate::spelling::errors;
use std::collections::BTreeMap;

/// Words by the name of their group.
pub type Groups = BTreeMap<String, Vec<String>>;

/// A phrase to look for.
#[derive(Clone, Debug)]
pub struct Pattern(Vec<Part>);

#[derive(Clone, Debug)]
enum Part {
    One { choices: Vec<Choice>, optional: bool },
    Gap(usize),
}

#[derive(Clone, Debug)]
struct Choice {
    letters: Vec<char>,
    errors: usize,
    prefix: bool,
}

impl Pattern {
    /// Reads a pattern. Error: what is wrong with it.
    pub fn parse(written: &str, groups: &Groups) -> Result<Self, String> {
        let parts: Result<Vec<Part>, String> =
            written.split_whitespace().map(|part| parse_part(part, groups)).collect();
        let parts = parts.map_err(|why| format!("{written:?}: {why}"))?;
        match parts.first() {
            Some(Part::One { optional: false, .. }) => Ok(Self(parts)),
            _ => Err(format!("{written:?} must begin with a word")),
        }
    }

    /// Every place where the phrase stands: first token, and the one after the last.
    pub fn places(&self, tokens: &[Token]) -> Vec<(usize, usize)> {
        let ends = |from| reach(&self.0, tokens, from).map(|to| (from, to));
        (0..tokens.len()).filter_map(ends).collect()
    }
}

fn parse_part(part: &str, groups: &Groups) -> Result<Part, String> {
    match part {
        ".." => return Ok(Part::Gap(1)),
        "..." => return Ok(Part::Gap(3)),
        _ => {}
    }
    let (part, optional) = part.strip_suffix('?').map_or((part, false), |part| (part, true));
    let mut choices = vec![];
    for word in part.split('|') {
        match word.strip_prefix('{').and_then(|word| word.strip_suffix('}')) {
            Some(name) => {
                let group = groups.get(name).ok_or_else(|| format!("no group is called {name}"))?;
                choices.extend(group.iter().map(|word| choice(word)));
            }
            None => choices.push(choice(word)),
        }
    }
    if choices.iter().any(|choice| choice.letters.is_empty()) {
        return Err("a word is empty".to_owned());
    }
    Ok(Part::One { choices, optional })
}

fn choice(word: &str) -> Choice {
    let (word, exact) = word.strip_prefix('=').map_or((word, false), |word| (word, true));
    let (word, prefix) = word.strip_suffix('*').map_or((word, false), |word| (word, true));
    let letters: Vec<char> = word.chars().collect();
    let errors = match letters.len() {
        _ if exact || prefix => 0,
        // Short words are too near to other words.
        0..=5 => 0,
        6..=8 => 1,
        _ => 2,
    };
    Choice { letters, errors, prefix }
}

impl Choice {
    fn fits(&self, word: &[char]) -> bool {
        if self.prefix {
            return word.starts_with(&self.letters);
        }
        // People rarely mistake the first letter, and other words often differ by it.
        word == self.letters
            || (self.errors > 0
                && word.first() == self.letters.first()
                && errors(word, &self.letters, self.errors).is_some())
    }
}

/// Where a phrase ends that begins at `from`, if it does: the shortest way.
fn reach(parts: &[Part], tokens: &[Token], from: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(from) };
    match part {
        Part::Gap(most) => {
            let words = tokens.iter().skip(from).take(*most).take_while(|token| **token != Token::End).count();
            (0..=words).find_map(|skipped| reach(rest, tokens, from + skipped))
        }
        Part::One { choices, optional } => {
            let here = match tokens.get(from) {
                Some(Token::Word(word)) => choices.iter().any(|choice| choice.fits(word)),
                _ => false,
            };
            let taken = if here { reach(rest, tokens, from + 1) } else { None };
            taken.or_else(|| if *optional { reach(rest, tokens, from) } else { None })
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::{super::text::tokens, *};

    fn finds(pattern: &str, text: &str) -> bool {
        let groups = Groups::from([("self".to_owned(), vec!["himself".to_owned(), "herself".to_owned()])]);
        !Pattern::parse(pattern, &groups).unwrap().places(&tokens(text)).is_empty()
    }

    #[test]
    fn patterns_find_what_they_say() {
        assert!(finds("kill|hurt {self}", "she may hurt herself"));
        assert!(finds("kill ... {self}", "he will kill or stab himself"));
        assert!(!finds("kill .. {self}", "he will kill two or three himself"));
        assert!(finds("want to? die", "I want die"));
        assert!(finds("suicid*", "SUICIDAL"));
        assert!(finds("missing", "he has gone misisng"), "with a typing error");
        assert!(!finds("=missing", "misisng"));
        assert!(!finds("kill .. {self}", "They kill time. Himself he is well."), "not over the end of a sentence");
    }

    #[test]
    fn a_wrong_pattern_is_an_error() {
        for wrong in ["", "...", "{nobody} here", "maybe? here", "a||b"] {
            assert!(Pattern::parse(wrong, &Groups::new()).is_err(), "{wrong:?}");
        }
    }
}
