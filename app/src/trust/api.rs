//! What the forms of the checklist are sent to.

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use serde::{Deserialize, Serialize};

/// Why a form was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Nobody is signed in.
    SignedOut,
    /// Only for leads.
    Forbidden,
    /// There is no such item.
    NoItem,
    /// Nothing was said about it.
    NothingSaid,
    /// Too much was said.
    TooLong,
    /// Something is still missing.
    NotReady,
    /// The database is away.
    Broken,
}

type Answer = Result<(), Failure<Refusal>>;

/// Confirms an item in the lead's words.
#[server(prefix = "/do", endpoint = "staff/confirm-item", input = PostUrl, output = Json)]
pub async fn confirm_item(#[server(default)] item: String, #[server(default)] said: String) -> Answer {
    super::acts::confirm(&item, &said).await
}

/// Takes a confirmation back.
#[server(prefix = "/do", endpoint = "staff/take-item-back", input = PostUrl, output = Json)]
pub async fn take_item_back(#[server(default)] item: String) -> Answer {
    super::acts::take_back(&item).await
}

/// Opens the site to relatives.
#[server(prefix = "/do", endpoint = "staff/open-site", input = PostUrl, output = Json)]
pub async fn open_site() -> Answer {
    super::acts::open().await
}

/// Makes it a practice site again.
#[server(prefix = "/do", endpoint = "staff/close-site", input = PostUrl, output = Json)]
pub async fn close_site() -> Answer {
    super::acts::close().await
}
