//! A page or a module as a PDF.

use super::{Maker, Paper, Piece};
use crate::{
    toolkit::Toolkit,
    words::{ENGLISH, Words, unmarked},
};
use domain::{Actor, DbErr, learning::queries, trust};
use pdf::{Block, Document, Print};

/// A module (`slug` is `None`) or one of its pages as a document; a page in the reader's language, where it is translated. `None` if there is no such thing, or the trust does not show it.
///
/// # Errors
/// When the database is away.
pub async fn document(
    toolkit: &Toolkit,
    trust: &trust::entity::Model,
    module: &str,
    slug: Option<&str>,
    language: &str,
    large: bool,
) -> Result<Option<Document>, DbErr> {
    let library = toolkit.library.in_language(language);
    let page = slug.and_then(|slug| library.page(module, slug)).map(|(_, page)| page);
    let lang = page.map_or(ENGLISH, |page| page.lang.as_str());
    let (own, words) = (toolkit.library.in_language(lang), Words::of(lang));
    let sign_offs = queries::sign_offs(&toolkit.db, &Actor::visitor(trust.id)).await?;
    let maker = Maker { library: &own, trust, sign_offs: &sign_offs, words: &words };
    let paper = match slug {
        Some(_) => page.and_then(|page| maker.page(page)),
        None => own.module(module).and_then(|module| maker.module(module)),
    };
    let print = if large { Print::Large } else { Print::Usual };
    Ok(paper.map(|paper| on_pages(paper, &words, print)))
}

fn on_pages(paper: Paper, words: &Words, print: Print) -> Document {
    let blocks = paper.pieces.into_iter().flat_map(|piece| block(piece, words)).collect();
    Document { title: paper.title, lang: region(words.lang()), print, blocks }
}

/// English as it is written here; other languages as they are.
fn region(lang: &str) -> String {
    if lang == ENGLISH { "en-GB".to_owned() } else { lang.to_owned() }
}

fn block(piece: Piece, words: &Words) -> Vec<Block> {
    match piece {
        Piece::Page(words) => vec![Block::Heading(words)],
        Piece::Heading(words) => vec![Block::Subheading(words)],
        Piece::Text(words) => vec![Block::Text(unmarked(&words))],
        Piece::Item(words) => vec![Block::Item(unmarked(&words))],
        Piece::Quiet(words) => vec![Block::Quiet(unmarked(&words))],
        Piece::Figure { alt, caption, .. } => {
            let shown = words.with("paper-figure", &[("alt", alt.into())]);
            vec![Block::Text(caption), Block::Quiet(shown)]
        }
        Piece::Room(lines) => vec![Block::Text("\n".repeat(usize::from(lines)))],
    }
}
