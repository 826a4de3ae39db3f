//! How to put the site on the phone's home screen: a button where the browser offers one, else the way through its menu.

use super::{dom, store::settings, waiting};
use js_sys::{Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

const KEY: &str = "toolkit:install-hint";
/// Where `frontend/register.js` puts the browser's offer, and how it tells us.
const OFFER: &str = "toolkitInstall";

/// Shows the way that fits this phone; nothing where the site is installed already, or the person said "not now".
pub fn open(root: HtmlElement) {
    waiting::watch(None);
    dom::ready(&root);
    if settings::get(KEY).is_some() || is_installed() {
        root.set_hidden(true);
        return;
    }
    fit(&root);
    let offered = root.clone();
    dom::on(&window(), "toolkit-install", move |_| fit(&offered));
    let done = root.clone();
    dom::on(&window(), "appinstalled", move |_| done.set_hidden(true));
    let pressed = root.clone();
    dom::on(&root, "click", move |event| match dom::act_of(event).as_deref() {
        Some("install") => ask(),
        Some("dismiss") => {
            settings::set(KEY, "dismissed");
            pressed.set_hidden(true);
        }
        _ => {}
    });
}

fn fit(root: &HtmlElement) {
    let (ios, button) = (is_ios(), offer().is_some());
    dom::show(root, "[data-way=ios]", ios);
    dom::show(root, "[data-way=button]", button);
    dom::show(root, "[data-way=menu]", !ios && !button);
    dom::show(root, "[data-act=dismiss]", true);
}

fn is_installed() -> bool {
    let shown_alone =
        window().match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches());
    let on_ios = Reflect::get(&window().navigator(), &"standalone".into()).is_ok_and(|alone| alone.is_truthy());
    shown_alone || on_ios
}

/// iPhone or iPad. An iPad calls itself a Mac, but Macs have no touch screen.
fn is_ios() -> bool {
    let navigator = window().navigator();
    let name = navigator.user_agent().unwrap_or_default();
    name.contains("iPhone") || name.contains("iPad") || (name.contains("Macintosh") && navigator.max_touch_points() > 1)
}

fn offer() -> Option<JsValue> {
    Reflect::get(&window(), &OFFER.into()).ok().filter(JsValue::is_object)
}

/// Lets the browser ask. It may do so once.
fn ask() {
    let Some(offer) = offer() else { return };
    let prompt = Reflect::get(&offer, &"prompt".into()).ok().and_then(|prompt| prompt.dyn_into::<Function>().ok());
    if let Some(prompt) = prompt {
        let _ = prompt.call0(&offer);
    }
}
