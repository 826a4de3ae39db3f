//! The server's form, read and filled in the browser. Controls are found by the names they are sent under: `fields[id]`,
//! `ticks[id][]`, `own[id]`, and `versions[id]` for what of the server's each was made from (its base, an opaque word).

use super::{
    sheet::{Entries, Field},
    wire,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement};

const VERSIONS: &str = "versions";
const OWNER: &str = "owner";

/// The form of an exercise.
#[derive(Clone)]
pub struct Form(HtmlFormElement);

impl Form {
    /// The form inside this element.
    pub fn inside(root: &HtmlElement) -> Option<Self> {
        root.query_selector("form").ok()??.dyn_into().ok().map(Self)
    }

    /// Where it is sent. A control may be called `action`, so the attribute is asked.
    pub fn action(&self) -> String {
        self.told("action")
    }

    /// Keeps the browser from remembering what was typed in its own history, where signing out cannot reach it.
    pub fn leave_no_trace(&self) {
        let _ = self.0.set_attribute("autocomplete", "off");
    }

    /// The ids of all fields, in the order of the page.
    pub fn ids(&self) -> Vec<String> {
        let mut ids = Vec::new();
        for (name, _) in self.controls() {
            match part_of(&name) {
                Some((_, id)) if !ids.iter().any(|known| known == id) => ids.push(id.to_owned()),
                _ => {}
            }
        }
        ids
    }

    /// The plain form was refused, and the person is to choose between two versions in it. Then it goes as a plain form again.
    pub fn is_choosing(&self) -> bool {
        self.controls().any(|(name, _)| name.starts_with("keep["))
    }

    /// What stands in a field now.
    pub fn entries(&self, id: &str) -> Entries {
        self.of(id).filter_map(|(name, control)| Some((name, value(&control)?))).collect()
    }

    /// What of the server's a field was made from.
    pub fn base(&self, id: &str) -> String {
        self.base_input(id).map(|input| input.value()).unwrap_or_default()
    }

    /// Writes down what the field grows from now, so that the plain form stays right as well.
    pub fn set_base(&self, id: &str, base: &str) {
        if let Some(input) = self.base_input(id) {
            input.set_value(base);
        }
    }

    /// All fields as the page brought them, whatever was typed since.
    pub fn shown(&self) -> Vec<Field> {
        let field = |id: String| Field {
            entries: self.of(&id).filter_map(|(name, control)| Some((name, brought(&control)?))).collect(),
            base: self.base(&id),
            id,
            ..Field::default()
        };
        self.ids().into_iter().map(field).collect()
    }

    /// What the server wrote on the form for us.
    pub fn told(&self, attribute: &str) -> String {
        self.0.get_attribute(attribute).unwrap_or_default()
    }

    /// The value of a hidden control: the page's id, the account the form was made for.
    pub fn carried(&self, name: &str) -> String {
        let control = self.controls().find(|(other, _)| other == name);
        control.and_then(|(_, control)| value(&control)).unwrap_or_default()
    }

    /// What the form carries besides its fields and their versions: the page's id and the like.
    pub fn rest(&self) -> Entries {
        let others = self.controls().filter(|(name, _)| part_of(name).is_none() && !name.contains('['));
        others.filter_map(|(name, control)| Some((name, value(&control)?))).collect()
    }

    /// Writes down whose words the form holds, so that the server refuses them for anybody else.
    pub fn set_owner(&self, owner: &str) {
        if let Some((_, input)) = self.controls().find(|(name, _)| name == OWNER)
            && let Ok(input) = input.dyn_into::<HtmlInputElement>()
        {
            input.set_value(owner);
        }
    }

    /// Empties every field.
    pub fn clear(&self) {
        for id in self.ids() {
            self.fill(&id, &Entries::new());
        }
    }

    /// Whether only one answer can be chosen, so that two versions cannot stand together.
    pub fn is_choice(&self, id: &str) -> bool {
        self.of(id).any(|(_, control)| control.get_attribute("type").as_deref() == Some("radio"))
    }

    /// Fills a field.
    pub fn fill(&self, id: &str, entries: &Entries) {
        for (name, control) in self.of(id) {
            let of_this_name = entries.iter().filter(|(other, _)| *other == name).map(|(_, value)| value.as_str());
            set_value(&control, of_this_name);
        }
    }

