//! "Listen": a page read aloud by a voice of the device. `frontend/listen.js` makes everything one can press; without it there is nothing.
//! Only the site's own text is between the top of the page and [`ListenEnd`]: what people write is never read aloud.

use crate::{assets::listen_script, words::Words};
use domain::learning::content::{Block, Segment};
use leptos::{config::LeptosOptions, prelude::*};

/// Where the control stands. Inside the `.rt-read` whose text it reads.
#[component]
pub fn Listen(
    /// The language of the text.
    #[prop(into)]
    lang: String,
    /// A part of the page is filled in by the person, and is left out.
    #[prop(optional)]
    in_part: bool,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let say = |id: &str| words.get(&format!("listen-{id}"));
    let name = say(if in_part { "part" } else { "name" });
    let speed = words.with("listen-speed", &[("speed", "{speed}".into())]);
    let script =
        use_context::<LeptosOptions>().map(|options| view! { <script defer src=listen_script(&options)></script> });
    view! {
        <div
            class="rt-listen rt-noprint"
            data-listen=""
            data-language=lang
            data-name=name
            data-play=say("play")
            data-pause=say("pause")
            data-onward=say("onward")
            data-stop=say("stop")
            data-slower=say("slower")
            data-faster=say("faster")
            data-speed=speed
            data-none=say("none")
            hidden
        ></div>
        {script}
    }
}

/// Where the reading ends.
#[component]
pub fn ListenEnd() -> impl IntoView {
    view! { <span data-listen-end="" hidden></span> }
}

/// Whether there is text of ours to read in these segments, and nothing a person wrote.
#[must_use]
pub fn is_ours(segments: &[Segment]) -> bool {
    let own = |segment: &Segment| matches!(segment, Segment::Block(Block::Summary(_) | Block::Letter(_)));
    !segments.is_empty() && !segments.iter().any(own)
}
