//! Writes a sample for looking at and for `scripts/checks/pdf`: `cargo run -p pdf --example sample -- usual > sample.pdf`.
#![allow(clippy::unwrap_used, reason = "a program for developers")]

use pdf::{Block, Document, Print};
use std::io::Write;

fn main() {
    let print = if std::env::args().nth(1).as_deref() == Some("large") { Print::Large } else { Print::Usual };
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let blocks = vec![
        Block::Quiet("Written by 25 November 2026".to_owned()),
        Block::Heading("The first signs: What do you notice first?".to_owned()),
        Block::Text("Awake all night, sings & <paces>.\nRings everybody he knows, one after the other, and cannot stop talking about the plan he has for the shop.".to_owned()),
        Block::Heading("In our words".to_owned()),
        Block::Text("سب ٹھیک ہو جائے گا، رات 12 بجے".to_owned()),
        Block::Text("Call مریم at 7, then كتاب. Dŵr, Σωκράτης, Женя.".to_owned()),
        Block::Text("Moon 🌙, family 👨‍👩‍👧, heart ❤️ and 漢字.".to_owned()),
        Block::Subheading("What helps".to_owned()),
        Block::Item("A quiet room".to_owned()),
        Block::Item("A walk".to_owned()),
        Block::Table {
            head: row(["Day", "Hours of sleep", "How the day was"]),
            rows: vec![row(["Monday", "7", "4"]), row(["Tuesday", "6.5", "8"])],
        },
    ];
    let document = Document { title: "Our crisis plan".to_owned(), lang: "en-GB".to_owned(), print, blocks };
    std::io::stdout().write_all(&pdf::write(&document).unwrap()).unwrap();
}
