//! A month on one page of paper, in the words of NICE quality standard 80 and of the national audit. Facts, never "met": what counts as a
//! programme is for the trust to decide.

use super::{
    figures::{head, month_name, name_of},
    used,
};
use crate::{learning::times::day_of, words::Words};
use domain::{
    Moment,
    staff::{
        figures::percent,
        queries::{Line, Uptake},
    },
};
use pdf::{Block, Document, Print};

/// So many teams fit on the page; the screen has them all.
const MOST_TEAMS: usize = 8;
/// So many letters of a team's name fit on a line.
const LONGEST_NAME: usize = 28;

/// The page.
#[derive(Debug, Clone, Copy)]
pub struct Paper<'a> {
    /// The trust's name.
    pub trust: &'a str,
    /// The month alone.
    pub month: &'a Uptake,
    /// The months up to it, as many as in the study.
    pub before: &'a Uptake,
    /// When it was made.
    pub made_at: Moment,
    /// The trust's colour and logo, if it has set them.
    pub brand: Option<&'a Block>,
}

/// A document of one page.
#[must_use]
pub fn document(paper: &Paper<'_>, words: &Words) -> Document {
    let month = month_name(paper.month.period.last, words);
    let made = [("trust", paper.trust.into()), ("day", day_of(words, paper.made_at).into())];
    let mut blocks = vec![
        Block::Quiet(words.with("paper-made", &made)),
        Block::Heading(words.get("paper-standard-title")),
        Block::Text(words.get("paper-standard")),
        Block::Table {
            head: vec![words.get("uptake-figure"), month.clone(), words.get("paper-before")],
            rows: whole(paper, words),
        },
        Block::Heading(words.with("paper-teams-title", &[("month", month.as_str().into())])),
        teams(paper, words),
    ];
    blocks.extend(rest(paper, words));
    if let Some(brand) = paper.brand {
        blocks.insert(0, brand.clone());
    }
    blocks.extend(used::all(paper.month, words).first().map(|used| {
        let values = [
            ("teams", used.teams.as_str().into()),
            ("accounts", used.accounts.as_str().into()),
            ("visited", used.visited.as_str().into()),
        ];
        Block::Text(words.with("paper-used", &values))
    }));
    blocks.push(Block::Quiet(words.get("paper-private")));
    let title = words.with("uptake-paper-title", &[("month", month.into())]);
    Document { title, lang: format!("{}-GB", words.lang()), print: Print::Usual, blocks }
}

/// What the standard and the audit ask about, as far as this site knows it, and who made it so.
fn whole(paper: &Paper<'_>, words: &Words) -> Vec<Vec<String>> {
    let nothing = || words.get("uptake-nothing");
    let row = |said: String, of: fn(&Line) -> Option<String>| {
        let cell = |uptake: &Uptake| of(&uptake.all).unwrap_or_else(nothing);
        vec![said, cell(paper.month), cell(paper.before)]
    };
    vec![
        row(words.get("paper-carers"), |line| line.carers.map(|carers| carers.to_string())),
        row(words.get("paper-offered"), |line| Some((line.tally.invited + line.tally.asked).to_string())),
        row(words.get("paper-took-up"), |line| Some(line.tally.accounts().to_string())),
        row(words.get("paper-took-up-share"), |line| {
            line.carers.and_then(|carers| percent(line.tally.accounts(), carers))
        }),
        row(head("inviting", words), |line| Some(line.clinicians.inviting.to_string())),
        row(head("inviting-share", words), |line| percent(line.clinicians.inviting, line.clinicians.accounts)),
        row(head("sent", words), |line| Some(line.tally.sent.to_string())),
    ]
}

fn teams(paper: &Paper<'_>, words: &Words) -> Block {
    let heads = ["invited", "joined"].map(|name| head(name, words));
    let row = |line: &Line| {
        let numbers = [line.tally.invited, line.tally.joined];
        let name = short(&name_of(line, "uptake-no-team", words));
        std::iter::once(name).chain(numbers.map(|number| number.to_string())).collect()
    };
    Block::Table {
        head: std::iter::once(words.get("uptake-team")).chain(heads).collect(),
        rows: paper.month.teams.iter().take(MOST_TEAMS).map(row).collect(),
    }
}

/// A name that fits on one line: a page is a page.
fn short(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let begins: String = name.chars().take(LONGEST_NAME - 1).collect();
    format!("{}…", begins.trim_end())
}

/// How many teams there was no room for.
fn rest(paper: &Paper<'_>, words: &Words) -> Option<Block> {
    let more = paper.month.teams.len().saturating_sub(MOST_TEAMS);
    (more > 0).then(|| Block::Quiet(words.with("paper-more-teams", &[("count", more.into())])))
}
