//! Breaks text into lines that fit, and each line into pieces in the order in which they are drawn.

use crate::fonts::{Fonts, Loaded, REPLACEMENT, Weight};
use krilla::text::{GlyphId, KrillaGlyph};
use std::ops::Range;
use unicode_bidi::{BidiInfo, ParagraphInfo};

/// A stretch of a line in one font and one direction, shaped.
pub struct Piece {
    /// Which font.
    pub font: usize,
    /// What the glyphs are drawn from.
    pub text: String,
    /// What it says, where that cannot be told from the glyphs one by one.
    pub actual: Option<String>,
    /// Where it begins in the text: pieces are drawn from left to right, but read in this order.
    pub at: usize,
    pub glyphs: Vec<KrillaGlyph>,
    /// In points.
    pub width: f32,
}

/// A line, from left to right.
pub struct Line {
    pub pieces: Vec<Piece>,
    /// Without the blanks at its end.
    pub width: f32,
    /// It is read from the right.
    pub rtl: bool,
}

/// How text is set.
#[derive(Clone, Copy)]
pub struct Style {
    pub size: f32,
    pub weight: Weight,
    /// The room a line has, in points.
    pub room: f32,
}

/// Breaks `text` into lines. A line end in the text ends a line; an empty line stays.
pub fn lines(fonts: &Fonts, text: &str, style: Style) -> Vec<Line> {
    let clean: String = text.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(readable).collect();
    clean.split('\n').flat_map(|part| paragraph(fonts, part, style)).collect()
}

/// No invisible control characters: a file for reading aloud may not hold any. Nor signs that choose between colours: there is one.
fn readable(letter: &char) -> bool {
    *letter == '\n'
        || !(letter.is_control() || matches!(letter, '\u{fe0e}' | '\u{fe0f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'))
}

fn paragraph(fonts: &Fonts, text: &str, style: Style) -> Vec<Line> {
    let info = BidiInfo::new(text, None);
    let Some(whole) = info.paragraphs.first() else {
        return vec![Line { pieces: Vec::new(), width: 0.0, rtl: false }];
    };
    breaks(fonts, text, style).into_iter().map(|range| line(fonts, text, &info, whole, range, style)).collect()
}

/// The stretches of text that fit into a line each: broken after blanks, inside a word only where the word alone is too long.
fn breaks(fonts: &Fonts, text: &str, style: Style) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut end, mut used) = (0, 0, 0.0);
    for word in text.split_inclusive(' ') {
        let (width, with_blank) = (measure(fonts, word.trim_end(), style), measure(fonts, word, style));
        if used + width > style.room && end > start {
            lines.push(start..end);
            (start, used) = (end, 0.0);
        }
        if width > style.room {
            for letter in word.chars() {
                let wide = measure(fonts, letter.encode_utf8(&mut [0; 4]), style);
                if used + wide > style.room && end > start {
                    lines.push(start..end);
                    (start, used) = (end, 0.0);
                }
                used += wide;
                end += letter.len_utf8();
            }
            continue;
        }
        used += with_blank;
        end += word.len();
    }
    lines.push(start..end);
    lines
}

/// How wide a text is when it is drawn, in points.
pub fn measure(fonts: &Fonts, text: &str, style: Style) -> f32 {
    pieces(fonts, text, false, style).iter().map(|piece| piece.width).sum()
}

fn line(
    fonts: &Fonts,
    text: &str,
    info: &BidiInfo<'_>,
    whole: &ParagraphInfo,
    range: Range<usize>,
    style: Style,
) -> Line {
    let rtl = whole.level.is_rtl();
    let said = text.get(range.clone()).unwrap_or_default();
    let (levels, runs) = info.visual_runs(whole, range);
    let mut all = Vec::new();
    for run in runs {
        let from_right = levels.get(run.start).is_some_and(unicode_bidi::Level::is_rtl);
        let start = run.start;
        let mut part = pieces(fonts, text.get(run).unwrap_or_default(), from_right, style);
        part.iter_mut().for_each(|piece| piece.at += start);
        if from_right {
            part.reverse();
        }
        all.extend(part);
    }
    let blanks = said.len() - said.trim_end_matches(' ').len();
    let blank = measure(fonts, " ", style);
    let width = all.iter().map(|piece| piece.width).sum::<f32>() - blank * f32::from(u8::try_from(blanks).unwrap_or(0));
    Line { pieces: all, width, rtl }
}

/// A text of one direction as pieces of one font each, in the order of reading.
fn pieces(fonts: &Fonts, text: &str, from_right: bool, style: Style) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut now: Option<(Option<usize>, Range<usize>)> = None;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let font = fonts.of(letter, style.weight, before);
        before = font.or(before);
        match &mut now {
            Some((of, range)) if *of == font => range.end = at + letter.len_utf8(),
            _ => {
                all.extend(now.take().and_then(|(of, range)| piece(fonts, of, text, range, from_right, style)));
                now = Some((font, at..at + letter.len_utf8()));
            }
        }
    }
    all.extend(now.and_then(|(of, range)| piece(fonts, of, text, range, from_right, style)));
    all
}

fn piece(
    fonts: &Fonts,
    of: Option<usize>,
    whole: &str,
    range: Range<usize>,
    from_right: bool,
    style: Style,
) -> Option<Piece> {
    let at = range.start;
    let text = whole.get(range)?.to_owned();
    if let Some(font) = of {
        let shaped = shape(fonts.get(font)?, &text, from_right, style.size);
        if let Some((glyphs, width)) = shaped {
            return Some(Piece { font, text, actual: None, at, glyphs, width });
        }
    }
    // No font has it, or only parts of it: one sign stands for each letter, and says which one it is.
    let font = Fonts::main(style.weight);
    let drawn = REPLACEMENT.repeat(text.chars().count());
    let (glyphs, width) = shape(fonts.get(font)?, &drawn, false, style.size)?;
    Some(Piece { font, text: drawn, actual: Some(text), at, glyphs, width })
}

/// The glyphs of a text and their width. `None` if one of them is the empty box.
fn shape(font: &Loaded, text: &str, from_right: bool, size: f32) -> Option<(Vec<KrillaGlyph>, f32)> {
    let shaped = font.shape(text, from_right);
    let (infos, places) = (shaped.glyph_infos(), shaped.glyph_positions());
    let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    let end_of = |start: usize| starts.iter().copied().find(|next| *next > start).unwrap_or(text.len());
    let em = font.units();
    let mut glyphs = Vec::with_capacity(infos.len());
    for (info, place) in infos.iter().zip(places) {
        if info.glyph_id == 0 {
            return None;
        }
        let start = info.cluster as usize;
        #[expect(clippy::cast_precision_loss, reason = "font units are small")]
        let [x, dx, dy, y] = [place.x_advance, place.x_offset, place.y_offset, place.y_advance].map(|n| n as f32 / em);
        glyphs.push(KrillaGlyph::new(GlyphId::new(info.glyph_id), x, dx, dy, y, start..end_of(start), None));
    }
    let width = glyphs.iter().map(|glyph| glyph.x_advance * size).sum();
    Some((glyphs, width))
}
