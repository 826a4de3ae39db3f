//! What stands below a page: words explained, where it comes from, reviews, and where to go next.

use super::{
    super::{
        paper::page::files,
        times::{day, day_of},
    },
    Known, unsigned,
};
use crate::{
    content_reports::pages::report_link,
    request::Request,
    toolbox::pages::add::{AddToToolbox, Placed},
    ui::{
        Button, PageLink, Pagination, links,
        tongue::{english, line_in, spoken},
    },
    words::{ENGLISH, Words},
};
use domain::learning::{
    Library, Module, Page, SignOffs, Signed,
    content::{Citation, Kind, directory::Resource},
};
use domain::toolbox::Kind as ToolKind;
use leptos::prelude::*;

/// The foot of a module page.
pub fn foot(request: &Request, module: &Module, page: &Page, known: &Known, words: &Words) -> AnyView {
    let library = &request.library();
    let resources = (page.kind == Kind::Support).then(|| resources(library, module, words));
    view! {
        {resources}
        {terms(library, page, words)}
        {related(request, page, known, words)}
        {onward(request, module, page, known, words)}
        {sources(page, &known.sign_offs, words)}
        {files(&page.url, words)}
        {report_link("page", &page.id, words)}
    }
    .into_any()
}

/// "Put in my toolbox". A page that ends in a plan offers that instead, in its summary.
pub fn toolbox(page: &Page, placed: &Placed) -> Option<AnyView> {
    page.plan.is_none().then(|| {
        let (id, placed, from) = (page.id.clone(), placed.clone(), page.url.clone());
        view! { <AddToToolbox kind=ToolKind::Page id placed shelf=true from/> }.into_any()
    })
}

/// Words the page names without explaining them in its text.
pub fn terms(library: &Library, page: &Page, words: &Words) -> Option<AnyView> {
    let terms: Vec<_> = page.terms.iter().filter_map(|id| library.term(id)).collect();
    if terms.is_empty() {
        return None;
    }
    let lines = terms.into_iter().map(|term| {
        view! {
            <dt><a href=term.url()>{english(&*term.label, words)}</a></dt>
            <dd>{english(&*term.meaning, words)}</dd>
        }
    });
    let lines = lines.collect_view();
    Some(
        view! {
            <section class="rt-card rt-plan" aria-labelledby="terms">
                <h2 class="nhsuk-heading-s" id="terms">
                    {words.get("learning-terms")}
                </h2>
                <dl>{lines}</dl>
            </section>
        }
        .into_any(),
    )
}

