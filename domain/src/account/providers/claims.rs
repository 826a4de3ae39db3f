//! Finding values among what a provider says: a JSON object whose shape differs from one to the next.

use serde_json::Value;

/// The texts under a name: one text, or a list. A name with dots leads into objects, and into each object of a list
/// (`nhsid_nrbac_roles.role_code`); a name that stands there as it is, dots and all, comes first.
#[must_use]
pub fn texts(claims: &Value, name: &str) -> Vec<String> {
    let mut found = vec![];
    match claims.get(name) {
        Some(value) => collect(value, &mut found),
        None => walk(claims, &name.split('.').collect::<Vec<_>>(), &mut found),
    }
    found
}

/// Whether a value says yes: providers write `true`, `"true"` or `1`.
#[must_use]
pub fn says_yes(claims: &Value, name: &str) -> bool {
    match claims.get(name) {
        Some(Value::Bool(yes)) => *yes,
        Some(Value::String(text)) => text == "true" || text == "1",
        Some(Value::Number(number)) => number.as_u64() == Some(1),
        _ => false,
    }
}

fn walk(value: &Value, path: &[&str], found: &mut Vec<String>) {
    match (path.split_first(), value) {
        (_, Value::Array(all)) => all.iter().for_each(|one| walk(one, path, found)),
        (None, _) => collect(value, found),
        (Some((name, rest)), _) => {
            if let Some(next) = value.get(name) {
                walk(next, rest, found);
            }
        }
    }
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Number(number) => found.push(number.to_string()),
        Value::Array(all) => all.iter().for_each(|one| collect(one, found)),
        Value::Null | Value::Bool(_) | Value::Object(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn texts_are_found_alone_in_lists_and_inside() {
        let claims = json!({
            "hd": "northwick.nhs.uk",
            "groups": ["a", "b", 7, null, { "not": "this" }],
            "https://northwick.nhs.uk/groups": ["dotted"],
            "nhsid_nrbac_roles": [{ "role_code": "R8000", "activities": ["x"] }, { "role_code": "R0260" }, "odd"],
        });
        assert_eq!(texts(&claims, "hd"), ["northwick.nhs.uk"]);
        assert_eq!(texts(&claims, "groups"), ["a", "b", "7"]);
        assert_eq!(texts(&claims, "https://northwick.nhs.uk/groups"), ["dotted"]);
        assert_eq!(texts(&claims, "nhsid_nrbac_roles.role_code"), ["R8000", "R0260"]);
        assert_eq!(texts(&claims, "nhsid_nrbac_roles.activities"), ["x"]);
        for none in ["", "group", "groups.not.there", "hd.x", "nhsid_nrbac_roles"] {
            assert!(texts(&claims, none).iter().all(|text| text == "odd"), "{none}");
        }
    }

    #[test]
    fn only_a_clear_yes_is_a_yes() {
        let claims = json!({ "a": true, "b": "true", "c": 1, "d": "1", "e": false, "f": "false", "g": null, "h": [true], "i": "yes", "j": 2 });
        for yes in ["a", "b", "c", "d"] {
            assert!(says_yes(&claims, yes), "{yes}");
        }
        for no in ["e", "f", "g", "h", "i", "j", "missing"] {
            assert!(!says_yes(&claims, no), "{no}");
        }
    }
}
