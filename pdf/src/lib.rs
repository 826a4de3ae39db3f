//! Tagged PDF files (PDF/UA-1) from a small, neutral document: a title, headings, paragraphs, tables, patterns such as QR
//! codes. On A4, in usual or large print, or on cards of A6.
//!
//! Knows nothing of the rest of the toolkit. What people typed comes out as text: Latin, Greek and Cyrillic letters, Arabic and Urdu
//! (joined and from the right), emoji in one colour. A letter that no font here has is drawn as `�` and still read and copied as what
//! it is. Why krilla, in `docs/decisions/0014-pdf.md`.

mod fonts;
mod layout;
mod lines;
mod write;

/// A document to be written.
#[derive(Debug, Clone)]
pub struct Document {
    /// Stands on the first page, in the window's title and in the list of files.
    pub title: String,
    /// The language, as in HTML: `en`.
    pub lang: String,
    /// How large the letters are.
    pub print: Print,
    /// Everything below the title.
    pub blocks: Vec<Block>,
}

/// How large the letters are, and on what: A4, but for cards.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Print {
    /// 11 points.
    #[default]
    Usual,
    /// 18 points, for those who read large print.
    Large,
    /// 9 points on a card of A6, without page numbers: each page is a card of its own.
    Card,
}

/// A part of a document.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading below the title.
    Heading(String),
    /// A heading below a heading.
    Subheading(String),
    /// A line of a list; those that follow one another are one list.
    Item(String),
    /// Text; each line end begins a line.
    Text(String),
    /// The same in grey: a date, a note.
    Quiet(String),
    /// Rows under headings.
    Table {
        /// The words above the columns.
        head: Vec<String>,
        /// Each as long as `head`. The first cell says what the row is about.
        rows: Vec<Vec<String>>,
    },
    /// A square of dark and light fields, as a QR code has: drawn as lines, not as dots, so that it is sharp at any size.
    Pattern {
        /// By row; true is dark. As many rows as columns.
        fields: Vec<Vec<bool>>,
        /// How long a side is, in points.
        side: f32,
        /// What it says, for those who cannot see it.
        said: String,
    },
    /// A band in one colour, and a picture: whose paper this is.
    Brand {
        /// Red, green, blue.
        colour: [u8; 3],
        /// The picture, if there is one.
        picture: Option<Picture>,
    },
    /// What follows begins a page.
    NextPage,
}

/// A small picture, 50 points high at most.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Red, green, blue and how much covers what is below, from the top, row by row.
    pub rgba: Vec<u8>,
    /// In dots.
    pub width: u32,
    /// In dots.
    pub height: u32,
    /// What it says, for those who cannot see it.
    pub said: String,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A font that is compiled in cannot be read, or the page has no size: a mistake of ours.
    #[error("the PDF could not be set up")]
    SetUp,
    /// The file could not be put together.
    #[error("the PDF could not be written")]
    Write,
}

/// Writes a document. Takes a few hundredths of a second of work: not to be done where others wait.
///
/// # Errors
/// See [`Error`].
pub fn write(document: &Document) -> Result<Vec<u8>, Error> {
    write::write(document)
}
