//! What the server functions do.

use super::api::{HandedOver, Refusal};
use crate::{
    browser,
    errors::unavailable,
    failure::Failure,
    request::{self, Form, Request, session_cookie_name},
    ui::links,
};
use domain::account::{
    Device,
    sessions::{self, Started},
};
use http::{StatusCode, request::Parts};
use leptos::prelude::use_context;

impl request::Refusal for Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::Over => StatusCode::GONE,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn codes(&self) -> Vec<String> {
        let code = match self {
            Self::Over => "over",
            Self::Broken => "broken",
        };
        vec![code.to_owned()]
    }
}

pub async fn set_aside(stay: bool) -> Result<HandedOver, Failure<Refusal>> {
    let request = Request::current();
    let ticket = ticket(&request);
    if ticket.is_some() && !stay {
        request.drop_session();
        request.forget_fetched_pages();
    }
    request.answer(Form::new("set-aside", links::LOCK, links::LOCK), Ok(HandedOver { ticket })).await
}

/// The session goes on; unlocking brings it back. Nothing for staff or on a shared device, so that no script ever holds their session.
fn ticket(request: &Request) -> Option<String> {
    request.session().filter(|session| session.device == Device::Own && !session.actor().is_staff())?;
    browser::cookies(&use_context::<Parts>()?).remove(session_cookie_name(request.toolkit.secure_cookies))
}

pub async fn take_up(ticket: &str) -> Result<(), Failure<Refusal>> {
    let request = Request::current();
    let outcome = take(&request, ticket).await;
    request.answer(Form::new("take-up", links::LOCK, links::LOCK), outcome).await
}

async fn take(request: &Request, ticket: &str) -> Result<(), Refusal> {
    if request.session().is_some_and(|session| session.account.is_some()) {
        return Ok(());
    }
    let found = sessions::load(request.db(), request.trust.id, ticket).await.map_err(|error| {
        let _ = unavailable(request, &error);
        Refusal::Broken
    })?;
    let session = found.filter(|session| session.device == Device::Own).ok_or(Refusal::Over)?;
    request.adopt(Started { session, cookie: ticket.to_owned() });
    Ok(())
}
