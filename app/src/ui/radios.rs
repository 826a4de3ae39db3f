//! Round choices: one of several.

use super::{
    Example, Fieldset, Hint, Size,
    choice::{Choice, Item, Kind, lines},
    error_message::ErrorMessage,
    field::{classes, described_by, error_id, group_class, hint_id},
};
use leptos::prelude::*;

/// Round choices: one of several. (nhsuk: radios)
///
/// Without a `legend` there is no fieldset: for a single box whose label says it all.
#[component]
pub fn Radios(
    /// Name under which the values are sent.
    #[prop(into)]
    name: String,
    /// Id of the first choice; the name unless given. Hint and error hang on it.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// The question.
    #[prop(optional_no_strip, into)]
    legend: Option<String>,
    /// How large the question is.
    #[prop(optional_no_strip, into)]
    size: Option<Size>,
    /// The question is the `h1` of its page.
    #[prop(optional)]
    heading: bool,
    /// More words under the question.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong and what to do.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// What can be chosen.
    items: Vec<Item>,
    /// The value that is chosen.
    #[prop(optional_no_strip, into)]
    chosen: Option<String>,
    /// Side by side where there is room: for two short answers.
    #[prop(optional)]
    inline: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described_by = described_by(&id, None, hint.is_some(), error.is_some());
    let group = group_class(error.is_some());
    let hint_view = hint.map(|text| view! { <Hint id=hint_id(&id) text/> });
    let error_view = error.map(|text| view! { <ErrorMessage id=error_id(&id) text/> });
    let chosen: Vec<String> = chosen.into_iter().collect();
    let class = classes(&[("nhsuk-radios", true), ("nhsuk-radios--inline", inline)]);
    let choices = lines(Kind::Radio, &id, &name, items, &chosen);
    let inside = view! {
        {hint_view}
        {error_view}
        <div class=class>{choices}</div>
    };
    let inside = match legend {
        Some(legend) => view! { <Fieldset legend size heading described_by>{inside}</Fieldset> }.into_any(),
        None => inside.into_any(),
    };
    view! { <div class=group>{inside}</div> }
}

fn devices() -> Vec<Item> {
    vec![
        Choice::new("own", "Yes, it is mine")
            .with_hint("We keep a locked copy on it, so that nothing gets lost")
            .into(),
        Choice::new("shared", "No, others use it too").into(),
        Item::Divider("or".to_owned()),
        Choice::new("unsure", "I am not sure").into(),
    ]
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "with divider, one chosen",
            view! {
                <Radios
                    name="device-1"
                    legend="Is this your own phone?".to_owned()
                    size=Size::L
                    items=devices()
                    chosen="own".to_owned()
                />
            },
        ),
        Example::new(
            "with hint and error",
            view! {
                <Radios
                    name="device-2"
                    legend="Is this your own phone?".to_owned()
                    size=Size::M
                    hint="It decides what we keep on it.".to_owned()
                    error="Choose whose phone it is".to_owned()
                    items=devices()
                />
            },
        ),
        Example::new(
            "side by side",
            view! {
                <Radios
                    name="adult-2"
                    legend="Are you 18 or over?".to_owned()
                    inline=true
                    items=vec![Choice::new("yes", "Yes").into(), Choice::new("no", "No").into()]
                />
            },
        ),
    ]
}
