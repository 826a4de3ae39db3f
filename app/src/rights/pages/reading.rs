//! `/my-reading`: the pages somebody has read to their end, to print as learning.

use super::{Leaf, Shown, sign_in_first};
use crate::{
    frame::page,
    learning::times::day_of,
    request::{Flash, Request},
    ui::{Place, links},
    words::Words,
};
use domain::learning::{Module, Page, SoFar, queries};
use leptos::prelude::*;

/// The page.
pub const MY_READING: &str = "/my-reading";

/// "My reading".
#[component]
pub fn MyReading() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Shown {
    let session = request.session().and_then(|session| session.account);
    let Some(account) = session else { return Ok(sign_in_first(request, MY_READING)) };
    let so_far = queries::so_far(request.db(), &request.actor()).await;
    let so_far = so_far.map_err(|error| crate::errors::unavailable(request, &error))?;
    let words = expect_context::<Words>();
    let library = request.library();
    let read = |module: &Module| module.pages.iter().filter(|page| so_far.has_read(page)).count();
    let minutes = |page: &Page| u32::from(page.minutes);
    let all: Vec<&Page> =
        library.modules().iter().flat_map(|module| &module.pages).filter(|page| so_far.has_read(page)).collect();
    let total: u32 = all.iter().map(|page| minutes(page)).sum();
    let sections =
        library.modules().iter().filter(|module| read(module) > 0).map(|module| section(module, &so_far, &words));
    let sections = sections.collect_view();
    let counted = words.with("my-reading-count", &[("pages", all.len().into()), ("minutes", total.into())]);
    let who = words.with("my-reading-who", &[("name", account.display_name.as_str().into())]);
    let made = words.with("my-reading-made", &[("day", day_of(&words, request.db().now()).into())]);
    let view = view! {
        <p class="rt-noprint">{words.get("my-reading-what")}</p>
        <p>{who} " " {request.trust.name.clone()}</p>
        <p>{counted} " " {made}</p>
        {sections}
        <p class="rt-noprint">{words.get("my-reading-print")}</p>
    };
    let back = if request.actor().is_staff() { links::STAFF } else { links::ACCOUNT };
    let leaf = Leaf::new(words.get("my-reading-title"), Place::Account, &NOTHING);
    Ok(Leaf { back: Some(back), ..leaf }.sheet(view, &words))
}

/// No form stands here.
static NOTHING: std::sync::LazyLock<Flash> = std::sync::LazyLock::new(Flash::default);

fn section(module: &Module, so_far: &SoFar, words: &Words) -> AnyView {
    let lines = module.pages.iter().filter_map(|page| Some((page, so_far.finished(page)?)));
    let lines = lines.map(|(page, at)| {
        let minutes = words.with("my-reading-minutes", &[("minutes", page.minutes.into())]);
        let title = crate::ui::tongue::spoken(&page.title, &page.lang, words);
        view! { <li>{title} " (" {minutes} ", " {day_of(words, at)} ")"</li> }
    });
    view! {
        <h2 class="nhsuk-heading-m">{crate::ui::tongue::english(&module.title, words)}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">{lines.collect_view()}</ul>
    }
    .into_any()
}
