//! What the forms about letters to staff are sent to.

use crate::failure::{Failure, Refused};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};

type Answer = Result<(), Failure<Refused>>;

/// Keeps which letters about inviting somebody wants: `weekly` and `nudges` are `yes` or nothing.
#[server(prefix = "/do", endpoint = "staff/letters", input = PostUrl, output = Json)]
pub async fn letters(#[server(default)] weekly: String, #[server(default)] nudges: String) -> Answer {
    super::acts::choose(&weekly, &nudges).await
}

/// Stops the nudges behind a link. Works without signing in.
#[server(prefix = "/do", endpoint = "staff/stop-nudges", input = PostUrl, output = Json)]
pub async fn stop_nudges(#[server(default)] token: String) -> Answer {
    super::acts::stop(&token).await
}
