//! The jargon buster: the words of `content/en/glossary.toml` from A to Z, by topic, and one by one.

use crate::{
    learning::content::{Library, Page, Text, directory::Resource, glossary::Term, mentions, topic_slug},
    near::near,
};

/// The most places shown with one word.
const MOST_PLACES: usize = 6;

/// The words under one letter.
#[derive(Debug)]
pub struct Letter<'a> {
    /// A capital; `0` for words that begin with a number.
    pub letter: char,
    /// In the order of the alphabet.
    pub terms: Vec<&'a Term>,
}

/// A topic that has words or places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// As in addresses: `law-and-rights`.
    pub slug: String,
    /// As people read it: "Law and rights".
    pub name: String,
    /// How many there are.
    pub count: usize,
}

/// Words in the order of the alphabet, letter by letter. Letters without a word are left out.
#[must_use]
pub fn letters(library: &Library) -> Vec<Letter<'_>> {
    let mut letters: Vec<Letter<'_>> = Vec::new();
    for term in library.glossary() {
        let letter = first_letter(&term.label);
        match letters.iter_mut().find(|known| known.letter == letter) {
            Some(known) => known.terms.push(term),
            None => letters.push(Letter { letter, terms: vec![term] }),
        }
    }
    letters.sort_by_key(|letter| letter.letter);
    letters
}

fn first_letter(label: &str) -> char {
    let first = label.chars().find(|letter| letter.is_alphanumeric()).unwrap_or('0');
    if first.is_alphabetic() { first.to_uppercase().next().unwrap_or(first) } else { '0' }
}

/// All topics of words, in the order of the alphabet.
#[must_use]
pub fn topics(library: &Library) -> Vec<Topic> {
    let mut topics = counted(library.glossary().iter().flat_map(|term| term.topics.iter().map(Text::as_str)));
    topics.sort_by(|one, other| one.name.cmp(&other.name));
    topics
}

/// Topics in the order in which they first come, with how often.
pub(crate) fn counted<'t>(names: impl Iterator<Item = &'t str>) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for name in names {
        match topics.iter_mut().find(|topic| topic.name == name) {
            Some(topic) => topic.count += 1,
            None => topics.push(Topic { slug: topic_slug(name), name: name.to_owned(), count: 1 }),
        }
    }
    topics
}

/// The words of a topic, by its slug, in the order of the alphabet.
#[must_use]
pub fn of_topic<'a>(library: &'a Library, slug: &str) -> Vec<&'a Term> {
    let has = |term: &&Term| term.topics.iter().any(|topic| topic_slug(topic) == slug);
    library.glossary().iter().filter(has).collect()
}

/// The pages that explain a word, in the order of the modules.
pub fn explained_on<'a>(library: &'a Library, term: &'a Term) -> impl Iterator<Item = &'a Page> {
    library.pages().filter(|page| page.glossary.iter().any(|id| *id == *term.id.as_str()))
}

/// Places whose own words name the term.
#[must_use]
pub fn places<'a>(library: &'a Library, term: &Term) -> Vec<&'a Resource> {
    let named = |resource: &&Resource| {
        let texts = [&resource.name, &resource.what, &resource.who_for];
        texts.iter().any(|text| term.spellings().any(|spelling| mentions(text, spelling)))
    };
    library.directory().iter().filter(named).take(MOST_PLACES).collect()
}

/// Words spelled nearly like one that is not there.
#[must_use]
pub fn near_to<'a>(library: &'a Library, id: &str) -> Vec<&'a Term> {
    let names = library.glossary().iter().flat_map(|term| {
        std::iter::once(term.id.as_str()).chain(term.spellings()).map(move |name| (term.id.as_str(), name))
    });
    near(id, names).into_iter().filter_map(|id| library.term(id)).collect()
}
