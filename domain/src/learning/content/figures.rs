//! `content/figures/<name>.svg`: our own drawings, put into the page as they are.
use super::{
    problem::Problem,
    source::{Source, lines_before},
};

/// What an SVG inside a page must not hold, in small letters, and what to do instead.
const REFUSED: &[(&str, &str)] = &[
    ("<script", "no script"),
    ("<style", "no style element: use fill and stroke"),
    (" style=", "no style attribute: use fill and stroke"),
    ("<foreignobject", "no foreignObject"),
    ("<image", "no embedded picture"),
    ("<!doctype", "no document type"),
    ("<!entity", "no entities"),
    ("<?", "no processing instruction: start with <svg"),
    ("<a ", "no links"),
    ("javascript:", "no script"),
    ("@import", "no foreign address"),
];

/// The drawing without a name of its own, as the figure block's `alt` speaks for it.
/// Errors: everything in the file that could run, load something or clash with the page.
pub fn prepare(source: &Source) -> Result<String, Vec<Problem>> {
    let lower = source.text.to_ascii_lowercase();
    let at = |byte: usize| 1 + lines_before(&lower, byte);
    let wrong = |byte: usize, expected: &str| Problem::new(&source.path, at(byte), expected);
    let mut problems: Vec<Problem> = REFUSED
        .iter()
        .flat_map(|(found, expected)| lower.match_indices(*found).map(move |(byte, _)| (byte, *expected)))
        .map(|(byte, expected)| wrong(byte, expected))
        .collect();
    problems.extend(handlers(&lower).map(|byte| wrong(byte, "no event handlers")));
    problems.extend(foreign(&lower, "href=").map(|byte| wrong(byte, "expected href=\"#…\": nothing foreign")));
    problems.extend(foreign(&lower, "url(").map(|byte| wrong(byte, "expected url(#…): nothing foreign")));
    let svg = source.text.trim();
    if !svg.starts_with("<svg") || !svg.ends_with("</svg>") {
        problems.push(wrong(0, "expected one <svg> element and nothing else"));
    }
    let root = svg.split_once('>').map(|(root, _)| root).unwrap_or_default();
    if !root.contains("viewBox=") {
        problems.push(wrong(0, "expected a viewBox, so that the drawing scales"));
    }
    if problems.is_empty() { Ok(hidden(svg, root)) } else { Err(problems) }
}

/// Attributes that start with "on".
fn handlers(lower: &str) -> impl Iterator<Item = usize> {
    lower.match_indices("on").filter_map(move |(at, _)| {
        let space = lower.get(..at)?.chars().next_back()?.is_whitespace();
        let rest = lower.get(at..)?;
        let name: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
        (space && rest.get(name.len()..)?.trim_start().starts_with('=')).then_some(at)
    })
}

/// Places where `mark` is not followed by a reference inside the file.
fn foreign(lower: &str, mark: &'static str) -> impl Iterator<Item = usize> {
    lower.match_indices(mark).filter_map(move |(at, _)| {
        let value = lower.get(at + mark.len()..)?.trim_start_matches(['"', '\'', ' ']);
        (!value.starts_with('#')).then_some(at)
    })
}

/// How a prepared drawing is marked until somebody gives it a name.
pub const HIDDEN: &str = "aria-hidden=\"true\" focusable";

fn hidden(svg: &str, root: &str) -> String {
    let kept: Vec<&str> =
        attributes(root).into_iter().filter(|a| !a.starts_with("role=") && !a.starts_with("aria-")).collect();
    let rest = svg.get(root.len()..).unwrap_or_default();
    format!("<svg {} {HIDDEN}=\"false\"{rest}", kept.join(" "))
}

/// The attributes of a tag, each with its quoted value.
fn attributes(root: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = root.trim_start_matches("<svg").trim_start();
    while let Some(quote_at) = rest.find(['"', '\'']) {
        let quote = rest.get(quote_at..=quote_at).unwrap_or("\"");
        let after = rest.get(quote_at + 1..).unwrap_or_default();
        let end = after.find(quote).map_or(rest.len(), |at| quote_at + at + 2);
        found.extend(rest.get(..end).map(str::trim));
        rest = rest.get(end..).unwrap_or_default().trim_start();
    }
    found
}
