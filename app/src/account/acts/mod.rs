//! What the server functions do: who is it, call the domain, lead on. One file an errand, as in `domain::account::commands`.

pub mod devices;
pub mod first_day;
pub mod links;
pub mod paper_code;
pub mod passkeys;
pub mod providers;
pub mod second_factor;
pub mod settings;
pub mod sign_in;
pub mod sign_in_links;
pub mod sign_up;
pub mod welcome;

use crate::{
    failure::{Failure, Refused},
    request::{Form, Request, own_path},
};
use domain::{
    account::{Arrived, Failed, Problem, Visit, sessions::Session},
    learning::content::ENGLISH,
};
use http::StatusCode;

type Answer = Result<(), Failure<Refused>>;

/// A request with the browser it comes from.
struct Here {
    request: Request,
    session: Option<Session>,
    session_id: Option<Vec<u8>>,
    client: Option<String>,
}

impl Here {
    fn now() -> Self {
        Self::of(Request::current())
    }

    fn of(request: Request) -> Self {
        Self { session: request.session(), session_id: request.session_id(), client: request.client(), request }
    }

    fn visit(&self) -> Visit<'_> {
        Visit {
            session: self.session.as_ref(),
            session_id: self.session_id.as_deref(),
            device_cookie: self.request.device_cookie(),
            client: self.client.as_deref(),
            browser: self.request.browser(),
            language: Some(self.request.language()).filter(|tag| *tag != ENGLISH),
            mobiles: self.request.toolkit.mobiles(),
        }
    }

    /// The session of somebody signed in.
    fn signed_in(&self) -> Result<&Session, Failed> {
        self.session.as_ref().filter(|session| session.account.is_some()).ok_or_else(|| Problem::SignedOut.into())
    }

    /// Sets the cookies of somebody who has arrived; says where they go: to what is asked once, or on.
    fn arrived(&self, arrived: Arrived, next: &str) -> String {
        self.request.set_device_cookie(&arrived.device_cookie);
        self.request.adopt(arrived.started);
        let next = if own_path(next) { next } else { "/" };
        let next = if arrived.ask_seen { with_next("/notices", next) } else { next.to_owned() };
        if arrived.ask_bring || arrived.ask_device { with_next("/welcome", &next) } else { next }
    }

    /// Answers a form. What is refused because something before it is over, leads back there.
    async fn answer(&self, form: Form, outcome: Result<String, Failed>) -> Answer {
        let refused = match outcome {
            Ok(onward) => return self.request.answer(form.onward(onward), Ok::<(), Refused>(())).await,
            Err(failed) => failed,
        };
        let form = match &refused {
            Failed::Refused(problems) if problems.contains(&Problem::SignedOut) => {
                let back = with_next("/sign-in", form.back());
                Form::new("sign-in", back, "/")
            }
            Failed::Refused(problems) if problems.contains(&Problem::SecondStepGone) => {
                Form::new("sign-in", "/sign-in", "/")
            }
            Failed::Refused(problems)
                if problems.iter().any(|problem| matches!(problem, Problem::SignUpGone | Problem::MobileTaken)) =>
            {
                Form::new("sign-up", "/sign-up", "/")
            }
            _ => form,
        };
        self.request.answer(form, Err(Refused::from(refused))).await
    }
}

/// `path` with where to go afterwards.
#[must_use]
pub fn with_next(path: &str, next: &str) -> String {
    if next == "/" || !own_path(next) {
        return path.to_owned();
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    let encoded: String = next
        .bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    format!("{path}?next={encoded}")
}

/// The true status of what is wrong.
fn status(problem: Problem) -> StatusCode {
    match problem {
        Problem::SignedOut => StatusCode::UNAUTHORIZED,
        Problem::StaffNotYet
        | Problem::ProviderStaffOnly
        | Problem::StaffKeepIt
        | Problem::StaffKeepPasskey
        | Problem::StaffKeepPassword
        | Problem::SignInAgain => StatusCode::FORBIDDEN,
        Problem::LinkGone => StatusCode::GONE,
        Problem::NoPasskey => StatusCode::NOT_FOUND,
        Problem::SignUpGone
        | Problem::SecondStepGone
        | Problem::ProviderTaken
        | Problem::CodeAppThere
        | Problem::NoCodeApp
        | Problem::PasskeyGone
        | Problem::PasskeyNotHere
        | Problem::TooManyPasskeys
        | Problem::LastLead
        | Problem::MobileTaken
        | Problem::LastSupporter
        | Problem::Held => StatusCode::CONFLICT,
        Problem::TooMany => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

impl From<Failed> for Refused {
    fn from(failed: Failed) -> Self {
        let (status, codes) = match &failed {
            Failed::Refused(problems) => {
                let first = problems.first().map_or(StatusCode::UNPROCESSABLE_ENTITY, |problem| status(*problem));
                (first, problems.iter().map(|problem| problem.code()).collect())
            }
            Failed::Busy => (StatusCode::SERVICE_UNAVAILABLE, vec![]),
            Failed::Database(error) => (crate::errors::unavailable(&Request::current(), error), vec![]),
        };
        Self { status: status.as_u16(), codes }
    }
}

#[cfg(test)]
mod tests {
    use super::with_next;

    #[test]
    fn only_own_paths_come_next() {
        assert_eq!(with_next("/sign-in", "/modules/a/b"), "/sign-in?next=/modules/a/b");
        assert_eq!(with_next("/sign-in", "/a?b=c&d"), "/sign-in?next=/a%3Fb%3Dc%26d");
        for elsewhere in ["//elsewhere.org", "https://elsewhere.org", "/\\elsewhere.org", "", "/a\nb"] {
            assert_eq!(with_next("/sign-in", elsewhere), "/sign-in");
        }
    }
}
