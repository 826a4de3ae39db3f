//! What the forms of a trust's site are sent to.

use crate::failure::{Failure, Refused};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use std::collections::BTreeMap;

type Answer = Result<(), Failure<Refused>>;

/// Sets a part of the site. `base` says what the form was made from.
#[server(prefix = "/do", endpoint = "staff/set-site", input = PostUrl, output = Json)]
pub async fn set_site(
    #[server(default)] part: String,
    #[server(default)] base: String,
    #[server(default)] set: BTreeMap<String, String>,
) -> Answer {
    super::acts::set(&part, &base, set).await
}

/// Adds a place near by (`place` is empty), or changes one.
#[server(prefix = "/do", endpoint = "staff/set-place", input = PostUrl, output = Json)]
pub async fn set_place(
    #[server(default)] place: String,
    #[server(default)] base: String,
    #[server(default)] set: BTreeMap<String, String>,
) -> Answer {
    super::acts::set_place(&place, &base, set).await
}

/// Removes a place near by.
#[server(prefix = "/do", endpoint = "staff/remove-place", input = PostUrl, output = Json)]
pub async fn remove_place(#[server(default)] place: String) -> Answer {
    super::acts::remove_place(&place).await
}
