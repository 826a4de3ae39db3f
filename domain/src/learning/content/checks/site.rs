//! Ids and titles over all pages, and the pages outside modules that every site needs.
use super::super::{draft::Draft, library::Module, problem::Problem, source::Source};
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

/// A title says where one is (WCAG 2.4.2): no two pages have the same, nor a page and a module, whose own page is called as it is.
pub fn titles(drafts: &[Draft<'_>], modules: &[Module], problems: &mut Vec<Problem>) {
    let plain = |title: &str| title.trim().to_lowercase();
    let of_modules = modules.iter().map(|module| (plain(&module.title), format!("the module {}", module.id)));
    let mut titles: HashMap<String, String> = of_modules.collect();
    for draft in drafts {
        if let Some(first) = titles.insert(plain(&draft.front.title), draft.source.path.clone()) {
            let expected = format!("expected a title of its own, {first} has it already");
            problems.push(draft.part.wrong(&draft.front.title, expected));
        }
    }
}
