//! Finds and reads every file of the content folder.
use super::{hash::Fingerprint, problem::Problem, source::Source};
use std::{fs, path::Path};

/// The language whose folder is whole. Those of others hold some of its files.
const LANGUAGE: &str = super::languages::ENGLISH;

#[derive(Debug)]
pub struct ModuleFiles {
    pub folder: String,
    pub file: Source,
    pub pages: Vec<Source>,
}

/// What there is in another language. Every file may be missing.
#[derive(Debug)]
pub struct LanguageFiles {
    pub tag: String,
    pub urgent: Option<Source>,
    pub home: Option<Source>,
    /// The folder of the module, if it is a page of one, and the page.
    pub pages: Vec<(Option<String>, Source)>,
}

#[derive(Debug)]
pub struct Files {
    pub modules: Vec<ModuleFiles>,
    pub site: Vec<Source>,
    pub glossary: Source,
    pub directory: Source,
    pub urgent: Source,
    pub home: Source,
    pub synonyms: Source,
    pub exempt: Source,
    /// Name without ending, and the drawing.
    pub figures: Vec<(String, Source)>,
    /// Which languages there are; empty without the file.
    pub languages: Source,
    pub others: Vec<LanguageFiles>,
}

impl Files {
    /// Reads what is there. A missing file is a problem and counts as empty.
    pub fn read(root: &Path, problems: &mut Vec<Problem>) -> Self {
        let mut reader = Reader { root, problems };
        let folders = reader.list(&format!("{LANGUAGE}/modules"), |_| true);
        Self {
            modules: folders.iter().map(|folder| reader.module(folder)).collect(),
            site: reader.pages(&format!("{LANGUAGE}/site")),
            glossary: reader.file(&format!("{LANGUAGE}/glossary.toml")),
            directory: reader.file(&format!("{LANGUAGE}/directory.toml")),
            urgent: reader.file(&format!("{LANGUAGE}/urgent.toml")),
            home: reader.file(&format!("{LANGUAGE}/home.toml")),
            synonyms: reader.file(&format!("{LANGUAGE}/synonyms.toml")),
            exempt: reader.file(&format!("{LANGUAGE}/readability-exempt.txt")),
            figures: reader.figures(),
            languages: reader.maybe("languages.toml").unwrap_or_else(|| Source::empty("languages.toml")),
            others: reader.others(),
        }
    }

    /// Hex SHA-256 over paths and words of all files.
    pub fn version(&self) -> String {
        let mut print = Fingerprint::default();
        let modules = self.modules.iter().flat_map(|module| std::iter::once(&module.file).chain(&module.pages));
        let lists = [&self.glossary, &self.directory, &self.urgent, &self.home, &self.synonyms, &self.exempt];
        let figures = self.figures.iter().map(|(_, source)| source);
        let others = self.others.iter().flat_map(|other| {
            other.urgent.iter().chain(&other.home).chain(other.pages.iter().map(|(_, source)| source))
        });
        let languages = std::iter::once(&self.languages).chain(others);
        for source in modules.chain(&self.site).chain(lists).chain(figures).chain(languages) {
            print.add(&source.path).add(&source.text);
        }
        print.hex()
    }
}

struct Reader<'a> {
    root: &'a Path,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn file(&mut self, relative: &str) -> Source {
        Source::read(self.root, relative).unwrap_or_else(|problem| {
            self.problems.push(problem);
            Source::empty(relative)
        })
    }

    /// A file that need not be there.
    fn maybe(&mut self, relative: &str) -> Option<Source> {
        self.root.join(relative).exists().then(|| self.file(relative))
    }

    /// The folders beside English and the figures, in order.
    fn others(&mut self) -> Vec<LanguageFiles> {
        let Ok(entries) = fs::read_dir(self.root) else { return Vec::new() };
        let folders = entries.flatten().filter(|entry| entry.path().is_dir());
        let mut tags: Vec<String> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        tags.retain(|tag| tag != LANGUAGE && tag != "figures" && !tag.starts_with('.'));
        tags.sort();
        tags.iter().map(|tag| self.other(tag)).collect()
    }

    fn other(&mut self, tag: &str) -> LanguageFiles {
        let known = ["urgent.toml", "home.toml", "site", "modules"];
        self.list(tag, |name| known.contains(&name));
        let mut pages = Vec::new();
        if self.root.join(tag).join("site").exists() {
            pages.extend(self.pages(&format!("{tag}/site")).into_iter().map(|source| (None, source)));
        }
        if self.root.join(tag).join("modules").exists() {
            for folder in self.list(&format!("{tag}/modules"), |_| true) {
                let own = self.pages(&format!("{tag}/modules/{folder}"));
                pages.extend(own.into_iter().map(|source| (Some(folder.clone()), source)));
            }
        }
        LanguageFiles {
            tag: tag.to_owned(),
            urgent: self.maybe(&format!("{tag}/urgent.toml")),
            home: self.maybe(&format!("{tag}/home.toml")),
            pages,
        }
    }

    /// Names in a folder, sorted; those that are not `wanted` are problems. Names that start with a dot do not count.
    fn list(&mut self, relative: &str, wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.root.join(relative)) else {
            self.problems.push(Problem::new(format!("content/{relative}"), 1, "expected this folder"));
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| !name.starts_with('.'))
            .collect();
        names.sort();
        names.retain(|name| {
            let keep = wanted(name);
            if !keep {
                self.problems.push(Problem::new(format!("content/{relative}/{name}"), 1, "expected no such file here"));
            }
            keep
        });
        names
    }

    fn pages(&mut self, relative: &str) -> Vec<Source> {
        let names = self.list(relative, |name| name.ends_with(".md") || name == "module.toml");
        let names = names.iter().filter(|name| name.ends_with(".md"));
        names.map(|name| self.file(&format!("{relative}/{name}"))).collect()
    }

    fn module(&mut self, folder: &str) -> ModuleFiles {
        let relative = format!("{LANGUAGE}/modules/{folder}");
        ModuleFiles {
            folder: folder.to_owned(),
            file: self.file(&format!("{relative}/module.toml")),
            pages: self.pages(&relative),
        }
    }

    fn figures(&mut self) -> Vec<(String, Source)> {
        if !self.root.join("figures").exists() {
            return Vec::new();
        }
        let names = self.list("figures", |name| name.ends_with(".svg") || name == "README.md");
        let names = names.iter().filter_map(|name| name.strip_suffix(".svg"));
        names.map(|name| (name.to_owned(), self.file(&format!("figures/{name}.svg")))).collect()
    }
}
