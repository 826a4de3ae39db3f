//! The first stop of the Tab key.

use leptos::prelude::*;

/// Leads past the header to the main part (nhsuk: skip-link).
#[component]
pub fn SkipLink(
    /// `ui-skip`.
    #[prop(into)]
    text: String,
    /// Id of the main part, with `#`.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    view! {
        <a class="nhsuk-skip-link" href=href>
            {text}
        </a>
    }
}
