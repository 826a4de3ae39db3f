//! Cuts the body of a page into Markdown and fenced blocks.
use super::{blocks::Block, front_matter::Body, problem::Problem, source::TomlPart};

/// A stretch of the body.
#[derive(Clone, Debug)]
pub enum Chunk<'a> {
    Markdown(Markdown<'a>),
    Block(TomlPart<'a>, Block),
}

/// CommonMark, with the line of the file on which it begins.
#[derive(Clone, Copy, Debug)]
pub struct Markdown<'a> {
    pub path: &'a str,
    pub text: &'a str,
    pub first_line: usize,
}

const FENCE: &str = "~~~";

/// The chunks in order, without empty ones. Problems are collected; a block that does not parse is left out.
pub fn split<'a>(body: Body<'a>, problems: &mut Vec<Problem>) -> Vec<Chunk<'a>> {
    let mut chunks = Vec::new();
    let mut cut = Cut::default();
    for line in body.text.split_inclusive('\n') {
        let at = body.first_line + cut.line;
        match (line.trim_end().strip_prefix(FENCE), cut.open) {
            (Some(""), Some(name)) => {
                let part =
                    TomlPart { path: body.path, text: cut.text(body), first_line: body.first_line + cut.from_line };
                match Block::parse(name, part) {
                    Ok(block) => chunks.push(Chunk::Block(part, block)),
                    Err(problem) => problems.push(problem),
                }
                cut.restart(None, line);
            }
            (Some(name), Some(_)) => {
                problems.push(Problem::new(body.path, at, format!("expected ~~~ to close the block before ~~~{name}")));
                cut.restart(Some(name), line);
            }
            (Some(""), None) => {
                problems.push(Problem::new(body.path, at, "expected the name of a block after ~~~"));
                push_markdown(&mut chunks, cut.markdown(body));
                cut.restart(None, line);
            }
            (Some(name), None) => {
                push_markdown(&mut chunks, cut.markdown(body));
                cut.restart(Some(name), line);
            }
            (None, _) => cut.pass(line),
        }
    }
    match cut.open {
        Some(name) => problems.push(Problem::new(
            body.path,
            body.first_line + cut.from_line.saturating_sub(1),
            format!("expected ~~~ to close the block {name:?}"),
        )),
        None => push_markdown(&mut chunks, cut.markdown(body)),
    }
    chunks
}

fn push_markdown<'a>(chunks: &mut Vec<Chunk<'a>>, markdown: Markdown<'a>) {
    if !markdown.text.trim().is_empty() {
        chunks.push(Chunk::Markdown(markdown));
    }
}

/// How far the body has been read, and where the present stretch began.
#[derive(Default)]
struct Cut<'a> {
    open: Option<&'a str>,
    byte: usize,
    line: usize,
    from_byte: usize,
    from_line: usize,
}

impl<'a> Cut<'a> {
    fn pass(&mut self, line: &str) {
        self.byte += line.len();
        self.line += 1;
    }

    fn restart(&mut self, open: Option<&'a str>, line: &str) {
        self.pass(line);
        self.open = open;
        self.from_byte = self.byte;
        self.from_line = self.line;
    }

    fn text(&self, body: Body<'a>) -> &'a str {
        body.text.get(self.from_byte..self.byte).unwrap_or_default()
    }

    fn markdown(&self, body: Body<'a>) -> Markdown<'a> {
        Markdown { path: body.path, text: self.text(body), first_line: body.first_line + self.from_line }
    }
}
