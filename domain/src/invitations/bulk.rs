//! Many invitations at once: rows out of a spreadsheet, each with an address and "they agreed".

use crate::{
    account::{Address, Problem},
    table_text::{self, Columns, Fault, What, email},
};

pub use crate::table_text::MOST_ROWS;

/// Reads what was pasted. Where `texts` can be sent, a mobile number will do as well as an e-mail address.
///
/// # Errors
/// Everything that is wrong, in the order of the lines.
pub fn read(text: &str, texts: bool) -> Result<Vec<Address>, Vec<Fault>> {
    let columns = Columns {
        headings: ["email", "agreed"],
        first_may_be: if texts { &["mobile", "email or mobile"] } else { &[] },
        first: if texts { either } else { only_email },
        second: |cell| if cell.eq_ignore_ascii_case("yes") { Ok(()) } else { Err(What::NotAgreed) },
    };
    Ok(table_text::read(text, &columns)?.into_iter().map(|(address, ())| address).collect())
}

fn either(cell: &str) -> Result<Address, What> {
    Address::parse(cell).map_err(|problem| match problem {
        Problem::MobileMalformed => What::MobileMalformed,
        _ => What::EmailMalformed,
    })
}

fn only_email(cell: &str) -> Result<Address, What> {
    email(cell).map(Address::from)
}
