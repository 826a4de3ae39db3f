//! `/notices`: once after signing in, what changed in terms or notice, and whether the needs are still right.

use super::{Leaf, Shown, needs::NEEDS, query, sign_in_first};
use crate::{
    account::acts::with_next,
    frame::{Sheet, page},
    request::{Flash, Request, own_path},
    ui::{Button, ButtonLook, Place},
    words::Words,
};
use domain::{
    DbErr,
    rights::{
        needs::queries as needs,
        notices::{CURRENT, Notice, queries as versions},
    },
};
use leptos::prelude::*;

/// The page.
pub const SEEN: &str = "/notices";

/// "Before you go on".
#[component]
pub fn Seen() -> impl IntoView {
    let (request, next) = (Request::current(), query("next"));
    page(request.clone(), async move { seen(&request, &next).await })
}

async fn seen(request: &Request, next: &str) -> Shown {
    let Some(account) = request.actor().account_id() else { return Ok(sign_in_first(request, &with_next(SEEN, next))) };
    let away = |error: DbErr| crate::errors::unavailable(request, &error);
    let db = request.db();
    let changed = versions::unseen(db.conn(), account, &CURRENT).await.map_err(away)?;
    let asks = needs::is_to_ask(db.conn(), account, db.now()).await.map_err(away)?;
    if changed.is_empty() && !asks {
        request.see_other(if own_path(next) { next } else { "/" });
        return Ok(Sheet::new("", Place::Account, ()));
    }
    let words = expect_context::<Words>();
    let lines = changed.iter().map(|notice| line(*notice, &words)).collect_view();
    let buttons = if asks {
        view! {
            <h2 class="nhsuk-heading-m">{words.get("seen-needs")}</h2>
            <p>{words.get("seen-needs-what")} " " <a href=NEEDS>{words.get("needs-title")}</a></p>
            <Button text=words.get("seen-needs-yes") name="right".to_owned() value="yes".to_owned()/>
            " "
            <Button
                text=words.get("seen-needs-no")
                name="right".to_owned()
                value="no".to_owned()
                look=ButtonLook::Secondary
            />
        }
        .into_any()
    } else {
        view! { <Button text=words.get("account-continue") once=true/> }.into_any()
    };
    let view = view! {
        {lines}
        <form action="/do/rights/seen" method="post">
            <input type="hidden" name="next" value=next.to_owned()/>
            {buttons}
        </form>
    };
    Ok(Leaf::new(words.get("seen-title"), Place::Account, &Flash::default()).sheet(view, &words))
}

/// What changed in one notice, in its own words if there are any for this version.
fn line(notice: Notice, words: &Words) -> AnyView {
    let changed = format!("rights-notice-{}-{}", notice.id, notice.version);
    let changed = words.has(&changed).then(|| words.get(&changed));
    view! {
        <h2 class="nhsuk-heading-m">{words.get(&format!("seen-{}", notice.id))}</h2>
        {changed.map(|said| view! { <p>{said}</p> })}
        <p><a href=format!("/{}", notice.id)>{words.get(&format!("ui-{}", notice.id))}</a></p>
    }
    .into_any()
}
