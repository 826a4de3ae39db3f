//! Pages, numbers and doors in another language: laid over the English, which stays whole.
//!
//! A translation says the same as the English page in other words. So it has the same front matter but for title and summary, the same
//! blocks and fields in the same order, leads to the same pages and names the same numbers.
use super::{
    Block,
    build::{Context, render, whole},
    draft::Draft,
    files::{Files, LanguageFiles},
    hash::Fingerprint,
    home::{Door, DoorEntry, HomeFile, doors},
    languages::{Entry, Language},
    page::{Field, FieldKind, Page},
    problem::Problem,
    source::{Source, TomlPart},
    text::Text,
    urgent::{UrgentFile, UrgentNumber},
};
use std::{collections::BTreeSet, mem::discriminant};

/// What there is in one language besides English.
#[derive(Debug)]
pub struct Translation {
    pub language: Language,
    pub urgent: Option<Vec<UrgentNumber>>,
    pub doors: Option<Vec<Door>>,
    /// Ids are those of the English pages.
    pub pages: Vec<Page>,
}

/// What a translation is compared with.
pub struct Original<'a> {
    pub files: &'a Files,
    pub drafts: &'a [Draft<'a>],
    pub pages: &'a [&'a Page],
    pub urgent: &'a UrgentFile,
    pub home: &'a HomeFile,
    pub context: &'a Context<'a>,
}

/// Reads and compares one language.
pub fn translation(
    entry: &Entry,
    files: &LanguageFiles,
    original: &Original<'_>,
    problems: &mut Vec<Problem>,
) -> Translation {
    let urgent = files.urgent.as_ref().map(|source| urgent(source, original, problems));
    let doors = files.home.as_ref().map(|source| home(source, original, problems));
    let context = Context { urgent: urgent.as_deref().unwrap_or(original.context.urgent), ..*original.context };
    let pages = files.pages.iter().filter_map(|(folder, source)| {
        let draft = Draft::parse(source, folder.as_deref(), problems)?;
        page(&draft, original, &context, problems)
    });
    let pages: Vec<Page> = pages.collect();
    let print = print(files, original, &pages);
    let signed = entry.signed.as_ref().filter(|signed| signed.of.as_str() == print);
    let language = Language {
        tag: entry.tag.to_string(),
        name: entry.name.to_string(),
        dir: entry.dir,
        signed_by: signed.map(|signed| signed.by.to_string()),
        print,
    };
    let pages = pages.into_iter().map(|page| Page { lang: language.tag.clone(), ..page }).collect();
    Translation { language, urgent, doors, pages }
}

/// Changes with every file of the language, and with the English that it translates.
fn print(files: &LanguageFiles, original: &Original<'_>, pages: &[Page]) -> String {
    let mut print = Fingerprint::default();
    let lists = files.urgent.iter().zip([&original.files.urgent]);
    let lists = lists.chain(files.home.iter().zip([&original.files.home]));
    for (source, english) in lists {
        print.add(&source.text).add(&english.text);
    }
    for (_, source) in &files.pages {
        print.add(&source.path).add(&source.text);
    }
    for page in pages {
        print.add(&page.hash);
    }
    print.hex().chars().take(16).collect()
}

fn urgent(source: &Source, original: &Original<'_>, problems: &mut Vec<Problem>) -> Vec<UrgentNumber> {
    let part = source.toml();
    let file: UrgentFile = part.parse().unwrap_or_else(|problem| {
        problems.push(problem);
        UrgentFile::default()
    });
    same_ids(part, file.number.iter().map(|one| &one.id), original.urgent.number.iter().map(|one| &one.id), problems);
    for (number, english) in file.number.iter().zip(&original.urgent.number) {
        let told = |number: &UrgentNumber| {
            let sure = [&number.url, &number.seen_url, &number.seen_on].map(|text| Some(text.to_string()));
            let rest = [&number.phone, &number.dial, &number.text, &number.text_word];
            (number.urgency, sure, rest.map(|text| text.as_ref().map(ToString::to_string)))
        };
        if told(number) != told(english) {
            problems.push(part.wrong(&number.id, "expected the same numbers, addresses and days as in English"));
        }
        for text in [&number.name, &number.say, &number.hours, &number.cost] {
            super::checks::length(part, text, 200, problems);
        }
    }
    file.number
}

