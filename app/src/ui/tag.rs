//! A word about the state of something.

use super::{Example, field::classes};
use leptos::prelude::*;

/// The ground of a tag. It only repeats what the word says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagColour {
    /// Plain.
    #[default]
    Plain,
    /// In progress, chosen.
    Brand,
    /// Done, signed.
    Good,
    /// Waiting, not yet checked.
    Lamp,
    /// Wrong, overdue.
    Error,
}

/// A word about the state of something (nhsuk: tag). It is not a button.
#[component]
pub fn Tag(
    /// The word.
    #[prop(into)]
    text: String,
    /// Its ground.
    #[prop(optional)]
    colour: TagColour,
) -> impl IntoView {
    let class = classes(&[
        ("nhsuk-tag", true),
        ("nhsuk-tag--aqua-green", colour == TagColour::Brand),
        ("nhsuk-tag--green", colour == TagColour::Good),
        ("nhsuk-tag--yellow", colour == TagColour::Lamp),
        ("nhsuk-tag--red", colour == TagColour::Error),
    ]);
    view! { <strong class=class>{text}</strong> }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("plain", view! { <Tag text="Draft"/> }),
        Example::new("brand", view! { <Tag text="In progress" colour=TagColour::Brand/> }),
        Example::new("good", view! { <Tag text="Signed" colour=TagColour::Good/> }),
        Example::new("lamp", view! { <Tag text="Not yet checked by a clinician" colour=TagColour::Lamp/> }),
        Example::new("error", view! { <Tag text="Review overdue" colour=TagColour::Error/> }),
    ]
}
