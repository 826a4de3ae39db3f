//! What is wrong with one field.

use super::Example;
use crate::words::Words;
use leptos::prelude::*;

/// The error beside a field, in the same words as in the summary (nhsuk: error-message).
#[component]
pub fn ErrorMessage(
    /// What to do, such as "Use 12 characters or more".
    #[prop(into)]
    text: String,
    /// Id, to be named by the field's `aria-describedby`.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// Hidden word before it; `ui-error-prefix` unless given.
    #[prop(optional_no_strip, into)]
    prefix: Option<String>,
) -> impl IntoView {
    let prefix = prefix.unwrap_or_else(|| expect_context::<Words>().get("ui-error-prefix"));
    view! {
        <span class="nhsuk-error-message" id=id>
            <span class="nhsuk-u-visually-hidden">{prefix}" "</span>
            {text}
        </span>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![Example::new("default", view! { <ErrorMessage text="Use 12 characters or more"/> })]
}
