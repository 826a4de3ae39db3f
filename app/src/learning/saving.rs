//! From a form as it came to fields that are saved, and back to the person.

use super::{
    api::{FieldVerdict, Refusal, SavedNotes, Verdict},
    flash::{self, Left, LeftField, Trouble},
};
use crate::{
    failure::Failure,
    request::{Form, Request},
};
use domain::{
    DbErr, Uuid,
    learning::{
        Base, Change, Outcome, Page, SaveError, Unfit, Value,
        commands::notes,
        content::{Field, FieldKind},
        queries,
        value::clean,
    },
};
use http::StatusCode;
use std::collections::BTreeMap;

/// A form as it came.
pub struct Sent {
    pub page: String,
    pub owner: String,
    pub versions: BTreeMap<String, String>,
    pub fields: BTreeMap<String, String>,
    pub ticks: BTreeMap<String, Vec<String>>,
    pub own: BTreeMap<String, String>,
    pub keep: BTreeMap<String, String>,
}

/// See [`super::api::save_notes`].
pub async fn save(request: &Request, sent: Sent) -> Result<SavedNotes, Failure<Refusal>> {
    let library = request.toolkit.library.clone();
    let Some(page) = library.page_by_id(&sent.page) else {
        return request.answer(Form::new("save-notes", "/modules", "/modules"), Err(Refusal::NoPage)).await;
    };
    if let Some(owner) = sent.left_behind_by(request) {
        return signed_out(request, page, &sent, owner).await;
    }
    match saved(request, page, &sent).await {
        Ok(outcomes) => answer(request, page, outcomes).await,
        Err(refusal) => request.answer(Form::new("save-notes", &page.url, &page.url), Err(refusal)).await,
    }
}

impl Sent {
    /// The account the form was made for, if that is not who asks now.
    fn left_behind_by(&self, request: &Request) -> Option<Uuid> {
        let owner: Uuid = self.owner.parse().ok()?;
        (request.actor().account_id() != Some(owner)).then_some(owner)
    }

    /// What stands in a field of the form.
    fn value(&self, field: &Field) -> Value {
        let typed = self.fields.get(&field.id).map(|typed| clean(typed)).unwrap_or_default();
        match &field.kind {
            FieldKind::Text { .. } | FieldKind::Line => Value::Text(typed),
            FieldKind::Choice { .. } => Value::Choice(typed),
            FieldKind::Number { .. } => Value::Number(typed.trim().to_owned()),
            FieldKind::Scale { .. } => Value::Scale(typed.parse().ok()),
            FieldKind::Checklist { .. } => Value::Ticks {
                chosen: self.ticks.get(&field.id).cloned().unwrap_or_default(),
                own: self.own.get(&field.id).map(|own| clean(own).trim().to_owned()).unwrap_or_default(),
            },
        }
    }

    /// The fields of the page that were on the form, with what stands in them.
    fn on_form<'a>(&self, page: &'a Page) -> Vec<(&'a Field, Value)> {
        let on_form = page.fields.iter().filter(|field| self.versions.contains_key(&field.id));
        on_form.map(|field| (field, self.value(field))).collect()
    }

    /// Names of fields that the page does not have.
    fn strangers<'a>(&'a self, page: &'a Page) -> impl Iterator<Item = String> + 'a {
        let known = |id: &String| page.fields.iter().any(|field| field.id == *id);
        self.versions.keys().filter(move |id| !known(id)).cloned()
    }
}

pub type Outcomes = Vec<(String, Value, Outcome)>;

async fn saved(request: &Request, page: &Page, sent: &Sent) -> Result<Outcomes, Refusal> {
    let actor = request.actor_who_writes().await.map_err(|_| Refusal::Broken)?;
    let mut changes = Vec::new();
    for (field, value) in sent.on_form(page) {
        let base = Base::parse(sent.versions.get(&field.id).map(String::as_str).unwrap_or_default());
        changes.push(Change { field: field.id.clone(), value, base });
    }
    choose(request, page, &sent.keep, &mut changes).await?;
    let typed: BTreeMap<String, Value> =
        changes.iter().map(|change| (change.field.clone(), change.value.clone())).collect();
    let outcomes = notes::save_notes(request.db(), &actor, &request.toolkit.library, &page.id, &changes).await;
    let outcomes = outcomes.map_err(|error| match error {
        SaveError::NoPage => Refusal::NoPage,
        SaveError::NoOwner | SaveError::Database(_) => Refusal::Broken,
    })?;
    let mut all: Outcomes = outcomes
        .into_iter()
        .map(|(field, outcome)| {
            let value = typed.get(&field).cloned().unwrap_or(Value::Text(String::new()));
            (field, value, outcome)
        })
        .collect();
    let strange = |field| (field, Value::Text(String::new()), Outcome::Refused(Unfit::NoField));
    all.extend(sent.strangers(page).map(strange));
    Ok(all)
}

