//! What the pages of teams and moments share.

pub(super) use crate::frame::{sign_in_first, told};
use crate::{
    frame::Sheet,
    request::{Flash, Request},
    ui::{BackLink, ErrorSummary, InsetText, Place, Problem, links},
    words::Words,
};
use domain::trust::{
    caseload::LONGEST_SOURCE,
    settings::{LONGEST_NAME, MOST, SettingError},
};
use http::StatusCode;
use leptos::prelude::*;

/// The form that adds a team, for what it leaves behind.
pub const TEAMS_FORM: &str = "teams";
/// The forms on the page of a team.
pub const TEAM_FORM: &str = "team";
/// The forms on the page of moments.
pub const MOMENTS_FORM: &str = "moments";

pub(super) type Shown = Result<Sheet, StatusCode>;

pub(super) fn status(request: &Request, error: &SettingError) -> StatusCode {
    match error {
        SettingError::Database(error) => crate::errors::unavailable(request, error),
        SettingError::SignedOut => StatusCode::UNAUTHORIZED,
        SettingError::NotLead => StatusCode::FORBIDDEN,
        _ => StatusCode::NOT_FOUND,
    }
}

/// The words for what is wrong.
pub(super) fn said(code: &str, words: &Words) -> String {
    let most = match code {
        "source-too-long" => LONGEST_SOURCE,
        "too-many" => MOST,
        _ => LONGEST_NAME,
    };
    words.with(&format!("teams-problem-{code}"), &[("most", most.into())])
}

/// The field a problem is about, if it is about one.
fn field(code: &str) -> Option<&'static str> {
    match code {
        "name-missing" | "name-too-long" | "name-taken" | "too-many" => Some("title"),
        "people-wrong" => Some("count"),
        "carers-wrong" => Some("carers"),
        "source-missing" | "source-too-long" => Some("source"),
        "day-wrong" => Some("day"),
        _ => None,
    }
}

/// The words at a field, if it is the one.
pub(super) fn error(told: &Flash, name: &str, words: &Words) -> Option<String> {
    told.codes.iter().find(|code| field(code) == Some(name)).map(|code| said(code, words))
}

/// A page: way back, what was done or went wrong, heading, and what is under it. `id` turns a field's name into its id.
pub(super) fn leaf(
    (title, back): (String, &'static str),
    (done, told): (Option<String>, &Flash),
    id: impl Fn(&str) -> String,
    view: AnyView,
    words: &Words,
) -> Sheet {
    let problem = |code: &String| {
        let text = said(code, words);
        field(code).map_or_else(|| Problem::general(text.clone()), |name| Problem::at(id(name), text.clone()))
    };
    let problems: Vec<Problem> = told.codes.iter().map(problem).collect();
    let heading = if problems.is_empty() {
        title.clone()
    } else {
        words.with("page-title-error", &[("title", title.as_str().into())])
    };
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <BackLink text=words.get("account-back") href=back/>
                {(!problems.is_empty()).then(|| view! { <ErrorSummary problems/> })}
                {done.map(|done| view! { <InsetText><p>{done}</p></InsetText> })}
                <h1 class="nhsuk-heading-xl"><bdi>{title}</bdi></h1>
                {view}
            </div>
        </div>
    };
    Sheet::new(heading, Place::Staff, view)
}

/// The link to the privacy notice, beside every form that takes something.
pub(super) fn notice(words: &Words) -> AnyView {
    view! { <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p> }.into_any()
}
