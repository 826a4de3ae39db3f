//! Finds telephone numbers in prose. They may stand only in `urgent.toml` and `directory.toml`.

/// Short numbers that pages may name, as everyone knows them and they do not change.
const ALLOWED: [&str; 2] = ["999", "111"];

/// The first telephone number in `text`: 5 or more digits in a row, 7 or more in groups that start with 0 or +, or one of
/// the `short` numbers (digits only) of the urgent numbers and the directory.
pub fn find<'a>(text: &'a str, short: &[String]) -> Option<&'a str> {
    runs(text).into_iter().find(|run| is_phone(run, short))
}

fn is_phone(run: &str, short: &[String]) -> bool {
    let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let digits = groups.concat();
    let known = |number: &str| !ALLOWED.contains(&number) && short.iter().any(|code| code == number);
    groups.iter().any(|group| group.len() >= 5)
        || (digits.len() >= 7 && (run.starts_with('0') || run.starts_with('+')))
        || known(&digits)
        || groups.iter().any(|group| known(group))
}

/// Stretches of digits in which groups are parted by one space or hyphen.
fn runs(text: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut from = None;
    let mut gap = 0;
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        let starts = from.is_none() && (letter.is_ascii_digit() || letter == '+');
        if starts {
            from = Some(at);
        }
        if letter.is_ascii_digit() || starts {
            end = at + 1;
            gap = 0;
        } else if matches!(letter, ' ' | '-') && gap == 0 {
            gap = 1;
        } else if let Some(begun) = from.take() {
            runs.extend(text.get(begun..end));
            gap = 0;
        }
    }
    runs.extend(from.and_then(|begun| text.get(begun..end)));
    runs
}
