//! `glossary.toml`, `directory.toml`, `urgent.toml`, `home.toml` and `synonyms.toml`.
use super::super::{
    directory::DirectoryFile,
    glossary::GlossaryFile,
    home::HomeFile,
    language::Rules,
    problem::Problem,
    prose::{Role, Unit},
    source::TomlPart,
    synonyms::SynonymFile,
    text::Text,
    urgent::UrgentFile,
};

fn units<'t>(part: TomlPart<'_>, role: Role, texts: impl IntoIterator<Item = &'t Text>) -> Vec<Unit> {
    texts.into_iter().map(|text| Unit { line: part.line_of(text), role, words: text.to_string() }).collect()
}

pub fn glossary(file: &GlossaryFile, part: TomlPart<'_>, rules: &Rules, problems: &mut Vec<Problem>) {
    super::unique(part, file.term.iter().map(|term| &term.id), problems);
    for term in &file.term {
        super::id(part, &term.id, problems);
        super::length(part, &term.label, 80, problems);
        super::length(part, &term.meaning, 400, problems);
        if term.topics.is_empty() {
            problems.push(part.wrong(&term.id, "expected at least one topic"));
        }
    }
    let meanings = units(part, Role::Paragraph, file.term.iter().map(|term| &term.meaning));
    problems.extend(rules.check(part.path, "", &meanings));
}

pub fn directory(file: &DirectoryFile, part: TomlPart<'_>, rules: &Rules, problems: &mut Vec<Problem>) {
    super::unique(part, file.resource.iter().map(|resource| &resource.id), problems);
    for resource in &file.resource {
        super::id(part, &resource.id, problems);
        super::length(part, &resource.name, 80, problems);
        super::url(part, &resource.seen_url, false, problems);
        super::date(part, &resource.seen_on, problems);
        if let Some(web) = &resource.web {
            super::url(part, web, true, problems);
        }
        if let Some(date) = &resource.checked_on {
            super::date(part, date, problems);
        }
        dial(part, resource.phone.as_ref(), resource.dial.as_ref(), &resource.id, problems);
        if resource.topics.is_empty() || resource.needs.is_empty() {
            problems.push(part.wrong(&resource.id, "expected at least one topic and one need, or nobody finds it"));
        }
        let ways = [&resource.phone, &resource.text, &resource.email, &resource.web, &resource.address];
        if ways.iter().all(|way| way.is_none()) {
            problems.push(part.wrong(&resource.id, "expected a way to reach it: phone, text, email, web or address"));
        }
    }
    let words = file.resource.iter().flat_map(|resource| [&resource.what, &resource.who_for]);
    let hours = file.resource.iter().filter_map(|resource| resource.hours.as_ref());
    problems.extend(rules.check(part.path, "", &units(part, Role::Paragraph, words.chain(hours))));
}

pub fn urgent(file: &UrgentFile, part: TomlPart<'_>, rules: &Rules, problems: &mut Vec<Problem>) {
    super::unique(part, file.number.iter().map(|number| &number.id), problems);
    if !file.number.iter().any(|number| number.id.as_str() == "999") {
        problems.push(part.problem(1, "expected a [[number]] with id = \"999\""));
    }
    for number in &file.number {
        super::id(part, &number.id, problems);
        super::url(part, &number.url, true, problems);
        super::url(part, &number.seen_url, false, problems);
        super::date(part, &number.seen_on, problems);
        dial(part, number.phone.as_ref(), number.dial.as_ref(), &number.id, problems);
        if number.phone.is_none() && number.text.is_none() {
            problems.push(part.wrong(&number.id, "expected phone or text"));
        }
        if let Some(text) = number.text.as_ref().filter(|text| !digits(text)) {
            problems.push(part.wrong(text, "expected digits only in text"));
        }
    }
    let words = file.number.iter().flat_map(|number| [&number.say, &number.hours]);
    problems.extend(rules.check(part.path, "", &units(part, Role::Paragraph, words)));
}

pub fn home(file: &HomeFile, part: TomlPart<'_>, rules: &Rules, problems: &mut Vec<Problem>) {
    super::unique(part, file.door.iter().map(|door| &door.id), problems);
    for door in &file.door {
        super::id(part, &door.id, problems);
        super::length(part, &door.title, 70, problems);
        super::length(part, &door.hint, 120, problems);
        for choice in &door.choice {
            super::length(part, &choice.title, 70, problems);
        }
    }
    let choices = file.door.iter().flat_map(|door| door.choice.iter().map(|choice| &choice.title));
    let words = file.door.iter().flat_map(|door| [&door.title, &door.hint]).chain(choices);
    problems.extend(rules.check(part.path, "", &units(part, Role::Item, words)));
}

fn digits(text: &Text) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

/// What is dialled is what is read.
fn dial(part: TomlPart<'_>, phone: Option<&Text>, dial: Option<&Text>, id: &Text, problems: &mut Vec<Problem>) {
    let Some(dial) = dial else {
        if phone.is_some() {
            problems.push(part.wrong(id, "expected dial beside phone: the digits that a phone dials"));
        }
        return;
    };
    let read: String = phone.map(|phone| phone.chars().filter(char::is_ascii_digit).collect()).unwrap_or_default();
    if !digits(dial) || read != dial.as_str() {
        problems.push(part.wrong(dial, "expected dial to hold the digits of phone, and nothing else"));
    }
}

/// What people say is theirs: it keeps to no rules of ours, but it must say something.
pub fn synonyms(file: &SynonymFile, part: TomlPart<'_>, is_there: impl Fn(&str) -> bool, problems: &mut Vec<Problem>) {
    for id in file.synonym.iter().flat_map(|synonym| &synonym.find).filter(|id| !is_there(id)) {
        problems.push(
            part.wrong(
                id,
                format!("nothing has the id {}: expected that of a page, term:id or resource:id", id.as_str()),
            ),
        );
    }
    for text in file.synonym.iter().flat_map(|synonym| synonym.say.iter().chain(&synonym.means)) {
        if crate::spelling::words(text).next().is_none() {
            problems.push(part.wrong(text, "expected words"));
        }
    }
}
