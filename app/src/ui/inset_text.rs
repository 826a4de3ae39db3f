//! Passages set apart from the text.

use super::Example;
use crate::words::Words;
use leptos::prelude::*;

/// A passage set apart (nhsuk: inset-text), read out as "Information".
#[component]
pub fn InsetText(
    /// One or more paragraphs.
    children: Children,
) -> impl IntoView {
    let words = expect_context::<Words>();
    view! {
        <div class="nhsuk-inset-text">
            <span class="nhsuk-u-visually-hidden">{words.get("ui-information-prefix")}" "</span>
            {children()}
        </div>
    }
}

/// What a callout is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// "What this means for you".
    ForYou,
    /// Leads to urgent help.
    Urgent,
}

/// A passage with a heading (`rt-callout`).
#[component]
pub fn Callout(
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// The heading.
    #[prop(into)]
    title: String,
    /// Id of the heading: unique on the page.
    #[prop(into)]
    id: String,
    /// One or more paragraphs.
    children: Children,
) -> impl IntoView {
    let class = match tone {
        Tone::Info => "rt-callout",
        Tone::ForYou => "rt-callout rt-callout--for-you",
        Tone::Urgent => "rt-callout rt-callout--urgent",
    };
    let labelled_by = id.clone();
    view! {
        <section class=class aria-labelledby=labelled_by>
            <h2 id=id>{title}</h2>
            {children()}
        </section>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("inset text", view! { <InsetText><p>"You can stop here and come back."</p></InsetText> }),
        Example::new(
            "callout",
            view! { <Callout title="Good to know" id="callout-1"><p>"There is no single cause."</p></Callout> },
        ),
        Example::new(
            "what this means for you",
            view! {
                <Callout tone=Tone::ForYou title="What this means for you" id="callout-2">
                    <p>"Looking back for the one mistake is natural, and it hurts. There was not one mistake."</p>
                </Callout>
            },
        ),
        Example::new(
            "urgent",
            view! {
                <Callout tone=Tone::Urgent title="If you are worried right now" id="callout-3">
                    <p><a href="/urgent-help">"What to do right now"</a></p>
                </Callout>
            },
        ),
    ]
}
