//! A group of fields with one question.

use super::{Example, Size, field::sized};
use leptos::prelude::*;

/// A group of fields and its question (nhsuk: fieldset).
#[component]
pub fn Fieldset(
    /// The question.
    #[prop(into)]
    legend: String,
    /// How large it is.
    #[prop(optional_no_strip, into)]
    size: Option<Size>,
    /// It is the `h1` of its page.
    #[prop(optional)]
    heading: bool,
    /// Ids of what else describes the group.
    #[prop(optional_no_strip, into)]
    described_by: Option<String>,
    /// The fields.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let legend = if heading {
        view! { <h1 class="nhsuk-fieldset__heading">{legend}</h1> }.into_any()
    } else {
        legend.into_any()
    };
    view! {
        <fieldset class="nhsuk-fieldset" aria-describedby=described_by>
            <legend class=sized("nhsuk-fieldset__legend", size)>{legend}</legend>
            {children.map(|children| children())}
        </fieldset>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("plain", view! { <Fieldset legend="When are you free?"/> }),
        Example::new("large", view! { <Fieldset legend="When are you free?" size=Size::L/> }),
    ]
}
