//! Drawings of ordinary things. None on the urgent help page, none beside errors.

use super::{Example, Raw};
use leptos::prelude::*;

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Two people at a table beside a lit lamp: home.
    LampAndTable,
    /// A path with small flags and a lit door: plans and early signs.
    PathWithFlags,
    /// An open tin box: nothing here yet.
    TinBox,
}

/// A drawing, coloured by the tokens. It only sets the mood, so screen readers pass over it.
#[component]
pub fn Illustration(
    /// Which drawing.
    picture: Picture,
) -> impl IntoView {
    let html = match picture {
        Picture::LampAndTable => include_str!("art/lamp-and-table.svg"),
        Picture::PathWithFlags => include_str!("art/path-with-flags.svg"),
        Picture::TinBox => include_str!("art/tin-box.svg"),
    };
    view! { <Raw html=html/> }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("lamp and table", view! { <Illustration picture=Picture::LampAndTable/> }),
        Example::new("path with flags", view! { <Illustration picture=Picture::PathWithFlags/> }),
        Example::new("tin box", view! { <Illustration picture=Picture::TinBox/> }),
    ]
}
