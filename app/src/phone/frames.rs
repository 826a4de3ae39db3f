//! The server's HTML around and inside the islands. A page that uses one of these ends with `shell::Live`.

use super::islands::{HintIsland, KeepingIsland, PasswordIsland, SigningOutIsland, WhatIsHereIsland, WritingIsland};
use crate::{
    request::Request,
    ui::{Button, ButtonLook, Glyph, Note, NoteTone},
    words::Words,
};
use domain::account::{Device, sessions::Session};
use leptos::prelude::*;

/// Words an island may say, hidden. What only the browser can fill in stands as `{time}`, `{kept}` and so on.
#[component]
pub(super) fn Say(
    /// Fluent ids.
    ids: &'static [&'static str],
) -> impl IntoView {
    let words = expect_context::<Words>();
    let slots: Vec<_> = SLOTS.iter().map(|slot| (*slot, format!("{{{slot}}}").into())).collect();
    let one = |id: &&'static str| view! { <span data-say=*id>{words.with(id, &slots)}</span> };
    view! { <div hidden>{ids.iter().map(one).collect_view()}</div> }
}

/// The words with this id.
pub(super) fn say(id: &str) -> String {
    expect_context::<Words>().get(id)
}

/// Whose device this is, as somebody signed in answered; empty for anybody else: their answer is on the phone alone.
#[must_use]
pub fn device_of(request: &Request) -> &'static str {
    match request.session() {
        Some(Session { account: Some(_), device: Device::Own, .. }) => "own",
        Some(Session { account: Some(_), .. }) => "shared",
        _ => "",
    }
}

const SLOTS: &[&str] = &["time", "kept", "all", "field", "seconds"];

/// A button for an island to act on. Not for forms.
#[component]
pub(super) fn Act(
    /// What it stands for.
    act: &'static str,
    /// Fluent id of its words.
    id: &'static str,
    /// Hidden until the island shows it.
    #[prop(optional)]
    hidden: bool,
) -> impl IntoView {
    view! {
        <button class="rt-btn" type="button" data-act=act hidden=hidden>
            {say(id)}
        </button>
    }
}

const WRITING: &[&str] = &[
    "phone-saved",
    "phone-kept-phone",
    "phone-kept-tab",
    "phone-not-kept",
    "phone-later-phone",
    "phone-later-tab",
    "phone-signed-out",
    "phone-signed-out-tab",
    "phone-too-long",
    "phone-refused",
    "phone-two-versions",
];

/// Around the form of an exercise: saves as it is typed, also without a network.
///
/// The form carries hidden `page` (the page's id) and `owner` (the account that is signed in, or empty); its attributes say
/// `data-onward` (where the plain form leads after saving) and `data-device` ([`device_of`]). A field's controls are called
/// `fields[id]`, `ticks[id][]` or `own[id]`; what they were made from stands in a hidden `versions[id]`; `data-field` is around them.
#[component]
pub fn Exercise(
    /// Where one signs in, to come back to this page.
    sign_in: String,
    /// The form.
    children: Children,
) -> impl IntoView {
    view! {
        <WritingIsland>
            {children()}
            <div role="status">
                <p class="rt-saved" data-status></p>
            </div>
            <div data-panel="device" hidden>
                <Note tone=NoteTone::Lamp glyph=Glyph::Lock>
                    <p>
                        <b>{say("phone-own-title")}</b>
                    </p>
                    <p>{say("phone-own-why")}</p>
                    <p class="rt-note__acts">
                        <Act act="own" id="phone-own-yes"/>
                        <Act act="shared" id="phone-own-no"/>
                    </p>
                </Note>
            </div>
            <div data-panel="signed-out" hidden>
                <Note tone=NoteTone::Lamp glyph=Glyph::Lock>
                    <p>
                        <a href=sign_in>{say("phone-sign-in")}</a>
                    </p>
                </Note>
            </div>
            <div class="rt-versions" data-panel="clash" hidden>
                <section>
                    <h3>{say("phone-version-here")}</h3>
                    <blockquote data-slot="mine"></blockquote>
                    <Act act="mine" id="phone-keep-this"/>
                </section>
                <section>
                    <h3>{say("phone-version-there")}</h3>
                    <blockquote data-slot="other"></blockquote>
                    <Act act="other" id="phone-keep-other"/>
                </section>
                <div data-slot="both">
                    <p>{say("phone-both-why")}</p>
                    <Act act="both" id="phone-keep-both"/>
                </div>
            </div>
            <Say ids=WRITING/>
        </WritingIsland>
    }
}

const KEEPING: &[&str] = &["phone-keep-so-far", "phone-keep-failed", "phone-keep-dropped"];

