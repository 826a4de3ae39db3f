//! Keeping a plan as a version: the offer, and the list of what is kept.

use super::super::times::day_of;
use crate::{
    ui::{Button, ButtonLook, Glyph, Note, NoteTone},
    words::Words,
};
use domain::learning::{Page, Plan, plan::MOST_VERSIONS, plan_version};
use leptos::prelude::*;

/// What a plan and its versions have to do with each other.
pub struct Keeping<'a> {
    pub page: &'a Page,
    pub plan: &'a Plan,
    /// Newest first.
    pub versions: &'a [plan_version::Model],
}

impl Keeping<'_> {
    /// Says what is kept, and offers to keep what is not.
    pub fn offer(&self, words: &Words) -> Option<AnyView> {
        if self.plan.is_empty() {
            return None;
        }
        let newest = self.versions.first();
        if let Some(same) = newest.filter(|row| Plan::read(&row.content).fields == self.plan.fields) {
            let said = words.with("version-kept", &named(same, words));
            return Some(view! { <Note tone=NoteTone::Good glyph=Glyph::Tick><p>{said}</p></Note> }.into_any());
        }
        let (said, button) = match newest {
            Some(row) => (words.with("version-changed", &named(row, words)), "version-keep"),
            None => (words.get("version-why"), "version-keep"),
        };
        let oldest = self.oldest_to_give_up();
        let goes = oldest.map(|row| view! { <p>{words.with("version-oldest-goes", &named(row, words))}</p> });
        let button = if oldest.is_some() { "version-keep-and-drop" } else { button };
        Some(
            view! {
                <p>{said}</p>
                {goes}
                <form class="rt-acts" method="post" action="/do/learning/keep-version">
                    {hidden("page", &self.page.id)}
                    {self.hidden_oldest()}
                    <Button text=words.get(button) look=ButtonLook::Secondary/>
                </form>
            }
            .into_any(),
        )
    }

    /// The oldest, if there is room for no other.
    fn oldest_to_give_up(&self) -> Option<&plan_version::Model> {
        self.versions.last().filter(|_| self.versions.len() >= MOST_VERSIONS)
    }

    fn hidden_oldest(&self) -> Option<AnyView> {
        self.oldest_to_give_up().map(|row| hidden("oldest", &row.number.to_string()))
    }

    /// "Bring this back", with what is lost by it: nothing, or the oldest version if there is no room.
    pub fn bring_back(&self, version: &plan_version::Model, words: &Words) -> AnyView {
        let goes = self.oldest_to_give_up();
        let goes = goes.map(|row| view! { <p>{words.with("version-oldest-goes", &named(row, words))}</p> });
        view! {
            <p>{words.get("version-back-what")}</p>
            {goes}
            <form class="rt-acts" method="post" action="/do/learning/bring-back">
                {hidden("page", &self.page.id)}
                {hidden("number", &version.number.to_string())}
                {self.hidden_oldest()}
                <Button text=words.get("version-back") look=ButtonLook::Secondary/>
            </form>
        }
        .into_any()
    }
}

/// The versions of a plan as links.
pub fn list(versions: &[plan_version::Model], words: &Words) -> Option<AnyView> {
    if versions.is_empty() {
        return None;
    }
    let lines = versions.iter().map(|version| {
        let href = format!("/plans/{}/{}", version.page_id, version.number);
        view! { <li><a href=href>{words.with("version-named", &named(version, words))}</a></li> }
    });
    Some(
        view! {
            <h2 class="nhsuk-heading-m" id="versions">
                {words.get("version-all")}
            </h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines.collect_view()}</ul>
        }
        .into_any(),
    )
}

/// Number and day of a version, for its words.
pub fn named(version: &plan_version::Model, words: &Words) -> [(&'static str, fluent_bundle::FluentValue<'static>); 2] {
    [("number", version.number.into()), ("day", day_of(words, version.created_at).into())]
}

/// A hidden field.
pub fn hidden(name: &'static str, value: &str) -> AnyView {
    view! { <input type="hidden" name=name value=value.to_owned()/> }.into_any()
}
