//! One's own plans: all of them, one of them, one kept version.

use super::{
    super::times::day_of,
    Known, away,
    keeping::{Keeping, hidden, list, named},
    notes::plain,
    plan_view, summary,
};
use crate::{
    frame::{Sheet, page as framed_page},
    request::Request,
    toolbox::pages::add::{AddToToolbox, Placed},
    ui::{
        Button, ButtonLink, ButtonLook, ErrorSummary, Glyph, Illustration, Picture, Place, Problem, Who,
        tongue::{english, part_in},
    },
    words::{ENGLISH, Words},
};
use domain::{
    learning::{Plan, note, plan, plan_version, queries},
    toolbox::Kind,
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The list.
pub const PLANS: &str = crate::ui::links::PLANS;
/// The name of the forms of this page.
pub const FORM: &str = "plan";

/// `/plans`
#[component]
pub fn PlansPage() -> impl IntoView {
    let request = Request::current();
    framed_page(request.clone(), async move { all(&request).await })
}

/// `/plans/<page>`
#[component]
pub fn PlanPage() -> impl IntoView {
    let request = Request::current();
    let id = use_params_map().read().get("page").unwrap_or_default();
    framed_page(request.clone(), async move { current(&request, &id).await })
}

/// `/plans/<page>/<number>`
#[component]
pub fn VersionPage() -> impl IntoView {
    let request = Request::current();
    let part = |name| use_params_map().read().get(name).unwrap_or_default();
    let (id, number) = (part("page"), part("number"));
    framed_page(request.clone(), async move { version(&request, &id, &number).await })
}

async fn all(request: &Request) -> Result<Sheet, StatusCode> {
    let plans = queries::own_plans(request.db(), &request.actor(), &request.toolkit.library).await;
    let plans = plans.map_err(|error| away(request, &error))?;
    let words = expect_context::<Words>();
    let inside = if plans.is_empty() { nothing(&words) } else { rows(&plans, &words) };
    let title = words.get("plans-title");
    let view = view! {
        <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
        {inside}
    };
    Ok(Sheet::new(title, Place::Learn, wrapped(view)))
}

fn nothing(words: &Words) -> AnyView {
    view! {
        <Illustration picture=Picture::TinBox/>
        <p class="rt-lede">{words.get("plans-nothing")}</p>
        <p>{words.get("plans-nothing-do")}</p>
        <ButtonLink text=words.get("notes-nothing-link") href="/modules"/>
    }
    .into_any()
}

fn rows(plans: &[queries::OwnPlan], words: &Words) -> AnyView {
    let lines = plans.iter().map(|plan| {
        let changed = words.with("plans-changed", &[("day", day_of(words, plan.changed_at).into())]);
        let versions = words.with("plans-versions", &[("versions", plan.versions.into())]);
        view! {
            <li>
                <a href=format!("{PLANS}/{}", plan.page_id)>{english(&plan.title, words)}</a>
                <br/>
                <span class="rt-quiet">{format!("{changed} {versions}")}</span>
            </li>
        }
    });
    let only_you = words.get("learning-only-you");
    view! {
        <Who>
            <b>{only_you}</b>
        </Who>
        <ul class="nhsuk-list">{lines.collect_view()}</ul>
    }
    .into_any()
}

/// A plan as it stands today; or, if its page is gone, what is left of it.
async fn current(request: &Request, id: &str) -> Result<Sheet, StatusCode> {
    let versions = queries::versions(request.db(), &request.actor(), id).await;
    let versions = versions.map_err(|error| away(request, &error))?;
    let library = request.library();
    let Some(page) = library.page_by_id(id).filter(|page| page.plan.is_some()) else {
        return gone(request, id, &versions).await;
    };
    let known = Known::of(request).await?;
    if versions.is_empty() && !known.sign_offs.shows(&request.trust, page) {
        return Err(StatusCode::NOT_FOUND);
    }
    let words = expect_context::<Words>();
    let (title, whole) = summary::whole(request, page, &versions, &words).await?;
    let placed = Placed::of(request, &page.id).await?;
    let view = view! {
        {trouble(request, &words).await?}
        {whole}
        <div class="rt-noprint">
            <AddToToolbox kind=Kind::Plan id=page.id.clone() placed shelf=true/>
            {list(&versions, &words)}
            <p><a href=PLANS>{words.get("plans-all")}</a></p>
        </div>
    };
    Ok(Sheet::new(words.with("plan-page-title", &[("title", title.into())]), Place::Learn, wrapped(view)))
}

/// Why the last form was refused.
async fn trouble(request: &Request, words: &Words) -> Result<Option<AnyView>, StatusCode> {
    let flash = request.take_flash(FORM).await.map_err(|error| away(request, &error))?.unwrap_or_default();
    let known = |code: &&String| ["nothing", "full", "no-page"].contains(&code.as_str());
    let said = |code: &String| Problem::general(words.get(&format!("version-{code}")));
    let problems: Vec<Problem> = flash.codes.iter().filter(known).map(said).collect();
    Ok((!problems.is_empty()).then(|| view! { <ErrorSummary problems/> }.into_any()))
}

/// Notes and versions of a page that is no longer part of the toolkit, under its last title.
async fn gone(request: &Request, id: &str, versions: &[plan_version::Model]) -> Result<Sheet, StatusCode> {
    let notes = queries::notes_of_gone_page(request.db(), &request.actor(), id).await;
    let notes: Vec<note::Model> = notes
        .map_err(|error| away(request, &error))?
        .into_iter()
        .filter(|note| request.toolkit.library.field(&note.field_id).is_none())
        .collect();
    let title = versions.first().map(|version| version.title.clone());
    let title = title.or_else(|| notes.last().and_then(|note| note.page_title.clone()));
    let words = expect_context::<Words>();
    let Some(title) = title.or_else(|| (!notes.is_empty()).then(|| words.get("notes-other"))) else {
        return Err(StatusCode::NOT_FOUND);
    };
    let lines = notes.iter().map(|note| view! { <dd>{plain(&note.value)}</dd> }).collect_view();
    let written = (!notes.is_empty()).then(|| view! { <dl><dt>{words.get("plan-gone-notes")}</dt>{lines}</dl> });
    let view = view! {
        <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
        <p>{words.get("plan-gone")}</p>
        <div class="rt-plan">{written}</div>
        {list(versions, &words)}
        <p><a href=PLANS>{words.get("plans-all")}</a></p>
    };
    Ok(Sheet::new(words.with("plan-page-title", &[("title", title.into())]), Place::Learn, wrapped(view)))
}

async fn version(request: &Request, id: &str, number: &str) -> Result<Sheet, StatusCode> {
    let number: i32 = number.parse().map_err(|_| StatusCode::NOT_FOUND)?;
    let versions = queries::versions(request.db(), &request.actor(), id).await;
    let versions = versions.map_err(|error| away(request, &error))?;
    let version = versions.iter().find(|version| version.number == number).ok_or(StatusCode::NOT_FOUND)?;
    let words = expect_context::<Words>();
    let kept = Plan::read(&version.content);
    let library = request.library();
    let page = library.page_by_id(id).filter(|page| page.plan.is_some());
    let back = page.map(|page| Keeping { page, plan: &kept, versions: &versions }.bring_back(version, &words));
    let name = words.with("version-named", &named(version, &words));
    let view = view! {
        <h1 class="nhsuk-heading-xl">
            <span class="rt-eyebrow">
                <a href=format!("{PLANS}/{id}")>{english(page.map_or(version.title.as_str(), plan::name), &words)}</a>
            </span>
            {english(&version.title, &words)}
        </h1>
        <p class="rt-quiet">{name.clone()}</p>
        {part_in(ENGLISH, &words, plan_view::parts(&kept, &Words::of(ENGLISH)))}
        <div class="rt-noprint">
            <p><ButtonLink text=words.get("plan-pdf") href=pdf(id, Some(number), false) look=ButtonLook::Round icon=Glyph::Keep/></p>
            {back}
            <form class="rt-acts" method="post" action="/do/learning/delete-version">
                {hidden("page", id)}
                {hidden("number", &number.to_string())}
                <Button text=words.get("version-delete") look=ButtonLook::Warning/>
            </form>
        </div>
    };
    let title = words.with("version-page-title", &[("title", version.title.as_str().into()), ("name", name.into())]);
    Ok(Sheet::new(title, Place::Learn, wrapped(view)))
}

/// The address of a plan, or of a version of it, as a PDF.
pub fn pdf(page: &str, number: Option<i32>, large: bool) -> String {
    let number = number.map(|number| format!("/{number}")).unwrap_or_default();
    format!("{PLANS}/{page}{number}/pdf{}", if large { "?size=large" } else { "" })
}

fn wrapped(inside: impl IntoView + 'static) -> AnyView {
    let inside = inside.into_any();
    view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">{inside}</div>
        </div>
    }
    .into_any()
}
