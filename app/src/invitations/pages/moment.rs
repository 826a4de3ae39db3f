//! "Where did you offer it?": asked after the invitation has gone out, answered with one tap or not at all.

use crate::{
    request::Request,
    ui::{Button, ButtonLook, Details, InsetText},
    words::Words,
};
use domain::{
    Uuid,
    trust::moments::{entity::Model, queries},
};
use http::StatusCode;
use leptos::prelude::*;

/// Of what it is asked.
#[derive(Debug, Clone, Copy)]
pub(super) enum About {
    /// One invitation.
    One(Uuid),
    /// All that were sent together.
    Lot(Uuid),
}

impl About {
    fn field(self) -> (&'static str, Uuid) {
        match self {
            Self::One(id) => ("invitation", id),
            Self::Lot(id) => ("batch", id),
        }
    }
}

/// What can be chosen.
pub(super) async fn open(request: &Request) -> Result<Vec<Model>, StatusCode> {
    let moments = queries::open(request.db(), &request.actor()).await;
    moments.map_err(|error| crate::errors::unavailable(request, &error))
}

/// The question with a button for each answer, or the answer with a way to change it.
pub(super) fn asked(
    about: About,
    chosen: Option<Uuid>,
    moments: &[Model],
    just_said: bool,
    words: &Words,
) -> Option<AnyView> {
    if moments.is_empty() {
        return None;
    }
    let name = chosen.and_then(|id| moments.iter().find(|moment| moment.id == id)).map(|moment| moment.name.clone());
    let buttons = buttons(about, chosen, moments, words);
    let inside = match name {
        None => view! {
            <p>{words.get("invitations-moment-what")}</p>
            {buttons}
        }
        .into_any(),
        Some(name) => {
            let said = view! { <p><bdi>{name}</bdi></p> };
            let said = if just_said { view! { <InsetText>{said}</InsetText> }.into_any() } else { said.into_any() };
            view! {
                {said}
                <Details summary=words.get("invitations-moment-change")>{buttons}</Details>
            }
            .into_any()
        }
    };
    Some(
        view! {
            <h2 class="nhsuk-heading-m" id="moment">{words.get("invitations-moment-title")}</h2>
            {inside}
        }
        .into_any(),
    )
}

fn buttons(about: About, chosen: Option<Uuid>, moments: &[Model], words: &Words) -> AnyView {
    let (field, id) = about.field();
    let others = moments.iter().filter(|moment| Some(moment.id) != chosen);
    let button = |value: String, text: String| {
        view! { <Button text look=ButtonLook::Secondary small=true name="moment".to_owned() value/> " " }
    };
    let all = others.map(|moment| button(moment.id.to_string(), moment.name.clone())).collect_view();
    let back = chosen.map(|_| button("none".to_owned(), words.get("invitations-moment-none")));
    view! {
        <form method="post" action="/do/invitations/moment" class="rt-taps">
            <input type="hidden" name=field value=id.to_string()/>
            {all}
            {back}
        </form>
    }
    .into_any()
}
