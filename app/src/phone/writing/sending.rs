//! Sending what waits, and what each answer means to the person.

use super::{
    Writing,
    face::{mark, panel, tone},
};
use crate::phone::{
    answer::{self, Outcome},
    clock, device, drafts,
    lock::steps,
    network, owner,
    sheet::{Entries, News},
    wire,
};
use leptos::{prelude::location, task::spawn_local};
use std::{rc::Rc, time::Duration};

/// What is to happen after an answer.
enum Next {
    /// Something was typed or settled meanwhile: send again at once.
    Again,
    /// Try again after a while.
    Later,
    /// Nothing until the person does something.
    Rest,
}

impl Writing {
    /// Sends what waits, unless that is under way.
    pub(super) fn send(self: &Rc<Self>) {
        self.save_timer.stop();
        if self.over.get() || self.sending.replace(true) {
            return;
        }
        let this = self.clone();
        spawn_local(async move {
            loop {
                while let Next::Again = this.send_once().await {}
                // Never beside a save: both would begin a session where there is none yet, and what the one saved would
                // be out of the other's sight.
                let Some(answer) = this.to_tell.take() else { break };
                device::tell_server(answer).await;
                if this.batch_is_empty() {
                    break;
                }
            }
            this.sending.set(false);
        });
    }

    /// The form's own button: send, and go on when everything is on the server.
    pub(super) fn submit(self: &Rc<Self>) {
        self.submitted.set(true);
        if self.sheet.borrow().is_waiting() {
            self.send();
        } else {
            self.go_on();
        }
    }

    /// What waits, but for fields whose two versions are still to be chosen from.
    pub(super) fn batch(&self) -> Entries {
        let held: Vec<String> = self.clashes.borrow().iter().map(|clash| clash.id.clone()).collect();
        self.sheet.borrow_mut().batch(&held)
    }

    /// The batch with what else the form carries.
    pub(super) fn whole(&self, batch: Entries) -> Entries {
        let mut whole = self.form.rest();
        whole.extend(batch);
        whole
    }

    async fn send_once(self: &Rc<Self>) -> Next {
        steps::take_up().await;
        let waits = self.waiting_ids();
        let entries = self.whole(self.batch());
        let outcome = match network::post(&self.form.action(), &entries).await {
            Some((status, body)) => {
                answer::outcome(status, wire::kept(&body, |id, value| self.form.entries_of(id, value)))
            }
            None => Outcome::Offline,
        };
        if self.over.get() {
            return Next::Rest;
        }
        // Only asked whether the session is still there.
        let unanswered = matches!(outcome, Outcome::Offline | Outcome::Later);
        if waits.is_empty() && unanswered {
            return Next::Rest;
        }
        let next = match outcome {
            Outcome::Looked(kept) => return self.looked(&kept).await,
            Outcome::Offline => self.not_sent(&waits, "phone-kept-phone", "phone-kept-tab", Next::Later).await,
            Outcome::Later => self.not_sent(&waits, "phone-later-phone", "phone-later-tab", Next::Later).await,
            Outcome::SignedOut => self.signed_out(&waits).await,
            Outcome::TooLong => self.refused(&waits, "phone-too-long"),
            Outcome::Never => self.refused(&waits, "phone-refused"),
        };
        self.submitted.set(false);
        if let Next::Later = next {
            let pause = answer::pause_before(self.tries.replace(self.tries.get() + 1));
            let this = self.clone();
            self.save_timer.start(Duration::from_millis(pause.into()), move || this.send());
        }
        next
    }

    async fn looked(self: &Rc<Self>, kept: &[answer::Kept]) -> Next {
        self.tries.set(0);
        let news = self.sheet.borrow_mut().learn(kept);
        let mut refused = Vec::new();
        for one in news {
            match one {
                News::Saved { id, base } => self.saved(&id, &base),
                News::Newer { id, base, kept } => self.newer(&id, base, kept),
                News::Clash { id, base, other } => self.clash(id, base, other),
                News::Refused { id } => refused.push(id),
            }
        }
        self.jot();
        self.keep().await;
        if !refused.is_empty() {
            self.submitted.set(false);
            return self.refused(&refused, "phone-too-long");
        }
        if !self.batch_is_empty() {
            return Next::Again;
        }
        if !self.sheet.borrow().is_waiting() {
            self.go_on();
        }
        Next::Rest
    }

    fn newer(&self, id: &str, base: String, entries: Entries) {
        self.form.fill(id, &entries);
        self.sheet.borrow_mut().settle(id, entries, base.clone(), false);
        self.saved(id, &base);
    }

    pub(super) fn saved(&self, id: &str, base: &str) {
        self.form.set_base(id, base);
        let words = self.words.with("phone-saved", "time", &clock::now());
        self.tell(&[id.to_owned()], tone::SAVED, &words);
    }

    async fn not_sent(&self, ids: &[String], on_phone: &str, in_tab: &str, next: Next) -> Next {
        let id = if self.keep().await {
            on_phone
        } else if self.jot() {
            in_tab
        } else {
            "phone-not-kept"
        };
        self.tell(ids, tone::PHONE, &self.words.get(id));
        next
    }

    /// The words stay for the same account. This phone no longer shows them to whoever opens it.
    async fn signed_out(&self, ids: &[String]) -> Next {
        owner::forget().await;
        drafts::forget_saved().await;
        if ids.is_empty() {
            // Only the copies for reading were shown: away with them.
            self.end();
            let _ = location().reload();
            return Next::Rest;
        }
        let next = self.not_sent(ids, "phone-signed-out", "phone-signed-out-tab", Next::Rest).await;
        self.face.show(panel::SIGNED_OUT, self.last_place(ids).as_ref());
        next
    }

    fn refused(&self, ids: &[String], words: &str) -> Next {
        self.tell(ids, tone::FAILED, &self.words.get(words));
        Next::Rest
    }

    fn tell(&self, ids: &[String], tone: &str, words: &str) {
        for place in ids.iter().filter_map(|id| self.form.place(id)) {
            mark(&place, tone, words);
        }
        self.face.say(tone, words);
    }

    fn waiting_ids(&self) -> Vec<String> {
        self.sheet.borrow().fields.iter().filter(|field| field.waiting).map(|field| field.id.clone()).collect()
    }

    fn batch_is_empty(&self) -> bool {
        let clashes = self.clashes.borrow();
        self.waiting_ids().iter().all(|id| clashes.iter().any(|clash| clash.id == *id))
    }

    fn last_place(&self, ids: &[String]) -> Option<web_sys::Element> {
        let last = self.last.borrow();
        let id = if last.is_empty() { ids.first()? } else { &*last };
        self.form.place(id)
    }

    fn go_on(&self) {
        if !self.submitted.get() {
            return;
        }
        // The same as the plain form's redirect. To a place on this very page, nothing would be loaded.
        let _ = location().assign(&self.form.told("data-onward"));
    }
}
