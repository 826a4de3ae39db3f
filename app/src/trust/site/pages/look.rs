//! `/staff/settings/look`: the name shown, the one colour, the logo.

use super::{Filled, HERE, LOGO, LOOK, Shown, done, end, leaf, trust};
use crate::{
    frame::page,
    request::Request,
    trust::site::shown::logo,
    ui::{Button, ButtonLook, Checkboxes, Choice, Input, Size, links},
    words::Words,
};
use domain::trust::{
    entity::Model,
    site::{
        Part,
        colour::nearby,
        logo::{MOST_BYTES, SIDES},
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// "Name, colour and logo".
#[component]
pub fn Look() -> impl IntoView {
    let request = Request::current();
    let asked = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &asked).await })
}

async fn sheet(request: &Request, asked: &str) -> Shown {
    let trust = match trust(request, LOOK).await? {
        Ok(trust) => trust,
        Err(sheet) => return Ok(sheet),
    };
    let name = Filled::of(request, &trust, Part::Name).await?;
    let colour = Filled::of(request, &trust, Part::Colour).await?;
    let picture = Filled::of(request, &trust, Part::Logo).await?;
    let words = expect_context::<Words>();
    let view = view! {
        {name.both(&words)}
        <form action="/do/staff/set-site" method="post" novalidate autocomplete="off">
            <h2 class="nhsuk-heading-m">{words.get("site-name-heading")}</h2>
            {name.hidden("name")}
            {name.line("name", &words)}
            {name.line("short_name", &words)}
            {end(&words)}
        </form>
        {colour.both(&words)}
        <form action="/do/staff/set-site" method="post" novalidate autocomplete="off">
            <h2 class="nhsuk-heading-m">{words.get("site-colour-heading")}</h2>
            <p>{words.get("site-colour-what")}</p>
            {colour.hidden("colour")}
            {colour.line("colour", &words)}
            {near(&colour, &words)}
            {end(&words)}
        </form>
        {logo_form(&trust, &picture, &words)}
    };
    let view = view.into_any();
    let said = done(asked, &["name", "colour", "logo"], &words);
    let title = ("site-look-title", HERE);
    Ok(leaf(request, title, said, &[&name, &colour, &picture], view, &words))
}

/// Shades near one that is too pale.
fn near(colour: &Filled, words: &Words) -> Option<AnyView> {
    if !colour.codes.iter().any(|code| code == "colour:too-pale") {
        return None;
    }
    let shades: Vec<String> = nearby(&colour.value("colour")).iter().map(ToString::to_string).collect();
    let said = words.with("site-colour-near", &[("shades", shades.join(", ").into())]);
    Some(view! { <p>{said}</p> }.into_any())
}

fn logo_form(trust: &Model, picture: &Filled, words: &Words) -> AnyView {
    let now = logo(trust).map(|logo| {
        view! {
            <p>{logo}</p>
            <form action="/do/staff/set-site" method="post">
                {picture.hidden("logo")}
                <Button text=words.get("site-logo-remove") look=ButtonLook::Secondary once=true/>
            </form>
        }
    });
    let rules = [("kilobytes", (MOST_BYTES / 1024).into()), ("least", SIDES[0].into()), ("most", SIDES[1].into())];
    let ours = words.with("site-logo-ours", &[("trust", trust.name.as_str().into())]);
    let ours = vec![Choice::new("yes", ours).into()];
    view! {
        {picture.both(words)}
        <h2 class="nhsuk-heading-m">{words.get("site-logo-heading")}</h2>
        <p>{words.get("site-logo-what")}</p>
        {now}
        <form action=LOGO method="post" enctype="multipart/form-data" novalidate autocomplete="off">
            <input type="hidden" name="base" value=picture.base.clone()/>
            <Input
                label=words.get("site-file")
                name="file"
                size=Size::S
                hint=words.with("site-file-hint", &rules)
                error=picture.error("file", words)
                kind="file"
            />
            <Input
                label=words.get("site-alt")
                name="alt"
                size=Size::S
                hint=words.get("site-alt-hint")
                error=picture.error("alt", words)
                value=picture.value("alt")
                autocomplete="off".to_owned()
            />
            <Checkboxes
                name="ours"
                legend=words.get("site-ours")
                size=Size::S
                error=picture.error("ours", words)
                items=ours
            />
            <p><a href=links::PRIVACY>{words.get("account-privacy-link")}</a></p>
            <Button text=words.get("site-logo-save") once=true/>
        </form>
    }
    .into_any()
}
