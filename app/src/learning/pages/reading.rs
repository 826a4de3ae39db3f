//! One page of a module. If there is something to fill in, all of it is one form.

use super::{
    super::{
        blocks::{Fields, Shower},
        flash::{self, Left},
        saving,
        times::saved_at,
    },
    Known, away,
    foot::{self, aside},
    listen::{Listen, ListenEnd, is_ours},
    unsigned, untranslated,
};
use crate::{
    frame::{Sheet, page as framed_page},
    phone::frames::{Exercise, device_of},
    request::{Flash, Request},
    shell::Live,
    toolbox::pages::add::Placed,
    ui::{
        Button, ErrorSummary, Glyph, Note, NoteTone, Place, Saved, SavedState, Who, links,
        tongue::{part_in, spoken},
    },
    words::Words,
};
use domain::learning::{
    Module, Page,
    commands::progress,
    content::{Block, Segment, page::fields},
    queries,
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// `/modules/<module>/<page>`
#[component]
pub fn ReadingPage() -> impl IntoView {
    let request = Request::current();
    let params = use_params_map();
    let part = |name| params.read().get(name).unwrap_or_default();
    let (module, slug) = (part("module"), part("page"));
    framed_page(request.clone(), async move { sheet(&request, &module, &slug).await })
}

/// Everything one page shows.
struct Opened<'a> {
    module: &'a Module,
    page: &'a Page,
    known: Known,
    fields: Fields,
    signed_out: bool,
    placed: Placed,
}

async fn sheet(request: &Request, module: &str, slug: &str) -> Result<Sheet, StatusCode> {
    let library = request.library();
    let (module, page) = library.page(module, slug).ok_or(StatusCode::NOT_FOUND)?;
    let known = Known::of(request).await?;
    if !known.sign_offs.shows(&request.trust, page) {
        return Err(StatusCode::NOT_FOUND);
    }
    let opened = progress::open_page(request.db(), &request.actor(), &known.so_far, page).await;
    opened.map_err(|error| away(request, &error))?;
    let (fields, signed_out) = fields_of(request, page).await?;
    let placed = Placed::of(request, &page.id).await?;
    let words = expect_context::<Words>();
    let opened = Opened { module, page, known, fields, signed_out, placed };
    Ok(opened.sheet(request, &words))
}

/// What stands in the fields, and whether a save came back because its session was over. Saves first what waited for a sign-in.
async fn fields_of(request: &Request, page: &Page) -> Result<(Fields, bool), StatusCode> {
    if page.fields.is_empty() {
        return Ok((Fields::default(), false));
    }
    let away = |error| away(request, &error);
    let waited = saving::save_what_waited(request, page).await.map_err(away)?;
    let told: Flash = request.take_flash(&flash::name(page)).await.map_err(away)?.unwrap_or_default();
    let left = waited.unwrap_or_else(|| Left::from_flash(&told));
    let notes = queries::notes_of_page(request.db(), &request.actor(), page).await.map_err(away)?;
    let signed_out = flash::is_signed_out(&told) && request.actor().account_id().is_none();
    Ok((Fields::of(page, &notes, &left, request.db().now()), signed_out))
}