/// Applies what the person chose between two versions. Made from what was kept when they were shown both: if that changed
/// again meanwhile, they are asked again.
async fn choose(
    request: &Request,
    page: &Page,
    keep: &BTreeMap<String, String>,
    changes: &mut [Change],
) -> Result<(), Refusal> {
    if keep.is_empty() {
        return Ok(());
    }
    let kept = queries::notes_of_page(request.db(), &request.actor(), page).await.map_err(|_| Refusal::Broken)?;
    for change in changes {
        let (Some(choice), Some(note)) = (keep.get(&change.field), kept.get(&change.field)) else { continue };
        let Some(field) = page.fields.iter().find(|field| field.id == change.field) else { continue };
        if !change.base.shows(&note.value) {
            continue;
        }
        let theirs = Value::read(&field.kind, &note.value);
        match choice.as_str() {
            "theirs" => change.value = theirs,
            "both" => change.value = flash::both(&change.value, theirs),
            _ => {}
        }
    }
    Ok(())
}

/// A plain form goes back to its page, or on to what was written; `fetch` gets what became of each field.
pub async fn answer(request: &Request, page: &Page, outcomes: Outcomes) -> Result<SavedNotes, Failure<Refusal>> {
    let conflict = outcomes.iter().any(|(_, _, outcome)| matches!(outcome, Outcome::Conflict { .. }));
    let refused = outcomes.iter().any(|(_, _, outcome)| matches!(outcome, Outcome::Refused(_)));
    if request.wants_html() {
        let left = left(&outcomes);
        let onward = if left.fields.is_empty() { flash::onward(page) } else { page.url.clone() };
        if !left.fields.is_empty() && request.keep_flash(&flash::name(page), &left.into_flash(), None).await.is_err() {
            // Nothing can be kept: the browser still has the form.
            request.status(StatusCode::SERVICE_UNAVAILABLE);
            return Err(Failure::Refused(Refusal::Broken));
        }
        request.see_other(&onward);
    } else if conflict {
        request.status(StatusCode::CONFLICT);
    } else if refused {
        request.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(SavedNotes { fields: outcomes.into_iter().map(|(field, _, outcome)| verdict(field, outcome)).collect() })
}

fn verdict(field: String, outcome: Outcome) -> FieldVerdict {
    let verdict = match outcome {
        Outcome::Saved { base, .. } => Verdict::Saved { base: base.to_string() },
        Outcome::Newer { base, kept } => Verdict::Newer { base: base.to_string(), value: kept.stored() },
        Outcome::Conflict { base, kept, .. } => Verdict::Conflict { base: base.to_string(), value: kept.stored() },
        Outcome::Refused(_) => Verdict::Refused,
    };
    FieldVerdict { field, verdict }
}

/// What the page must show again: fields that could not be kept, with what was typed.
fn left(outcomes: &Outcomes) -> Left {
    let fields = outcomes.iter().filter_map(|(field, typed, outcome)| {
        let trouble = match outcome {
            Outcome::Saved { .. } | Outcome::Newer { .. } | Outcome::Refused(Unfit::NoField) => return None,
            Outcome::Conflict { .. } => Trouble::Conflict,
            Outcome::Refused(Unfit::TooLong) => Trouble::TooLong,
            Outcome::Refused(Unfit::NotAValue) => Trouble::NotAValue,
        };
        Some(LeftField { field: field.clone(), trouble, typed: typed.stored() })
    });
    Left { fields: fields.collect() }
}

/// The session of the form's owner is over: what was typed waits for them, and for nobody else.
async fn signed_out(request: &Request, page: &Page, sent: &Sent, owner: Uuid) -> Result<SavedNotes, Failure<Refusal>> {
    if !request.wants_html() {
        request.status(StatusCode::UNAUTHORIZED);
        return Err(Failure::Refused(Refusal::SignedOut));
    }
    let waiting = flash::Waiting::new(sent.on_form(page).into_iter().map(|(field, value)| {
        let base = sent.versions.get(&field.id).cloned().unwrap_or_default();
        (field.id.clone(), value.stored(), base)
    }));
    let kept = request.keep_flash(&flash::waiting_name(page), &waiting.into_flash(), Some(owner)).await;
    let told = request.keep_flash(&flash::name(page), &flash::signed_out(), None).await;
    if kept.is_err() || told.is_err() {
        request.status(StatusCode::SERVICE_UNAVAILABLE);
    } else {
        request.see_other(&page.url);
    }
    Err(Failure::Refused(Refusal::SignedOut))
}

/// Saves what was sent while its owner was signed out, now that they are back. `None` if nothing waited.
pub async fn save_what_waited(request: &Request, page: &Page) -> Result<Option<Left>, DbErr> {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(None);
    }
    let Some(flash) = request.take_flash(&flash::waiting_name(page)).await? else { return Ok(None) };
    let changes: Vec<Change> = flash::Waiting::from_flash(flash)
        .0
        .into_iter()
        .filter_map(|(id, stored, base)| {
            let field = page.fields.iter().find(|field| field.id == id)?;
            Some(Change { field: id, value: Value::read(&field.kind, &stored), base: Base::parse(&base) })
        })
        .collect();
    match notes::save_notes(request.db(), &actor, &request.toolkit.library, &page.id, &changes).await {
        Ok(outcomes) => {
            let typed = |id: &str| changes.iter().find(|change| change.field == id).map(|change| change.value.clone());
            let with_typed = outcomes.into_iter().filter_map(|(id, outcome)| Some((id.clone(), typed(&id)?, outcome)));
            Ok(Some(left(&with_typed.collect())))
        }
        Err(SaveError::Database(error)) => Err(error),
        Err(SaveError::NoOwner | SaveError::NoPage) => Ok(None),
    }
}
