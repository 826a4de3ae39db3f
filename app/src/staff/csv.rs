//! The uptake as a file for spreadsheets: the figures of the screen, in the row order of the study's Table 3, a column for each team.

use super::{
    figures::{NAMES, head, month_name, name_of, of_line},
    used,
};
use crate::words::Words;
use domain::staff::queries::{Line, Uptake};

/// The file. UTF-8 with a mark at its beginning, so that spreadsheets read names right.
#[must_use]
pub fn file(uptake: &Uptake, words: &Words) -> String {
    let mut rows: Vec<Vec<String>> =
        vec![vec![words.get("uptake-period"), uptake.period.first.code(), uptake.period.last.code()]];
    rows.push(vec![]);
    rows.extend(table(&uptake.teams, Some(&uptake.all), "uptake-no-team", words));
    rows.push(vec![]);
    rows.extend(table(&uptake.moments, None, "uptake-no-moment", words).into_iter().filter(|row| {
        // Nobody belongs to a moment, so there is nothing to say about staff.
        !NAMES.iter().take(4).any(|name| row.first() == Some(&head(name, words)))
    }));
    rows.push(vec![]);
    rows.extend(months(uptake, words));
    rows.push(vec![]);
    rows.extend(accounts(uptake, words));
    rows.push(vec![]);
    rows.extend(used_rows(uptake, words));
    let lines: Vec<String> = rows.iter().map(|row| line(row)).collect();
    format!("\u{feff}{}\r\n", lines.join("\r\n"))
}

fn table(lines: &[Line], all: Option<&Line>, none: &str, words: &Words) -> Vec<Vec<String>> {
    let names = lines.iter().map(|line| name_of(line, none, words));
    let names = names.chain(all.map(|_| words.get("uptake-all")));
    let mut rows = vec![std::iter::once(words.get("uptake-figure")).chain(names).collect()];
    let figures: Vec<_> = lines.iter().chain(all).map(of_line).collect();
    for (at, name) in NAMES.iter().enumerate() {
        let values = figures.iter().map(|line| line.get(at).cloned().flatten().unwrap_or_default());
        rows.push(std::iter::once(head(name, words)).chain(values).collect());
    }
    rows
}

fn months(uptake: &Uptake, words: &Words) -> Vec<Vec<String>> {
    let heads = ["sent", "invited", "joined"].map(|name| head(name, words));
    let mut rows = vec![std::iter::once(words.get("uptake-month-head")).chain(heads).collect()];
    rows.extend(uptake.months.iter().map(|(month, tally)| {
        let numbers = [tally.sent, tally.invited, tally.joined].map(|number| number.to_string());
        std::iter::once(month_name(*month, words)).chain(numbers).collect::<Vec<String>>()
    }));
    rows
}

/// Accounts by the way people came to them.
fn accounts(uptake: &Uptake, words: &Words) -> Vec<Vec<String>> {
    let row = |id: &str, count: u32| vec![words.get(id), count.to_string()];
    vec![
        row("uptake-by-invitation", uptake.all.tally.joined),
        row("uptake-by-request", uptake.all.tally.joined_asked),
        row("uptake-by-themselves", uptake.uninvited),
    ]
}

fn used_rows(uptake: &Uptake, words: &Words) -> Vec<Vec<String>> {
    let heads = ["uptake-month-head", "uptake-teams", "uptake-used-accounts", "uptake-visited", "uptake-opened"];
    let mut rows = vec![heads.map(|id| words.get(id)).to_vec()];
    let row = |used: used::Used| vec![used.month, used.teams, used.accounts, used.visited, used.opened];
    rows.extend(used::all(uptake, words).into_iter().map(row));
    rows
}

fn line(cells: &[String]) -> String {
    cells.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",")
}

/// A cell that no spreadsheet takes for a formula, whatever a team is called.
fn cell(text: &str) -> String {
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r', '\n']);
    let safe = if formula { format!("'{text}") } else { text.to_owned() };
    format!("\"{}\"", safe.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula_and_quotes_stay() {
        assert_eq!(cell("North"), "\"North\"");
        assert_eq!(cell("The \"old\", team"), "\"The \"\"old\"\", team\"");
        for begins in ["=", "+", "-", "@", "\t", "\r", " =", "\n"] {
            let text = format!("{begins}HYPERLINK(\"x\")");
            assert!(cell(&text).starts_with("\"'"), "{text:?}");
        }
    }
}
