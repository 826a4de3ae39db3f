//! Signing out: first what waits is sent, then everything on this phone is deleted, then the form goes.

use super::{dom, drafts, signed_out, waiting};
use leptos::{prelude::location, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement};

/// Takes the form in hand. On the page for it, reached by the button of the menu, it goes at once.
pub fn open(root: HtmlElement) {
    let Some(form) = dom::find(&root, "form").and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else { return };
    let (on_submit, inside) = (form.clone(), root.clone());
    dom::on(&root, "submit", move |event| {
        event.prevent_default();
        sign_out(inside.clone(), on_submit.clone());
    });
    let pressed = form.clone();
    dom::on(&root, "click", move |event| {
        if dom::act_of(event).as_deref() == Some("anyway") {
            let form = pressed.clone();
            spawn_local(async move { delete_and_go(&form).await });
        }
    });
    dom::ready(&root);
    if location().hash().is_ok_and(|hash| hash == "#now") {
        sign_out(root, form);
    }
}

fn sign_out(root: HtmlElement, form: HtmlFormElement) {
    spawn_local(async move {
        if waiting::send_all(None).await.is_empty() {
            delete_and_go(&form).await;
        } else {
            // Signing out would lose these words: the person decides.
            dom::show(&root, "[data-panel=unsent]", true);
        }
    });
}

async fn delete_and_go(form: &HtmlFormElement) {
    drafts::destroy().await;
    signed_out::mark();
    let _ = form.submit();
}
