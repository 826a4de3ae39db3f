//! A small content folder that keeps to all rules, to be broken in one place.
use crate::learning::content::{Library, Problem};
use std::{collections::BTreeMap, fs, path::Path};

pub const INFORMATION: &str = "en/modules/first/20-facts.md";
pub const EXERCISE: &str = "en/modules/first/40-plan.md";
pub const OPENER: &str = "en/modules/first/10-start.md";
pub const MODULE: &str = "en/modules/first/module.toml";

pub struct Fixture(BTreeMap<String, String>);

impl Fixture {
    pub fn new() -> Self {
        let mut files = BTreeMap::new();
        let kinds = [
            (10, "start", "opener"),
            (20, "facts", "information"),
            (30, "tips", "tips"),
            (40, "plan", "exercise"),
            (50, "family", "example"),
            (60, "talk", "support"),
        ];
        for (number, slug, kind) in kinds {
            files.insert(format!("en/modules/first/{number}-{slug}.md"), module_page(number, slug, kind));
        }
        for slug in ["urgent-help", "privacy", "cookies", "accessibility", "about", "terms", "under-18"] {
            files.insert(format!("en/site/{slug}.md"), site_page(slug));
        }
        let lists = [
            (MODULE, MODULE_TOML),
            ("en/glossary.toml", GLOSSARY),
            ("en/directory.toml", DIRECTORY),
            ("en/urgent.toml", URGENT),
            ("en/home.toml", HOME),
            ("en/synonyms.toml", SYNONYMS),
            ("en/readability-exempt.txt", "olanzapine\n"),
            ("figures/cup.svg", FIGURE),
        ];
        files.extend(lists.map(|(path, text)| (path.to_owned(), text.to_owned())));
        Self(files)
    }

    /// Replaces words that must be there.
    pub fn with(mut self, path: &str, from: &str, to: &str) -> Self {
        let text = self.0.get_mut(path).unwrap();
        assert!(text.contains(from), "{from:?} is not in {path}");
        *text = text.replacen(from, to, 1);
        self
    }

    /// Replaces words wherever they stand in a file.
    pub fn with_all(mut self, path: &str, from: &str, to: &str) -> Self {
        let text = self.0.get_mut(path).unwrap();
        assert!(text.contains(from), "{from:?} is not in {path}");
        *text = text.replace(from, to);
        self
    }

    /// Puts a block or paragraph after the first sentence of an information page: it begins on line 18.
    pub fn with_block(self, block: &str) -> Self {
        self.with(INFORMATION, FIRST, &format!("{FIRST}\n\n{block}"))
    }

    pub fn with_file(mut self, path: &str, text: &str) -> Self {
        self.0.insert(path.to_owned(), text.to_owned());
        self
    }

    pub fn without(mut self, path: &str) -> Self {
        assert!(self.0.remove(path).is_some(), "there is no {path}");
        self
    }

    pub fn text(&self, path: &str) -> &str {
        &self.0[path]
    }

    pub fn load(&self) -> Result<Library, Vec<Problem>> {
        let dir = tempfile::tempdir().unwrap();
        self.write(dir.path());
        Library::load(dir.path())
    }

