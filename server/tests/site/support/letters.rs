//! Letters as they left, read back from the folder they were put into.

use mailparse::{MailHeaderMap, ParsedMail, parse_mail};
use std::path::Path;

/// A letter that went out.
#[derive(Debug, Clone)]
pub struct Letter {
    pub id: String,
    pub from: String,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Letter {
    /// The path of the link in it: what follows the host.
    pub fn path(&self) -> &str {
        let link = self.text.lines().find(|line| line.starts_with("http")).unwrap();
        let (_, after) = link.split_once("://").unwrap();
        &after[after.find('/').unwrap()..]
    }

    /// The token in its link.
    pub fn token(&self) -> &str {
        self.path().rsplit_once('/').unwrap().1
    }
}

/// Reads all letters in a folder and takes them away.
pub fn take(folder: &Path) -> Vec<Letter> {
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let letters = files.iter().map(|file| read(&std::fs::read(file).unwrap())).collect();
    files.iter().for_each(|file| std::fs::remove_file(file).unwrap());
    letters
}

fn read(bytes: &[u8]) -> Letter {
    let mail = parse_mail(bytes).unwrap();
    let header = |name: &str| mail.headers.get_first_value(name).unwrap_or_default();
    Letter {
        id: header("Message-ID"),
        from: header("From"),
        to: header("To"),
        subject: header("Subject"),
        text: part(&mail, "text/plain"),
        html: part(&mail, "text/html"),
    }
}

fn part(mail: &ParsedMail<'_>, kind: &str) -> String {
    let part = mail.subparts.iter().find(|part| part.ctype.mimetype == kind).unwrap();
    part.get_body().unwrap().replace("\r\n", "\n")
}
