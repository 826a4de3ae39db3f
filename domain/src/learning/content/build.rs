//! From a draft to a page: renders, counts, checks what needs the rest of the content.
use super::{
    Block,
    blocks::Choice,
    body::Chunk,
    checks,
    draft::Draft,
    front_matter::Kind,
    glossary::Term,
    hash::Fingerprint,
    language::Rules,
    languages::ENGLISH,
    links::Links,
    markdown::{self, PageState},
    module_file::ModuleFile,
    page::{Page, Segment},
    problem::Problem,
    prose::{self, Prose, Role, Unit},
    readability::{Count, Exempt},
    source::Source,
    terms::Unused,
    text::Text,
    urgent::{self, UrgentNumber},
};

/// What a page may refer to.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub links: &'a Links,
    pub rules: &'a Rules,
    pub exempt: &'a Exempt,
    pub terms: &'a [Term],
    pub urgent: &'a [UrgentNumber],
    pub figure_files: &'a [(String, Source)],
}

/// Renders and checks one page; gives it with what it says. `module` is its module's file, for pages inside modules.
pub fn build(
    draft: &Draft<'_>,
    module: Option<(&ModuleFile, &Source)>,
    context: &Context<'_>,
    problems: &mut Vec<Problem>,
) -> (Page, Prose) {
    checks::front::front(draft, module.map(|(file, _)| file), context, problems);
    checks::blocks::blocks(draft, context, problems);
    let (segments, state) = render(draft, context);
    problems.extend(state.problems);
    let mut units = state.units;
    units.extend(draft.blocks().flat_map(|(part, block)| prose::of_block(*part, block)));
    problems.extend(context.rules.check(&draft.source.path, &draft.front.id, &units));
    let words = units.iter().map(|unit| prose::words(&unit.words).count()).sum();
    let grade = grade(&units, context.exempt);
    checks::front::length(draft, words, grade, problems);

    let front = &draft.front;
    let mut leads_to = state.leads_to;
    leads_to.extend(
        front.related.iter().chain(draft.blocks().flat_map(|(_, block)| linked(block))).map(ToString::to_string),
    );
    let prose = Prose {
        path: draft.source.path.clone(),
        id: front.id.to_string(),
        in_module: draft.folder.is_some(),
        paragraphs: paragraphs(units),
        leads_to,
    };
    let date = |text: &Option<super::Text>| text.as_ref().and_then(|date| date.parse().ok());
    let page = Page {
        id: front.id.to_string(),
        module: front.module.as_ref().map(ToString::to_string),
        order: front.order.unwrap_or_default(),
        slug: draft.slug.clone(),
        url: draft.url(),
        kind: front.kind,
        title: front.title.to_string(),
        summary: front.summary.to_string(),
        minutes: front.minutes,
        about: front.about,
        sources: front.sources.clone(),
        author: front.author.to_string(),
        reviewed_on: date(&front.reviewed_on),
        review_due: date(&front.review_due),
        related: front.related.iter().map(ToString::to_string).collect(),
        glossary: front.glossary.iter().map(ToString::to_string).collect(),
        terms: state.terms.into_ids(),
        plan: front.plan.as_ref().map(ToString::to_string),
        hash: fingerprint(draft, module.map(|(_, source)| source), context),
        segments,
        fields: draft.fields().map(|(_, field)| field).collect(),
        words,
        grade,
        lang: ENGLISH.to_owned(),
    };
    (page, prose)
}

/// The pages that a block links to.
fn linked(block: &Block) -> Vec<&Text> {
    fn of_choice(choice: &Choice) -> Vec<&Text> {
        choice.options.iter().filter_map(|option| option.link.as_ref()).collect()
    }
    match block {
        Block::Callout(callout) => callout.link.iter().collect(),
        Block::Choice(choice) => of_choice(choice),
        Block::Step(step) => step.choice.as_ref().map(of_choice).unwrap_or_default(),
        _ => Vec::new(),
    }
}

fn paragraphs(units: Vec<Unit>) -> Vec<(usize, String)> {
    units.into_iter().filter(|unit| unit.role == Role::Paragraph).map(|unit| (unit.line, unit.words)).collect()
}

/// The segments of a page, and what was found on the way.
pub fn render<'a>(draft: &Draft<'_>, context: &Context<'a>) -> (Vec<Segment>, PageState<'a>) {
    let named = draft.front.glossary.iter();
    let terms = named.filter_map(|id| context.terms.iter().find(|term| term.id.as_str() == id.as_str()));
    let mut state = PageState::new(Unused::new(terms.collect()), draft.folder.is_none());
    let segments = draft
        .chunks
        .iter()
        .map(|chunk| match chunk {
            Chunk::Markdown(text) => Segment::Html(markdown::render(*text, context.links, &mut state)),
            Chunk::Block(_, block) => Segment::Block(block.clone()),
        })
        .collect();
    (segments, state)
}

/// Everything a page says, piece by piece.
pub fn whole(draft: &Draft<'_>, state: &PageState<'_>) -> Vec<String> {
    let blocks = draft.blocks().flat_map(|(part, block)| prose::of_block(*part, block)).map(|unit| unit.words);
    state.units.iter().map(|unit| unit.words.clone()).chain(blocks).collect()
}

/// The reading grade of what is read as text: headings and labels do not count.
fn grade(units: &[Unit], exempt: &Exempt) -> f64 {
    let mut count = Count::default();
    for unit in units.iter().filter(|unit| unit.role != Role::Heading) {
        count.add(&unit.words, exempt);
    }
    count.grade()
}

/// Covers the file, every figure and every urgent number on it, and for an opener the module's short version, which is shown
/// above it.
fn fingerprint(draft: &Draft<'_>, module: Option<&Source>, context: &Context<'_>) -> String {
    let mut print = Fingerprint::default();
    print.add(&draft.source.text);
    for (_, block) in draft.blocks() {
        if let Block::Figure(figure) = block
            && let Some((_, source)) = context.figure_files.iter().find(|(name, _)| *name == *figure.name.as_str())
        {
            print.add(&source.text);
        }
    }
    for number in draft.blocks().flat_map(|(_, block)| urgent::on_block(block, context.urgent)) {
        print.add(&number.shown());
    }
    if let Some(source) = module.filter(|_| draft.front.kind == Kind::Opener) {
        print.add(&source.text);
    }
    print.hex()
}
