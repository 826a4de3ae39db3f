//! The pages of a trust's site for its leads. What they share: fields with what was typed, what is wrong, and both versions of a
//! change that met another.

pub mod changes;
pub mod index;
pub mod look;
pub mod places;
pub mod policies;
pub mod urgent;
pub mod words;

use super::acts::{form_of, languages};
use crate::{
    frame::{Sheet, sign_in_first, told},
    request::{Flash, Request},
    ui::{BackLink, Button, ErrorSummary, Input, InsetText, Place, Problem, Size, Textarea, links},
    words::Words,
};
use domain::trust::{
    entity::Model,
    site::{
        Fields, Part, SiteError, base,
        parse::{LONGEST_LINE, LONGEST_NAME, LONGEST_SHORT, LONGEST_TEXT},
        queries,
    },
};
use http::StatusCode;
use leptos::prelude::*;

/// The list of them.
pub const HERE: &str = "/staff/settings";
/// Name, colour and logo.
pub const LOOK: &str = "/staff/settings/look";
/// Welcome, who answers, the group.
pub const WORDS: &str = "/staff/settings/words";
/// Urgent numbers.
pub const URGENT: &str = "/staff/settings/urgent";
/// Places near by.
pub const PLACES: &str = "/staff/settings/places";
/// Policies.
pub const POLICIES: &str = "/staff/settings/policies";
/// What was changed.
pub const CHANGES: &str = "/staff/settings/changes";
/// Where the file of a logo goes.
pub const LOGO: &str = "/staff/settings/logo";

pub(super) type Shown = Result<Sheet, StatusCode>;

/// The page a part is set on.
#[must_use]
pub fn path_of(part: Part) -> &'static str {
    match part {
        Part::Name | Part::Colour | Part::Logo => LOOK,
        Part::Words => WORDS,
        Part::Urgent => URGENT,
        Part::Policies => POLICIES,
    }
}

/// The trust as it stands, for its leads; whoever is signed out is led to the sign-in and back.
pub(super) async fn trust(request: &Request, here: &str) -> Result<Result<Model, Sheet>, StatusCode> {
    match queries::trust(request.db(), &request.actor()).await {
        Ok(trust) => Ok(Ok(trust)),
        Err(SiteError::SignedOut) => Ok(Err(sign_in_first(request, here))),
        Err(error) => Err(status(request, &error)),
    }
}

pub(super) fn status(request: &Request, error: &SiteError) -> StatusCode {
    match error {
        SiteError::Database(error) => crate::errors::unavailable(request, error),
        SiteError::SignedOut => StatusCode::UNAUTHORIZED,
        SiteError::Missing => StatusCode::NOT_FOUND,
        _ => StatusCode::FORBIDDEN,
    }
}

/// A form on a page: what its fields show, and what became of it.
#[derive(Debug, Clone)]
pub(super) struct Filled {
    /// Before each field's id, where a page has several forms alike.
    pub prefix: String,
    /// What the fields show.
    pub fields: Fields,
    /// As it stands.
    pub current: Fields,
    /// What it was made from.
    pub base: String,
    /// What is wrong.
    pub codes: Vec<String>,
}

impl Filled {
    /// With what stands there, or with what was typed and refused.
    pub fn new(current: Fields, told: Flash, prefix: &str) -> Self {
        let base = base(&current);
        let mut fields = current.clone();
        if !told.codes.is_empty() {
            fields.extend(told.typed);
        }
        Self { prefix: prefix.to_owned(), fields, current, base, codes: told.codes }
    }

    /// The form of a part, with what it left behind.
    pub async fn of(request: &Request, trust: &Model, part: Part) -> Result<Self, StatusCode> {
        let told = told(request, form_of(part)).await?;
        let library = request.toolkit.library.clone();
        Ok(Self::new(part.fields(trust, &languages(&library)), told, ""))
    }

    pub fn value(&self, name: &str) -> String {
        self.fields.get(name).cloned().unwrap_or_default()
    }

