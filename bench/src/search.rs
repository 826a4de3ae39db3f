//! Figures of search: nobody else does the same work, so these are milliseconds and not ratios.

use crate::Outcome;
use domain::{learning::Library, search::Search};
use std::{
    fs,
    hint::black_box,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

/// How often each wording is looked for.
const TIMES: usize = 50;

/// Reads all content, makes the index, looks for every wording of the frozen list, and prints a line for each figure.
pub fn measure(content: &str, wordings: &str) -> Outcome<()> {
    let began = Instant::now();
    let library = Library::load(Path::new(content)).map_err(|problems| format!("{problems:?}"))?;
    print("all content read, checked and rendered", began.elapsed());

    let began = Instant::now();
    let search = Search::new(Arc::new(library));
    search.ready();
    print("search index made", began.elapsed());

    let file = fs::read_to_string(wordings)?;
    let typed: Vec<&str> = file.lines().filter_map(words).collect();
    let mut times = vec![];
    for words in typed.iter().cycle().take(typed.len() * TIMES) {
        let began = Instant::now();
        black_box(search.look(words, |_| true).hits.len());
        times.push(began.elapsed());
    }
    times.sort_unstable();
    for (name, hundredths) in [("a search, median", 50), ("a search, p99", 99)] {
        let time = times.get(times.len() * hundredths / 100).ok_or("no wordings were found")?;
        print(name, *time);
    }
    Ok(())
}

/// What stands in quotes in a line `query = "…"` or `typo = "…"`.
fn words(line: &str) -> Option<&str> {
    let value = line.strip_prefix("query = ").or_else(|| line.strip_prefix("typo = "))?;
    value.trim().strip_prefix('"')?.strip_suffix('"')
}

fn print(name: &str, time: Duration) {
    println!("{name}\t{:.2}", time.as_secs_f64() * 1000.0);
}
