//! Front matter.
use super::super::{
    build::Context,
    draft::Draft,
    front_matter::Kind,
    module_file::ModuleFile,
    problem::Problem,
    prose::{Role, Unit},
    text::Text,
};

/// Fewest and most words of a module page.
const WORDS: std::ops::RangeInclusive<usize> = 250..=700;
/// Highest reading grade of a page.
pub const GRADE: f64 = 7.0;
const AUTHOR: &str = "Relatives' Toolkit";

pub fn front(draft: &Draft<'_>, module: Option<&ModuleFile>, context: &Context<'_>, problems: &mut Vec<Problem>) {
    let (part, front) = (draft.part, &draft.front);
    super::id(part, &front.id, problems);
    super::length(part, &front.title, 70, problems);
    super::length(part, &front.summary, 160, problems);
    title(draft, module, problems);
    if !(1..=8).contains(&front.minutes) {
        problems.push(at_key(draft, "minutes", "expected minutes from 1 to 8"));
    }
    if front.author.as_str() != AUTHOR {
        problems.push(part.wrong(&front.author, format!("expected author = {AUTHOR:?}")));
    }
    for text in [&front.reviewed_on, &front.review_due].into_iter().flatten() {
        super::date(part, text, problems);
    }
    if let Some(plan) = &front.plan {
        super::id(part, plan, problems);
        if front.kind != Kind::Exercise {
            problems.push(part.wrong(plan, "expected plan on exercise pages only"));
        }
    }
    place(draft, problems);
    sources(draft, problems);
    references(draft, context, problems);
    let words = [(&front.title, Role::Heading), (&front.summary, Role::Paragraph)];
    let units: Vec<Unit> = words.iter().map(|(text, role)| unit(draft, text, *role)).collect();
    problems.extend(context.rules.check(&draft.source.path, &front.id, &units));
}

fn unit(draft: &Draft<'_>, text: &Text, role: Role) -> Unit {
    Unit { line: draft.part.line_of(text), role, words: text.to_string() }
}

/// A problem at the line of a key whose value does not carry its place.
fn at_key(draft: &Draft<'_>, key: &str, expected: impl Into<String>) -> Problem {
    let found = draft.part.text.lines().position(|line| line.split('=').next().is_some_and(|name| name.trim() == key));
    draft.part.problem(draft.part.first_line + found.unwrap_or(0), expected)
}

fn title(draft: &Draft<'_>, module: Option<&ModuleFile>, problems: &mut Vec<Problem>) {
    let title = &draft.front.title;
    let own_name = module.is_some_and(|module| module.title.as_str() == title.as_str());
    if title.ends_with('?') && !own_name {
        problems.push(draft.part.wrong(title, "expected a title that is not a question"));
    }
    let later: Vec<&str> = title.split_whitespace().skip(1).filter(|word| word.chars().count() > 3).collect();
    if later.len() > 2 && later.iter().all(|word| word.starts_with(char::is_uppercase)) {
        problems.push(draft.part.wrong(title, "expected sentence case: a capital only at the start and in names"));
    }
}

/// Module, order and kind fit the folder and the file's name.
fn place(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let front = &draft.front;
    let Some(folder) = draft.folder else {
        if front.kind != Kind::Site {
            problems.push(at_key(draft, "kind", "expected kind = \"site\" for a page outside modules"));
        }
        if front.module.is_some() || front.order.is_some() {
            problems.push(at_key(draft, "module", "expected neither module nor order for a page outside modules"));
        }
        return;
    };
    if front.kind == Kind::Site {
        problems.push(at_key(draft, "kind", "expected a kind of module page: \"site\" is for pages outside modules"));
    }
    match &front.module {
        Some(module) if module.as_str() == folder => {}
        Some(module) => {
            problems.push(draft.part.wrong(module, format!("expected module = {folder:?}, as the folder is called")));
        }
        None => problems.push(draft.part.problem(1, format!("expected module = {folder:?}"))),
    }
    if front.order.is_none() || front.order != draft.number {
        let number = draft.number.unwrap_or_default();
        problems.push(at_key(draft, "order", format!("expected order = {number}, as in the file's name")));
    }
}

/// Sites that hold copies of other people's papers: a reader must not be sent there, whatever was read on them.
const COPIES: [&str; 12] = [
    "123dok.",
    "docplayer.",
    "docslib.org",
    "doczz.",
    "dokumen.",
    "fdocuments.",
    "netlify.app",
    "scribd.com",
    "staging",
    "studylib.",
    "core-prod.",
    "verseonecloud.com",
];

fn copy(draft: &Draft<'_>, url: &Text, problems: &mut Vec<Problem>) {
    let host = url.split('/').nth(2).unwrap_or_default();
    if COPIES.iter().any(|copy| host.contains(copy)) {
        problems
            .push(draft.part.wrong(url, "expected the publisher's own address, or no url where it was read in a copy"));
    }
}

fn sources(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    let information = draft.front.kind == Kind::Information;
    if information && draft.front.sources.is_empty() {
        problems.push(at_key(draft, "sources", "expected at least one source on an information page"));
    }
    for source in &draft.front.sources {
        if let Some(url) = &source.url {
            super::url(draft.part, url, false, problems);
            copy(draft, url, problems);
        }
        super::length(draft.part, &source.title, 300, problems);
        super::length(draft.part, &source.body, 120, problems);
        if !(1900..=2100).contains(&source.year) {
            problems.push(draft.part.wrong(&source.title, "expected the year of this source, such as 2026"));
        }
    }
}

fn references(draft: &Draft<'_>, context: &Context<'_>, problems: &mut Vec<Problem>) {
    let (part, front) = (draft.part, &draft.front);
    super::unique(part, &front.related, problems);
    super::unique(part, &front.glossary, problems);
    if let Some(fourth) = front.related.get(3) {
        problems.push(part.wrong(fourth, "expected at most 3 related pages"));
    }
    for id in &front.related {
        if !context.links.knows(id) {
            problems.push(part.wrong(id, format!("no page has the id {:?}", id.as_str())));
        } else if id.as_str() == front.id.as_str() {
            problems.push(part.wrong(id, "expected another page than this one"));
        }
    }
    for id in &front.glossary {
        if !context.terms.iter().any(|term| term.id.as_str() == id.as_str()) {
            problems.push(part.wrong(id, format!("no term of glossary.toml has the id {:?}", id.as_str())));
        }
    }
}

/// Length and reading grade of the whole page.
pub fn length(draft: &Draft<'_>, words: usize, grade: f64, problems: &mut Vec<Problem>) {
    if draft.folder.is_some() && !WORDS.contains(&words) {
        let (least, most) = (WORDS.start(), WORDS.end());
        problems.push(draft.part.problem(1, format!("expected {least} to {most} words on the page, found {words}")));
    }
    if grade > GRADE {
        problems.push(draft.part.problem(1, format!("expected a reading grade of at most {GRADE}, found {grade:.1}")));
    }
}
