//! For `scripts/checks/pdf`: `card write` makes 2 cards on the standard output, `card read page.pgm` prints what the square on a drawn page says.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a program for developers")]

use app::{
    invitations::card::{self, Batch, Paper},
    words::Words,
};
use domain::{invitations::Code, testing::TestDb};
use std::io::Write;

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["read", page] => println!("{}", read(&std::fs::read(page).unwrap())),
        [_, paper] => write(Paper::of_id(paper)).await,
        _ => write(Paper::Card).await,
    }
}

async fn write(paper: Paper) {
    let db = TestDb::sqlite().await.db.clone();
    let codes = [Code::spoken(&db), Code::spoken(&db)];
    let trust = "Northwick Mental Health NHS Foundation Trust";
    let batch = Batch { trust, join: "https://toolkit.northwick.example/join", until: db.now(), paper, brand: None };
    let document = card::document(&Words::of("en"), batch, &codes).unwrap();
    std::io::stdout().write_all(&pdf::write(&document).unwrap()).unwrap();
}

/// A grey picture as `pdftoppm -gray` writes it: `P5`, width, height, 255, then the dots.
fn read(picture: &[u8]) -> String {
    let mut parts = picture.splitn(5, u8::is_ascii_whitespace);
    let mut number = || std::str::from_utf8(parts.next().unwrap_or_default()).unwrap_or_default().parse().unwrap_or(0);
    let (_, width, height, _): (usize, usize, usize, usize) = (number(), number(), number(), number());
    let dots = parts.next().expect("dots");
    let mut page = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| dots[y * width + x]);
    let grids = page.detect_grids();
    grids.first().expect("a square").decode().expect("a square that can be read").1
}
