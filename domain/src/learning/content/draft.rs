//! A page that is parsed but not yet checked against the others.
use super::{
    body::{self, Chunk},
    front_matter::{self, FrontMatter},
    page::{self, Field},
    problem::Problem,
    source::{Source, TomlPart},
};

#[derive(Debug)]
pub struct Draft<'a> {
    pub source: &'a Source,
    /// The folder of its module; `None` for pages outside modules.
    pub folder: Option<&'a str>,
    /// The number before the file's name.
    pub number: Option<u16>,
    pub slug: String,
    pub part: TomlPart<'a>,
    pub front: FrontMatter,
    pub chunks: Vec<Chunk<'a>>,
}

impl<'a> Draft<'a> {
    /// Parses one page. Without readable front matter there is no draft.
    pub fn parse(source: &'a Source, folder: Option<&'a str>, problems: &mut Vec<Problem>) -> Option<Self> {
        let (number, slug) = match name(source, folder.is_some()) {
            Ok(name) => name,
            Err(problem) => {
                problems.push(problem);
                return None;
            }
        };
        let read = front_matter::split(source).and_then(|(part, body)| Ok((part, body, part.parse::<FrontMatter>()?)));
        match read {
            Ok((part, text, front)) => {
                let chunks = body::split(text, problems);
                Some(Self { source, folder, number, slug, part, front, chunks })
            }
            Err(problem) => {
                problems.push(problem);
                None
            }
        }
    }

    pub fn url(&self) -> String {
        match self.folder {
            Some(module) => format!("/modules/{module}/{}", self.slug),
            None => format!("/{}", self.slug),
        }
    }

    /// What people fill in, each with the line of its block.
    pub fn fields(&self) -> impl Iterator<Item = (usize, Field)> {
        self.blocks()
            .flat_map(|(part, block)| page::fields(block).into_iter().map(move |field| (part.first_line, field)))
    }

    pub fn blocks(&self) -> impl Iterator<Item = (&TomlPart<'a>, &super::Block)> {
        self.chunks.iter().filter_map(|chunk| match chunk {
            Chunk::Block(part, block) => Some((part, block)),
            Chunk::Markdown(_) => None,
        })
    }
}

/// `20-early-signs.md` is 20 and `early-signs`; pages outside modules have no number.
fn name(source: &Source, numbered: bool) -> Result<(Option<u16>, String), Problem> {
    let file = source.path.rsplit('/').next().unwrap_or_default();
    let stem = file.strip_suffix(".md").unwrap_or(file);
    let slug_ok =
        |slug: &str| !slug.is_empty() && slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !numbered {
        return if slug_ok(stem) {
            Ok((None, stem.to_owned()))
        } else {
            Err(Problem::new(&source.path, 1, "expected a file name such as urgent-help.md"))
        };
    }
    let parts = stem.split_once('-').and_then(|(number, slug)| Some((number.parse::<u16>().ok()?, slug)));
    match parts {
        Some((number, slug)) if slug_ok(slug) => Ok((Some(number), slug.to_owned())),
        _ => Err(Problem::new(&source.path, 1, "expected a file name such as 20-early-signs.md")),
    }
}
