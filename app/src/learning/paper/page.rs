//! `/modules/<module>/print`: a whole module as one page to print.

use super::{Maker, Paper, Piece};
use crate::{
    frame::{Sheet, page as framed_page},
    learning::pages::{signatures, untranslated::english_only},
    request::Request,
    ui::{
        ButtonLink, ButtonLook, Figure, Glyph, Place,
        tongue::{english, part_in},
    },
    words::{ENGLISH, Words},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/modules/<module>/print`
#[component]
pub fn PrintPage() -> impl IntoView {
    let request = Request::current();
    let id = use_params_map().read().get("module").unwrap_or_default();
    framed_page(request.clone(), async move { sheet(&request, &id).await })
}

async fn sheet(request: &Request, id: &str) -> Result<Sheet, StatusCode> {
    let library = request.toolkit.library.clone();
    let module = library.module(id).ok_or(StatusCode::NOT_FOUND)?;
    let sign_offs = signatures(request).await?;
    let words = expect_context::<Words>();
    // The whole module as it is signed, in one language.
    let own = Words::of(ENGLISH);
    let maker = Maker { library: &library, trust: &request.trust, sign_offs: &sign_offs, words: &own };
    let paper = maker.module(module).ok_or(StatusCode::NOT_FOUND)?;
    let title = words.with("paper-title", &[("title", paper.title.as_str().into())]);
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <article class="rt-read rt-paper">
                {english_only(request, &words)}
                <h1 class="nhsuk-heading-xl">
                    <span class="rt-eyebrow">
                        <a href=module.url()>{words.with("module-number", &[("number", module.number.into())])}</a>
                    </span>
                    {english(&paper.title, &words)}
                </h1>
                <p class="rt-noprint">{words.get("summary-how-to-print")}</p>
                {files(&format!("{}/print", module.url()), &words)}
                {part_in(ENGLISH, &words, shown(paper))}
            </article>
        </div>
    };
    Ok(Sheet::new(title, Place::Learn, view))
}

/// The same as a file, in both sizes: `of` is the address that `/pdf` is put behind.
pub fn files(of: &str, words: &Words) -> AnyView {
    let link = |id: &str, end: &str| {
        view! { <ButtonLink text=words.get(id) href=format!("{of}/pdf{end}") look=ButtonLook::Round icon=Glyph::Keep/> }
    };
    view! {
        <div class="rt-acts">
            {link("paper-file", "")}
            {link("paper-file-large", "?size=large")}
        </div>
    }
    .into_any()
}

/// Piece by piece; lines of a list that follow one another are one list.
fn shown(paper: Paper) -> AnyView {
    let mut views = Vec::new();
    let mut items: Vec<String> = Vec::new();
    for piece in paper.pieces {
        if let Piece::Item(words) = piece {
            items.push(words);
            continue;
        }
        views.extend(list(&mut items));
        views.push(one(piece));
    }
    views.extend(list(&mut items));
    views.into_any()
}

fn list(items: &mut Vec<String>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let lines = std::mem::take(items).into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    Some(view! { <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul> }.into_any())
}

fn one(piece: Piece) -> AnyView {
    match piece {
        Piece::Page(words) => view! { <h2 class="nhsuk-heading-l">{words}</h2> }.into_any(),
        Piece::Heading(words) => view! { <h3 class="nhsuk-heading-s">{words}</h3> }.into_any(),
        Piece::Text(words) | Piece::Item(words) => view! { <p>{words}</p> }.into_any(),
        Piece::Quiet(words) => view! { <p class="rt-quiet">{words}</p> }.into_any(),
        Piece::Figure { svg, caption, .. } => view! { <Figure svg caption/> }.into_any(),
        Piece::Room(lines) => {
            let lines = (0..lines).map(|_| view! { <span></span> }).collect_view();
            view! { <div class="rt-paper__room" aria-hidden="true">{lines}</div> }.into_any()
        }
    }
}
