//! Writing into an exercise: keeps every word on this phone at once, sends it when it can, says what became of it.

mod clash;
mod events;
mod face;
mod opening;
mod sending;

pub use opening::open;

use super::{
    device,
    drafts::{self, Place},
    form::Form,
    phrases::Phrases,
    sheet::Sheet,
};
use clash::Clash;
use face::{Face, panel};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::set_timeout_with_handle, task::spawn_local};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

/// Typing pauses this long before a save goes out.
const AFTER_TYPING: Duration = Duration::from_millis(900);
/// Typing pauses this long before the text moves into the vault. Until then it is in the tab's store.
const BEFORE_VAULT: Duration = Duration::from_millis(250);

/// The exercise on this page. One in a page, alive as long as it.
pub struct Writing {
    form: Form,
    place: Place,
    sheet: RefCell<Sheet>,
    words: Phrases,
    face: Face,
    save_timer: Timer,
    vault_timer: Timer,
    sending: Cell<bool>,
    /// The answer to "Is this your own phone?", until the server knows it.
    to_tell: Cell<Option<device::Device>>,
    /// The person pressed the form's button and waits for what comes after it.
    submitted: Cell<bool>,
    tries: Cell<u32>,
    clashes: RefCell<Vec<Clash>>,
    /// Where the person is: panels come under this field.
    last: RefCell<String>,
    /// The page came for somebody signed in, so what it shows is the newest the server has.
    theirs: bool,
    /// The last sign-out in this browser when the page came.
    signed_out_at: Option<String>,
    /// Somebody signed out since: nothing may be kept any more.
    over: Cell<bool>,
}

impl Writing {
    /// Something was typed into a field.
    fn typed(self: &Rc<Self>, id: &str) {
        let entries = self.form.entries(id);
        self.mine_changed(id, &entries);
        self.sheet.borrow_mut().typed(id, entries, self.form.base(id));
        *self.last.borrow_mut() = id.to_owned();
        self.jot();
        self.tries.set(0);
        if device::answered().is_none() {
            self.face.show(panel::DEVICE, self.form.place(id).as_ref());
        }
        let this = self.clone();
        self.save_timer.start(AFTER_TYPING, move || this.send());
        let this = self.clone();
        self.vault_timer.start(BEFORE_VAULT, move || {
            spawn_local(async move {
                this.keep().await;
            });
        });
    }

    /// Writes down at once, in this tab, what waits.
    fn jot(&self) -> bool {
        !self.over.get() && drafts::jot(&self.place, &self.sheet.borrow())
    }

    /// Moves it into the vault, on the person's own phone.
    async fn keep(&self) -> bool {
        if self.over.get() {
            return false;
        }
        let sheet = self.sheet.borrow().clone();
        drafts::keep(&self.place, &sheet).await
    }

    /// The person said whose phone this is.
    fn answer_device(self: &Rc<Self>, answer: device::Device) {
        device::remember(answer);
        self.face.hide();
        self.to_tell.set(Some(answer));
        let this = self.clone();
        spawn_local(async move {
            this.keep().await;
            this.send();
        });
    }

    /// Nothing may be kept or shown here any more.
    fn end(&self) {
        self.over.set(true);
        self.form.clear();
    }

    /// Somebody signs out elsewhere in this browser. That may still be under way, so this page must not be loaded again: it could come
    /// for the session that is about to end.
    fn end_with_sign_out(&self) {
        self.end();
        let _ = leptos::prelude::location().replace("/signed-out");
    }
}

/// One thing to do after a while. Starting it again puts it off.
#[derive(Default)]
struct Timer(Cell<Option<TimeoutHandle>>);

impl Timer {
    fn start(&self, after: Duration, act: impl FnOnce() + 'static) {
        self.stop();
        self.0.set(set_timeout_with_handle(act, after).ok());
    }

    fn stop(&self) {
        if let Some(handle) = self.0.take() {
            handle.clear();
        }
    }
}
