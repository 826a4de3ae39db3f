//! `/toolbox`: the shelf for a bad day first, then everything else.

use super::{
    item::Line,
    look::{self, WORTH_LOOKING},
    thing::{self, of_item},
};
use crate::{
    errors::unavailable,
    frame::{Sheet, page as framed_page},
    phone::frames::device_of,
    request::{Flash, Request},
    ui::{
        Button, ButtonLink, ButtonLook, Details, ErrorSummary, Glyph, Illustration, Input, Note, NoteTone, Picture,
        Place, Problem, Who, links,
    },
    words::Words,
};
use domain::{
    learning::Library,
    toolbox::{HEADING_CHARACTERS, Kind, MOST_ITEMS, Section, Toolbox, entity, heading, queries},
};
use http::StatusCode;
use leptos::prelude::*;

/// The address.
pub const TOOLBOX: &str = crate::ui::links::TOOLBOX;
/// The name of its forms.
pub const FORM: &str = "toolbox";
/// Under this name waits what was taken out last.
pub const TAKEN_OUT: &str = "toolbox-taken-out";
/// Under this name wait the words that are looked for.
pub const LOOKED_FOR: &str = "toolbox-looked-for";

/// `/toolbox`
#[component]
pub fn ToolboxPage() -> impl IntoView {
    let request = Request::current();
    framed_page(request.clone(), async move { sheet(&request).await })
}

async fn sheet(request: &Request) -> Result<Sheet, StatusCode> {
    let away = |error| unavailable(request, &error);
    let mine = queries::toolbox(request.db(), &request.actor()).await.map_err(away)?;
    let sent = request.take_flash(FORM).await.map_err(away)?.unwrap_or_default();
    let taken_out = request.take_flash(TAKEN_OUT).await.map_err(away)?;
    let looked_for = request.take_flash(LOOKED_FOR).await.map_err(away)?;
    let looked_for = looked_for.and_then(|mut flash| flash.typed.remove("words"));
    let words = expect_context::<Words>();
    let shown =
        Shown { library: &request.library(), words: &words, mine: &mine, sent: &sent, device: device_of(request) };
    let title = words.get("toolbox-title");
    let page_title = if sent.codes.is_empty() {
        title.clone()
    } else {
        words.with("page-title-error", &[("title", title.as_str().into())])
    };
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {shown.problems()}
                <h1 class="nhsuk-heading-xl">{title}</h1>
                {taken_out.map(|flash| shown.put_back(&flash))}
                {match looked_for {
                    Some(looked_for) => shown.found(looked_for),
                    None => shown.everything(),
                }}
            </div>
        </div>
    };
    Ok(Sheet::new(page_title, Place::Other, view))
}

/// What the page shows, and what its forms left behind.
struct Shown<'a> {
    library: &'a Library,
    words: &'a Words,
    mine: &'a Toolbox,
    sent: &'a Flash,
    /// Whose phone this is.
    device: &'static str,
}

