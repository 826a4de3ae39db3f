//! What a locking phone asks of the server (`docs/decisions/0024-phone-lock.md`).

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use serde::{Deserialize, Serialize};

/// The session as a locked phone keeps it, encrypted with what else it keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOver {
    /// What brings it back; nothing where there was none, or the device is not the person's own.
    pub ticket: Option<String>,
}

/// Why a session does not come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It has ended, or never was.
    Over,
    /// The database is away.
    Broken,
}

/// Takes the session out of this browser's cookie, unless it may `stay`, and hands it over. It goes on, so that unlocking brings it back.
#[server(prefix = "/do", endpoint = "phone/set-aside", input = PostUrl, output = Json)]
pub async fn set_aside(#[server(default)] stay: String) -> Result<HandedOver, Failure<Refusal>> {
    super::acts::set_aside(stay == "yes").await
}

/// Makes it this browser's session again. Whoever has signed in meanwhile stays signed in.
#[server(prefix = "/do", endpoint = "phone/take-up", input = PostUrl, output = Json)]
pub async fn take_up(#[server(default)] ticket: String) -> Result<(), Failure<Refusal>> {
    super::acts::take_up(&ticket).await
}