    /// What the controls of a field hold for a value as the server keeps it: the text, the number, or a JSON list of ticks. Ticks that
    /// the page does not offer are the person's own words.
    pub fn entries_of(&self, id: &str, value: &str) -> Entries {
        if !self.is_list(id) {
            return vec![(["fields[", id, "]"].concat(), value.to_owned())];
        }
        let (offered, own): (Vec<_>, Vec<_>) =
            wire::ticks(value).unwrap_or_default().into_iter().partition(|tick| self.offers(id, tick));
        let mut entries: Entries = offered.into_iter().map(|tick| (["ticks[", id, "][]"].concat(), tick)).collect();
        if !own.is_empty() {
            entries.push((["own[", id, "]"].concat(), own.join(", ")));
        }
        entries
    }

    /// The words beside a field: its legend or label.
    pub fn label(&self, id: &str) -> String {
        let Some(place) = self.place(id) else { return String::new() };
        let words = place.query_selector("legend, label").ok().flatten().and_then(|label| label.text_content());
        words.unwrap_or_default().trim().to_owned()
    }

    /// The part of the page that holds a field.
    pub fn place(&self, id: &str) -> Option<Element> {
        let (_, control) = self.of(id).next()?;
        control.closest("[data-field], fieldset, .nhsuk-form-group").ok().flatten().or_else(|| control.parent_element())
    }

    fn offers(&self, id: &str, tick: &str) -> bool {
        self.of(id).any(|(name, control)| {
            name.starts_with("ticks[") && control.dyn_ref::<HtmlInputElement>().is_some_and(|box_| box_.value() == tick)
        })
    }

    fn is_list(&self, id: &str) -> bool {
        self.of(id).any(|(name, _)| !name.starts_with("fields["))
    }

    fn base_input(&self, id: &str) -> Option<HtmlInputElement> {
        let wanted = [VERSIONS, "[", id, "]"].concat();
        self.controls().find(|(name, _)| *name == wanted)?.1.dyn_into().ok()
    }

    fn of(&self, id: &str) -> impl Iterator<Item = (String, Element)> {
        self.controls().filter(move |(name, _)| part_of(name).is_some_and(|(_, of)| of == id))
    }

    fn controls(&self) -> impl Iterator<Item = (String, Element)> + use<> {
        let all = self.0.elements();
        (0..all.length()).filter_map(move |at| {
            let control = all.item(at)?;
            Some((control.get_attribute("name")?, control))
        })
    }
}

/// The field an event came from.
pub fn field_of(event: &web_sys::Event) -> Option<String> {
    let control: Element = event.target()?.dyn_into().ok()?;
    part_of(&control.get_attribute("name")?).map(|(_, id)| id.to_owned())
}

/// `fields[crisis-plan-signs]` → `("fields", "crisis-plan-signs")`; nothing for names that hold no text of the person.
fn part_of(name: &str) -> Option<(&str, &str)> {
    let (kind, rest) = name.split_once('[')?;
    let (id, _) = rest.split_once(']')?;
    matches!(kind, "fields" | "ticks" | "own").then_some((kind, id))
}

/// What a control adds to the form: nothing if it is not ticked.
fn value(control: &Element) -> Option<String> {
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    let input = control.dyn_ref::<HtmlInputElement>()?;
    (!is_ticked_kind(input) || input.checked()).then(|| input.value())
}

/// What a control held when the page came.
fn brought(control: &Element) -> Option<String> {
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        return area.default_value().ok();
    }
    let input = control.dyn_ref::<HtmlInputElement>()?;
    if is_ticked_kind(input) { input.default_checked().then(|| input.value()) } else { Some(input.default_value()) }
}

fn set_value<'a>(control: &Element, mut values: impl Iterator<Item = &'a str>) {
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(values.next().unwrap_or_default());
    } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        if is_ticked_kind(input) {
            let own = input.value();
            input.set_checked(values.any(|value| value == own));
        } else {
            input.set_value(values.next().unwrap_or_default());
        }
    }
}

fn is_ticked_kind(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "checkbox" | "radio")
}

#[cfg(test)]
mod tests {
    use super::part_of;

    #[test]
    fn finds_the_field_in_a_name() {
        assert_eq!(part_of("fields[crisis-plan-signs]"), Some(("fields", "crisis-plan-signs")));
        assert_eq!(part_of("ticks[early][]"), Some(("ticks", "early")));
        assert_eq!(part_of("own[early]"), Some(("own", "early")));
        for other in ["versions[early]", "page", "owner", "fields[", ""] {
            assert_eq!(part_of(other), None, "{other}");
        }
    }
}
