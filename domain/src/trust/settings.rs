//! What a lead sets for their trust: teams, moments of offering, caseloads. Who may, and what can be wrong.

use crate::{Actor, DbErr, Role, Uuid};

/// The longest name of a team or a moment, in characters.
pub const LONGEST_NAME: usize = 80;
/// The most teams, and the most moments, a trust has open at once.
pub const MOST: usize = 60;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SettingError {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// Only leads.
    #[error("only a lead may")]
    NotLead,
    /// There is no such thing at this trust.
    #[error("there is no such thing")]
    Missing,
    /// No name.
    #[error("a name is needed")]
    NameMissing,
    /// More than [`LONGEST_NAME`] characters.
    #[error("the name is too long")]
    NameTooLong,
    /// Another one that is open has this name.
    #[error("the name is taken")]
    NameTaken,
    /// [`MOST`] are open already.
    #[error("there are too many")]
    TooMany,
    /// Nobody was chosen.
    #[error("nobody was chosen")]
    NobodyChosen,
    /// Not a whole number of people, or a larger one than a team can have.
    #[error("not a number of people")]
    PeopleWrong,
    /// More carers than people, or no number.
    #[error("not a number of carers")]
    CarersWrong,
    /// Where the number is from was not said.
    #[error("a source is needed")]
    SourceMissing,
    /// More than can be kept.
    #[error("the source is too long")]
    SourceTooLong,
    /// Not a day, or one that is still to come.
    #[error("not a day that has been")]
    DayWrong,
    /// The database is away.
    #[error(transparent)]
    Database(#[from] DbErr),
}

impl SettingError {
    /// The stable code: "name-missing".
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::SignedOut => "signed-out",
            Self::NotLead => "forbidden",
            Self::Missing => "missing",
            Self::NameMissing => "name-missing",
            Self::NameTooLong => "name-too-long",
            Self::NameTaken => "name-taken",
            Self::TooMany => "too-many",
            Self::NobodyChosen => "nobody-chosen",
            Self::PeopleWrong => "people-wrong",
            Self::CarersWrong => "carers-wrong",
            Self::SourceMissing => "source-missing",
            Self::SourceTooLong => "source-too-long",
            Self::DayWrong => "day-wrong",
            Self::Database(_) => "broken",
        }
    }
}

impl Actor {
    /// Add, rename and close teams and moments, say who is in a team, type caseloads: the trust's leads.
    #[must_use]
    pub fn can_set_up_teams(&self) -> bool {
        self.role() == Some(Role::Lead)
    }
}

/// Leads only; says whether to sign in or to stay away.
pub(super) fn lead(actor: &Actor) -> Result<Uuid, SettingError> {
    let id = actor.account_id().ok_or(SettingError::SignedOut)?;
    if actor.can_set_up_teams() { Ok(id) } else { Err(SettingError::NotLead) }
}

/// A name as it is kept: without blanks around it, and without line ends and other signs that cannot be seen.
pub(super) fn name(typed: &str) -> Result<String, SettingError> {
    let name: String = typed.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(SettingError::NameMissing);
    }
    if name.chars().count() > LONGEST_NAME { Err(SettingError::NameTooLong) } else { Ok(name) }
}

/// What a trust has several of, by name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'a> {
    /// Which one.
    pub id: Uuid,
    /// What it is called.
    pub name: &'a str,
    /// It can be chosen.
    pub is_open: bool,
}

/// Whether the one with `id`, or a new one, may be called `name`: it is there, no other open one has the name, and there is room.
pub(super) fn free<'a>(
    all: impl Iterator<Item = Named<'a>> + Clone,
    id: Option<Uuid>,
    name: &str,
) -> Result<(), SettingError> {
    if id.is_some_and(|id| !all.clone().any(|one| one.id == id)) {
        return Err(SettingError::Missing);
    }
    let others = all.filter(|one| Some(one.id) != id && one.is_open);
    if is_taken(name, others.clone().map(|one| one.name)) {
        return Err(SettingError::NameTaken);
    }
    if id.is_none() && others.count() >= MOST { Err(SettingError::TooMany) } else { Ok(()) }
}

/// Whether one of these other names is the same but for capitals.
fn is_taken<'a>(name: &str, mut others: impl Iterator<Item = &'a str>) -> bool {
    others.any(|other| other.to_lowercase() == name.to_lowercase())
}
