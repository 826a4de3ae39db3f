//! What the forms on what matters and what has changed are sent to.

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use serde::{Deserialize, Serialize};

/// Why a form was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Nothing was chosen, or nothing that can be.
    Missing,
    /// The database is away.
    Broken,
}

type Answer = Result<(), Failure<Refusal>>;

/// Keeps what matters: `psychosis`, `bipolar` or `not-sure`; `none` takes it back. `next` is the page the form stands on.
#[server(prefix = "/do", endpoint = "reading/matters", input = PostUrl, output = Json)]
pub async fn matters(#[server(default)] matters: String, #[server(default)] next: String) -> Answer {
    super::acts::matters(&matters, &next).await
}

/// Keeps what has changed: `died`, `lost-touch`, `separated` or `well`; `none` takes it back.
#[server(prefix = "/do", endpoint = "reading/changed", input = PostUrl, output = Json)]
pub async fn changed(#[server(default)] changed: String) -> Answer {
    super::acts::changed(&changed).await
}
