//! What the forms of teams and moments are sent to.

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use serde::{Deserialize, Serialize};

/// Why a form was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The status it is answered with.
    pub status: u16,
    /// What is wrong, as a code.
    pub code: String,
}

type Answer = Result<(), Failure<Refused>>;

/// Adds a team.
#[server(prefix = "/do", endpoint = "staff/add-team", input = PostUrl, output = Json)]
pub async fn add_team(#[server(default)] title: String) -> Answer {
    super::acts::add_team(&title).await
}

/// Gives a team another name.
#[server(prefix = "/do", endpoint = "staff/rename-team", input = PostUrl, output = Json)]
pub async fn rename_team(#[server(default)] team: String, #[server(default)] title: String) -> Answer {
    super::acts::rename_team(&team, &title).await
}

/// Closes a team, or opens it again (`open` is `yes`).
#[server(prefix = "/do", endpoint = "staff/close-team", input = PostUrl, output = Json)]
pub async fn close_team(#[server(default)] team: String, #[server(default)] open: String) -> Answer {
    super::acts::close_team(&team, open == "yes").await
}

/// Says who is in a team.
#[server(prefix = "/do", endpoint = "staff/team-people", input = PostUrl, output = Json)]
pub async fn team_people(#[server(default)] team: String, #[server(default)] people: Vec<String>) -> Answer {
    super::acts::team_people(&team, &people).await
}

/// Chooses the team that one's own invitations go out from.
#[server(prefix = "/do", endpoint = "staff/invite-from", input = PostUrl, output = Json)]
pub async fn invite_from(#[server(default)] team: String) -> Answer {
    super::acts::invite_from(&team).await
}

/// Adds a caseload to the history of a team.
#[server(prefix = "/do", endpoint = "staff/type-caseload", input = PostUrl, output = Json)]
pub async fn type_caseload(
    #[server(default)] team: String,
    #[server(default)] count: String,
    #[server(default)] carers: String,
    #[server(default)] source: String,
    #[server(default)] day: String,
) -> Answer {
    super::acts::type_caseload(&team, [&count, &carers, &source, &day]).await
}

/// Adds a moment of offering.
#[server(prefix = "/do", endpoint = "staff/add-moment", input = PostUrl, output = Json)]
pub async fn add_moment(#[server(default)] title: String) -> Answer {
    super::acts::add_moment(&title).await
}

/// Gives a moment another name.
#[server(prefix = "/do", endpoint = "staff/rename-moment", input = PostUrl, output = Json)]
pub async fn rename_moment(#[server(default)] moment: String, #[server(default)] title: String) -> Answer {
    super::acts::rename_moment(&moment, &title).await
}

/// Takes a moment out of the choice, or puts it back (`open` is `yes`).
#[server(prefix = "/do", endpoint = "staff/close-moment", input = PostUrl, output = Json)]
pub async fn close_moment(#[server(default)] moment: String, #[server(default)] open: String) -> Answer {
    super::acts::close_moment(&moment, open == "yes").await
}