/// "Keep this module on my phone". Hidden without JavaScript: then the browser keeps nothing.
#[component]
pub fn KeepModule(
    /// The addresses of the module and all its pages.
    pages: Vec<String>,
) -> impl IntoView {
    view! {
        <KeepingIsland>
            <section data-pages=pages.join(" ") hidden>
                <Note glyph=Glyph::Offline>
                    <h2 class="nhsuk-heading-s">{say("phone-keep-title")}</h2>
                    <p>{say("phone-keep-what")}</p>
                    <p role="status" data-status></p>
                    <p class="rt-note__acts">
                        <Act act="keep" id="phone-keep-do" hidden=true/>
                        <Act act="drop" id="phone-keep-drop" hidden=true/>
                    </p>
                </Note>
            </section>
            <Say ids=KEEPING/>
        </KeepingIsland>
    }
}

/// How to put the site on the phone's home screen. Without JavaScript both ways are shown.
#[component]
pub fn InstallHint() -> impl IntoView {
    let steps = |ids: &[&str]| ids.iter().map(|id| view! { <li>{say(id)}</li> }).collect_view();
    view! {
        <HintIsland>
            <section class="rt-install">
                <Note tone=NoteTone::Lamp glyph=Glyph::Lamp>
                    <h2 class="nhsuk-heading-s">{say("phone-install-title")}</h2>
                    <p>{say("phone-install-why")}</p>
                    <div data-way="ios">
                        <p>{say("phone-install-ios")}</p>
                        <ol class="nhsuk-list nhsuk-list--number">
                            {steps(&["phone-install-ios-1", "phone-install-ios-2", "phone-install-ios-3"])}
                        </ol>
                    </div>
                    <div data-way="menu">
                        <p>{say("phone-install-menu")}</p>
                        <ol class="nhsuk-list nhsuk-list--number">
                            {steps(&["phone-install-menu-1", "phone-install-menu-2"])}
                        </ol>
                    </div>
                    <p class="rt-note__acts">
                        <span data-way="button" hidden>
                            <Act act="install" id="phone-install-do"/>
                        </span>
                        <Act act="dismiss" id="phone-install-dismiss" hidden=true/>
                    </p>
                </Note>
            </section>
        </HintIsland>
    }
}

/// Around a form that ends the session: what waits is sent, then this phone is cleared, then the form goes.
#[component]
pub fn ClearsPhone(
    /// The form.
    children: Children,
) -> impl IntoView {
    view! {
        <SigningOutIsland>
            {children()}
            <div role="alert">
                <div data-panel="unsent" hidden>
                    <Note tone=NoteTone::Lamp glyph=Glyph::Warning>
                        <p>
                            <b>{say("phone-unsent-title")}</b>
                        </p>
                        <p>{say("phone-unsent-what")}</p>
                        <p class="rt-note__acts">
                            <a class="rt-btn" href="/offline">
                                {say("phone-unsent-look")}
                            </a>
                            <Act act="anyway" id="phone-unsent-anyway"/>
                        </p>
                    </Note>
                </div>
            </div>
        </SigningOutIsland>
    }
}

/// Around a form with password fields: their show buttons work.
#[component]
pub fn ShowsPasswords(
    /// The form.
    children: Children,
) -> impl IntoView {
    view! {
        <PasswordIsland>
            {children()}
            <Say ids=&["ui-show", "ui-show-password", "ui-hide", "ui-hide-password"]/>
        </PasswordIsland>
    }
}

/// The pages and unsent words on this phone. Empty without JavaScript.
#[component]
pub fn WhatIsHere() -> impl IntoView {
    let part = |list: &'static str, id: &str| {
        view! {
            <section data-list=list hidden>
                <h2 class="nhsuk-heading-m">{say(id)}</h2>
                <ul class="nhsuk-list"></ul>
            </section>
        }
    };
    // Filled in by `frontend/register.js`: it needs no WebAssembly.
    let shelf = view! {
        <section data-list-shelf="" hidden>
            <h2 class="nhsuk-heading-m">{say("phone-here-shelf")}</h2>
            <ul class="nhsuk-list"></ul>
        </section>
    };
    view! {
        {shelf}
        <WhatIsHereIsland>
            {part("waiting", "phone-here-waiting")}
            {part("pages", "phone-here-pages")}
        </WhatIsHereIsland>
    }
}

/// The sign-out form of the page `/sign-out`.
#[component]
pub fn SignOutForm() -> impl IntoView {
    view! {
        <ClearsPhone>
            <form method="post" action=crate::ui::links::SIGN_OUT>
                <Button text=say("ui-sign-out") look=ButtonLook::Primary/>
            </form>
        </ClearsPhone>
    }
}
