//! `/design-system`: every component in every state. Not there in production.

use super::{Example, Place, all_examples};
use crate::{
    frame::{Sheet, page},
    request::Request,
    words::Words,
};
use http::StatusCode;
use leptos::prelude::*;

/// The page, on demonstrations only.
#[component]
pub fn DesignSystemPage() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move {
        if !request.toolkit.demo {
            return Err(StatusCode::NOT_FOUND);
        }
        let words = expect_context::<Words>();
        Ok(Sheet::new(words.get("ui-design-system"), Place::Other, components(&words)))
    })
}

/// The developer-facing names are code, not interface words.
fn components(words: &Words) -> impl IntoView + use<> {
    let components = all_examples();
    let contents =
        components.iter().map(|(name, _)| view! { <li><a href=format!("#{name}")>{*name}</a></li> }).collect_view();
    let sections = components.into_iter().map(|(name, examples)| section(name, examples)).collect::<Vec<_>>();
    view! {
        <div class="rt-wrap nhsuk-main-wrapper rt-cols">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">{words.get("ui-design-system")}</h1>
                <p class="rt-lede">{words.get("ui-design-system-lede")}</p>
                {sections}
            </div>
            <nav class="rt-aside" aria-label=words.get("ui-design-system")>
                <ul role="list">{contents}</ul>
            </nav>
        </div>
    }
}

fn section(name: &'static str, examples: Vec<Example>) -> AnyView {
    let examples = examples
        .into_iter()
        .map(|example| {
            view! {
                <div class="rt-example-box">
                    <p class="rt-example-box__name">{example.name}</p>
                    {example.view}
                </div>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby=name>
            <h2 class="nhsuk-heading-l" id=name>{name}</h2>
            {examples}
        </section>
    }
    .into_any()
}