impl Shown<'_> {
    fn problems(&self) -> Option<AnyView> {
        let said = |code: &String| {
            let values = [("most", MOST_ITEMS.into()), ("characters", HEADING_CHARACTERS.into())];
            let words = self.words.with(&format!("toolbox-problem-{code}"), &values);
            if code.starts_with("heading-") { Problem::at(self.wrong_field(), words) } else { Problem::general(words) }
        };
        let known = |code: &&String| self.words.has(&format!("toolbox-problem-{code}"));
        let problems: Vec<Problem> = self.sent.codes.iter().filter(known).map(said).collect();
        (!problems.is_empty()).then(|| view! { <ErrorSummary problems/> }.into_any())
    }

    /// The id of the field for the heading that was refused.
    fn wrong_field(&self) -> String {
        field_id(self.sent.typed.get("heading").map(String::as_str).unwrap_or_default())
    }

    /// "Taken out", with the way back.
    fn put_back(&self, flash: &Flash) -> Option<AnyView> {
        let typed = |name: &str| flash.typed.get(name).cloned().unwrap_or_default();
        let kind = Kind::parse(&typed("kind"))?;
        let thing = thing::of(self.library, kind, &typed("target"), self.words);
        let said = self.words.with("toolbox-taken-out", &[("title", thing.title.into())]);
        let fields = ["kind", "target", "shelf", "heading", "position"];
        let fields = fields.map(|name| view! { <input type="hidden" name=name value=typed(name)/> });
        let button = self.words.get("toolbox-put-back");
        let undo = thing.href.is_some().then(|| {
            view! {
                <form class="rt-note__acts" method="post" action="/do/toolbox/add">
                    {fields.collect_view()}
                    <Button text=button look=ButtonLook::Round/>
                </form>
            }
        });
        Some(
            view! {
                <Note tone=NoteTone::Good glyph=Glyph::Tick>
                    <p>{said}</p>
                    {undo}
                </Note>
            }
            .into_any(),
        )
    }

    fn everything(&self) -> AnyView {
        let words = self.words;
        if self.mine.items().next().is_none() && self.mine.headings().next().is_none() {
            return view! {
                <Illustration picture=Picture::TinBox/>
                <p class="rt-lede">{words.get("toolbox-nothing")}</p>
                <p>{words.get("toolbox-nothing-do")}</p>
                <ButtonLink text=words.get("notes-nothing-link") href="/modules"/>
            }
            .into_any();
        }
        let headings: Vec<heading::Model> = self.mine.headings().cloned().collect();
        let sections = self.mine.sections.iter().map(|section| self.section(section, &headings)).collect_view();
        let look = (self.mine.items().count() >= WORTH_LOOKING).then(|| look::form(None, words));
        let [only_you, privacy] = ["toolbox-only-you", "account-privacy-link"].map(|id| words.get(id));
        view! {
            <Who>
                <b>{only_you}</b>
                " "
                <a href=links::PRIVACY>{privacy}</a>
            </Who>
            {self.shelf(&headings)}
            {look}
            {sections}
            <h2 class="nhsuk-heading-m">{words.get("toolbox-new-heading")}</h2>
            {self.heading_form("", "")}
        }
        .into_any()
    }

    /// Only what was looked for, and the way back to all of it.
    fn found(&self, looked_for: String) -> AnyView {
        let words = self.words;
        let headings: Vec<heading::Model> = self.mine.headings().cloned().collect();
        let lines = self.mine.items().filter_map(|item| {
            let thing = of_item(self.library, item, words);
            let fits = look::fits(&looked_for, &[&thing.title, &thing.kind]);
            fits.then(|| Line { item, thing, before: None, after: None, headings: &headings }.view(words))
        });
        let lines: Vec<AnyView> = lines.collect();
        let nothing = lines.is_empty().then(|| view! { <p>{words.get("toolbox-look-nothing")}</p> });
        view! {
            {look::form(Some(looked_for), words)}
            {nothing}
            <ul class="rt-tools" role="list">{lines}</ul>
            <p><a href=TOOLBOX>{words.get("toolbox-look-all")}</a></p>
        }
        .into_any()
    }

    fn shelf(&self, headings: &[heading::Model]) -> AnyView {
        let words = self.words;
        let inside = if self.mine.shelf.is_empty() {
            view! { <p>{words.get("toolbox-shelf-empty")}</p> }.into_any()
        } else {
            self.lines(&self.mine.shelf, headings)
        };
        let things = self.mine.shelf.iter().map(|item| of_item(self.library, item, words));
        let public = things.filter_map(|thing| thing.public).collect::<Vec<_>>().join(" ");
        view! {
            <section class="rt-card" aria-labelledby="shelf" data-shelf=public data-shelf-all="" data-device=self.device>
                <h2 class="nhsuk-heading-m" id="shelf">
                    {words.get("toolbox-shelf")}
                </h2>
                {inside}
            </section>
        }
        .into_any()
    }

    fn section(&self, section: &Section, headings: &[heading::Model]) -> Option<AnyView> {
        let Some(heading) = &section.heading else {
            if section.items.is_empty() {
                return None;
            }
            let title = self.words.get(if self.mine.shelf.is_empty() { "toolbox-all" } else { "toolbox-rest" });
            return Some(
                view! {
                    <h2 class="nhsuk-heading-m">{title}</h2>
                    {self.lines(&section.items, headings)}
                }
                .into_any(),
            );
        };
        let id = heading.id.to_string();
        let (open, remove) = (self.words.get("toolbox-change-heading"), self.words.get("toolbox-remove-heading"));
        let steps = self.steps(heading, headings);
        let wrong = self.sent.typed.get("heading") == Some(&id);
        let form = self.heading_form(&id, &heading.title);
        Some(
            view! {
                <h2 class="nhsuk-heading-m" id=format!("heading-{id}")>
                    <bdi>{heading.title.clone()}</bdi>
                </h2>
                {steps}
                {self.lines(&section.items, headings)}
                <Details summary=open open=wrong>
                    {form}
                    <form method="post" action="/do/toolbox/remove-heading">
                        <input type="hidden" name="heading" value=id/>
                        <Button text=remove look=ButtonLook::Secondary small=true/>
                    </form>
                </Details>
            }
            .into_any(),
        )
    }

    /// Up and down for a heading, with what stands under it.
    fn steps(&self, heading: &heading::Model, headings: &[heading::Model]) -> Option<AnyView> {
        let at = headings.iter().position(|one| one.id == heading.id)?;
        let button = |id: &str, name: &'static str, neighbour: Option<&heading::Model>| {
            let neighbour = neighbour?.id.to_string();
            let label = self.words.with(&format!("{id}-named"), &[("title", heading.title.as_str().into())]);
            let text = self.words.get(id);
            Some(
                view! { <button class="rt-btn" type="submit" name=name value=neighbour aria-label=label>{text}</button> },
            )
        };
        let up = button("toolbox-up", "up", at.checked_sub(1).and_then(|before| headings.get(before)));
        let down = button("toolbox-down", "down", headings.get(at + 1));
        if up.is_none() && down.is_none() {
            return None;
        }
        Some(
            view! {
                <form class="rt-acts" method="post" action="/do/toolbox/move-heading">
                    <input type="hidden" name="heading" value=heading.id.to_string()/>
                    {up}
                    {down}
                </form>
            }
            .into_any(),
        )
    }

    /// The form that makes a heading, or says it in other words.
    fn heading_form(&self, heading: &str, title: &str) -> AnyView {
        let words = self.words;
        let mine = self.sent.typed.get("heading").is_some_and(|of| of == heading);
        let typed = self.sent.typed.get("title").filter(|_| mine).cloned();
        let code = self.sent.codes.iter().find(|code| mine && code.starts_with("heading-"));
        let error = code
            .map(|code| words.with(&format!("toolbox-problem-{code}"), &[("characters", HEADING_CHARACTERS.into())]));
        let value = typed.unwrap_or_else(|| title.to_owned());
        let save = words.get(if heading.is_empty() { "toolbox-add-heading" } else { "toolbox-save-heading" });
        view! {
            <form method="post" action="/do/toolbox/heading" novalidate>
                <input type="hidden" name="heading" value=heading.to_owned()/>
                <Input
                    label=words.get("toolbox-heading")
                    name="title"
                    id=field_id(heading)
                    error
                    value
                    autocomplete="off".to_owned()
                />
                <Button text=save look=ButtonLook::Secondary small=true/>
            </form>
        }
        .into_any()
    }

    fn lines(&self, items: &[entity::Model], headings: &[heading::Model]) -> AnyView {
        let id = |at: Option<usize>| at.and_then(|at| items.get(at)).map(|item| item.id);
        let lines = items.iter().enumerate().map(|(at, item)| {
            let thing = of_item(self.library, item, self.words);
            let (before, after) = (id(at.checked_sub(1)), id(Some(at + 1)));
            Line { item, thing, before, after, headings }.view(self.words)
        });
        view! { <ul class="rt-tools" role="list">{lines.collect_view()}</ul> }.into_any()
    }
}

fn field_id(heading: &str) -> String {
    if heading.is_empty() { "new-heading".to_owned() } else { format!("title-{heading}") }
}
