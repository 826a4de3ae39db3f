//! What the server functions do.

use super::{
    api::Refusal,
    pages::{CHANGED_FORM, CHANGES, MATTERS_FORM, READING},
};
use crate::{
    failure::Failure,
    request::{self, Form, Request},
};
use domain::{
    Actor,
    reading::{Change, Matters, commands},
};
use http::StatusCode;

type Answer = Result<(), Failure<Refusal>>;

/// Takes back what was said.
const NONE: &str = "none";

impl request::Refusal for Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::Missing => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn codes(&self) -> Vec<String> {
        let code = match self {
            Self::Missing => "missing",
            Self::Broken => "broken",
        };
        vec![code.to_owned()]
    }
}

pub async fn matters(said: &str, next: &str) -> Answer {
    let request = Request::current();
    let onward = if next == "/" { "/".to_owned() } else { format!("{READING}?done=yes") };
    let form = Form::new(MATTERS_FORM, READING, onward);
    let outcome = match choice(said, Matters::of_id) {
        Ok(matters) => match who(&request).await {
            Ok(actor) => commands::say_what_matters(request.db(), &actor, matters).await.map_err(|_| Refusal::Broken),
            Err(refusal) => Err(refusal),
        },
        Err(refusal) => Err(refusal),
    };
    request.answer(form, outcome).await
}

pub async fn changed(said: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(CHANGED_FORM, CHANGES, format!("{CHANGES}?done=yes"));
    let outcome = match choice(said, Change::of_id) {
        Ok(changed) => match who(&request).await {
            Ok(actor) => commands::say_what_changed(request.db(), &actor, changed).await.map_err(|_| Refusal::Broken),
            Err(refusal) => Err(refusal),
        },
        Err(refusal) => Err(refusal),
    };
    request.answer(form, outcome).await
}

/// One of the set, or nothing for "none".
fn choice<T>(said: &str, of_id: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Refusal> {
    if said == NONE { Ok(None) } else { of_id(said).map(Some).ok_or(Refusal::Missing) }
}

async fn who(request: &Request) -> Result<Actor, Refusal> {
    request.actor_who_writes().await.map_err(|_| Refusal::Broken)
}
