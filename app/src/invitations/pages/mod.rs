//! The pages of invitations. One file an errand.

pub mod bulk;
pub mod cards;
pub mod invited;
pub mod join;
pub mod list;
pub mod moment;
pub mod new;
pub mod one;
pub mod requests;
pub mod team;
pub mod words;

use crate::{
    frame::{Sheet, param, query, sign_in_first, told},
    request::{Flash, Request},
    table_text,
    ui::{self, BackLink, ErrorSummary, Input, Place, Size, links},
    words::Words,
};
use domain::{Uuid, invitations::Failed};
use http::StatusCode;
use leptos::prelude::*;

/// The one screen.
pub const NEW: &str = "/invitations/new";
/// What became of them.
pub const LIST: &str = "/invitations";
/// Codes and cards.
pub const CARDS: &str = "/invitations/cards";
/// Words to say.
pub const WORDS: &str = "/invitations/words";
/// Where a code is typed.
pub const JOIN: &str = "/join";
/// The forms on the page of one invitation, for what they leave behind.
pub const ONE_FORM: &str = "invitation-one";

/// So many are said at once.
const MOST_PROBLEMS: usize = 20;

type Shown = Result<Sheet, StatusCode>;

/// The page of an invitation.
#[must_use]
pub fn one_path(id: Uuid) -> String {
    format!("{LIST}/{id}")
}

/// The page behind a code, which holds only letters of codes.
#[must_use]
pub fn join_path(code: &str) -> String {
    format!("{JOIN}/{code}")
}

/// A query refused: the page of the status. Who is not signed in is led to the sign-in before.
fn refused(request: &Request) -> impl Fn(Failed) -> StatusCode + '_ {
    |failed| match failed {
        Failed::Database(error) => crate::errors::unavailable(request, &error),
        Failed::SignedOut => StatusCode::UNAUTHORIZED,
        Failed::Forbidden => StatusCode::FORBIDDEN,
        Failed::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Failed::CodeGone => StatusCode::GONE,
        Failed::Missing | Failed::Refused(_) => StatusCode::NOT_FOUND,
    }
}

/// The field for where an invitation goes: where texts can be sent, a mobile number will do.
fn address_field(request: &Request, told: &Flash, hint: Option<String>, size: Option<Size>, words: &Words) -> AnyView {
    let texts = request.toolkit.texts;
    let label = words.get(if texts { "invitations-email-or-mobile" } else { "invitations-email" });
    view! {
        <Input
            label
            name="email"
            size
            hint
            error=error(told, &["email-missing", "email-malformed", "mobile-malformed"], words)
            value=told.typed.get("email").cloned()
            kind=if texts { "text" } else { "email" }
            autocomplete="off".to_owned()
            spellcheck=false
        />
    }
    .into_any()
}

/// The words for what is wrong with a field, if that was said.
fn error(told: &Flash, codes: &[&str], words: &Words) -> Option<String> {
    let code = told.codes.iter().find(|code| codes.contains(&code.as_str()))?;
    Some(said(code, words))
}

fn said(code: &str, words: &Words) -> String {
    if Request::current().toolkit.texts && matches!(code, "email-missing" | "email-malformed") {
        return words.get(&format!("invitations-problem-{code}-or-mobile"));
    }
    words.get(&format!("invitations-problem-{code}"))
}

/// The list on top of the page; each leads to its field.
fn problems(told: &Flash, words: &Words) -> Vec<ui::Problem> {
    let problem = |code: &String| match code.as_str() {
        code if code.starts_with("row:") => ui::Problem::at("rows", table_text::said(code, words).unwrap_or_default()),
        "email-missing" | "email-malformed" | "mobile-malformed" => ui::Problem::at("email", said(code, words)),
        "not-agreed" => ui::Problem::at("agreed", said(code, words)),
        "count-wrong" => ui::Problem::at("count", said(code, words)),
        "code-missing" | "code-mistyped" => ui::Problem::at("code", said(code, words)),
        _ => ui::Problem::general(said(code, words)),
    };
    let mut problems: Vec<ui::Problem> = told.codes.iter().take(MOST_PROBLEMS).map(problem).collect();
    let more = told.codes.len().saturating_sub(MOST_PROBLEMS);
    if more > 0 {
        problems.push(ui::Problem::general(words.with("rows-more", &[("count", more.into())])));
    }
    problems
}

/// A page: way back, what went wrong, heading, and what is under it.
fn leaf(
    (title, place, back): (String, Place, Option<&'static str>),
    told: &Flash,
    view: AnyView,
    words: &Words,
) -> Sheet {
    let problems = problems(told, words);
    let shown = if problems.is_empty() {
        title.clone()
    } else {
        words.with("page-title-error", &[("title", title.as_str().into())])
    };
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {back.map(|href| view! { <BackLink text=words.get("account-back") href/> })}
                {(!problems.is_empty()).then(|| view! { <ErrorSummary problems/> })}
                <h1 class="nhsuk-heading-xl">{title}</h1>
                {view}
            </div>
        </div>
    };
    Sheet::new(shown, place, view)
}

/// The link to the privacy notice, beside every form that takes something.
fn notice(words: &Words) -> AnyView {
    view! { <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p> }.into_any()
}

/// Text to be copied: it is selected as soon as it has the focus.
#[must_use]
pub fn to_copy(id: &'static str, label: String, text: &str) -> AnyView {
    let rows = text.lines().map(|line| line.chars().count() / 60 + 1).sum::<usize>() + 1;
    view! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for=id>
                {label}
            </label>
            <textarea class="nhsuk-textarea" id=id readonly rows=rows.to_string() data-select="">
                {ui::textarea::kept_whole(text)}
            </textarea>
        </div>
    }
    .into_any()
}
