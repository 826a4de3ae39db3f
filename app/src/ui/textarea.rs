//! Several lines of text.

use super::{
    Example, Saved, SavedState, Size,
    field::{classes, described_by, group_class, head},
};
use leptos::prelude::*;

/// A field for prose, with its label, hint and error (nhsuk: textarea). It grows with what is typed and counts nothing.
#[component]
pub fn Textarea(
    /// The name of the field, or the question.
    #[prop(into)]
    label: String,
    /// Name under which the text is sent.
    #[prop(into)]
    name: String,
    /// Id; the name unless given.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// How large the label is.
    #[prop(optional_no_strip, into)]
    size: Option<Size>,
    /// The label is the `h1` of its page.
    #[prop(optional)]
    heading: bool,
    /// Help above the field.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong and what to do.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// What was typed before.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
    /// Lines to start with.
    #[prop(default = 5)]
    rows: u8,
    /// What the browser may fill in.
    #[prop(optional_no_strip, into)]
    autocomplete: Option<String>,
    /// Id of something else that describes the field, such as its saved line.
    #[prop(optional_no_strip, into)]
    described_by_also: Option<String>,
    /// Shown under the field: its saved line.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described_by = described_by(&id, described_by_also.as_deref(), hint.is_some(), error.is_some());
    let class = classes(&[("nhsuk-textarea", true), ("nhsuk-textarea--error", error.is_some())]);
    let group = group_class(error.is_some());
    let head = head(&id, label, size, heading, hint, error);
    view! {
        <div class=group>
            {head}
            <textarea
                class=class
                id=id
                name=name
                rows=rows.to_string()
                aria-describedby=described_by
                autocomplete=autocomplete
            >
                {kept_whole(&value.unwrap_or_default())}
            </textarea>
            {children.map(|children| children())}
        </div>
    }
}

/// The text as it must stand inside `<textarea>`, where the framework writes it down as it is: escaped, so that
/// `</textarea><form…>` stays text. Browsers drop a line break right after the tag; text that starts with one gets another.
pub(crate) fn kept_whole(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if text.starts_with(['\n', '\r']) { format!("\n{escaped}") } else { escaped }
}

/// States for `/design-system`.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "with hint, kept on this phone",
            view! {
                <Textarea
                    label="The very first thing I would notice"
                    name="notice-1"
                    hint="Something only a person who lives with them would see.".to_owned()
                    value="The curtains stay shut in the daytime.".to_owned()
                    rows=3
                    described_by_also="notice-1-state".to_owned()
                >
                    <Saved id="notice-1-state".to_owned() state=SavedState::OnThisPhone text="Kept on this phone, not sent yet"/>
                </Textarea>
            },
        ),
        Example::new(
            "with error",
            view! {
                <Textarea
                    label="What I will do"
                    name="notice-2"
                    size=Size::M
                    error="Write something first, or carry on without it".to_owned()
                />
            },
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_text() {
        let typed = Some("</textarea><form> & more".to_owned());
        let html = view! { <Textarea label="Note" name="note" value=typed/> }.to_html();
        assert!(html.contains("&lt;/textarea&gt;&lt;form&gt; &amp; more</textarea>"), "{html}");
    }

    #[test]
    fn a_first_line_break_is_kept() {
        assert_eq!(kept_whole("\nlate"), "\n\nlate");
        assert_eq!(kept_whole("late"), "late");
    }
}
