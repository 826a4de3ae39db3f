//! `/design-system`: every component in every state. Not routed in production.

use super::{Example, all_examples};
use crate::words::Words;
use leptos::prelude::*;

/// The page. The developer-facing names on it are code, not interface words.
#[component]
pub fn DesignSystem() -> impl IntoView {
    let words = expect_context::<Words>();
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
