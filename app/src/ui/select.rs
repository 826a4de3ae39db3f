//! One of many, in a list that opens.

use super::{
    Choice, Example, Size,
    field::{classes, described_by, group_class, head},
};
use leptos::prelude::*;

/// A list that opens (nhsuk: select). Use radios where there are fewer than 8 answers.
#[component]
pub fn Select(
    /// The name of the field, or the question.
    #[prop(into)]
    label: String,
    /// Name under which the value is sent.
    #[prop(into)]
    name: String,
    /// Id; the name unless given.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// How large the label is.
    #[prop(optional_no_strip, into)]
    size: Option<Size>,
    /// The label is the `h1` of its page.
    #[prop(optional)]
    heading: bool,
    /// Help above the field.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong and what to do.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// What can be chosen. Hints of choices are not shown.
    items: Vec<Choice>,
    /// The value that is chosen.
    #[prop(optional_no_strip, into)]
    chosen: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described_by = described_by(&id, None, hint.is_some(), error.is_some());
    let class = classes(&[("nhsuk-select", true), ("nhsuk-select--error", error.is_some())]);
    let options = items
        .into_iter()
        .map(|item| {
            let selected = chosen.as_ref() == Some(&item.value);
            view! { <option value=item.value selected=selected>{item.text}</option> }
        })
        .collect_view();
    let group = group_class(error.is_some());
    let head = head(&id, label, size, heading, hint, error);
    view! {
        <div class=group>
            {head}
            <select class=class id=id name=name aria-describedby=described_by>
                {options}
            </select>
        </div>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    let items = || {
        vec![
            Choice::new("", "Choose a role"),
            Choice::new("nurse", "Nurse"),
            Choice::new("psychologist", "Psychologist"),
        ]
    };
    vec![
        Example::new(
            "one chosen",
            view! { <Select label="Your role" name="role-1" items=items() chosen="nurse".to_owned()/> },
        ),
        Example::new(
            "with error",
            view! { <Select label="Your role" name="role-2" items=items() error="Choose your role".to_owned()/> },
        ),
    ]
}
