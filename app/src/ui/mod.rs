//! The design system: what pages are built of.
//!
//! Each component is one file here and one file in `style/components/`. Components that nhsuk-frontend has too keep its
//! markup and class names (`app/tests/fixtures.rs` compares them); everything else carries the prefix `rt-`. All of them
//! are rendered on the server only and work without JavaScript. `examples()` of each file feeds `/design-system`.
//!
//! Optional props take a `String` or an `Option<String>`. No component has a disabled state: a button that cannot be
//! pressed does not say why.

pub mod back_link;
pub mod button;
pub mod care;
pub mod checkboxes;
pub mod choice;
pub mod design_system;
pub mod details;
pub mod do_dont_list;
pub mod error_message;
pub mod error_summary;
pub mod field;
pub mod fieldset;
pub mod figure;
pub mod footer;
pub mod header;
pub mod hint;
pub mod icon;
pub mod illustration;
pub mod input;
pub mod inset_text;
pub mod label;
pub mod languages;
pub mod layout;
pub mod links;
pub mod note;
pub mod pagination;
pub mod panel;
pub mod password_input;
pub mod radios;
pub mod raw;
pub mod saved;
pub mod scale;
pub mod select;
pub mod skip_link;
pub mod summary_list;
pub mod tag;
pub mod textarea;
pub mod tongue;
pub mod user_name;

use leptos::prelude::*;

pub use back_link::BackLink;
pub use button::{Button, ButtonLink, ButtonLook};
pub use care::{Call, CallList, Care, Urgency};
pub use checkboxes::Checkboxes;
pub use choice::{After, Choice, Item};
pub use details::Details;
pub use do_dont_list::{DoDont, DoDontList};
pub use error_message::ErrorMessage;
pub use error_summary::{ErrorSummary, Problem};
pub use field::Size;
pub use fieldset::Fieldset;
pub use figure::Figure;
pub use hint::Hint;
pub use icon::{Glyph, Icon};
pub use illustration::{Illustration, Picture};
pub use input::Input;
pub use inset_text::{Callout, InsetText, Tone};
pub use label::Label;
pub use languages::{LanguageLinks, Languages};
pub use layout::{Frame, FrameData, Place, Viewer};
pub use note::{Note, NoteTone, Who};
pub use pagination::{PageLink, Pagination};
pub use panel::Panel;
pub use password_input::PasswordInput;
pub use radios::Radios;
pub use raw::Raw;
pub use saved::{Saved, SavedState};
pub use scale::Scale;
pub use select::Select;
pub use skip_link::SkipLink;
pub use summary_list::{RowAction, SummaryList, SummaryRow};
pub use tag::{Tag, TagColour};
pub use textarea::Textarea;
pub use user_name::UserName;

/// One state of a component, as `/design-system` shows it.
pub struct Example {
    /// The state in words for developers, such as "with error".
    pub name: &'static str,
    /// The component in that state.
    pub view: AnyView,
}

impl Example {
    /// An example from any view.
    pub fn new(name: &'static str, view: impl IntoView + 'static) -> Self {
        Self { name, view: view.into_any() }
    }
}

/// Every component with its examples, in the order of the alphabet.
pub fn all_examples() -> Vec<(&'static str, Vec<Example>)> {
    vec![
        ("back_link", back_link::examples()),
        ("button", button::examples()),
        ("care", care::examples()),
        ("checkboxes", checkboxes::examples()),
        ("details", details::examples()),
        ("do_dont_list", do_dont_list::examples()),
        ("error_message", error_message::examples()),
        ("error_summary", error_summary::examples()),
        ("fieldset", fieldset::examples()),
        ("figure", figure::examples()),
        ("hint", hint::examples()),
        ("icon", icon::examples()),
        ("illustration", illustration::examples()),
        ("input", input::examples()),
        ("inset_text", inset_text::examples()),
        ("label", label::examples()),
        ("languages", languages::examples()),
        ("note", note::examples()),
        ("pagination", pagination::examples()),
        ("panel", panel::examples()),
        ("password_input", password_input::examples()),
        ("radios", radios::examples()),
        ("saved", saved::examples()),
        ("scale", scale::examples()),
        ("select", select::examples()),
        ("summary_list", summary_list::examples()),
        ("tag", tag::examples()),
        ("textarea", textarea::examples()),
    ]
}
