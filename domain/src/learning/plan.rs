//! A plan: what an exercise ends in. Its name, and every question that has an answer, as it is shown.
//!
//! A plan is made from the page and the person's notes, and is whole in itself: kept as a version it can be read when the page has
//! changed or is gone.

use super::{
    Value,
    content::{
        Block, Field, FieldKind, Page, Segment,
        blocks::{Answer, Choice, Letter, Week},
        days::DAYS,
        page::fields,
    },
    note,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// How many versions of one plan are kept.
pub const MOST_VERSIONS: usize = 50;

/// A plan as it is shown, and what its fields hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// In the order of the page.
    pub parts: Vec<Part>,
    /// What is kept in each field that is filled in: what "bring this back" writes.
    pub fields: BTreeMap<String, String>,
}

/// A part of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A question and what was written.
    Answer {
        /// As it stands on the page, with the title of its step.
        question: String,
        /// Line by line. None: it is not written yet.
        lines: Vec<String>,
        /// It is a number out of ten.
        #[serde(default)]
        of_ten: bool,
        /// What follows from the answer that was chosen.
        #[serde(default)]
        follows: Option<String>,
    },
    /// The person's own week: day, hours of sleep, how the day was.
    Diary {
        /// What it is about.
        title: String,
        /// All seven days, if any of them has something.
        days: Vec<[String; 3]>,
    },
    /// A letter put together from the answers.
    Letter {
        /// What it is called.
        title: String,
        /// Filled in.
        paragraphs: Vec<String>,
    },
}

impl Plan {
    /// The plan of a page, from what the person wrote. Questions without an answer are there too; see [`Plan::filled`].
    #[must_use]
    pub fn of(page: &Page, notes: &HashMap<String, note::Model>) -> Self {
        let written = |field: &Field| notes.get(&field.id).map(|note| note.value.clone()).unwrap_or_default();
        let filled = page.fields.iter().map(|field| (field, written(field)));
        let fields = filled.filter(|(field, stored)| !Value::read(&field.kind, stored).is_empty());
        let mut plan =
            Self { parts: Vec::new(), fields: fields.map(|(field, stored)| (field.id.clone(), stored)).collect() };
        let blocks = page.segments.iter().filter_map(|segment| match segment {
            Segment::Block(block) => Some(block),
            Segment::Html(_) => None,
        });
        // A letter nobody has begun is no letter yet: its questions stand there as questions.
        let begun = blocks.clone().filter(|block| fields_of_letter(block).any(|id| plan.fields.contains_key(id)));
        let in_letters: Vec<&str> = begun.flat_map(fields_of_letter).collect();
        blocks.for_each(|block| plan.add(block, &page.fields, &in_letters));
        plan
    }

    /// The same without what is not written yet: as it is kept and put on paper.
    #[must_use]
    pub fn filled(mut self) -> Self {
        self.parts.retain(|part| !matches!(part, Part::Answer { lines, .. } if lines.is_empty()));
        self
    }

    /// A plan as it was kept. One that cannot be read is shown as empty rather than not at all.
    #[must_use]
    pub fn read(content: &str) -> Self {
        serde_json::from_str(content).unwrap_or_default()
    }

    /// As it is kept.
    #[must_use]
    pub fn stored(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Nothing is filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// What stands in a letter is read there, and not once more as an answer.
    fn add(&mut self, block: &Block, asked: &[Field], in_letters: &[&str]) {
        match block {
            Block::Letter(letter) => self.add_letter(letter, asked),
            Block::Diary(diary) => self.add_diary(diary),
            Block::Choice(choice) => self.add_choice(choice, None),
            Block::Step(step) => {
                let title = step.title.as_str();
                let diary = step.diary.as_ref().map(|diary| diary.id.as_str());
                let choice = step.choice.as_ref().map(|choice| choice.id.as_str());
                let in_diary = |id: &str| diary.is_some_and(|diary| id.starts_with(&format!("{diary}-")));
                for field in fields(block) {
                    let id = field.id.as_str();
                    if !in_diary(id) && choice != Some(id) && !in_letters.contains(&id) {
                        self.add_answer(&field, None);
                    }
                }
                if let Some(choice) = &step.choice {
                    self.add_choice(choice, Some(title));
                }
                if let Some(diary) = &step.diary {
                    self.add_diary(diary);
                }
            }
            other => {
                let fields = fields(other);
                let outside = fields.iter().filter(|field| !in_letters.contains(&field.id.as_str()));
                outside.for_each(|field| self.add_answer(field, None));
            }
        }
    }

    fn add_answer(&mut self, field: &Field, follows: Option<String>) {
        let stored = self.fields.get(&field.id).map(String::as_str).unwrap_or_default();
        let lines = Value::read(&field.kind, stored).lines();
        let of_ten = matches!(field.kind, FieldKind::Scale { .. });
        self.parts.push(Part::Answer { question: question(field), lines, of_ten, follows });
    }

    fn add_choice(&mut self, choice: &Choice, step: Option<&str>) {
        let chosen = self.fields.get(choice.id.as_str());
        let chosen = chosen.and_then(|chosen| choice.options.iter().find(|answer| answer.label.as_str() == chosen));
        let follows = chosen.and_then(|answer: &Answer| answer.then.as_ref()).map(ToString::to_string);
        let block = Block::Choice(choice.clone());
        for mut field in fields(&block) {
            field.step = step.map(str::to_owned);
            self.add_answer(&field, follows.clone());
        }
    }

    fn add_diary(&mut self, diary: &Week) {
        let written =
            |end: &str, what: &str| self.fields.get(&format!("{}-{end}-{what}", diary.id)).cloned().unwrap_or_default();
        let days = DAYS.map(|(end, name)| [name.to_owned(), written(end, "sleep"), written(end, "day")]);
        let title = diary.label.to_string();
        if days.iter().all(|[_, sleep, day]| sleep.is_empty() && day.is_empty()) {
            self.parts.push(Part::Answer { question: title, lines: Vec::new(), of_ten: false, follows: None });
        } else {
            self.parts.push(Part::Diary { title, days: days.to_vec() });
        }
    }

    /// Filled in with what each answer says, which is not always what is kept: ticks are kept as JSON.
    fn add_letter(&mut self, letter: &Letter, asked: &[Field]) {
        if !letter.all_fields().any(|id| self.fields.contains_key(id)) {
            return;
        }
        let said = |id: &str| {
            let field = asked.iter().find(|field| field.id == id);
            field.zip(self.fields.get(id)).map(|(field, stored)| Value::read(&field.kind, stored).lines().join("\n"))
        };
        let paragraphs = letter.filled(|id| said(id).unwrap_or_default());
        if !paragraphs.is_empty() {
            self.parts.push(Part::Letter { title: letter.title.to_string(), paragraphs });
        }
    }
}

fn fields_of_letter(block: &Block) -> impl Iterator<Item = &str> {
    let letter = match block {
        Block::Letter(letter) => Some(letter),
        _ => None,
    };
    letter.into_iter().flat_map(Letter::all_fields)
}

/// "The first signs: What do you notice first?"
#[must_use]
pub fn question(field: &Field) -> String {
    field.step.as_ref().map_or_else(|| field.label.clone(), |step| format!("{step}: {}", field.label))
}

/// The name of the plan a page ends in: that of its summary.
#[must_use]
pub fn name(page: &Page) -> &str {
    let summary = page.segments.iter().find_map(|segment| match segment {
        Segment::Block(Block::Summary(summary)) => Some(summary.title.as_str()),
        _ => None,
    });
    summary.unwrap_or(&page.title)
}
