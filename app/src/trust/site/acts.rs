//! What the forms of a trust's site do.

use super::pages::{PLACES, path_of};
use crate::{
    failure::{Failure, Refused},
    request::{Form, Request},
};
use domain::{
    Uuid,
    learning::content::{ENGLISH, Library},
    trust::{
        places::commands as places,
        site::{Fields, Part, SiteError, commands},
    },
};
use http::StatusCode;

type Answer = Result<(), Failure<Refused>>;

/// The form of a place, for what it leaves behind.
pub const PLACE_FORM: &str = "site-place";

impl From<SiteError> for Refused {
    fn from(error: SiteError) -> Self {
        let (status, codes) = match error {
            SiteError::SignedOut => (StatusCode::UNAUTHORIZED, vec!["signed-out".to_owned()]),
            SiteError::Forbidden => (StatusCode::FORBIDDEN, vec!["forbidden".to_owned()]),
            SiteError::Missing => (StatusCode::NOT_FOUND, vec!["gone".to_owned()]),
            SiteError::Wrong(codes) => (StatusCode::UNPROCESSABLE_ENTITY, codes),
            SiteError::Stale => (StatusCode::CONFLICT, vec!["stale".to_owned()]),
            SiteError::Database(error) => (crate::errors::unavailable(&Request::current(), &error), vec![]),
        };
        Self { status: status.as_u16(), codes }
    }
}

/// The form of a part, for what it leaves behind.
#[must_use]
pub fn form_of(part: Part) -> &'static str {
    match part {
        Part::Name => "site-name",
        Part::Colour => "site-colour",
        Part::Logo => "site-logo",
        Part::Words => "site-words",
        Part::Urgent => "site-urgent",
        Part::Policies => "site-policies",
    }
}

/// The tags of the languages that a trust can switch: all but English.
#[must_use]
pub fn languages(library: &Library) -> Vec<&str> {
    library.languages().iter().map(|language| language.tag.as_str()).filter(|tag| *tag != ENGLISH).collect()
}

fn typed(form: Form, set: &Fields) -> Form {
    set.iter().fold(form, |form, (name, value)| form.typed(name, value))
}

pub async fn set(part: &str, base: &str, set: Fields) -> Answer {
    let request = Request::current();
    let Some(part) = Part::of_code(part) else {
        let form = Form::new("site", super::pages::HERE, super::pages::HERE);
        return request.answer_or_sign_in(form, Err(refuse_unknown(&request))).await;
    };
    let library = request.toolkit.library.clone();
    let done = commands::set(request.db(), &request.actor(), part, base, &set, &languages(&library)).await;
    let back = path_of(part);
    let form = typed(Form::new(form_of(part), back, back), &set);
    request.answer_or_sign_in(form, done.map(|()| format!("{back}?done={}", part.code()))).await
}

/// What is no part is nobody's: but first, who asks.
fn refuse_unknown(request: &Request) -> SiteError {
    domain::trust::site::lead(&request.actor()).err().unwrap_or(SiteError::Missing)
}

pub async fn set_place(place: &str, base: &str, set: Fields) -> Answer {
    let request = Request::current();
    let id = (!place.is_empty()).then(|| place.parse().unwrap_or(Uuid::nil()));
    let done = places::set(request.db(), &request.actor(), id, base, &set).await;
    let form = typed(Form::new(PLACE_FORM, PLACES, PLACES), &set).typed("place", place);
    request.answer_or_sign_in(form, done.map(|()| format!("{PLACES}?done=place"))).await
}

pub async fn remove_place(place: &str) -> Answer {
    let request = Request::current();
    let done = places::remove(request.db(), &request.actor(), place.parse().unwrap_or(Uuid::nil())).await;
    let form = Form::new(PLACE_FORM, PLACES, PLACES);
    request.answer_or_sign_in(form, done.map(|()| format!("{PLACES}?done=removed"))).await
}
