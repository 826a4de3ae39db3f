//! Ids over all pages, and the pages outside modules that every site needs.
use super::super::{draft::Draft, problem::Problem, source::Source};
use std::collections::HashMap;

/// Pages that the footer and the sign-up link to.
const NEEDED: [&str; 7] = ["urgent-help", "privacy", "cookies", "accessibility", "about", "terms", "under-18"];

pub fn pages(files: &[Source], drafts: &[Draft<'_>], problems: &mut Vec<Problem>) {
    for slug in NEEDED {
        let path = format!("content/en/site/{slug}.md");
        if !files.iter().any(|file| file.path == path) {
            problems.push(Problem::new(path, 1, "expected this page"));
        }
    }
    let mut pages: HashMap<&str, &str> = HashMap::new();
    let mut fields: HashMap<String, &str> = HashMap::new();
    for draft in drafts {
        let path = draft.source.path.as_str();
        if let Some(first) = pages.insert(&draft.front.id, path) {
            problems
                .push(draft.part.wrong(&draft.front.id, format!("expected an id of its own, {first} has it already")));
        }
        for (line, field) in draft.fields() {
            if let Some(first) = fields.insert(field.id.clone(), path) {
                let expected = format!("expected a field id of its own, {:?} stands in {first} already", field.id);
                problems.push(Problem::new(path, line, expected));
            }
        }
    }
}
