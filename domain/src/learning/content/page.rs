//! A page as the rest of the program sees it: parsed, checked and rendered.
use super::{
    blocks::{Block, Prompt, Step, Urgency},
    days::{of_diary, of_week},
    front_matter::{About, Citation, Kind},
    text::Text,
};
use jiff::civil::Date;

#[derive(Clone, Debug)]
pub struct Page {
    /// Stable and unique over all pages: progress and sign-off hang on it.
    pub id: String,
    /// The module's id; `None` for pages outside modules.
    pub module: Option<String>,
    pub order: u16,
    /// The file's name without number and ending.
    pub slug: String,
    /// `/modules/<module>/<slug>` or `/<slug>`.
    pub url: String,
    pub kind: Kind,
    pub title: String,
    pub summary: String,
    pub minutes: u8,
    pub about: About,
    pub sources: Vec<Citation>,
    pub author: String,
    /// Last and next review of the whole page.
    pub reviewed_on: Option<Date>,
    pub review_due: Option<Date>,
    /// Ids of pages to read next.
    pub related: Vec<String>,
    /// Ids of all glossary terms that the page names.
    pub glossary: Vec<String>,
    /// Ids of glossary terms that the page names but does not explain in its text: they are listed below it.
    pub terms: Vec<String>,
    /// The kind of plan an exercise ends in.
    pub plan: Option<String>,
    /// Hex SHA-256 over the file, the figures it shows and, for an opener, `module.toml`. A clinician signs this.
    pub hash: String,
    pub segments: Vec<Segment>,
    pub fields: Vec<Field>,
    /// Words that people read on the page.
    pub words: usize,
    /// Reading grade (Flesch-Kincaid).
    pub grade: f64,
    /// The language it is written in. A translation keeps the hash of the English page, which clinicians sign.
    pub lang: String,
}

impl Page {
    /// Does the page begin with an emergency card? Then nothing may stand above it but the title.
    pub fn opens_with_emergency(&self) -> bool {
        matches!(self.segments.first(), Some(Segment::Block(Block::Care(care))) if care.urgency == Urgency::Emergency)
    }
}

/// A stretch of a page.
#[derive(Clone, Debug)]
pub enum Segment {
    /// Rendered Markdown.
    Html(String),
    Block(Block),
}

/// Something that people fill in and that is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Unique over all pages, never used again: what people wrote hangs on it.
    pub id: String,
    pub label: String,
    pub hint: Option<String>,
    /// The title of the step it stands in.
    pub step: Option<String>,
    pub kind: FieldKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum FieldKind {
    /// Free text; `rows` is the height it starts with.
    Text { rows: u8 },
    /// 0 to 10; the words at both ends.
    Scale { low: String, high: String },
    /// Ticks; with `own` people can add a line of their own.
    Checklist { options: Vec<String>, own: bool },
    /// One of several answers.
    Choice { options: Vec<String> },
    /// A line of text.
    Line,
    /// A number from 0 to `most`, in halves.
    Number { most: u8 },
}

/// The fields of a block, in order.
pub fn fields(block: &Block) -> Vec<Field> {
    match block {
        Block::Prompt(prompt) => vec![of_prompt(prompt, None)],
        Block::Scale(scale) => vec![of_scale(scale, None)],
        Block::Checklist(list) => vec![of_checklist(list, None)],
        Block::Choice(choice) => vec![of_choice(choice, None)],
        Block::Week(week) => of_week(week, None),
        Block::Diary(diary) => of_diary(diary, None),
        Block::Step(step) => of_step(step),
        _ => Vec::new(),
    }
}

fn of_step(step: &Step) -> Vec<Field> {
    let title = Some(&step.title);
    let prompt = step.prompt.as_ref().map(|field| of_prompt(field, title));
    let checklist = step.checklist.as_ref().map(|field| of_checklist(field, title));
    let scale = step.scale.as_ref().map(|field| of_scale(field, title));
    let choice = step.choice.as_ref().map(|field| of_choice(field, title));
    let days = |week: &super::blocks::Week| of_week(week, Some(step.title.as_str()));
    let week = step.week.as_ref().map(days).unwrap_or_default();
    let diary = step.diary.as_ref().map(|diary| of_diary(diary, Some(step.title.as_str()))).unwrap_or_default();
    [prompt, checklist, scale, choice].into_iter().flatten().chain(week).chain(diary).collect()
}

fn of_prompt(prompt: &Prompt, step: Option<&Text>) -> Field {
    field(&prompt.id, &prompt.label, prompt.hint.as_ref(), step, FieldKind::Text { rows: prompt.rows })
}

fn of_scale(scale: &super::blocks::Scale, step: Option<&Text>) -> Field {
    let kind = FieldKind::Scale { low: scale.low.to_string(), high: scale.high.to_string() };
    field(&scale.id, &scale.label, None, step, kind)
}

fn of_checklist(list: &super::blocks::Checklist, step: Option<&Text>) -> Field {
    let options = list.options.iter().map(ToString::to_string).collect();
    field(&list.id, &list.label, list.hint.as_ref(), step, FieldKind::Checklist { options, own: list.own })
}

fn of_choice(choice: &super::blocks::Choice, step: Option<&Text>) -> Field {
    let options = choice.options.iter().map(|option| option.label.to_string()).collect();
    field(&choice.id, &choice.label, choice.hint.as_ref(), step, FieldKind::Choice { options })
}

fn field(id: &Text, label: &Text, hint: Option<&Text>, step: Option<&Text>, kind: FieldKind) -> Field {
    Field {
        id: id.to_string(),
        label: label.to_string(),
        hint: hint.map(ToString::to_string),
        step: step.map(ToString::to_string),
        kind,
    }
}
