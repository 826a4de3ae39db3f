//! `/invitations/:invitation`: the note for the care record, and what can still be done.

use super::{
    LIST, NEW, ONE_FORM, Shown, address_field, error, leaf,
    list::{tag, words_for},
    moment, notice, one_path, param, query, refused, sign_in_first, to_copy, told,
};
use crate::{
    frame::page,
    invitations::note,
    learning::times::day_of,
    request::{Flash, Request},
    ui::{
        Button, ButtonLink, ButtonLook, Checkboxes, Choice, Details, InsetText, Panel, Place, SummaryList, SummaryRow,
    },
    words::Words,
};
use domain::{
    Moment, Uuid,
    invitations::{Way, entity::Model, queries},
};
use leptos::prelude::*;

/// What can be said to have been done: `?done=…`.
const DONE: [&str; 6] = ["sent", "practice", "practised", "resent", "withdrawn", "corrected"];

/// One invitation.
#[component]
pub fn One() -> impl IntoView {
    let (request, id) = (Request::current(), param("invitation"));
    let (done, contact) = (query("done"), query("contact") == "yes");
    page(request.clone(), async move { one(&request, &id, &done, contact).await })
}

async fn one(request: &Request, id: &str, done: &str, contact: bool) -> Shown {
    let id: Uuid = id.parse().unwrap_or(Uuid::nil());
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, &one_path(id)));
    }
    let row = queries::one(request.db(), &actor, id).await.map_err(refused(request))?;
    let unsent = queries::unsent(request.db(), &[row.id]).await;
    let unsent = !unsent.map_err(|error| crate::errors::unavailable(request, &error))?.is_empty();
    let told = told(request, ONE_FORM).await?;
    let moments = if row.way == Way::Practice { vec![] } else { moment::open(request).await? };
    let words = expect_context::<Words>();
    let now = request.db().now();
    let not_sent = unsent.then(|| words.get("invitations-unsent-what"));
    let note = (row.way != Way::Practice).then(|| record_note(request, &row, contact, &words));
    let view = view! {
        {DONE.contains(&done).then(|| said(done, &words))}
        {not_sent.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
        <SummaryList rows=rows(&row, unsent, now, &words)/>
        {moment::asked(moment::About::One(row.id), row.moment_id, &moments, done == "moment", &words)}
        {note}
        <p>
            <ButtonLink text=words.get("invitations-another") href=NEW/>
        </p>
        {resend(&row, now, &words)}
        {correct(request, &row, &told, &words)}
        {withdraw(&row, now, &words)}
    };
    let title =
        words.get(if row.way == Way::Practice { "invitations-practice-title" } else { "invitations-one-title" });
    Ok(leaf((title, Place::Staff, Some(LIST)), &told, view.into_any(), &words))
}

fn said(done: &str, words: &Words) -> AnyView {
    let said = words.get(&format!("invitations-done-{done}"));
    if done == "sent" {
        let next = words.get("invitations-done-next");
        return view! { <Panel heading=said level=2><p>{next}</p></Panel> }.into_any();
    }
    view! { <InsetText><p>{said}</p></InsetText> }.into_any()
}

fn rows(row: &Model, unsent: bool, now: Moment, words: &Words) -> Vec<SummaryRow> {
    let to = words_for(row.address.as_deref(), row.way, words);
    let mut rows = vec![
        SummaryRow::new(words.get("invitations-to"), view! { <bdi>{to}</bdi> }),
        SummaryRow::new(words.get("invitations-sent"), day_of(words, row.sent_at)),
        SummaryRow::new(words.get("invitations-state"), tag(row.state(now), unsent, words)),
    ];
    if row.is_open(now) {
        rows.push(SummaryRow::new(words.get("invitations-until"), day_of(words, row.expires_at)));
    }
    rows
}

/// The note, and a tick to put the address into it. The role is that of whoever reads the page: it is they who paste it.
fn record_note(request: &Request, row: &Model, contact: bool, words: &Words) -> AnyView {
    let text = note::text(words, row, request.actor().role(), contact);
    let tick = Choice::new(
        "yes",
        words.get(if row.way == Way::Text { "invitations-note-mobile" } else { "invitations-note-contact" }),
    );
    let chosen = if contact { vec!["yes".to_owned()] } else { vec![] };
    let form = row.address.is_some().then(|| {
        view! {
            <form method="get" action=one_path(row.id)>
                <Checkboxes name="contact" items=vec![tick.into()] chosen/>
                <Button text=words.get("invitations-note-change") look=ButtonLook::Secondary small=true/>
            </form>
        }
    });
    view! {
        <h2 class="nhsuk-heading-m">{words.get("invitations-note-title")}</h2>
        {to_copy("note", words.get("invitations-note-label"), &text)}
        {form}
    }
    .into_any()
}

fn resend(row: &Model, now: Moment, words: &Words) -> Option<AnyView> {
    row.can_resend(now).then(|| {
        let view = view! {
            <form method="post" action="/do/invitations/resend">
                <input type="hidden" name="invitation" value=row.id.to_string()/>
                <Button text=words.get("invitations-resend") look=ButtonLook::Secondary once=true/>
            </form>
        };
        view.into_any()
    })
}

fn correct(request: &Request, row: &Model, told: &Flash, words: &Words) -> Option<AnyView> {
    let open = error(told, &["email-missing", "email-malformed", "mobile-malformed"], words).is_some();
    row.can_correct(request.db().now()).then(|| {
        let inside = view! {
            <p>{words.get("invitations-correct-what")}</p>
            <form method="post" action="/do/invitations/correct" novalidate autocomplete="off">
                <input type="hidden" name="invitation" value=row.id.to_string()/>
                {address_field(request, told, None, None, words)}
                {notice(words)}
                <Button text=words.get("invitations-correct-do") look=ButtonLook::Secondary once=true/>
            </form>
        };
        let inside = inside.into_any();
        view! { <Details summary=words.get("invitations-correct") open>{inside}</Details> }.into_any()
    })
}

fn withdraw(row: &Model, now: Moment, words: &Words) -> Option<AnyView> {
    row.is_open(now).then(|| {
        let inside = view! {
            <p>{words.get("invitations-withdraw-what")}</p>
            <form method="post" action="/do/invitations/withdraw">
                <input type="hidden" name="invitation" value=row.id.to_string()/>
                <Button text=words.get("invitations-withdraw-do") look=ButtonLook::Warning once=true/>
            </form>
        };
        let inside = inside.into_any();
        view! { <Details summary=words.get("invitations-withdraw")>{inside}</Details> }.into_any()
    })
}
