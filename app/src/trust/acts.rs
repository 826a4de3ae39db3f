//! What the forms of the checklist do.

use super::{
    api::Refusal,
    pages::{FORM, HERE},
};
use crate::{
    failure::Failure,
    request::{self, Form, Request},
};
use domain::trust::go_live::{GoLiveError, Item, commands};
use http::StatusCode;

type Answer = Result<(), Failure<Refusal>>;

impl request::Refusal for Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NoItem => StatusCode::NOT_FOUND,
            Self::NothingSaid | Self::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NotReady => StatusCode::CONFLICT,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn codes(&self) -> Vec<String> {
        let code = match self {
            Self::SignedOut => "signed-out",
            Self::Forbidden => "forbidden",
            Self::NoItem => "no-item",
            Self::NothingSaid => "nothing-said",
            Self::TooLong => "too-long",
            Self::NotReady => "not-ready",
            Self::Broken => "broken",
        };
        vec![code.to_owned()]
    }
}

fn refusal(request: &Request, error: &GoLiveError) -> Refusal {
    match error {
        GoLiveError::SignedOut => Refusal::SignedOut,
        GoLiveError::NotLead => Refusal::Forbidden,
        GoLiveError::NoItem => Refusal::NoItem,
        GoLiveError::NothingSaid => Refusal::NothingSaid,
        GoLiveError::TooLong => Refusal::TooLong,
        GoLiveError::NotReady => Refusal::NotReady,
        GoLiveError::Database(error) => {
            let _ = crate::errors::unavailable(request, error);
            Refusal::Broken
        }
    }
}

pub async fn confirm(item: &str, said: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(FORM, HERE, format!("{HERE}?done=confirmed")).typed("item", item).typed("said", said);
    let outcome = match Item::of_code(item) {
        Some(item) => commands::confirm(request.db(), &request.actor(), item, said).await,
        None => Err(GoLiveError::NoItem),
    };
    answer(&request, form, outcome).await
}

pub async fn take_back(item: &str) -> Answer {
    let request = Request::current();
    let outcome = match Item::of_code(item) {
        Some(item) => commands::take_back(request.db(), &request.actor(), item).await,
        None => Err(GoLiveError::NoItem),
    };
    answer(&request, Form::new(FORM, HERE, format!("{HERE}?done=taken-back")), outcome).await
}

pub async fn open() -> Answer {
    let request = Request::current();
    let outcome = commands::open(request.db(), &request.actor(), &request.toolkit.library).await;
    answer(&request, Form::new(FORM, HERE, format!("{HERE}?done=opened")), outcome).await
}

pub async fn close() -> Answer {
    let request = Request::current();
    let outcome = commands::close(request.db(), &request.actor()).await;
    answer(&request, Form::new(FORM, HERE, format!("{HERE}?done=closed")), outcome).await
}

async fn answer(request: &Request, form: Form, outcome: Result<(), GoLiveError>) -> Answer {
    let outcome = outcome.map_err(|error| refusal(request, &error));
    request.answer(form, outcome).await
}
