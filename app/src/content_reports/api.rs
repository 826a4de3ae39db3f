//! What the forms of reports are sent to.

use crate::failure::Failure;
use leptos::{
    prelude::*,
    server_fn::codec::{Json, PostUrl},
};
use serde::{Deserialize, Serialize};

/// Why a form was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// No page, word or place has this id.
    NoSubject,
    /// Nothing was chosen.
    NoReason,
    /// The own words are too long.
    TooLong,
    /// Too many reports from one network.
    TooMany,
    /// Nobody is signed in.
    SignedOut,
    /// Not allowed for this person.
    Forbidden,
    /// There is no such open report.
    NoReport,
    /// The database is away.
    Broken,
}

/// Reports that a page (`kind` is `page`), a word (`term`) or a place (`resource`) is wrong.
#[server(prefix = "/do", endpoint = "content/report", input = PostUrl, output = Json)]
pub async fn report(
    #[server(default)] kind: String,
    #[server(default)] id: String,
    #[server(default)] reason: String,
    #[server(default)] text: String,
) -> Result<(), Failure<Refusal>> {
    super::acts::report(&crate::request::Request::current(), &kind, &id, &reason, &text).await
}

/// Closes a report.
#[server(prefix = "/do", endpoint = "staff/close-content-report", input = PostUrl, output = Json)]
pub async fn close_report(#[server(default)] report: String) -> Result<(), Failure<Refusal>> {
    super::acts::close(&crate::request::Request::current(), &report).await
}
