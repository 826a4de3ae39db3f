//! Buttons of forms, links that look like them, and the small round ones beside text.

use super::{Example, Glyph, Icon, field::classes};
use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonLook {
    /// The one thing to do on the page.
    #[default]
    Primary,
    /// Another thing to do.
    Secondary,
    /// Cannot be undone. Outlined in red; filled red means urgent help.
    Warning,
    /// Small and round, beside text (`rt-btn`).
    Round,
    /// A round one without its edge, for leaving.
    Plain,
}

fn class_of(look: ButtonLook, small: bool) -> String {
    match look {
        ButtonLook::Round => "rt-btn".to_owned(),
        ButtonLook::Plain => "rt-btn rt-btn--plain".to_owned(),
        ButtonLook::Primary | ButtonLook::Secondary | ButtonLook::Warning => classes(&[
            ("nhsuk-button", true),
            ("nhsuk-button--secondary", look == ButtonLook::Secondary),
            ("nhsuk-button--warning", look == ButtonLook::Warning),
            ("nhsuk-button--small", small),
        ]),
    }
}

/// A button that sends its form (nhsuk: button).
#[component]
pub fn Button(
    /// What pressing does: a verb.
    #[prop(into)]
    text: String,
    /// Primary unless said otherwise.
    #[prop(optional)]
    look: ButtonLook,
    /// Less high, for a row of buttons.
    #[prop(optional)]
    small: bool,
    /// A drawing before the words.
    #[prop(optional_no_strip, into)]
    icon: Option<Glyph>,
    /// Name of the pair this button adds to its form.
    #[prop(optional_no_strip, into)]
    name: Option<String>,
    /// Value of that pair.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
    /// Another address for the form (`formaction`).
    #[prop(optional_no_strip, into)]
    action: Option<String>,
    /// A second press within a second is ignored, where a script runs. The server must be idempotent all the same.
    #[prop(optional)]
    once: bool,
) -> impl IntoView {
    view! {
        <button
            class=class_of(look, small)
            type="submit"
            name=name
            value=value
            formaction=action
            data-prevent-double-click=once.then_some("true")
        >
            {icon.map(|glyph| view! { <Icon glyph/> })}
            {text}
        </button>
    }
}

/// A link that looks like a button. It stays a link: it goes somewhere and changes nothing.
#[component]
pub fn ButtonLink(
    /// Where it leads, in words.
    #[prop(into)]
    text: String,
    /// The page it leads to.
    #[prop(into)]
    href: String,
    /// Primary unless said otherwise.
    #[prop(optional)]
    look: ButtonLook,
    /// Less high, for a row of buttons.
    #[prop(optional)]
    small: bool,
    /// A drawing before the words.
    #[prop(optional_no_strip, into)]
    icon: Option<Glyph>,
) -> impl IntoView {
    view! {
        <a class=class_of(look, small) href=href>
            {icon.map(|glyph| view! { <Icon glyph/> })}
            {text}
        </a>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("primary", view! { <Button text="Save and continue"/> }),
        Example::new("secondary", view! { <Button text="Save for later" look=ButtonLook::Secondary/> }),
        Example::new("small", view! { <Button text="Save" small=true/> }),
        Example::new("warning", view! { <Button text="Delete my account" look=ButtonLook::Warning/> }),
        Example::new("link", view! { <ButtonLink text="Carry on" href="#"/> }),
        Example::new(
            "round, in a row",
            view! {
                <div class="rt-acts">
                    <ButtonLink text="Print" href="#" look=ButtonLook::Round icon=Glyph::Print/>
                    <Button text="Change" look=ButtonLook::Round icon=Glyph::Edit/>
                    <ButtonLink text="Stop here for now" href="#" look=ButtonLook::Plain/>
                </div>
            },
        ),
    ]
}
