//! Reads the folder, parses, checks and renders: from files to a library.
use super::{
    build::{Context, build},
    capitals, checks,
    directory::DirectoryFile,
    draft::Draft,
    figures,
    files::{Files, LanguageFiles, ModuleFiles},
    glossary::{GlossaryFile, Term},
    home::{HomeFile, doors},
    language::Rules,
    languages::{self, Entry, LanguagesFile},
    library::{Module, Parts},
    links::Links,
    module_file::ModuleFile,
    page::Page,
    problem::Problem,
    prose::Prose,
    readability::Exempt,
    source::Source,
    synonyms::SynonymFile,
    translation::{Original, Translation, translation},
    urgent::UrgentFile,
};
use serde::de::DeserializeOwned;
use std::{collections::HashMap, path::Path};

pub fn load(dir: &Path) -> Result<Parts, Vec<Problem>> {
    let mut problems = Vec::new();
    let files = Files::read(dir, &mut problems);
    let parts = assemble(&files, &mut problems);
    problems.sort();
    problems.dedup();
    if problems.is_empty() { Ok(parts) } else { Err(problems) }
}

/// Everything but reading from disk.
pub fn assemble(files: &Files, problems: &mut Vec<Problem>) -> Parts {
    let glossary: GlossaryFile = read(&files.glossary, problems);
    let directory: DirectoryFile = read(&files.directory, problems);
    let urgent: UrgentFile = read(&files.urgent, problems);
    let home: HomeFile = read(&files.home, problems);
    let synonyms: SynonymFile = read(&files.synonyms, problems);
    let figures = drawings(files, problems);
    let drafts = drafts(files, problems);
    let links = links(files, &drafts);
    let rules = rules(&glossary, &directory, &urgent, problems);

    checks::lists::glossary(&glossary, files.glossary.toml(), &rules, problems);
    checks::lists::directory(&directory, files.directory.toml(), &rules, problems);
    checks::lists::urgent(&urgent, files.urgent.toml(), &rules, problems);
    checks::lists::home(&home, files.home.toml(), &rules, problems);
    let is_there = |id: &str| match id.split_once(':') {
        Some(("term", id)) => glossary.term.iter().any(|term| term.id.as_str() == id),
        Some(("resource", id)) => directory.resource.iter().any(|resource| resource.id.as_str() == id),
        _ => links.knows(id),
    };
    checks::lists::synonyms(&synonyms, files.synonyms.toml(), is_there, problems);
    checks::site::pages(&files.site, &drafts, problems);

    let context = Context {
        links: &links,
        rules: &rules,
        exempt: &Exempt::parse(&files.exempt.text),
        terms: &glossary.term,
        urgent: &urgent.number,
        figure_files: &files.figures,
    };
    let mut prose = Vec::new();
    let modules = modules(files, &drafts, &context, &directory, &mut prose, problems);
    checks::site::titles(&drafts, &modules, problems);
    let outside = drafts.iter().filter(|draft| draft.folder.is_none());
    let site: Vec<Page> = outside.map(|draft| kept(build(draft, None, &context, problems), &mut prose)).collect();
    let doors = doors(&home, files.home.toml(), &links, problems);
    let pages: Vec<&Page> = modules.iter().flat_map(|module| &module.pages).chain(&site).collect();
    let original = Original { files, drafts: &drafts, pages: &pages, urgent: &urgent, home: &home, context: &context };
    let translations = translations(files, &original, problems);
    Parts {
        modules,
        site,
        glossary: by_label(glossary.term),
        directory: directory.resource,
        urgent: urgent.number,
        doors,
        synonyms: synonyms.synonym,
        figures,
        translations,
        version: files.version(),
        prose,
    }
}

/// Everything there is in other languages, as `languages.toml` lists them.
fn translations(files: &Files, original: &Original<'_>, problems: &mut Vec<Problem>) -> Vec<Translation> {
    let list: LanguagesFile = read(&files.languages, problems);
    let folders: Vec<String> = files.others.iter().map(|other| other.tag.clone()).collect();
    languages::check(&list, files.languages.toml(), &folders, problems);
    let one = |entry: &Entry| {
        let none = LanguageFiles { tag: entry.tag.to_string(), urgent: None, home: None, pages: Vec::new() };
        let own = files.others.iter().find(|other| *other.tag == *entry.tag.as_str()).unwrap_or(&none);
        translation(entry, own, original, problems)
    };
    list.language.iter().map(one).collect()
}

