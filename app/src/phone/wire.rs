//! The server's JSON answer to a save (`learning::api::SavedNotes`), read by the browser's own parser.

use super::{
    answer::{Kept, Verdict},
    sheet::Entries,
};
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What the answer says of each field, or nothing if it does not speak of fields. `entries` turns a field's value, as the server
/// keeps it, into what its controls hold.
pub fn kept(body: &str, entries: impl Fn(&str, &str) -> Entries) -> Option<Vec<Kept>> {
    let fields = member(&JSON::parse(body).ok()?, "fields")?;
    fields.dyn_ref::<Array>()?.iter().map(|one| read(&one, &entries)).collect()
}

/// `{"field": "crisis-plan-signs", "verdict": {"Saved": {"base": "2-1f2e3d4c"}}}`
fn read(one: &JsValue, entries: &impl Fn(&str, &str) -> Entries) -> Option<Kept> {
    let field = text(one, "field")?;
    let verdict = member(one, "verdict")?;
    let both = |said: JsValue| {
        let value = text(&said, "value")?;
        Some((text(&said, "base")?, entries(&field, &value)))
    };
    let verdict = if verdict.is_string() {
        Verdict::Refused
    } else if let Some(said) = member(&verdict, "Saved") {
        Verdict::Saved { base: text(&said, "base")? }
    } else if let Some(said) = member(&verdict, "Newer") {
        let (base, kept) = both(said)?;
        Verdict::Newer { base, kept }
    } else {
        let (base, kept) = both(member(&verdict, "Conflict")?)?;
        Verdict::Conflict { base, kept }
    };
    Some(Kept { field, verdict })
}

/// The ticks of a checklist as the server keeps them, `["A walk", "Tea"]`; nothing if it is not a list.
pub fn ticks(value: &str) -> Option<Vec<String>> {
    let list = JSON::parse(value).ok()?;
    list.dyn_ref::<Array>()?.iter().map(|tick| tick.as_string()).collect()
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    member(of, name)?.as_string()
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &name.into()).ok()?;
    (!found.is_undefined()).then_some(found)
}
