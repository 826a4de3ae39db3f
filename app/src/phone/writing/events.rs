//! What the browser tells us: typing, leaving a field, buttons, the network, the page going away.

use super::Writing;
use crate::phone::{device::Device, dom, form, network, signed_out};
use leptos::prelude::{document, window};
use std::rc::Rc;
use web_sys::{Event, EventTarget, HtmlElement};

/// Listens as long as the page lives.
pub fn listen(root: &HtmlElement, writing: &Rc<Writing>) {
    on(root, "input", writing, |writing, event| {
        if let Some(id) = form::field_of(event) {
            writing.typed(&id);
        }
    });
    on(root, "focusout", writing, |writing, _| writing.send_if_waiting());
    on(root, "submit", writing, |writing, event| {
        event.prevent_default();
        writing.submit();
    });
    on(root, "click", writing, |writing, event| {
        if let Some(act) = dom::act_of(event) {
            writing.act(&act);
        }
    });
    on(&window(), "online", writing, |writing, _| writing.try_again());
    on(&document(), "visibilitychange", writing, |writing, _| writing.send_if_waiting());
    on(&window(), "pagehide", writing, |writing, _| writing.leave());
    // Somebody signed out: in another tab, or before "back" brought this page out of the browser's memory.
    on(&window(), "storage", writing, |writing, _| writing.end_if_signed_out());
    on(&window(), "pageshow", writing, |writing, _| writing.end_if_signed_out());
}

fn on(target: &EventTarget, kind: &str, writing: &Rc<Writing>, act: impl Fn(&Rc<Writing>, &Event) + 'static) {
    let writing = writing.clone();
    dom::on(target, kind, move |event| act(&writing, event));
}

impl Writing {
    fn act(self: &Rc<Self>, act: &str) {
        match act {
            "own" => self.answer_device(Device::Own),
            "shared" => self.answer_device(Device::Shared),
            "mine" | "other" | "both" => self.settle(act),
            _ => {}
        }
    }

    pub(super) fn send_if_waiting(self: &Rc<Self>) {
        if self.sheet.borrow().is_waiting() {
            self.send();
        }
    }

    fn try_again(self: &Rc<Self>) {
        self.tries.set(0);
        self.send_if_waiting();
    }

    /// The page goes away: nothing that takes time gets done any more.
    fn leave(&self) {
        if self.over.get() {
            return;
        }
        self.jot();
        let entries = self.batch();
        if !entries.is_empty() {
            network::post_and_leave(&self.form.action(), &self.whole(entries));
        }
    }

    fn end_if_signed_out(&self) {
        if self.signed_out_at != signed_out::last() && !self.over.get() {
            self.end_with_sign_out();
        }
    }
}
