//! What the forms of the toolbox are sent to.

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use serde::{Deserialize, Serialize};

/// Why nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// No such kind of thing, or a form that says nothing.
    NotAKind,
    /// No such page, plan, resource, term or note.
    NoTarget,
    /// It is not in the toolbox.
    NoItem,
    /// No more fits in.
    Full,
    /// A heading without words.
    HeadingEmpty,
    /// A heading that is too long.
    HeadingLong,
    /// The database is away.
    Broken,
}

/// Puts something in. `shelf` is `yes` for the shelf for a bad day; `heading` and `position` say where it stood before it was taken
/// out; `from` is the page the button stands on.
#[server(prefix = "/do", endpoint = "toolbox/add", input = PostUrl, output = Json)]
pub async fn add(
    kind: String,
    target: String,
    #[server(default)] shelf: String,
    #[server(default)] heading: String,
    #[server(default)] position: String,
    #[server(default)] from: String,
) -> Result<(), Failure<Refusal>> {
    let sent = super::acts::Sent { kind, target, shelf, heading, position, from };
    super::acts::add(&crate::request::Request::current(), sent).await
}

/// Moves an item one step: `up` or `down` names the item it changes places with.
#[server(prefix = "/do", endpoint = "toolbox/move", input = PostUrl, output = Json)]
pub async fn move_item(
    item: String,
    #[server(default)] up: String,
    #[server(default)] down: String,
) -> Result<(), Failure<Refusal>> {
    super::acts::move_item(&crate::request::Request::current(), &item, &up, &down).await
}

/// Puts an item on the shelf (`shelf` is `yes`) or takes it from there.
#[server(prefix = "/do", endpoint = "toolbox/shelve", input = PostUrl, output = Json)]
pub async fn shelve(item: String, #[server(default)] shelf: String) -> Result<(), Failure<Refusal>> {
    super::acts::shelve(&crate::request::Request::current(), &item, shelf == "yes").await
}

/// Takes an item out.
#[server(prefix = "/do", endpoint = "toolbox/remove", input = PostUrl, output = Json)]
pub async fn remove(item: String) -> Result<(), Failure<Refusal>> {
    super::acts::remove(&crate::request::Request::current(), &item).await
}

/// Puts an item under a heading; under none if `heading` is empty.
#[server(prefix = "/do", endpoint = "toolbox/put-under", input = PostUrl, output = Json)]
pub async fn put_under(item: String, #[server(default)] heading: String) -> Result<(), Failure<Refusal>> {
    super::acts::put_under(&crate::request::Request::current(), &item, &heading).await
}

/// Makes a heading, or says the one named in other words.
#[server(prefix = "/do", endpoint = "toolbox/heading", input = PostUrl, output = Json)]
pub async fn heading(title: String, #[server(default)] heading: String) -> Result<(), Failure<Refusal>> {
    super::acts::heading(&crate::request::Request::current(), &title, &heading).await
}

/// Moves a heading one step: `up` or `down` names the heading it changes places with.
#[server(prefix = "/do", endpoint = "toolbox/move-heading", input = PostUrl, output = Json)]
pub async fn move_heading(
    heading: String,
    #[server(default)] up: String,
    #[server(default)] down: String,
) -> Result<(), Failure<Refusal>> {
    super::acts::move_heading(&crate::request::Request::current(), &heading, &up, &down).await
}

/// Looks for words in the names of what is in the toolbox. The words never stand in an address.
#[server(prefix = "/do", endpoint = "toolbox/look", input = PostUrl, output = Json)]
pub async fn look(#[server(default)] words: String) -> Result<(), Failure<Refusal>> {
    super::acts::look(&crate::request::Request::current(), &words).await
}

/// Removes a heading; what stood under it stays.
#[server(prefix = "/do", endpoint = "toolbox/remove-heading", input = PostUrl, output = Json)]
pub async fn remove_heading(heading: String) -> Result<(), Failure<Refusal>> {
    super::acts::remove_heading(&crate::request::Request::current(), &heading).await
}
