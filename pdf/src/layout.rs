//! Where everything goes: lines on pages, kept together where they belong together.

use crate::{
    Block, Document, Print,
    fonts::{Fonts, Weight},
    lines::{Line, Style, lines},
};

/// A4, in points.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// The margin on all sides: 18 mm.
pub const MARGIN: f32 = 51.0;
/// The room for the number of the page.
const FOOT: f32 = 24.0;

/// What a line is part of, for those who read by ear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Title,
    Heading,
    Subheading,
    Item,
    Text,
    /// A cell of a table: of its head, or the first of a row, or another.
    Cell {
        row: usize,
        column: usize,
        header: bool,
    },
}

/// A line in its place.
pub struct Placed {
    pub line: Line,
    pub page: usize,
    pub x: f32,
    /// The line the letters stand on, from the top.
    pub y: f32,
    pub size: f32,
    pub quiet: bool,
}

/// Lines that are one paragraph, heading or cell.
pub struct Unit {
    pub role: Role,
    /// The words, for headings.
    pub words: String,
    /// Counts the blocks: all cells of a table have the same.
    pub block: usize,
    pub lines: Vec<Placed>,
}

/// Everything in its place.
pub struct Layout {
    pub units: Vec<Unit>,
    pub pages: usize,
}

struct Cursor<'a> {
    fonts: &'a Fonts,
    base: f32,
    page: usize,
    y: f32,
    units: Vec<Unit>,
}

/// Places a document.
pub fn place(fonts: &Fonts, document: &Document) -> Layout {
    let base = if document.print == Print::Large { 18.0 } else { 11.0 };
    let mut cursor = Cursor { fonts, base, page: 0, y: MARGIN, units: Vec::new() };
    cursor.text(0, Role::Title, &document.title, base * 1.6, Weight::Bold, false);
    for (at, block) in document.blocks.iter().enumerate() {
        let block_number = at + 1;
        match block {
            Block::Heading(words) => cursor.heading(block_number, Role::Heading, words, 1.05),
            Block::Subheading(words) => cursor.heading(block_number, Role::Subheading, words, 1.0),
            Block::Item(words) => {
                cursor.text(block_number, Role::Item, &format!("• {words}"), base, Weight::Regular, false);
            }
            Block::Text(words) => cursor.text(block_number, Role::Text, words, base, Weight::Regular, false),
            Block::Quiet(words) => cursor.text(block_number, Role::Text, words, base, Weight::Regular, true),
            Block::Table { head, rows } => cursor.table(block_number, head, rows),
        }
    }
    Layout { pages: cursor.page + 1, units: cursor.units }
}

impl Cursor<'_> {
    fn bottom() -> f32 {
        PAGE.1 - MARGIN - FOOT
    }

    /// A heading goes to the next page rather than stand alone at the foot of one.
    fn heading(&mut self, block: usize, role: Role, words: &str, scale: f32) {
        self.y += self.base * 0.45;
        if self.y + self.base * 4.0 > Self::bottom() {
            self.next_page();
        }
        self.text(block, role, words, self.base * scale, Weight::Bold, false);
    }

    fn next_page(&mut self) {
        self.page += 1;
        self.y = MARGIN;
    }

    fn text(&mut self, block: usize, role: Role, words: &str, size: f32, weight: Weight, quiet: bool) {
        let style = Style { size, weight, room: PAGE.0 - 2.0 * MARGIN };
        let set = lines(self.fonts, words, style);
        let mut placed = Vec::with_capacity(set.len());
        for line in set {
            let height = size * 1.4;
            if self.y + height > Self::bottom() {
                self.next_page();
            }
            let x = if line.rtl { PAGE.0 - MARGIN - line.width } else { MARGIN };
            placed.push(Placed { line, page: self.page, x, y: self.y + size * 1.05, size, quiet });
            self.y += height;
        }
        self.y += size * if matches!(role, Role::Heading | Role::Subheading) { 0.1 } else { 0.35 };
        self.units.push(Unit { role, words: words.to_owned(), block, lines: placed });
    }

    fn table(&mut self, block: usize, head: &[String], rows: &[Vec<String>]) {
        self.row(block, 0, head, true);
        for (at, row) in rows.iter().enumerate() {
            self.row(block, at + 1, row, false);
        }
        self.y += self.base * 0.5;
    }

    fn row(&mut self, block: usize, row: usize, cells: &[String], header: bool) {
        let columns = f32::from(u8::try_from(cells.len().max(1)).unwrap_or(u8::MAX));
        let width = (PAGE.0 - 2.0 * MARGIN) / columns;
        let weight = if header { Weight::Bold } else { Weight::Regular };
        let style = Style { size: self.base, weight, room: width - 8.0 };
        let set: Vec<Vec<Line>> = cells.iter().map(|cell| lines(self.fonts, cell, style)).collect();
        let tallest = set.iter().map(Vec::len).max().unwrap_or(1);
        let height = self.base * 1.4;
        let all = height * f32::from(u8::try_from(tallest).unwrap_or(u8::MAX));
        if self.y + all > Self::bottom() {
            self.next_page();
        }
        let mut left = MARGIN;
        for (column, cell) in set.into_iter().enumerate() {
            let mut y = self.y + self.base * 1.05;
            let mut placed = Vec::with_capacity(cell.len());
            for line in cell {
                placed.push(Placed { line, page: self.page, x: left, y, size: self.base, quiet: false });
                y += height;
            }
            let role = Role::Cell { row, column, header: header || column == 0 };
            self.units.push(Unit { role, words: String::new(), block, lines: placed });
            left += width;
        }
        self.y += all + self.base * 0.2;
    }
}
