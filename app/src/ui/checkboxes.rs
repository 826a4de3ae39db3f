//! Tick boxes: none, one or several.

use super::{
    Example, Fieldset, Hint, Size,
    choice::{Choice, Item, Kind, lines},
    error_message::ErrorMessage,
    field::{described_by, error_id, group_class, hint_id},
};
use leptos::prelude::*;

/// Tick boxes: none, one or several. (nhsuk: checkboxes)
///
/// Without a `legend` there is no fieldset: for a single box whose label says it all.
#[component]
pub fn Checkboxes(
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
    /// Values that are ticked.
    #[prop(optional, into)]
    chosen: Vec<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described_by = described_by(&id, None, hint.is_some(), error.is_some());
    let group = group_class(error.is_some());
    let hint_view = hint.map(|text| view! { <Hint id=hint_id(&id) text/> });
    let error_view = error.map(|text| view! { <ErrorMessage id=error_id(&id) text/> });
    let class = "nhsuk-checkboxes";
    let choices = lines(Kind::Checkbox, &id, &name, items, &chosen);
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

fn signs() -> Vec<Item> {
    vec![
        Choice::new("sleep", "Sleeping much less, or at odd hours").into(),
        Choice::new("away", "Staying away from people").with_hint("Also people they like").into(),
        Choice::new("afraid", "Seeming afraid or suspicious").into(),
    ]
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "with hint, two ticked",
            view! {
                <Checkboxes
                    name="signs-1"
                    legend="Tick what you saw in the days or weeks before".to_owned()
                    hint="One or two is enough.".to_owned()
                    items=signs()
                    chosen=vec!["sleep".to_owned(), "afraid".to_owned()]
                />
            },
        ),
        Example::new(
            "with error",
            view! {
                <Checkboxes
                    name="signs-2"
                    legend="Tick what you saw".to_owned()
                    size=Size::M
                    error="Tick at least 1 sign".to_owned()
                    items=signs()
                />
            },
        ),
        Example::new(
            "a single one",
            view! { <Checkboxes name="adult" items=vec![Choice::new("yes", "I am 18 or over").into()]/> },
        ),
    ]
}