fn home(source: &Source, original: &Original<'_>, problems: &mut Vec<Problem>) -> Vec<Door> {
    let part = source.toml();
    let file: HomeFile = part.parse().unwrap_or_else(|problem| {
        problems.push(problem);
        HomeFile::default()
    });
    same_ids(part, file.door.iter().map(|door| &door.id), original.home.door.iter().map(|door| &door.id), problems);
    for (door, english) in file.door.iter().zip(&original.home.door) {
        let told = |door: &DoorEntry| {
            let to = [&door.page, &door.path].map(|to| to.as_ref().map(ToString::to_string));
            let choices: Vec<String> = door.choice.iter().map(|choice| choice.page.to_string()).collect();
            (to, choices, door.tone, door.about, door.changed.clone())
        };
        if told(door) != told(english) {
            problems.push(
                part.wrong(&door.id, "expected this door to lead where the English one leads, for the same people"),
            );
        }
        super::checks::length(part, &door.title, 90, problems);
        super::checks::length(part, &door.hint, 160, problems);
    }
    doors(&file, part, original.context.links, problems)
}

fn same_ids<'t>(
    part: TomlPart<'_>,
    own: impl Iterator<Item = &'t Text>,
    english: impl Iterator<Item = &'t Text>,
    problems: &mut Vec<Problem>,
) {
    let own: Vec<&str> = own.map(Text::as_str).collect();
    let english: Vec<&str> = english.map(Text::as_str).collect();
    if own != english {
        problems.push(part.problem(1, format!("expected the ids {english:?} in this order, found {own:?}")));
    }
}

/// One page, if there is an English one with its file name.
fn page(
    draft: &Draft<'_>,
    original: &Original<'_>,
    context: &Context<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Page> {
    let english = original.drafts.iter().find(|other| {
        (other.folder, other.number, other.slug.as_str()) == (draft.folder, draft.number, draft.slug.as_str())
    });
    let beside = english.and_then(|draft| original.pages.iter().find(|page| *page.id == *draft.front.id.as_str()));
    let (Some(english), Some(beside)) = (english, beside) else {
        problems.push(draft.part.problem(1, "expected an English page with this folder and file name"));
        return None;
    };
    same_front(draft, english, problems);
    same_blocks(draft, english, problems);
    let (segments, state) = render(draft, context);
    let (_, beside_state) = render(english, original.context);
    let (found, theirs) = (whole(draft, &state), whole(english, &beside_state));
    problems.extend(state.problems);
    let ids = |ids: &[String]| ids.iter().cloned().collect::<BTreeSet<_>>();
    if ids(&state.leads_to) != ids(&beside_state.leads_to) {
        problems.push(draft.part.problem(1, "expected links to the same pages as in English"));
    }
    let (own, theirs) = (numbers(&found), numbers(&theirs));
    if own != theirs {
        let missing: Vec<_> = theirs.difference(&own).collect();
        let more: Vec<_> = own.difference(&theirs).collect();
        let expected = format!("expected the same numbers as in English: {missing:?} missing, {more:?} not there");
        problems.push(draft.part.problem(1, expected));
    }
    Some(Page {
        title: draft.front.title.to_string(),
        summary: draft.front.summary.to_string(),
        terms: state.terms.into_ids(),
        segments,
        fields: draft.fields().map(|(_, field)| field).collect(),
        ..(*beside).clone()
    })
}

/// Numbers of 2 and more figures: telephone numbers among them. Only 0 to 9 count as figures.
fn numbers(units: &[String]) -> BTreeSet<String> {
    let runs = units.iter().flat_map(|words| words.split(|letter: char| !letter.is_ascii_digit()));
    runs.filter(|run| run.len() > 1).map(str::to_owned).collect()
}

fn same_front(draft: &Draft<'_>, english: &Draft<'_>, problems: &mut Vec<Problem>) {
    let (own, theirs) = (&draft.front, &english.front);
    let plain = |list: &[Text]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let sources = |draft: &Draft<'_>| {
        let told = |text: &Option<Text>| text.as_ref().map(ToString::to_string);
        let one = |it: &super::Citation| {
            (it.title.to_string(), it.body.to_string(), told(&it.number), it.year, told(&it.url))
        };
        draft.front.sources.iter().map(one).collect::<Vec<_>>()
    };
    let option = |text: &Option<Text>| text.as_ref().map(ToString::to_string);
    let same = own.id.as_str() == theirs.id.as_str()
        && option(&own.module) == option(&theirs.module)
        && own.order == theirs.order
        && own.kind == theirs.kind
        && own.minutes == theirs.minutes
        && own.about == theirs.about
        && own.author.as_str() == theirs.author.as_str()
        && option(&own.reviewed_on) == option(&theirs.reviewed_on)
        && option(&own.review_due) == option(&theirs.review_due)
        && plain(&own.related) == plain(&theirs.related)
        && plain(&own.glossary) == plain(&theirs.glossary)
        && option(&own.plan) == option(&theirs.plan);
    if !same {
        problems.push(draft.part.problem(1, "expected the front matter of the English page but for title and summary"));
    }
    if sources(draft) != sources(english) {
        problems.push(draft.part.problem(1, "expected the same sources as in English, in their own words"));
    }
    super::checks::length(draft.part, &own.title, 90, problems);
    super::checks::length(draft.part, &own.summary, 240, problems);
}

