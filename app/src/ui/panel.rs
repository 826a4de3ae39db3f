//! What was done, or a stop before something that cannot be undone.

use super::{Example, Size, field::classes};
use leptos::prelude::*;

/// A panel (nhsuk: panel): what was done, what happens next and when. As an interruption it stops before a risky act.
#[component]
pub fn Panel(
    /// What was done. It is the `h1` unless `level` says otherwise.
    #[prop(into)]
    heading: String,
    /// Level of the heading, 1 to 3.
    #[prop(default = 1)]
    level: u8,
    /// How large it is.
    #[prop(optional_no_strip, into)]
    size: Option<Size>,
    /// A stop before something that cannot be undone, with a way back.
    #[prop(optional)]
    interruption: bool,
    /// What happens next, and when.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let class = classes(&[("nhsuk-panel", true), ("nhsuk-panel--interruption", interruption)]);
    let size = size.map(|size| format!("nhsuk-panel__heading--{}", size.suffix()));
    let title = classes(&[("nhsuk-panel__heading", true), (size.as_deref().unwrap_or_default(), size.is_some())]);
    let heading = match level {
        1 => view! { <h1 class=title>{heading}</h1> }.into_any(),
        2 => view! { <h2 class=title>{heading}</h2> }.into_any(),
        _ => view! { <h3 class=title>{heading}</h3> }.into_any(),
    };
    view! {
        <div class=class>
            {heading}
            {children.map(|children| view! { <div class="nhsuk-panel__body">{children()}</div> })}
        </div>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "done",
            view! { <Panel heading="Check your email" level=3>"We have sent you a link. It works for 2 hours."</Panel> },
        ),
        Example::new(
            "interruption",
            view! {
                <Panel heading="Delete your account?" level=3 size=Size::L interruption=true>
                    <p>"Your notes and plans go for good."</p>
                </Panel>
            },
        ),
    ]
}
