//! Small steps in the page.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlElement};

/// Listens as long as the page lives.
pub fn on(target: &EventTarget, kind: &str, act: impl Fn(&Event) + 'static) {
    let listener: JsValue = Closure::<dyn Fn(Event)>::new(move |event: Event| act(&event)).into_js_value();
    let _ = target.add_event_listener_with_callback(kind, listener.unchecked_ref());
}

/// What the pressed button stands for: its `data-act`.
pub fn act_of(event: &Event) -> Option<String> {
    let pressed: Element = event.target()?.dyn_into().ok()?;
    pressed.closest("[data-act]").ok()??.get_attribute("data-act")
}

/// The first element inside `root` that matches.
pub fn find(root: &Element, what: &str) -> Option<HtmlElement> {
    root.query_selector(what).ok()??.dyn_into().ok()
}

/// Shows what matches, or hides it.
pub fn show(root: &Element, what: &str, shown: bool) {
    if let Some(element) = find(root, what) {
        element.set_hidden(!shown);
    }
}

/// Writes words into what matches.
pub fn write(root: &Element, what: &str, words: &str) {
    if let Some(element) = find(root, what) {
        element.set_text_content(Some(words));
    }
}

/// Tells tests, and styles, that the island answers now.
pub fn ready(root: &Element) {
    let _ = root.set_attribute("data-ready", "");
}

/// Whether this browser has something, by its name on `window`.
pub fn has(name: &str) -> bool {
    js_sys::Reflect::has(&leptos::prelude::window(), &name.into()).unwrap_or(false)
}

/// An attribute of the whole document.
pub fn of_document(name: &str) -> Option<String> {
    leptos::prelude::window().document()?.document_element()?.get_attribute(name)
}
