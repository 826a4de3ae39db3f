//! The way back, at the top of a page of a form.

use super::Example;
use leptos::prelude::*;

/// A link to the page before (nhsuk: back-link). It stands above the error summary and the heading.
#[component]
pub fn BackLink(
    /// The words: `ui-back`, or where it leads.
    #[prop(into)]
    text: String,
    /// The page before.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    view! {
        <a class="nhsuk-back-link" href=href>
            {text}
        </a>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![Example::new("default", view! { <BackLink text="Back" href="#"/> })]
}
