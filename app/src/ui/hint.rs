//! Help with one field.

use super::Example;
use leptos::prelude::*;

/// A sentence above a field that helps to fill it in (nhsuk: hint).
#[component]
pub fn Hint(
    /// The sentence.
    #[prop(into)]
    text: String,
    /// Id, to be named by the field's `aria-describedby`.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <div class="nhsuk-hint" id=id>
            {text}
        </div>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![Example::new("default", view! { <Hint text="You do not need to use names."/> })]
}
