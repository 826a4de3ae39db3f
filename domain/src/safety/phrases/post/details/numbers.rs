//! Telephone numbers and NHS numbers.

use super::{Detail, Personal};
use std::ops::Range;

/// Numbers of services that anybody may call.
const PUBLIC: [&str; 4] = ["0800", "0808", "0300", "0345"];

/// No number has more marks than this between two digits: "(020) 7946".
const MARKS: usize = 2;

pub fn find(post: &str) -> Vec<Detail> {
    let runs = runs(post).into_iter();
    runs.filter_map(|run| run.what().map(|what| Detail { what, words: run.range })).collect()
}

/// Digits that belong together.
struct Run {
    digits: String,
    plus: bool,
    range: Range<usize>,
}

fn runs(post: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = vec![];
    let mut open: Option<Run> = None;
    let mut marks = 0;
    let mut plus: Option<usize> = None;
    let mut after_letter = false;
    for (at, letter) in post.char_indices() {
        let end = at + letter.len_utf8();
        if letter.is_ascii_digit() {
            let start = plus.take();
            if open.is_none() && !after_letter {
                let from = start.unwrap_or(at);
                open = Some(Run { digits: String::new(), plus: start.is_some(), range: from..end });
            }
            if let Some(run) = &mut open {
                run.digits.push(letter);
                run.range.end = end;
            }
            marks = 0;
            continue;
        }
        marks += 1;
        let joins = matches!(letter, ' ' | '\u{a0}' | '-' | '.' | '(' | ')') && marks <= MARKS;
        if !joins {
            runs.extend(open.take());
        }
        after_letter = letter.is_alphanumeric() || (after_letter && open.is_some());
        plus = (letter == '+').then_some(at);
    }
    runs.extend(open);
    runs
}

impl Run {
    fn what(&self) -> Option<Personal> {
        if PUBLIC.iter().any(|start| self.digits.starts_with(start)) {
            return None;
        }
        let abroad = self.plus || self.digits.starts_with("00");
        match self.digits.len() {
            10..=15 if abroad => Some(Personal::Telephone),
            10 | 11 if self.digits.starts_with('0') => Some(Personal::Telephone),
            10 if is_nhs_number(&self.digits) => Some(Personal::NhsNumber),
            _ => None,
        }
    }
}

/// Whether ten digits end with the check digit of an NHS number: the others count 10 to 2, and all together are divided by 11.
fn is_nhs_number(digits: &str) -> bool {
    let mut values = digits.chars().filter_map(|digit| digit.to_digit(10));
    let sum: u32 = values.by_ref().take(9).zip((2..=10).rev()).map(|(value, counts)| value * counts).sum();
    let check = (11 - sum % 11) % 11;
    check != 10 && values.next() == Some(check)
}
