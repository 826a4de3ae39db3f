//! Sending the search form, and finding again what was sent.

use super::api::Refusal;
use crate::{
    failure::Failure,
    request::{self, Flash, Form, Request},
};
use domain::{DbErr, search::LONGEST_QUERY};
use http::StatusCode;
use std::{collections::BTreeMap, time::Duration};

/// The name under which a refused form leaves what was typed.
pub const REFUSED: &str = "search";
/// The name under which the words wait for the page of results.
const WORDS: &str = "search-words";
/// The name of the field.
pub const FIELD: &str = "words";
/// Results can be opened again for so long.
const SHOWN_FOR: Duration = Duration::from_secs(30 * 60);

impl Refusal {
    /// What the page turns into words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::Broken => "broken",
        }
    }
}

impl request::Refusal for Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::Empty | Self::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn codes(&self) -> Vec<String> {
        vec![self.code().to_owned()]
    }
}

/// See [`super::api::look`].
pub async fn look(request: &Request, words: &str) -> Result<(), Failure<Refusal>> {
    let words = words.trim();
    let form = Form::new(REFUSED, "/search", "/search/results").typed(FIELD, words);
    let outcome = match words.chars().count() {
        0 => Err(Refusal::Empty),
        letters if letters > LONGEST_QUERY => Err(Refusal::TooLong),
        _ => keep(request, words).await.map_err(|_| Refusal::Broken),
    };
    request.answer(form, outcome).await
}

async fn keep(request: &Request, words: &str) -> Result<(), DbErr> {
    let typed = BTreeMap::from([(FIELD.to_owned(), words.to_owned())]);
    let account = request.actor().account_id();
    request.keep_flash(WORDS, &Flash { codes: vec![], typed }, account).await
}

/// The words that were last sent in this session, if that is not long ago.
///
/// # Errors
/// When the database is away.
pub async fn last(request: &Request) -> Result<Option<String>, DbErr> {
    let flash = request.read_flash(WORDS, SHOWN_FOR).await?;
    Ok(flash.and_then(|mut flash| flash.typed.remove(FIELD)))
}
