//! Care cards: who to call, and when.

use super::{Example, Glyph, Icon};
use crate::words::Words;
use leptos::prelude::*;

/// How soon help is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// 999. The only card that is filled red.
    Emergency,
    /// 111 and local crisis lines.
    Urgent,
    /// Somebody to talk to.
    NonUrgent,
}

impl Urgency {
    const fn card(self) -> &'static str {
        match self {
            Self::Emergency => "rt-care rt-care--emergency",
            Self::Urgent => "rt-care rt-care--urgent",
            Self::NonUrgent => "rt-care",
        }
    }

    const fn hidden_words(self) -> &'static str {
        match self {
            Self::Emergency => "ui-care-emergency",
            Self::Urgent => "ui-care-urgent",
            Self::NonUrgent => "ui-care-non-urgent",
        }
    }
}

/// A number to press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// What the button says, such as "Call 999".
    pub text: String,
    /// `tel:999`, or `sms:85258?body=SHOUT`.
    pub href: String,
    /// Under the button: who answers, when, what it costs.
    pub note: Option<String>,
}

/// The numbers of one urgency, each a button as wide as a thumb.
#[component]
pub fn CallList(
    /// How soon: decides the colours.
    urgency: Urgency,
    /// The numbers.
    calls: Vec<Call>,
) -> impl IntoView {
    let lines = calls.into_iter().map(|call| view! { <li>{call_button(urgency, call)}</li> }).collect_view();
    view! { <ul class="rt-calls" role="list">{lines}</ul> }
}

fn call_button(urgency: Urgency, call: Call) -> impl IntoView {
    let text = call.href.starts_with("sms:");
    let class = match (urgency, text) {
        (Urgency::Emergency, false) => "rt-call rt-call--emergency",
        (Urgency::Urgent, false) => "rt-call rt-call--urgent",
        (Urgency::NonUrgent, false) => "rt-call",
        (_, true) => "rt-call rt-call--text",
    };
    let glyph = if text { Glyph::Speech } else { Glyph::Phone };
    view! {
        <a class=class href=call.href>
            <Icon glyph/>
            <span>{call.text}</span>
        </a>
        {call.note.map(|note| view! { <p>{note}</p> })}
    }
}

/// A care card after the NHS rules: the heading ends in "if:", hidden words say how urgent it is, and an emergency card
/// holds nothing to read elsewhere.
#[component]
pub fn Care(
    /// How soon help is needed.
    urgency: Urgency,
    /// "Call 999 if:".
    #[prop(into)]
    heading: String,
    /// Id of the heading: unique on the page.
    #[prop(into)]
    id: String,
    /// Level of the heading: 2 (default) or 3.
    #[prop(default = 2)]
    level: u8,
    /// When it applies.
    items: Vec<String>,
    /// A sentence after the list.
    #[prop(optional_no_strip, into)]
    text: Option<String>,
    /// Who to call.
    #[prop(optional)]
    calls: Vec<Call>,
) -> impl IntoView {
    let hidden = format!("{} ", expect_context::<Words>().get(urgency.hidden_words()));
    let inside = view! { <span class="nhsuk-u-visually-hidden">{hidden}</span>{heading} };
    let heading = match level {
        2 => view! { <h2 id=id.clone()>{inside}</h2> }.into_any(),
        _ => view! { <h3 id=id.clone()>{inside}</h3> }.into_any(),
    };
    view! {
        <section class=urgency.card() aria-labelledby=id>
            <div class="rt-care__head">{heading}</div>
            <div class="rt-care__body">
                <ul class="nhsuk-list nhsuk-list--bullet">{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                {text.map(|text| view! { <p>{text}</p> })}
                {(!calls.is_empty()).then(|| view! { <CallList urgency calls/> })}
            </div>
        </section>
    }
}

fn call(text: &str, href: &str, note: Option<&str>) -> Call {
    Call { text: text.to_owned(), href: href.to_owned(), note: note.map(str::to_owned) }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    vec![
        Example::new(
            "emergency",
            view! {
                <Care
                    urgency=Urgency::Emergency
                    heading="Call 999 if:"
                    id="care-1"
                    items=lines(&["someone is badly hurt or may die", "you cannot keep them safe"])
                    calls=vec![call("Call 999", "tel:999", None)]
                />
            },
        ),
        Example::new(
            "urgent",
            view! {
                <Care
                    urgency=Urgency::Urgent
                    heading="Call 111 and choose option 2 if:"
                    id="care-2"
                    items=lines(&["it cannot wait until tomorrow, but they are safe for now"])
                    text="You can call for someone else.".to_owned()
                    calls=vec![call("Call 111, then press 2", "tel:111", Some("Day and night, every day. Free."))]
                />
            },
        ),
        Example::new(
            "non-urgent",
            view! {
                <Care
                    urgency=Urgency::NonUrgent
                    heading="Talk to someone, day or night, if:"
                    id="care-3"
                    items=lines(&["it is all too much for you"])
                    calls=vec![
                        call("Samaritans, 116 123", "tel:116123", Some("Day and night, every day. Free.")),
                        call("Text SHOUT to 85258", "sms:85258?body=SHOUT", None),
                    ]
                />
            },
        ),
    ]
}
