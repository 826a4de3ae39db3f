//! The way to report something, and the form.

use crate::{
    frame::{Sheet, page},
    learning::pages::signatures,
    request::{Flash, Request},
    trust::site::shown::group,
    ui::{
        Button, ButtonLook, Choice, ErrorSummary, Item, Panel, Place, Problem, Radios, Size, Textarea, links,
        tongue::english,
    },
    words::Words,
};
use domain::content_reports::{CHARACTERS, Kind, Reason, Subject};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The form's name, for what it leaves behind.
pub const FORM: &str = "content-report";
/// The page of the form.
pub const PATH: &str = "/content-report";
/// The page that says thank you.
pub const SENT: &str = "/content-report/sent";

/// The page of the form for one page, word or place.
pub fn path(subject: &Subject) -> String {
    format!("{PATH}?kind={}&id={}", subject.kind.name(), subject.id)
}

/// "This is wrong", below a page (`kind` is `page`), a word (`term`) or a place (`resource`).
pub fn report_link(kind: &'static str, id: &str, words: &Words) -> AnyView {
    view! {
        <form class="rt-report rt-noprint" method="get" action=PATH>
            <input type="hidden" name="kind" value=kind/>
            <input type="hidden" name="id" value=id.to_owned()/>
            <Button text=words.get("report-this") look=ButtonLook::Secondary/>
        </form>
    }
    .into_any()
}

/// `/content-report`
#[component]
pub fn ReportPage() -> impl IntoView {
    let request = Request::current();
    let query = use_query_map().read_untracked().clone();
    let (kind, id) = (query.get("kind").unwrap_or_default(), query.get("id").unwrap_or_default());
    page(request.clone(), async move { form(&request, &kind, &id).await })
}

/// `/content-report/sent`
#[component]
pub fn SentPage() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { Ok(sent(&request)) })
}

async fn form(request: &Request, kind: &str, id: &str) -> Result<Sheet, StatusCode> {
    let library = &request.toolkit.library;
    let subject = Kind::of_name(kind).and_then(|kind| Subject::find(library, kind, id));
    let subject = match subject {
        Some(subject) if subject.kind == Kind::Page && is_hidden(request, id).await? => None,
        subject => subject,
    };
    let told = request.take_flash(FORM).await.map_err(|error| crate::errors::unavailable(request, &error))?;
    let told = told.unwrap_or_default();
    let words = expect_context::<Words>();
    match subject {
        Some(subject) => Ok(about(request, &subject, &told, &words)),
        None if kind.is_empty() && id.is_empty() => Ok(nothing_chosen(&told, &words)),
        None => Err(StatusCode::NOT_FOUND),
    }
}

/// A page that the trust does not show is not there.
async fn is_hidden(request: &Request, page: &str) -> Result<bool, StatusCode> {
    let sign_offs = signatures(request).await?;
    let page = request.toolkit.library.page_by_id(page);
    Ok(!page.is_some_and(|page| sign_offs.shows(&request.trust, page)))
}

fn about(request: &Request, subject: &Subject, told: &Flash, words: &Words) -> Sheet {
    let problem = |code: &str| told.codes.iter().any(|told| told == code).then(|| said(code, words));
    let problems = problems(told, words);
    let title = words.with("report-title", &[("name", subject.name.as_str().into())]);
    let shown = if problems.is_empty() {
        title.clone()
    } else {
        words.with("page-title-error", &[("title", title.as_str().into())])
    };
    let reason = |reason: &Reason| Choice::new(reason.name(), words.get(&format!("report-{}", reason.name()))).into();
    let reasons: Vec<Item> = subject.kind.reasons().iter().map(reason).collect();
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {(!problems.is_empty()).then(|| view! { <ErrorSummary problems/> })}
                <h1 class="nhsuk-heading-xl">
                    <span class="rt-eyebrow">
                        <a href=subject.url.clone()>{english(&subject.name, words)}</a>
                    </span>
                    {words.get("report-heading")}
                </h1>
                <p>{words.get("report-what")}</p>
                {group(&request.trust, words)}
                <form method="post" action="/do/content/report" novalidate autocomplete="off">
                    <input type="hidden" name="kind" value=subject.kind.name()/>
                    <input type="hidden" name="id" value=subject.id.clone()/>
                    <Radios
                        name="reason"
                        legend=words.get("report-reason")
                        size=Size::M
                        error=problem("no-reason")
                        items=reasons
                        chosen=told.typed.get("reason").cloned()
                    />
                    <Textarea
                        label=words.get("report-text")
                        name="text"
                        hint=words.get("report-text-hint")
                        error=problem("too-long")
                        value=told.typed.get("text").cloned()
                        rows=4
                    />
                    <p>
                        {words.get("report-who")} " " <a href=links::PRIVACY>{words.get("account-privacy-link")}</a>
                    </p>
                    <Button text=words.get("report-send") once=true/>
                </form>
            </div>
        </div>
    };
    Sheet::new(shown, Place::Learn, view)
}

/// What is wrong, for the top of the page; each leads to its field.
fn problems(told: &Flash, words: &Words) -> Vec<Problem> {
    let problem = |code: &String| match code.as_str() {
        "no-reason" => Problem::at("reason", said(code, words)),
        "too-long" => Problem::at("text", said(code, words)),
        _ => Problem::general(said(code, words)),
    };
    told.codes.iter().map(problem).collect()
}

fn said(code: &str, words: &Words) -> String {
    words.with(&format!("report-problem-{code}"), &[("most", CHARACTERS.into())])
}

/// Without a page, word or place: where to find one. What was typed for one that has gone is handed back.
fn nothing_chosen(told: &Flash, words: &Words) -> Sheet {
    let title = words.get("report-heading");
    let problems = problems(told, words);
    let typed = told.typed.get("text").filter(|text| !text.is_empty()).cloned();
    let typed = typed.map(|text| view! { <Textarea label=words.get("report-text") name="text" value=text/> });
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {(!problems.is_empty()).then(|| view! { <ErrorSummary problems/> })}
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                <p>{words.get("report-choose")}</p>
                {onward(words)}
                {typed}
            </div>
        </div>
    };
    Sheet::new(title, Place::Learn, view)
}

fn onward(words: &Words) -> impl IntoView + use<> {
    view! {
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>
                <a href="/modules">{words.get("modules-title")}</a>
            </li>
            <li>
                <a href="/words">{words.get("words-title")}</a>
            </li>
            <li>
                <a href="/help-directory">{words.get("directory-title")}</a>
            </li>
        </ul>
    }
}

fn sent(request: &Request) -> Sheet {
    let words = expect_context::<Words>();
    let (title, what) = (words.get("report-sent"), words.get("report-sent-what"));
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <Panel heading=title.clone()>
                    <p>{what}</p>
                </Panel>
                <p>{words.get("report-sent-next")}</p>
                {group(&request.trust, &words)}
                {onward(&words)}
            </div>
        </div>
    };
    Sheet::new(title, Place::Learn, view)
}
