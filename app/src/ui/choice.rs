//! What can be chosen in tick boxes and round choices, and how one line of them is drawn.

use super::field::hint_id;
use leptos::prelude::*;

/// One thing that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub text: String,
    /// More words under it.
    pub hint: Option<String>,
    /// What follows for those who choose it.
    pub after: Option<After>,
}

/// What follows from a choice: shown when it is chosen, or always where the browser cannot tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// What it means.
    pub text: Option<String>,
    /// Where to read on: address and title.
    pub link: Option<(String, String)>,
}

impl Choice {
    /// A choice without a hint.
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: value.into(), text: text.into(), hint: None, after: None }
    }

    /// The same choice with a hint.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// A line in a list of choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Something to choose.
    Choice(Choice),
    /// A word between choices: "or".
    Divider(String),
}

impl From<Choice> for Item {
    fn from(choice: Choice) -> Self {
        Self::Choice(choice)
    }
}

/// Tick boxes or round ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Checkbox,
    Radio,
}

impl Kind {
    const fn block(self) -> &'static str {
        match self {
            Self::Checkbox => "nhsuk-checkboxes",
            Self::Radio => "nhsuk-radios",
        }
    }

    const fn input_type(self) -> &'static str {
        match self {
            Self::Checkbox => "checkbox",
            Self::Radio => "radio",
        }
    }
}

/// The lines of a list of choices. The first id is `id` itself, so that an error summary can lead to it; dividers count.
pub(super) fn lines(kind: Kind, id: &str, name: &str, items: Vec<Item>, chosen: &[String]) -> Vec<AnyView> {
    items
        .into_iter()
        .enumerate()
        .map(|(index, item)| match item {
            Item::Divider(word) => view! { <div class=format!("{}__divider", kind.block())>{word}</div> }.into_any(),
            Item::Choice(choice) => {
                let id = if index == 0 { id.to_owned() } else { format!("{id}-{}", index + 1) };
                let checked = chosen.contains(&choice.value);
                line(kind, id, name.to_owned(), choice, checked)
            }
        })
        .collect()
}

fn line(kind: Kind, id: String, name: String, choice: Choice, checked: bool) -> AnyView {
    let block = kind.block();
    let hint = choice.hint.map(|hint| (hint_id(&format!("{id}-item")), hint));
    let described_by = hint.as_ref().map(|(id, _)| id.clone());
    let after = choice.after.map(|after| {
        let link = after.link.map(|(href, title)| view! { <p><a href=href>{title}</a></p> });
        view! {
            <div class="rt-after">
                {after.text.map(|text| view! { <p>{text}</p> })}
                {link}
            </div>
        }
    });
    view! {
        <div class=format!("{block}__item")>
            <input
                class=format!("{block}__input")
                id=id.clone()
                name=name
                type=kind.input_type()
                value=choice.value
                checked=checked
                aria-describedby=described_by
            />
            <label class=format!("nhsuk-label {block}__label") for=id>
                {choice.text}
            </label>
            {hint.map(|(id, hint)| view! { <div class=format!("nhsuk-hint {block}__hint") id=id>{hint}</div> })}
            {after}
        </div>
    }
    .into_any()
}
