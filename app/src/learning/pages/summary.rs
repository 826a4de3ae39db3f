//! What was written on a page: at the end of the exercise, and on a page of its own to print.

use super::{
    super::{
        blocks::{Fields, calls_for_plan},
        times::day_of,
    },
    Known, away,
};
use crate::{
    frame::{Sheet, page as framed_page},
    request::Request,
    ui::{ButtonLink, ButtonLook, Glyph, Place},
    words::Words,
};
use domain::learning::{
    Page, Value,
    content::{
        Block, Segment,
        blocks::{Action, Summary},
    },
    queries,
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/modules/<module>/<page>/summary`
#[component]
pub fn SummaryPage() -> impl IntoView {
    let request = Request::current();
    let params = use_params_map();
    let part = |name| params.read().get(name).unwrap_or_default();
    let (module, slug) = (part("module"), part("page"));
    framed_page(request.clone(), async move { sheet(&request, &module, &slug).await })
}

async fn sheet(request: &Request, module: &str, slug: &str) -> Result<Sheet, StatusCode> {
    let library = request.toolkit.library.clone();
    let (_, page) = library.page(module, slug).ok_or(StatusCode::NOT_FOUND)?;
    let known = Known::of(request).await?;
    if page.fields.is_empty() || !known.sign_offs.shows(&request.trust, page) {
        return Err(StatusCode::NOT_FOUND);
    }
    let notes = queries::notes_of_page(request.db(), &request.actor(), page).await;
    let notes = notes.map_err(|error| away(request, &error))?;
    let words = expect_context::<Words>();
    let fields = Fields::of(page, &notes, &super::super::flash::Left::default(), request.db().now());
    let title = block(page).map_or_else(|| page.title.clone(), |summary| summary.title.to_string());
    // Without anything written the page is the same for everybody, and kept: it carries no date.
    let printed = fields.last_saved().map(|at| words.with("summary-date", &[("day", day_of(&words, at).into())]));
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">
                    <span class="rt-eyebrow">
                        <a href=page.url.clone()>{page.title.clone()}</a>
                    </span>
                    {title.clone()}
                </h1>
                {printed.map(|printed| view! { <p class="rt-quiet">{printed}</p> })}
                <div class="rt-plan">{list(&fields, &words)}</div>
                {calls_for_plan(&library, page, &words)}
                <p class="rt-noprint">{words.get("summary-how-to-print")}</p>
                <p class="rt-noprint">
                    <ButtonLink text=words.get("summary-edit") href=page.url.clone() look=ButtonLook::Secondary/>
                </p>
            </div>
        </div>
    };
    // The exercise itself often has the same title; two pages never do.
    let title = words.with("summary-page-title", &[("title", title.into())]);
    Ok(Sheet::new(title, Place::Learn, view))
}

fn block(page: &Page) -> Option<&Summary> {
    page.segments.iter().find_map(|segment| match segment {
        Segment::Block(Block::Summary(summary)) => Some(summary),
        _ => None,
    })
}

/// Every question with its answer.
fn list(fields: &Fields, words: &Words) -> AnyView {
    let rows = fields.all().iter().map(|state| {
        let field = &state.field;
        let name = field.step.as_ref().map_or_else(|| field.label.clone(), |step| format!("{step}: {}", field.label));
        view! {
            <dt>{name}</dt>
            {answer(&state.value, words)}
        }
    });
    let rows = rows.collect_view();
    view! { <dl>{rows}</dl> }.into_any()
}

/// What was written, line by line.
pub fn answer(value: &Value, words: &Words) -> AnyView {
    if value.is_empty() {
        return view! { <dd class="rt-quiet">{words.get("learning-nothing-written")}</dd> }.into_any();
    }
    let text = match value {
        Value::Scale(Some(number)) => words.with("summary-of-ten", &[("number", (*number).into())]),
        other => other.lines().join("\n"),
    };
    view! { <dd>{text}</dd> }.into_any()
}

/// The block at the end of an exercise: everything that is kept so far. Doors that are not open yet are not shown.
pub fn so_far(fields: &Fields, words: &Words, block: &Summary, page: &str) -> AnyView {
    let action = |action: &Action| {
        match action {
        Action::Print => {
            let href = format!("{page}/summary");
            Some(view! { <ButtonLink text=words.get("summary-print") href look=ButtonLook::Round icon=Glyph::Print/> }.into_any())
        }
        Action::Edit => {
            Some(view! { <ButtonLink text=words.get("summary-edit") href="#exercise" look=ButtonLook::Round icon=Glyph::Edit/> }.into_any())
        }
        Action::Toolbox | Action::Shelf => None,
    }
    };
    let actions = block.actions.iter().filter_map(action).collect_view();
    view! {
        <section class="rt-card rt-plan" aria-labelledby="so-far">
            <h2 class="nhsuk-heading-m" id="so-far">
                {block.title.to_string()}
            </h2>
            {list(fields, words)}
            <p class="rt-noprint">{actions}</p>
        </section>
    }
    .into_any()
}
