//! Finds and reads every file of the content folder.
use super::{hash::Fingerprint, problem::Problem, source::Source};
use std::{fs, path::Path};

/// The language whose folder is read. Others follow when their pages are checked by clinicians.
const LANGUAGE: &str = "en";

#[derive(Debug)]
pub struct ModuleFiles {
    pub folder: String,
    pub file: Source,
    pub pages: Vec<Source>,
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
        }
    }

    /// Hex SHA-256 over paths and words of all files.
    pub fn version(&self) -> String {
        let mut print = Fingerprint::default();
        let modules = self.modules.iter().flat_map(|module| std::iter::once(&module.file).chain(&module.pages));
        let lists = [&self.glossary, &self.directory, &self.urgent, &self.home, &self.synonyms, &self.exempt];
        let figures = self.figures.iter().map(|(_, source)| source);
        for source in modules.chain(&self.site).chain(lists).chain(figures) {
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
            Source { path: format!("content/{relative}"), text: String::new() }
        })
    }

    /// Names in a folder, sorted; those that are not `wanted` are problems. Names that start with a dot do not count.
    fn list(&mut self, relative: &str, wanted: fn(&str) -> bool) -> Vec<String> {
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
