//! CommonMark to HTML, and what of CommonMark is refused.
use super::{
    body::Markdown,
    html::{escape, slug},
    links::Links,
    problem::Problem,
    prose::{Role, Unit},
    source::lines_before,
    terms::Unused,
};
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};
use std::mem::take;

/// Renders one stretch of a page. Problems are collected; what is refused leaves no trace in the HTML.
pub fn render(markdown: Markdown<'_>, links: &Links, state: &mut PageState<'_>) -> String {
    let mut renderer =
        Renderer { markdown, links, state, html: String::new(), open: None, inline: 0, link: None, lists: Vec::new() };
    let refused_too =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    for (event, range) in TextMergeWithOffset::new(Parser::new_ext(markdown.text, refused_too).into_offset_iter()) {
        renderer.take(event, range.start);
    }
    renderer.close();
    renderer.html
}

/// What one page carries from stretch to stretch.
#[derive(Debug, Default)]
pub struct PageState<'a> {
    pub terms: Unused<'a>,
    pub units: Vec<Unit>,
    pub problems: Vec<Problem>,
    /// Ids of our pages that are linked.
    pub leads_to: Vec<String>,
    /// Pages outside modules may name a cookie as `code`.
    code_allowed: bool,
    heading_ids: Vec<String>,
    last_level: Option<HeadingLevel>,
}

impl<'a> PageState<'a> {
    pub fn new(terms: Unused<'a>, code_allowed: bool) -> Self {
        Self { terms, code_allowed, ..Self::default() }
    }

    fn heading_id(&mut self, words: &str) -> String {
        let plain = slug(words);
        let taken = |ids: &[String], id: &str| ids.iter().any(|known| known == id);
        let mut id = plain.clone();
        let mut number = 2;
        while taken(&self.heading_ids, &id) {
            id = format!("{plain}-{number}");
            number += 1;
        }
        self.heading_ids.push(id.clone());
        id
    }
}

/// A paragraph, item or heading that is being read.
struct Open {
    shape: Shape,
    line: usize,
    html: String,
    plain: String,
    explains: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Paragraph,
    /// Text of a list item that has no paragraphs.
    Item,
    Heading(HeadingLevel),
}

struct Renderer<'r, 'a> {
    markdown: Markdown<'r>,
    links: &'r Links,
    state: &'r mut PageState<'a>,
    html: String,
    open: Option<Open>,
    /// How deep inside bold or a link.
    inline: usize,
    /// Where the words of the open link begin in the plain text, and its line.
    link: Option<(usize, usize)>,
    lists: Vec<&'static str>,
}

