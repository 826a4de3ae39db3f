//! Two devices wrote into the same field. Both versions are shown whole; the person chooses; neither is lost before that.

use super::{
    Writing,
    face::{mark, panel, tone},
};
use crate::phone::sheet::{Entries, join, readable};
use std::rc::Rc;

/// A field with two versions.
#[derive(Debug, Clone)]
pub struct Clash {
    /// The field.
    pub id: String,
    /// What a choice grows from.
    pub base: String,
    /// What it says.
    pub other: Entries,
}

impl Writing {
    /// The server holds something else. Until the person has chosen, this field is not sent.
    pub(super) fn clash(&self, id: String, base: String, other: Entries) {
        self.clashes.borrow_mut().retain(|clash| clash.id != id);
        self.clashes.borrow_mut().push(Clash { id, base, other });
        self.ask_first();
    }

    /// Shows the first field with two versions, if there is one.
    fn ask_first(&self) {
        let first = self.clashes.borrow().first().cloned();
        let Some(clash) = first else { return self.face.hide() };
        let mine = self.form.entries(&clash.id);
        let label = self.form.label(&clash.id);
        let words = self.words.with("phone-two-versions", "field", &label);
        let place = self.form.place(&clash.id);
        if let Some(place) = &place {
            mark(place, tone::FAILED, &words);
        }
        self.face.fill("mine", &readable(&mine));
        self.face.fill("other", &readable(&clash.other));
        self.face.offer("both", !self.form.is_choice(&clash.id));
        self.face.say(tone::FAILED, &words);
        self.face.hide();
        self.face.show(panel::CLASH, place.as_ref());
    }

    /// The person goes on typing into a field that is shown in two versions.
    pub(super) fn mine_changed(&self, id: &str, entries: &Entries) {
        if self.clashes.borrow().first().is_some_and(|clash| clash.id == id) {
            self.face.fill("mine", &readable(entries));
        }
    }

    /// The person chose: `mine`, `other` or `both`.
    pub(super) fn settle(self: &Rc<Self>, choice: &str) {
        if self.clashes.borrow().is_empty() {
            return;
        }
        let clash = self.clashes.borrow_mut().remove(0);
        let mine = self.form.entries(&clash.id);
        let entries = match choice {
            "mine" => mine,
            "both" => join(&clash.other, &mine),
            _ => clash.other.clone(),
        };
        let waiting = entries != clash.other;
        self.form.fill(&clash.id, &entries);
        self.form.set_base(&clash.id, &clash.base);
        self.sheet.borrow_mut().settle(&clash.id, entries, clash.base.clone(), waiting);
        self.jot();
        if !waiting {
            self.saved(&clash.id, &clash.base);
        }
        self.ask_first();
        self.send_if_waiting();
    }
}
