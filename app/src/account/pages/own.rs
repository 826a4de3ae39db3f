//! One's own account at a glance.

use super::{Leaf, Shown, away, done, elsewhere, paper_code::PAPER, query, refused, signed_in};
use crate::{
    content_reports::staff,
    frame::page,
    invitations::pages::NEW,
    request::Request,
    rights::pages::{needs::NEEDS, reading::MY_READING},
    trust,
    ui::{Button, ButtonLook, SummaryList, SummaryRow, links},
    words::Words,
};
use domain::account::{Address, Device, address::shown, queries};
use leptos::prelude::*;

/// What can be said to have been done: `?done=…`.
const DONE: [&str; 4] = ["email", "name", "no-password", "password"];

/// "Your account".
#[component]
pub fn Own() -> impl IntoView {
    let (request, what_was_done) = (Request::current(), query("done"));
    page(request.clone(), async move { own(&request, &what_was_done).await })
}

async fn own(request: &Request, what_was_done: &str) -> Shown {
    let words = expect_context::<Words>();
    let Some(session) = signed_in(request, links::ACCOUNT) else { return elsewhere() };
    let db = request.db();
    let account = queries::own(db.conn(), &session.actor()).await.map_err(refused(request))?;
    let something = queries::has_something(db.conn(), session.visitor_id).await.map_err(away(request))?;
    let device = if session.device == Device::Own { "account-device-own" } else { "account-device-shared" };
    let mobile = Address::parse(&account.email).is_ok_and(|address| address.is_mobile());
    let paper = mobile.then(|| view! { <li><a href=PAPER>{words.get("account-paper-title")}</a></li> });
    let change = words.get("account-change");
    let password = if account.has_password() { "account-password-hidden-value" } else { "passkeys-no-password-value" };
    let row = |key: &str, value: String, href: &str| {
        SummaryRow::new(words.get(key), value).with_action(change.clone(), href, words.get(&format!("{key}-hidden")))
    };
    let mut rows = vec![
        row("account-name", account.display_name, "/account/name"),
        row(if mobile { "account-mobile" } else { "account-email" }, shown(&account.email), "/account/email"),
        row("account-password", words.get(password), "/account/password"),
    ];
    if !account.role.is_staff() {
        rows.push(row("account-this-device", words.get(device), "/device?next=/account"));
    }
    // To a number that no text can be sent to, nothing was told.
    let only = if mobile && what_was_done == "password" { "-only" } else { "" };
    let said = DONE.contains(&what_was_done).then(|| done(&words, &format!("account-done-{what_was_done}{only}")));
    let reports = session.actor().can_see_content_reports();
    let reports = reports.then(|| view! { <li><a href=staff::PATH>{words.get("reports-title")}</a></li> });
    let invite = request.actor().can_invite().then(|| {
        view! { <li><a href=NEW>{words.get("invitations-new-title")}</a></li> }
    });
    let go_live = session.actor().can_go_live();
    let go_live = go_live.then(|| view! { <li><a href=trust::pages::HERE>{words.get("go-live-title")}</a></li> });
    let view = view! {
        {said}
        {something.then(|| view! { <p><a href="/welcome?next=/account">{words.get("account-bring-link")}</a></p> })}
        <SummaryList rows/>
        <ul class="nhsuk-list">
            {invite}
            <li><a href="/account/reading">{words.get("reading-title")}</a></li>
            <li><a href="/account/changes">{words.get("changes-title")}</a></li>
            <li><a href="/account/reminders">{words.get("reminders-title")}</a></li>
            {paper}
            <li><a href=NEEDS>{words.get("needs-title")}</a></li>
            <li><a href=MY_READING>{words.get("my-reading-title")}</a></li>
            <li><a href=super::passkeys::HERE>{words.get("passkeys-link")}</a></li>
            <li><a href="/account/security">{words.get("security-link")}</a></li>
            {(session.device == Device::Own).then(|| view! { <li><a href=links::LOCK>{words.get("lock-title")}</a></li> })}
            <li><a href="/account/devices">{words.get("account-devices-link")}</a></li>
            <li><a href="/account/export">{words.get("account-export-link")}</a></li>
            <li><a href="/account/delete">{words.get("account-delete-link")}</a></li>
            {reports}
            {go_live}
        </ul>
        <form action=links::SIGN_OUT method="post" data-sign-out="">
            <Button text=words.get("ui-sign-out") look=ButtonLook::Secondary/>
        </form>
    };
    Ok(Leaf::new(words.get("account-own-title"), view).sheet(&words))
}
