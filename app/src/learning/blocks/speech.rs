//! Words to say, tips, passages of a family's story, quotes.

use crate::words::Words;
use domain::learning::content::{Text, blocks};
use leptos::prelude::*;

fn lines(lines: &[Text]) -> AnyView {
    lines.iter().map(|line| view! { <p>{format!("\"{line}\"")}</p> }).collect_view().into_any()
}

/// A heading at the level that fits between those of the text.
fn heading(level: u8, words: String) -> AnyView {
    match level {
        2 => view! { <h2>{words}</h2> }.into_any(),
        3 => view! { <h3>{words}</h3> }.into_any(),
        _ => view! { <h4>{words}</h4> }.into_any(),
    }
}

/// Words to say.
pub fn say(say: &blocks::Say, level: u8) -> AnyView {
    view! {
        <div class="rt-say">
            {say.title.as_ref().map(|title| heading(level, title.to_string()))}
            {lines(&say.lines)}
        </div>
    }
    .into_any()
}

/// A tip: the rule, why it helps, words to say, a thing to do.
pub fn tip(tip: &blocks::Tip, words: &Words, level: u8) -> AnyView {
    view! {
        <section class="rt-tip">
            {heading(level, tip.title.to_string())}
            <p>{tip.why.to_string()}</p>
            <div class="rt-say">
                {heading(level + 1, words.get("learning-tip-say"))}
                {lines(&tip.say)}
            </div>
            {heading(level + 1, words.get("learning-tip-do"))}
            <p>{tip.todo.to_string()}</p>
        </section>
    }
    .into_any()
}

/// A passage of the family's story.
pub fn example(example: &blocks::Example, level: u8) -> AnyView {
    let paragraphs = example.text.paragraphs().map(|part| view! { <p>{part.replace('\n', " ")}</p> }).collect_view();
    view! {
        <div class="rt-example">
            {example.title.as_ref().map(|title| heading(level, title.to_string()))}
            {paragraphs}
        </div>
    }
    .into_any()
}

/// Somebody's words.
pub fn quote(quote: &blocks::Quote) -> AnyView {
    view! {
        <figure class="rt-quote">
            <blockquote>
                <p>{quote.text.to_string()}</p>
            </blockquote>
            <figcaption>{quote.who.to_string()}</figcaption>
        </figure>
    }
    .into_any()
}
