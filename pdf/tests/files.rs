//! What comes out, looked at from inside. `scripts/checks/pdf` asks poppler too, which reads files as others do.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failing test should panic")]

use pdf::{Block, Document, Print, write};

/// Everything people have typed so far that was hard.
const HARD: &[&str] = &[
    "",
    " ",
    "\n\n\n",
    "Plain words, and a line\nthat ends.",
    "سب ٹھیک ہو جائے گا، 12 بجے",
    "Call مریم at 7, then كتاب (and Σωκράτης, Женя, Ŵy)",
    "🌙 👩🏽‍⚕️ 👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️ 7️⃣",
    "漢字 हिन्दी ไทย \u{e000} \u{10ffff} \u{378}",
    "\u{202e}turned\u{202c} \u{200f}\u{200e} \u{0}\u{1}\u{7f}\u{85}\u{2028}\u{2029}",
    "e\u{301}\u{302}\u{303}\u{304} \u{301}alone",
];

fn document(print: Print, texts: &[&str]) -> Document {
    let mut blocks = vec![Block::Quiet("Written by 25 November 2026".to_owned())];
    for text in texts {
        blocks.push(Block::Heading(format!("A question {text}")));
        blocks.push(Block::Text((*text).to_owned()));
        blocks.push(Block::Subheading(format!("More {text}")));
        blocks.extend([Block::Item((*text).to_owned()), Block::Item("A line of a list".to_owned())]);
    }
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let rows = vec![row(["Monday", "7", ""]), row(["Tuesday", "سات", "🌙"])];
    blocks.push(Block::Table { head: row(["Day", "Hours of sleep", "The day"]), rows });
    Document { title: "Our crisis plan".to_owned(), lang: "en-GB".to_owned(), print, blocks }
}

fn contains(file: &[u8], what: &str) -> bool {
    file.windows(what.len()).any(|part| part == what.as_bytes())
}

#[test]
fn every_text_makes_a_tagged_file_with_title_and_language() {
    for print in [Print::Usual, Print::Large] {
        for text in HARD {
            let file = write(&document(print, &[text])).unwrap();
            assert!(file.starts_with(b"%PDF-1.7") && contains(&file, "%%EOF"), "{text:?}");
            // PDF/UA-1 is claimed only where the library has checked it.
            for part in ["/MarkInfo", "/StructTreeRoot", "/Lang", "en-GB", "pdfuaid:part", "Our crisis plan"] {
                assert!(contains(&file, part), "{part} for {text:?}");
            }
        }
    }
}

#[test]
fn a_long_plan_goes_on_on_more_pages_and_large_print_takes_more() {
    let long = "A word and another one, 漢字 and سلام and 🌙. ".repeat(400);
    let word = "x".repeat(5_000);
    let pages = |print| {
        let file = write(&document(print, &[&long, &word])).unwrap();
        let text = String::from_utf8_lossy(&file).into_owned();
        text.matches("/Type /Page\n").count() + text.matches("/Type/Page/").count()
    };
    let (usual, large) = (pages(Print::Usual), pages(Print::Large));
    assert!(usual > 3 && large > usual, "{usual} and {large}");
}

#[test]
fn cards_are_small_have_a_page_each_and_say_what_their_pattern_is() {
    let fields = vec![vec![true, false, true], vec![false, true, true], vec![true, true, false]];
    let pattern = || Block::Pattern { fields: fields.clone(), side: 100.0, said: "Opens the page".to_owned() };
    let blocks = vec![pattern(), Block::NextPage, Block::Heading("Second".to_owned()), pattern()];
    let card = Document { title: "First".to_owned(), lang: "en-GB".to_owned(), print: Print::Card, blocks };
    let file = write(&card).unwrap();
    let text = String::from_utf8_lossy(&file).into_owned();
    for part in ["pdfuaid:part", "/Figure", "Opens the page", "[0 0 297.64 419.53]"] {
        assert!(text.contains(part), "{part}");
    }
    assert_eq!(text.matches("/Figure").count(), 2);
}
