//! What a trust keeps closed: reading for people without an account, and writing on a site that is about to close or has closed.

use crate::AppState;
use app::{
    account::acts::with_next,
    request::{CurrentSession, CurrentTrust, wants_html},
    trust::closing::pages::CLOSING,
};
use axum::{
    extract::{Request, State},
    http::{Method, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::trust::{
    closing::{Phase, phase},
    entity::Model,
};

/// What can be done on a site that only closes: coming and going, looking, taking along, deleting, and calling the closing off.
const STILL: [&str; 24] = [
    "/do/account/sign-in",
    "/do/account/sign-out",
    "/do/account/sign-out-everywhere",
    "/do/account/end-device",
    "/do/account/second-step",
    "/do/account/first-code",
    "/do/account/begin-code-app",
    "/do/account/confirm-code-app",
    "/do/account/forgotten-password",
    "/do/account/reset-password",
    "/do/account/password",
    "/do/account/device",
    "/do/account/delete",
    "/do/account/delete-writing",
    "/do/learning/delete-version",
    "/do/wellbeing/delete-check",
    "/do/wellbeing/delete-week",
    "/do/reminders/stop",
    "/do/search/look",
    "/do/toolbox/look",
    "/do/staff/confirm-closing",
    "/do/staff/call-off-closing",
    "/do/staff/ask-export",
    "/do/content/report",
];
/// And everything below these.
const STILL_BELOW: [&str; 2] = ["/do/display/", "/do/phone/"];
/// Modules that can always be read: nobody in a crisis is asked who they are.
const ALWAYS: &str = "/modules/dealing-with-crises";
/// What is still served once a site has closed, besides the page that says so.
const AFTER: [&str; 8] =
    ["/urgent-help", "/health/", "/pkg/", "/icons/", "/site/", "/robots.txt", "/.well-known/", "/manifest"];
/// Files at the root, by their ends.
const FILES: [&str; 4] = [".js", ".ico", ".svg", ".png"];

/// Refuses what the trust keeps closed. Runs when trust and session are known.
pub async fn check(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let Some(CurrentTrust(trust)) = request.extensions().get::<CurrentTrust>().cloned() else {
        return next.run(request).await;
    };
    if request.method() == Method::POST {
        return match phase(&trust, state.toolkit.db.now()) {
            Phase::Closed => StatusCode::GONE.into_response(),
            Phase::ReadOnly if !is_still_done(request.uri().path()) => refused(request),
            _ => next.run(request).await,
        };
    }
    let session = request.extensions().get::<CurrentSession>().and_then(|session| session.0.as_ref());
    let known = session.is_some_and(|session| session.account.is_some());
    if !known && needs_account(&trust, request.uri().path()) {
        let next = with_next("/sign-in", request.uri().path());
        return (StatusCode::SEE_OTHER, [(header::LOCATION, next)]).into_response();
    }
    next.run(request).await
}

fn is_still_done(path: &str) -> bool {
    STILL.contains(&path) || STILL_BELOW.iter().any(|below| path.starts_with(below))
}

/// A plain form gets a page that says why and shows what was typed; a script is told to try later, so that it keeps the text on the phone.
fn refused(request: Request) -> Response {
    let (parts, _): (Parts, _) = request.into_parts();
    if wants_html(&parts) { StatusCode::LOCKED } else { StatusCode::SERVICE_UNAVAILABLE }.into_response()
}

fn needs_account(trust: &Model, path: &str) -> bool {
    let always = path == ALWAYS || path.strip_prefix(ALWAYS).is_some_and(|rest| rest.starts_with('/'));
    !trust.read_without_account && path.starts_with("/modules/") && !always
}

/// The page to show instead, once a site has closed; nothing for what is still there.
#[must_use]
pub fn instead(method: &Method, uri: &Uri) -> Option<Uri> {
    let path = uri.path();
    let there = path == CLOSING
        || AFTER.iter().any(|still| path.starts_with(still))
        || FILES.iter().any(|end| path.ends_with(end));
    if there || !matches!(*method, Method::GET | Method::HEAD) {
        return None;
    }
    CLOSING.parse().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::*;

    #[test]
    fn a_closed_site_has_urgent_help_and_the_page_that_says_so() {
        let to = |path: &str| instead(&Method::GET, &path.parse().unwrap()).map(|uri| uri.to_string());
        for gone in ["/", "/modules", "/account/export", "/sign-in", "/staff"] {
            assert_eq!(to(gone).as_deref(), Some(CLOSING), "{gone}");
        }
        for there in ["/urgent-help", CLOSING, "/sw.js", "/pkg/toolkit.css", "/health/ready"] {
            assert_eq!(to(there), None, "{there}");
        }
    }

    #[test]
    fn what_can_still_be_done_is_there() {
        let all: Vec<&str> = crate::endpoints().into_iter().map(|(path, _)| path).collect();
        for path in STILL {
            assert!(all.contains(&path), "{path} is no endpoint");
        }
        assert!(!is_still_done("/do/learning/save-notes") && !is_still_done("/do/account/sign-up"));
    }
}
