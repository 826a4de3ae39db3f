//! Names and values, with ways to change them.

use super::{Example, field::classes};
use leptos::prelude::*;

/// A way to change a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowAction {
    /// "Change".
    pub text: String,
    /// Where it is done.
    pub href: String,
    /// Hidden words that say what, such as "email address".
    pub hidden: String,
}

/// A name and its value.
#[derive(Debug)]
pub struct SummaryRow {
    /// The name.
    pub key: String,
    /// The value.
    pub value: AnyView,
    /// Ways to change it.
    pub actions: Vec<RowAction>,
}

impl SummaryRow {
    /// A row with nothing to do.
    pub fn new(key: impl Into<String>, value: impl IntoView + 'static) -> Self {
        Self { key: key.into(), value: value.into_any(), actions: Vec::new() }
    }

    /// The same row with a link.
    #[must_use]
    pub fn with_action(mut self, text: impl Into<String>, href: impl Into<String>, hidden: impl Into<String>) -> Self {
        self.actions.push(RowAction { text: text.into(), href: href.into(), hidden: hidden.into() });
        self
    }
}

/// Names and values (nhsuk: summary-list).
#[component]
pub fn SummaryList(
    /// The rows.
    rows: Vec<SummaryRow>,
    /// No lines between the rows.
    #[prop(optional)]
    borderless: bool,
) -> impl IntoView {
    let some_actions = rows.iter().any(|row| !row.actions.is_empty());
    let class = classes(&[("nhsuk-summary-list", true), ("nhsuk-summary-list--no-border", borderless)]);
    let rows = rows.into_iter().map(|row| summary_row(row, some_actions)).collect::<Vec<_>>();
    view! { <dl class=class>{rows}</dl> }
}

fn summary_row(row: SummaryRow, some_actions: bool) -> AnyView {
    let class = classes(&[
        ("nhsuk-summary-list__row", true),
        ("nhsuk-summary-list__row--no-actions", some_actions && row.actions.is_empty()),
    ]);
    view! {
        <div class=class>
            <dt class="nhsuk-summary-list__key">{row.key}</dt>
            <dd class="nhsuk-summary-list__value">{row.value}</dd>
            {row_actions(row.actions)}
        </div>
    }
    .into_any()
}

fn row_actions(actions: Vec<RowAction>) -> Option<AnyView> {
    let mut links = actions.into_iter().map(action_link).collect::<Vec<_>>();
    let inside = match links.len() {
        0 => return None,
        1 => links.remove(0),
        _ => {
            let lines = links
                .into_iter()
                .map(|link| view! { <li class="nhsuk-summary-list__actions-list-item">{link}</li> })
                .collect_view();
            view! { <ul class="nhsuk-summary-list__actions-list">{lines}</ul> }.into_any()
        }
    };
    Some(view! { <dd class="nhsuk-summary-list__actions">{inside}</dd> }.into_any())
}

fn action_link(action: RowAction) -> AnyView {
    let hidden = (!action.hidden.is_empty())
        .then(|| view! { <span class="nhsuk-u-visually-hidden">{format!(" {}", action.hidden)}</span> });
    view! { <a class="nhsuk-link" href=action.href>{action.text}{hidden}</a> }.into_any()
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "with actions",
            view! {
                <SummaryList rows=vec![
                    SummaryRow::new("Display name", "Wren").with_action("Change", "#", "display name"),
                    SummaryRow::new("Email address", "wren@example.org").with_action("Change", "#", "email address"),
                    SummaryRow::new("Member since", "3 November 2026"),
                ]/>
            },
        ),
        Example::new(
            "without lines",
            view! { <SummaryList borderless=true rows=vec![SummaryRow::new("Signed by", "Dr A Example, psychiatrist")]/> },
        ),
    ]
}
