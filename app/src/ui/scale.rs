//! A scale from 0 to 10.

use super::{
    Example, Fieldset, Hint,
    error_message::ErrorMessage,
    field::{described_by, error_id, group_class, hint_id},
};
use leptos::prelude::*;

/// Eleven round choices, 0 to 10, with what the ends mean. No number is chosen at first, and none is good or bad.
#[component]
pub fn Scale(
    /// The question.
    #[prop(into)]
    label: String,
    /// Name under which the number is sent.
    #[prop(into)]
    name: String,
    /// Id of the first choice; the name unless given.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// What 0 means.
    #[prop(into)]
    low: String,
    /// What 10 means.
    #[prop(into)]
    high: String,
    /// More words under the question.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong and what to do.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// The number that is chosen, 0 to 10.
    #[prop(optional_no_strip, into)]
    value: Option<u8>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let ends = format!("{id}-ends");
    let described_by = described_by(&id, Some(&ends), hint.is_some(), error.is_some());
    let group = group_class(error.is_some());
    let points = (0..=10_u8)
        .map(|point| {
            let point_id = if point == 0 { id.clone() } else { format!("{id}-{point}") };
            view! {
                <div class="rt-scale__point">
                    <input
                        type="radio"
                        id=point_id.clone()
                        name=name.clone()
                        value=point.to_string()
                        checked=value == Some(point)
                    />
                    <label for=point_id>{point.to_string()}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class=format!("{group} rt-scale")>
            <Fieldset legend=label described_by>
                {hint.map(|text| view! { <Hint id=hint_id(&id) text/> })}
                {error.map(|text| view! { <ErrorMessage id=error_id(&id) text/> })}
                <div class="rt-scale__points">{points}</div>
                <p class="rt-scale__ends" id=ends>
                    <span>"0: "{low}</span>
                    <span>"10: "{high}</span>
                </p>
            </Fieldset>
        </div>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "nothing chosen",
            view! { <Scale label="How full is your cup today?" name="cup-1" low="nearly empty" high="spilling over"/> },
        ),
        Example::new(
            "7 chosen",
            view! { <Scale label="How full is your cup today?" name="cup-2" low="nearly empty" high="spilling over" value=7/> },
        ),
    ]
}
