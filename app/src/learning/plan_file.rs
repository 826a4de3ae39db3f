//! A plan as a PDF: what is filled in, with the numbers to call where the plan has them.

use super::{
    blocks::calls::on_paper,
    pages::{keeping::named, plan_view::said},
    times::day_of,
};
use crate::{toolkit::Toolkit, words::Words};
use domain::{
    Actor, DbErr,
    learning::{
        Page, Part, Plan,
        content::{Block as Shown, Segment},
        plan::name,
        queries,
    },
};
use pdf::{Block, Document, Print};

/// A plan of the actor's as a document: as it stands, or as it was kept under a number. `None` if there is no such plan, or nothing in it.
///
/// # Errors
/// When the database is away.
pub async fn document(
    toolkit: &Toolkit,
    actor: &Actor,
    page: &str,
    number: Option<i32>,
    large: bool,
) -> Result<Option<Document>, DbErr> {
    let words = Words::of("en");
    let known = toolkit.library.page_by_id(page).filter(|page| page.plan.is_some());
    let (title, date, plan) = match number {
        Some(number) => {
            let versions = queries::versions(&toolkit.db, actor, page).await?;
            let Some(version) = versions.into_iter().find(|version| version.number == number) else { return Ok(None) };
            let date = words.with("version-named", &named(&version, &words));
            (version.title.clone(), date, Plan::read(&version.content))
        }
        None => {
            let Some(page) = known else { return Ok(None) };
            let notes = queries::notes_of_page(&toolkit.db, actor, page).await?;
            let last = notes.values().filter(|note| !note.value.is_empty()).map(|note| note.updated_at).max();
            let Some(last) = last else { return Ok(None) };
            let date = words.with("summary-date", &[("day", day_of(&words, last).into())]);
            (name(page).to_owned(), date, Plan::of(page, &notes).filled())
        }
    };
    let mut blocks = vec![Block::Quiet(date)];
    plan.parts.iter().for_each(|part| add(&mut blocks, part, &words));
    if known.is_some_and(has_numbers) {
        add_numbers(&mut blocks, toolkit, &words);
    }
    let print = if large { Print::Large } else { Print::Usual };
    Ok(Some(Document { title, lang: format!("{}-GB", words.lang()), print, blocks }))
}

fn add(blocks: &mut Vec<Block>, part: &Part, words: &Words) {
    match part {
        Part::Answer { question, lines, of_ten, follows } => {
            blocks.push(Block::Heading(question.clone()));
            blocks.push(Block::Text(said(lines, *of_ten, words)));
            blocks.extend(follows.clone().map(Block::Quiet));
        }
        Part::Diary { title, days } => {
            blocks.push(Block::Heading(title.clone()));
            let head = ["diary-weekday", "diary-sleep", "diary-day"].map(|id| words.get(id)).to_vec();
            blocks.push(Block::Table { head, rows: days.iter().map(|day| day.to_vec()).collect() });
        }
        Part::Letter { title, paragraphs } => {
            blocks.push(Block::Heading(title.clone()));
            blocks.extend(paragraphs.iter().cloned().map(Block::Text));
        }
    }
}

/// The page shows numbers to call.
fn has_numbers(page: &Page) -> bool {
    page.segments.iter().any(|segment| match segment {
        Segment::Block(Shown::Crisis(_)) => true,
        Segment::Block(Shown::Step(step)) => step.crisis,
        _ => false,
    })
}

fn add_numbers(blocks: &mut Vec<Block>, toolkit: &Toolkit, words: &Words) {
    blocks.push(Block::Heading(words.get("plan-pdf-numbers")));
    blocks.extend(toolkit.library.urgent_numbers().iter().map(|number| Block::Text(on_paper(number))));
}
