//! A part of the page that opens when it is pressed.

use super::Example;
use leptos::prelude::*;

/// A line that opens what is beneath it (nhsuk: details). For what only some readers need.
#[component]
pub fn Details(
    /// What opens, in words.
    #[prop(into)]
    summary: String,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    /// What is beneath.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="nhsuk-details" open=open>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{summary}</span>
            </summary>
            <div class="nhsuk-details__text">{children()}</div>
        </details>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("closed", view! { <Details summary="Why we ask">"We use it to sign you in."</Details> }),
        Example::new("open", view! { <Details summary="Why we ask" open=true>"We use it to sign you in."</Details> }),
    ]
}