impl Opened<'_> {
    fn sheet(&self, request: &Request, words: &Words) -> Sheet {
        let problems = self.fields.problems(words);
        let title = if problems.is_empty() {
            self.page.title.clone()
        } else {
            words.with("page-title-error", &[("title", self.page.title.as_str().into())])
        };
        let summary = (!problems.is_empty()).then(|| view! { <ErrorSummary problems/> });
        let signed_out = self.signed_out.then(|| signed_out(words));
        let view = view! {
            <div class="rt-wrap nhsuk-main-wrapper rt-cols">
                <article class="rt-read">
                    {summary}
                    {untranslated::first(request, &self.page.lang, words)}
                    {self.heading(words)}
                    {signed_out}
                    {self.listen(false)}
                    {self.body(request, words)}
                    {self.listen(true)}
                    {foot::toolbox(self.page, &self.placed)}
                    {foot::foot(request, self.module, self.page, &self.known, words)}
                </article>
                {aside(request, self.module, self.page, &self.known, words)}
            </div>
        };
        let place = if self.page.opens_with_emergency() { Place::Help } else { Place::Learn };
        Sheet::new(title, place, view)
    }

    /// On a page that opens with an emergency card nothing but the title stands above it.
    fn heading(&self, words: &Words) -> AnyView {
        let (module, page) = (self.module, self.page);
        if page.opens_with_emergency() {
            return view! { <h1 class="nhsuk-heading-xl">{spoken(&page.title, &page.lang, words)}</h1> }.into_any();
        }
        let name =
            words.with("module-named", &[("number", module.number.into()), ("title", module.title.as_str().into())]);
        let place = [("page", module.position(page).unwrap_or(1).into()), ("all", module.pages.len().into())];
        view! {
            <h1 class="nhsuk-heading-xl">
                <span class="rt-eyebrow">
                    <a href=module.url()>{name}</a>
                </span>
                {spoken(&page.title, &page.lang, words)}
            </h1>
            <p class="rt-meta">
                <span>{words.with("learning-page-of", &place)}</span>
                <span>{words.with("learning-minutes", &[("minutes", page.minutes.into())])}</span>
                {unsigned(&self.known.sign_offs.of(page), words)}
            </p>
        }
        .into_any()
    }

    /// What reads the page aloud: above its text, but below an emergency.
    fn listen(&self, below: bool) -> Option<AnyView> {
        let in_part = !self.page.fields.is_empty();
        let (text, _, _) = parts(&self.page.segments).unwrap_or((&self.page.segments, &[], &[]));
        let here = self.page.opens_with_emergency() == below;
        (here && is_ours(text)).then(|| view! { <Listen lang=self.page.lang.clone() in_part/> }.into_any())
    }

    /// The segments, with those from the first to the last field inside the form.
    fn body(&self, request: &Request, words: &Words) -> AnyView {
        // What the page itself says is all of one language, with the buttons inside.
        let lang = self.page.lang.as_str();
        let library = request.toolkit.library.in_language(lang);
        let mut shower = Shower::new(&library, Words::of(lang), &self.fields, &self.page.url)
            .with_toolbox(&self.page.id, self.placed.clone());
        let Some((before, within, after)) = parts(&self.page.segments) else {
            let all = part_in(lang, words, shower.all(&self.page.segments));
            return view! {
                {all}
                <ListenEnd/>
            }
            .into_any();
        };
        let before = part_in(lang, words, shower.all(before));
        let form = self.form(request, part_in(lang, words, shower.all(within)), words);
        view! {
            {before}
            <ListenEnd/>
            {form}
            {part_in(lang, words, shower.all(after))}
        }
        .into_any()
    }

    fn form(&self, request: &Request, inside: AnyView, words: &Words) -> AnyView {
        let owner = request.actor().account_id().map(|id| id.to_string()).unwrap_or_default();
        let onward = flash::onward(self.page);
        let ends_in_summary = onward.ends_with("/summary");
        let button = words.get(if ends_in_summary { "learning-save-and-see" } else { "learning-save" });
        let saved = self.fields.last_saved().map(|at| {
            view! { <Saved id="saved".to_owned() state=SavedState::Saved text=saved_at(words, at, request.db().now())/> }
        });
        let sign_in = format!("{}?next={}", links::SIGN_IN, self.page.url);
        let (page, device) = (self.page.id.clone(), device_of(request));
        let [only_you, no_names, privacy] =
            ["learning-only-you", "learning-no-names", "account-privacy-link"].map(|id| words.get(id));
        view! {
            <Who>
                <b>{only_you}</b>
                " "
                {no_names}
                " "
                <a href=links::PRIVACY>{privacy}</a>
            </Who>
            <Exercise sign_in>
                <form
                    id="exercise"
                    method="post"
                    action="/do/learning/save-notes"
                    novalidate
                    data-onward=onward
                    data-device=device
                >
                    <input type="hidden" name="page" value=page/>
                    <input type="hidden" name="owner" value=owner/>
                    {inside}
                    <Button text=button/>
                    {saved}
                </form>
            </Exercise>
            <Live/>
        }
        .into_any()
    }
}

/// What stands before the first field, from the first to the last, and after it. `None` without fields.
fn parts(segments: &[Segment]) -> Option<(&[Segment], &[Segment], &[Segment])> {
    let has_field = |segment: &Segment| match segment {
        Segment::Block(block) => !fields(block).is_empty() || matches!(block, Block::Step(_)),
        Segment::Html(_) => false,
    };
    let first = segments.iter().position(has_field)?;
    let last = segments.iter().rposition(has_field)?;
    let (before, rest) = segments.split_at_checked(first)?;
    let (within, after) = rest.split_at_checked(last + 1 - first)?;
    Some((before, within, after))
}

fn signed_out(words: &Words) -> impl IntoView + use<> {
    let (what, todo) = (words.get("learning-signed-out"), words.get("learning-signed-out-do"));
    view! {
        <Note tone=NoteTone::Lamp glyph=Glyph::Lock>
            <p>
                <b>{what}</b>
            </p>
            <p>
                <a href=links::SIGN_IN>{todo}</a>
            </p>
        </Note>
    }
}
