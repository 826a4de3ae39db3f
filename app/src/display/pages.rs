//! The page.

use super::{languages, look::QUESTIONS};
use crate::{
    frame::{Sheet, page},
    request::Request,
    ui::{Button, Choice, InsetText, Item, Languages, Place, Radios, Size, links},
    words::Words,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Its address.
pub const HERE: &str = "/display";

/// "How this site looks".
#[component]
pub fn Display() -> impl IntoView {
    let request = Request::current();
    let done = use_query_map().read_untracked().get("done").is_some_and(|done| done == "yes");
    page(request.clone(), async move { Ok(sheet(&request, done)) })
}

fn sheet(request: &Request, done: bool) -> Sheet {
    let words = expect_context::<Words>();
    let now = request.look().answers();
    let questions = QUESTIONS.iter().zip(now).map(|((name, answers), chosen)| {
        let line = |answer: &&str| Item::from(Choice::new(*answer, words.get(&format!("display-{name}-{answer}"))));
        let items: Vec<Item> = answers.iter().map(line).collect();
        view! {
            <Radios
                name=*name
                legend=words.get(&format!("display-{name}"))
                size=Size::M
                items
                chosen=chosen.to_owned()
            />
        }
    });
    let questions = questions.collect_view();
    let title = words.get("display-title");
    let said = done.then(|| words.get("display-done"));
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                <h1 class="nhsuk-heading-xl">{title.clone()}</h1>
                {said.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
                <p>{words.get("display-what")} " " <a href="/cookies">{words.get("display-cookie")}</a></p>
                {languages::of(request).map(|links| view! { <Languages links id="choose-language"/> })}
                <form action="/do/display/save" method="post">
                    {questions}
                    <p>{words.get("display-icon-how")}</p>
                    <p>
                        <a href=links::PRIVACY>{words.get("account-privacy-link")}</a>
                    </p>
                    <Button text=words.get("account-save")/>
                </form>
                <h2 class="nhsuk-heading-l" id="leaving">{words.get("leave-title")}</h2>
                <p>{words.get("leave-what")}</p>
                <p>{words.get("leave-after")}</p>
                <p>{words.get("leave-limits")}</p>
                <p>
                    {words.get("leave-lock")} " " <a href=links::LOCK>{words.get("lock-title")}</a>
                </p>
            </div>
        </div>
    };
    Sheet::new(title, Place::Other, view)
}
