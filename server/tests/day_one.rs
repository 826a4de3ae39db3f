//! The papers for a trust are held against the software: what is made from the code is as it would be made now, what they name exists, sums
//! are right, blanks look alike, and each names this release.

use super::{
    code_spans, documents,
    made_papers::{made, pages, schema},
    read, root,
};
use app::{staff::figures, words::Words};
use domain::privacy::register::{Class, register};
use std::{collections::BTreeSet, fs};

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
