//! The islands. Each takes HTML of the server in hand: what it says and is told stands in that HTML, so that no prop has to be read
//! and no view is built in the browser. (With props and signals the WebAssembly was a third larger; see
//! `docs/decisions/0011-islands-without-props.md`.) `frames` renders what goes inside.

use super::{hint, keeping, lock::desk, password, signing_out, what_is_here, writing};
use leptos::{html::Div, prelude::*};
use web_sys::HtmlElement;

/// Saves an exercise as it is typed. Around the form.
#[island]
pub fn WritingIsland(children: Children) -> impl IntoView {
    in_hand(children, writing::open)
}

/// Keeps a module on this phone. Around the button and its words.
#[island]
pub fn KeepingIsland(children: Children) -> impl IntoView {
    in_hand(children, keeping::open)
}

/// Says how to put the site on the phone's home screen. Around the explanation.
#[island]
pub fn HintIsland(children: Children) -> impl IntoView {
    in_hand(children, hint::open)
}

/// Deletes what this phone keeps before signing out. Around the form.
#[island]
pub fn SigningOutIsland(children: Children) -> impl IntoView {
    in_hand(children, signing_out::open)
}

/// Shows and hides the password in each password field inside.
#[island]
pub fn PasswordIsland(children: Children) -> impl IntoView {
    in_hand(children, password::open)
}

/// Lists the pages and the unsent words on this phone. Around the empty list.
#[island]
pub fn WhatIsHereIsland(children: Children) -> impl IntoView {
    in_hand(children, what_is_here::open)
}

/// Sets the lock, unlocks, removes it. Around the panels of its page.
#[island]
pub fn LockIsland(children: Children) -> impl IntoView {
    in_hand(children, desk::open)
}

/// Lets `open` take the children in hand once they are in the page.
fn in_hand(children: Children, open: fn(HtmlElement)) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    Effect::new(move || {
        if let Some(root) = root.get() {
            open(root.into());
        }
    });
    view! { <div node_ref=root>{children()}</div> }
}
