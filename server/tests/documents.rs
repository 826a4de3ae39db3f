//! The documents are true: `docs/standards.md` has every line once, and what any document names in the repository is there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

mod day_one;
mod inventories;
mod made_papers;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The lines of the standards: a letter and how many there are.
const CODES: &[(&str, u32)] = &[
    ("N", 16),
    ("W", 10),
    ("E", 7),
    ("V", 9),
    ("L", 9),
    ("P", 11),
    ("C", 2),
    ("O", 9),
    ("T", 6),
    ("G", 5),
    ("M", 7),
    ("Z", 4),
    ("D", 7),
    ("I", 5),
];
/// The documents of section 15.
const DOCUMENTS: std::ops::RangeInclusive<char> = 'a'..='j';
/// Who brings what is missing.
const ISSUES: &[&str] = &["foundation", "whole toolkit", "trusts and staff", "group and safety"];
/// What a code span starts with when it names something in the repository.
const PLACES: &[&str] = &[
    "app/",
    "bench/",
    "content/",
    "docs/",
    "domain/",
    "end2end/",
    "frontend/",
    "packaging/",
    "public/",
    "scripts/",
    "server/",
    "style/",
];

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Markdown file under `docs/`, as a path from the root.
fn documents() -> Vec<String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                found.push(path);
            }
        }
    }
    let mut found = vec![];
    walk(&root().join("docs"), &mut found);
    found.iter().map(|path| path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned()).collect()
}

/// What stands between backticks, outside fenced blocks.
fn code_spans(text: &str) -> Vec<String> {
    let mut fenced = false;
    let prose = text.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fence && !fenced
    });
    let prose: Vec<&str> = prose.collect();
    prose.join("\n").split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What is wrong with a span that names a file, or a test as `file::name`.
fn fault(span: &str) -> Option<String> {
    let names_something = PLACES.iter().any(|place| span.starts_with(place));
    if !names_something || span.contains(['<', '*', '…', ' ', '{']) && !span.contains("::") {
        return None;
    }
    let (file, name) = span.split_once("::").map_or((span, None), |(file, name)| (file, Some(name)));
    let path = root().join(file);
    if !path.exists() {
        return Some(format!("{file} is not there"));
    }
    let name = name?;
    if !is_compiled(&path) {
        return Some(format!("{file} is in no test program: its main.rs has no line for it"));
    }
    let source = fs::read_to_string(path).unwrap();
    let found = if file.ends_with(".rs") { is_rust_test(&source, name) } else { source.contains(name) };
    (!found).then(|| format!("{file} has no test \"{name}\""))
}

/// Whether a file beside the `main.rs` of a test program is a module of it. A file that is not compiled tests nothing.
fn is_compiled(path: &Path) -> bool {
    let main = path.with_file_name("main.rs");
    let stem = path.file_stem().unwrap().to_str().unwrap();
    let in_tests = path.components().any(|part| part.as_os_str() == "tests");
    stem == "main" || !in_tests || !main.exists() || fs::read_to_string(main).unwrap().contains(&format!("mod {stem};"))
}

/// Whether a function of this name stands there, with `#[test]` or `#[tokio::test]` above it.
fn is_rust_test(source: &str, name: &str) -> bool {
    let lines: Vec<&str> = source.lines().collect();
    let at = lines.iter().position(|line| line.contains(&format!("fn {name}(")));
    at.is_some_and(|at| {
        lines[at.saturating_sub(4)..at].iter().any(|line| line.contains("test]") || line.contains("test("))
    })
}

/// The rows of `docs/standards.md`: code, what it asks, state.
fn standards() -> Vec<(String, String, String)> {
    let text = read("docs/standards.md");
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| code "));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [code, asks, state] = cells[..] else { panic!("three cells are expected in: {row}") };
        (code.to_owned(), asks.to_owned(), state.to_owned())
    })
    .collect()
}

#[test]
fn every_line_of_the_standards_stands_once() {
    let mut seen = BTreeMap::<String, u32>::new();
    for (code, asks, _) in standards() {
        assert!(!asks.is_empty(), "{code} says nothing");
        *seen.entry(code).or_default() += 1;
    }
    let lettered = CODES.iter().flat_map(|(letter, count)| (1..=*count).map(move |n| format!("{letter}{n}")));
    let wanted: BTreeMap<String, u32> =
        lettered.chain(DOCUMENTS.map(|letter| format!("15{letter}"))).map(|code| (code, 1)).collect();
    assert_eq!(seen, wanted);
}

#[test]
fn every_line_of_the_standards_has_a_state_and_its_evidence() {
    for (code, _, state) in standards() {
        let evidence = code_spans(&state).len();
        let missing = state.split_once("missing").map(|(_, missing)| missing);
        let named = |words: &str| ISSUES.iter().any(|issue| words.contains(issue));
        if let Some(words) = state.strip_prefix("not yet: ") {
            assert!(named(words), "{code} does not say which issue brings it: {state}");
        } else if state.starts_with("part: ") {
            assert!(evidence > 0, "{code} names nothing that is there: {state}");
            assert!(missing.is_some_and(named), "{code} does not say what is missing and who brings it: {state}");
        } else {
            assert!(state.starts_with("shown: "), "{code} has no state: {state}");
            assert!(evidence > 0, "{code} names no test and no document: {state}");
            assert!(missing.is_none(), "{code} is shown, and yet something is missing: {state}");
        }
    }
}

