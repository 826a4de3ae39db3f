//! The rules of one language, as a file says them.

use super::{
    Danger,
    pattern::{Groups, Pattern},
    text::{Token, tokens},
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Rules ready for use.
#[derive(Debug)]
pub struct Rules {
    harmless: Vec<Pattern>,
    denials: Vec<Pattern>,
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    danger: Danger,
    deniable: bool,
    say: Vec<Pattern>,
    unless: Vec<Pattern>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    groups: Groups,
    /// Phrases that mean no harm: they are set aside before anything else is looked for.
    harmless: Vec<String>,
    /// Words that deny what follows within three words.
    denials: Vec<String>,
    rule: Vec<RuleInFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleInFile {
    danger: Danger,
    /// It does not count where it is denied.
    #[serde(default)]
    deniable: bool,
    say: Vec<String>,
    /// It does not count in a sentence that says this as well.
    #[serde(default)]
    unless: Vec<String>,
}

/// How many words after a denial are denied.
const DENIED: usize = 3;

impl Rules {
    /// Reads a file of rules. Error: what is wrong with it.
    pub fn parse(toml: &str) -> Result<Self, String> {
        let file: File = toml::from_str(toml).map_err(|error| error.to_string())?;
        let read = |written: &[String]| -> Result<Vec<Pattern>, String> {
            written.iter().map(|pattern| Pattern::parse(pattern, &file.groups)).collect()
        };
        let rule = |rule: &RuleInFile| -> Result<Rule, String> {
            Ok(Rule {
                danger: rule.danger,
                deniable: rule.deniable,
                say: read(&rule.say)?,
                unless: read(&rule.unless)?,
            })
        };
        Ok(Self {
            harmless: read(&file.harmless)?,
            denials: read(&file.denials)?,
            rules: file.rule.iter().map(rule).collect::<Result<_, _>>()?,
        })
    }

    /// Which dangers a text suggests.
    pub fn recognise(&self, text: &str) -> BTreeSet<Danger> {
        let mut tokens = tokens(text);
        for (from, to) in self.harmless.iter().flat_map(|pattern| pattern.places(&tokens)).collect::<Vec<_>>() {
            for token in tokens.iter_mut().take(to).skip(from) {
                *token = Token::Harmless;
            }
        }
        let sentences = tokens.split(|token| *token == Token::End).map(|sentence| self.of_sentence(sentence));
        sentences.flatten().collect()
    }

    fn of_sentence(&self, sentence: &[Token]) -> BTreeSet<Danger> {
        let denied: Vec<usize> =
            self.denials.iter().flat_map(|denial| denial.places(sentence)).map(|(_, to)| to).collect();
        self.rules.iter().filter(|rule| rule.holds(sentence, &denied)).map(|rule| rule.danger).collect()
    }
}

impl Rule {
    fn holds(&self, sentence: &[Token], denied: &[usize]) -> bool {
        let counts = |(from, _): &(usize, usize)| {
            !self.deniable || !denied.iter().any(|after| (*after..after + DENIED).contains(from))
        };
        self.say.iter().any(|pattern| pattern.places(sentence).iter().any(counts))
            && !self.unless.iter().any(|pattern| !pattern.places(sentence).is_empty())
    }
}
