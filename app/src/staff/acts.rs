//! What the forms about letters to staff do.

use super::letters::{LETTERS, STOPPED};
use crate::{
    failure::{Failure, Refused},
    request::{Form, Request},
};
use domain::staff::{
    UptakeError,
    mails::{self, Chosen},
};
use http::StatusCode;

type Answer = Result<(), Failure<Refused>>;

impl From<UptakeError> for Refused {
    fn from(error: UptakeError) -> Self {
        let (status, code) = match error {
            UptakeError::SignedOut => (StatusCode::UNAUTHORIZED, "signed-out"),
            UptakeError::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
            UptakeError::Database(error) => (crate::errors::unavailable(&Request::current(), &error), "broken"),
        };
        Self { status: status.as_u16(), codes: vec![code.to_owned()] }
    }
}

pub async fn choose(weekly: &str, nudges: &str) -> Answer {
    let request = Request::current();
    let new = Chosen { weekly: weekly == "yes", nudges: nudges == "yes" };
    let kept = mails::choose(request.db(), &request.actor(), new).await;
    let form = Form::new("staff-letters", LETTERS, LETTERS);
    request.answer_or_sign_in(form, kept.map(|()| format!("{LETTERS}?done=yes"))).await
}

/// A link that is gone leads to the same page: the letters are stopped either way, and nobody learns whether a link ever was one.
pub async fn stop(token: &str) -> Answer {
    let request = Request::current();
    let stopped = mails::stop_by_link(request.db(), &request.actor(), token).await;
    let outcome = match stopped {
        Ok(stopped) if stopped || request.wants_html() => Ok(()),
        Ok(_) => Err(Refused { status: StatusCode::GONE.as_u16(), codes: vec!["link-gone".to_owned()] }),
        Err(error) => Err(UptakeError::Database(error).into()),
    };
    request.answer(Form::new("staff-nudges", STOPPED, STOPPED), outcome).await
}
