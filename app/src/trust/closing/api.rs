//! What the forms about a closing are sent to.

use crate::failure::{Failure, Refused};
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};

type Answer = Result<(), Failure<Refused>>;

/// Asks for the site to close on a day.
#[server(prefix = "/do", endpoint = "staff/ask-closing", input = PostUrl, output = Json)]
pub async fn ask_closing(#[server(default)] day: String, #[server(default)] says: String) -> Answer {
    super::acts::ask(&day, &says).await
}

/// Confirms what another lead asked.
#[server(prefix = "/do", endpoint = "staff/confirm-closing", input = PostUrl, output = Json)]
pub async fn confirm_closing() -> Answer {
    super::acts::confirm().await
}

/// Calls a closing off.
#[server(prefix = "/do", endpoint = "staff/call-off-closing", input = PostUrl, output = Json)]
pub async fn call_off_closing() -> Answer {
    super::acts::call_off().await
}

/// Asks the operator for a file with everything of the trust.
#[server(prefix = "/do", endpoint = "staff/ask-export", input = PostUrl, output = Json)]
pub async fn ask_export() -> Answer {
    super::acts::ask_for_export().await
}
