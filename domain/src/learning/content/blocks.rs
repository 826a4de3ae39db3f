//! The closed set of fenced blocks. Each is shown by one component of `app/src/ui`.
use super::{problem::Problem, source::TomlPart, text::Text};
use serde::Deserialize;

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Callout(Callout),
    Tip(Tip),
    Say(Say),
    Do(Do),
    Care(Care),
    Crisis(Crisis),
    Prompt(Prompt),
    Scale(Scale),
    Checklist(Checklist),
    Choice(Choice),
    Week(Week),
    Diary(Week),
    Step(Box<Step>),
    Letter(Letter),
    Summary(Summary),
    Example(Example),
    Quote(Quote),
    Video(Video),
    Figure(Figure),
}

const NAMES: &str = "callout, tip, say, do, care, crisis, prompt, scale, checklist, choice, week, diary, step, letter, summary, example, quote, \
     video or figure";

impl Block {
    /// Reads the inside of the block called `name`, whose fence stands on the line before `part`.
    pub fn parse(name: &str, part: TomlPart<'_>) -> Result<Self, Problem> {
        Ok(match name {
            "callout" => Self::Callout(part.parse()?),
            "tip" => Self::Tip(part.parse()?),
            "say" => Self::Say(part.parse()?),
            "do" => Self::Do(part.parse()?),
            "care" => Self::Care(part.parse()?),
            "crisis" => Self::Crisis(part.parse()?),
            "prompt" => Self::Prompt(part.parse()?),
            "scale" => Self::Scale(part.parse()?),
            "checklist" => Self::Checklist(part.parse()?),
            "choice" => Self::Choice(part.parse()?),
            "week" => Self::Week(part.parse()?),
            "diary" => Self::Diary(part.parse()?),
            "step" => Self::Step(Box::new(part.parse()?)),
            "letter" => Self::Letter(part.parse()?),
            "summary" => Self::Summary(part.parse()?),
            "example" => Self::Example(part.parse()?),
            "quote" => Self::Quote(part.parse()?),
            "video" => Self::Video(part.parse()?),
            "figure" => Self::Figure(part.parse()?),
            other => {
                let line = part.first_line.saturating_sub(1);
                return Err(part.problem(line, format!("no block is called {other:?}: expected {NAMES}")));
            }
        })
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    #[default]
    Info,
    ForYou,
    Urgent,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Callout {
    pub title: Text,
    pub text: Text,
    #[serde(default)]
    pub tone: Tone,
    /// A page id.
    pub link: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tip {
    pub title: Text,
    pub why: Text,
    pub say: Vec<Text>,
    #[serde(rename = "do")]
    pub todo: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Say {
    pub title: Option<Text>,
    pub lines: Vec<Text>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Do {
    pub title: Text,
    #[serde(rename = "do")]
    pub todo: Vec<Text>,
    #[serde(default)]
    pub dont: Vec<Text>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    Emergency,
    Urgent,
    NonUrgent,
}

/// A care card (NHS design system; rules N11 of the standards).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Care {
    pub urgency: Urgency,
    pub heading: Text,
    pub items: Vec<Text>,
    pub text: Option<Text>,
    /// Ids of urgent numbers.
    #[serde(default)]
    pub numbers: Vec<Text>,
}

/// The trust's urgent numbers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crisis {
    pub title: Option<Text>,
    /// Ids of urgent numbers; empty means all.
    #[serde(default)]
    pub numbers: Vec<Text>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    pub id: Text,
    pub label: Text,
    pub hint: Option<Text>,
    #[serde(default = "three")]
    pub rows: u8,
}

fn three() -> u8 {
    3
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub id: Text,
    pub label: Text,
    /// What 0 means.
    pub low: Text,
    /// What 10 means.
    pub high: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    pub id: Text,
    pub label: Text,
    pub hint: Option<Text>,
    pub options: Vec<Text>,
    /// Adds a line for something else.
    #[serde(default)]
    pub own: bool,
}

/// One of several answers; each may say what follows from it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: Text,
    pub label: Text,
    pub hint: Option<Text>,
    pub options: Vec<Answer>,
}

/// One of the answers of a [`Choice`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub label: Text,
    /// What is shown to those who choose it.
    pub then: Option<Text>,
    /// A page id: where to read on.
    pub link: Option<Text>,
}

/// Something for each day: a small step (`week`), or the person's own sleep and day (`diary`).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Week {
    pub id: Text,
    pub label: Text,
    pub hint: Option<Text>,
}

/// A letter put together from what was written on the page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    pub title: Text,
    /// Paragraphs; `{field-id}` stands for what was written there.
    pub lines: Vec<Text>,
}

impl Letter {
    /// The ids of the fields a line stands for.
    pub fn fields(line: &str) -> impl Iterator<Item = &str> {
        line.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(id, _)| id)
    }

    /// The ids of all fields it stands for, line by line.
    pub fn all_fields(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().flat_map(|line| Self::fields(line.as_str()))
    }

    /// The paragraphs with what `written` gives for each field. A line that asks for fields and gets none is left out.
    pub fn filled(&self, written: impl Fn(&str) -> String) -> Vec<String> {
        self.lines.iter().filter_map(|line| fill(line, &written)).collect()
    }
}

fn fill(line: &str, written: &impl Fn(&str) -> String) -> Option<String> {
    let values: Vec<(&str, String)> = Letter::fields(line).map(|id| (id, written(id))).collect();
    if !values.is_empty() && values.iter().all(|(_, value)| value.trim().is_empty()) {
        return None;
    }
    // In one pass, so that braces somebody typed stay what they are.
    let mut pieces = line.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (piece, (_, value)) in pieces.zip(&values) {
        out.push_str(value.trim());
        out.push_str(piece.split_once('}').map(|(_, after)| after).unwrap_or_default());
    }
    Some(out.trim().to_owned())
}

/// A numbered step of an exercise: at most one field.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub title: Text,
    pub intro: Option<Text>,
    pub prompt: Option<Prompt>,
    pub checklist: Option<Checklist>,
    pub scale: Option<Scale>,
    pub choice: Option<Choice>,
    pub week: Option<Week>,
    pub diary: Option<Week>,
    #[serde(default)]
    pub crisis: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    Toolbox,
    Shelf,
    Print,
    Edit,
}

/// Everything written so far, at the end of an exercise.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    pub title: Text,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    pub title: Option<Text>,
    pub text: Text,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    pub text: Text,
    pub who: Text,
}

/// A film on our own origin.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Video {
    pub file: Text,
    pub title: Text,
    /// A WebVTT file.
    pub captions: Text,
    pub transcript: Text,
    pub minutes: u8,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Of `content/figures/<name>.svg`.
    pub name: Text,
    pub alt: Text,
    pub caption: Text,
}
