//! The reading grade after Flesch and Kincaid.
//!
//! Source of the formula: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted
//! personnel" (1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
use super::prose::{sentences, words};

/// Names that are left out of the grade: they cannot be said more plainly.
#[derive(Clone, Debug, Default)]
pub struct Exempt(Vec<Vec<String>>);

impl Exempt {
    /// One name a line; empty lines and lines with `#` in front do not count.
    pub fn parse(text: &str) -> Self {
        let names = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut names: Vec<Vec<String>> = names.map(|name| words(name).map(plain).collect()).collect();
        names.retain(|name| !name.is_empty());
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self(names)
    }

    /// The words of a sentence without the names.
    fn without<'a>(&self, sentence: &'a str) -> Vec<&'a str> {
        let all: Vec<&str> = words(sentence).collect();
        let plains: Vec<String> = all.iter().map(|word| plain(word)).collect();
        let mut kept = Vec::new();
        let mut at = 0;
        while let (Some(word), Some(rest)) = (all.get(at), plains.get(at..)) {
            match self.0.iter().find(|name| rest.starts_with(name)) {
                Some(name) => at += name.len(),
                None => {
                    kept.push(*word);
                    at += 1;
                }
            }
        }
        kept
    }
}

fn plain(word: &str) -> String {
    let lower = word.to_lowercase();
    lower.strip_suffix("'s").unwrap_or(&lower).to_owned()
}

/// What the grade is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub sentences: usize,
    pub words: usize,
    pub syllables: usize,
}

impl Count {
    /// Counts the sentences of one paragraph or item, without the exempt names.
    pub fn add(&mut self, text: &str, exempt: &Exempt) {
        for sentence in sentences(text) {
            let kept = exempt.without(sentence);
            if kept.is_empty() {
                continue;
            }
            self.sentences += 1;
            self.words += kept.len();
            self.syllables += kept.iter().map(|word| syllables(word)).sum::<usize>();
        }
    }

    /// US school grade; a reader aged 9 to 11 copes with about 4 to 6. No words: 0.
    pub fn grade(self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let (sentences, words, syllables) = (as_f64(self.sentences), as_f64(self.words), as_f64(self.syllables));
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }
}

fn as_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Syllables of an English word by its letters, at least 1. Numerals and short capital names count by what is said:
/// a number as 1, capitals (NHS) one each.
pub fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    if letters.len() > 1 && letters.len() <= 5 && letters.iter().all(|c| c.is_uppercase()) {
        return letters.len();
    }
    word.split(|c: char| !c.is_alphabetic() && c != '\'').map(part_syllables).sum::<usize>().max(1)
}

/// Words whose letters mislead the rules below.
const IRREGULAR: &[(&str, usize)] = &[
    ("people", 2),
    ("area", 3),
    ("areas", 3),
    ("idea", 3),
    ("ideas", 3),
    ("being", 2),
    ("doing", 2),
    ("going", 2),
    ("seeing", 2),
    ("anyone", 3),
    ("someone", 2),
    ("sometimes", 2),
    ("something", 2),
    ("somewhere", 2),
    ("everyone", 3),
    ("every", 2),
    ("evening", 2),
    ("everything", 3),
    ("create", 2),
    ("created", 3),
    ("diet", 2),
    ("quiet", 2),
    ("science", 2),
    ("poem", 2),
    ("violent", 3),
    ("violence", 3),
    ("trial", 2),
    ("social", 2),
    ("special", 2),
    ("clothes", 1),
    ("business", 2),
    ("medicine", 3),
    ("medicines", 3),
    ("different", 3),
    ("real", 1),
    ("realise", 3),
    ("realised", 3),
    ("really", 2),
    ("therefore", 2),
    ("homework", 2),
    ("safety", 2),
    ("lonely", 2),
    ("homeless", 2),
    ("carefully", 3),
    ("careful", 2),
    ("carer", 2),
    ("carers", 2),
    ("hopeful", 2),
    ("useful", 2),
    ("hopeless", 2),
    ("lifetime", 2),
    ("bedtime", 2),
    ("namely", 2),
    ("statement", 2),
    ("involvement", 3),
    ("movement", 2),
];

