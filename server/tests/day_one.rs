//! The papers for a trust are held against the software: what is made from the code is as it would be made now, what they name exists, sums
//! are right, blanks look alike, and each names this release.

use super::{Hazard, HazardLog, code_spans, documents, read, root};
use app::{
    staff::{
        figures, guidance,
        guidance::{Here, TABLES},
        guide, training,
    },
    words::Words,
};
use domain::{
    Role,
    privacy::register::{Class, Table, register},
};
use serde_json::{Map, Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

/// The form of a person's export, for programs.
const SCHEMA: &str = "docs/assurance/export.schema.json";
/// Papers beside the folders that hold nothing else.
const SINGLE: [&str; 3] = ["docs/operations/exit.md", "docs/operations/hosting.md", "docs/content/guidance.md"];
const FOLDERS: [&str; 3] = ["docs/assurance/", "docs/clinical-safety/", "docs/staff/"];

fn papers() -> Vec<String> {
    let is_one =
        |path: &String| SINGLE.contains(&path.as_str()) || FOLDERS.iter().any(|folder| path.starts_with(folder));
    let found: Vec<String> = documents().into_iter().filter(is_one).collect();
    assert!(found.len() > 20, "the papers were not found: {found:?}");
    found
}

/// The made parts: the paper, and what stands between its two marks.
fn made() -> Vec<(&'static str, String)> {
    let words = Words::of("en");
    vec![
        ("docs/assurance/record-of-processing.md", record()),
        ("docs/assurance/data-dictionary.md", dictionary()),
        ("docs/clinical-safety/hazard-log.md", hazards()),
        ("docs/content/guidance.md", asked(&words)),
        ("docs/staff/guide-clinician.md", guide_of(Role::Clinician, &words)),
        ("docs/staff/guide-supporter.md", guide_of(Role::Supporter, &words)),
        ("docs/staff/guide-lead.md", guide_of(Role::Lead, &words)),
        ("docs/staff/training.md", training_of_all(&words)),
    ]
}

/// What stands before the made part with its first mark, the made part, and the rest.
fn parts(paper: &str) -> (String, String, String) {
    let text = read(paper);
    let (before, after) = text.split_once(": begin -->\n").unwrap_or_else(|| panic!("{paper} has no first mark"));
    let (inside, rest) = after.split_once("<!-- end -->").unwrap_or_else(|| panic!("{paper} has no second mark"));
    (format!("{before}: begin -->\n"), inside.to_owned(), format!("<!-- end -->{rest}"))
}

#[test]
fn what_is_made_from_the_code_is_as_it_would_be_made_now() {
    for (paper, wanted) in made() {
        assert!(parts(paper).1 == wanted, "{paper} is old: cargo test --test documents -- --ignored");
    }
    assert!(read(SCHEMA) == schema(), "{SCHEMA} is old: cargo test --test documents -- --ignored");
}

#[test]
#[ignore = "writes the made parts of the papers anew"]
fn write_what_is_made() {
    for (paper, wanted) in made() {
        let (before, _, after) = parts(paper);
        fs::write(root().join(paper), format!("{before}{wanted}{after}")).unwrap();
    }
    fs::write(root().join(SCHEMA), schema()).unwrap();
}

fn kind(class: Class) -> &'static str {
    match class {
        Class::SpecialCategory => "health",
        Class::Personal => "personal",
        Class::Operational => "working data",
        Class::Public => "public",
    }
}

fn record() -> String {
    let mut lines = vec![
        "| table | what | why | kinds of data | how long | when a person erases |".to_owned(),
        "|---|---|---|---|---|---|".to_owned(),
    ];
    for (name, table) in &register().table {
        let kinds: BTreeSet<&str> = table.columns.values().map(|column| kind(column.class)).collect();
        let kinds: Vec<&str> = kinds.into_iter().collect();
        let erased = match (&table.kept, table.owner.is_empty()) {
            (Some(kept), _) => format!("kept. {}. Until: {}", kept.basis, kept.until),
            (None, true) => "nobody's rows".to_owned(),
            (None, false) => "deleted".to_owned(),
        };
        let (holds, purpose, retention) = (&table.holds, &table.purpose, &table.retention);
        lines.push(format!("| `{name}` | {holds} | {purpose} | {} | {retention} | {erased} |", kinds.join(", ")));
    }
    lines.join("\n") + "\n"
}