fn related(request: &Request, page: &Page, known: &Known, words: &Words) -> Option<AnyView> {
    let library = request.library();
    let pages = page.related.iter().filter_map(|id| library.page_by_id(id));
    let pages: Vec<_> = pages.filter(|page| known.sign_offs.shows(&request.trust, page)).collect();
    if pages.is_empty() {
        return None;
    }
    let lines = pages
        .into_iter()
        .map(|page| view! { <li><a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a></li> })
        .collect_view();
    Some(
        view! {
            <h2 class="nhsuk-heading-s">{words.get("learning-related")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
        }
        .into_any(),
    )
}

/// Back and on. Somebody whose progress is kept presses a button, which remembers that the page was read.
fn onward(request: &Request, module: &Module, page: &Page, known: &Known, words: &Words) -> AnyView {
    let pages = known.shown(request, module);
    let at = pages.iter().position(|other| other.id == page.id).unwrap_or_default();
    let link = |page: &&Page, text: &str| PageLink {
        label: page.title.clone(),
        href: page.url.clone(),
        text: Some(words.get(text)),
    };
    let previous = at.checked_sub(1).and_then(|before| pages.get(before)).map(|page| link(page, "learning-back"));
    let next = pages.get(at + 1);
    let label = words.get("learning-pages-of-module");
    if request.actor().owner().is_none() {
        let next = next.map(|page| link(page, "learning-carry-on"));
        return view! { <Pagination previous next label/> }.into_any();
    }
    let text = next.map_or_else(
        || words.get("learning-finish-module"),
        |page| words.with("learning-finish", &[("title", page.title.as_str().into())]),
    );
    let back = previous.is_some().then(|| view! { <Pagination previous label/> });
    view! {
        <form class="rt-noprint" method="post" action="/do/learning/finish-page">
            <input type="hidden" name="page" value=page.id.clone()/>
            <Button text/>
        </form>
        {back}
    }
    .into_any()
}

/// Where the page comes from, who checked it and when.
pub fn sources(page: &Page, sign_offs: &SignOffs, words: &Words) -> AnyView {
    let signed = sign_offs.of(page);
    let lines = page
        .sources
        .iter()
        .map(|source| view! { <li>{line_in(ENGLISH, words, citation(source).into_any())}</li> })
        .collect_view();
    let list = (!page.sources.is_empty()).then(|| {
        view! {
            <h2>{words.get("learning-sources")}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{lines}</ul>
        }
    });
    let row = |id: &str, value: String| view! { <dt>{words.get(id)}</dt><dd>{value}</dd> };
    let date =
        |date: Option<jiff::civil::Date>| date.map_or_else(|| words.get("learning-not-yet"), |date| day(words, date));
    let checked = match &signed {
        Signed::Yes { by, at } => {
            Some(words.with("learning-checked-by", &[("name", by.as_str().into()), ("day", day_of(words, *at).into())]))
        }
        Signed::NotNeeded | Signed::No | Signed::Changed { .. } => None,
    };
    view! {
        <footer class="rt-src">
            {list}
            <dl>
                {row("learning-reviewed", date(page.reviewed_on))}
                {row("learning-review-due", date(page.review_due))}
                {checked.map(|checked| row("learning-checked", checked))}
            </dl>
            {unsigned(&signed, words).map(|mark| view! { <p>{mark}</p> })}
        </footer>
    }
    .into_any()
}

fn citation(source: &Citation) -> impl IntoView + use<> {
    let number = source.number.as_ref().map(|number| format!(" {number}")).unwrap_or_default();
    let after = format!(" ({}{number}, {})", source.body, source.year);
    let title = source.title.to_string();
    let title = match &source.url {
        Some(url) => view! { <a href=url.to_string()>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! {
        {title}
        {after}
    }
}

fn resources(library: &Library, module: &Module, words: &Words) -> AnyView {
    resource_list(library, &module.resources, words)
}

/// People who can help, by the ids of their entries.
pub fn resource_list(library: &Library, ids: &[impl AsRef<str>], words: &Words) -> AnyView {
    let all = ids.iter().filter_map(|id| library.resource(id.as_ref()));
    let lines = all.map(|resource| view! { <li>{entry(resource, words)}</li> }).collect_view();
    view! {
        <h2 class="nhsuk-heading-m">{words.get("learning-resources")}</h2>
        <p class="rt-quiet">{words.get("learning-resources-unchecked")}</p>
        <ul class="nhsuk-list rt-resources" role="list">
            {lines}
        </ul>
        <p><a href=links::DIRECTORY>{words.get("learning-resources-more")}</a></p>
    }
    .into_any()
}

fn entry(resource: &Resource, words: &Words) -> impl IntoView + use<> {
    let phone = resource.phone.as_ref().zip(resource.dial.as_ref());
    let phone = phone.map(|(phone, dial)| {
        let text = words.with("learning-call", &[("number", phone.as_str().into()), ("name", "".into())]);
        view! { <br/> <a href=format!("tel:{dial}")>{text}</a> }
    });
    let text = resource.text.as_ref().map(|text| {
        let shown = text.to_string();
        let shown = match domain::directory::text_address(text) {
            Some(address) => view! { <a href=address>{shown}</a> }.into_any(),
            None => shown.into_any(),
        };
        view! { <br/> {shown} }
    });
    let web = resource.web.as_ref().map(|web| {
        let shown = web.trim_start_matches("https://").trim_start_matches("www.").to_owned();
        view! { <br/> <a href=web.to_string()>{shown}</a> }
    });
    let hours = resource.hours.as_ref().map(|hours| format!("{hours}. ")).unwrap_or_default();
    view! {
        <a href=resource.url()><b>{english(&*resource.name, words)}</b></a>
        <br/>
        {english(&*resource.what, words)}
        {phone}
        {text}
        {web}
        <br/>
        <span class="rt-quiet">{english(format!("{hours}{}", resource.cost), words)}</span>
    }
}

/// The other pages of the module, beside or below the text.
pub fn aside(request: &Request, module: &Module, page: &Page, known: &Known, words: &Words) -> AnyView {
    let pages = known.shown(request, module);
    let lines = pages.into_iter().map(|other| {
        if other.id == page.id {
            view! { <li><span aria-current="page">{spoken(&other.title, &other.lang, words)}</span></li> }.into_any()
        } else {
            view! { <li><a href=other.url.clone()>{spoken(&other.title, &other.lang, words)}</a></li> }.into_any()
        }
    });
    let lines = lines.collect_view();
    view! {
        <nav class="rt-aside rt-noprint" aria-labelledby="in-module">
            <h2 id="in-module">{words.get("learning-in-module")}</h2>
            <ol role="list">{lines}</ol>
        </nav>
    }
    .into_any()
}