fn part_syllables(part: &str) -> usize {
    let lower: String = part.to_lowercase().chars().filter(|c| *c != '\'').collect();
    if lower.is_empty() {
        return 0;
    }
    if let Some((_, count)) = IRREGULAR.iter().find(|(word, _)| *word == lower) {
        return *count;
    }
    let groups = vowel_groups(&lower);
    (groups + split_vowels(&lower)).saturating_sub(silent_end(&lower)).max(1)
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn vowel_groups(word: &str) -> usize {
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        let vowel = is_vowel(letter);
        groups += usize::from(vowel && !before);
        before = vowel;
    }
    groups
}

/// Vowels that stand side by side but are said apart: di-agnosis, situ-ation, usu-al.
fn split_vowels(word: &str) -> usize {
    let apart = ["iet", "iu", "ua", "uou", "eou", "eo", "ii"];
    let together = ["tiou", "ciou", "geou", "qua", "gua", "people", "gious"];
    let found = apart.iter().filter(|pair| word.contains(*pair)).count();
    let not = together.iter().filter(|pair| word.contains(*pair)).count();
    found.saturating_sub(not)
        + said_ia(word)
        + said_ient(word)
        + usize::from(word.ends_with("ism") || word.ends_with("isms"))
}

/// "ia" and "io" are two sounds, but not in -cial, -tial, -tion, -sion, -cian.
fn said_ia(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let pairs = letters
        .windows(3)
        .filter(|w| matches!(w, [before, 'i', 'a' | 'o'] if !matches!(before, 't' | 's' | 'c' | 'g' | 'x')))
        .count();
    pairs + usize::from(word.starts_with("ia") || word.starts_with("io"))
}

/// "ient" and "ience" are two sounds, but not in -tient and -cient.
fn said_ient(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    letters
        .windows(5)
        .filter(|w| matches!(w, [before, 'i', 'e', 'n', 't' | 'c'] if !matches!(before, 't' | 'c')))
        .count()
}

/// A final e, -es or -ed that is not said.
fn silent_end(word: &str) -> usize {
    let silent_e = word.ends_with('e') && !ends_in_said_le(word, "le") && vowel_before(word, 1);
    let silent_es = word.ends_with("es")
        && !ends_in_said_le(word, "les")
        && !hisses(word.strip_suffix("es"))
        && vowel_before(word, 2);
    let silent_ed = word.ends_with("ed")
        && !word.ends_with("ted")
        && !word.ends_with("ded")
        && !said_led(word)
        && vowel_before(word, 2);
    let silent_ely =
        ["ely", "eless", "eful", "ement"].iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end));
    usize::from(silent_e || silent_es || silent_ed || silent_ely)
}

/// Is the letter before the last `end` letters a consonant (else the e belongs to its group), with a vowel before that?
fn vowel_before(word: &str, end: usize) -> bool {
    let stem: Vec<char> = word.chars().rev().skip(end).collect();
    stem.first().is_some_and(|letter| !is_vowel(*letter)) && stem.iter().any(|letter| is_vowel(*letter))
}

/// Is the e of -le heard, as in table (a consonant before it)?
fn ends_in_said_le(word: &str, end: &str) -> bool {
    word.strip_suffix(end).and_then(|stem| stem.chars().last()).is_some_and(|letter| !is_vowel(letter))
}

fn said_led(word: &str) -> bool {
    word.strip_suffix("led")
        .and_then(|stem| stem.chars().last())
        .is_some_and(|l| !is_vowel(l) && !matches!(l, 'l' | 'r' | 'w'))
}

fn hisses(stem: Option<&str>) -> bool {
    stem.is_some_and(|stem| ["s", "x", "z", "ch", "sh", "c", "g"].iter().any(|end| stem.ends_with(end)))
}
