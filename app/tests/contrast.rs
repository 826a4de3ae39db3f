//! Measures every pair of colours that meets on a page, by day and by night, from the names in `style/tokens.scss`.
//!
//! Limits: 7 for running text, 4.5 for other text, 3 for edges and marks (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failing test should panic")]

use std::collections::{BTreeMap, BTreeSet};

const TOKENS: &str = include_str!("../../style/tokens.scss");

/// Running text.
const BODY: f64 = 7.0;
/// Labels, links, second text, text of buttons and states.
const TEXT: f64 = 4.5;
/// Edges of what can be pressed or filled in, marks, focus.
const EDGE: f64 = 3.0;

/// (what is drawn, what is under it, limit)
const PAIRS: &[(&str, &str, f64)] = &[
    // running text
    ("ink", "paper", BODY),
    ("ink", "surface", BODY),
    ("ink", "sunk", BODY),
    ("ink", "field", BODY),
    ("ink", "brand-soft", BODY),
    ("ink", "lamp-soft", BODY),
    ("ink", "good-soft", BODY),
    ("ink", "error-soft", BODY),
    // second text: hints, captions, minutes
    ("ink-2", "paper", TEXT),
    ("ink-2", "surface", TEXT),
    ("ink-2", "sunk", TEXT),
    ("ink-2", "bar", TEXT),
    ("ink-2", "brand-soft", TEXT),
    ("ink-2", "lamp-soft", TEXT),
    ("ink-2", "error-soft", TEXT),
    // links
    ("link", "paper", TEXT),
    ("link", "surface", TEXT),
    ("link", "sunk", TEXT),
    ("link", "bar", TEXT),
    ("link", "brand-soft", TEXT),
    ("link", "lamp-soft", TEXT),
    ("link", "good-soft", TEXT),
    ("link-hover", "paper", TEXT),
    ("link-hover", "brand-soft", TEXT),
    ("visited", "paper", TEXT),
    ("visited", "surface", TEXT),
    ("visited", "sunk", TEXT),
    ("visited", "lamp-soft", TEXT),
    ("visited", "brand-soft", TEXT),
    // buttons
    ("on-brand", "brand", TEXT),
    ("on-brand", "brand-2", TEXT),
    ("on-urgent", "urgent", TEXT),
    ("on-urgent", "urgent-2", TEXT),
    ("on-lamp", "lamp", TEXT),
    // states
    ("good", "paper", TEXT),
    ("good", "surface", TEXT),
    ("good", "good-soft", TEXT),
    ("error", "paper", TEXT),
    ("error", "surface", TEXT),
    ("error", "error-soft", TEXT),
    ("lamp-ink", "paper", TEXT),
    ("lamp-ink", "surface", TEXT),
    ("lamp-ink", "lamp-soft", TEXT),
    ("focus-ink", "focus", TEXT),
    // edges and marks
    ("line-strong", "paper", EDGE),
    ("line-strong", "surface", EDGE),
    ("line-strong", "sunk", EDGE),
    ("line-strong", "field", EDGE),
    ("line-strong", "lamp-soft", EDGE),
    ("brand", "paper", EDGE),
    ("brand", "surface", EDGE),
    ("brand", "brand-soft", EDGE),
    ("urgent", "bar", EDGE),
    ("urgent", "surface", EDGE),
    ("urgent", "paper", EDGE),
    ("good", "good-soft", EDGE),
    ("error", "field", EDGE),
    ("focus-edge", "paper", EDGE),
    ("focus-edge", "surface", EDGE),
    ("focus-edge", "sunk", EDGE),
    ("focus-edge", "field", EDGE),
];

/// Names that never carry meaning by contrast: hairlines and the fills of drawings, which have an ink line.
const NOT_MEASURED: &[&str] = &["line", "clay-soft", "ill-face", "ill-hair1", "ill-hair2"];

type Colour = [f64; 3];

/// The colours of `$light` or `$dark`.
fn tokens(map: &str) -> BTreeMap<String, Colour> {
    let start = TOKENS.find(&format!("${map}: (")).unwrap_or_else(|| panic!("no ${map} in style/tokens.scss"));
    let body = TOKENS[start..].split_once("\n);").expect("the end of the map").0;
    body.lines()
        .skip(1)
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .map(|line| {
            let (name, colour) =
                line.trim_end_matches(',').split_once(": #").unwrap_or_else(|| panic!("name: #rrggbb: {line}"));
            (name.to_owned(), channels(colour))
        })
        .collect()
}

fn channels(hex: &str) -> Colour {
    assert_eq!(hex.len(), 6, "{hex}");
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two hex digits")))
}

/// Relative luminance as WCAG 2.2 defines it, 0 to 1.
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let channel = channel / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast as WCAG 2.2 defines it, 1 to 21.
fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_pair_that_meets_on_a_page_has_contrast() {
    let mut wrong = Vec::new();
    for mode in ["light", "dark"] {
        let tokens = tokens(mode);
        let colour = |name: &str| *tokens.get(name).unwrap_or_else(|| panic!("no {name} in ${mode}"));
        for &(over, under, limit) in PAIRS {
            let contrast = contrast(colour(over), colour(under));
            if contrast < limit {
                wrong.push(format!("{mode}: {over} on {under} is {contrast:.2}, needs {limit}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_token_is_in_both_modes_and_measured() {
    let (light, dark) = (tokens("light"), tokens("dark"));
    assert_eq!(light.keys().collect::<Vec<_>>(), dark.keys().collect::<Vec<_>>());
    let measured: BTreeSet<&str> =
        PAIRS.iter().flat_map(|&(over, under, _)| [over, under]).chain(NOT_MEASURED.iter().copied()).collect();
    for name in light.keys() {
        assert!(measured.contains(name.as_str()), "{name} is in no pair");
    }
}

#[test]
fn contrast_is_measured_as_wcag_does() {
    let black_on_white = contrast(channels("000000"), channels("ffffff"));
    assert!((black_on_white - 21.0).abs() < 0.01, "{black_on_white}");
    let grey = contrast(channels("767676"), channels("ffffff"));
    assert!((grey - 4.54).abs() < 0.01, "{grey}");
}
