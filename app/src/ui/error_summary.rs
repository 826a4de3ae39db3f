//! What is wrong with a form, on top of the page.

use super::Example;
use crate::words::Words;
use leptos::prelude::*;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The same words as at the field.
    pub text: String,
    /// Id of the field (the first of a group); `None` where no field is to blame.
    pub field: Option<String>,
}

impl Problem {
    /// A problem with one field.
    pub fn at(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self { text: text.into(), field: Some(field.into()) }
    }

    /// A problem that belongs to no field, such as a wrong e-mail or password.
    pub fn general(text: impl Into<String>) -> Self {
        Self { text: text.into(), field: None }
    }
}

/// The list of what is wrong, above the `h1` and below the back link (nhsuk: error-summary).
///
/// It takes the focus when the page opens, without a script. `Error: ` before the page title is the page's own job.
#[component]
pub fn ErrorSummary(
    /// Everything that is wrong, in the order of the fields.
    problems: Vec<Problem>,
    /// A sentence above the list.
    #[prop(optional_no_strip, into)]
    description: Option<String>,
    /// `ui-problem` unless given.
    #[prop(optional_no_strip, into)]
    heading: Option<String>,
) -> impl IntoView {
    let heading = heading.unwrap_or_else(|| expect_context::<Words>().get("ui-problem"));
    let lines = problems
        .into_iter()
        .map(|problem| match problem.field {
            Some(field) => view! { <li><a href=format!("#{field}")>{problem.text}</a></li> }.into_any(),
            None => view! { <li>{problem.text}</li> }.into_any(),
        })
        .collect::<Vec<_>>();
    let list = (!lines.is_empty()).then(|| view! { <ul class="nhsuk-list nhsuk-error-summary__list">{lines}</ul> });
    view! {
        <div class="nhsuk-error-summary" tabindex="-1" autofocus=true>
            <div role="alert">
                <h2 class="nhsuk-error-summary__heading">{heading}</h2>
                <div class="nhsuk-error-summary__body">
                    {description.map(|text| view! { <p>{text}</p> })}
                    {list}
                </div>
            </div>
        </div>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "two fields",
            view! {
                <ErrorSummary problems=vec![
                    Problem::at("input-error", "Enter an email address like name@example.org"),
                    Problem::at("password-error", "Use 12 characters or more"),
                ]/>
            },
        ),
        Example::new(
            "no field",
            view! { <ErrorSummary problems=vec![Problem::general("The email address or the password is wrong")]/> },
        ),
    ]
}
