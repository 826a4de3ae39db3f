//! What a trust's settings show to everybody: its colour, logo, words, numbers and places.

use crate::{
    learning::times::day,
    ui::{Call, CallList, Urgency, footer::picture},
    words::Words,
};
use domain::trust::{
    entity::Model,
    places::entity::Model as LocalPlace,
    site::{
        colour::{Rgb, accent},
        logo::Shown,
        urgent,
    },
};
use jiff::civil::Date;
use leptos::prelude::*;

/// The address of the style sheet with a trust's colour. The colour stands in it, so that it can be kept for ever and is nobody's secret.
#[must_use]
pub fn colour_sheet(trust: &Model) -> Option<String> {
    let colour = Rgb::read(trust.colour.as_deref()?)?.to_string();
    Some(format!("/site/colour-{}.css", colour.trim_start_matches('#')))
}

/// The style sheet of a colour: a custom property by day and by night. Nothing for a colour that no trust could have chosen.
#[must_use]
pub fn colour_css(digits: &str) -> Option<String> {
    let accent = accent(digits).ok()?;
    let (day, night) = (accent.day, accent.night);
    Some(format!(
        ":root{{--rt-trust:{day}}}\n\
         @media screen and (prefers-color-scheme: dark){{:root:not([data-look=\"light\"]){{--rt-trust:{night}}}}}\n\
         @media screen{{:root[data-look=\"dark\"]{{--rt-trust:{night}}}}}\n"
    ))
}

/// The logo, with the room it will take.
#[must_use]
pub fn logo(trust: &Model) -> Option<AnyView> {
    Some(picture(Shown::of(trust)?).into_any())
}

/// Words of a trust, as paragraphs. What staff typed stays text.
#[must_use]
pub fn paragraphs(text: &str) -> Option<AnyView> {
    if text.is_empty() {
        return None;
    }
    let all = text.split("\n\n").map(|part| view! { <p dir="auto">{part.to_owned()}</p> }).collect_view();
    Some(all.into_any())
}

/// Who answers here, and who reads what is reported: for the home page and for "About".
#[must_use]
pub fn people(trust: &Model, words: &Words) -> Option<AnyView> {
    if trust.answers.is_empty() && trust.group_name.is_empty() {
        return None;
    }
    let answers = paragraphs(&trust.answers).map(|answers| {
        view! { <h3 class="nhsuk-heading-s">{words.get("here-answers")}</h3> {answers} }
    });
    Some(
        view! {
            <section class="rt-read" aria-labelledby="people-here">
                <h2 class="nhsuk-heading-m" id="people-here">{words.get("here-people")}</h2>
                {answers}
                {group(trust, words)}
            </section>
        }
        .into_any(),
    )
}

/// The local group that reads what people report.
#[must_use]
pub fn group(trust: &Model, words: &Words) -> Option<AnyView> {
    if trust.group_name.is_empty() {
        return None;
    }
    let said = words.with("here-group-reads", &[("group", trust.group_name.as_str().into())]);
    let what = paragraphs(&trust.group_what);
    Some(view! { <p dir="auto">{said}</p> {what} }.into_any())
}

/// The trust's own urgent numbers, as buttons.
#[must_use]
pub fn urgent_numbers(trust: &Model, words: &Words) -> Option<AnyView> {
    let lines = urgent::of(trust);
    if lines.is_empty() {
        return None;
    }
    let call = |line: urgent::Line| Call {
        text: words.with("here-call", &[("name", line.name.as_str().into()), ("number", line.number.as_str().into())]),
        href: format!("tel:{}", line.dial()),
        note: Some(if line.say.is_empty() { line.hours.clone() } else { format!("{}. {}", line.hours, line.say) }),
    };
    let calls: Vec<Call> = lines.into_iter().map(call).collect();
    let title = words.with("here-urgent", &[("trust", trust.short_name.as_str().into())]);
    Some(
        view! {
            <section aria-labelledby="numbers-here">
                <h2 class="nhsuk-heading-m" id="numbers-here">{title}</h2>
                <CallList urgency=Urgency::Urgent calls/>
            </section>
        }
        .into_any(),
    )
}

/// "Near you": the trust's places.
#[must_use]
pub fn near_you(places: &[LocalPlace], today: Date, words: &Words) -> Option<AnyView> {
    if places.is_empty() {
        return None;
    }
    let lines = places.iter().map(|place| near(place, today, words)).collect_view();
    Some(
        view! {
            <section class="rt-letter" aria-labelledby="near-you">
                <h2 class="nhsuk-heading-m" id="near-you">{words.get("here-near-you")}</h2>
                <ul class="rt-places" role="list">{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

fn near(place: &LocalPlace, today: Date, words: &Words) -> AnyView {
    let phone = (!place.phone.is_empty()).then(|| {
        let dial: String = place.phone.chars().filter(|letter| !letter.is_whitespace()).collect();
        let text = words.with("learning-call", &[("number", place.phone.as_str().into())]);
        view! { <li><a href=format!("tel:{dial}")>{text}</a></li> }
    });
    let web = (!place.web.is_empty()).then(|| {
        let said = place.web.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/').to_owned();
        view! { <li><a href=place.web.clone()>{said}</a></li> }
    });
    let more = [&place.who_for, &place.hours, &place.cost].into_iter().filter(|text| !text.is_empty());
    let more = more.map(|text| view! { <p dir="auto">{text.clone()}</p> }).collect_view();
    let seen = place.seen().map_or_else(|| place.seen_on.clone(), |seen| day(words, seen));
    let id = if place.is_old(today) { "here-place-seen-long-ago" } else { "here-place-seen" };
    view! {
        <li class="rt-place">
            <h3><bdi>{place.name.clone()}</bdi></h3>
            <p dir="auto">{place.what.clone()}</p>
            {more}
            <ul class="rt-ways" role="list">{phone} {web}</ul>
            <p class="rt-quiet">{words.with(id, &[("day", seen.into())])}</p>
        </li>
    }
    .into_any()
}