impl Renderer<'_, '_> {
    fn take(&mut self, event: Event<'_>, byte: usize) {
        let line = self.markdown.first_line + lines_before(self.markdown.text, byte);
        match event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, line),
            Event::SoftBreak => self.text("\n", line),
            Event::HardBreak => self.refuse(line, "no forced line breaks: start a new paragraph"),
            Event::Code(code) if self.state.code_allowed => self.code(&code),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.refuse(line, "no code"),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(line, "no raw HTML"),
            Event::FootnoteReference(_) => self.refuse(line, "no footnotes: name the source in the front matter"),
            Event::Rule => self.refuse(line, "no rules across the page"),
            Event::TaskListMarker(_) => self.refuse(line, "no task lists: use a checklist block"),
        }
    }

    fn start(&mut self, tag: Tag<'_>, line: usize) {
        match tag {
            Tag::Paragraph => self.begin(Shape::Paragraph, line),
            Tag::Heading { level, .. } => self.begin_heading(level, line),
            Tag::List(None) => self.begin_list("ul", "bullet", None),
            Tag::List(Some(first)) => self.begin_list("ol", "number", Some(first)),
            Tag::Item => self.html.push_str("<li>"),
            Tag::Strong => {
                self.push_html("<strong>");
                self.inline += 1;
            }
            Tag::Link { link_type, dest_url, .. } => self.begin_link(link_type, &dest_url, line),
            Tag::Emphasis => self.refuse(line, "no italics"),
            Tag::Image { .. } => self.refuse(line, "no images: use a figure block"),
            Tag::Table(_) => self.refuse(line, "no tables"),
            Tag::BlockQuote(_) => self.refuse(line, "no block quotes: use a quote block"),
            Tag::CodeBlock(_) => self.refuse(line, "no code: start the line without spaces, and fence blocks with ~~~"),
            Tag::HtmlBlock => self.refuse(line, "no raw HTML"),
            Tag::Strikethrough => self.refuse(line, "no struck-out words"),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.close(),
            TagEnd::Item => {
                self.close();
                self.html.push_str("</li>");
            }
            TagEnd::List(_) => {
                let name = self.lists.pop().unwrap_or("ul");
                self.html.push_str(&format!("</{name}>"));
            }
            TagEnd::Strong => self.end_inline("</strong>"),
            TagEnd::Link => self.end_link(),
            _ => {}
        }
    }

    fn refuse(&mut self, line: usize, expected: &str) {
        self.state.problems.push(Problem::new(self.markdown.path, line, expected));
    }

    fn begin(&mut self, shape: Shape, line: usize) {
        self.close();
        self.open = Some(Open { shape, line, html: String::new(), plain: String::new(), explains: false });
    }

    fn begin_heading(&mut self, level: HeadingLevel, line: usize) {
        let before = self.state.last_level.replace(level);
        match (level, before) {
            (HeadingLevel::H2, _) | (HeadingLevel::H3, Some(HeadingLevel::H2 | HeadingLevel::H3)) => {}
            (HeadingLevel::H3, _) => self.refuse(line, "expected a ## heading before the first ###"),
            _ => self.refuse(line, "expected ## or ### (the title is the only first-level heading)"),
        }
        self.begin(Shape::Heading(level), line);
    }

    fn begin_list(&mut self, name: &'static str, style: &str, first: Option<u64>) {
        self.close();
        self.lists.push(name);
        let start = first.filter(|n| *n != 1).map(|n| format!(" start=\"{n}\"")).unwrap_or_default();
        self.html.push_str(&format!("<{name} class=\"nhsuk-list nhsuk-list--{style}\"{start}>"));
    }

    fn text(&mut self, text: &str, line: usize) {
        if self.open.is_none() {
            self.begin(Shape::Item, line);
        }
        let Some(open) = &mut self.open else { return };
        open.plain.push_str(&text.replace('\n', " "));
        if self.inline == 0 && !matches!(open.shape, Shape::Heading(_)) {
            let (html, explains) = self.state.terms.explain(text);
            open.html.push_str(&html);
            open.explains |= explains;
        } else {
            open.html.push_str(&escape(text));
        }
    }

    fn code(&mut self, code: &str) {
        self.push_html(&format!("<code>{}</code>", escape(code)));
        if let Some(open) = &mut self.open {
            open.plain.push_str(code);
        }
    }

    fn push_html(&mut self, html: &str) {
        if self.open.is_none() {
            self.begin(Shape::Item, self.markdown.first_line);
        }
        if let Some(open) = &mut self.open {
            open.html.push_str(html);
        }
    }

    fn end_inline(&mut self, html: &str) {
        self.inline = self.inline.saturating_sub(1);
        self.push_html(html);
    }

    fn begin_link(&mut self, link_type: LinkType, to: &str, line: usize) {
        if link_type != LinkType::Inline {
            self.refuse(line, "expected links as [words](page:some-id) or [words](https://…)");
        }
        self.state.leads_to.extend(to.strip_prefix("page:").map(str::to_owned));
        let href = match self.links.href(to) {
            Ok(href) => href,
            Err(expected) => {
                self.refuse(line, &expected);
                String::new()
            }
        };
        self.push_html(&format!("<a href=\"{}\">", escape(&href)));
        self.inline += 1;
        self.link = self.open.as_ref().map(|open| (open.plain.len(), line));
    }

    fn end_link(&mut self) {
        if let (Some((from, line)), Some(open)) = (self.link.take(), &self.open) {
            let words = open.plain.get(from..).unwrap_or_default().trim().to_lowercase();
            if words.is_empty()
                || ["here", "this", "link", "this link", "this page", "more", "read more"].contains(&words.as_str())
            {
                self.refuse(line, "expected link words that say where the link goes");
            }
        }
        self.end_inline("</a>");
    }

    /// Ends what is open and writes it.
    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let html = take(&mut self.html);
        let role = match open.shape {
            Shape::Paragraph if self.lists.is_empty() => Role::Paragraph,
            Shape::Paragraph | Shape::Item => Role::Item,
            Shape::Heading(_) => Role::Heading,
        };
        let inner = &open.html;
        let written = match open.shape {
            // A paragraph may not hold <details>, so one that explains a term is a div.
            Shape::Paragraph if open.explains => format!("<div class=\"rt-p\">{inner}</div>"),
            Shape::Paragraph => format!("<p>{inner}</p>"),
            Shape::Item => inner.clone(),
            Shape::Heading(level) => {
                let id = self.state.heading_id(&open.plain);
                let (name, size) = if level == HeadingLevel::H2 { ("h2", "m") } else { ("h3", "s") };
                format!("<{name} class=\"nhsuk-heading-{size}\" id=\"{id}\">{inner}</{name}>")
            }
        };
        self.html = html + &written;
        self.state.units.push(Unit { line: open.line, role, words: open.plain.trim().to_owned() });
    }
}
