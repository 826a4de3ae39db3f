//! The texts the detector has learnt from: written for this project, every one invented.

#[cfg(test)]
use super::Category;
use serde::Deserialize;

/// One text, and what is to be seen in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// The post.
    pub text: String,
    /// Whether it suggests danger.
    #[cfg_attr(not(test), expect(dead_code, reason = "only learning asks, which is done in tests"))]
    pub kind: Kind,
    /// What danger; empty for ordinary texts.
    #[cfg_attr(not(test), expect(dead_code, reason = "only learning asks, which is done in tests"))]
    pub what: String,
}

/// Whether a text suggests danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Risk,
    Ordinary,
}

#[cfg(test)]
impl Sample {
    /// Whether it suggests danger.
    pub fn is_risk(&self) -> bool {
        self.kind == Kind::Risk
    }

    /// Whether it is of this category.
    pub fn is_of(&self, category: Category) -> bool {
        self.is_risk() && self.what == category.name()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    sample: Vec<Sample>,
}

/// The files, one a writer.
pub const FILES: [&str; 6] = [
    include_str!("training/one.toml"),
    include_str!("training/two.toml"),
    include_str!("training/three.toml"),
    include_str!("training/four.toml"),
    include_str!("training/five.toml"),
    include_str!("training/six.toml"),
];

/// The texts of a file. Error: what is wrong with it.
pub fn parse(file: &str) -> Result<Vec<Sample>, String> {
    toml::from_str::<File>(file).map(|file| file.sample).map_err(|error| error.to_string())
}
