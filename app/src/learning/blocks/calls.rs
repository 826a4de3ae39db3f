//! Urgent numbers as buttons.

use crate::{
    ui::{Call, CallList, Urgency},
    words::Words,
};
use domain::learning::{
    Library, Page,
    content::{
        Block, Segment, Text,
        urgent::{UrgentKind, UrgentNumber},
    },
};
use leptos::prelude::*;

/// The buttons of one number: to call, to text, or both.
pub fn calls(number: &UrgentNumber, words: &Words) -> Vec<Call> {
    let emergency = number.urgency == UrgentKind::Emergency;
    let note = (!emergency).then(|| note(number, words));
    let phone = number.phone.as_ref().zip(number.dial.as_ref()).map(|(phone, dial)| Call {
        text: call_words(number, phone, words),
        href: format!("tel:{dial}"),
        note: note.clone(),
    });
    let text = number.text.as_ref().map(|text| Call {
        text: text_words(number, text, words),
        href: text_address(number, text),
        note: note.clone(),
    });
    [phone, text].into_iter().flatten().collect()
}

fn note(number: &UrgentNumber, words: &Words) -> String {
    let values = [
        ("name", number.name.as_str().into()),
        ("hours", number.hours.as_str().into()),
        ("cost", number.cost.as_str().into()),
    ];
    words.with("learning-number-note", &values)
}

fn call_words(number: &UrgentNumber, phone: &Text, words: &Words) -> String {
    let values = [("name", number.name.as_str().into()), ("number", phone.as_str().into())];
    match number.urgency {
        UrgentKind::Listening => words.with("learning-call-named", &values),
        UrgentKind::Emergency | UrgentKind::Urgent => words.with("learning-call", &values),
    }
}

fn text_words(number: &UrgentNumber, text: &Text, words: &Words) -> String {
    match &number.text_word {
        Some(word) => {
            words.with("learning-text-word", &[("word", word.as_str().into()), ("number", text.as_str().into())])
        }
        None => words.with("learning-text", &[("number", text.as_str().into())]),
    }
}

fn text_address(number: &UrgentNumber, text: &Text) -> String {
    number.text_word.as_ref().map_or_else(|| format!("sms:{text}"), |word| format!("sms:{text}?body={word}"))
}

/// Numbers as buttons, the most urgent first.
pub fn list(numbers: &[&UrgentNumber], words: &Words) -> AnyView {
    let kinds = [
        (UrgentKind::Emergency, Urgency::Emergency),
        (UrgentKind::Urgent, Urgency::Urgent),
        (UrgentKind::Listening, Urgency::NonUrgent),
    ];
    kinds
        .into_iter()
        .filter_map(|(kind, urgency)| {
            let of_kind = numbers.iter().filter(|number| number.urgency == kind);
            let calls: Vec<Call> = of_kind.flat_map(|number| calls(number, words)).collect();
            (!calls.is_empty()).then(|| view! { <CallList urgency calls/> })
        })
        .collect_view()
        .into_any()
}

/// A number as one line of text: "Samaritans: 116 123. 24 hours a day. Free."
pub fn on_paper(number: &UrgentNumber) -> String {
    let to_call = number.phone.as_ref().or(number.text.as_ref()).map(ToString::to_string).unwrap_or_default();
    let line = format!("{}: {to_call}. {}. {}.", number.name, number.hours, number.cost);
    // "999: 999" says nothing.
    line.replace(&format!("{to_call}: {to_call}"), &to_call)
}

/// The numbers of an exercise that has a step for them, for its summary.
pub fn calls_for_plan(library: &Library, page: &Page, words: &Words) -> Option<AnyView> {
    let step = |segment: &Segment| matches!(segment, Segment::Block(Block::Step(step)) if step.crisis);
    page.segments.iter().any(step).then(|| crisis(library, words, None, &[], "numbers"))
}

/// All numbers a page names, under a heading.
pub fn crisis(library: &Library, words: &Words, title: Option<&str>, ids: &[Text], id: &str) -> AnyView {
    let title = title.map_or_else(|| words.get("learning-numbers"), str::to_owned);
    view! {
        <section aria-labelledby=id.to_owned()>
            <h2 class="nhsuk-heading-m" id=id.to_owned()>
                {title}
            </h2>
            {list(&library.urgent_numbers_of(ids), words)}
        </section>
    }
    .into_any()
}