/// A file of TOML; empty if it cannot be read.
fn read<T: DeserializeOwned + Default>(source: &Source, problems: &mut Vec<Problem>) -> T {
    source.toml().parse().unwrap_or_else(|problem| {
        problems.push(problem);
        T::default()
    })
}

fn drafts<'a>(files: &'a Files, problems: &mut Vec<Problem>) -> Vec<Draft<'a>> {
    let in_modules = files
        .modules
        .iter()
        .flat_map(|module| module.pages.iter().map(|source| (source, Some(module.folder.as_str()))));
    let outside = files.site.iter().map(|source| (source, None));
    in_modules.chain(outside).filter_map(|(source, folder)| Draft::parse(source, folder, problems)).collect()
}

fn links(files: &Files, drafts: &[Draft<'_>]) -> Links {
    let pages = files.site.len() + files.modules.iter().map(|module| module.pages.len()).sum::<usize>();
    let mut links = Links::default();
    links.incomplete = drafts.len() < pages;
    for draft in drafts {
        links.insert(&draft.front.id, draft.url());
    }
    links
}

/// The word list, every short number that only configuration may name, and every abbreviation that is explained.
fn rules(
    glossary: &GlossaryFile,
    directory: &DirectoryFile,
    urgent: &UrgentFile,
    problems: &mut Vec<Problem>,
) -> Rules {
    let numbers = urgent.number.iter().flat_map(|number| [&number.dial, &number.text]);
    let resources = directory.resource.iter().map(|resource| &resource.dial);
    let short_numbers =
        numbers.chain(resources).flatten().map(ToString::to_string).filter(|number| number.len() < 7).collect();
    Rules::load(short_numbers, capitals::of_glossary(&glossary.term)).unwrap_or_else(|problem| {
        problems.push(problem);
        Rules::default()
    })
}

fn drawings(files: &Files, problems: &mut Vec<Problem>) -> HashMap<String, String> {
    let mut drawings = HashMap::new();
    for (name, source) in &files.figures {
        match figures::prepare(source) {
            Ok(svg) => {
                drawings.insert(name.clone(), svg);
            }
            Err(found) => problems.extend(found),
        }
    }
    drawings
}

fn modules(
    files: &Files,
    drafts: &[Draft<'_>],
    context: &Context<'_>,
    directory: &DirectoryFile,
    prose: &mut Vec<Prose>,
    problems: &mut Vec<Problem>,
) -> Vec<Module> {
    let mut modules = Vec::new();
    for folder in &files.modules {
        match folder.file.toml().parse::<ModuleFile>() {
            Ok(file) => {
                checks::module::module(folder, &file, drafts, context.rules, directory, problems);
                modules.push(module(folder, &file, drafts, context, prose, problems));
            }
            Err(problem) => problems.push(problem),
        }
    }
    checks::module::numbers(&files.modules, &modules, problems);
    modules.sort_by_key(|module| module.number);
    modules
}

fn module(
    folder: &ModuleFiles,
    file: &ModuleFile,
    drafts: &[Draft<'_>],
    context: &Context<'_>,
    prose: &mut Vec<Prose>,
    problems: &mut Vec<Problem>,
) -> Module {
    let own = drafts.iter().filter(|draft| draft.folder == Some(folder.folder.as_str()));
    let build = |draft| kept(build(draft, Some((file, &folder.file)), context, problems), prose);
    let mut pages: Vec<Page> = own.map(build).collect();
    pages.sort_by_key(|page| page.order);
    Module {
        id: file.id.to_string(),
        number: file.number,
        title: file.title.to_string(),
        summary: file.summary.to_string(),
        about: file.about,
        short_version: file.short_version.iter().map(ToString::to_string).collect(),
        resources: file.resources.iter().map(ToString::to_string).collect(),
        pages,
    }
}

/// The page; what it says goes to the rest.
fn kept((page, says): (Page, Prose), prose: &mut Vec<Prose>) -> Page {
    prose.push(says);
    page
}

fn by_label(mut terms: Vec<Term>) -> Vec<Term> {
    terms.sort_by_key(|term| term.label.to_lowercase());
    terms
}
