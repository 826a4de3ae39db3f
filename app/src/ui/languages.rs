//! The languages there are, one button each, in their own names.

use super::Example;
use crate::words::Words;
use leptos::prelude::*;

/// What is offered, and where one comes back to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageLinks {
    /// The address of the page.
    pub next: String,
    /// The tag of the language the page is read in.
    pub chosen: String,
    /// Nobody who grew up with that language has checked it.
    pub unchecked: bool,
    /// Tag, own name, direction.
    pub all: Vec<(String, String, &'static str)>,
}

/// A plain form with a button for each language; the one that is read in is no button.
#[component]
pub fn Languages(
    /// What is offered.
    links: LanguageLinks,
    /// The id of its heading: the form stands on some pages twice.
    id: &'static str,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let unchecked = links.unchecked.then(|| view! { <p class="rt-small">{words.get("languages-unsigned")}</p> });
    let lines = links.all.into_iter().map(|(tag, name, dir)| {
        let lang = tag.clone();
        if tag == links.chosen {
            view! {
                <li>
                    <b lang=lang dir=dir aria-current="true">{name}</b>
                </li>
            }
            .into_any()
        } else {
            view! {
                <li>
                    <button class="rt-linkbutton" type="submit" name="language" value=tag lang=lang dir=dir>
                        {name}
                    </button>
                </li>
            }
            .into_any()
        }
    });
    let lines = lines.collect_view();
    view! {
        <form class="rt-languages" method="post" action="/do/display/language">
            <input type="hidden" name="next" value=links.next/>
            <b id=id>{words.get("languages-title")}</b>
            <ul role="list" aria-labelledby=id>{lines}</ul>
            {unchecked}
        </form>
    }
}

/// Examples for the design system page.
pub fn examples() -> Vec<Example> {
    let links = LanguageLinks {
        next: "/design-system".to_owned(),
        chosen: "en".to_owned(),
        unchecked: false,
        all: vec![
            ("en".to_owned(), "English".to_owned(), "ltr"),
            ("cy".to_owned(), "Cymraeg".to_owned(), "ltr"),
            ("ur".to_owned(), "اردو".to_owned(), "rtl"),
        ],
    };
    vec![Example::new("Languages", view! { <Languages links id="example-languages"/> })]
}
