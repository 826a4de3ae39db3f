//! What the person sees of it: one line that says how it stands, a line under each field, and panels that come under the field in
//! question. All of it is server HTML (`frames::Exercise`), hidden until it is needed.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How a line is coloured: the classes of the `saved` component.
pub mod tone {
    /// The server has it.
    pub const SAVED: &str = "rt-saved";
    /// It waits on this phone.
    pub const PHONE: &str = "rt-saved rt-saved--phone";
    /// It could not be saved.
    pub const FAILED: &str = "rt-saved rt-saved--failed";
}

/// What may be asked or shown beside the form, by its `data-panel`. One at a time.
pub mod panel {
    /// "Is this your own phone?"
    pub const DEVICE: &str = "device";
    /// "You were signed out", with the way back in.
    pub const SIGNED_OUT: &str = "signed-out";
    /// Two versions of one field.
    pub const CLASH: &str = "clash";
}

/// The island's own parts of the page.
pub struct Face(HtmlElement);

impl Face {
    /// Of this island.
    pub fn of(root: &HtmlElement) -> Self {
        Self(root.clone())
    }

    /// Says how it stands. Read out politely; focus stays where it is.
    pub fn say(&self, tone: &str, words: &str) {
        if let Some(line) = self.find("[data-status]") {
            line.set_class_name(tone);
            // The same words again would be read out again.
            if line.text_content().as_deref() != Some(words) {
                line.set_text_content(Some(words));
            }
        }
    }

    /// Opens a panel under the field in question, behind everything that belongs to it. Focus stays where it is.
    pub fn show(&self, panel: &str, under: Option<&Element>) {
        let Some(wanted) = self.find(&["[data-panel=", panel, "]"].concat()) else { return };
        if wanted.get_attribute("hidden").is_none() {
            return;
        }
        self.hide();
        if let Some(under) = under {
            let _ = under.append_child(&wanted);
        }
        let _ = wanted.remove_attribute("hidden");
    }

    /// Closes every panel.
    pub fn hide(&self) {
        while let Some(open) = self.find("[data-panel]:not([hidden])") {
            let _ = open.set_attribute("hidden", "");
        }
    }

    /// Writes into one of the slots of a panel, by its `data-slot`.
    pub fn fill(&self, slot: &str, words: &str) {
        if let Some(slot) = self.slot(slot) {
            slot.set_text_content(Some(words));
        }
    }

    /// Shows a slot or leaves it out.
    pub fn offer(&self, slot: &str, offered: bool) {
        if let Some(slot) = self.slot(slot) {
            slot.set_hidden(!offered);
        }
    }

    fn slot(&self, slot: &str) -> Option<HtmlElement> {
        self.find(&["[data-slot=", slot, "]"].concat())?.dyn_into().ok()
    }

    fn find(&self, what: &str) -> Option<Element> {
        self.0.query_selector(what).ok().flatten()
    }
}

/// Writes the line under a field itself, where the person looks. It is not read out: the status line says the same.
pub fn mark(place: &Element, tone: &str, words: &str) {
    let line = place.query_selector(".rt-saved").ok().flatten().or_else(|| {
        let line = document().create_element("p").ok()?;
        place.append_child(&line).ok()?;
        Some(line)
    });
    if let Some(line) = line {
        let _ = line.remove_attribute("role");
        line.set_class_name(tone);
        line.set_text_content(Some(words));
    }
}
