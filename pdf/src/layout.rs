//! Where everything goes: lines on pages, kept together where they belong together.

use crate::{
    Block, Document, Picture, Print,
    fonts::{Fonts, Weight},
    lines::{Line, Style, lines},
};

/// A page: its size, its margin on all sides, the room for its number and the size of its letters, in points.
#[derive(Debug, Clone, Copy)]
pub struct Paper {
    pub width: f32,
    pub height: f32,
    pub margin: f32,
    foot: f32,
    base: f32,
    /// How much larger headings are.
    heading: f32,
}

impl Paper {
    /// A4 with a margin of 18 mm, or A6 with one of 9 mm.
    pub fn of(print: Print) -> Self {
        let a4 = |base| Self { width: 595.28, height: 841.89, margin: 51.0, foot: 24.0, base, heading: 1.05 };
        match print {
            Print::Usual => a4(11.0),
            Print::Large => a4(18.0),
            // The heading of a card is what the title is on the first.
            Print::Card => Self { width: 297.64, height: 419.53, margin: 25.5, foot: 0.0, base: 9.0, heading: 1.6 },
        }
    }

    /// Whether pages have numbers.
    pub fn has_numbers(&self) -> bool {
        self.foot > 0.0
    }
}

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
    /// A pattern; its words are what it says.
    Pattern,
    /// A picture; the same.
    Picture,
    /// A band: not part of what is read.
    Band,
}

/// A picture, or a band in one colour, in its place.
pub struct Drawn {
    pub page: usize,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub what: Drawing,
}

/// What is drawn.
pub enum Drawing {
    Band([u8; 3]),
    Picture(Picture),
}

/// A pattern in its place.
pub struct Square {
    pub fields: Vec<Vec<bool>>,
    pub page: usize,
    pub x: f32,
    pub y: f32,
    pub side: f32,
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
    pub square: Option<Square>,
    pub drawn: Option<Drawn>,
}

/// Everything in its place.
pub struct Layout {
    pub units: Vec<Unit>,
    pub pages: usize,
    pub paper: Paper,
}

struct Cursor<'a> {
    fonts: &'a Fonts,
    paper: Paper,
    page: usize,
    y: f32,
    units: Vec<Unit>,
}

/// Places a document.
pub fn place(fonts: &Fonts, document: &Document) -> Layout {
    let paper = Paper::of(document.print);
    let base = paper.base;
    let mut cursor = Cursor { fonts, paper, page: 0, y: paper.margin, units: Vec::new() };
    cursor.text(0, Role::Title, &document.title, base * 1.6, Weight::Bold, false);
    for (at, block) in document.blocks.iter().enumerate() {
        let block_number = at + 1;
        match block {
            Block::Heading(words) => cursor.heading(block_number, Role::Heading, words, paper.heading),
            Block::Subheading(words) => cursor.heading(block_number, Role::Subheading, words, 1.0),
            Block::Item(words) => {
                cursor.text(block_number, Role::Item, &format!("• {words}"), base, Weight::Regular, false);
            }
            Block::Text(words) => cursor.text(block_number, Role::Text, words, base, Weight::Regular, false),
            Block::Quiet(words) => cursor.text(block_number, Role::Text, words, base, Weight::Regular, true),
            Block::Table { head, rows } => cursor.table(block_number, head, rows),
            Block::Pattern { fields, side, said } => cursor.pattern(block_number, fields, *side, said),
            Block::Brand { colour, picture } => cursor.brand(block_number, *colour, picture.as_ref()),
            Block::NextPage => cursor.next_page(),
        }
    }
    Layout { pages: cursor.page + 1, units: cursor.units, paper }
}

