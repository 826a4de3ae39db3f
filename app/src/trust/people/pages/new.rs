//! `/staff/people/new` and `/staff/people/many`: adding staff.

use super::{ADD_FORM, HERE, Leaf, MANY, MANY_FORM, NEW, Shown, error, notice, refused, role, sign_in_first, told};
use crate::{
    frame::page,
    request::Request,
    ui::{Button, Choice, Input, Radios, Size, Textarea},
    words::Words,
};
use domain::{
    table_text::MOST_ROWS,
    trust::people::{Failed, ROLES, role_code},
};
use leptos::prelude::*;

/// "Add a colleague".
#[component]
pub fn New() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { new(&request).await })
}

async fn new(request: &Request) -> Shown {
    let told = match may(request, NEW) {
        Ok(()) => told(request, ADD_FORM).await?,
        Err(shown) => return *shown,
    };
    let words = expect_context::<Words>();
    let roles = ROLES.map(|one| {
        let what = words.get(&format!("people-role-{}-what", role_code(one)));
        Choice::new(role_code(one), role(one, &words)).with_hint(what).into()
    });
    let view = view! {
        <p>{words.get("people-add-what")}</p>
        <form action="/do/staff/add" method="post" novalidate autocomplete="off">
            <Input
                label=words.get("people-email")
                name="email"
                size=Size::M
                error=error(&told, &["email-missing", "email-malformed"], &words)
                value=told.typed.get("email").cloned()
                kind="email"
                autocomplete="off".to_owned()
                spellcheck=false
            />
            <Radios
                name="role"
                legend=words.get("people-which-role")
                size=Size::M
                error=error(&told, &["role-missing"], &words)
                items=roles.into()
                chosen=told.typed.get("role").cloned()
            />
            {notice(&words)}
            <Button text=words.get("people-add-button") once=true/>
        </form>
        <p><a class="rt-alone" href=MANY>{words.get("people-many-title")}</a></p>
    };
    let leaf = Leaf { title: words.get("people-add-title"), back: Some(HERE), done: None, told: &told };
    Ok(leaf.sheet(view, &words))
}

/// "Add many colleagues".
#[component]
pub fn Many() -> impl IntoView {
    let request = Request::current();
    page(request.clone(), async move { many(&request).await })
}

async fn many(request: &Request) -> Shown {
    let told = match may(request, MANY) {
        Ok(()) => told(request, MANY_FORM).await?,
        Err(shown) => return *shown,
    };
    let words = expect_context::<Words>();
    let wrong = (!told.codes.is_empty()).then(|| words.get("people-many-none"));
    let view = view! {
        <p>{words.with("people-many-what", &[("most", MOST_ROWS.into())])}</p>
        <form action="/do/staff/add-many" method="post" novalidate autocomplete="off">
            <Textarea
                label=words.get("people-rows")
                name="rows"
                hint=words.get("people-rows-hint")
                error=wrong
                value=told.typed.get("rows").cloned()
                rows=12
            />
            {notice(&words)}
            <Button text=words.get("people-many-button") once=true/>
        </form>
    };
    let leaf = Leaf { title: words.get("people-many-title"), back: Some(NEW), done: None, told: &told };
    Ok(leaf.sheet(view, &words))
}

/// Whether the person may be here; else what they are shown.
fn may(request: &Request, here: &str) -> Result<(), Box<Shown>> {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Err(Box::new(Ok(sign_in_first(request, here))));
    }
    if !actor.can_manage_staff() {
        return Err(Box::new(Err(refused(request)(Failed::Forbidden))));
    }
    Ok(())
}
