//! What the search form is sent to.

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use serde::{Deserialize, Serialize};

/// Why nothing was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// There are no words.
    Empty,
    /// There are more than a search can use.
    TooLong,
    /// The database is away.
    Broken,
}

/// Looks for `words`: keeps them in the session, and leads to the page of results.
#[server(prefix = "/do", endpoint = "search/look", input = PostUrl, output = Json)]
pub async fn look(#[server(default)] words: String) -> Result<(), Failure<Refusal>> {
    super::acts::look(&crate::request::Request::current(), &words).await
}
