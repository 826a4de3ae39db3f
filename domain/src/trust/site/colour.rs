//! A trust's one accent colour, and whether it can be seen.
//!
//! No one colour stands out 4.5 to 1 against both the paper of the day and that of the night: they are too far apart. So a lead chooses
//! the colour of the day, which must pass there; that of the night is the same one, lightened until it passes there.

use std::fmt;

/// The least contrast against any ground (WCAG 2.2, 1.4.3).
pub const LEAST: f64 = 4.5;
/// What an accent meets by day, as in `style/tokens.scss`: paper, cards, bands, and the white of a printed page.
pub const DAY: [Rgb; 4] = [Rgb(0xfb, 0xf7, 0xf0), Rgb(0xff, 0xfd, 0xfa), Rgb(0xf3, 0xeb, 0xdf), Rgb(0xff, 0xff, 0xff)];
/// The same by night.
pub const NIGHT: [Rgb; 3] = [Rgb(0x14, 0x1b, 0x1e), Rgb(0x1d, 0x26, 0x29), Rgb(0x0f, 0x15, 0x17)];
/// How finely a colour is darkened or lightened: parts of the way to black or white.
const STEPS: u32 = 40;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl fmt::Display for Rgb {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl Rgb {
    /// `#8a3b6f`, with or without its sign, in letters of either size.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let digits = typed.strip_prefix('#').unwrap_or(typed);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// Relative luminance, as WCAG defines it.
    fn luminance(self) -> f64 {
        let line = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * line(self.0) + 0.7152 * line(self.1) + 0.0722 * line(self.2)
    }

    /// Contrast with another colour: 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn passes(self, grounds: &[Self]) -> bool {
        grounds.iter().all(|ground| self.contrast(*ground) >= LEAST)
    }

    /// So many fortieths of the way to another colour.
    fn toward(self, other: Self, step: u32) -> Self {
        let mix = |from: u8, to: u8| {
            let mixed = (u32::from(from) * (STEPS - step) + u32::from(to) * step) / STEPS;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
}

/// An accent that can be seen by day and by night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// On light grounds, and on paper.
    pub day: Rgb,
    /// On dark grounds.
    pub night: Rgb,
}

/// Why a colour cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// Not six digits.
    NotAColour,
    /// It cannot be seen well enough on light grounds.
    TooPale,
}

/// The accent of a colour.
///
/// # Errors
/// [`Wrong`].
pub fn accent(typed: &str) -> Result<Accent, Wrong> {
    let day = Rgb::read(typed).ok_or(Wrong::NotAColour)?;
    if !day.passes(&DAY) {
        return Err(Wrong::TooPale);
    }
    let lighter = (0..=STEPS).map(|step| day.toward(Rgb(255, 255, 255), step));
    let night = lighter.into_iter().find(|colour| colour.passes(&NIGHT)).unwrap_or(Rgb(255, 255, 255));
    Ok(Accent { day, night })
}

/// The nearest darker shades of a colour that can be used: the first that passes, and one with room to spare. None for what is no colour.
#[must_use]
pub fn nearby(typed: &str) -> Vec<Rgb> {
    let Some(colour) = Rgb::read(typed) else { return vec![] };
    let first = (0..=STEPS).find(|step| colour.toward(Rgb(0, 0, 0), *step).passes(&DAY));
    let Some(first) = first else { return vec![] };
    let spare = (first + 4).min(STEPS);
    vec![colour.toward(Rgb(0, 0, 0), first), colour.toward(Rgb(0, 0, 0), spare)]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test should panic")]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_grounds_are_those_of_the_style() {
        let tokens = include_str!("../../../../style/tokens.scss");
        let (day, night) = tokens.split_once("$dark: (").unwrap();
        for (part, grounds) in [(day, &DAY[..3]), (night, &NIGHT[..])] {
            for (name, ground) in ["paper", "surface", "sunk"].iter().zip(grounds) {
                assert!(part.contains(&format!("  {name}: {ground},")), "{name} {ground}");
            }
        }
    }

    #[test]
    fn contrast_is_what_wcag_says() {
        assert!((Rgb(0, 0, 0).contrast(Rgb(255, 255, 255)) - 21.0).abs() < 1e-9);
        // #767676 on white: the grey that just passes.
        assert!((Rgb(0x76, 0x76, 0x76).contrast(Rgb(255, 255, 255)) - 4.54).abs() < 0.01);
    }

    #[test]
    fn no_colour_could_pass_by_day_and_by_night() {
        let far = DAY[0].contrast(NIGHT[1]);
        assert!(far < LEAST * LEAST, "{far}: then one colour could do, and the night needs none of its own");
    }

    #[test]
    fn pale_colours_are_refused_and_darker_ones_offered() {
        assert_eq!(accent("#8a3b6f").unwrap().day, Rgb(0x8a, 0x3b, 0x6f));
        assert_eq!(accent("#ffb81c"), Err(Wrong::TooPale));
        for wrong in ["", "red", "#12345", "#12345g", "12 34 56", "#é2345", "url(x)"] {
            assert_eq!(accent(wrong), Err(Wrong::NotAColour), "{wrong}");
            assert!(nearby(wrong).is_empty());
        }
        assert_eq!(nearby("#ffb81c").len(), 2);
    }

    proptest! {
        #[test]
        fn what_is_taken_passes_on_every_ground_and_what_is_offered_is_taken(r: u8, g: u8, b: u8) {
            let colour = Rgb(r, g, b);
            if let Ok(accent) = accent(&colour.to_string()) {
                prop_assert!(DAY.iter().all(|ground| accent.day.contrast(*ground) >= LEAST));
                prop_assert!(NIGHT.iter().all(|ground| accent.night.contrast(*ground) >= LEAST));
            } else {
                prop_assert!(DAY.iter().any(|ground| colour.contrast(*ground) < LEAST));
            }
            for near in nearby(&colour.to_string()) {
                prop_assert!(accent(&near.to_string()).is_ok(), "{near}");
            }
        }
    }
}