/// The tables of which a person gets something, with those columns.
fn exported() -> impl Iterator<Item = (&'static String, &'static Table, Vec<(&'static String, Class)>)> {
    register().table.iter().filter(|(_, table)| !table.owner.is_empty()).filter_map(|(name, table)| {
        let columns = table.columns.iter().filter(|(_, column)| column.class.is_exported());
        let columns: Vec<_> = columns.map(|(column, about)| (column, about.class)).collect();
        (!columns.is_empty()).then_some((name, table, columns))
    })
}

fn dictionary() -> String {
    let mut lines = vec!["| table | column | kind | meaning |".to_owned(), "|---|---|---|---|".to_owned()];
    for (name, table, columns) in exported() {
        for (column, class) in columns {
            let meaning = table.columns[column].purpose.clone().unwrap_or_else(|| table.holds.clone());
            lines.push(format!("| `{name}` | `{column}` | {} | {meaning} |", kind(class)));
        }
    }
    lines.join("\n") + "\n"
}

fn schema() -> String {
    let text = || json!({ "type": "string" });
    let tables: Vec<Value> = exported()
        .map(|(name, table, columns)| {
            let columns: Map<String, Value> =
                columns.into_iter().map(|(column, _)| (column.clone(), json!({}))).collect();
            json!({
                "type": "object",
                "description": table.holds,
                "properties": {
                    "table": { "const": name },
                    "holds": text(),
                    "purpose": text(),
                    "retention": text(),
                    "rows": {
                        "type": "array",
                        "items": { "type": "object", "properties": columns, "additionalProperties": false },
                    },
                },
                "required": ["table", "holds", "purpose", "retention", "rows"],
                "additionalProperties": false,
            })
        })
        .collect();
    let whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Everything the Relatives' Toolkit holds about one person",
        "type": "object",
        "properties": {
            "format": { "const": "relatives-toolkit-export-1" },
            "made_at": { "type": "string", "format": "date-time" },
            "tables": { "type": "array", "items": { "oneOf": tables } },
        },
        "required": ["format", "made_at", "tables"],
        "additionalProperties": false,
    });
    serde_json::to_string_pretty(&whole).unwrap() + "\n"
}

fn log() -> HazardLog {
    toml::from_str(&read("docs/clinical-safety/hazards.toml")).unwrap()
}

fn hazards() -> String {
    let log = log();
    let controls: usize = log.hazard.iter().map(|hazard| hazard.controls.len()).sum();
    let first = format!("{} hazards, {controls} controls.\n", log.hazard.len());
    let all: Vec<String> = log.hazard.iter().map(one_hazard).collect();
    format!("{first}\n{}", all.join("\n"))
}

fn one_hazard(hazard: &Hazard) -> String {
    let (severity, likelihood) = (hazard.severity, hazard.likelihood);
    let mut lines = vec![
        format!("## {} {}\n", hazard.id, hazard.hazard),
        "| | |".to_owned(),
        "|---|---|".to_owned(),
        format!("| cause | {} |", hazard.cause),
        format!("| effect | {} |", hazard.effect),
        format!("| owner | {} |", hazard.owner),
        format!(
            "| before controls | severity {severity}, likelihood {likelihood}, product {} |",
            severity * likelihood
        ),
    ];
    lines.extend(hazard.controls.iter().map(|control| format!("| control | {}: `{}` |", control.what, control.shown)));
    let judged = "severity, likelihood, why it is acceptable, name, day";
    lines.push(format!("| after controls | **To be filled in by the maker:** {judged} |"));
    lines.push(format!("| in this trust | **To be filled in by the trust:** {judged} |"));
    lines.join("\n") + "\n"
}

