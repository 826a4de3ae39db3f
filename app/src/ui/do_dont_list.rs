//! What to do and what not to do.

use super::{Example, Raw};
use leptos::prelude::*;

/// Which of the two lists it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoDont {
    /// Things to do, with ticks.
    Do,
    /// Things not to do, with crosses.
    Dont,
}

const TICK: &str = r#"<svg class="nhsuk-icon nhsuk-icon--tick" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16" height="16" focusable="false" aria-hidden="true"><path d="M11.4 17.5a2 2 0 0 1-2.7.1h-.1L4 12.8a1.5 1.5 0 0 1 2.1-2L10 14.7l8.1-8.1a1.5 1.5 0 1 1 2.2 2l-8.9 9Z"/></svg>"#;
const CROSS: &str = r#"<svg class="nhsuk-icon nhsuk-icon--cross" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16" height="16" focusable="false" aria-hidden="true"><path d="M17 18.5c-.4 0-.8-.1-1.1-.4l-10-10c-.6-.6-.6-1.6 0-2.1.6-.6 1.5-.6 2.1 0l10 10c.6.6.6 1.5 0 2.1-.3.3-.6.4-1 .4z M7 18.5c-.4 0-.8-.1-1.1-.4-.6-.6-.6-1.5 0-2.1l10-10c.6-.6 1.5-.6 2.1 0 .6.6.6 1.5 0 2.1l-10 10c-.3.3-.6.4-1 .4z"/></svg>"#;

/// One list of things to do or not to do (nhsuk: do-dont-list). Marks only repeat what the words say.
#[component]
pub fn DoDontList(
    /// What the list is: "Do", "Do not", or longer.
    #[prop(into)]
    heading: String,
    /// Ticks or crosses.
    kind: DoDont,
    /// The lines.
    items: Vec<String>,
    /// Words before each line, such as "do not", where the lines do not say it themselves.
    #[prop(optional_no_strip, into)]
    prefix: Option<String>,
    /// Level of the heading: 2 or 3 (default).
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let (list, mark) = match kind {
        DoDont::Do => ("nhsuk-list nhsuk-list--tick", TICK),
        DoDont::Dont => ("nhsuk-list nhsuk-list--cross", CROSS),
    };
    let heading = match level {
        2 => view! { <h2 class="nhsuk-card__heading">{heading}</h2> }.into_any(),
        _ => view! { <h3 class="nhsuk-card__heading">{heading}</h3> }.into_any(),
    };
    let lines = items
        .into_iter()
        .map(|line| {
            let line = prefix.as_ref().map_or_else(|| line.clone(), |prefix| format!("{prefix} {line}"));
            view! { <li><Raw html=mark/>{line}</li> }
        })
        .collect_view();
    view! {
        <div class="nhsuk-card nhsuk-card--feature">
            <div class="nhsuk-card__content">
                {heading}
                <ul class=list role="list">{lines}</ul>
            </div>
        </div>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    let calm =
        vec!["Sit down. Speak slowly. Leave gaps.".to_owned(), "Stay with them, if that is safe for you.".to_owned()];
    let loud = vec!["Do not argue about what they hear.".to_owned(), "Do not block the door.".to_owned()];
    vec![
        Example::new("do", view! { <DoDontList heading="Do" kind=DoDont::Do items=calm/> }),
        Example::new("do not", view! { <DoDontList heading="Do not" kind=DoDont::Dont items=loud/> }),
    ]
}
