//! Cards and leaflets: who it is for, a square to point a phone at, the code in letters, and until when it works. Tagged, as real text.

use crate::{learning::times::day_of, words::Words};
use domain::{Moment, invitations::Code};
use pdf::{Block, Document, Print};
use qrcode::{Color, EcLevel, QrCode, types::QrError};

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// A6.
    Card,
    /// A4.
    Leaflet,
}

impl Paper {
    /// As in forms; anything else is a card.
    #[must_use]
    pub fn of_id(id: &str) -> Self {
        if id == "leaflet" { Self::Leaflet } else { Self::Card }
    }
}

/// What stands on every card of a batch.
#[derive(Debug, Clone, Copy)]
pub struct Batch<'a> {
    /// The trust, as people know it.
    pub trust: &'a str,
    /// The page where a code is typed, in full.
    pub join: &'a str,
    /// Until when the codes work.
    pub until: Moment,
    /// On what.
    pub paper: Paper,
    /// The trust's colour and logo, if it has set them.
    pub brand: Option<&'a Block>,
}

/// A page for each code.
///
/// # Errors
/// When the address is too long to be drawn as a square.
pub fn document(words: &Words, batch: Batch<'_>, codes: &[Code]) -> Result<Document, QrError> {
    let mut blocks = vec![];
    for (at, code) in codes.iter().enumerate() {
        if at > 0 {
            blocks.push(Block::NextPage);
            blocks.push(Block::Heading(words.get("card-title")));
        }
        add(&mut blocks, words, batch, code)?;
    }
    let print = if batch.paper == Paper::Card { Print::Card } else { Print::Usual };
    Ok(Document { title: words.get("card-title"), lang: format!("{}-GB", words.lang()), print, blocks })
}

fn add(blocks: &mut Vec<Block>, words: &Words, batch: Batch<'_>, code: &Code) -> Result<(), QrError> {
    let link = format!("{}/{}", batch.join, code.plain());
    blocks.extend(batch.brand.cloned());
    blocks.push(Block::Text(words.with("card-what", &[("trust", batch.trust.into())])));
    if batch.paper == Paper::Leaflet {
        for id in ["join-is-1", "join-is-2", "join-is-not-1", "join-is-not-2"] {
            blocks.push(Block::Text(words.get(id)));
        }
    }
    let side = if batch.paper == Paper::Card { 110.0 } else { 200.0 };
    let said = words.with("card-square", &[("link", link.as_str().into())]);
    blocks.push(Block::Pattern { fields: fields(&link)?, side, said });
    blocks.push(Block::Text(words.with("card-do", &[("join", batch.join.into())])));
    blocks.push(Block::Heading(code.shown()));
    blocks.push(Block::Quiet(words.with("card-until", &[("day", day_of(words, batch.until).into())])));
    Ok(())
}

/// A link as dark and light fields: a QR code that can still be read with 15 of 100 fields damaged.
///
/// # Errors
/// When it is too long.
pub fn fields(link: &str) -> Result<Vec<Vec<bool>>, QrError> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M)?;
    let dark: Vec<bool> = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
    Ok(dark.chunks(code.width()).map(<[bool]>::to_vec).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::*;

    /// Draws fields as a picture of grey dots, 6 for a side, with 4 light fields around.
    fn read(fields: &[Vec<bool>]) -> String {
        let side = (fields.len() + 8) * 6;
        let dark = |x: usize, y: usize| {
            let at = |dot: usize| (dot / 6).checked_sub(4);
            at(y).and_then(|row| fields.get(row)?.get(at(x)?)).copied().unwrap_or(false)
        };
        let mut picture =
            rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark(x, y) { 0 } else { 255 });
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn the_square_reads_as_the_link() {
        for link in ["https://toolkit.northwick.nhs.uk/join/7KQ4MX2WAB", "http://localhost:3000/join/ABCDEFGHJK"] {
            assert_eq!(read(&fields(link).unwrap()), link);
        }
    }
}