/// The pages of the content by id: file and title.
fn pages() -> BTreeMap<String, (String, String)> {
    let mut left: Vec<PathBuf> = vec![root().join("content/en/modules")];
    let mut found = BTreeMap::new();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            let text = fs::read_to_string(&path).unwrap();
            let value = |key: &str| {
                let line = text.lines().find_map(|line| line.strip_prefix(key));
                line.unwrap_or_else(|| panic!("{}: no {key}", path.display())).trim_matches('"').to_owned()
            };
            let file = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            found.insert(value("id = "), (file, value("title = ")));
        }
    }
    found
}

fn asked(words: &Words) -> String {
    let pages = pages();
    let mut tables = vec![];
    for (id, rows) in TABLES {
        let mut lines = vec![
            format!("## {}\n", words.get(&format!("guidance-table-{id}"))),
            "| what is asked | here | what the trust does itself |".to_owned(),
            "|---|---|---|".to_owned(),
        ];
        for (row, here) in *rows {
            let here: Vec<String> = here
                .iter()
                .map(|one| match one {
                    Here::Page(id) => {
                        let (file, title) = pages.get(*id).unwrap_or_else(|| panic!("no page {id}"));
                        format!("{title} (`{file}`)")
                    }
                    Here::Site(path, name) => format!("{} (`{path}`)", words.get(name)),
                })
                .collect();
            let (asks, yours) = guidance::said(id, row, words);
            lines.push(format!("| {asks} | {} | {yours} |", here.join("; ")));
        }
        tables.push(lines.join("\n") + "\n");
    }
    tables.join("\n")
}

fn guide_of(role: Role, words: &Words) -> String {
    let part = |(id, _, door): &guide::Part| {
        let (title, text) = guide::text(id, words);
        let door = door.map(|(path, name)| format!(" {}: `{path}`.", words.get(name))).unwrap_or_default();
        format!("## {title}\n\n{text}{door}\n")
    };
    guide::of(role).map(part).collect::<Vec<_>>().join("\n")
}

/// What everybody reads, then what supporters and leads read besides.
fn training_of_all(words: &Words) -> String {
    let mut all = training::text(Role::Supporter, words);
    all.extend(training::text(Role::Lead, words).pop());
    let part = |(title, text): &(String, Vec<String>)| format!("## {title}\n\n{}\n", text.join("\n\n"));
    all.iter().map(part).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_record_of_processing_is_the_register() {
    let record = parts("docs/assurance/record-of-processing.md").1;
    for (name, table) in &register().table {
        let row = record.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("{name} is not in the record"));
        assert!(row.contains(&table.purpose) && row.contains(&table.retention), "{row}");
        assert_eq!(row.contains("kept. "), table.kept.is_some(), "{row}");
        let sensitive = table.columns.values().any(|column| column.class == Class::SpecialCategory);
        assert_eq!(row.contains("| health") || row.contains(", health"), sensitive, "{row}");
    }
    assert_eq!(record.lines().count(), register().table.len() + 2);
}

#[test]
fn the_dictionary_has_every_heading_of_the_spreadsheet() {
    let (words, text) = (Words::of("en"), read("docs/assurance/data-dictionary.md"));
    for name in figures::NAMES {
        assert!(text.contains(&format!("| {} |", figures::head(name, &words))), "{name}");
    }
    for id in ["uptake-month-head", "uptake-teams", "uptake-visited", "uptake-opened"] {
        assert!(text.contains(&format!("| {} |", words.get(id))), "{id}");
    }
}

