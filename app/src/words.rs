//! The interface words, from the Fluent files in `app/locales/<language>/`.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

type Bundle = FluentBundle<FluentResource>;

/// The files of each language. A test compares this list with the folder.
const FILES: &[(&str, &[&str])] = &[(
    "en",
    &[
        include_str!("../locales/en/account.ftl"),
        include_str!("../locales/en/content_reports.ftl"),
        include_str!("../locales/en/directory.ftl"),
        include_str!("../locales/en/display.ftl"),
        include_str!("../locales/en/glossary.ftl"),
        include_str!("../locales/en/invitations.ftl"),
        include_str!("../locales/en/learning.ftl"),
        include_str!("../locales/en/mail.ftl"),
        include_str!("../locales/en/phone.ftl"),
        include_str!("../locales/en/reading.ftl"),
        include_str!("../locales/en/reminders.ftl"),
        include_str!("../locales/en/search.ftl"),
        include_str!("../locales/en/security.ftl"),
        include_str!("../locales/en/shell.ftl"),
        include_str!("../locales/en/staff.ftl"),
        include_str!("../locales/en/toolbox.ftl"),
        include_str!("../locales/en/trust.ftl"),
        include_str!("../locales/en/ui.ftl"),
        include_str!("../locales/en/wellbeing.ftl"),
    ],
)];

#[expect(clippy::expect_used, reason = "the files are compiled in; a test reads them all")]
static BUNDLES: LazyLock<HashMap<&'static str, Arc<Bundle>>> = LazyLock::new(|| {
    let language = |&(tag, sources): &(&'static str, &'static [&'static str])| {
        let mut bundle = Bundle::new_concurrent(vec![tag.parse().expect("a language tag")]);
        // The marks around values would show in titles and letters; what people typed stands in `<bdi>` instead.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource =
                FluentResource::try_new((*source).to_owned()).map_err(|(_, errors)| errors).expect("a Fluent file");
            bundle.add_resource(resource).expect("no message twice");
        }
        (tag, Arc::new(bundle))
    };
    FILES.iter().map(language).collect()
});

/// The interface words of one language.
#[derive(Clone)]
pub struct Words {
    tag: &'static str,
    bundle: Arc<Bundle>,
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
        let (tag, bundle) = BUNDLES.get_key_value(tag).or_else(|| BUNDLES.get_key_value("en")).expect("English");
        Self { tag, bundle: bundle.clone() }
    }

    /// The language tag, for `lang`.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.tag
    }

    /// `ltr` or `rtl`, for `dir`.
    #[must_use]
    pub fn dir(&self) -> &'static str {
        if matches!(self.tag, "ur" | "ar" | "he" | "fa") { "rtl" } else { "ltr" }
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
            args.set(*name, value.clone());
        }
        self.format(id, &args)
    }

    /// Whether there are words with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            tracing::error!(id, "no words");
            return format!("⟦{id}⟧");
        };
        self.bundle.format_pattern(pattern, Some(args), &mut vec![]).into_owned()
    }
}
