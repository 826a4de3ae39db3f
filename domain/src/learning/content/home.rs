//! `home.toml`: the doors under "What do you need today?".
use super::{front_matter::About, links::Links, problem::Problem, source::TomlPart, text::Text};
use crate::reading::Change;
use serde::Deserialize;

/// A door as the home page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Door {
    pub id: String,
    pub title: String,
    pub hint: String,
    pub url: String,
    pub tone: DoorTone,
    /// The page it leads to; `None` for a page outside modules, and for a door with choices.
    page: Option<String>,
    /// What stands behind a door that leads to more than one page: "Which is it?"
    pub choices: Vec<Choice>,
    /// Whom it is for: those who chose the other condition do not see it ([`crate::reading::doors`]).
    pub about: About,
    /// Only for those who said that this has changed. Empty: for everybody else.
    pub changed: Vec<Change>,
}

impl Door {
    /// Ids of the pages of modules behind this door.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.page.iter().chain(self.choices.iter().map(|choice| &choice.page)).map(String::as_str)
    }
}

/// One of the situations behind a door.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// As somebody would say it: "They hardly sleep and spend a lot".
    pub title: String,
    /// A page's id.
    pub page: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DoorTone {
    /// Filled red: the worst night.
    Urgent,
    Plain,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoorEntry {
    pub id: Text,
    pub title: Text,
    pub hint: Text,
    /// Either a page id …
    pub page: Option<Text>,
    /// … or the address of a page outside modules …
    pub path: Option<Text>,
    /// … or several situations to choose from.
    #[serde(default)]
    pub choice: Vec<ChoiceEntry>,
    pub tone: DoorTone,
    #[serde(default = "both")]
    pub about: About,
    #[serde(default)]
    pub changed: Vec<Change>,
}

fn both() -> About {
    About::Both
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceEntry {
    pub title: Text,
    pub page: Text,
}

/// The file as a whole.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HomeFile {
    #[serde(default)]
    pub door: Vec<DoorEntry>,
}

/// Resolves where each door leads. Problems: a door that leads nowhere, or no door at all.
pub fn doors(file: &HomeFile, part: TomlPart<'_>, links: &Links, problems: &mut Vec<Problem>) -> Vec<Door> {
    if file.door.is_empty() {
        problems.push(part.problem(1, "expected at least one [[door]]"));
    }
    let mut doors = Vec::new();
    for entry in &file.door {
        match url(entry, links) {
            Ok(url) => doors.push(door(entry, url)),
            Err((text, expected)) => problems.push(part.wrong(text, expected)),
        }
    }
    doors
}

fn door(entry: &DoorEntry, url: String) -> Door {
    let choice = |choice: &ChoiceEntry| Choice { title: choice.title.to_string(), page: choice.page.to_string() };
    Door {
        id: entry.id.to_string(),
        title: entry.title.to_string(),
        hint: entry.hint.to_string(),
        url,
        tone: entry.tone,
        page: entry.page.as_ref().map(ToString::to_string),
        choices: entry.choice.iter().map(choice).collect(),
        about: entry.about,
        changed: entry.changed.clone(),
    }
}

fn url<'a>(entry: &'a DoorEntry, links: &Links) -> Result<String, (&'a Text, String)> {
    let unknown = |page: &Text| format!("no page has the id {:?}", page.as_str());
    match (&entry.page, &entry.path, entry.choice.as_slice()) {
        (Some(page), None, []) if links.knows(page) => Ok(links.url(page).unwrap_or_default().to_owned()),
        (Some(page), None, []) => Err((page, unknown(page))),
        (None, Some(path), []) if links.leads_to(path) => Ok(path.to_string()),
        (None, Some(path), []) => Err((path, format!("no page has the address {:?}", path.as_str()))),
        (None, None, [_, _, ..]) => match entry.choice.iter().find(|choice| !links.knows(&choice.page)) {
            Some(choice) => Err((&choice.page, unknown(&choice.page))),
            None => Ok(format!("/which/{}", entry.id)),
        },
        _ => Err((&entry.id, "expected either page or path, or at least 2 [[door.choice]]".to_owned())),
    }
}