fn same_blocks(draft: &Draft<'_>, english: &Draft<'_>, problems: &mut Vec<Problem>) {
    let shapes = |draft: &Draft<'_>| draft.blocks().map(|(_, block)| shape(block)).collect::<Vec<_>>();
    let differs = draft.blocks().zip(english.blocks()).find(|((_, own), (_, theirs))| shape(own) != shape(theirs));
    if let Some(((part, _), _)) = differs {
        let expected =
            "expected the block that stands here in English, with as many lines and the same numbers and links";
        problems.push(part.problem(part.first_line, expected));
    } else if shapes(draft).len() != shapes(english).len() {
        problems.push(draft.part.problem(1, "expected as many blocks as in English"));
    }
    let ids =
        |draft: &Draft<'_>| draft.fields().map(|(_, field)| (field.id, discriminant(&field.kind))).collect::<Vec<_>>();
    if ids(draft) != ids(english) {
        problems.push(draft.part.problem(1, "expected the same fields as in English"));
    }
    let in_words = |field: &Field| matches!(field.kind, FieldKind::Checklist { .. } | FieldKind::Choice { .. });
    if let Some((line, _)) = draft.fields().find(|(_, field)| in_words(field)) {
        let expected = "expected no ticks and choices: their answers are kept in words, so another language would not find them again";
        problems.push(draft.part.problem(line, expected));
    }
}

/// What must be the same in every language: the kind of block, how much it holds, and what it refers to.
fn shape(block: &Block) -> (std::mem::Discriminant<Block>, Vec<String>) {
    let ids = |list: &[Text]| list.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let count = |list: &[Text]| list.len().to_string();
    let more = match block {
        Block::Callout(it) => {
            vec![format!("{:?}", it.tone), it.link.as_ref().map(ToString::to_string).unwrap_or_default()]
        }
        Block::Say(it) => vec![count(&it.lines)],
        Block::Do(it) => vec![count(&it.todo), count(&it.dont)],
        Block::Care(it) => vec![it.urgency.name().to_owned(), count(&it.items), ids(&it.numbers)],
        Block::Crisis(it) => vec![ids(&it.numbers)],
        Block::Checklist(it) => vec![count(&it.options), it.own.to_string()],
        Block::Figure(it) => vec![it.name.to_string()],
        _ => Vec::new(),
    };
    (discriminant(block), more)
}
