//! What all form fields share: sizes of labels, ids of hints and errors, class names.

use super::{ErrorMessage, Hint, Label};
use leptos::prelude::*;

/// How large a label or legend is. `L` and `Xl` are for the one question of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Small and bold.
    S,
    /// Medium: a section of a form.
    M,
    /// Large: the question of a page.
    L,
    /// Extra large: the question of a page, where it is short.
    Xl,
}

impl Size {
    /// The end of the class name.
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
            Self::Xl => "xl",
        }
    }
}

/// Joins the class names whose condition holds.
pub(super) fn classes(parts: &[(&str, bool)]) -> String {
    parts.iter().filter(|(_, on)| *on).map(|(name, _)| *name).collect::<Vec<_>>().join(" ")
}

/// `base`, and `base--size` where there is a size.
pub(super) fn sized(base: &str, size: Option<Size>) -> String {
    size.map_or_else(|| base.to_owned(), |size| format!("{base} {base}--{}", size.suffix()))
}

/// The class of the box around a field.
pub(super) fn group_class(error: bool) -> &'static str {
    if error { "nhsuk-form-group nhsuk-form-group--error" } else { "nhsuk-form-group" }
}

/// Id of a field's hint.
pub(super) fn hint_id(field: &str) -> String {
    format!("{field}-hint")
}

/// Id of a field's error message.
pub(super) fn error_id(field: &str) -> String {
    format!("{field}-error")
}

/// The `aria-describedby` of a field: what else describes it, its hint, its error. `None` when nothing does.
pub(super) fn described_by(field: &str, also: Option<&str>, hint: bool, error: bool) -> Option<String> {
    let mut ids: Vec<String> = also.map(str::to_owned).into_iter().collect();
    if hint {
        ids.push(hint_id(field));
    }
    if error {
        ids.push(error_id(field));
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// What stands above a field: its label, its hint, its error.
pub(super) fn head(
    id: &str,
    label: String,
    size: Option<Size>,
    heading: bool,
    hint: Option<String>,
    error: Option<String>,
) -> AnyView {
    view! {
        <Label text=label field=id.to_owned() size heading/>
        {hint.map(|text| view! { <Hint id=hint_id(id) text/> })}
        {error.map(|text| view! { <ErrorMessage id=error_id(id) text/> })}
    }
    .into_any()
}
