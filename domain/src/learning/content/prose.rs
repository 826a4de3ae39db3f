//! Words as people read them: units, sentences, words. The checks of language work on these.
use super::{
    blocks::{Block, Choice},
    source::TomlPart,
    text::Text,
};

/// What a piece of prose is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Titles and labels: checked for words, left out of the reading grade.
    Heading,
    /// At most 3 sentences.
    Paragraph,
    /// An item of a list, a line to say.
    Item,
}

/// One paragraph, item or heading, without markup.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    pub line: usize,
    pub role: Role,
    pub words: String,
}

/// What a page says and where it leads, for what is asked of all pages together.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    pub path: String,
    /// The page's id.
    pub id: String,
    pub in_module: bool,
    /// Paragraphs with their lines.
    pub paragraphs: Vec<(usize, String)>,
    /// Ids of the pages it is related to or links to.
    pub leads_to: Vec<String>,
}

/// Sentences of a unit: they end in `.`, `?` or `!` (and closing quotes or brackets) before a space, or at the end.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = sentence_end(rest);
        let (sentence, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if words(sentence).next().is_some() {
            found.push(sentence.trim());
        }
        rest = after.trim_start();
    }
    found
}

/// Shortened words after which a sentence goes on.
const GO_ON: [&str; 6] = ["Dr", "Mr", "Mrs", "Ms", "St", "No"];

fn sentence_end(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if !matches!(letter, '.' | '?' | '!') {
            continue;
        }
        let mut end = at + letter.len_utf8();
        while let Some((next_at, next)) = letters.peek().copied() {
            if !matches!(next, '.' | '?' | '!' | '"' | '\'' | ')' | ']') {
                break;
            }
            end = next_at + next.len_utf8();
            letters.next();
        }
        let before = text.get(..at).unwrap_or_default();
        let shortened = letter == '.' && GO_ON.iter().any(|word| words(before).last() == Some(word));
        if !shortened && letters.peek().is_none_or(|(_, next)| next.is_whitespace()) {
            return end;
        }
    }
    text.len()
}

/// Words: what stands between spaces and holds a letter or a digit, without punctuation around it.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .flat_map(|piece| piece.split(['/', '\u{2013}', '\u{2014}']))
        .map(|piece| piece.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|piece| !piece.is_empty())
}

/// The prose of a block, with the lines of its file.
pub fn of_block(part: TomlPart<'_>, block: &Block) -> Vec<Unit> {
    let mut units = Collector { part, units: Vec::new() };
    match block {
        Block::Callout(b) => units.heading([&b.title]).paragraphs([&b.text]),
        Block::Tip(b) => units.heading([&b.title]).paragraphs([&b.why, &b.todo]).items(&b.say),
        Block::Say(b) => units.heading(&b.title).items(&b.lines),
        Block::Do(b) => units.heading([&b.title]).items(&b.todo).items(&b.dont),
        Block::Care(b) => units.heading([&b.heading]).items(&b.items).paragraphs(&b.text),
        Block::Crisis(b) => units.heading(&b.title),
        Block::Prompt(b) => units.heading([&b.label]).paragraphs(&b.hint),
        Block::Scale(b) => units.heading([&b.label, &b.low, &b.high]),
        Block::Checklist(b) => units.heading([&b.label]).paragraphs(&b.hint).items(&b.options),
        Block::Choice(b) => units.choice(b),
        Block::Week(b) | Block::Diary(b) => units.heading([&b.label]).paragraphs(&b.hint),
        Block::Step(b) => {
            units.heading([&b.title]).paragraphs(&b.intro);
            if let Some(field) = &b.prompt {
                units.heading([&field.label]).paragraphs(&field.hint);
            }
            if let Some(field) = &b.checklist {
                units.heading([&field.label]).paragraphs(&field.hint).items(&field.options);
            }
            if let Some(field) = &b.scale {
                units.heading([&field.label, &field.low, &field.high]);
            }
            if let Some(field) = &b.choice {
                units.choice(field);
            }
            for field in [&b.week, &b.diary].into_iter().flatten() {
                units.heading([&field.label]).paragraphs(&field.hint);
            }
            &mut units
        }
        // What people wrote goes between these words, so their sentences cannot be counted.
        Block::Letter(b) => units.heading([&b.title]).heading(&b.lines),
        Block::Summary(b) => units.heading([&b.title]),
        Block::Example(b) => units.heading(&b.title).paragraphs([&b.text]),
        Block::Quote(b) => units.paragraphs([&b.text]).heading([&b.who]),
        Block::Video(b) => units.heading([&b.title]),
        Block::Figure(b) => units.items([&b.alt]).paragraphs([&b.caption]),
    };
    units.units
}

struct Collector<'a> {
    part: TomlPart<'a>,
    units: Vec<Unit>,
}

impl Collector<'_> {
    fn add(&mut self, role: Role, line: usize, words: &str) {
        self.units.push(Unit { line, role, words: words.to_owned() });
    }

    fn heading<'t>(&mut self, texts: impl IntoIterator<Item = &'t Text>) -> &mut Self {
        for text in texts {
            self.add(Role::Heading, self.part.line_of(text), text);
        }
        self
    }

    fn choice(&mut self, choice: &Choice) -> &mut Self {
        self.heading([&choice.label]).paragraphs(&choice.hint);
        for option in &choice.options {
            self.heading([&option.label]).paragraphs(&option.then);
        }
        self
    }

    fn items<'t>(&mut self, texts: impl IntoIterator<Item = &'t Text>) -> &mut Self {
        for text in texts {
            self.add(Role::Item, self.part.line_of(text), text);
        }
        self
    }

    /// Blank lines part paragraphs; the line of each is counted from the value's start.
    fn paragraphs<'t>(&mut self, texts: impl IntoIterator<Item = &'t Text>) -> &mut Self {
        for text in texts {
            let mut line = self.part.line_of(text);
            if self.part.text.get(text.start()..).is_some_and(|raw| raw.starts_with("\"\"\"\n")) {
                line += 1;
            }
            for part in text.split("\n\n") {
                let blank = part.len() - part.trim_start().len();
                let skipped = part.get(..blank).unwrap_or_default().matches('\n').count();
                if !part.trim().is_empty() {
                    self.add(Role::Paragraph, line + skipped, part.trim());
                }
                line += part.matches('\n').count() + 2;
            }
        }
        self
    }
}
