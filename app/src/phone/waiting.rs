//! Sends what waits for other pages than the one that is open, as soon as there is a network.

use super::{
    answer::{Outcome, outcome},
    dom,
    drafts::{self, Place},
    lock::steps,
    network, owner,
    sheet::{Entries, Sheet},
    wire,
};
use leptos::{prelude::window, task::spawn_local};
use std::cell::Cell;

thread_local! {
    static WATCHED: Cell<bool> = const { Cell::new(false) };
}

/// Sends now, and whenever the network comes back. Once a page; `but` is taken care of by its own form.
pub fn watch(but: Option<Place>) {
    if WATCHED.replace(true) {
        return;
    }
    let send = move || {
        let but = but.clone();
        spawn_local(async move {
            send_all(but.as_ref()).await;
        });
    };
    send();
    dom::on(&window(), "online", move |_| send());
}

/// Sends what waits. Answers the sheets that could not be sent.
pub async fn send_all(but: Option<&Place>) -> Vec<(Place, Sheet)> {
    steps::take_up().await;
    let owner = owner::remembered().await;
    let mut left = Vec::new();
    for (place, sheet) in drafts::all().await {
        // What waits for somebody else waits on; the server would refuse it.
        if !sheet.is_waiting() || but == Some(&place) || place.owner() != owner {
            continue;
        }
        if let Some(sheet) = send(&place, sheet).await {
            left.push((place, sheet));
        }
    }
    left
}

/// Sends one sheet. Answers it if something of it still waits.
async fn send(place: &Place, mut sheet: Sheet) -> Option<Sheet> {
    let mut entries: Entries = vec![("page".into(), sheet.page.clone()), ("owner".into(), place.owner().to_owned())];
    entries.extend(sheet.batch(&[]));
    let outcome = match network::post(&sheet.action, &entries).await {
        // Without its form a clash cannot be shown: it waits until the page is opened.
        Some((status, body)) => outcome(status, wire::kept(&body, |_, _| Entries::new())),
        None => Outcome::Offline,
    };
    match outcome {
        Outcome::Looked(kept) => {
            sheet.learn(&kept);
        }
        Outcome::SignedOut if place.owner() == owner::remembered().await => {
            owner::forget().await;
            drafts::forget_saved().await;
        }
        _ => {}
    }
    drafts::jot(place, &sheet);
    drafts::keep(place, &sheet).await;
    sheet.is_waiting().then_some(sheet)
}
