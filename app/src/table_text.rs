//! The words for a fault in rows that were pasted out of a spreadsheet.

use crate::words::Words;

/// The words for a code such as `row:3:email:twice`; nothing for any other code.
#[must_use]
pub fn said(code: &str, words: &Words) -> Option<String> {
    let mut parts = code.strip_prefix("row:")?.split(':');
    let (line, column, what) = (parts.next()?, parts.next()?, parts.next()?);
    let what = words.get(&format!("rows-fault-{what}"));
    if column.is_empty() {
        return Some(words.with("rows-line", &[("line", line.into()), ("what", what.into())]));
    }
    let column = words.get(&format!("rows-column-{column}"));
    Some(words.with("rows-cell", &[("line", line.into()), ("column", column.into()), ("what", what.into())]))
}
