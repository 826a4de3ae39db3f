//! The pages about rights. One file an errand.

pub mod complaint;
pub mod leads;
pub mod needs;
pub mod new;
pub mod one;
pub mod own;
pub mod reading;
pub mod seen;

use crate::{
    frame::{Sheet, param, query, sign_in_first, told},
    request::{Flash, Request},
    shell::Live,
    ui::{self, BackLink, ErrorSummary, InsetText, Place, links},
    words::Words,
};
use domain::rights::Failed;
use http::StatusCode;
use leptos::prelude::*;

type Shown = Result<Sheet, StatusCode>;

fn refused(request: &Request) -> impl Fn(Failed) -> StatusCode + '_ {
    |failed| match failed {
        Failed::Database(error) => crate::errors::unavailable(request, &error),
        Failed::SignedOut => StatusCode::UNAUTHORIZED,
        Failed::Forbidden => StatusCode::FORBIDDEN,
        Failed::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Failed::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Failed::Gone => StatusCode::GONE,
        Failed::Missing | Failed::Refused(_) => StatusCode::NOT_FOUND,
    }
}

/// The words for what is wrong with a field, if that was said.
fn error(told: &Flash, codes: &[&str], words: &Words) -> Option<String> {
    let code = told.codes.iter().find(|code| codes.contains(&code.as_str()))?;
    Some(said(code, words))
}

fn said(code: &str, words: &Words) -> String {
    words.get(&format!("rights-problem-{code}"))
}

/// The field a problem is about, by its id. `text` is the one for prose on this page.
fn field<'a>(code: &str, text: &'a str) -> Option<&'a str> {
    match code {
        "email-missing" | "email-malformed" => Some("email"),
        "kind-missing" => Some("kind"),
        "day-wrong" => Some("day"),
        "reason-missing" => Some("reason"),
        "until-wrong" => Some("until"),
        "text-missing" | "text-too-long" => Some(text),
        "need-too-long" => Some("other"),
        code if code.starts_with("passphrase-") => Some("passphrase"),
        _ => None,
    }
}

/// A page: way back, what was done, what went wrong, heading, and what is under it.
struct Leaf<'a> {
    title: String,
    place: Place,
    back: Option<&'static str>,
    done: Option<String>,
    told: &'a Flash,
    /// The field for prose.
    text: &'static str,
    /// There is something in it that a script may take in hand.
    live: bool,
}

impl<'a> Leaf<'a> {
    fn new(title: String, place: Place, told: &'a Flash) -> Self {
        Self { title, place, back: None, done: None, told, text: "said", live: false }
    }

    fn sheet(self, view: impl IntoView + 'static, words: &Words) -> Sheet {
        let problem = |code: &String| match field(code, self.text) {
            Some(field) => ui::Problem::at(field, said(code, words)),
            None => ui::Problem::general(said(code, words)),
        };
        let problems: Vec<ui::Problem> = self.told.codes.iter().map(problem).collect();
        let shown = if problems.is_empty() {
            self.title.clone()
        } else {
            words.with("page-title-error", &[("title", self.title.as_str().into())])
        };
        let view = view! {
            <div class="rt-wrap nhsuk-main-wrapper">
                <div class="rt-read">
                    {self.back.map(|href| view! { <BackLink text=words.get("account-back") href/> })}
                    {(!problems.is_empty()).then(|| view! { <ErrorSummary problems/> })}
                    {self.done.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
                    <h1 class="nhsuk-heading-xl">{self.title}</h1>
                    {view}
                </div>
            </div>
            {self.live.then(|| view! { <Live/> })}
        };
        Sheet::new(shown, self.place, view)
    }
}

/// The link to the privacy notice, beside every form that takes something.
fn notice(words: &Words) -> AnyView {
    view! { <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p> }.into_any()
}

/// A link that was used, is too old, or never was.
fn gone(request: &Request, words: &Words) -> Shown {
    request.status(StatusCode::GONE);
    let view = view! {
        <p>{words.get("rights-gone-what")}</p>
        <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p>
    };
    Ok(Leaf::new(words.get("account-gone-title"), Place::Account, &Flash::default()).sheet(view, words))
}

/// What somebody needs to be reached, as a line for those who deal with their request.
fn needs(row: Option<&domain::rights::needs::entity::Model>, words: &Words) -> Option<AnyView> {
    let row = row?;
    let ticked = row.ticked();
    let ticks = ticked.iter().map(|code| words.get(&format!("needs-{code}")));
    let interpreter =
        row.interpreter.as_ref().map(|of| words.with("rights-interpreter", &[("language", of.as_str().into())]));
    let all: Vec<String> = ticks.chain(interpreter).chain(row.other_need.clone()).collect();
    let lines = all.into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view();
    let heading = words.get("rights-needs");
    Some(
        view! {
            <InsetText>
                <h2 class="nhsuk-heading-s">{heading}</h2>
                <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
            </InsetText>
        }
        .into_any(),
    )
}
