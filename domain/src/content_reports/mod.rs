//! "This is wrong": what readers report about a page of a module, a word of the jargon buster or a place of the directory, and
//! leads look at.
//!
//! A report needs no account, and asks for no name and no address. It belongs to whoever sent it, if they are signed in or have
//! written something before; nobody who reads it is told who that is.

pub mod commands;
pub mod entity;
pub mod queries;

use crate::{Actor, DbErr, Role, learning::content::Library};
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// The most characters of a report's own words.
pub const CHARACTERS: usize = 1_000;

/// What kind of thing a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A page of a module.
    Page,
    /// A word of the jargon buster.
    Term,
    /// A place of the directory.
    Resource,
}

impl Kind {
    /// As in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Term => "term",
            Self::Resource => "resource",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        [Self::Page, Self::Term, Self::Resource].into_iter().find(|kind| kind.name() == name)
    }

    /// What may be wrong with such a thing.
    #[must_use]
    pub fn reasons(self) -> &'static [Reason] {
        match self {
            Self::Page | Self::Term => &[Reason::Wrong, Reason::Unclear, Reason::Hurtful, Reason::Other],
            Self::Resource => &[Reason::Number, Reason::Closed, Reason::Details, Reason::Hurtful, Reason::Other],
        }
    }
}

/// What is wrong: a closed choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The phone number, text number or link does not work.
    Number,
    /// They have closed or moved.
    Closed,
    /// Hours, cost or something else about the place is not right.
    Details,
    /// What it says is not right.
    Wrong,
    /// It is hard to understand.
    Unclear,
    /// The words hurt.
    Hurtful,
    /// Something else.
    Other,
}

impl Reason {
    const ALL: [Self; 7] =
        [Self::Number, Self::Closed, Self::Details, Self::Wrong, Self::Unclear, Self::Hurtful, Self::Other];

    /// As in forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Closed => "closed",
            Self::Details => "details",
            Self::Wrong => "wrong",
            Self::Unclear => "unclear",
            Self::Hurtful => "hurtful",
            Self::Other => "other",
        }
    }

    /// The reason of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

/// What a report is about: something that is in the library now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub kind: Kind,
    pub id: String,
    /// As people read it.
    pub name: String,
    /// Its page.
    pub url: String,
}

impl Subject {
    /// The page, word or place with this id.
    #[must_use]
    pub fn find(library: &Library, kind: Kind, id: &str) -> Option<Self> {
        let (name, url) = match kind {
            Kind::Page => {
                let page = library.page_by_id(id).filter(|page| page.module.is_some())?;
                (page.title.clone(), page.url.clone())
            }
            Kind::Term => library.term(id).map(|term| (term.label.to_string(), term.url()))?,
            Kind::Resource => library.resource(id).map(|place| (place.name.to_string(), place.url()))?,
        };
        Some(Self { kind, id: id.to_owned(), name, url })
    }
}

/// Why a report was not taken, or not closed.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// Nothing was chosen, or something that is no answer to this question.
    #[error("no reason was chosen")]
    NoReason,
    /// More than [`CHARACTERS`].
    #[error("the text is too long")]
    TooLong,
    /// Too many reports from one network.
    #[error("too many reports")]
    TooMany,
    /// Only leads see and close reports.
    #[error("only leads close reports")]
    NotLead,
    /// There is no open report with this id at this trust.
    #[error("no such report")]
    NoReport,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl Actor {
    /// See what readers report about content, and close it: leads of this trust.
    #[must_use]
    pub fn can_see_content_reports(&self) -> bool {
        self.role() == Some(Role::Lead)
    }
}