    /// Writes all files below `dir`.
    pub fn write(&self, dir: &Path) {
        for (path, text) in &self.0 {
            let path = dir.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    pub fn library(&self) -> Library {
        self.load().unwrap_or_else(|problems| panic!("{problems:#?}"))
    }

    /// Expects exactly one problem.
    #[track_caller]
    pub fn breaks(&self, shown: &str) {
        let problems = self.load().map(|_| ()).unwrap_err();
        let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(all, [shown]);
    }
}

const SYNONYMS: &str = r#"[[synonym]]
say = ["off their head"]
means = ["psychosis"]
"#;
const FIRST: &str = "This is the first line about psychosis.";

/// 15 lines of front matter, then more than 250 short words.
fn module_page(number: u16, slug: &str, kind: &str) -> String {
    let source = r#"{ title = "Psychosis in adults", body = "NICE", number = "CG178", year = 2014, url = "https://www.nice.org.uk/guidance/cg178" }"#;
    let paragraph = "We sit and talk. They tell us how it was. We ask what helps them most.\n\n".repeat(16);
    let related = if kind == "opener" { "first-facts" } else { "first-start" };
    let end = if kind == "exercise" { EXERCISE_END } else { "" };
    let title = if slug == "facts" { "A page of words".to_owned() } else { format!("A page of words, {slug}") };
    format!(
        r#"+++
id = "first-{slug}"
module = "first"
order = {number}
kind = "{kind}"
title = "{title}"
summary = "What this page tells you."
minutes = 3
about = "both"
sources = [{source}]
author = "Relatives' Toolkit"
review_status = "draft"
related = ["{related}"]
glossary = ["psychosis"]
+++
{FIRST}

{paragraph}## A heading

A last line.
{end}"#
    )
}

const EXERCISE_END: &str = r#"
~~~step
title = "The first signs"
prompt = { id = "plan-signs", label = "What do you notice first?", rows = 3 }
~~~

~~~checklist
id = "plan-early"
label = "What has helped before"
options = ["A quiet room", "A walk"]
own = true
~~~

~~~scale
id = "plan-scale"
label = "How hard is it today?"
low = "Not hard"
high = "As hard as it gets"
~~~

~~~summary
title = "Our plan"
actions = ["print", "edit"]
~~~
"#;

fn site_page(slug: &str) -> String {
    format!(
        r#"+++
id = "{slug}"
kind = "site"
title = "A page of the site, {slug}"
summary = "What this page tells you."
minutes = 1
about = "both"
sources = []
author = "Relatives' Toolkit"
review_status = "draft"
+++
We are here for you.
"#
    )
}

const MODULE_TOML: &str = r#"id = "first"
number = 1
title = "The first module"
summary = "What this module tells you."
about = "both"
short_version = ["Be calm.", "Be kind.", "Ask for help.", "Rest when you can."]
resources = ["samaritans"]
"#;

const GLOSSARY: &str = r#"[[term]]
id = "psychosis"
label = "Psychosis"
forms = ["psychotic"]
meaning = "A time when someone hears or believes things that others do not."
topics = ["Symptoms"]
"#;

const DIRECTORY: &str = r#"[[resource]]
id = "samaritans"
name = "Samaritans"
what = "Someone to talk to."
who_for = "Anyone."
topics = ["Urgent help"]
phone = "116 123"
dial = "116123"
web = "https://www.samaritans.org"
cost = "Free"
languages = ["English"]
needs = ["talk"]
seen_url = "https://www.samaritans.org/contact"
seen_on = "2026-11-23"
"#;

const URGENT: &str = r#"[[number]]
id = "999"
name = "999"
say = "Someone is in danger now."
phone = "999"
dial = "999"
hours = "Day and night"
cost = "Free"
url = "https://www.nhs.uk"
urgency = "emergency"
seen_url = "https://www.nhs.uk/999"
seen_on = "2026-11-23"

[[number]]
id = "shout"
name = "Shout"
say = "You would rather text."
text = "85258"
text_word = "SHOUT"
hours = "Day and night"
cost = "Free"
url = "https://giveusashout.org"
urgency = "listening"
seen_url = "https://giveusashout.org/faq"
seen_on = "2026-11-23"
"#;

const HOME: &str = r#"[[door]]
id = "danger"
title = "I am worried right now"
hint = "Who to call"
path = "/urgent-help"
tone = "urgent"

[[door]]
id = "understand"
title = "I want to understand"
hint = "What it means"
page = "first-facts"
tone = "plain"
"#;

const FIGURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-label="A cup">
  <path id="cup" d="M0 0h10v10z" fill="currentColor"/>
  <use href="#cup"/>
</svg>
"##;
