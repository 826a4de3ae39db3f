//! The interface words, from the Fluent files in `app/locales/<language>/`.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

type Bundle = FluentBundle<FluentResource>;

/// The Fluent files of a language.
macro_rules! files {
    ($tag:literal: $($name:ident)*) => {
        ($tag, &[$(include_str!(concat!("../locales/", $tag, "/", stringify!($name), ".ftl"))),*])
    };
}

/// The files of each language, English first. A test compares this list with the folders.
const FILES: &[(&str, &[&str])] = &[
    files!("en": account audit content_reports data_rights directory display glossary guide here invitations languages learning mail passkeys phone providers reading reminders rights search
        security shell site staff toolbox trust ui wellbeing),
    files!("cy": account content_reports directory display glossary here invitations languages learning mail passkeys phone reading reminders rights search
        security shell toolbox ui wellbeing),
    files!("ur": account content_reports directory display glossary here invitations languages learning mail passkeys phone reading reminders rights search
        security shell toolbox ui wellbeing),
];

/// The language every id has words in.
pub const ENGLISH: &str = "en";

#[expect(clippy::expect_used, reason = "the files are compiled in; a test reads them all")]
static BUNDLES: LazyLock<HashMap<&'static str, Arc<Bundle>>> = LazyLock::new(|| {
    let language = |&(tag, sources): &(&'static str, &'static [&'static str])| {
        let mut bundle = Bundle::new_concurrent(vec![tag.parse().expect("a language tag")]);
        // The marks around values would show in titles and letters; what people typed stands in `<bdi>` instead. From right to left a
        // name or a number would take the words around it along, so there they stand.
        bundle.set_use_isolating(is_rtl(tag));
        for source in sources {
            let resource =
                FluentResource::try_new((*source).to_owned()).map_err(|(_, errors)| errors).expect("a Fluent file");
            bundle.add_resource(resource).expect("no message twice");
        }
        (tag, Arc::new(bundle))
    };
    FILES.iter().map(language).collect()
});

/// The tag of a language that has words, as it stands in the list.
#[must_use]
pub fn known(tag: &str) -> Option<&'static str> {
    BUNDLES.get_key_value(tag).map(|(tag, _)| *tag)
}

fn is_rtl(tag: &str) -> bool {
    matches!(tag, "ur" | "ar" | "he" | "fa")
}

/// Says that what follows is written from right to left.
const RLM: char = '\u{200f}';

/// The same without the marks of direction around values: for titles, subjects and files.
#[must_use]
pub fn unmarked(words: &str) -> String {
    words.replace(['\u{2068}', '\u{2069}', RLM], "")
}

/// `lang` and `dir` of a part of a page. Nothing where the part is in the language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tongue {
    pub lang: Option<&'static str>,
    pub dir: Option<&'static str>,
}

/// The interface words of one language. What a language has no words for stands in English.
#[derive(Clone)]
pub struct Words {
    tag: &'static str,
    bundle: Arc<Bundle>,
    english: Arc<Bundle>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Words({})", self.tag)
    }
}

impl Words {
    /// The words of a language, or English.
    #[must_use]
    #[expect(clippy::expect_used, reason = "English is compiled in")]
    pub fn of(tag: &str) -> Self {
        let (tag, bundle) = BUNDLES.get_key_value(tag).or_else(|| BUNDLES.get_key_value(ENGLISH)).expect("English");
        let english = BUNDLES.get(ENGLISH).expect("English").clone();
        Self { tag, bundle: bundle.clone(), english }
    }

    /// The language tag, for `lang`.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.tag
    }

    /// `ltr` or `rtl`, for `dir`.
    #[must_use]
    pub fn dir(&self) -> &'static str {
        if is_rtl(self.tag) { "rtl" } else { "ltr" }
    }

    /// `lang` and `dir` of a part of a page that is written in `lang`.
    #[must_use]
    pub fn tongue(&self, lang: &str) -> Tongue {
        if lang == self.tag {
            return Tongue::default();
        }
        let other = Self::of(lang);
        Tongue { lang: Some(other.tag), dir: Some(other.dir()).filter(|dir| *dir != self.dir()) }
    }

    /// `lang` of content that nobody has translated: it stands in English inside a page that may be in another language.
    #[must_use]
    pub fn content_lang(&self) -> Option<&'static str> {
        self.tongue(ENGLISH).lang
    }

    /// `dir` of the same.
    #[must_use]
    pub fn content_dir(&self) -> Option<&'static str> {
        self.tongue(ENGLISH).dir
    }

    /// The words with this id. An unknown id shows itself and fails every page test, but breaks nobody's page.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    /// The words with this id, with values put in: `words.with("pages-read", &[("read", 3.into())])`.
    #[must_use]
    pub fn with(&self, id: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, self.directed(value));
        }
        self.format(id, &args)
    }

    /// A value as it stands among words from right to left: one in the same letters that begins with a Latin name would otherwise be
    /// put in order from the left.
    fn directed<'v>(&self, value: &FluentValue<'v>) -> FluentValue<'v> {
        let rtl =
            |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
        match value {
            FluentValue::String(text) if is_rtl(self.tag) && text.chars().any(rtl) => format!("{RLM}{text}").into(),
            other => other.clone(),
        }
    }

    /// Whether there are words with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.english.has_message(id)
    }

    /// Whether this language has words of its own with this id.
    #[must_use]
    pub fn has_own(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let value = |bundle: &Arc<Bundle>| {
            let pattern = bundle.get_message(id)?.value()?;
            Some(bundle.format_pattern(pattern, Some(args), &mut vec![]).into_owned())
        };
        value(&self.bundle).or_else(|| value(&self.english)).unwrap_or_else(|| {
            tracing::error!(id, "no words");
            format!("⟦{id}⟧")
        })
    }
}
