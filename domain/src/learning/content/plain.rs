//! A page as plain text, for those who look something up in it.
use super::{
    blocks::Block,
    page::{Page, Segment},
    prose::{self, Role},
    source::TomlPart,
};

/// A heading, a paragraph or a line of a list, without markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub heading: bool,
    /// A line of a list.
    pub item: bool,
    pub words: String,
}

impl Page {
    /// Everything that people read on the page below its title, in order.
    #[must_use]
    pub fn passages(&self) -> Vec<Passage> {
        self.segments.iter().flat_map(Segment::passages).collect()
    }
}

impl Segment {
    /// Everything that people read in it, in order.
    #[must_use]
    pub fn passages(&self) -> Vec<Passage> {
        match self {
            Self::Html(html) => of_html(html),
            Self::Block(block) => of_block(block),
        }
    }
}

fn of_block(block: &Block) -> Vec<Passage> {
    let nowhere = TomlPart { path: "", text: "", first_line: 1 };
    let passage = |unit: prose::Unit| Passage {
        heading: unit.role == Role::Heading,
        item: unit.role == Role::Item,
        words: unit.words,
    };
    prose::of_block(nowhere, block).into_iter().map(passage).collect()
}

/// What a term means stands in its own place; here it would be in the way of the sentence around it.
const BOX: &str = "<div class=\"rt-term__box\">";

/// The text of HTML that we rendered ourselves: tags are well formed and text is escaped.
fn of_html(html: &str) -> Vec<Passage> {
    let mut passages = vec![];
    let (mut heading, mut item, mut words) = (false, false, String::new());
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        words.push_str(text);
        if let Some(inside) = rest.get(text.len()..).and_then(|tag| tag.strip_prefix(BOX)) {
            rest = inside.split_once("</div>").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        if ends_passage(tag) {
            passages.extend(passage(heading, item, &mut words));
            heading = is_heading(tag);
            // A paragraph inside an item is the item.
            item = !heading && (is_item(tag) || item && !tag.starts_with('/'));
        }
        rest = after;
    }
    words.push_str(rest);
    passages.extend(passage(heading, item, &mut words));
    passages
}

fn passage(heading: bool, item: bool, words: &mut String) -> Option<Passage> {
    let plain = std::mem::take(words);
    let plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    (!plain.is_empty()).then_some(Passage { heading, item, words: plain })
}

fn is_heading(tag: &str) -> bool {
    tag.strip_prefix('h').is_some_and(|rest| rest.starts_with(|level: char| level.is_ascii_digit()))
}

fn is_item(tag: &str) -> bool {
    tag == "li" || tag.starts_with("li ")
}

fn ends_passage(tag: &str) -> bool {
    let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
    is_heading(name)
        || matches!(name, "p" | "li" | "ul" | "ol" | "td" | "th" | "tr" | "table" | "blockquote" | "br" | "hr")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_passages_without_the_boxes_of_terms() {
        let html = "<h2 id=\"a\">Rest &amp; sleep</h2>\n<p>Try <details class=\"rt-term\"><summary>CBT</summary>\
                    <div class=\"rt-term__box\"><p><b>CBT</b>: a therapy</p></div></details> first.</p><ul><li>One</li></ul>";
        let html = format!("{html}<ul><li><p>Two</p></li></ul><p>After</p>");
        let found: Vec<(bool, bool, String)> =
            of_html(&html).into_iter().map(|part| (part.heading, part.item, part.words)).collect();
        let wanted = [
            (true, false, "Rest & sleep"),
            (false, false, "Try CBT first."),
            (false, true, "One"),
            (false, true, "Two"),
            (false, false, "After"),
        ];
        assert_eq!(found, wanted.map(|(heading, item, words)| (heading, item, words.to_owned())));
    }
}
