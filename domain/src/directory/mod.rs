//! The directory: national places that help (`content/en/directory.toml`), by topic, and filtered by what somebody needs.

use crate::{
    glossary::{Topic, counted},
    learning::content::{
        Library, Text,
        directory::{Need, Open, Resource},
        topic_slug,
    },
    near::near,
};

/// What somebody asks of a place. Comes from the address, so it holds nothing but words of the directory itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// A topic's slug.
    pub topic: Option<String>,
    /// What they need.
    pub need: Option<Need>,
    /// Only what was read to be free.
    pub free: bool,
    /// When somebody has to answer.
    pub open: Option<Open>,
    /// A language other than English, as a slug.
    pub language: Option<String>,
}

impl Filter {
    /// From the values of an address. What is not in the directory does not filter: an old bookmark still shows something.
    pub fn read(library: &Library, value: impl Fn(&str) -> Option<String>) -> Self {
        let known =
            |topics: Vec<Topic>, name: &str| value(name).filter(|slug| topics.iter().any(|topic| topic.slug == *slug));
        Self {
            topic: known(topics(library), "topic"),
            need: value("need").and_then(|name| Need::ALL.into_iter().find(|need| need.name() == name)),
            free: value("free").is_some_and(|free| free == "yes"),
            open: value("hours").and_then(|name| Open::ALL.into_iter().find(|open| open.name() == name)),
            language: known(languages(library), "language"),
        }
    }

    /// It asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a place has all that is asked for. What nobody has read about a place does not count as being there.
    #[must_use]
    pub fn fits(&self, resource: &Resource) -> bool {
        let topic = self.topic.as_ref().is_none_or(|slug| resource.topics.iter().any(|name| topic_slug(name) == *slug));
        let need = self.need.is_none_or(|need| resource.needs.contains(&need));
        let free = !self.free || resource.free;
        let open = self.open.is_none_or(|asked| resource.open_now.is_some_and(|open| open.covers(asked)));
        let speaks = |slug: &String| resource.languages.iter().any(|name| topic_slug(name) == *slug);
        topic && need && free && open && self.language.as_ref().is_none_or(speaks)
    }
}

/// All topics of places, in the order of the file: urgent help comes first.
#[must_use]
pub fn topics(library: &Library) -> Vec<Topic> {
    counted(library.directory().iter().flat_map(|place| place.topics.iter().map(Text::as_str)))
}

/// Languages other than English in which a place answers, in the order of the alphabet.
#[must_use]
pub fn languages(library: &Library) -> Vec<Topic> {
    let all = library.directory().iter().flat_map(|place| place.languages.iter().map(Text::as_str));
    let mut languages = counted(all.filter(|language| *language != "English"));
    languages.sort_by(|one, other| one.name.cmp(&other.name));
    languages
}

/// The places that fit, under the first of their topics, in the order of the file. Each place comes once.
#[must_use]
pub fn by_topic<'a>(library: &'a Library, filter: &Filter) -> Vec<(Topic, Vec<&'a Resource>)> {
    let mut groups: Vec<(Topic, Vec<&Resource>)> =
        topics(library).into_iter().map(|topic| (topic, Vec::new())).collect();
    for place in library.directory().iter().filter(|place| filter.fits(place)) {
        let first = place.topics.first().map(Text::as_str).unwrap_or_default();
        if let Some((_, places)) = groups.iter_mut().find(|(topic, _)| topic.name == first) {
            places.push(place);
        }
    }
    groups.retain(|(_, places)| !places.is_empty());
    groups
}

/// Places spelled nearly like one that is not there.
#[must_use]
pub fn near_to<'a>(library: &'a Library, id: &str) -> Vec<&'a Resource> {
    let names = library.directory().iter();
    let names = names.flat_map(|place| [place.id.as_str(), place.name.as_str()].map(|name| (place.id.as_str(), name)));
    near(id, names).into_iter().filter_map(|id| library.resource(id)).collect()
}

/// `sms:85258?body=SHOUT` for "Text SHOUT to 85258", `sms:116000` for "Text 116000"; nothing for words of another shape.
#[must_use]
pub fn text_address(words: &str) -> Option<String> {
    let rest = words.strip_prefix("Text ")?;
    let (word, number) = rest.rsplit_once(" to ").map_or((None, rest), |(word, number)| (Some(word), number));
    let number: String = number.chars().filter(|letter| *letter != ' ').collect();
    let plain = |text: &str| !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric());
    if number.len() < 3
        || !number.chars().all(|letter| letter.is_ascii_digit())
        || word.is_some_and(|word| !plain(word))
    {
        return None;
    }
    Some(word.map_or_else(|| format!("sms:{number}"), |word| format!("sms:{number}?body={word}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_number_can_be_tapped() {
        assert_eq!(text_address("Text SHOUT to 85258").as_deref(), Some("sms:85258?body=SHOUT"));
        assert_eq!(text_address("Text 116000").as_deref(), Some("sms:116000"));
        assert_eq!(text_address("Text 07860 039 967").as_deref(), Some("sms:07860039967"));
        for other in ["Call 116000", "Text us", "Text a&b=c to 85258", "Text HELLO to nobody", ""] {
            assert_eq!(text_address(other), None, "{other}");
        }
    }
}
