//! What the form on display is sent to.

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};

/// Keeps the language somebody chose: in a cookie, and signed in on the account too. A language that is not offered changes nothing.
#[server(prefix = "/do", endpoint = "display/language", input = PostUrl, output = Json)]
pub async fn choose_language(
    #[server(default)] language: String,
    #[server(default)] next: String,
) -> Result<(), Failure<()>> {
    super::acts::choose_language(&language, &next).await
}

/// Keeps how the site looks, in a cookie. What is not one of the choices counts as the usual look, so nothing is ever refused.
#[server(prefix = "/do", endpoint = "display/save", input = PostUrl, output = Json)]
pub async fn save(
    #[server(default)] text: String,
    #[server(default)] spacing: String,
    #[server(default)] contrast: String,
    #[server(default)] colours: String,
    #[server(default)] movement: String,
    #[server(default)] icon: String,
) -> Result<(), Failure<()>> {
    super::acts::save([&text, &spacing, &contrast, &colours, &movement, &icon])
}
