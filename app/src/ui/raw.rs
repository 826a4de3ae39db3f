//! HTML that was rendered and checked before: pages of content, drawings.

use leptos::{prelude::*, tachys::html::InertElement};

/// Puts `html` into the page as it is, with no element around it.
///
/// Only for HTML of our own making (content files, drawings). Never for what a person typed.
#[component]
pub fn Raw(
    /// Trusted HTML: one or more whole elements.
    #[prop(into)]
    html: String,
) -> impl IntoView {
    InertElement::new(html)
}
