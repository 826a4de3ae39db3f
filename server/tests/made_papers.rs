//! The parts of papers that are made from the code: each as it would be made now.

use super::{Hazard, HazardLog, read, root};
use app::{
    staff::{
        guidance,
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

/// The made parts: the paper, and what stands between its two marks.
pub fn made() -> Vec<(&'static str, String)> {
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

/// The form of a person's export, for programs.
pub fn schema() -> String {
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
pub fn pages() -> BTreeMap<String, (String, String)> {
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
