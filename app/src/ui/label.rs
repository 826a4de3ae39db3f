//! The name of one field.

use super::{Example, Size, field::sized};
use leptos::prelude::*;

/// The name of a field (nhsuk: label).
#[component]
pub fn Label(
    /// The name, or the question.
    #[prop(into)]
    text: String,
    /// Id of the field.
    #[prop(optional_no_strip, into)]
    field: Option<String>,
    /// How large it is.
    #[prop(optional_no_strip, into)]
    size: Option<Size>,
    /// It is the `h1` of its page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let label = view! { <label class=sized("nhsuk-label", size) for=field>{text}</label> };
    if heading { view! { <h1 class="nhsuk-label-wrapper">{label}</h1> }.into_any() } else { label.into_any() }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("plain", view! { <Label text="Email address"/> }),
        Example::new("medium", view! { <Label text="Email address" size=Size::M/> }),
        Example::new("large", view! { <Label text="What shall we call you?" size=Size::L/> }),
    ]
}