/// A table of the cost sheet: pence of each line, as multiplied and as written, and the sum as written.
fn costs(text: &str) -> Vec<(u64, u64)> {
    let pence = |cell: &str| {
        let (pounds, rest) = cell.trim_matches('*').split_once('.').unwrap_or((cell.trim_matches('*'), "0"));
        pounds.parse::<u64>().unwrap() * 100 + format!("{rest:0<2}").parse::<u64>().unwrap()
    };
    let mut sums = vec![];
    let mut sum = 0;
    for row in text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| what")) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        if cells[0] == "**sum**" {
            sums.push((sum, pence(cells[4])));
            sum = 0;
        } else {
            let each = cells[1].parse::<u64>().unwrap() * pence(cells[3]);
            assert_eq!(each, pence(cells[4]), "{row}");
            assert!(
                cells[5].contains("assumed") || cells[5].contains("measured") || cells[5].contains("above"),
                "{row}"
            );
            assert_eq!(cells[6], "assumed", "{row}");
            sum += each;
        }
    }
    sums
}

#[test]
fn the_sums_of_the_cost_sheet_are_right() {
    let text = read("docs/assurance/cost-sheet.md");
    let sums = costs(&text);
    assert_eq!(sums.len(), 2);
    for (counted, written) in sums {
        assert_eq!(counted, written);
    }
    assert!(text.contains(&format!("{} pages to sign", pages().len())), "{} pages", pages().len());
}

#[test]
fn every_section_of_the_security_standard_is_answered_once() {
    const SECTIONS: [u32; 17] = [5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 7, 3, 4, 3, 4, 5, 3];
    let text = read("docs/assurance/asvs.md");
    let rows: Vec<&str> =
        text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| section")).collect();
    let wanted = (1..).zip(SECTIONS).flat_map(|(chapter, count)| (1..=count).map(move |n| format!("{chapter}.{n}")));
    let seen: Vec<String> = rows.iter().map(|row| row.split(" | ").next().unwrap()[2..].to_owned()).collect();
    assert_eq!(seen, wanted.collect::<Vec<_>>());
    for row in rows {
        let state = row.trim_end_matches(" |").split(" | ").nth(2).unwrap();
        let names = state.contains('`') || state.contains("](");
        let met = state.starts_with("met") && !state.contains("missing");
        let part = state.starts_with("part: ") && (state.contains("missing") || state.contains("need not") || names);
        let none = state.starts_with("none: ") || state.starts_with("not met: ");
        assert!(met || part || none, "{row}");
    }
}

#[test]
fn every_evidence_standard_is_answered_once() {
    let text = read("docs/assurance/nice-esf.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()?.parse::<u32>().ok());
    assert_eq!(rows.collect::<Vec<_>>(), (1..=21).collect::<Vec<_>>());
    assert!(text.contains("We do not say that it reduces distress"));
}

/// The addresses the site answers, cut at the slashes. `:x` and `{x}` stand for anything.
fn routes() -> Vec<Vec<String>> {
    let mut sources = vec![read("app/src/shell.rs")];
    for file in ["downloads", "health", "well_known", "monitoring"] {
        sources.push(read(&format!("server/src/{file}.rs")));
    }
    let marks = ["path!(\"", ".route(\""];
    let all = sources.iter().flat_map(|text| marks.iter().flat_map(|mark| text.split(*mark).skip(1)));
    let cut = |path: &str| path.split('/').map(str::to_owned).collect();
    all.map(|rest| cut(rest.split('"').next().unwrap())).collect()
}

fn answers(routes: &[Vec<String>], path: &str) -> bool {
    let path: Vec<&str> = path.split(['?', '#']).next().unwrap().split('/').collect();
    let fits = |(part, asked): (&String, &&str)| part.starts_with([':', '{']) || part == asked;
    routes.iter().any(|route| route.len() == path.len() && route.iter().zip(&path).all(fits))
}

#[test]
fn every_address_setting_and_file_a_paper_names_is_there() {
    let (routes, described, settings) = (routes(), read("docs/operations/configuration.md"), read("Leptos.toml"));
    let sections: BTreeSet<&str> =
        settings.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']')).collect();
    let (mut addresses, mut keys) = (0, 0);
    for paper in papers() {
        for span in code_spans(&read(&paper)) {
            let key = span.split_once('.').filter(|(section, key)| sections.contains(section) && !key.contains('.'));
            if span.starts_with('/') {
                addresses += 1;
                assert!(answers(&routes, &span), "{paper}: the site has no {span}");
            } else if key.is_some() {
                keys += 1;
                assert!(described.contains(&format!("| `{span}` |")), "{paper}: there is no setting {span}");
            } else if [".md", ".toml"].iter().any(|end| span.ends_with(end)) || span.starts_with("LICENSE") {
                assert!(root().join(&span).exists(), "{paper}: {span} is not there");
            }
        }
    }
    assert!(
        addresses > 40 && keys > 10,
        "{addresses} addresses and {keys} settings: this test looks at the wrong thing"
    );
    assert!(!answers(&routes, "/staff/nothing") && answers(&routes, "/modules/any/page?x=1"));
}

