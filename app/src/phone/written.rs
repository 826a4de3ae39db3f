//! A sheet as one text, for the stores. Our own few lines instead of JSON: a JSON library would be a fifth of the WebAssembly.
//!
//! Four characters that nobody types stand between the parts: U+001E between fields, U+001D between the tries of a field,
//! U+001F between cells. The server drops them from what it keeps as well.

use super::sheet::{Entries, Field, Sheet};

const FIELD: char = '\u{1e}';
const TRY: char = '\u{1d}';
const CELL: char = '\u{1f}';

/// Writes a sheet down.
#[must_use]
pub fn write(sheet: &Sheet) -> String {
    let mut out = String::new();
    cells(&mut out, [&sheet.path, &sheet.title, &sheet.action, &sheet.page]);
    for field in &sheet.fields {
        out.push(FIELD);
        cells(&mut out, [field.id.as_str(), &field.base, if field.waiting { "1" } else { "" }]);
        for entries in std::iter::once(&field.entries).chain(&field.sent) {
            out.push(TRY);
            cells(&mut out, entries.iter().flat_map(|(name, value)| [name, value]));
        }
    }
    out
}

/// Reads a sheet. What cannot be read is left out.
#[must_use]
pub fn read(text: &str) -> Sheet {
    let mut parts = text.split(FIELD);
    let mut head = parts.next().unwrap_or_default().split(CELL).map(str::to_owned);
    let mut next = || head.next().unwrap_or_default();
    let mut sheet = Sheet { path: next(), title: next(), action: next(), page: next(), fields: Vec::new() };
    sheet.fields.extend(parts.filter_map(read_field));
    sheet
}

fn read_field(text: &str) -> Option<Field> {
    let mut tries = text.split(TRY);
    let mut head = tries.next()?.split(CELL).map(str::to_owned);
    let (id, base, waiting) = (head.next()?, head.next()?, head.next()? == "1");
    let mut tries = tries.map(read_entries);
    Some(Field { id, base, waiting, entries: tries.next()?, sent: tries.collect() })
}

fn read_entries(text: &str) -> Entries {
    let mut cells = text.split(CELL).map(str::to_owned);
    let mut entries = Entries::new();
    while let (Some(name), Some(value)) = (cells.next(), cells.next()) {
        entries.push((name, value));
    }
    entries
}

fn cells<'a>(out: &mut String, cells: impl IntoIterator<Item = impl AsRef<str> + 'a>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(CELL);
        }
        out.extend(cell.as_ref().chars().filter(|letter| !matches!(*letter, FIELD | TRY | CELL)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn comes_back_as_it_was() {
        let text = Field {
            id: "a".into(),
            base: "3-1f2e3d4c".into(),
            entries: vec![entry("fields[a]", "two lines\n\"quoted\" \\ é 😀")],
            waiting: true,
            sent: vec![vec![entry("fields[a]", "two")], vec![]],
        };
        let ticks =
            Field { id: "t".into(), entries: vec![entry("ticks[t][]", "x"), entry("own[t]", "")], ..Field::default() };
        let sheet = Sheet {
            path: "/modules/m/p".into(),
            title: "A page".into(),
            action: "/do/x".into(),
            page: "p".into(),
            fields: vec![text, ticks, Field { id: "empty".into(), ..Field::default() }],
        };
        assert_eq!(read(&write(&sheet)), sheet);
    }

    #[test]
    fn marks_inside_a_text_do_no_harm() {
        let field = Field { id: "a".into(), entries: vec![entry("fields[a]", "x\u{1e}y\u{1f}z")], ..Field::default() };
        let sheet = Sheet { fields: vec![field], ..Sheet::default() };
        assert_eq!(read(&write(&sheet)).fields[0].entries, vec![entry("fields[a]", "xyz")]);
    }

    #[test]
    fn rubbish_is_no_sheet() {
        assert_eq!(read("").fields, vec![]);
        assert_eq!(read("{\"not\":\"ours\"}\u{1e}x").fields, vec![]);
    }
}
