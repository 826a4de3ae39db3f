//! Many invitations at once: rows out of a spreadsheet, each with an address and "they agreed".

use crate::{
    account::Email,
    table_text::{self, Columns, Fault, What},
};

pub use crate::table_text::MOST_ROWS;

const COLUMNS: Columns<()> = Columns {
    headings: ["email", "agreed"],
    second: |cell| if cell.eq_ignore_ascii_case("yes") { Ok(()) } else { Err(What::NotAgreed) },
};

/// Reads what was pasted.
///
/// # Errors
/// Everything that is wrong, in the order of the lines.
pub fn read(text: &str) -> Result<Vec<Email>, Vec<Fault>> {
    Ok(table_text::read(text, &COLUMNS)?.into_iter().map(|(email, ())| email).collect())
}
