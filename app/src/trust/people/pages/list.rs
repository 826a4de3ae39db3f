//! `/staff/people`: who is here, who was added, who has left.

use super::{HERE, Leaf, MANY, NEW, ONE_FORM, Shown, done, one_path, query, refused, role, sign_in_first, told};
use crate::{
    frame::page,
    learning::times::day_of,
    request::Request,
    ui::{Button, ButtonLink, ButtonLook, links},
    words::Words,
};
use domain::{
    Moment,
    trust::people::{
        former,
        queries::{self, Member},
        welcome,
    },
};
use leptos::prelude::*;

/// What can be said to have been done: `?done=…`.
const DONE: [&str; 8] = ["added", "added-many", "sent-again", "taken-back", "role", "away", "back", "ended"];

/// "Staff".
#[component]
pub fn List() -> impl IntoView {
    let (request, did) = (Request::current(), query("done"));
    page(request.clone(), async move { list(&request, &did).await })
}

async fn list(request: &Request, did: &str) -> Shown {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, HERE));
    }
    let people = queries::people(request.db(), &actor).await.map_err(refused(request))?;
    let told = told(request, ONE_FORM).await?;
    let words = expect_context::<Words>();
    let now = request.db().now();
    let here = people.here.iter().map(|member| line(member, now, &words)).collect_view();
    let waiting = people.waiting.iter().map(|row| waiting(row, now, &words)).collect_view();
    let former = people.former.iter().map(|row| left(row, &words)).collect_view();
    let view = view! {
        <p>{words.get("people-lede")}</p>
        <p><ButtonLink text=words.get("people-add-title") href=NEW/></p>
        <p><a class="rt-alone" href=MANY>{words.get("people-many-title")}</a></p>
        <div class="rt-scroll" tabindex="0" role="region" aria-labelledby="people-caption">
            <table class="rt-table">
                <caption id="people-caption">{words.get("people-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.get("people-name")}</th>
                        <th scope="col">{words.get("people-role")}</th>
                        <th scope="col">{words.get("people-signed-in")}</th>
                    </tr>
                </thead>
                <tbody>{here}</tbody>
            </table>
        </div>
        <h2>{words.get("people-waiting-title")}</h2>
        {people.waiting.is_empty().then(|| view! { <p>{words.get("people-waiting-none")}</p> })}
        {waiting}
        <h2>{words.get("people-former-title")}</h2>
        {people.former.is_empty().then(|| view! { <p>{words.get("people-former-none")}</p> })}
        <ul class="nhsuk-list">{former}</ul>
    };
    let leaf = Leaf {
        title: words.get("people-title"),
        back: Some(links::STAFF),
        done: done(did, &DONE, &words),
        told: &told,
    };
    Ok(leaf.sheet(view, &words))
}

fn line(member: &Member, now: Moment, words: &Words) -> AnyView {
    let account = &member.account;
    let away = member.away(now).map(|until| {
        // The end of a day is the next one's beginning.
        let day = day_of(words, until.minus(std::time::Duration::from_secs(1)));
        view! { <br/>{words.with("people-away-until", &[("day", day.into())])} }
    });
    let last = member.presence.as_ref().and_then(|presence| presence.signed_in_at);
    let last = last.map_or_else(|| words.get("people-never"), |at| day_of(words, at));
    view! {
        <tr>
            <th scope="row">
                <a href=one_path(account.id)><bdi>{account.display_name.clone()}</bdi></a>
                <br/>
                <span class="rt-break">{account.email.clone()}</span>
            </th>
            <td>{role(account.role, words)} {away}</td>
            <td>{last}</td>
        </tr>
    }
    .into_any()
}

/// Somebody who was added and has not begun, with what can be done about it.
fn waiting(row: &welcome::Model, now: Moment, words: &Words) -> AnyView {
    let whom = [("email", row.email.clone().into())];
    let is_over = row.expires_at <= now;
    let since = if is_over { "people-waiting-over" } else { "people-waiting-since" };
    let since =
        words.with(since, &[("day", day_of(words, row.sent_at).into()), ("role", role(row.role, words).into())]);
    let button = |action: &'static str, text: String| {
        view! {
            <form action=action method="post">
                <input type="hidden" name="welcome" value=row.id.to_string()/>
                <Button text look=ButtonLook::Secondary once=true/>
            </form>
        }
    };
    view! {
        <h3 class="nhsuk-heading-s rt-break">{row.email.clone()}</h3>
        <p>{since}</p>
        {button("/do/staff/send-again", words.with("people-send-again", &whom))}
        {button("/do/staff/take-back", words.with("people-take-back", &whom))}
    }
    .into_any()
}

fn left(row: &former::Model, words: &Words) -> AnyView {
    let values = [("role", role(row.role, words).into()), ("day", day_of(words, row.ended_at).into())];
    view! { <li><bdi>{row.display_name.clone()}</bdi> ", " {words.with("people-left", &values)}</li> }.into_any()
}
