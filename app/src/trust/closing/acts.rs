//! What the forms about a closing do.

use super::pages::{FORM, SETTING};
use crate::{
    failure::{Failure, Refused},
    request::{Form, Request},
};
use domain::trust::closing::{ClosingError, commands};
use http::StatusCode;

type Answer = Result<(), Failure<Refused>>;

impl From<ClosingError> for Refused {
    fn from(error: ClosingError) -> Self {
        let status = match &error {
            ClosingError::SignedOut => StatusCode::UNAUTHORIZED,
            ClosingError::NotLead | ClosingError::SameLead => StatusCode::FORBIDDEN,
            ClosingError::Missing => StatusCode::NOT_FOUND,
            ClosingError::Confirmed | ClosingError::Erased => StatusCode::CONFLICT,
            ClosingError::DayWrong
            | ClosingError::TooSoon
            | ClosingError::TooLate
            | ClosingError::NothingSaid
            | ClosingError::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
            ClosingError::Database(error) => crate::errors::unavailable(&Request::current(), error),
        };
        Self { status: status.as_u16(), codes: vec![error.code().to_owned()] }
    }
}

async fn answer(request: &Request, form: Form, outcome: Result<(), ClosingError>, done: &str) -> Answer {
    request.answer_or_sign_in(form, outcome.map(|()| format!("{SETTING}?done={done}"))).await
}

fn form() -> Form {
    Form::new(FORM, SETTING, SETTING)
}

pub async fn ask(day: &str, says: &str) -> Answer {
    let request = Request::current();
    let done = commands::ask(request.db(), &request.actor(), day, says).await;
    answer(&request, form().typed("day", day).typed("says", says), done, "asked").await
}

pub async fn confirm() -> Answer {
    let request = Request::current();
    let done = commands::confirm(request.db(), &request.actor()).await;
    answer(&request, form(), done, "confirmed").await
}

pub async fn call_off() -> Answer {
    let request = Request::current();
    let done = commands::call_off(request.db(), &request.actor()).await;
    answer(&request, form(), done, "called-off").await
}

pub async fn ask_for_export() -> Answer {
    let request = Request::current();
    let done = commands::ask_for_export(request.db(), &request.actor()).await;
    answer(&request, form(), done, "export").await
}
