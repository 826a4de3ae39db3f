//! One line of text.

use super::{
    Example, Size,
    field::{classes, described_by, group_class, head},
};
use leptos::prelude::*;

/// A field for one line, with its label, hint and error (nhsuk: input).
///
/// No placeholder and no `maxlength`: the hint says what is wanted, the server says what is too long.
#[component]
pub fn Input(
    /// The name of the field, or the question.
    #[prop(into)]
    label: String,
    /// Name under which the text is sent.
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
    /// What was typed before.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
    /// `text` unless given: `email`, `tel`. Never `number`.
    #[prop(default = "text".to_owned(), into)]
    kind: String,
    /// What the browser may fill in, such as `email`.
    #[prop(optional_no_strip, into)]
    autocomplete: Option<String>,
    /// Which keyboard a phone shows, such as `numeric`.
    #[prop(optional_no_strip, into)]
    inputmode: Option<String>,
    /// Off for what is not prose: addresses, codes, names.
    #[prop(optional_no_strip, into)]
    spellcheck: Option<bool>,
    /// Letters that belong in it: 2, 3, 4, 5, 10, 20 or 30.
    #[prop(optional_no_strip, into)]
    width: Option<u8>,
    /// Wider letters, for codes.
    #[prop(optional)]
    code: bool,
    /// Id of something else that describes the field, such as its saved line.
    #[prop(optional_no_strip, into)]
    described_by_also: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described_by = described_by(&id, described_by_also.as_deref(), hint.is_some(), error.is_some());
    let width = width.map(|letters| format!("nhsuk-input--width-{letters}"));
    let class = classes(&[
        ("nhsuk-input", true),
        ("nhsuk-input--code", code),
        ("nhsuk-input--error", error.is_some()),
        (width.as_deref().unwrap_or_default(), width.is_some()),
    ]);
    let group = group_class(error.is_some());
    let head = head(&id, label, size, heading, hint, error);
    view! {
        <div class=group>
            {head}
            <input
                class=class
                id=id
                name=name
                type=kind
                value=value
                spellcheck=spellcheck.map(|on| on.to_string())
                aria-describedby=described_by
                autocomplete=autocomplete
                inputmode=inputmode
            />
        </div>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "with hint",
            view! {
                <Input
                    label="Email address"
                    name="input-hint"
                    size=Size::M
                    hint="We use it to sign you in. Emails never say what about.".to_owned()
                    kind="email"
                    autocomplete="email".to_owned()
                    spellcheck=false
                />
            },
        ),
        Example::new(
            "with error",
            view! {
                <Input
                    label="Email address"
                    name="input-error"
                    size=Size::M
                    error="Enter an email address like name@example.org".to_owned()
                    value="maya.example.org".to_owned()
                    kind="email"
                    autocomplete="email".to_owned()
                    spellcheck=false
                />
            },
        ),
        Example::new(
            "a code",
            view! { <Input label="The code on your card" name="code" width=10 code=true spellcheck=false/> },
        ),
    ]
}
