//! What the server functions do: who is it, call the domain, lead on.

pub mod leads;
pub mod own;

use crate::{
    failure::{Failure, Refused},
    request::Request,
};
use domain::{Uuid, rights::Failed};
use http::StatusCode;

type Answer = Result<(), Failure<Refused>>;

impl From<Failed> for Refused {
    fn from(failed: Failed) -> Self {
        let (status, codes) = match failed {
            Failed::Refused(problems) => {
                let not_now = problems.contains(&domain::rights::Problem::NotNow);
                let status = if not_now { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
                (status, problems.iter().map(|problem| problem.code()).collect())
            }
            Failed::SignedOut => (StatusCode::UNAUTHORIZED, vec!["signed-out".to_owned()]),
            Failed::Forbidden => (StatusCode::FORBIDDEN, vec!["forbidden".to_owned()]),
            Failed::Missing => (StatusCode::NOT_FOUND, vec!["missing".to_owned()]),
            Failed::Gone => (StatusCode::GONE, vec!["gone".to_owned()]),
            Failed::TooMany => (StatusCode::TOO_MANY_REQUESTS, vec!["too-many".to_owned()]),
            Failed::Busy => (StatusCode::SERVICE_UNAVAILABLE, vec![]),
            Failed::Database(error) => (crate::errors::unavailable(&Request::current(), &error), vec![]),
        };
        Self { status: status.as_u16(), codes }
    }
}

/// What is no id is nobody's.
fn id(typed: &str) -> Uuid {
    typed.parse().unwrap_or(Uuid::nil())
}
