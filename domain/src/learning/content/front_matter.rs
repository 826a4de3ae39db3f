//! The TOML between `+++` lines at the top of a page.
use super::{
    problem::Problem,
    source::{Source, TomlPart},
    text::Text,
};
use serde::Deserialize;

/// What a page is for. Module pages have all but [`Kind::Site`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Opener,
    Information,
    Tips,
    Exercise,
    Example,
    Story,
    Support,
    Site,
}

impl Kind {
    /// The word used in files, ids of words and class names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opener => "opener",
            Self::Information => "information",
            Self::Tips => "tips",
            Self::Exercise => "exercise",
            Self::Example => "example",
            Self::Story => "story",
            Self::Support => "support",
            Self::Site => "site",
        }
    }
}

/// Which condition a page or module speaks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum About {
    Psychosis,
    Bipolar,
    Both,
}

/// Where a fact was read.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    pub title: Text,
    /// Who published it: NICE, NHS.
    pub body: Text,
    /// A guideline's number: CG178.
    pub number: Option<Text>,
    pub year: u16,
    /// Where it was read. Nothing: in a copy on somebody else's site, to which we send nobody.
    pub url: Option<Text>,
}

/// The only value that files may hold: people sign pages off in the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReviewStatus {
    Draft,
}

/// The fields of `docs/content/format.md`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrontMatter {
    pub id: Text,
    pub module: Option<Text>,
    pub order: Option<u16>,
    pub kind: Kind,
    pub title: Text,
    pub summary: Text,
    pub minutes: u8,
    pub about: About,
    pub sources: Vec<Citation>,
    pub author: Text,
    pub review_status: ReviewStatus,
    pub reviewed_on: Option<Text>,
    pub review_due: Option<Text>,
    #[serde(default)]
    pub related: Vec<Text>,
    #[serde(default)]
    pub glossary: Vec<Text>,
    pub plan: Option<Text>,
}

const FENCE: &str = "+++";

/// Cuts a page into its front matter and its body (with the line on which the body begins).
pub fn split(source: &Source) -> Result<(TomlPart<'_>, Body<'_>), Problem> {
    let wrong = |line, expected: &str| Problem::new(&source.path, line, expected);
    let rest = source
        .text
        .strip_prefix("+++\n")
        .ok_or_else(|| wrong(1, "expected +++ alone on the first line, then the front matter"))?;
    let mut length = 0;
    for (index, line) in rest.split_inclusive('\n').enumerate() {
        if line.trim_end() == FENCE {
            let (toml, body) = rest.split_at_checked(length).unwrap_or((rest, ""));
            let body = body.get(line.len()..).unwrap_or_default();
            let part = TomlPart { path: &source.path, text: toml, first_line: 2 };
            return Ok((part, Body { path: &source.path, text: body, first_line: index + 3 }));
        }
        length += line.len();
    }
    Err(wrong(1, "expected a second line +++ where the front matter ends"))
}

/// What follows the front matter.
#[derive(Clone, Copy, Debug)]
pub struct Body<'a> {
    pub path: &'a str,
    pub text: &'a str,
    /// The line of the file on which the body begins, from 1.
    pub first_line: usize,
}
