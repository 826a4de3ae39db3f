//! The questions of an exercise on paper: what is asked, and room for the answer.

use super::Piece;
use crate::words::Words;
use domain::learning::content::{Block, Field, FieldKind, blocks::Week, page::fields};

/// Does a block ask something?
pub fn asks(block: &Block) -> bool {
    !fields(block).is_empty()
}

/// Everything a block asks.
pub fn questions(block: &Block, words: &Words) -> Vec<Piece> {
    let week = match block {
        Block::Week(week) | Block::Diary(week) => Some(week),
        Block::Step(step) => step.week.as_ref().or(step.diary.as_ref()),
        _ => None,
    };
    let about = week.map(about).unwrap_or_default();
    about.into_iter().chain(fields(block).iter().flat_map(|field| question(field, words))).collect()
}

/// What the seven days are about.
fn about(week: &Week) -> Vec<Piece> {
    let hint = week.hint.as_ref().map(|hint| Piece::Quiet(hint.to_string()));
    std::iter::once(Piece::Text(week.label.to_string())).chain(hint).collect()
}

fn question(field: &Field, words: &Words) -> Vec<Piece> {
    let label = Piece::Text(field.label.clone());
    let hint = field.hint.clone().map(Piece::Quiet);
    let room = match &field.kind {
        FieldKind::Text { rows } => vec![Piece::Room(*rows)],
        FieldKind::Line => vec![Piece::Room(1)],
        // Short: the number stands behind the words.
        FieldKind::Number { .. } => return vec![Piece::Item(format!("{}: ____", field.label))],
        FieldKind::Scale { low, high } => {
            let ends = [("low", low.as_str().into()), ("high", high.as_str().into())];
            vec![Piece::Quiet(words.with("paper-scale", &ends)), Piece::Room(1)]
        }
        FieldKind::Choice { options } => options.iter().cloned().map(Piece::Item).collect(),
        FieldKind::Checklist { options, own } => {
            let own = own.then_some(Piece::Room(1));
            options.iter().cloned().map(Piece::Item).chain(own).collect()
        }
    };
    std::iter::once(label).chain(hint).chain(room).collect()
}
