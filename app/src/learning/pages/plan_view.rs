//! A plan as it is read: answers, diaries as chart and table, letters as letters, choices with what follows.

use super::super::blocks::{diary, letter};
use crate::words::Words;
use domain::learning::{Part, Plan};
use leptos::prelude::*;

/// All parts of a plan.
pub fn parts(plan: &Plan, words: &Words) -> AnyView {
    let mut views = Vec::new();
    let mut answers = Vec::new();
    for part in &plan.parts {
        if let Part::Answer { .. } = part {
            answers.push(one(part, words));
            continue;
        }
        flush(&mut answers, &mut views);
        views.push(one(part, words));
    }
    flush(&mut answers, &mut views);
    view! { <div class="rt-plan">{views}</div> }.into_any()
}

/// Answers that follow one another are one list.
fn flush(answers: &mut Vec<AnyView>, views: &mut Vec<AnyView>) {
    if !answers.is_empty() {
        let all = std::mem::take(answers);
        views.push(view! { <dl>{all}</dl> }.into_any());
    }
}

fn one(part: &Part, words: &Words) -> AnyView {
    match part {
        Part::Answer { question, lines, of_ten, follows } => {
            answer(question, &said(lines, *of_ten, words), follows.clone(), words)
        }
        Part::Diary { title, days } => view! {
            <h2 class="nhsuk-heading-s">{title.clone()}</h2>
            {diary::chart(days, words)}
        }
        .into_any(),
        Part::Letter { title, paragraphs } => letter::filled(title.clone(), paragraphs.clone(), 2),
    }
}

/// The lines of an answer as one text.
pub fn said(lines: &[String], of_ten: bool, words: &Words) -> String {
    let text = lines.join("\n");
    if of_ten && !text.is_empty() { words.with("summary-of-ten", &[("number", text.into())]) } else { text }
}

fn answer(question: &str, text: &str, follows: Option<String>, words: &Words) -> AnyView {
    let question = question.to_owned();
    if text.is_empty() {
        let nothing = words.get("learning-nothing-written");
        // On paper a question that nobody answered only takes up room.
        return view! { <dt class="rt-noprint">{question}</dt><dd class="rt-quiet rt-noprint">{nothing}</dd> }
            .into_any();
    }
    let follows = follows.map(|follows| view! { <dd class="rt-plan__then">{follows}</dd> });
    view! {
        <dt>{question}</dt>
        <dd>{text.to_owned()}</dd>
        {follows}
    }
    .into_any()
}
