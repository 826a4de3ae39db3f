//! What the forms of "How are you?" are sent to. No answer carries what was typed.

use crate::failure::{Failure, Refused};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use std::collections::BTreeMap;

type Answer = Result<(), Failure<Refused>>;

/// Keeps a self-check. `owner` is the account the form was made for, empty for nobody.
#[server(prefix = "/do", endpoint = "wellbeing/save-check", input = PostUrl, output = Json)]
pub async fn save_check(
    #[server(default)] owner: String,
    #[server(default)] answers: BTreeMap<String, String>,
) -> Answer {
    super::acts::save_check(&owner, answers).await
}

/// Keeps how a week has been: words, a number from 0 to 10, or both.
#[server(prefix = "/do", endpoint = "wellbeing/save-week", input = PostUrl, output = Json)]
pub async fn save_week(
    #[server(default)] owner: String,
    #[server(default)] words: String,
    #[server(default)] number: String,
) -> Answer {
    super::acts::save_week(&owner, &words, &number).await
}

/// Deletes one self-check.
#[server(prefix = "/do", endpoint = "wellbeing/delete-check", input = PostUrl, output = Json)]
pub async fn delete_check(#[server(default)] entry: String) -> Answer {
    super::acts::delete_check(&entry).await
}

/// Deletes one answer about a week.
#[server(prefix = "/do", endpoint = "wellbeing/delete-week", input = PostUrl, output = Json)]
pub async fn delete_week(#[server(default)] entry: String) -> Answer {
    super::acts::delete_week(&entry).await
}
