//! The pages of the account. One file an errand.

pub mod confirm;
pub mod confirm_email;
pub mod delete;
pub mod devices;
pub mod export;
pub mod first_day;
pub mod forgotten;
pub mod form;
pub mod own;
pub mod paper_code;
pub mod passkey_sign_in;
pub mod passkeys;
pub mod providers;
pub mod second_factor;
pub mod settings;
pub mod sign_in;
pub mod sign_in_link;
pub mod sign_up;
pub mod welcome;

use super::acts::with_next;
use crate::{
    frame::{Sheet, param, query},
    phone::frames::ShowsPasswords,
    request::Request,
    shell::Live,
    ui::{BackLink, InsetText, Panel, PasswordInput, Place, Size, UserName, links},
    words::Words,
};
use domain::{
    DbErr,
    account::{Failed, entity, sessions::Session},
};
use form::Sent;
use http::StatusCode;
use leptos::prelude::*;

/// A page, or the status of the error page.
type Shown = Result<Sheet, StatusCode>;

/// One page of the account: title, way back, what went wrong, heading, and what is under it.
struct Leaf {
    title: String,
    back: Option<&'static str>,
    /// What of the heading stands before its words: "Page 1 of 2".
    eyebrow: Option<String>,
    sent: Sent,
    /// The heading is part of `view`.
    own_heading: bool,
    /// There is something in `view` that a script may take in hand.
    live: bool,
    view: AnyView,
}

impl Leaf {
    fn new(title: String, view: impl IntoView + 'static) -> Self {
        let (back, eyebrow, sent) = (None, None, Sent::default());
        Self { title, back, eyebrow, sent, own_heading: false, live: false, view: view.into_any() }
    }

    fn back(mut self, to: &'static str) -> Self {
        self.back = Some(to);
        self
    }

    fn eyebrow(mut self, words: String) -> Self {
        self.eyebrow = Some(words);
        self
    }

    fn sent(mut self, sent: Sent) -> Self {
        self.sent = sent;
        self
    }

    fn own_heading(mut self) -> Self {
        self.own_heading = true;
        self
    }

    /// The page has password fields: where a script runs, they can be shown.
    fn with_passwords(mut self) -> Self {
        let view = self.view;
        self.view = view! { <ShowsPasswords>{view}</ShowsPasswords> }.into_any();
        self.live()
    }

    fn live(mut self) -> Self {
        self.live = true;
        self
    }

    fn sheet(self, words: &Words) -> Sheet {
        let title = self.sent.title(&self.title, words);
        let eyebrow = self.eyebrow.map(|text| view! { <span class="rt-eyebrow">{text}</span> });
        let heading = (!self.own_heading).then(|| view! { <h1 class="nhsuk-heading-xl">{eyebrow}{self.title}</h1> });
        let view = view! {
            <div class="rt-wrap nhsuk-main-wrapper">
                <div class="rt-read">
                    {self.back.map(|href| view! { <BackLink text=words.get("account-back") href/> })}
                    {self.sent.summary(words)}
                    {heading}
                    {self.view}
                </div>
            </div>
            {self.live.then(|| view! { <Live/> })}
        };
        Sheet::new(title, Place::Account, view)
    }
}

/// The session of somebody signed in, or nothing: then the page leads to the sign-in, and back here afterwards.
fn signed_in(request: &Request, here: &str) -> Option<Session> {
    let session = request.session().filter(|session| session.account.is_some());
    if session.is_none() {
        request.see_other(&with_next("/sign-in", here));
    }
    session
}

/// What stands on a page that leads elsewhere, for browsers that show it.
fn elsewhere() -> Shown {
    Ok(Sheet::new("", Place::Account, ()))
}

/// A sentence that says that something was done.
fn done(words: &Words, id: &str) -> AnyView {
    let said = words.get(id);
    view! { <InsetText><p>{said}</p></InsetText> }.into_any()
}

/// The panel that says that something is done.
fn panel(heading: &str, said: String) -> AnyView {
    view! { <Panel heading=heading.to_owned()><p>{said}</p></Panel> }.into_any()
}

/// The password asked again before something important; of somebody without one, that they have just signed in.
fn again(account: &entity::Model, id: &'static str, sent: &Sent, words: &Words) -> AnyView {
    if !account.has_password() {
        return view! { <p>{words.get("passkeys-no-password-again")}</p> }.into_any();
    }
    view! {
        <UserName email=account.email.clone()/>
        <PasswordInput
            label=words.get("account-password")
            name="password"
            id=id.to_owned()
            size=Size::M
            hint=words.get("account-password-again-hint")
            error=sent.error("password", words)
        />
    }
    .into_any()
}

/// The link to the privacy notice, beside every form that takes something.
fn notice(words: &Words) -> AnyView {
    view! { <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p> }.into_any()
}

/// The database is away.
fn away(request: &Request) -> impl Fn(DbErr) -> StatusCode + '_ {
    |error| crate::errors::unavailable(request, &error)
}

/// A query refused for a reason no page expects: the account went while the page was asked for.
fn refused(request: &Request) -> impl Fn(Failed) -> StatusCode + '_ {
    |failed| match failed {
        Failed::Database(error) => crate::errors::unavailable(request, &error),
        Failed::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Failed::Refused(_) => StatusCode::UNAUTHORIZED,
    }
}
