//! A page or a module as a PDF.

use super::{Maker, Paper, Piece};
use crate::{toolkit::Toolkit, words::Words};
use domain::{Actor, DbErr, learning::queries, trust};
use pdf::{Block, Document, Print};

/// A module (`slug` is `None`) or one of its pages as a document. `None` if there is no such thing, or the trust does not show it.
///
/// # Errors
/// When the database is away.
pub async fn document(
    toolkit: &Toolkit,
    trust: &trust::entity::Model,
    module: &str,
    slug: Option<&str>,
    large: bool,
) -> Result<Option<Document>, DbErr> {
    let words = Words::of("en");
    let sign_offs = queries::sign_offs(&toolkit.db, &Actor::visitor(trust.id)).await?;
    let maker = Maker { library: &toolkit.library, trust, sign_offs: &sign_offs, words: &words };
    let paper = match slug {
        Some(slug) => toolkit.library.page(module, slug).and_then(|(_, page)| maker.page(page)),
        None => toolkit.library.module(module).and_then(|module| maker.module(module)),
    };
    let print = if large { Print::Large } else { Print::Usual };
    Ok(paper.map(|paper| on_pages(paper, &words, print)))
}

fn on_pages(paper: Paper, words: &Words, print: Print) -> Document {
    let blocks = paper.pieces.into_iter().flat_map(|piece| block(piece, words)).collect();
    Document { title: paper.title, lang: format!("{}-GB", words.lang()), print, blocks }
}

fn block(piece: Piece, words: &Words) -> Vec<Block> {
    match piece {
        Piece::Page(words) => vec![Block::Heading(words)],
        Piece::Heading(words) => vec![Block::Subheading(words)],
        Piece::Text(words) => vec![Block::Text(words)],
        Piece::Item(words) => vec![Block::Item(words)],
        Piece::Quiet(words) => vec![Block::Quiet(words)],
        Piece::Figure { alt, caption, .. } => {
            let shown = words.with("paper-figure", &[("alt", alt.into())]);
            vec![Block::Text(caption), Block::Quiet(shown)]
        }
        Piece::Room(lines) => vec![Block::Text("\n".repeat(usize::from(lines)))],
    }
}
