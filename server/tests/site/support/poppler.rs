//! PDF files as others read them: poppler's tools, where they are installed. `scripts/checks/pdf` installs them and insists.

use std::{io::Write, process::Command};

/// What poppler finds in a file.
pub struct Read {
    /// `pdfinfo`.
    pub about: String,
    /// `pdfinfo -struct-text`.
    pub tags: String,
    /// `pdftotext`, without blanks and marks of direction: poppler sets those itself.
    pub words: String,
}

/// Reads a file. `None` if poppler is not installed and nobody insists on it (`POPPLER=needed`).
pub fn read(pdf: &[u8]) -> Option<Read> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let path = file.path().to_str().unwrap();
    let about = run("pdfinfo", &[path])?;
    let tags = run("pdfinfo", &["-struct-text", path])?;
    let pages = run("pdftotext", &["-raw", path, "-"])?;
    let words = pages.split('\x0c').map(|page| bare(without_number(page.trim_end()))).collect();
    Some(Read { about, tags, words })
}

/// A page without "1 / 2" at its foot, which may stand in the middle of a sentence.
fn without_number(page: &str) -> &str {
    let number = |line: &str| {
        line.split_once(" / ").is_some_and(|(at, all)| [at, all].iter().all(|part| part.parse::<u16>().is_ok()))
    };
    page.rsplit_once('\n').filter(|(_, last)| number(last)).map_or(page, |(body, _)| body)
}

/// Without blanks, marks of direction and the signs that choose between colours, which no PDF of ours keeps.
pub fn bare(text: &str) -> String {
    let invisible = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{fe0e}' | '\u{fe0f}')
    };
    text.chars().filter(|letter| !invisible(*letter)).collect()
}

#[expect(clippy::disallowed_methods, reason = "the script that installs poppler says that it must be there")]
fn run(tool: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(tool).args(arguments).output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) => {
            assert!(std::env::var("POPPLER").is_err(), "{tool}: {error}");
            None
        }
    }
}
