//! From which team an invitation goes out. Who is in one team, or in none, is not asked.

use crate::{
    request::{Flash, Request},
    ui::{Choice, Select},
    words::Words,
};
use domain::trust::teams::{entity::Model, queries};
use http::StatusCode;
use leptos::prelude::*;

/// The teams of whoever asks, the default first.
pub(super) async fn own(request: &Request) -> Result<Vec<Model>, StatusCode> {
    let teams = queries::own(request.db(), &request.actor()).await;
    teams.map_err(|error| crate::errors::unavailable(request, &error))
}

/// A choice for who is in several teams. The first is chosen already.
pub(super) fn choice(teams: &[Model], told: &Flash, id: &'static str, words: &Words) -> Option<AnyView> {
    let items: Vec<Choice> = teams.iter().map(|team| Choice::new(team.id.to_string(), team.name.clone())).collect();
    (items.len() > 1).then(|| {
        let chosen = told.typed.get("team").cloned();
        view! { <Select label=words.get("invitations-team") name="team" id=id.to_owned() items chosen/> }.into_any()
    })
}
