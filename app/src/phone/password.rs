//! Shows a password and hides it again. The button is in the server's HTML, hidden (`ui::PasswordInput`).

use super::{dom, phrases::Phrases};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

const BOX: &str = ".nhsuk-password-input";
const FIELD: &str = ".nhsuk-js-password-input-input";
const BUTTON: &str = ".nhsuk-js-password-input-toggle";

/// Takes the buttons of all password fields inside in hand.
pub fn open(root: HtmlElement) {
    if let Ok(buttons) = root.query_selector_all(BUTTON) {
        for at in 0..buttons.length() {
            if let Some(button) = buttons.item(at).and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                button.set_hidden(false);
            }
        }
    }
    let words = Phrases::inside(&root);
    dom::on(&root, "click", move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(button) = pressed.and_then(|pressed| pressed.closest(BUTTON).ok().flatten()) {
            toggle(&button, &words);
        }
    });
    // A password must not go out as readable text, where the browser would remember it for the next person.
    let inside = root.clone();
    dom::on(&root, "submit", move |_| {
        while let Some(field) = shown_field(&inside) {
            field.set_type("password");
        }
    });
    dom::ready(&root);
}

fn toggle(button: &Element, words: &Phrases) {
    let Some(field) = button.closest(BOX).ok().flatten().and_then(|box_| input(&box_, FIELD)) else { return };
    let show = field.type_() == "password";
    field.set_type(if show { "text" } else { "password" });
    let (text, label) = if show { ("ui-hide", "ui-hide-password") } else { ("ui-show", "ui-show-password") };
    button.set_text_content(Some(&words.get(text)));
    let _ = button.set_attribute("aria-label", &words.get(label));
}

fn shown_field(root: &Element) -> Option<HtmlInputElement> {
    input(root, &[FIELD, "[type=text]"].concat())
}

fn input(inside: &Element, what: &str) -> Option<HtmlInputElement> {
    inside.query_selector(what).ok()??.dyn_into().ok()
}
