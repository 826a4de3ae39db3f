//! What the forms do.

use super::api::Refusal;
use crate::{
    failure::Failure,
    request::{self, Form, Request},
};
use domain::{
    Uuid,
    content_reports::{Kind, Reason, ReportError, Subject, commands},
};
use http::StatusCode;

impl request::Refusal for Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::NoSubject | Self::NoReport => StatusCode::NOT_FOUND,
            Self::NoReason | Self::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn codes(&self) -> Vec<String> {
        let code = match self {
            Self::NoSubject => "no-subject",
            Self::NoReason => "no-reason",
            Self::TooLong => "too-long",
            Self::TooMany => "too-many",
            Self::SignedOut => "signed-out",
            Self::Forbidden => "forbidden",
            Self::NoReport => "no-report",
            Self::Broken => "broken",
        };
        vec![code.to_owned()]
    }
}

/// Whoever is not signed in is told so, before being told that only a lead may.
fn refused(request: &Request) -> impl Fn(ReportError) -> Refusal + '_ {
    |error| match error {
        ReportError::NoReason => Refusal::NoReason,
        ReportError::TooLong => Refusal::TooLong,
        ReportError::TooMany => Refusal::TooMany,
        ReportError::NotLead if request.actor().account_id().is_none() => Refusal::SignedOut,
        ReportError::NotLead => Refusal::Forbidden,
        ReportError::NoReport => Refusal::NoReport,
        ReportError::Database(error) => {
            let _ = crate::errors::unavailable(request, &error);
            Refusal::Broken
        }
    }
}

/// See [`super::api::report`]. An id that is nobody's never reaches an address.
pub async fn report(request: &Request, kind: &str, id: &str, reason: &str, text: &str) -> Result<(), Failure<Refusal>> {
    let library = &request.toolkit.library;
    let Some(subject) = Kind::of_name(kind).and_then(|kind| Subject::find(library, kind, id)) else {
        let form = Form::new(super::pages::FORM, super::pages::PATH, super::pages::PATH);
        return request.answer(form.typed("text", text), Err(Refusal::NoSubject)).await;
    };
    let form = Form::new(super::pages::FORM, super::pages::path(&subject), super::pages::SENT);
    let form = form.typed("reason", reason).typed("text", text);
    let (client, actor) = (request.client(), request.actor());
    let reason = Reason::of_name(reason);
    let sent = commands::send(request.db(), &actor, client.as_deref(), &subject, reason, text).await;
    request.answer(form, sent.map_err(refused(request))).await
}

/// See [`super::api::close_report`].
pub async fn close(request: &Request, report: &str) -> Result<(), Failure<Refusal>> {
    let form = Form::new(super::staff::FORM, super::staff::PATH, super::staff::PATH);
    // What is no id is nobody's report.
    let report = report.parse().unwrap_or(Uuid::nil());
    let closed = commands::close(request.db(), &request.actor(), report).await;
    request.answer(form, closed.map_err(refused(request))).await
}
