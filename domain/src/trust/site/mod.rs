//! What a lead sets for their site: its name, its one colour and logo, what it says first, its own urgent numbers, and how it is run.
//!
//! Each part is a form of its own. What was and what is now goes into [`change`] with the write; a form made before somebody else's
//! change is refused with [`SiteError::Stale`], so that neither writes over the other unseen.

pub mod change;
pub mod colour;
pub mod commands;
pub mod logo;
pub mod logo_file;
pub mod parse;
pub mod queries;
pub mod urgent;

use crate::{
    Actor, DbErr, Role,
    trust::{JoinPolicy, UnsignedPages, entity},
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What stands in the fields of a form, by name.
pub type Fields = BTreeMap<String, String>;

/// For how many days invitations may be kept: the shortest, in between, and the longest, which is the law of `privacy.toml`.
pub const INVITATION_DAYS: [i32; 3] = [365, 730, 1095];

/// What is set together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The name shown.
    Name,
    /// The accent.
    Colour,
    /// The logo. Its file comes apart from the fields.
    Logo,
    /// Welcome, who answers, and the group that reads what is reported.
    Words,
    /// Urgent numbers of the trust's own.
    Urgent,
    /// Who may join, who may read, languages, unsigned pages, how long invitations are kept.
    Policies,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Name, Self::Colour, Self::Logo, Self::Words, Self::Urgent, Self::Policies];

    /// The stable code: "policies".
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Colour => "colour",
            Self::Logo => "logo",
            Self::Words => "words",
            Self::Urgent => "urgent",
            Self::Policies => "policies",
        }
    }

    /// The part with a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }

    /// How a trust has it, as the fields of its form. `languages` are the tags that can be switched.
    #[must_use]
    pub fn fields(self, trust: &entity::Model, languages: &[&str]) -> Fields {
        let map =
            |pairs: &[(&str, &str)]| pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        match self {
            Self::Name => map(&[("name", &trust.name), ("short_name", &trust.short_name)]),
            Self::Colour => map(&[("colour", trust.colour.as_deref().unwrap_or_default())]),
            Self::Logo => match logo::Shown::of(trust) {
                Some(logo) => map(&[("hash", &logo.hash), ("alt", &logo.alt)]),
                None => map(&[("hash", ""), ("alt", "")]),
            },
            Self::Words => map(&[
                ("welcome", &trust.welcome),
                ("answers", &trust.answers),
                ("group_name", &trust.group_name),
                ("group_what", &trust.group_what),
            ]),
            Self::Urgent => urgent::fields(&urgent::of(trust)),
            Self::Policies => policies(trust, languages),
        }
    }
}

fn policies(trust: &entity::Model, languages: &[&str]) -> Fields {
    let join = if trust.join_policy == JoinPolicy::Open { "open" } else { "code" };
    let unsigned = if trust.unsigned_pages == UnsignedPages::Hide { "hide" } else { "mark" };
    let days = trust.invitation_days.unwrap_or(INVITATION_DAYS[2]);
    let mut fields = Fields::from([
        ("join".to_owned(), join.to_owned()),
        ("reading".to_owned(), yes(trust.read_without_account)),
        ("unsigned".to_owned(), unsigned.to_owned()),
        ("keep".to_owned(), days.to_string()),
    ]);
    let off: Vec<&str> = trust.languages_off.split_whitespace().collect();
    fields.extend(languages.iter().map(|tag| (language_field(tag), yes(!off.contains(tag)))));
    fields
}

/// The name of the field that says whether a language is offered.
#[must_use]
pub fn language_field(tag: &str) -> String {
    format!("language_{tag}")
}

fn yes(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

/// What a form was made from: it must still be so when the form comes back.
#[must_use]
pub fn base(fields: &Fields) -> String {
    let text = serde_json::to_string(fields).unwrap_or_default();
    let hash: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    hash.chars().take(16).collect()
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// Not theirs to change.
    #[error("only a lead may")]
    Forbidden,
    /// There is no such part or place.
    #[error("there is no such thing")]
    Missing,
    /// These fields cannot be kept as they are: `field:what`.
    #[error("{0:?}")]
    Wrong(Vec<String>),
    /// Somebody has changed it since the form was made.
    #[error("somebody else changed it")]
    Stale,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl Actor {
    /// Set how the site looks, what it says and how it is run, and read what was changed: the trust's leads.
    #[must_use]
    pub fn can_set_site(&self) -> bool {
        self.role() == Some(Role::Lead)
    }
}

/// Leads only; says whether to sign in or to stay away.
///
/// # Errors
/// [`SiteError::SignedOut`] and [`SiteError::Forbidden`].
pub fn lead(actor: &Actor) -> Result<(), SiteError> {
    match actor.account_id() {
        None => Err(SiteError::SignedOut),
        Some(_) if !actor.can_set_site() => Err(SiteError::Forbidden),
        Some(_) => Ok(()),
    }
}
