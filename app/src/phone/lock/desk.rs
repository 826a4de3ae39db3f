//! What the person sees and presses on `/lock`. All of it is server HTML (`page`), hidden until it is known how things stand.

use super::{flags, rules, steps};
use crate::phone::{
    device::{self, Device},
    dom, password,
    phrases::Phrases,
    vault, what_is_here,
};
use leptos::{
    prelude::{document, location},
    task::spawn_local,
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

struct Desk {
    root: HtmlElement,
    words: Phrases,
    /// Making a key from a passphrase takes a moment; pressing twice must not start it twice.
    busy: Cell<bool>,
}

/// Takes the page in hand.
pub fn open(root: HtmlElement) {
    let desk = Rc::new(Desk { words: Phrases::inside(&root), busy: Cell::new(false), root });
    let pressed = desk.clone();
    dom::on(&desk.root, "click", move |event| {
        let desk = pressed.clone();
        if let Some(act) = dom::act_of(event) {
            spawn_local(async move { desk.act(&act).await });
        }
    });
    let sent = desk.clone();
    dom::on(&desk.root, "submit", move |event| {
        event.prevent_default();
        let form: Option<Element> = event.target().and_then(|form| form.dyn_into().ok());
        let desk = sent.clone();
        if let Some(form) = form.filter(|_| !desk.busy.replace(true)) {
            spawn_local(async move {
                desk.take(&form).await;
                desk.busy.set(false);
            });
        }
    });
    spawn_local(async move {
        if let Some(told) = desk.root.query_selector("[data-device]").ok().flatten() {
            device::follow(&told.get_attribute("data-device").unwrap_or_default()).await;
        }
        let state = desk.state().await;
        let fragment = location().hash().unwrap_or_default();
        // Unlocked in another tab.
        if state == "on" && !fragment.is_empty() {
            return go(rules::onward(&fragment));
        }
        desk.show(state).await;
        // Marks the page as ready, too.
        password::open(desk.root.clone());
    });
}

impl Desk {
    /// The panel that fits.
    async fn state(&self) -> &'static str {
        if flags::is_on() {
            if vault::lock().await.is_some() {
                return "locked";
            }
            // The browser has lost the copy: there is nothing to unlock.
            flags::forget();
        }
        if !device::may_keep() {
            return if device::answered().is_none() { "ask" } else { "shared" };
        }
        if flags::minutes().is_some() { "on" } else { "off" }
    }

    async fn show(&self, state: &str) {
        dom::show(&self.root, "[data-panel=none]", false);
        dom::show(&self.root, &["[data-panel=", state, "]"].concat(), true);
        match state {
            "locked" => self.list_unsent().await,
            "on" => self.tick(&flags::minutes().unwrap_or_default()),
            _ => {}
        }
    }

    async fn act(&self, act: &str) {
        match act {
            "own" => {
                device::remember(Device::Own);
                device::tell_server(Device::Own).await;
                reload();
            }
            "lock" => {
                flags::on();
                reload();
            }
            "remove" => {
                steps::remove().await;
                reload();
            }
            "forget" if steps::give_up().await => go("/sign-in"),
            "forget" => dom::write(&self.root, "[data-forget]", &self.words.get("lock-needs-network")),
            _ => {}
        }
    }

    /// One of the forms was sent.
    async fn take(&self, form: &Element) {
        match form.get_attribute("data-form").as_deref() {
            Some("set") => self.set(form).await,
            Some("unlock") => self.unlock(form).await,
            Some("minutes") => {
                flags::set(&chosen(form));
                self.say(form, &self.words.get("lock-minutes-done"));
            }
            _ => {}
        }
    }

    async fn set(&self, form: &Element) {
        let (passphrase, again) = (typed(form, "passphrase"), typed(form, "again"));
        if let Some(problem) = rules::problem(&passphrase, &again) {
            return self.refuse(form, problem);
        }
        self.say(form, &self.words.get("lock-moment"));
        match steps::set(&passphrase, &chosen(form)).await {
            Ok(()) => reload(),
            Err(_) => self.refuse(form, "lock-failed"),
        }
    }

    async fn unlock(&self, form: &Element) {
        let left = flags::tries().seconds_left(flags::now());
        if left > 0 {
            return self.say(form, &self.words.with("lock-wait", "seconds", &left.to_string()));
        }
        self.say(form, &self.words.get("lock-moment"));
        if steps::unlock(&typed(form, "passphrase")).await {
            let fragment = location().hash().unwrap_or_default();
            return go(rules::onward(&fragment));
        }
        let left = flags::one_more_wrong().seconds_left(flags::now());
        self.refuse(form, "lock-wrong");
        if left > 0 {
            self.say(form, &self.words.with("lock-wrong-wait", "seconds", &left.to_string()));
        }
    }

    /// Names what would be lost with the copy.
    async fn list_unsent(&self) {
        let titles = vault::waiting().await;
        let Some(list) = dom::find(&self.root, "[data-unsent] ul") else { return };
        dom::show(&self.root, "[data-unsent]", !titles.is_empty());
        dom::show(&self.root, "[data-all-sent]", titles.is_empty());
        for title in titles {
            if let Ok(item) = document().create_element("li") {
                item.set_text_content(Some(&what_is_here::plain(&title)));
                let _ = list.append_child(&item);
            }
        }
    }

    fn refuse(&self, form: &Element, problem: &str) {
        self.say(form, &self.words.get(problem));
        if let Some(field) = input(form, "[name=passphrase]") {
            let _ = field.focus();
            field.select();
        }
    }

    fn say(&self, form: &Element, words: &str) {
        dom::write(form, "[data-said]", words);
    }

    fn tick(&self, minutes: &str) {
        if let Some(radio) = input(&self.root, &["[data-form=minutes] [value='", minutes, "']"].concat()) {
            radio.set_checked(true);
        }
    }
}

fn typed(form: &Element, name: &str) -> String {
    input(form, &["[name=", name, "]"].concat()).map(|field| field.value()).unwrap_or_default()
}

/// The minutes that are chosen. One always is.
fn chosen(form: &Element) -> String {
    let chosen = input(form, "[name=minutes]:checked").map(|radio| radio.value());
    chosen
        .filter(|minutes| rules::MINUTES.contains(&minutes.as_str()))
        .unwrap_or_else(|| rules::USUAL_MINUTES.to_owned())
}

fn input(inside: &Element, what: &str) -> Option<HtmlInputElement> {
    inside.query_selector(what).ok()??.dyn_into().ok()
}

fn reload() {
    let _ = location().reload();
}

/// The locked page must not come back behind the Back button.
fn go(path: &str) {
    let _ = location().replace(path);
}
