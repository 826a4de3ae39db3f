//! Many members of staff at once: rows out of a spreadsheet, each with an address and a role.

use super::role_of_code;
use crate::{
    Role,
    account::Email,
    table_text::{self, Columns, Fault, What, email},
};

const COLUMNS: Columns<Email, Role> = Columns {
    headings: ["email", "role"],
    first_may_be: &[],
    first: email,
    second: |cell| role_of_code(&cell.to_lowercase()).ok_or(What::RoleWrong),
};

/// Reads what was pasted.
///
/// # Errors
/// Everything that is wrong, in the order of the lines.
pub fn read(text: &str) -> Result<Vec<(Email, Role)>, Vec<Fault>> {
    table_text::read(text, &COLUMNS)
}
