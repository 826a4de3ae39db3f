//! A password, which can be shown.

use super::{
    Example, Size, UserName,
    field::{classes, described_by, group_class, head},
};
use crate::words::Words;
use leptos::prelude::*;

/// A password field with a show button (nhsuk: password-input). There is no second field to confirm it, and pasting works.
///
/// The button is hidden until a script takes it in hand: it finds the box by `nhsuk-password-input`, the field by
/// `nhsuk-js-password-input-input` and the button by `nhsuk-js-password-input-toggle`. The typed password never comes back
/// from the server, so there is no `value`.
#[component]
pub fn PasswordInput(
    /// The name of the field.
    #[prop(into)]
    label: String,
    /// Name under which the password is sent.
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
    /// `current-password`, or `new-password` where one is chosen.
    #[prop(default = "current-password".to_owned(), into)]
    autocomplete: String,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let id = id.unwrap_or_else(|| name.clone());
    let described_by = described_by(&id, None, hint.is_some(), error.is_some());
    let class = classes(&[
        ("nhsuk-input", true),
        ("nhsuk-input--error", error.is_some()),
        ("nhsuk-password-input__input", true),
        ("nhsuk-js-password-input-input", true),
    ]);
    let group = format!("{} nhsuk-password-input", group_class(error.is_some()));
    let head = head(&id, label, size, heading, hint, error);
    view! {
        <div class=group>
            {head}
            <div class="nhsuk-input-wrapper">
                <input
                    class=class
                    id=id.clone()
                    name=name
                    type="password"
                    spellcheck="false"
                    aria-describedby=described_by
                    autocomplete=autocomplete
                    autocapitalize="none"
                />
                <button
                    class="nhsuk-button nhsuk-button--secondary nhsuk-button--small nhsuk-password-input__toggle nhsuk-js-password-input-toggle"
                    type="button"
                    aria-label=words.get("ui-show-password")
                    aria-controls=id
                    hidden=true
                >
                    {words.get("ui-show")}
                </button>
            </div>
        </div>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "a new one",
            view! {
                <form>
                    <UserName email="name@example.org"/>
                    <PasswordInput
                        label="Password"
                        name="password-new"
                        size=Size::M
                        hint="12 characters or more. 3 or 4 words that only you would put together work well.".to_owned()
                        autocomplete="new-password"
                    />
                </form>
            },
        ),
        Example::new(
            "with error",
            view! {
                <form>
                    <UserName email="name@example.org"/>
                    <PasswordInput
                        label="Password"
                        name="password-error"
                        size=Size::M
                        error="Use 12 characters or more".to_owned()
                    />
                </form>
            },
        ),
    ]
}
