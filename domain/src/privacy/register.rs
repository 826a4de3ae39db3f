//! `domain/privacy.toml`, read once.

use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

const FILE: &str = include_str!("../../privacy.toml");

#[expect(clippy::expect_used, reason = "the file is compiled in; a test reads it")]
static REGISTER: LazyLock<Register> = LazyLock::new(|| toml::from_str(FILE).expect("privacy.toml"));

/// The file as read.
#[must_use]
pub fn register() -> &'static Register {
    &REGISTER
}

/// Every table, and what stays when a person is erased.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// By name.
    pub table: BTreeMap<String, Table>,
    /// By name: what the database keeps besides to find rows by. It goes with them.
    #[serde(default)]
    pub index: BTreeMap<String, Index>,
}

/// A search index over a table. Its tables begin with its name; nothing but the database writes into them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// The table.
    pub table: String,
    /// The columns whose words stand in it.
    pub columns: Vec<String>,
    /// How it is kept, and what becomes of words that are deleted.
    pub kept: String,
}

impl Register {
    /// Whether a table of the database is part of a search index.
    #[must_use]
    pub fn is_index(&self, table: &str) -> bool {
        let part = |name: &String| {
            table.strip_prefix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        };
        self.index.keys().any(part)
    }
}

/// What one table holds, about whom, and for how long.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Table {
    /// What its rows are.
    pub holds: String,
    /// Why we keep them.
    pub purpose: String,
    /// For how long, in words.
    pub retention: String,
    /// How rows belong to a person. Empty: to nobody.
    #[serde(default)]
    pub owner: Vec<Owner>,
    /// When rows are cleared away by themselves.
    #[serde(default)]
    pub clear: Vec<Clear>,
    /// Set if rows stay when the person is erased.
    pub kept: Option<Kept>,
    /// By name.
    pub columns: BTreeMap<String, Column>,
}

/// One column.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// How careful we are with it.
    pub class: Class,
    /// Why we keep it, if that is not plain from the table.
    pub purpose: Option<String>,
}

/// How careful we are with a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// About a person.
    Personal,
    /// About a person's health, or about that of somebody they care for (UK GDPR, Article 9).
    SpecialCategory,
    /// Needed to run the service; says nothing about a person that the person would not find elsewhere in their export.
    Operational,
    /// Anybody may know it.
    Public,
}

impl Class {
    /// Whether a person gets this in their export.
    #[must_use]
    pub fn is_exported(self) -> bool {
        matches!(self, Self::Personal | Self::SpecialCategory)
    }
}

/// A column that says whose a row is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// The column.
    pub column: String,
    /// What of the person stands in it.
    pub is: Is,
}

/// What a person can be known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Is {
    /// The id of their account, or of the visitor they were.
    Person,
    /// Their e-mail address, within the trust (the table has a `trust_id`).
    Email,
    /// One of their sessions.
    Session,
}

/// A rule by which rows go by themselves.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Clear {
    /// The column that holds a time.
    pub after: String,
    /// So many days after that time.
    pub days: u32,
    /// Only rows whose owner is neither an account nor a visitor whom a session or a sign-up still knows.
    #[serde(default)]
    pub ownerless: bool,
    /// A trust may choose fewer days: in its settings, under this name.
    #[serde(default)]
    pub shorter: Option<Shorter>,
}

/// What a trust may choose to keep for a shorter time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shorter {
    /// Invitations: `invitation_days` of the trust.
    Invitations,
}

/// Why rows stay when a person is erased.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// Names the words for people: `account-kept-<id>`.
    pub id: String,
    /// The legal basis.
    pub basis: String,
    /// When it ends.
    pub until: String,
}
