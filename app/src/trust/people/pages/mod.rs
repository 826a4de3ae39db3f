//! The pages about staff. One file an errand.

pub mod away;
pub mod list;
pub mod new;
pub mod one;

use crate::{
    frame::{Sheet, param, query, sign_in_first, told},
    request::{Flash, Request},
    ui::{self, BackLink, Choice, ErrorSummary, Input, InsetText, Place, Select, Size, links},
    words::Words,
};
use domain::{
    Role, Uuid,
    trust::people::{Failed, queries::Colleague, role_code},
};
use http::StatusCode;
use leptos::prelude::*;

/// Who is here.
pub const HERE: &str = "/staff/people";
/// Adding one.
pub const NEW: &str = "/staff/people/new";
/// Adding many.
pub const MANY: &str = "/staff/people/many";
/// One's own absence.
pub const AWAY: &str = "/staff/away";
/// The forms, for what they leave behind.
pub const ADD_FORM: &str = "people-add";
pub const MANY_FORM: &str = "people-many";
pub const ONE_FORM: &str = "people-one";

/// So many problems are said at once.
const MOST_PROBLEMS: usize = 20;

type Shown = Result<Sheet, StatusCode>;

/// The page of one person.
#[must_use]
pub fn one_path(id: Uuid) -> String {
    format!("{HERE}/{id}")
}

fn refused(request: &Request) -> impl Fn(Failed) -> StatusCode + '_ {
    |failed| match failed {
        Failed::Database(error) => crate::errors::unavailable(request, &error),
        Failed::SignedOut => StatusCode::UNAUTHORIZED,
        Failed::Forbidden => StatusCode::FORBIDDEN,
        Failed::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Failed::Missing | Failed::Refused(_) | Failed::Rows(_) => StatusCode::NOT_FOUND,
    }
}

/// The role in words.
fn role(role: Role, words: &Words) -> String {
    words.get(&format!("people-role-{}", role_code(role)))
}

/// The words for what is wrong with a field, if that was said.
fn error(told: &Flash, codes: &[&str], words: &Words) -> Option<String> {
    let code = told.codes.iter().find(|code| codes.contains(&code.as_str()))?;
    Some(said(code, words))
}

fn said(code: &str, words: &Words) -> String {
    crate::table_text::said(code, words).unwrap_or_else(|| words.get(&format!("people-problem-{code}")))
}

/// The list on top of the page; each leads to its field.
fn problems(told: &Flash, words: &Words) -> Vec<ui::Problem> {
    let problem = |code: &String| {
        let field = match code.as_str() {
            code if code.starts_with("row:") => "rows",
            "email-missing" | "email-malformed" => "email",
            "role-missing" => "role",
            "day-wrong" => "until",
            _ => return ui::Problem::general(said(code, words)),
        };
        ui::Problem::at(field, said(code, words))
    };
    let mut problems: Vec<ui::Problem> = told.codes.iter().take(MOST_PROBLEMS).map(problem).collect();
    let more = told.codes.len().saturating_sub(MOST_PROBLEMS);
    if more > 0 {
        problems.push(ui::Problem::general(words.with("rows-more", &[("count", more.into())])));
    }
    problems
}

/// A page: way back, what was done, what went wrong, heading, and what is under it.
struct Leaf<'a> {
    title: String,
    back: Option<&'static str>,
    done: Option<String>,
    told: &'a Flash,
}

impl Leaf<'_> {
    fn sheet(self, view: impl IntoView + 'static, words: &Words) -> Sheet {
        let problems = problems(self.told, words);
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
        };
        Sheet::new(shown, Place::Staff, view)
    }
}

/// What was done, if the address says one of `known`.
fn done(code: &str, known: &[&str], words: &Words) -> Option<String> {
    known.contains(&code).then(|| words.get(&format!("people-done-{code}")))
}

/// The link to the privacy notice, beside every form that takes something.
fn notice(words: &Words) -> AnyView {
    view! { <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p> }.into_any()
}

/// A colleague to choose, or nobody.
fn colleagues(name: &'static str, label: String, all: &[Colleague], told: &Flash, words: &Words) -> AnyView {
    let nobody = Choice::new("", words.get("people-nobody"));
    let one = |one: &Colleague| Choice::new(one.id.to_string(), format!("{}, {}", one.name, role(one.role, words)));
    let items: Vec<Choice> = std::iter::once(nobody).chain(all.iter().map(one)).collect();
    view! { <Select label name size=Size::S items chosen=told.typed.get(name).cloned()/> }.into_any()
}

/// The fields of an absence.
fn absence(all: &[Colleague], told: &Flash, words: &Words) -> AnyView {
    view! {
        <Input
            label=words.get("people-until")
            name="until"
            size=Size::S
            hint=words.get("people-until-hint")
            error=error(told, &["day-wrong"], words)
            value=told.typed.get("until").cloned()
            width=20
        />
        {colleagues("cover", words.get("people-cover"), all, told, words)}
    }
    .into_any()
}
