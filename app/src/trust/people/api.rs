//! What the forms about staff are sent to. No answer ever carries what was typed.

use crate::failure::{Failure, Refused};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};

type Answer = Result<(), Failure<Refused>>;

/// Adds a member of staff. `role` is `supporter`, `clinician` or `lead`.
#[server(prefix = "/do", endpoint = "staff/add", input = PostUrl, output = Json)]
pub async fn add_person(#[server(default)] email: String, #[server(default)] role: String) -> Answer {
    super::acts::add(&email, &role).await
}

/// Adds everybody in the rows of a spreadsheet, or nobody.
#[server(prefix = "/do", endpoint = "staff/add-many", input = PostUrl, output = Json)]
pub async fn add_people(#[server(default)] rows: String) -> Answer {
    super::acts::add_many(&rows).await
}

/// Sends a new link to somebody who has not begun.
#[server(prefix = "/do", endpoint = "staff/send-again", input = PostUrl, output = Json)]
pub async fn send_welcome_again(#[server(default)] welcome: String) -> Answer {
    super::acts::send_again(&welcome).await
}

/// Takes a welcome back.
#[server(prefix = "/do", endpoint = "staff/take-back", input = PostUrl, output = Json)]
pub async fn take_welcome_back(#[server(default)] welcome: String) -> Answer {
    super::acts::take_back(&welcome).await
}

/// Gives somebody another role.
#[server(prefix = "/do", endpoint = "staff/role", input = PostUrl, output = Json)]
pub async fn set_role(#[server(default)] person: String, #[server(default)] role: String) -> Answer {
    super::acts::set_role(&person, &role).await
}

/// Notes an absence: `until` is a day as `2026-12-24`, `cover` a colleague or empty. Without `person` it is one's own.
#[server(prefix = "/do", endpoint = "staff/away", input = PostUrl, output = Json)]
pub async fn set_away(
    #[server(default)] person: String,
    #[server(default)] until: String,
    #[server(default)] cover: String,
) -> Answer {
    super::acts::set_away(&person, &until, &cover).await
}

/// Ends an absence. Without `person` it is one's own.
#[server(prefix = "/do", endpoint = "staff/back", input = PostUrl, output = Json)]
pub async fn set_back(#[server(default)] person: String) -> Answer {
    super::acts::set_back(&person).await
}

/// Ends an account. `successor` takes over, or nobody.
#[server(prefix = "/do", endpoint = "staff/end", input = PostUrl, output = Json)]
pub async fn end_person(#[server(default)] person: String, #[server(default)] successor: String) -> Answer {
    super::acts::end(&person, &successor).await
}
