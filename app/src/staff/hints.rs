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
    let (old, others): (Vec<&Hint>, Vec<&Hint>) =
        hints.iter().partition(|hint| matches!(hint, Hint::OldCaseload { .. }));
    let caseloads = match old.as_slice() {
        [] => None,
        [one] => Some(line(one, words)),
        _ => Some(caseloads(&old, words)),
    };
    let lines = others.into_iter().map(|hint| line(hint, words)).chain(caseloads).collect_view();
    Some(
        view! {
            <h2 class="nhsuk-heading-m">{words.get("uptake-hints-title")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
        }
        .into_any(),
    )
}

/// Caseloads are missing in several teams: one line for all.
fn caseloads(old: &[&Hint], words: &Words) -> AnyView {
    let name = |hint: &&Hint| match hint {
        Hint::OldCaseload { name, .. } => Some(name.clone()),
        _ => None,
    };
    let names: Vec<String> = old.iter().filter_map(name).collect();
    let said = words.with("uptake-hint-caseloads", &[("teams", names.join("; ").into())]);
    view! { <li>{said} " " <a href=TEAMS>{words.get("teams-title")}</a></li> }.into_any()
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
    let doors = doors.into_iter().enumerate().map(|(at, (id, href))| {
        view! { {if at == 0 { " " } else { ", " }} <a href=href>{words.get(id)}</a> }
    });
    view! { <li>{said} {doors.collect_view()}</li> }.into_any()
}
