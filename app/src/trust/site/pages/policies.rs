//! `/staff/settings/policies`: how the site is run.

use super::{Filled, HERE, POLICIES, Shown, done, end, leaf, trust};
use crate::{
    frame::page,
    request::Request,
    trust::site::acts::languages,
    ui::{Choice, Item, Radios, Size},
    words::Words,
};
use domain::trust::site::{INVITATION_DAYS, Part, language_field};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// "How the site is run".
#[component]
pub fn Policies() -> impl IntoView {
    let request = Request::current();
    let asked = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &asked).await })
}

async fn sheet(request: &Request, asked: &str) -> Shown {
    let trust = match trust(request, POLICIES).await? {
        Ok(trust) => trust,
        Err(sheet) => return Ok(sheet),
    };
    let form = Filled::of(request, &trust, Part::Policies).await?;
    let words = expect_context::<Words>();
    let choice = |field: &str, value: &str| Item::from(Choice::new(value, words.get(&format!("site-{field}-{value}"))));
    let days = INVITATION_DAYS.map(|days| choice("keep", &days.to_string())).to_vec();
    let library = request.toolkit.library.clone();
    let tongues = languages(&library).into_iter().map(|tag| {
        let name = library.languages().iter().find(|one| one.tag == tag).map(|one| one.name.clone());
        let legend = words.with("site-language-of", &[("language", name.unwrap_or_else(|| tag.to_owned()).into())]);
        radios(&form, &language_field(tag), legend, vec![choice("language", "yes"), choice("language", "no")], &words)
    });
    let tongues = tongues.collect_view();
    let ask = |field: &str, items: Vec<Item>| radios(&form, field, words.get(&format!("site-{field}")), items, &words);
    let view = view! {
        {form.both(&words)}
        <form action="/do/staff/set-site" method="post" novalidate autocomplete="off">
            {form.hidden("policies")}
            {ask("join", vec![choice("join", "code"), choice("join", "open")])}
            {ask("reading", vec![choice("reading", "yes"), choice("reading", "no")])}
            {ask("unsigned", vec![choice("unsigned", "hide"), choice("unsigned", "mark")])}
            {ask("keep", days)}
            <p>{words.get("site-languages-what")}</p>
            {tongues}
            {end(&words)}
        </form>
    };
    let view = view.into_any();
    let title = ("site-policies-title", HERE);
    Ok(leaf(request, title, done(asked, &["policies"], &words), &[&form], view, &words))
}

fn radios(form: &Filled, field: &str, legend: String, items: Vec<Item>, words: &Words) -> AnyView {
    view! {
        <Radios
            name=format!("set[{field}]")
            id=field.to_owned()
            legend=legend
            size=Size::M
            error=form.error(field, words)
            items=items
            chosen=form.value(field)
        />
    }
    .into_any()
}
