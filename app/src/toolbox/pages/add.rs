//! "Put in my toolbox", for any page.

use super::toolbox::TOOLBOX;
use crate::{
    errors::unavailable,
    phone::frames::device_of,
    request::Request,
    ui::{Button, ButtonLook, Glyph, Icon},
    words::Words,
};
use domain::toolbox::{Kind, queries};
use http::StatusCode;
use leptos::prelude::*;

/// Whether something is in the reader's toolbox already, as which kinds, and whether on the shelf.
#[derive(Debug, Clone, Default)]
pub struct Placed(Vec<(Kind, bool)>);

impl Placed {
    /// For the thing with this id. One query; none for somebody who has done nothing yet, so that public pages stay the same for all.
    ///
    /// # Errors
    /// 503 when the database is away.
    pub async fn of(request: &Request, id: &str) -> Result<Self, StatusCode> {
        let items = queries::of_target(request.db(), &request.actor(), id).await;
        let items = items.map_err(|error| unavailable(request, &error))?;
        Ok(Self(items.into_iter().map(|item| (item.kind, item.on_shelf)).collect()))
    }

    /// `Some(true)`: on the shelf; `Some(false)`: in the toolbox.
    fn get(&self, kind: Kind) -> Option<bool> {
        self.0.iter().find(|(of, _)| *of == kind).map(|(_, on_shelf)| *on_shelf)
    }
}

/// The buttons that put something into the toolbox or on the shelf for a bad day; once it is there, the way to it. Plain forms.
#[component]
pub fn AddToToolbox(
    /// What it is.
    kind: Kind,
    /// Which one.
    #[prop(into)]
    id: String,
    /// Whether it is there already.
    #[prop(optional)]
    placed: Placed,
    /// Offers the shelf too.
    #[prop(optional)]
    shelf: bool,
    /// The address of this page, to come back to; the toolbox unless given.
    #[prop(optional, into)]
    from: String,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let there = placed.get(kind);
    // On the person's own phone the page stays readable without a network (`frontend/register.js`).
    let keep = (there == Some(true) && !from.is_empty()).then(|| {
        view! { <span hidden data-shelf=from.clone() data-device=device_of(&Request::current())></span> }
    });
    let said = there.map(|on_shelf| {
        let text = words.get(if on_shelf { "toolbox-is-on-shelf" } else { "toolbox-is-in" });
        view! {
            <span>
                <Icon glyph=Glyph::Tick/>
                " "
                <a href=TOOLBOX>{text}</a>
            </span>
        }
    });
    let put = there.is_none().then(|| {
        view! { <Button text=words.get("toolbox-put") look=ButtonLook::Round icon=Glyph::Keep/> }
    });
    let on_shelf = (shelf && there != Some(true)).then(|| {
        let (name, value) = ("shelf".to_owned(), "yes".to_owned());
        view! { <Button text=words.get("toolbox-put-shelf") look=ButtonLook::Round icon=Glyph::Lamp name value/> }
    });
    view! {
        <div class="rt-acts" id="toolbox">
            {keep}
            {said}
            <form method="post" action="/do/toolbox/add">
                <input type="hidden" name="kind" value=kind.name()/>
                <input type="hidden" name="target" value=id/>
                <input type="hidden" name="from" value=from/>
                {put}
                {on_shelf}
            </form>
        </div>
    }
}

/// The fields whose notes are in the reader's toolbox.
///
/// # Errors
/// 503 when the database is away.
pub async fn notes_within(request: &Request) -> Result<Vec<String>, StatusCode> {
    let fields = queries::targets_of_kind(request.db(), &request.actor(), Kind::Note).await;
    fields.map_err(|error| unavailable(request, &error))
}

/// "Put in my toolbox" beside a note, where there are many: each button says which note it is about.
pub fn note_button(field: &str, question: &str, within: bool, from: &'static str, words: &Words) -> AnyView {
    if within {
        return view! { <p class="rt-noprint"><a href=TOOLBOX>{words.get("toolbox-is-in")}</a></p> }.into_any();
    }
    let label = words.with("toolbox-put-named", &[("title", question.into())]);
    view! {
        <form class="rt-noprint" method="post" action="/do/toolbox/add">
            <input type="hidden" name="kind" value=Kind::Note.name()/>
            <input type="hidden" name="target" value=field.to_owned()/>
            <input type="hidden" name="from" value=from/>
            <button class="rt-btn" type="submit" aria-label=label>
                {words.get("toolbox-put")}
            </button>
        </form>
    }
    .into_any()
}
