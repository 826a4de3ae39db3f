//! "What would help now", in words with a way to do it.

use super::meeting::MEETING;
use crate::{
    invitations::pages::{CARDS, WORDS, requests::REQUESTS},
    trust::settings::{team::team_path, teams::TEAMS},
    words::Words,
};
use domain::staff::hints::Hint;
use leptos::prelude::*;

/// The list; nothing if nothing would help.
pub fn list(hints: &[Hint], words: &Words) -> Option<AnyView> {
    if hints.is_empty() {
        return None;
    }
    let lines = hints.iter().map(|hint| line(hint, words)).collect_view();
    Some(
        view! {
            <h2 class="nhsuk-heading-m">{words.get("uptake-hints-title")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
        }
        .into_any(),
    )
}

fn line(hint: &Hint, words: &Words) -> AnyView {
    let (said, doors) = match hint {
        Hint::NoTeam => (words.get("uptake-hint-no-team"), vec![("teams-title", TEAMS.to_owned())]),
        Hint::QuietTeam { name, .. } => (
            words.with("uptake-hint-quiet-team", &[("team", name.as_str().into())]),
            vec![("uptake-door-leaflet", CARDS.to_owned()), ("meeting-title", MEETING.to_owned())],
        ),
        Hint::NeverInvited { people, of } => (
            words.with("uptake-hint-never-invited", &[("people", (*people).into()), ("of", (*of).into())]),
            vec![("meeting-title", MEETING.to_owned())],
        ),
        Hint::OnePerson => (words.get("uptake-hint-one-person"), vec![("meeting-title", MEETING.to_owned())]),
        Hint::FewJoin => (words.get("uptake-hint-few-join"), vec![("uptake-door-words", WORDS.to_owned())]),
        Hint::LateAnswers { people } => (
            words.with("uptake-hint-late", &[("people", (*people).into())]),
            vec![("requests-title", REQUESTS.to_owned())],
        ),
        Hint::OldCaseload { team, name } => (
            words.with("uptake-hint-caseload", &[("team", name.as_str().into())]),
            vec![("uptake-door-caseload", team_path(*team))],
        ),
    };
    let doors = doors.into_iter().map(|(id, href)| view! { " " <a href=href>{words.get(id)}</a> });
    view! { <li>{said} {doors.collect_view()}</li> }.into_any()
}
