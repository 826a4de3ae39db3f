//! A line or two with a drawing.

use super::{Example, Glyph, Icon};
use leptos::prelude::*;

/// The ground of a note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoteTone {
    /// Plain.
    #[default]
    Plain,
    /// Kept on this phone, offline, install.
    Lamp,
    /// Saved, sent.
    Good,
}

/// A line or two with a drawing (`rt-note`).
#[component]
pub fn Note(
    /// The ground.
    #[prop(optional)]
    tone: NoteTone,
    /// The drawing.
    glyph: Glyph,
    /// One or more paragraphs.
    children: Children,
) -> impl IntoView {
    let class = match tone {
        NoteTone::Plain => "rt-note",
        NoteTone::Lamp => "rt-note rt-note--lamp",
        NoteTone::Good => "rt-note rt-note--good",
    };
    view! {
        <div class=class>
            <Icon glyph/>
            <div>{children()}</div>
        </div>
    }
}

/// Who can see what is written on this page (`rt-who`). Stands above the fields.
#[component]
pub fn Who(
    /// Who, in one or two sentences.
    children: Children,
) -> impl IntoView {
    view! {
        <p class="rt-who">
            <Icon glyph=Glyph::Lock/>
            <span>{children()}</span>
        </p>
    }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("plain", view! { <Note glyph=Glyph::Clock><p>"This page takes about 4 minutes."</p></Note> }),
        Example::new(
            "lamp",
            view! {
                <Note tone=NoteTone::Lamp glyph=Glyph::Offline>
                    <p><b>"This page works without a signal."</b></p>
                    <p>"It is kept on your phone from your first visit."</p>
                </Note>
            },
        ),
        Example::new(
            "good",
            view! { <Note tone=NoteTone::Good glyph=Glyph::Tick><p>"Your password is changed."</p></Note> },
        ),
        Example::new("who", view! { <Who><b>"Only you can see this."</b>" You do not need to use names."</Who> }),
    ]
}