impl Cursor<'_> {
    fn bottom(&self) -> f32 {
        self.paper.height - self.paper.margin - self.paper.foot
    }

    /// The room between the margins.
    fn room(&self) -> f32 {
        self.paper.width - 2.0 * self.paper.margin
    }

    /// A heading goes to the next page rather than stand alone at the foot of one.
    fn heading(&mut self, block: usize, role: Role, words: &str, scale: f32) {
        self.y += self.paper.base * 0.45;
        if self.y + self.paper.base * 4.0 > self.bottom() {
            self.next_page();
        }
        self.text(block, role, words, self.paper.base * scale, Weight::Bold, false);
    }

    fn next_page(&mut self) {
        self.page += 1;
        self.y = self.paper.margin;
    }

    fn text(&mut self, block: usize, role: Role, words: &str, size: f32, weight: Weight, quiet: bool) {
        let style = Style { size, weight, room: self.room() };
        let set = lines(self.fonts, words, style);
        let mut placed = Vec::with_capacity(set.len());
        for line in set {
            let height = size * 1.4;
            if self.y + height > self.bottom() {
                self.next_page();
            }
            let left = self.paper.margin;
            let x = if line.rtl { left + self.room() - line.width } else { left };
            placed.push(Placed { line, page: self.page, x, y: self.y + size * 1.05, size, quiet });
            self.y += height;
        }
        self.y += size * if matches!(role, Role::Heading | Role::Subheading) { 0.1 } else { 0.35 };
        self.units.push(Unit { role, words: words.to_owned(), block, lines: placed, square: None, drawn: None });
    }

    /// A pattern in the middle, whole on one page, with as much light around it as four of its fields.
    fn pattern(&mut self, block: usize, fields: &[Vec<bool>], side: f32, said: &str) {
        let count = f32::from(u8::try_from(fields.len().max(1)).unwrap_or(u8::MAX));
        let quiet = 4.0 * side / count;
        if self.y + side + 2.0 * quiet > self.bottom() {
            self.next_page();
        }
        let (x, y) = ((self.paper.width - side) / 2.0, self.y + quiet);
        let square = Square { fields: fields.to_vec(), page: self.page, x, y, side };
        let words = said.to_owned();
        self.units.push(Unit {
            role: Role::Pattern,
            words,
            block,
            lines: Vec::new(),
            square: Some(square),
            drawn: None,
        });
        self.y += side + 2.0 * quiet;
    }

    /// A band above the margin, and the picture at the left, no larger than a quarter of the page.
    fn brand(&mut self, block: usize, colour: [u8; 3], picture: Option<&Picture>) {
        let band = Drawn {
            page: self.page,
            x: 0.0,
            y: 0.0,
            width: self.paper.width,
            height: 8.0,
            what: Drawing::Band(colour),
        };
        self.drawn(block, Role::Band, String::new(), band);
        let Some(picture) = picture else { return };
        let side = |dots: u32| f32::from(u16::try_from(dots.max(1)).unwrap_or(u16::MAX));
        let (width, height) = (side(picture.width), side(picture.height));
        let scale = (self.room() / 3.0 / width).min(self.paper.base * 3.0 / height);
        let (width, height) = (width * scale, height * scale);
        if self.y + height > self.bottom() {
            self.next_page();
        }
        let what = Drawing::Picture(picture.clone());
        let drawn = Drawn { page: self.page, x: self.paper.margin, y: self.y, width, height, what };
        self.drawn(block, Role::Picture, picture.said.clone(), drawn);
        self.y += height + self.paper.base * 0.6;
    }

    fn drawn(&mut self, block: usize, role: Role, words: String, drawn: Drawn) {
        self.units.push(Unit { role, words, block, lines: Vec::new(), square: None, drawn: Some(drawn) });
    }

    fn table(&mut self, block: usize, head: &[String], rows: &[Vec<String>]) {
        self.row(block, 0, head, true);
        for (at, row) in rows.iter().enumerate() {
            self.row(block, at + 1, row, false);
        }
        self.y += self.paper.base * 0.5;
    }

    fn row(&mut self, block: usize, row: usize, cells: &[String], header: bool) {
        let columns = f32::from(u8::try_from(cells.len().max(1)).unwrap_or(u8::MAX));
        let width = self.room() / columns;
        let weight = if header { Weight::Bold } else { Weight::Regular };
        let style = Style { size: self.paper.base, weight, room: width - 8.0 };
        let set: Vec<Vec<Line>> = cells.iter().map(|cell| lines(self.fonts, cell, style)).collect();
        let tallest = set.iter().map(Vec::len).max().unwrap_or(1);
        let height = self.paper.base * 1.4;
        let all = height * f32::from(u8::try_from(tallest).unwrap_or(u8::MAX));
        if self.y + all > self.bottom() {
            self.next_page();
        }
        let mut left = self.paper.margin;
        for (column, cell) in set.into_iter().enumerate() {
            let mut y = self.y + self.paper.base * 1.05;
            let mut placed = Vec::with_capacity(cell.len());
            for line in cell {
                placed.push(Placed { line, page: self.page, x: left, y, size: self.paper.base, quiet: false });
                y += height;
            }
            let role = Role::Cell { row, column, header: header || column == 0 };
            self.units.push(Unit { role, words: String::new(), block, lines: placed, square: None, drawn: None });
            left += width;
        }
        self.y += all + self.paper.base * 0.2;
    }
}
