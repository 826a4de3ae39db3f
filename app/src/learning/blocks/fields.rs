//! The fields of an exercise: what stands in them, when it was saved, and what to do about two versions.

use super::super::{
    flash::{Left, LeftField, Trouble},
    times::saved_at,
};
use crate::{
    ui::{After, Checkboxes, Choice, Input, Item, Problem, Radios, Saved, SavedState, Scale, Textarea},
    words::Words,
};
use domain::{
    Moment,
    learning::{
        Base, FIELD_CHARACTERS, Page, Value,
        content::{Field, FieldKind},
        note,
    },
};
use leptos::prelude::*;
use std::collections::HashMap;

/// What stands in one field.
#[derive(Clone)]
pub struct FieldState {
    pub field: Field,
    /// What the control shows.
    pub value: Value,
    /// What the next save is made from.
    pub base: Base,
    /// When the kept value was saved.
    pub saved: Option<Moment>,
    /// It could not be kept.
    pub trouble: Option<Trouble>,
    /// What is kept, if that is another version than the one shown.
    pub theirs: Option<Value>,
    /// What follows from each answer of a choice.
    pub afters: Vec<(String, Option<After>)>,
}

/// What stands in the fields of a page.
#[derive(Clone, Default)]
pub struct Fields {
    states: Vec<FieldState>,
    now: Option<Moment>,
}

/// The HTML id of a field's control: the first one, if there are several.
pub fn form_id(field: &str) -> String {
    format!("field-{field}")
}

/// What stands in a field: what was typed and could not be kept, else what is kept, else nothing.
pub fn state_of(field: &Field, note: Option<&note::Model>, left: Option<&LeftField>) -> FieldState {
    let stored = note.map(|note| note.value.as_str()).unwrap_or_default();
    let kept = Value::read(&field.kind, stored);
    let base = Base::of(note.map_or(0, |note| note.version), stored);
    let typed = left.map(|left| Value::read(&field.kind, &left.typed));
    let theirs = left.filter(|left| left.trouble == Trouble::Conflict).map(|_| kept.clone());
    FieldState {
        field: field.clone(),
        value: typed.unwrap_or(kept),
        base,
        saved: note.filter(|note| !note.value.is_empty()).map(|note| note.updated_at),
        trouble: left.map(|left| left.trouble),
        theirs,
        afters: Vec::new(),
    }
}

impl Fields {
    /// What stands in the fields of `page`.
    pub fn of(page: &Page, notes: &HashMap<String, note::Model>, left: &Left, now: Moment) -> Self {
        let states = page.fields.iter().map(|field| state_of(field, notes.get(&field.id), left.of(&field.id)));
        Self { states: states.collect(), now: Some(now) }
    }

    /// Every field, in the order of the page.
    pub fn all(&self) -> &[FieldState] {
        &self.states
    }

    /// What is wrong, for the top of the page.
    pub fn problems(&self, words: &Words) -> Vec<Problem> {
        let wrong = self.states.iter().filter_map(|state| state.trouble.map(|trouble| (state, trouble)));
        wrong.map(|(state, trouble)| Problem::at(target(state, trouble), error(words, state, trouble))).collect()
    }

    /// When the newest of them was saved.
    pub fn last_saved(&self) -> Option<Moment> {
        self.states.iter().filter_map(|state| state.saved).max()
    }

    /// What stands in one field, if the page has it.
    pub fn get(&self, id: &str) -> Option<&FieldState> {
        self.states.iter().find(|state| state.field.id == id)
    }

    /// One field, with its saved line.
    pub fn show(&self, id: &str, words: &Words) -> AnyView {
        self.show_with(id, words, |_| {})
    }

    /// A choice, with what follows from each answer.
    pub fn show_choice(&self, id: &str, afters: Vec<(String, Option<After>)>, words: &Words) -> AnyView {
        self.show_with(id, words, |state| state.afters = afters)
    }

    /// One field under a shorter name, where what stands above it says the rest.
    pub fn show_as(&self, id: &str, label: String, words: &Words) -> AnyView {
        self.show_with(id, words, |state| state.field.label = label)
    }

    fn show_with(&self, id: &str, words: &Words, change: impl FnOnce(&mut FieldState)) -> AnyView {
        let Some(mut state) = self.get(id).cloned() else { return ().into_any() };
        change(&mut state);
        let saved = self.saved_line(&state, words);
        let (version, sent) = (state.base.to_string(), state.base.to_string());
        view! {
            <div data-field=id.to_owned() data-version=version>
                <input type="hidden" name=format!("versions[{id}]") value=sent/>
                {choice(&state, words)}
                {control(&state, words)}
                {saved}
            </div>
        }
        .into_any()
    }

    fn saved_line(&self, state: &FieldState, words: &Words) -> Option<AnyView> {
        let (saved, now) = (state.saved.filter(|_| state.trouble.is_none())?, self.now?);
        let id = format!("{}-state", form_id(&state.field.id));
        Some(view! { <Saved id state=SavedState::Saved text=saved_at(words, saved, now)/> }.into_any())
    }
}