#[test]
fn blanks_look_alike_and_nothing_is_signed() {
    let who = ["trust", "operator", "maker"];
    let mut blanks = 0;
    for paper in papers() {
        let text = read(&paper);
        for (at, words) in text.match_indices("filled in by") {
            let (before, after) = (&text[..at], &text[at + words.len()..]);
            let named = who.iter().any(|who| after.starts_with(&format!(" the {who}:** ")));
            assert!(before.ends_with("**To be ") && named, "{paper}: {words}{}", after.lines().next().unwrap());
            blanks += 1;
        }
        for left in ["TODO", "TBC", "XXX", "[insert", "lorem"] {
            assert!(!text.contains(left), "{paper} has {left}");
        }
    }
    assert!(blanks > 50, "only {blanks} blanks were found");
    for paper in ["risk-management-plan", "safety-case-report", "hazard-log"] {
        assert!(read(&format!("docs/clinical-safety/{paper}.md")).contains("unsigned"), "{paper}");
    }
}

#[test]
fn every_paper_names_this_release() {
    let release = format!("Release: {}. Owner: ", env!("CARGO_PKG_VERSION"));
    let without =
        ["docs/clinical-safety/README.md", "docs/clinical-safety/intended-purpose.md", "docs/staff/README.md"];
    for paper in papers() {
        let exempt = without.contains(&paper.as_str()) || SINGLE.contains(&paper.as_str());
        assert!(exempt || read(&paper).contains(&release), "{paper} does not say: {release}");
    }
}

#[test]
fn whoever_the_program_talks_to_is_among_the_processors() {
    let processors = read("docs/assurance/processors.md");
    let mut section = String::new();
    for line in read("Leptos.toml").lines() {
        let line = line.strip_prefix("# ").unwrap_or(line);
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name.to_owned();
        } else if let Some((key, _)) = line.split_once(" = ")
            && ["host", "url-file", "addr"].iter().any(|end| key == *end || key.ends_with(&format!("-{end}")))
        {
            assert!(processors.contains(&format!("`{section}.{key}`")), "{section}.{key} is not among the processors");
        }
    }
}

#[test]
fn the_accessibility_statement_says_what_the_record_of_tests_says() {
    let (statement, record) =
        (read("content/en/site/accessibility.md"), read("docs/accessibility/manual-test-record.md"));
    for part in [
        "Equality and Human Rights Commission",
        "Equality Advisory and Support Service",
        "prepared on",
        "version 2.2 AA",
    ] {
        assert!(statement.contains(part), "the statement lacks: {part}");
    }
    let undone = record.lines().any(|line| line.starts_with("| ") && line.contains("| not done yet |"));
    assert_eq!(undone, statement.contains("## What has not been tested yet"));
    assert_eq!(undone, statement.contains("partially compliant"));
}
