//! Our own small drawings. An icon never stands without words.

use super::{Example, Raw};
use leptos::prelude::*;

macro_rules! glyphs {
    ($($(#[$doc:meta])* $name:ident = $shape:literal;)*) => {
        /// A drawing on a 24-px grid: one round line, no fill.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Glyph {
            $($(#[$doc])* $name,)*
        }

        impl Glyph {
            /// Every drawing, with its name.
            pub const ALL: &[(Glyph, &str)] = &[$((Self::$name, stringify!($name)),)*];

            const fn shape(self) -> &'static str {
                match self {
                    $(Self::$name => $shape,)*
                }
            }
        }
    };
}

glyphs! {
    /// The home page.
    Home = r#"<path d="M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z"/>"#;
    /// Modules.
    Book = r#"<path d="M12 7c-2-1.6-4.6-2-8-2v13c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V5c-3.4 0-6 .4-8 2zM12 7v13"/>"#;
    /// An account.
    Person = r#"<circle cx="12" cy="8" r="3.5"/><path d="M5 20c0-4 2.8-6.5 7-6.5s7 2.5 7 6.5"/>"#;
    /// Several people.
    People = r#"<circle cx="9" cy="8" r="3"/><path d="M3.5 19c0-3.5 2.2-6 5.5-6s5.5 2.5 5.5 6M15.5 5.5a3 3 0 0 1 0 5.5M17 13.5c2.2.8 3.5 2.8 3.5 5.5"/>"#;
    /// Staff pages.
    Board = r#"<path d="M6 5h12a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM9 3.5h6v3H9zM8.5 12.5l2 2 4.5-4"/>"#;
    /// A call; urgent help.
    Phone = r#"<path d="M7 4h2.5l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5V17a3 3 0 0 1-3 3A14 14 0 0 1 4 7a3 3 0 0 1 3-3z"/>"#;
    /// The menu.
    Menu = r#"<path d="M4 7h16M4 12h16M4 17h16"/>"#;
    /// Onward: flips where the language reads from the right.
    Onward = r#"<path d="m9 5 7 7-7 7"/>"#;
    /// Something lit: the short version, understanding.
    Lamp = r#"<path d="M8.5 4h7l3 8h-13zM12 12v7M8 20h8"/>"#;
    /// Words to say; a text message.
    Speech = r#"<path d="M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-4 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM8 9h8M8 12h5"/>"#;
    /// Services and the ways to them.
    Signpost = r#"<path d="M12 4v17M12 6h6l2 2-2 2h-6M12 11H6l-2 2 2 2h6"/>"#;
    /// Looking after oneself.
    Heart = r#"<path d="M12 19c-5-3.5-8-6.5-8-10a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 3.5-3 6.5-8 10z"/>"#;
    /// Minutes.
    Clock = r#"<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>"#;
    /// Nobody else sees it.
    Lock = r#"<path d="M6 11h12v8a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>"#;
    /// Looking something up.
    Search = r#"<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>"#;
    /// A page with sources; a document.
    Page = r#"<path d="M6 4h8l4 4v12H6zM14 4v4h4M9 12h6M9 15.5h4"/>"#;
    /// Done, saved.
    Tick = r#"<path d="m5 12.5 4.5 4.5L19 7"/>"#;
    /// Put away.
    Cross = r#"<path d="m6 6 12 12M18 6 6 18"/>"#;
    /// To paper.
    Print = r#"<path d="M7 9V4h10v5M7 17H5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M7 14h10v6H7z"/>"#;
    /// Change.
    Edit = r#"<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"/>"#;
    /// No network.
    Offline = r#"<path d="M5 13a10 10 0 0 1 4-2.5M2.5 9.5A15 15 0 0 1 7 7M12 10c2.7 0 5.1 1.1 7 3M21.5 9.5A14.5 14.5 0 0 0 12 6M12 18h.01M4 4l16 16"/>"#;
    /// Keep on this phone.
    Keep = r#"<path d="M12 4v10M8 10.5l4 4 4-4M5 18.5v.5a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.5"/>"#;
    /// This phone.
    Device = r#"<path d="M8 3.5h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM11 17.5h2"/>"#;
    /// Something went wrong.
    Warning = r#"<path d="M12 4.5 20.5 19h-17zM12 10v4M12 16.5h.01"/>"#;
    /// Who can see it.
    Eye = r#"<path d="M3 12c2.5-4 5.5-6 9-6s6.5 2 9 6c-2.5 4-5.5 6-9 6s-6.5-2-9-6z"/><circle cx="12" cy="12" r="2.5"/>"#;
}

/// A drawing beside words. Screen readers pass over it.
#[component]
pub fn Icon(
    /// Which drawing.
    glyph: Glyph,
) -> impl IntoView {
    let class = if glyph == Glyph::Onward { "rt-icon rt-flip" } else { "rt-icon" };
    let shape = glyph.shape();
    view! {
        <Raw html=format!(r#"<svg class="{class}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{shape}</svg>"#)/>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    let all = Glyph::ALL.iter().map(|&(glyph, name)| view! { <li><Icon glyph/>{name}</li> }).collect_view();
    vec![Example::new("all", view! { <ul class="rt-icons">{all}</ul> })]
}
