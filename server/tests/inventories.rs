//! Two lists that people rely on are complete: what is logged, and what is kept in browsers.

use super::{read, root};
use app::{
    browser::{device_cookie_name, language_cookie_name, look_cookie_name},
    request::session_cookie_name,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

/// The files below these folders that end so: path from the root, and text.
fn sources(folders: &[&str], end: &str) -> Vec<(String, String)> {
    let mut left: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    let mut found = vec![];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.to_str().unwrap().ends_with(end) {
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            found.push((name, fs::read_to_string(path).unwrap()));
        }
    }
    found
}

/// Event, level and fields of a log line.
type Line = (String, (String, BTreeSet<String>));

/// Every `tracing::…!` call in a text.
fn logged(text: &str) -> Vec<Line> {
    let calls = text.match_indices("tracing::").filter_map(|(at, mark)| text[at + mark.len()..].split_once("!("));
    let levels = ["trace", "debug", "info", "warn", "error"];
    calls.filter(|(level, _)| levels.contains(level)).map(|(level, rest)| line(level, arguments(rest))).collect()
}

/// What stands before the bracket that closes the call.
fn arguments(rest: &str) -> &str {
    let (mut depth, mut quoted) = (1, false);
    for (at, letter) in rest.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &rest[..at];
        }
    }
    panic!("a call without an end: {rest}")
}

/// `method, ms = (a * b), %id, "words"`: the words come last.
fn line(level: &str, arguments: &str) -> Line {
    let said = arguments.trim_end_matches(['\n', ' ', ',']);
    let said = said.strip_suffix('"').unwrap_or_else(|| panic!("no words at the end of a log line: {arguments}"));
    let (before, words) = said.rsplit_once('"').unwrap();
    let fields = before.split(',').map(|field| field.split('=').next().unwrap().trim());
    let names = fields.map(|field| field.trim_start_matches(['%', '?']).to_owned()).filter(|field| !field.is_empty());
    (words.to_owned(), (level.to_owned(), names.collect()))
}

/// The names between backticks.
fn spans(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_log_line_is_in_the_inventory_and_every_entry_in_the_code() {
    let code: BTreeMap<_, _> =
        sources(&["app/src", "domain/src", "server/src"], ".rs").iter().flat_map(|(_, text)| logged(text)).collect();
    let document = read("docs/operations/logs.md");
    let rows = document.lines().filter(|line| line.starts_with("| `"));
    let listed: BTreeMap<_, _> = rows
        .map(|row| {
            let cells: Vec<&str> = row.split(" | ").collect();
            let event = cells[0].trim_start_matches("| ").trim_matches('`').to_owned();
            (event, (cells[1].to_owned(), spans(cells[2])))
        })
        .collect();
    assert!(code.len() > 10, "the calls were not found");
    assert_eq!(code, listed);
}

#[test]
fn a_log_call_is_read_right() {
    let line = |words: &str, level: &str, fields: &[&str]| {
        let fields = fields.iter().map(|name| (*name).to_owned()).collect();
        (words.to_owned(), (level.to_owned(), fields))
    };
    let found = logged(
        r#"tracing::info!(method, ms = (s * 10.0).round(), job = %x.id, "done",); Ok(r) => tracing::warn!(?r, "gone: (a)"),"#,
    );
    assert_eq!(found, [line("done", "info", &["method", "ms", "job"]), line("gone: (a)", "warn", &["r"])]);
}

/// What `content/en/site/cookies.md` lists.
fn listed() -> BTreeSet<String> {
    spans(&read("content/en/site/cookies.md"))
}

/// The quoted words of a text that begin so.
fn quoted<'a>(text: &'a str, begin: &'a str) -> impl Iterator<Item = String> + 'a {
    let words = text.split(['"', '`']).filter(move |word| word.starts_with(begin) && *word != begin);
    words.filter(|word| !word.contains(char::is_whitespace)).map(str::to_owned)
}

#[test]
fn the_cookie_page_names_exactly_what_the_code_keeps() {
    let mut kept: BTreeSet<String> = BTreeSet::new();
    for secure in [true, false] {
        let names = [session_cookie_name, device_cookie_name, look_cookie_name, language_cookie_name];
        kept.extend(names.map(|name| name(secure).to_owned()));
    }
    for (_, text) in sources(&["app/src/phone"], ".rs").iter().chain(&sources(&["frontend"], ".js")) {
        kept.extend(quoted(text, "toolkit:"));
        kept.extend(text.split("setItem(\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
    }
    kept.extend(quoted(&read("app/src/phone/database.rs"), "toolkit-"));
    // Caches come and go with the releases, so they are listed by how their names begin.
    let caches = [read("app/src/phone/keeping.rs"), read("frontend/sw.js")];
    let named: Vec<String> = caches.iter().flat_map(|text| quoted(text, "toolkit-")).collect();
    assert!(named.len() >= 4, "{named:?}");
    kept.insert("toolkit-".to_owned());
    assert_eq!(kept, listed());
}

#[test]
fn nothing_is_kept_in_a_browser_elsewhere_in_the_code() {
    let all = [sources(&["app/src", "server/src", "frontend/src"], ".rs"), sources(&["frontend"], ".js")].concat();
    let only = |call: &str| -> Vec<&str> {
        let mut places: Vec<&str> =
            all.iter().filter(|(_, text)| text.contains(call)).map(|(path, _)| path.as_str()).collect();
        places.sort_unstable();
        places
    };
    // The finished pages only look whether an answer sets one.
    assert_eq!(only("SET_COOKIE"), ["app/src/request.rs", "server/src/cache/layer.rs"]);
    assert_eq!(only("set_cookie("), ["app/src/request.rs", "app/src/request/reading.rs"]);
    assert_eq!(only("document.cookie"), Vec::<&str>::new());
    assert_eq!(
        only("setItem("),
        ["app/src/phone/lock/head.rs", "frontend/listen.js", "frontend/lock.js", "frontend/register.js"]
    );
    assert_eq!(only("set_item("), ["app/src/phone/store.rs"]);
    assert_eq!(only("indexed_db("), ["app/src/phone/database.rs"]);
    assert_eq!(only("indexedDB.open"), ["frontend/lock.js"]);
    assert_eq!(only("caches.open("), ["frontend/register.js", "frontend/sw.js"]);
    assert_eq!(only(".caches()"), ["app/src/phone/keeping.rs"]);
}
