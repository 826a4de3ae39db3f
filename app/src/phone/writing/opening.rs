//! When the page comes: what was kept goes back into its fields, whatever was typed before we woke up is taken along.

use super::{Timer, Writing, events, face::Face};
use crate::phone::{
    device, dom,
    drafts::{self, Place},
    form::Form,
    owner,
    phrases::Phrases,
    sheet::{Sheet, join},
    signed_out, waiting,
};
use leptos::{prelude::document, task::spawn_local};
use std::{cell::Cell, cell::RefCell, rc::Rc};
use web_sys::HtmlElement;

/// Takes the form inside `root` in hand.
pub fn open(root: HtmlElement) {
    let Some(form) = Form::inside(&root) else { return };
    form.leave_no_trace();
    if form.is_choosing() {
        return dom::ready(&root);
    }
    spawn_local(async move {
        device::follow(&form.told("data-device")).await;
        let writing = Rc::new(restore(&root, form).await);
        events::listen(&root, &writing);
        dom::ready(&root);
        writing.after_opening().await;
    });
}

async fn restore(root: &HtmlElement, form: Form) -> Writing {
    // A page that came for somebody signed in says so. Any other may come from the cache.
    let (page, mut owner) = (form.carried("page"), form.carried("owner"));
    let theirs = !owner.is_empty();
    if theirs {
        owner::remember(&owner).await;
    } else {
        owner = owner::remembered().await;
    }
    let place = Place::new(&owner, &page);
    let mut sheet = drafts::load(&place).await;
    if theirs && device::may_keep() {
        bring_along(&mut sheet, &page).await;
    }
    sheet.title = document().title();
    sheet.path = leptos::prelude::location().pathname().unwrap_or_default();
    sheet.action = form.action();
    sheet.page = page;
    let fill = sheet.merge(form.shown(), theirs);
    take_typed(&mut sheet, &form, &fill);
    for id in &fill {
        if let Some(field) = sheet.field(id) {
            form.fill(id, &field.entries);
            form.set_base(id, &field.base);
        }
    }
    form.set_owner(&owner);
    Writing {
        form,
        place,
        sheet: RefCell::new(sheet),
        words: Phrases::inside(root),
        face: Face::of(root),
        save_timer: Timer::default(),
        vault_timer: Timer::default(),
        sending: Cell::new(false),
        to_tell: Cell::new(None),
        submitted: Cell::new(false),
        tries: Cell::new(0),
        clashes: RefCell::default(),
        last: RefCell::default(),
        theirs,
        signed_out_at: signed_out::last(),
        over: Cell::new(false),
    }
}

/// On the person's own phone: what they wrote signed out and could not send comes along into their account.
async fn bring_along(sheet: &mut Sheet, page: &str) {
    let visitor = Place::new("", page);
    let mut left = drafts::load(&visitor).await;
    left.forget_saved();
    for field in left.fields {
        sheet.typed(&field.id, field.entries, String::new());
    }
    drafts::forget(&visitor).await;
}

/// What was typed while the WebAssembly was still on its way counts. Where something waits for the same field, both stay.
fn take_typed(sheet: &mut Sheet, form: &Form, fill: &[String]) {
    for shown in form.shown() {
        let typed = form.entries(&shown.id);
        if typed == shown.entries {
            continue;
        }
        let kept = sheet.field(&shown.id).filter(|field| fill.contains(&shown.id) && field.entries != typed);
        let entries = match kept {
            Some(kept) if !form.is_choice(&shown.id) => join(&kept.entries, &typed),
            _ => typed,
        };
        form.fill(&shown.id, &entries);
        sheet.typed(&shown.id, entries, shown.base);
    }
}

impl Writing {
    async fn after_opening(self: &Rc<Self>) {
        self.keep().await;
        let waiting = self.sheet.borrow().is_waiting();
        // A page that does not know its reader, on a phone that does: is the session still there?
        let doubtful = !self.place.owner().is_empty() && !self.theirs;
        if waiting || doubtful {
            self.send();
        }
        waiting::watch(Some(self.place.clone()));
    }
}
