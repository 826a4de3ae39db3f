//! What happened to what was typed.

use super::{Example, Glyph, Icon};
use leptos::prelude::*;

/// Where the typed words are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedState {
    /// On the server.
    Saved,
    /// On this phone only, until there is a network.
    OnThisPhone,
    /// On the way.
    Saving,
    /// Not kept anywhere but on the screen.
    Failed,
}

impl SavedState {
    /// The class names of the line. An island that changes the state sets these.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Saved => "rt-saved",
            Self::OnThisPhone => "rt-saved rt-saved--phone",
            Self::Saving => "rt-saved rt-saved--busy",
            Self::Failed => "rt-saved rt-saved--failed",
        }
    }

    const fn glyph(self) -> Option<Glyph> {
        match self {
            Self::Saved => Some(Glyph::Tick),
            Self::OnThisPhone => Some(Glyph::Offline),
            Self::Saving => None,
            Self::Failed => Some(Glyph::Warning),
        }
    }
}

/// A quiet line under a field or step: "Saved at 10:38pm". Read out politely, never a message that vanishes.
#[component]
pub fn Saved(
    /// Where the words are now.
    state: SavedState,
    /// The line, with the time where there is one.
    #[prop(into)]
    text: String,
    /// Id, to be named by the field's `aria-describedby`.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <p class=state.class() id=id role="status">
            {state.glyph().map(|glyph| view! { <Icon glyph/> })}
            <span>{text}</span>
        </p>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("saved", view! { <Saved state=SavedState::Saved text="Saved at 10:38pm"/> }),
        Example::new(
            "on this phone",
            view! { <Saved state=SavedState::OnThisPhone text="Kept on this phone, not sent yet"/> },
        ),
        Example::new("saving", view! { <Saved state=SavedState::Saving text="Saving"/> }),
        Example::new(
            "failed",
            view! { <Saved state=SavedState::Failed text="Not saved. Your words are still here: try again"/> },
        ),
    ]
}
