//! `/staff/settings/places`: places near by, with the day somebody last made sure of them.

use super::{Filled, HERE, PLACES, Shown, done, end, leaf, sign_in_first, status, told};
use crate::{
    frame::page,
    learning::times::day,
    request::{Flash, Request},
    trust::site::acts::PLACE_FORM,
    ui::{Button, ButtonLook, Details, Tag, TagColour},
    words::Words,
};
use domain::trust::{
    places::{FIELDS, entity::Model, queries},
    site::{Fields, SiteError},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// "Places near you".
#[component]
pub fn Places() -> impl IntoView {
    let request = Request::current();
    let asked = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &asked).await })
}

async fn sheet(request: &Request, asked: &str) -> Shown {
    let all = match queries::kept(request.db(), &request.actor()).await {
        Ok(all) => all,
        Err(SiteError::SignedOut) => return Ok(sign_in_first(request, PLACES)),
        Err(error) => return Err(status(request, &error)),
    };
    let flash = told(request, PLACE_FORM).await?;
    let words = expect_context::<Words>();
    let about = flash.typed.get("place").cloned().unwrap_or_default();
    let of = |id: &str, current: Fields| {
        let mine = if about == id { flash.clone() } else { Flash::default() };
        let prefix = if id.is_empty() { String::new() } else { format!("{id}-") };
        Filled::new(current, mine, &prefix)
    };
    let forms: Vec<(&Model, Filled)> = all.iter().map(|one| (one, of(&one.id.to_string(), one.fields()))).collect();
    let new = of("", FIELDS.iter().map(|name| ((*name).to_owned(), String::new())).collect());
    let today = request.db().now().in_london().date();
    let lines = forms.iter().map(|(one, form)| line(one, form, one.is_old(today), &words)).collect_view();
    let view = view! {
        <p>{words.get("site-places-lede")}</p>
        <ul class="nhsuk-list">{lines}</ul>
        <h2 class="nhsuk-heading-m">{words.get("site-places-add")}</h2>
        {fields("", &new, &words)}
    };
    let view = view.into_any();
    let mut filled: Vec<&Filled> = forms.iter().map(|(_, form)| form).collect();
    filled.push(&new);
    let title = ("site-places-title", HERE);
    Ok(leaf(request, title, done(asked, &["place", "removed"], &words), &filled, view, &words))
}

fn line(place: &Model, form: &Filled, old: bool, words: &Words) -> AnyView {
    let id = place.id.to_string();
    let seen = place.seen().map_or_else(|| place.seen_on.clone(), |seen| day(words, seen));
    let old = old.then(|| view! { " " <Tag text=words.get("site-place-old") colour=TagColour::Error/> });
    let summary = words.with("site-place-change", &[("place", place.name.as_str().into())]);
    let inside = view! {
        {fields(&id, form, words)}
        <form action="/do/staff/remove-place" method="post">
            <input type="hidden" name="place" value=id.clone()/>
            <Button text=words.with("site-place-remove", &[("place", place.name.as_str().into())]) look=ButtonLook::Secondary once=true/>
        </form>
    };
    let inside = inside.into_any();
    let open = !form.codes.is_empty();
    view! {
        <li>
            <bdi>{place.name.clone()}</bdi>
            ". "
            {words.with("here-place-seen", &[("day", seen.into())])}
            {old}
            <Details summary open>{inside}</Details>
        </li>
    }
    .into_any()
}

fn fields(place: &str, form: &Filled, words: &Words) -> AnyView {
    let lines = FIELDS.map(|name| form.line(name, words)).collect_view();
    view! {
        {form.both(words)}
        <form action="/do/staff/set-place" method="post" novalidate autocomplete="off">
            <input type="hidden" name="place" value=place.to_owned()/>
            <input type="hidden" name="base" value=form.base.clone()/>
            {lines}
            {end(words)}
        </form>
    }
    .into_any()
}
