//! `module.toml` and what makes a module complete.
use super::super::{
    directory::DirectoryFile,
    draft::Draft,
    files::ModuleFiles,
    front_matter::Kind,
    language::Rules,
    library::Module,
    module_file::ModuleFile,
    problem::Problem,
    prose::{Role, Unit},
};

/// Every module has a page of each of these kinds.
const NEEDED: [Kind; 6] = [Kind::Opener, Kind::Information, Kind::Tips, Kind::Exercise, Kind::Example, Kind::Support];

pub fn module(
    folder: &ModuleFiles,
    file: &ModuleFile,
    drafts: &[Draft<'_>],
    rules: &Rules,
    directory: &DirectoryFile,
    problems: &mut Vec<Problem>,
) {
    let part = folder.file.toml();
    if file.id.as_str() != folder.folder {
        problems.push(part.wrong(&file.id, format!("expected id = {:?}, as the folder is called", folder.folder)));
    }
    if !(1..=12).contains(&file.number) {
        problems.push(part.wrong(&file.title, "expected number from 1 to 12"));
    }
    super::length(part, &file.title, 70, problems);
    super::length(part, &file.summary, 160, problems);
    if !(4..=7).contains(&file.short_version.len()) {
        let found = file.short_version.len();
        problems.push(part.wrong(&file.summary, format!("expected 4 to 7 sentences in short_version, found {found}")));
    }
    super::unique(part, &file.resources, problems);
    for id in &file.resources {
        if !directory.resource.iter().any(|resource| resource.id.as_str() == id.as_str()) {
            problems.push(part.wrong(id, format!("no resource of directory.toml has the id {:?}", id.as_str())));
        }
    }
    let unit = |text, role| Unit { line: part.line_of(text), role, words: text.to_string() };
    let mut units = vec![unit(&file.title, Role::Heading), unit(&file.summary, Role::Paragraph)];
    units.extend(file.short_version.iter().map(|text| unit(text, Role::Item)));
    problems.extend(rules.check(part.path, "", &units));
    complete(folder, drafts, problems);
}

fn complete(folder: &ModuleFiles, drafts: &[Draft<'_>], problems: &mut Vec<Problem>) {
    let part = folder.file.toml();
    let mut own: Vec<&Draft<'_>> = drafts.iter().filter(|draft| draft.folder == Some(folder.folder.as_str())).collect();
    own.sort_by_key(|draft| draft.front.order);
    // A page that cannot be read is told already, and may be the one that is missed.
    let all_read = own.len() == folder.pages.len();
    for kind in NEEDED {
        if all_read && !own.iter().any(|draft| draft.front.kind == kind) {
            problems.push(part.problem(1, format!("expected a page of kind {:?} in this module", kind.name())));
        }
    }
    for draft in own.iter().skip(1).filter(|draft| draft.front.kind == Kind::Opener) {
        problems.push(draft.part.problem(1, "expected one opener, and it comes first"));
    }
    let pairs = own.iter().zip(own.iter().skip(1));
    for (_, second) in pairs.filter(|(first, second)| first.front.order == second.front.order) {
        problems.push(second.part.problem(1, "expected an order that no other page of the module has"));
    }
    let mut slugs = std::collections::HashSet::new();
    for draft in own.iter().filter(|draft| !slugs.insert(&draft.slug)) {
        problems
            .push(draft.part.problem(1, "expected a file name that no other page of the module has after its number"));
    }
}

/// No number is given to two modules.
pub fn numbers(folders: &[ModuleFiles], modules: &[Module], problems: &mut Vec<Problem>) {
    let mut seen = std::collections::HashSet::new();
    for module in modules.iter().filter(|module| !seen.insert(module.number)) {
        let file = folders.iter().find(|folder| folder.folder == module.id);
        let path = file.map_or("content/en/modules", |folder| folder.file.path.as_str());
        problems.push(Problem::new(
            path,
            1,
            format!("expected a number that no other module has, {} comes twice", module.number),
        ));
    }
}
