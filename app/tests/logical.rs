//! The stylesheet has no left and right, so that it can be read from both sides (`style/rtl.scss` turns what is drawn).
#![allow(clippy::unwrap_used, reason = "a failing test should panic")]

use std::{fs, path::Path};

/// Written behind a line that means a side of the screen whatever the language.
const REASON: &str = "// physical:";

/// What is wrong with one line of SCSS.
fn fault(line: &str) -> Option<&'static str> {
    let code = line.split("//").next().unwrap_or_default().trim();
    if line.contains(REASON) {
        return None;
    }
    let (property, value) = code.split_once(':')?;
    let (property, value) = (property.trim(), value.trim().trim_end_matches(';'));
    let of_side =
        |stem: &str| property.starts_with(&format!("{stem}-left")) || property.starts_with(&format!("{stem}-right"));
    if matches!(property, "left" | "right") || ["margin", "padding", "border"].iter().any(|stem| of_side(stem)) {
        return Some("a side: write inline-start or inline-end");
    }
    if ["text-align", "float", "clear", "justify-content"].contains(&property) && matches!(value, "left" | "right") {
        return Some("a side: write start or end");
    }
    let parts: Vec<&str> = value.split_whitespace().collect();
    match (property, parts.as_slice()) {
        ("margin" | "padding" | "border-width" | "inset", [_, right, _, left]) if right != left => {
            Some("four sides of which two differ: write -block and -inline")
        }
        ("border-radius", [a, b, c, d]) if (a, d) != (b, c) => {
            Some("corners that differ: write border-start-end-radius and its like")
        }
        _ => None,
    }
}

fn faults(folder: &Path, found: &mut Vec<String>) -> usize {
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files += faults(&path, found);
        } else if path.extension().is_some_and(|end| end == "scss") {
            files += 1;
            for (at, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
                found.extend(fault(line).map(|why| format!("{}:{}: {why}", path.display(), at + 1)));
            }
        }
    }
    files
}

#[test]
fn no_rule_names_a_side() {
    let mut found = Vec::new();
    let files = faults(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../style"), &mut found);
    assert!(files > 40, "the files were not found");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_side_would_be_found() {
    for wrong in [
        "  left: 0;",
        "border-left: 4px solid red;",
        "padding-right: 1rem; // why",
        "text-align: right;",
        "float: left;",
        "margin: 0 1rem 0 0;",
        "border-radius: 0 4px 4px 0;",
    ] {
        assert!(fault(wrong).is_some(), "{wrong}");
    }
    for right in [
        "inset-inline-start: 0;",
        "padding: 0 1rem;",
        "margin: 0 1rem 2rem 1rem;",
        "border-radius: 0 0 4px 4px;",
        "// left: 0",
        "left: 0; // physical: the shadow falls there",
        "transition: left 1s;",
    ] {
        assert!(fault(right).is_none(), "{right}");
    }
}
