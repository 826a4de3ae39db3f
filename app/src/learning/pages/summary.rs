//! What was written on a page: at the end of the exercise, and on a page of its own to print.

use super::{
    super::{
        blocks::{Fields, calls_for_plan},
        times::day_of,
    },
    Known, away,
    keeping::Keeping,
    plan_view::parts,
    plans::pdf,
};
use crate::{
    frame::{Sheet, page as framed_page},
    request::Request,
    toolbox::pages::add::{AddToToolbox, Placed},
    ui::{
        ButtonLink, ButtonLook, Glyph, Place,
        tongue::{part_in, spoken},
    },
    words::Words,
};
use domain::{
    learning::{
        Page, Plan, Value,
        content::blocks::{Action, Summary},
        plan::{name, question},
        plan_version, queries,
    },
    toolbox::Kind,
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
    let library = request.library();
    let (_, page) = library.page(module, slug).ok_or(StatusCode::NOT_FOUND)?;
    let known = Known::of(request).await?;
    if page.fields.is_empty() || !known.sign_offs.shows(&request.trust, page) {
        return Err(StatusCode::NOT_FOUND);
    }
    let versions = queries::versions(request.db(), &request.actor(), &page.id).await;
    let versions = versions.map_err(|error| away(request, &error))?;
    let words = expect_context::<Words>();
    let (title, whole) = whole(request, page, &versions, &words).await?;
    let kept = (!versions.is_empty()).then(|| {
        view! { <p class="rt-noprint"><a href=format!("/plans/{}#versions", page.id)>{words.get("version-see-all")}</a></p> }
    });
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {whole}
                {kept}
            </div>
        </div>
    };
    // The exercise itself often has the same title; two pages never do.
    let title = words.with("summary-page-title", &[("title", title.into())]);
    Ok(Sheet::new(title, Place::Learn, view))
}

/// The whole plan as it stands, and what can be done with it; its title comes first.
pub async fn whole(
    request: &Request,
    page: &Page,
    versions: &[plan_version::Model],
    words: &Words,
) -> Result<(String, AnyView), StatusCode> {
    let notes = queries::notes_of_page(request.db(), &request.actor(), page).await;
    let notes = notes.map_err(|error| away(request, &error))?;
    let plan = Plan::of(page, &notes);
    let title = name(page).to_owned();
    // Without anything written the page is the same for everybody, and kept: it carries no date.
    let last = notes.values().filter(|note| !note.value.is_empty()).map(|note| note.updated_at).max();
    let printed = last.map(|at| words.with("summary-date", &[("day", day_of(words, at).into())]));
    let keep = page.plan.as_ref().and_then(|_| Keeping { page, plan: &plan, versions }.offer(words));
    let files = (page.plan.is_some() && !plan.is_empty()).then(|| as_file(page, words));
    let view = view! {
        <h1 class="nhsuk-heading-xl">
            <span class="rt-eyebrow">
                <a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a>
            </span>
            {spoken(&title, &page.lang, words)}
        </h1>
        {printed.map(|printed| view! { <p class="rt-quiet">{printed}</p> })}
        {part_in(&page.lang, words, parts(&plan, &Words::of(&page.lang)))}
        {calls_for_plan(&request.library(), page, words)}
        <div class="rt-noprint">
            {keep}
            {files}
            <p>{words.get("summary-how-to-print")}</p>
            <p>
                <ButtonLink text=words.get("summary-edit") href=page.url.clone() look=ButtonLook::Secondary/>
            </p>
        </div>
    };
    Ok((title, view.into_any()))
}

/// The plan as a file, in both sizes.
fn as_file(page: &Page, words: &Words) -> AnyView {
    let link = |id: &str, large: bool| {
        let href = pdf(&page.id, None, large);
        view! { <ButtonLink text=words.get(id) href look=ButtonLook::Round icon=Glyph::Keep/> }
    };
    view! {
        <div class="rt-acts">
            {link("plan-pdf", false)}
            {link("plan-pdf-large", true)}
        </div>
    }
    .into_any()
}

/// Every question with its answer.
fn list(fields: &Fields, words: &Words) -> AnyView {
    let rows = fields.all().iter().map(|state| {
        view! {
            <dt>{question(&state.field)}</dt>
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

/// The block at the end of an exercise: everything that is kept so far, and what can be done with it.
pub fn so_far(fields: &Fields, words: &Words, block: &Summary, page: &str, plan: Option<(String, Placed)>) -> AnyView {
    let action = |action: &Action| match action {
        Action::Print => {
            let (text, href) = (words.get("summary-print"), format!("{page}/summary"));
            Some(view! { <ButtonLink text href look=ButtonLook::Round icon=Glyph::Print/> }.into_any())
        }
        Action::Edit => {
            let text = words.get("summary-edit");
            Some(view! { <ButtonLink text href="#exercise" look=ButtonLook::Round icon=Glyph::Edit/> }.into_any())
        }
        Action::Toolbox | Action::Shelf => None,
    };
    let actions = block.actions.iter().filter_map(action).collect_view();
    let shelf = block.actions.contains(&Action::Shelf);
    let toolbox = plan.filter(|_| block.actions.contains(&Action::Toolbox)).map(|(id, placed)| {
        view! { <AddToToolbox kind=Kind::Plan id placed shelf from=page.to_owned()/> }
    });
    view! {
        <section class="rt-card rt-plan" aria-labelledby="so-far">
            <h2 class="nhsuk-heading-m" id="so-far">
                {block.title.to_string()}
            </h2>
            {list(fields, words)}
            <div class="rt-acts">{actions}</div>
            {toolbox}
        </section>
    }
    .into_any()
}
