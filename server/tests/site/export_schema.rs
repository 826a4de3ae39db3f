//! A person's export has the form that `docs/assurance/export.schema.json` says.

use crate::support::TestApp;
use domain::Role;
use serde_json::Value;
use std::{fs, path::Path};

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/assurance/export.schema.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// What does not fit the parts of JSON Schema that this schema uses.
fn fault(value: &Value, schema: &Value) -> Option<String> {
    if let Some(wanted) = schema.get("const")
        && wanted != value
    {
        return Some(format!("{value} is not {wanted}"));
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") if !value.is_string() => return Some(format!("{value} is no text")),
        Some("object") if !value.is_object() => return Some(format!("{value} is no object")),
        Some("array") if !value.is_array() => return Some(format!("{value} is no list")),
        _ => {}
    }
    if let Some(choices) = schema.get("oneOf").and_then(Value::as_array) {
        let fits = choices.iter().filter(|choice| fault(value, choice).is_none()).count();
        return (fits != 1).then(|| format!("{fits} forms fit {value}"));
    }
    if let (Some(items), Some(schema)) = (value.as_array(), schema.get("items")) {
        return items.iter().find_map(|item| fault(item, schema));
    }
    let (Some(fields), Some(known)) = (value.as_object(), schema.get("properties")) else { return None };
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    let missing = required.filter_map(Value::as_str).find(|name| !fields.contains_key(*name));
    if let Some(name) = missing {
        return Some(format!("{name} is missing"));
    }
    fields.iter().find_map(|(name, field)| match known.get(name) {
        Some(schema) => fault(field, schema),
        None => Some(format!("{name} is not known")),
    })
}

#[tokio::test]
async fn an_export_has_the_form_that_is_described() {
    let app = TestApp::new().await;
    let mut maya = app.signed_in(Role::Relative).await;
    maya.get("/modules/dealing-with-crises/right-now").await;
    maya.submit("/do/reminders/ask", &[("every", "month")]).await;
    maya.submit("/do/reading/matters", &[("matters", "bipolar")]).await;
    maya.submit("/do/wellbeing/save-week", &[("words", "Long"), ("number", "3")]).await;
    let export = maya.get("/account/export/data.json").await.json();
    assert!(export["tables"].as_array().is_some_and(|tables| tables.len() >= 5), "{export}");
    assert_eq!(fault(&export, &schema()), None);

    let mut wrong = export.clone();
    wrong["tables"][0]["rows"][0]["password_hash"] = Value::from("x");
    assert!(fault(&wrong, &schema()).is_some(), "a column that is not described is found");
    wrong = export;
    wrong["format"] = Value::from("another");
    assert!(fault(&wrong, &schema()).is_some());
}
