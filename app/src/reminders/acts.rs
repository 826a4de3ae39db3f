//! What the server functions do.

use super::{
    api::Refusal,
    pages::{ASK_FORM, HERE, STOPPED},
};
use crate::{
    account::acts::with_next,
    failure::Failure,
    request::{self, Form, Request},
};
use domain::reminders::{Every, Failed, commands};
use http::StatusCode;

type Answer = Result<(), Failure<Refusal>>;

impl request::Refusal for Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Missing => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Changed => StatusCode::CONFLICT,
            Self::LinkGone => StatusCode::GONE,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn codes(&self) -> Vec<String> {
        let code = match self {
            Self::SignedOut => "signed-out",
            Self::Missing => "missing",
            Self::Changed => "changed",
            Self::LinkGone => "link-gone",
            Self::Broken => "broken",
        };
        vec![code.to_owned()]
    }
}

impl From<Failed> for Refusal {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::SignedOut => Self::SignedOut,
            Failed::Changed => Self::Changed,
            Failed::LinkGone => Self::LinkGone,
            Failed::Database(_) => Self::Broken,
        }
    }
}

pub async fn ask(every: &str) -> Answer {
    let request = Request::current();
    let (db, actor) = (request.db(), request.actor());
    let outcome = match (every, Every::of_id(every)) {
        _ if actor.account_id().is_none() => Err(Refusal::SignedOut),
        ("never", _) => commands::stop(db, &actor).await.map_err(Refusal::from),
        (_, Some(every)) => commands::ask(db, &actor, every).await.map_err(Refusal::from),
        _ => Err(Refusal::Missing),
    };
    let back = if actor.account_id().is_none() { with_next("/sign-in", HERE) } else { HERE.to_owned() };
    request.answer(Form::new(ASK_FORM, back, format!("{HERE}?done=yes")), outcome).await
}

/// A link that is gone leads to the same page: the reminders are stopped either way, and nobody learns whether a link ever was one.
pub async fn stop(token: &str) -> Answer {
    let request = Request::current();
    let outcome = commands::stop_by_link(request.db(), &request.actor(), token).await.map_err(Refusal::from);
    if request.wants_html() && outcome == Err(Refusal::LinkGone) {
        request.see_other(STOPPED);
        return Ok(());
    }
    request.answer(Form::new("reminders-stop", STOPPED, STOPPED), outcome).await
}
