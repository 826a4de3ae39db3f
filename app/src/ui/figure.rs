//! A drawing that explains something.

use super::{Example, Raw};
use leptos::prelude::*;

/// A drawing with its caption. The caption says in full what the drawing shows.
#[component]
pub fn Figure(
    /// A whole `svg` element from `content/figures/`, with `role="img"` and a name.
    #[prop(into)]
    svg: String,
    /// What it shows and why.
    #[prop(into)]
    caption: String,
) -> impl IntoView {
    view! {
        <figure class="rt-fig">
            <Raw html=svg/>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}

const CUP: &str = r#"<svg viewBox="0 0 360 150" role="img" aria-label="A cup, half full"><path class="i-s i-skin" d="M120 20h120l-12 100a12 12 0 0 1-12 10h-72a12 12 0 0 1-12-10z"/><path class="i-s i-lamp" d="M126 70h108l-6 50a12 12 0 0 1-12 10h-72a12 12 0 0 1-12-10z"/><text class="onlamp" x="180" y="108" text-anchor="middle">Stress today</text></svg>"#;

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "default",
        view! { <Figure svg=CUP caption="Think of a cup. Stress fills it. Sleep, rest and support let some out."/> },
    )]
}
