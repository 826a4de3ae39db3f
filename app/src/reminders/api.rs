//! What the forms on reminders are sent to.

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use serde::{Deserialize, Serialize};

/// Why a form was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Only with an account.
    SignedOut,
    /// Nothing was chosen.
    Missing,
    /// Things have changed: that is taken back first.
    Changed,
    /// The link stops nothing any more.
    LinkGone,
    /// The database is away.
    Broken,
}

type Answer = Result<(), Failure<Refusal>>;

/// Asks for reminders every `week` or `month`; `never` stops them.
#[server(prefix = "/do", endpoint = "reminders/ask", input = PostUrl, output = Json)]
pub async fn ask(#[server(default)] every: String) -> Answer {
    super::acts::ask(&every).await
}

/// Stops the reminders behind a link. Works without signing in.
#[server(prefix = "/do", endpoint = "reminders/stop", input = PostUrl, output = Json)]
pub async fn stop(#[server(default)] token: String) -> Answer {
    super::acts::stop(&token).await
}
