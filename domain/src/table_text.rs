//! Rows pasted out of a spreadsheet, each with an address and one thing more. All rows are good, or none is taken.

use crate::account::Email;
use std::collections::BTreeMap;

/// The most rows, without the headings.
pub const MOST_ROWS: usize = 500;

/// What is wrong, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1, headings included.
    pub line: u64,
    /// The column, where one is to blame.
    pub column: Option<&'static str>,
    /// What.
    pub what: What,
}

impl Fault {
    /// Where and what, without a word of what was typed: `row:3:email:twice`.
    #[must_use]
    pub fn code(&self) -> String {
        format!("row:{}:{}:{}", self.line, self.column.unwrap_or_default(), self.what.id())
    }
}

/// What can be wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Nothing but headings, or nothing at all.
    NoRows,
    /// The first line does not hold the headings.
    Headings,
    /// More than [`MOST_ROWS`].
    TooMany,
    /// Not exactly 2 columns.
    Columns,
    /// A quotation mark that is never closed.
    Quote,
    /// A letter that was lost in another encoding.
    Unreadable,
    /// No address.
    EmailMissing,
    /// Not an address.
    EmailMalformed,
    /// Looks like a number, and is no mobile number of the United Kingdom.
    MobileMalformed,
    /// The same address stands further up.
    Twice,
    /// Not "yes".
    NotAgreed,
    /// Not a role that can be given.
    RoleWrong,
}

impl What {
    /// Names it in words.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoRows => "no-rows",
            Self::Headings => "headings",
            Self::TooMany => "too-many",
            Self::Columns => "columns",
            Self::Quote => "quote",
            Self::Unreadable => "unreadable",
            Self::EmailMissing => "email-missing",
            Self::EmailMalformed => "email-malformed",
            Self::MobileMalformed => "mobile-malformed",
            Self::Twice => "twice",
            Self::NotAgreed => "not-agreed",
            Self::RoleWrong => "role-wrong",
        }
    }
}

/// The headings, in their order, and what the second column has to say.
pub struct Columns<A, T> {
    /// The headings. The first column holds the address.
    pub headings: [&'static str; 2],
    /// What the first heading may be as well.
    pub first_may_be: &'static [&'static str],
    /// Reads a cell of the first column, which is not empty.
    pub first: fn(&str) -> Result<A, What>,
    /// Reads a cell of the second column.
    pub second: fn(&str) -> Result<T, What>,
}

/// Reads what was pasted: separated by commas, semicolons or tabs, as spreadsheets give it.
///
/// # Errors
/// Everything that is wrong, in the order of the lines.
pub fn read<A: AsRef<str>, T>(text: &str, columns: &Columns<A, T>) -> Result<Vec<(A, T)>, Vec<Fault>> {
    // Forms send line ends in their own way; lines are counted as people see them.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = reader.records().map_while(Result::ok).map(|record| {
        let line = record.position().map_or(0, csv::Position::line);
        (line, record.iter().map(str::to_owned).collect::<Vec<_>>())
    });
    let fault = |line, what| vec![Fault { line, column: None, what }];
    let Some((line, headings)) = rows.next() else { return Err(fault(1, What::NoRows)) };
    if !are_headings(&headings, columns) {
        return Err(fault(line, What::Headings));
    }
    let rows: Vec<_> = rows.collect();
    let Some((first_too_many, _)) = rows.get(MOST_ROWS) else { return checked(&rows, columns) };
    Err(fault(*first_too_many, What::TooMany))
}

/// The first may have another name; the others may not.
fn are_headings<A, T>(headings: &[String], columns: &Columns<A, T>) -> bool {
    let [first, second] = headings else { return false };
    let (first, second) = (first.to_lowercase(), second.to_lowercase());
    second == columns.headings[1] && (first == columns.headings[0] || columns.first_may_be.contains(&first.as_str()))
}

fn checked<A: AsRef<str>, T>(rows: &[(u64, Vec<String>)], columns: &Columns<A, T>) -> Result<Vec<(A, T)>, Vec<Fault>> {
    let (mut good, mut faults, mut seen) = (vec![], vec![], BTreeMap::new());
    for (line, cells) in rows {
        match row(cells, columns) {
            Ok((email, second)) => {
                if seen.insert(email.as_ref().to_owned(), *line).is_some() {
                    faults.push(Fault { line: *line, column: Some(columns.headings[0]), what: What::Twice });
                }
                good.push((email, second));
            }
            Err(wrong) => faults.extend(wrong.into_iter().map(|(column, what)| Fault { line: *line, column, what })),
        }
    }
    if rows.is_empty() {
        faults.push(Fault { line: 1, column: None, what: What::NoRows });
    }
    if faults.is_empty() { Ok(good) } else { Err(faults) }
}

/// What is wrong with a row, each with its column where one is to blame.
type Wrong = Vec<(Option<&'static str>, What)>;

/// One row, or everything that is wrong with it.
fn row<A, T>(cells: &[String], columns: &Columns<A, T>) -> Result<(A, T), Wrong> {
    if cells.iter().any(|cell| cell.contains('\n')) {
        return Err(vec![(None, What::Quote)]);
    }
    let [email, second] = cells else { return Err(vec![(None, What::Columns)]) };
    let [first_heading, second_heading] = columns.headings.map(Some);
    match (address(email, columns.first), (columns.second)(second)) {
        (Ok(email), Ok(second)) => Ok((email, second)),
        (email, second) => {
            let wrong =
                [email.err().map(|what| (first_heading, what)), second.err().map(|what| (second_heading, what))];
            Err(wrong.into_iter().flatten().collect())
        }
    }
}

fn address<A>(cell: &str, read: fn(&str) -> Result<A, What>) -> Result<A, What> {
    if cell.is_empty() {
        return Err(What::EmailMissing);
    }
    if cell.chars().any(is_lost) {
        return Err(What::Unreadable);
    }
    read(cell)
}

/// Reads a cell that holds an e-mail address.
///
/// # Errors
/// [`What::EmailMalformed`].
pub fn email(cell: &str) -> Result<Email, What> {
    Email::parse(cell).map_err(|_| What::EmailMalformed)
}

/// Put in the place of a letter by a program that read the file in the wrong encoding, or what is left of two of them.
fn is_lost(letter: char) -> bool {
    letter == '\u{fffd}' || letter.is_control() || matches!(letter, '\u{80}'..='\u{9f}' | 'Ã' | 'Â')
}

/// What separates the headings.
fn delimiter(text: &str) -> u8 {
    let headings = text.lines().next().unwrap_or_default();
    headings.bytes().find(|byte| b"\t;".contains(byte)).unwrap_or(b',')
}
