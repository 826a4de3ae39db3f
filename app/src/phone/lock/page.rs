//! `/lock`: the same for everybody, so that it opens without a network. `desk` shows the panel that fits.

use super::rules::{MINUTES, USUAL_MINUTES};
use crate::{
    frame::{Sheet, framed},
    phone::{
        frames::{Act, Say, device_of, say},
        islands::LockIsland,
    },
    request::Request,
    shell::Live,
    ui::{Button, ButtonLook, Choice, Details, Glyph, Note, PasswordInput, Place, Radios, Size, UserName, links},
};
use leptos::prelude::*;

const SAID: &[&str] = &[
    "lock-short",
    "lock-differ",
    "lock-moment",
    "lock-failed",
    "lock-minutes-done",
    "lock-wrong",
    "lock-wrong-wait",
    "lock-wait",
    "lock-needs-network",
    "ui-show",
    "ui-show-password",
    "ui-hide",
    "ui-hide-password",
];

/// "A lock for this phone".
#[component]
pub fn Lock() -> impl IntoView {
    let request = Request::current();
    let device = device_of(&request);
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">{say("lock-title")}</h1>
                <LockIsland>
                    <div data-device=device>
                        <div data-panel="none">
                            <p>{say("lock-no-script")}</p>
                        </div>
                        <div data-panel="ask" hidden>
                            <Why/>
                            <p>
                                <b>{say("phone-own-title")}</b>
                            </p>
                            <p>
                                <Act act="own" id="phone-own-yes"/>
                            </p>
                            <p>{say("lock-shared")}</p>
                        </div>
                        <div data-panel="shared" hidden>
                            <p>{say("lock-shared")}</p>
                            <p>
                                <a href="/device?next=/lock">{say("lock-shared-change")}</a>
                            </p>
                        </div>
                        <div data-panel="off" hidden>
                            <Set/>
                        </div>
                        <div data-panel="on" hidden>
                            <On/>
                        </div>
                        <div data-panel="locked" hidden>
                            <Locked/>
                        </div>
                    </div>
                    <Say ids=SAID/>
                </LockIsland>
                <p>
                    <a href=links::PRIVACY>{say("account-privacy-link")}</a>
                </p>
            </div>
        </div>
        <Live/>
    };
    framed(&request, Sheet::new(say("lock-title"), Place::Other, view))
}

/// What is so without a lock.
#[component]
fn Why() -> impl IntoView {
    view! {
        <p>{say("lock-why")}</p>
        <p>{say("lock-what")}</p>
    }
}

/// Fields of forms that are never sent: the passphrase stays in the browser, and `method="dialog"` leads nowhere even if our script stops.
#[component]
fn Set() -> impl IntoView {
    view! {
        <Note glyph=Glyph::Lock>
            <p>
                <b>{say("lock-off")}</b>
            </p>
            <p>{say("lock-why")}</p>
        </Note>
        <p>{say("lock-what")}</p>
        <p>{say("lock-limits")}</p>
        <form method="dialog" data-form="set" novalidate>
            <UserName email=say("lock-title")/>
            <Minutes id="minutes"/>
            <PasswordInput
                label=say("lock-passphrase")
                name="passphrase"
                id="lock-new".to_owned()
                size=Size::M
                hint=say("lock-passphrase-hint")
                autocomplete="new-password"
            />
            <PasswordInput
                label=say("lock-again")
                name="again"
                id="lock-again".to_owned()
                size=Size::M
                autocomplete="new-password"
            />
            <Said/>
            <Button text=say("lock-set")/>
        </form>
    }
}

#[component]
fn On() -> impl IntoView {
    view! {
        <Note glyph=Glyph::Lock>
            <p>
                <b>{say("lock-on")}</b>
            </p>
            <p>{say("lock-what")}</p>
        </Note>
        <p>{say("lock-limits")}</p>
        <p>
            <Act act="lock" id="lock-now"/>
        </p>
        <form method="dialog" data-form="minutes" novalidate>
            <Minutes id="minutes-on"/>
            <Said/>
            <Button text=say("account-save") look=ButtonLook::Secondary/>
        </form>
        <h2 class="nhsuk-heading-m">{say("lock-remove-title")}</h2>
        <p>{say("lock-remove-what")}</p>
        <p>
            <Act act="remove" id="lock-remove"/>
        </p>
    }
}

#[component]
fn Locked() -> impl IntoView {
    view! {
        <p>{say("locked-what")}</p>
        <form method="dialog" data-form="unlock" novalidate>
            <UserName email=say("lock-title")/>
            <PasswordInput
                label=say("lock-passphrase")
                name="passphrase"
                id="lock-open".to_owned()
                size=Size::M
                autocomplete="current-password"
            />
            <Said/>
            <Button text=say("locked-open")/>
        </form>
        <Details summary=say("locked-forgotten")>
            <p>{say("locked-forgotten-what")}</p>
            <p>{say("locked-forgotten-visitor")}</p>
            <div data-unsent hidden>
                <p>{say("locked-unsent")}</p>
                <ul class="nhsuk-list nhsuk-list--bullet"></ul>
            </div>
            <p data-all-sent hidden>
                {say("locked-all-sent")}
            </p>
            <p role="alert" class="rt-saved rt-saved--failed" data-forget></p>
            <p>
                <Act act="forget" id="locked-forget"/>
            </p>
        </Details>
    }
}

#[component]
fn Minutes(
    /// Its id.
    id: &'static str,
) -> impl IntoView {
    let items = MINUTES.map(|minutes| Choice::new(minutes, say(&format!("lock-minutes-{minutes}"))).into());
    view! {
        <Radios
            name="minutes"
            id=id.to_owned()
            legend=say("lock-minutes")
            size=Size::M
            hint=say("lock-minutes-hint")
            items=items.to_vec()
            chosen=USUAL_MINUTES.to_owned()
        />
    }
}

/// Where a form says what is wrong, or that it takes a moment.
#[component]
fn Said() -> impl IntoView {
    view! {
        <div role="alert">
            <p class="rt-saved" data-said></p>
        </div>
    }
}
