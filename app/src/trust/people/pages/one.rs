//! `/staff/people/:person`: role, absence, ending the account.

use super::{
    HERE, Leaf, ONE_FORM, Shown, absence, colleagues, error, notice, one_path, param, refused, role, sign_in_first,
    told,
};
use crate::{
    frame::page,
    learning::times::day_of,
    request::{Flash, Request},
    ui::{Button, ButtonLook, Choice, Radios, Size},
    words::Words,
};
use domain::{
    Moment, Uuid,
    trust::people::{
        Failed, ROLES,
        queries::{self, Colleague, Member},
        role_code,
    },
};
use leptos::prelude::*;
use std::time::Duration;

/// One member of staff.
#[component]
pub fn One() -> impl IntoView {
    let (request, person) = (Request::current(), param("person"));
    page(request.clone(), async move { one(&request, &person).await })
}

async fn one(request: &Request, person: &str) -> Shown {
    let person: Uuid = person.parse().unwrap_or(Uuid::nil());
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, &one_path(person)));
    }
    if !actor.can_manage_staff() {
        return Err(refused(request)(Failed::Forbidden));
    }
    let (member, all) = queries::one(request.db(), &actor, person).await.map_err(refused(request))?;
    let told = told(request, ONE_FORM).await?;
    let words = expect_context::<Words>();
    let view = view! {
        <p>{role(member.account.role, &words)} ", " <span class="rt-break">{member.account.email.clone()}</span></p>
        {away(&member, &all, request.db().now(), &told, &words)}
        {change(&member, &told, &words)}
        {end(&member, &all, &told, &words)}
    };
    let title = member.account.display_name.clone();
    Ok(Leaf { title, back: Some(HERE), done: None, told: &told }.sheet(view, &words))
}

fn person(member: &Member) -> impl IntoView + use<> {
    view! { <input type="hidden" name="person" value=member.account.id.to_string()/> }
}

fn away(member: &Member, all: &[Colleague], now: Moment, told: &Flash, words: &Words) -> AnyView {
    let back = member.away(now).map(|until| {
        let day = day_of(words, until.minus(Duration::from_secs(1)));
        view! {
            <p>{words.with("people-away-until", &[("day", day.into())])}</p>
            <form action="/do/staff/back" method="post">
                {person(member)}
                <Button text=words.get("people-back-button") look=ButtonLook::Secondary once=true/>
            </form>
        }
    });
    view! {
        <h2>{words.get("people-away-title")}</h2>
        {back}
        <form action="/do/staff/away" method="post" novalidate>
            {person(member)}
            {absence(all, told, words)}
            {notice(words)}
            <Button text=words.get("people-away-button") look=ButtonLook::Secondary once=true/>
        </form>
    }
    .into_any()
}

fn change(member: &Member, told: &Flash, words: &Words) -> AnyView {
    let roles = ROLES.map(|one| Choice::new(role_code(one), role(one, words)).into());
    let chosen = told.typed.get("role").cloned().unwrap_or_else(|| role_code(member.account.role).to_owned());
    view! {
        <h2>{words.get("people-change-title")}</h2>
        <p>{words.get("people-change-what")}</p>
        <form action="/do/staff/role" method="post" novalidate>
            {person(member)}
            <Radios
                name="role"
                legend=words.get("people-which-role")
                size=Size::S
                error=error(told, &["role-missing"], words)
                items=roles.into()
                chosen
            />
            <Button text=words.get("people-change-button") look=ButtonLook::Secondary once=true/>
        </form>
    }
    .into_any()
}

fn end(member: &Member, all: &[Colleague], told: &Flash, words: &Words) -> AnyView {
    view! {
        <h2>{words.get("people-end-title")}</h2>
        <p>{words.get("people-end-what")}</p>
        <form action="/do/staff/end" method="post" novalidate>
            {person(member)}
            {colleagues("successor", words.get("people-successor"), all, told, words)}
            <Button text=words.get("people-end-button") look=ButtonLook::Warning once=true/>
        </form>
    }
    .into_any()
}
