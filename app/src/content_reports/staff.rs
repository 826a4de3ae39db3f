//! What readers have reported, for leads.

use crate::{
    frame::{Sheet, page},
    learning::times::day_of,
    request::Request,
    ui::{Button, ButtonLook, ErrorSummary, Place, Problem},
    words::Words,
};
use domain::{
    content_reports::{ReportError, Subject, entity::Model, queries},
    learning::content::Library,
};
use http::StatusCode;
use leptos::prelude::*;

/// The form's name, for what it leaves behind.
pub const FORM: &str = "close-content-report";
/// The page.
pub const PATH: &str = "/staff/content-reports";

/// `/staff/content-reports`
#[component]
pub fn ReportsPage() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    let (reports, count) = queries::open(request.db(), &actor).await.map_err(|error| match error {
        ReportError::Database(error) => crate::errors::unavailable(request, &error),
        _ if actor.account_id().is_none() => StatusCode::UNAUTHORIZED,
        _ => StatusCode::FORBIDDEN,
    })?;
    let told = request.take_flash(FORM).await.map_err(|error| crate::errors::unavailable(request, &error))?;
    let words = expect_context::<Words>();
    let problem =
        |code: &String| Problem::general(words.with(&format!("report-problem-{code}"), &[("most", 0.into())]));
    let problems: Vec<Problem> = told.unwrap_or_default().codes.iter().map(problem).collect();
    let library = &request.toolkit.library;
    let rows = reports.iter().map(|report| row(report, library, &words)).collect_view();
    let title = words.get("reports-title");
    let head =
        ["reports-about", "reports-what", "reports-done"].map(|id| view! { <th scope="col">{words.get(id)}</th> });
    let table = (count > 0).then(|| {
        view! {
            <div class="rt-scroll" tabindex="0" role="region" aria-labelledby="reports-caption">
                <table class="rt-table">
                    <caption id="reports-caption">{words.get("reports-caption")}</caption>
                    <thead>
                        <tr>{head.collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    let view = view! {
        <div class="rt-wrap rt-wrap--wide nhsuk-main-wrapper">
            {(!problems.is_empty()).then(|| view! { <ErrorSummary problems/> })}
            <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
            <p class="rt-read">{words.get("reports-lede")}</p>
            <p class="rt-read">{words.with("reports-count", &[("count", count.into())])}</p>
            {table}
        </div>
    };
    Ok(Sheet::new(title, Place::Staff, view))
}

fn row(report: &Model, library: &Library, words: &Words) -> impl IntoView + use<> {
    // A page, word or place may be gone since.
    let subject = match Subject::find(library, report.kind, &report.subject_id) {
        Some(subject) => view! { <a href=subject.url>{subject.name}</a> }.into_any(),
        None => view! { {report.subject_id.clone()} }.into_any(),
    };
    let reason = words.get(&format!("report-{}", report.reason.name()));
    let text = (!report.text.is_empty()).then(|| view! { <p class="rt-words-of"><bdi>{report.text.clone()}</bdi></p> });
    view! {
        <tr>
            <th scope="row">{subject}</th>
            <td>
                <p>{reason} " (" {day_of(words, report.at)} ")"</p>
                {text}
            </td>
            <td>
                <form method="post" action="/do/staff/close-content-report">
                    <input type="hidden" name="report" value=report.id.to_string()/>
                    <Button text=words.get("reports-close") look=ButtonLook::Secondary/>
                </form>
            </td>
        </tr>
    }
}
