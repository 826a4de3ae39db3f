//! `/invitations/words`: words to say, to copy.

use super::{NEW, Shown, WORDS, leaf, refused, sign_in_first, to_copy};
use crate::{
    frame::page,
    request::{Flash, Request},
    ui::Place,
    words::Words,
};
use domain::invitations::Failed;
use leptos::prelude::*;

/// "Words to say".
#[component]
pub fn ToSay() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { to_say(&request) })
}

fn to_say(request: &Request) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, WORDS));
    }
    if !actor.can_invite() {
        return Err(refused(request)(Failed::Forbidden));
    }
    let words = expect_context::<Words>();
    let view = view! {
        <p>{words.get("invitations-words-what")}</p>
        {to_copy("say-face", words.get("invitations-words-face"), &words.get("invitations-words-face-text"))}
        {to_copy("say-phone", words.get("invitations-words-phone"), &words.get("invitations-words-phone-text"))}
        {to_copy("say-letter", words.get("invitations-words-letter"), &words.get("invitations-words-letter-text"))}
    };
    let title = words.get("invitations-words-title");
    Ok(leaf((title, Place::Staff, Some(NEW)), &Flash::default(), view.into_any(), &words))
}