/// Where the error summary leads: to the choice between two versions, or to the field.
fn target(state: &FieldState, trouble: Trouble) -> String {
    match trouble {
        Trouble::Conflict => format!("keep-{}", state.field.id),
        Trouble::TooLong | Trouble::NotAValue => form_id(&state.field.id),
    }
}

fn error(words: &Words, state: &FieldState, trouble: Trouble) -> String {
    let field = &state.field;
    let (code, most) = match (trouble, &field.kind) {
        (Trouble::NotAValue, FieldKind::Number { most }) => ("not-a-number", most.to_string()),
        _ => (trouble.code(), thousands(FIELD_CHARACTERS)),
    };
    let length = thousands(state.value.stored().chars().count());
    let values = [("label", field.label.as_str().into()), ("most", most.into()), ("length", length.into())];
    words.with(&format!("learning-field-{code}"), &values)
}

/// "10,000".
fn thousands(number: usize) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}

fn control(state: &FieldState, words: &Words) -> AnyView {
    let field = &state.field;
    let (id, label, hint) = (form_id(&field.id), field.label.clone(), field.hint.clone());
    let name = format!("fields[{}]", field.id);
    let wrong = state.trouble.filter(|trouble| *trouble != Trouble::Conflict);
    let wrong = wrong.map(|trouble| error(words, state, trouble));
    match (&field.kind, &state.value) {
        (FieldKind::Text { rows }, Value::Text(text)) => {
            view! { <Textarea label name id hint error=wrong value=text.clone() rows=*rows/> }.into_any()
        }
        (FieldKind::Scale { low, high }, Value::Scale(value)) => {
            view! { <Scale label name id low=low.clone() high=high.clone() hint error=wrong value=*value/> }.into_any()
        }
        (FieldKind::Line, Value::Text(text)) => {
            view! { <Input label name id hint error=wrong value=text.clone() autocomplete="off".to_owned()/> }.into_any()
        }
        (FieldKind::Number { .. }, Value::Number(typed)) => {
            view! { <Input label name id hint error=wrong value=typed.clone() inputmode="decimal".to_owned() width=4 autocomplete="off".to_owned()/> }
                .into_any()
        }
        (FieldKind::Choice { options }, Value::Choice(answer)) => {
            let items = answers(options, answer, &state.afters);
            let chosen = Some(answer.clone()).filter(|answer| !answer.is_empty());
            view! { <Radios name id legend=label hint error=wrong items chosen/> }.into_any()
        }
        (FieldKind::Checklist { options, own }, Value::Ticks { chosen, own: line }) => {
            let items: Vec<Item> =
                options.iter().map(|option| Choice::new(option.clone(), option.clone()).into()).collect();
            let own = own.then(|| own_line(field, line.clone(), words));
            let name = format!("ticks[{}][]", field.id);
            view! {
                <Checkboxes name id legend=label hint error=wrong items chosen=chosen.clone()/>
                {own}
            }
            .into_any()
        }
        _ => ().into_any(),
    }
}

/// The answers of the page, and the person's own where the page no longer has it.
fn answers(options: &[String], chosen: &str, afters: &[(String, Option<After>)]) -> Vec<Item> {
    let gone = Some(chosen.to_owned()).filter(|chosen| !chosen.is_empty() && !options.contains(chosen));
    let after = |label: &String| afters.iter().find(|(of, _)| of == label).and_then(|(_, after)| after.clone());
    let item = |label: String| Choice { after: after(&label), ..Choice::new(label.clone(), label) }.into();
    options.iter().cloned().chain(gone).map(item).collect()
}

fn own_line(field: &Field, line: String, words: &Words) -> impl IntoView + use<> {
    let label = words.get("learning-own-line");
    view! { <Input label name=format!("own[{}]", field.id) id=format!("{}-own", form_id(&field.id)) value=line autocomplete="off".to_owned()/> }
}

/// Both versions, whole, and which to keep. Texts are kept together unless the person says otherwise: nothing gets lost.
fn choice(state: &FieldState, words: &Words) -> Option<AnyView> {
    let theirs = state.theirs.as_ref()?;
    let field = &state.field;
    let joins = matches!(field.kind, FieldKind::Text { .. } | FieldKind::Checklist { .. });
    let choice = |value: &str| Item::from(Choice::new(value, words.get(&format!("learning-keep-{value}"))));
    let values = if joins { vec!["both", "mine", "theirs"] } else { vec!["mine", "theirs"] };
    let chosen = values.first().map(ToString::to_string);
    let items: Vec<Item> = values.into_iter().map(choice).collect();
    let version = |title: &str, value: &Value| {
        let lines = value.lines().join("\n");
        let lines = if lines.is_empty() { words.get("learning-nothing-written") } else { lines };
        view! {
            <div>
                <p>
                    <b>{words.get(title)}</b>
                </p>
                <blockquote>{lines}</blockquote>
            </div>
        }
    };
    Some(
        view! {
            <div class="rt-versions">
                {version("learning-version-here", &state.value)}
                {version("learning-version-there", theirs)}
            </div>
            <Radios
                name=format!("keep[{}]", field.id)
                id=format!("keep-{}", field.id)
                legend=words.get("learning-keep")
                error=error(words, state, Trouble::Conflict)
                items
                chosen
            />
        }
        .into_any(),
    )
}
