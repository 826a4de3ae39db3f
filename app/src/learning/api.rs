//! What the forms of Learning are sent to.

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why a form of Learning was not taken at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The words belong to an account that is not signed in any more.
    SignedOut,
    /// Not allowed for this person.
    Forbidden,
    /// No such page.
    NoPage,
    /// The page is not what it was when it was read.
    Changed,
    /// Nothing is written that could be kept as a version.
    Nothing,
    /// As many versions as can be kept: the person says whether the oldest may go.
    Full,
    /// The database is away.
    Broken,
}

/// What became of the fields that were sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedNotes {
    /// In the order of field ids.
    pub fields: Vec<FieldVerdict>,
}

/// What became of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldVerdict {
    /// The field's id.
    pub field: String,
    /// What became of it.
    pub verdict: Verdict,
}

/// `base` is what the next save is made from: an opaque word. `value` is what is kept: the text, the number, or a JSON list
/// of ticks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// It is kept.
    Saved { base: String },
    /// It was not changed here, and is newer from elsewhere.
    Newer { base: String, value: String },
    /// It was changed here and elsewhere. The person chooses.
    Conflict { base: String, value: String },
    /// It cannot be kept as it is: too long, or no such field.
    Refused,
}

/// Saves what was typed into a page. `versions` names every field that was on the form, also those left empty; `keep` is the
/// choice between two versions: `mine`, `theirs` or `both`; `owner` is the account the form was made for, empty for nobody.
#[server(prefix = "/do", endpoint = "learning/save-notes", input = PostUrl, output = Json)]
pub async fn save_notes(
    page: String,
    #[server(default)] owner: String,
    #[server(default)] versions: BTreeMap<String, String>,
    #[server(default)] fields: BTreeMap<String, String>,
    #[server(default)] ticks: BTreeMap<String, Vec<String>>,
    #[server(default)] own: BTreeMap<String, String>,
    #[server(default)] keep: BTreeMap<String, String>,
) -> Result<SavedNotes, Failure<Refusal>> {
    let form = super::saving::Sent { page, owner, versions, fields, ticks, own, keep };
    super::saving::save(&crate::request::Request::current(), form).await
}

/// Remembers that a page was read to its end and leads on to the next one, or back to the module after the last.
#[server(prefix = "/do", endpoint = "learning/finish-page", input = PostUrl, output = Json)]
pub async fn finish_page(page: String) -> Result<(), Failure<Refusal>> {
    super::acts::finish_page(&crate::request::Request::current(), &page).await
}

/// Keeps a plan as it stands as a version. `oldest` is the number of the version that may go to make room; empty if none.
#[server(prefix = "/do", endpoint = "learning/keep-version", input = PostUrl, output = Json)]
pub async fn keep_version(page: String, #[server(default)] oldest: String) -> Result<i32, Failure<Refusal>> {
    super::plan_acts::keep_version(&crate::request::Request::current(), &page, &oldest).await
}

/// Writes what a version says into the fields of its page, after keeping what stands there.
#[server(prefix = "/do", endpoint = "learning/bring-back", input = PostUrl, output = Json)]
pub async fn bring_back(
    page: String,
    number: i32,
    #[server(default)] oldest: String,
) -> Result<SavedNotes, Failure<Refusal>> {
    super::plan_acts::bring_back(&crate::request::Request::current(), &page, number, &oldest).await
}

/// Deletes a version.
#[server(prefix = "/do", endpoint = "learning/delete-version", input = PostUrl, output = Json)]
pub async fn delete_version(page: String, number: i32) -> Result<(), Failure<Refusal>> {
    super::plan_acts::delete_version(&crate::request::Request::current(), &page, number).await
}

/// Signs a page as it stands. `hash` is that of the page the reviewer read.
#[server(prefix = "/do", endpoint = "staff/sign-page", input = PostUrl, output = Json)]
pub async fn sign_page(page: String, hash: String) -> Result<(), Failure<Refusal>> {
    super::acts::sign_page(&crate::request::Request::current(), &page, &hash).await
}

/// Takes a signature back.
#[server(prefix = "/do", endpoint = "staff/unsign-page", input = PostUrl, output = Json)]
pub async fn unsign_page(page: String) -> Result<(), Failure<Refusal>> {
    super::acts::unsign_page(&crate::request::Request::current(), &page).await
}