    pub fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str, words: &Words) -> Option<String> {
        let code = self.codes.iter().find(|code| code.split_once(':').is_some_and(|(field, _)| field == name))?;
        Some(said(code, words))
    }

    fn problems(&self, words: &Words) -> Vec<Problem> {
        let problem = |code: &String| match code.split_once(':') {
            Some((field, _)) => Problem::at(self.id(field), said(code, words)),
            None => Problem::general(said(code, words)),
        };
        self.codes.iter().map(problem).collect()
    }

    /// The first fields of every form: which part, and what it was made from.
    pub fn hidden(&self, part: &'static str) -> AnyView {
        view! {
            <input type="hidden" name="part" value=part/>
            <input type="hidden" name="base" value=self.base.clone()/>
        }
        .into_any()
    }

    /// A line of text.
    pub fn line(&self, name: &str, words: &Words) -> AnyView {
        view! {
            <Input
                label=words.get(&format!("site-{}", stem(name)))
                name=format!("set[{name}]")
                id=self.id(name)
                size=Size::S
                hint=hint(name, words)
                error=self.error(name, words)
                value=self.value(name)
                autocomplete="off".to_owned()
            />
        }
        .into_any()
    }

    /// Several lines of text.
    pub fn text(&self, name: &str, words: &Words) -> AnyView {
        view! {
            <Textarea
                label=words.get(&format!("site-{}", stem(name)))
                name=format!("set[{name}]")
                id=self.id(name)
                size=Size::S
                hint=hint(name, words)
                error=self.error(name, words)
                value=self.value(name)
                rows=4
            />
        }
        .into_any()
    }

    /// Both versions, if somebody else changed it meanwhile: what stands there now, and what was typed.
    pub fn both(&self, words: &Words) -> Option<AnyView> {
        if !self.codes.iter().any(|code| code == "stale") {
            return None;
        }
        let differ = self.current.iter().filter(|(name, now)| self.value(name) != **now);
        let rows = differ.map(|(name, now)| {
            let (label, typed) = (words.get(&format!("site-{}", stem(name))), self.value(name));
            view! {
                <tr>
                    <th scope="row">{label}</th>
                    <td><bdi>{shown(now, words)}</bdi></td>
                    <td><bdi>{shown(&typed, words)}</bdi></td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        Some(
            view! {
                <div class="rt-scroll" tabindex="0" role="region" aria-labelledby="both-caption">
                    <table class="rt-table">
                        <caption id="both-caption">{words.get("site-both")}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words.get("site-field")}</th>
                                <th scope="col">{words.get("site-now")}</th>
                                <th scope="col">{words.get("site-typed")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <p>{words.get("site-both-do")}</p>
            }
            .into_any(),
        )
    }
}

/// The words of a value: nothing has words too.
pub(super) fn shown(value: &str, words: &Words) -> String {
    match value {
        "" => words.get("site-nothing"),
        "yes" | "no" | "open" | "code" | "hide" | "mark" => words.get(&format!("site-value-{value}")),
        _ => value.to_owned(),
    }
}

/// The words of a field: those of one kind share them, whatever their number or language.
pub(super) fn stem(field: &str) -> String {
    if field.starts_with("language_") {
        return "language".to_owned();
    }
    field.trim_end_matches(|letter: char| letter.is_ascii_digit()).replace('_', "-")
}

fn hint(field: &str, words: &Words) -> Option<String> {
    let wanted =
        ["colour", "welcome", "answers", "group_name", "group_what", "short_name", "alt", "web", "seen_on", "what"];
    wanted.contains(&field).then(|| words.get(&format!("site-{}-hint", field.replace('_', "-"))))
}

/// The words for what is wrong: `field:what`, or a code alone.
fn said(code: &str, words: &Words) -> String {
    let (field, what) = code.split_once(':').map_or(("", code), |(field, what)| (field, what));
    let most = match field {
        "name" | "group_name" => LONGEST_NAME,
        "short_name" => LONGEST_SHORT,
        "welcome" | "answers" | "group_what" => LONGEST_TEXT,
        "what" => 2 * LONGEST_LINE,
        _ => LONGEST_LINE,
    };
    let label = if field.is_empty() { String::new() } else { words.get(&format!("site-{}", stem(field))) };
    words.with(&format!("site-problem-{what}"), &[("most", most.into()), ("field", label.into())])
}

/// A page: way back, what was done or went wrong, heading, and what is under it. A change that met another makes it a 409.
pub(super) fn leaf(
    request: &Request,
    (title, back): (&str, &'static str),
    done: Option<String>,
    forms: &[&Filled],
    view: AnyView,
    words: &Words,
) -> Sheet {
    let title = words.get(title);
    let problems: Vec<Problem> = forms.iter().flat_map(|form| form.problems(words)).collect();
    if forms.iter().any(|form| form.codes.iter().any(|code| code == "stale")) {
        request.status(StatusCode::CONFLICT);
    }
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
                <h1 class="nhsuk-heading-xl">{title}</h1>
                {view}
            </div>
        </div>
    };
    Sheet::new(heading, Place::Staff, view)
}

/// The end of every form: the privacy notice, and the button.
pub(super) fn end(words: &Words) -> AnyView {
    view! {
        <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p>
        <Button text=words.get("site-save") once=true/>
    }
    .into_any()
}

/// The words for what was done, if it is one of these.
pub(super) fn done(asked: &str, all: &[&str], words: &Words) -> Option<String> {
    all.contains(&asked).then(|| words.get(&format!("site-done-{asked}")))
}