#[derive(serde::Deserialize)]
struct HazardLog {
    hazard: Vec<Hazard>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Hazard {
    id: String,
    hazard: String,
    cause: String,
    effect: String,
    severity: u8,
    likelihood: u8,
    owner: String,
    /// Blank until a clinical safety officer has judged what is left.
    after: String,
    controls: Vec<Control>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Control {
    what: String,
    shown: String,
}

#[test]
fn every_hazard_has_controls_that_are_there_and_no_officers_judgement_is_made_up() {
    let log: HazardLog = toml::from_str(&read("docs/clinical-safety/hazards.toml")).unwrap();
    assert!(log.hazard.len() >= 10);
    for (number, hazard) in (1..).zip(&log.hazard) {
        assert_eq!(hazard.id, format!("H{number}"));
        for words in [&hazard.hazard, &hazard.cause, &hazard.effect, &hazard.owner] {
            assert!(!words.is_empty(), "{} says too little", hazard.id);
        }
        assert!((1..=5).contains(&hazard.severity) && (1..=5).contains(&hazard.likelihood), "{}", hazard.id);
        assert_eq!(hazard.after, "", "{}: nobody has signed this log", hazard.id);
        assert!(!hazard.controls.is_empty(), "{} has no control", hazard.id);
        for control in &hazard.controls {
            assert!(!control.what.is_empty());
            assert_eq!(fault(&control.shown), None, "{}", hazard.id);
        }
    }
}

/// What stopped the study's toolkit, and what staff valued.
const BARRIERS: &[(&str, u32)] = &[("B", 18), ("F", 8)];

#[test]
fn every_barrier_stands_once_and_no_test_serves_more_than_two() {
    let text = read("docs/barriers.md");
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| code "));
    let (mut seen, mut served) = (vec![], BTreeMap::<String, u32>::new());
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [code, _, answer] = cells[..] else { panic!("three cells are expected in: {row}") };
        seen.push(code.to_owned());
        let tests: Vec<String> = code_spans(answer).into_iter().filter(|span| span.contains("::")).collect();
        let waits = ["not yet (", "part: "].iter().any(|state| answer.starts_with(state));
        let named = ISSUES.iter().any(|issue| answer.contains(issue));
        assert!(
            answer.starts_with("shown: ") || waits && named,
            "{code} has no state, or nobody brings what is missing"
        );
        assert!(!tests.is_empty() || answer.contains("not yet") || code.starts_with('F'), "{code} names no test");
        for test in tests {
            *served.entry(test).or_default() += 1;
        }
    }
    let wanted = BARRIERS.iter().flat_map(|(letter, count)| (1..=*count).map(move |n| format!("{letter}{n}")));
    assert_eq!(seen, wanted.collect::<Vec<_>>());
    assert!(served.values().all(|times| *times <= 2), "{served:?}");
}

#[test]
fn every_file_and_test_a_document_names_exists() {
    let mut looked_at = 0;
    let mut faults = vec![];
    for document in documents() {
        for span in code_spans(&read(&document)) {
            looked_at += 1;
            faults.extend(fault(&span).map(|fault| format!("{document}: {fault}")));
        }
    }
    assert!(looked_at > 100, "only {looked_at} code spans were found: this test looks at the wrong thing");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_wrong_name_would_be_found() {
    assert_eq!(fault("server/tests/documents.rs::a_wrong_name_would_be_found"), None);
    assert!(fault("server/tests/documents.rs::no_such_test").is_some());
    assert!(fault("server/tests/documents.rs::read").is_some(), "a function that is no test");
    assert!(fault("server/tests/no-such-file.rs").is_some());
    assert!(fault("docs/decisions/0000-nothing.md").is_some());
    assert_eq!(fault("app/src/<feature>/pages.rs"), None, "a pattern is not a file");
    assert!(is_compiled(&root().join("server/tests/site/hosts.rs")));
    assert!(!is_compiled(&root().join("server/tests/site/no-line-for-it.rs")));
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    for document in documents() {
        let text = read(&document);
        let folder = root().join(&document).parent().unwrap().to_owned();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target) {
            let outside = target.contains("://") || target.starts_with('#') || target.starts_with("page:");
            let path = target.split_once('#').map_or(target, |(path, _)| path);
            assert!(outside || folder.join(path).exists(), "{document} links to {target}, which is not there");
        }
    }
}

#[test]
fn no_two_decisions_share_a_number() {
    let mut seen = BTreeMap::<String, String>::new();
    for path in documents().into_iter().filter(|path| path.starts_with("docs/decisions/")) {
        let name = path.rsplit('/').next().unwrap().to_owned();
        let (number, _) = name.split_once('-').unwrap_or_else(|| panic!("{name} has no number"));
        assert!(number.len() == 4 && number.parse::<u32>().is_ok(), "{name} should begin with four digits");
        if let Some(other) = seen.insert(number.to_owned(), name.clone()) {
            panic!("{name} has the number of {other}");
        }
        assert!(read(&path).contains("\nDate: "), "{name} has no date");
    }
    assert!(seen.len() >= 8);
}

#[test]
fn every_setting_is_described() {
    let described = read("docs/operations/configuration.md");
    let mut section = String::new();
    let mut settings = vec![];
    for line in read("Leptos.toml").lines() {
        // A setting without a default stands there as a comment: `# port = 465`.
        let line = line.strip_prefix("# ").unwrap_or(line);
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            // The example of a provider stands for all of them.
            section = name.replace("sign-in.northwick", "sign-in.<id>");
        } else if let Some((key, _)) = line.split_once(" = ")
            && key.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
        {
            settings.push(format!("| `{section}.{key}` |"));
        }
    }
    assert!(settings.len() > 25, "the settings were not found: {settings:?}");
    for setting in settings {
        assert!(described.contains(&setting), "docs/operations/configuration.md has no row {setting}");
    }
}
