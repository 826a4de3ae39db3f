//! A backup holds everything, and comes back whole or not at all.

use crate::support::Place;
use domain::testing::TestDb;
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use std::{
    fs,
    io::{Read, Write},
    path::Path,
};

fn lines(file: &Path) -> Vec<String> {
    let mut text = String::new();
    GzDecoder::new(fs::File::open(file).unwrap()).read_to_string(&mut text).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn pack(file: &Path, lines: &[String]) {
    let mut out = GzEncoder::new(fs::File::create(file).unwrap(), Compression::fast());
    lines.iter().for_each(|line| writeln!(out, "{line}").unwrap());
    out.finish().unwrap();
}

fn demo() -> Place {
    let place = Place::new();
    place.run(&["migrate"]).well();
    place.run(&["demo"]).well();
    place
}

fn back_up(place: &Place, name: &str) -> String {
    let file = place.folder.path().join(name).display().to_string();
    place.run(&["backup", &file]).well();
    file
}

#[test]
fn a_backup_comes_back_the_same() {
    let place = demo();
    let backup = back_up(&place, "one");
    let other = Place::new();
    other.run(&["restore", &backup]).well();
    let again = back_up(&other, "again");
    assert_eq!(fs::read(&backup).unwrap(), fs::read(&again).unwrap());
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o600, "only its owner may read it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_goes_from_sqlite_to_postgresql_and_back() {
    let Some(postgres) = TestDb::every().await.into_iter().nth(1) else { return };
    let place = demo();
    let backup = back_up(&place, "one");
    let server = Place::over(&postgres);
    server.run(&["restore", &backup]).well();
    let crossed = back_up(&server, "crossed");
    let home = Place::new();
    home.run(&["restore", &crossed]).well();
    assert_eq!(fs::read(&backup).unwrap(), fs::read(back_up(&home, "home")).unwrap());
}

#[test]
fn nothing_is_written_over() {
    let place = demo();
    let backup = back_up(&place, "one");
    assert!(place.run(&["backup", &backup]).refused().contains("one"));
    assert!(place.run(&["restore", &backup]).refused().contains("not empty"));
}

#[test]
fn a_bad_backup_leaves_the_database_empty() {
    let place = demo();
    let good = back_up(&place, "good");
    let good_lines = lines(Path::new(&good));
    let file = place.folder.path().join("bad");
    let bad = file.display().to_string();
    let refused = |says: &str| {
        let empty = Place::new();
        let said = empty.run(&["restore", &bad]).refused();
        assert!(said.contains(says), "{said}");
        empty.run(&["restore", &good]).well();
    };
    fs::write(&file, &fs::read(&good).unwrap()[..900]).unwrap();
    refused("bad");
    fs::write(&file, "not gzip").unwrap();
    refused("not a backup");
    pack(&file, &good_lines[..good_lines.len() - 1]);
    refused("should hold");
    let mut other = good_lines.clone();
    other[0] = other[0].replace("m0023", "m9999");
    pack(&file, &other);
    refused("m9999");
    let mut broken = good_lines.clone();
    broken[3] = "{}".to_owned();
    pack(&file, &broken);
    refused("line 4");
}

/// One trust goes out and in by the two commands, beside others or alone; what is there already is refused.
#[test]
fn one_trust_goes_along_by_itself() {
    let place = demo();
    let file = place.folder.path().join("one.trust").display().to_string();
    place.run(&["trust", "export", "second.localhost", &file]).well();
    let text = lines(Path::new(&file)).join("\n");
    assert!(text.contains("Eastmoor") && !text.contains("Northwick"), "nothing of another trust");
    assert!(place.run(&["trust", "export", "second.localhost", &file]).refused().contains("exists"));
    assert!(place.run(&["trust", "export", "nowhere.test", &file]).refused().contains("nowhere.test"));
    assert!(place.run(&["trust", "import", &file]).refused().contains("second.localhost already"));

    let alone = Place::new();
    alone.run(&["trust", "import", &file]).well();
    assert!(alone.run(&["trust", "import", &file]).refused().contains("already"));
    alone.run(&["audit", "verify"]).well();
    let listed = alone.run(&["trust", "list"]).well();
    assert!(listed.contains("Eastmoor") && !listed.contains("Northwick"), "{listed}");
    let backup = back_up(&place, "whole");
    assert!(alone.run(&["trust", "import", &backup]).refused().contains("not a file of one trust"));
    assert!(Place::new().run(&["restore", &file]).refused().contains("not a backup"));
}

#[test]
fn the_operator_closes_a_site_with_notice_and_calls_it_off() {
    let place = demo();
    fn close<'a>(more: &[&'a str]) -> Vec<&'a str> {
        [&["trust", "close", "second.localhost"], more].concat()
    }
    assert!(place.run(&close(&[])).refused().contains("no closing was asked for"));
    let soon = place.run(&close(&["--on", "2020-01-01", "--says", "Go elsewhere"])).refused();
    assert!(soon.contains("60 days"), "{soon}");
    let day =
        domain::clock::Clock::now(&domain::clock::SystemClock).plus(std::time::Duration::from_secs(90 * 24 * 60 * 60));
    let day = day.in_london().date().to_string();
    place.run(&close(&["--on", &day, "--says", "Go elsewhere"])).well();
    assert!(place.run(&["trust", "list"]).well().contains(&format!("closes on {day}")));
    place.run(&["trust", "reopen", "second.localhost"]).well();
    assert!(!place.run(&["trust", "list"]).well().contains("closes on"));
}
