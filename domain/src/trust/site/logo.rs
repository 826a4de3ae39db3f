//! A trust's logo: a small PNG, read and written anew, so that nothing but the picture is kept. SVG is not taken: it can hold scripts
//! and addresses of other hosts.

use png::{BitDepth, ColorType, Decoder, Encoder, Limits, Transformations};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::io::Cursor;

/// The largest file, in bytes.
pub const MOST_BYTES: usize = 50 * 1024;
/// The shortest and the longest side, in dots.
pub const SIDES: [u32; 2] = [32, 1200];
/// What every PNG begins with.
const MAGIC: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
/// Memory for reading: the largest picture there may be, twice.
const MEMORY: usize = 2 * 4 * 1200 * 1200;

/// What pages know of a logo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// SHA-256 of the picture, the first 16 hexadecimal digits: part of its address.
    pub hash: String,
    /// What it says, for those who cannot see it.
    pub alt: String,
    /// In dots.
    pub width: u32,
    /// In dots.
    pub height: u32,
}

impl Shown {
    /// From the trust's column.
    #[must_use]
    pub fn of(trust: &crate::trust::entity::Model) -> Option<Self> {
        serde_json::from_str(&trust.logo).ok()
    }

    /// The address of the picture on the trust's site.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/site/logo-{}.png", self.hash)
    }
}

/// A picture as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub png: Vec<u8>,
    /// In dots.
    pub width: u32,
    /// In dots.
    pub height: u32,
}

impl Picture {
    /// The first 16 digits of its SHA-256.
    #[must_use]
    pub fn hash(&self) -> String {
        let hash: String = Sha256::digest(&self.png).iter().map(|byte| format!("{byte:02x}")).collect();
        hash.chars().take(16).collect()
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// There is none.
    Missing,
    /// Larger than [`MOST_BYTES`].
    TooLarge,
    /// Not a PNG, or a broken one.
    NotPng,
    /// A side is shorter or longer than [`SIDES`].
    Sides,
}

/// Reads a file and writes its picture anew: without comments, places and times, and without what comes after it.
///
/// # Errors
/// [`Wrong`].
pub fn read(file: &[u8]) -> Result<Picture, Wrong> {
    if file.is_empty() {
        return Err(Wrong::Missing);
    }
    if file.len() > MOST_BYTES {
        return Err(Wrong::TooLarge);
    }
    let dots = dots(file)?;
    let mut png = Vec::with_capacity(file.len());
    let mut encoder = Encoder::new(&mut png, dots.width, dots.height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(|_| Wrong::NotPng)?;
    writer.write_image_data(&dots.rgba).map_err(|_| Wrong::NotPng)?;
    writer.finish().map_err(|_| Wrong::NotPng)?;
    // A picture that only packs well in another way would grow beyond what a page should load.
    if png.len() > 2 * MOST_BYTES {
        return Err(Wrong::TooLarge);
    }
    Ok(Picture { png, width: dots.width, height: dots.height })
}

/// A picture as dots: red, green, blue and how much covers what is below, 8 bits each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dots {
    /// From the top, row by row.
    pub rgba: Vec<u8>,
    /// In dots.
    pub width: u32,
    /// In dots.
    pub height: u32,
}

/// The dots of a PNG.
///
/// # Errors
/// [`Wrong`].
pub fn dots(file: &[u8]) -> Result<Dots, Wrong> {
    if !file.starts_with(&MAGIC) {
        return Err(Wrong::NotPng);
    }
    let mut decoder = Decoder::new_with_limits(Cursor::new(file), Limits { bytes: MEMORY });
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(|_| Wrong::NotPng)?;
    let (width, height) = (reader.info().width, reader.info().height);
    if [width, height].iter().any(|side| !(SIDES[0]..=SIDES[1]).contains(side)) {
        return Err(Wrong::Sides);
    }
    let mut read = vec![0; reader.output_buffer_size().ok_or(Wrong::NotPng)?];
    let frame = reader.next_frame(&mut read).map_err(|_| Wrong::NotPng)?;
    let rgba = match frame.color_type {
        ColorType::Rgba => read,
        ColorType::GrayscaleAlpha => {
            read.as_chunks::<2>().0.iter().flat_map(|[grey, cover]| [*grey, *grey, *grey, *cover]).collect()
        }
        _ => return Err(Wrong::NotPng),
    };
    Ok(Dots { rgba, width, height })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::*;

    fn picture(side: u32, colour: ColorType, text: Option<&str>) -> Vec<u8> {
        let mut file = vec![];
        let mut encoder = Encoder::new(&mut file, side, side);
        encoder.set_color(colour);
        encoder.set_depth(BitDepth::Eight);
        if let Some(text) = text {
            encoder.add_text_chunk("Comment".to_owned(), text.to_owned()).unwrap();
        }
        let mut writer = encoder.write_header().unwrap();
        let dots = usize::try_from(side * side).unwrap() * colour.samples();
        writer.write_image_data(&vec![0x40; dots]).unwrap();
        writer.finish().unwrap();
        file
    }

    #[test]
    fn a_picture_is_written_anew_without_what_else_was_in_it() {
        for colour in [ColorType::Rgba, ColorType::Rgb, ColorType::Grayscale, ColorType::GrayscaleAlpha] {
            let mut file = picture(64, colour, Some("quince-lantern-71"));
            file.extend(b"<script>alert(1)</script>");
            let read = read(&file).unwrap();
            assert_eq!((read.width, read.height), (64, 64));
            let text = String::from_utf8_lossy(&read.png).into_owned();
            assert!(!text.contains("quince") && !text.contains("script") && !text.contains("tEXt"));
            assert_eq!(super::read(&read.png).unwrap(), read, "{colour:?}: it stays as it is");
            assert_eq!(read.hash().len(), 16);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(read(b""), Err(Wrong::Missing));
        assert_eq!(read(b"<svg xmlns='http://www.w3.org/2000/svg'></svg>"), Err(Wrong::NotPng));
        assert_eq!(read(b"GIF89a"), Err(Wrong::NotPng));
        let good = picture(64, ColorType::Rgb, None);
        assert_eq!(read(&good[..good.len() / 2]), Err(Wrong::NotPng), "cut off");
        let mut bent = good.clone();
        bent[40] ^= 0xff;
        assert_eq!(read(&bent), Err(Wrong::NotPng), "a sum does not fit");
        assert_eq!(read(&picture(16, ColorType::Rgb, None)), Err(Wrong::Sides));
        assert_eq!(read(&picture(1201, ColorType::Grayscale, None)), Err(Wrong::Sides));
        assert_eq!(read(&vec![0x89; MOST_BYTES + 1]), Err(Wrong::TooLarge));
        // Says that it is 60,000 dots wide: refused before memory is asked for.
        let mut bomb = good;
        bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        assert!(read(&bomb).is_err());
    }
}
