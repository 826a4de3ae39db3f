//! The fonts, and which of them has a letter.

use crate::Error;
use krilla::text::Font;
use rustybuzz::{Direction, Face, GlyphBuffer, Script, ShapePlan, UnicodeBuffer};
use std::{cell::RefCell, collections::HashMap, rc::Rc};

static SANS: &[u8] = include_bytes!("../fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../fonts/NotoSans-Bold.ttf");
static ARABIC: &[u8] = include_bytes!("../fonts/NotoSansArabic-Regular.ttf");
static EMOJI: &[u8] = include_bytes!("../fonts/NotoEmoji-Regular.ttf");

/// Drawn in the place of a letter that no font has.
pub const REPLACEMENT: &str = "\u{fffd}";

/// One font, for measuring and for writing.
pub struct Loaded {
    face: Face<'static>,
    pub font: Font,
    /// Making a plan costs more than following it, and a document needs a handful.
    plans: RefCell<HashMap<(bool, Script), Rc<ShapePlan>>>,
}

impl Loaded {
    fn new(bytes: &'static [u8]) -> Result<Self, Error> {
        let face = Face::from_slice(bytes, 0).ok_or(Error::SetUp)?;
        let font = Font::new(bytes.into(), 0).ok_or(Error::SetUp)?;
        Ok(Self { face, font, plans: RefCell::default() })
    }

    /// The glyphs of a text in one direction.
    pub fn shape(&self, text: &str, from_right: bool) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let direction = if from_right { Direction::RightToLeft } else { Direction::LeftToRight };
        buffer.set_direction(direction);
        let script = buffer.script();
        let plan = self.plans.borrow().get(&(from_right, script)).cloned();
        let plan = plan.unwrap_or_else(|| {
            let plan = Rc::new(ShapePlan::new(&self.face, direction, Some(script), buffer.language().as_ref(), &[]));
            self.plans.borrow_mut().insert((from_right, script), plan.clone());
            plan
        });
        rustybuzz::shape_with_plan(&self.face, &plan, buffer)
    }

    fn has(&self, letter: char) -> bool {
        self.face.glyph_index(letter).is_some_and(|glyph| glyph.0 != 0)
    }

    /// Units of the font in one point of size.
    pub fn units(&self) -> f32 {
        self.font.units_per_em()
    }
}

/// Thick or thin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// All fonts.
pub struct Fonts {
    all: [Loaded; 4],
}

impl Fonts {
    pub fn load() -> Result<Self, Error> {
        Ok(Self { all: [Loaded::new(SANS)?, Loaded::new(BOLD)?, Loaded::new(ARABIC)?, Loaded::new(EMOJI)?] })
    }

    /// The font for a letter: the one of the letter before where it will do, so that words and emoji made of several signs stay whole.
    /// `None` if no font has it.
    pub fn of(&self, letter: char, weight: Weight, before: Option<usize>) -> Option<usize> {
        if let Some(before) = before.filter(|_| joins(letter)) {
            return Some(before);
        }
        let main = if weight == Weight::Bold { 1 } else { 0 };
        let order = [main, 2, 3];
        let can = |at: &usize| self.get(*at).is_some_and(|font| font.has(letter));
        before.filter(|before| letter == ' ' && *before != 3 && can(before)).or_else(|| order.into_iter().find(can))
    }

    pub fn get(&self, at: usize) -> Option<&Loaded> {
        self.all.get(at)
    }

    /// The font for [`REPLACEMENT`] and for measuring lines.
    pub fn main(weight: Weight) -> usize {
        if weight == Weight::Bold { 1 } else { 0 }
    }
}

/// Signs that belong to the one before: joiners, variants, skin tones, marks above and below.
fn joins(letter: char) -> bool {
    matches!(letter, '\u{200c}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{20e3}' | '\u{e0020}'..='\u{e007f}')
}
