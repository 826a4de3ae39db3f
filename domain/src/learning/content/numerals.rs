//! Numbers as the NHS writes them: no decimals, 4 out of 5, 12,500, 3 March 2027, 5:30pm (E3).

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Words before a number that is no figure: a version has a point in it.
const VERSIONS: [&str; 4] = ["version", "Apache", "BY", "WCAG"];
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// What is wrong with the numbers in `text`.
pub fn check(text: &str) -> Vec<String> {
    let raw: Vec<&str> = text.split(|c: char| c.is_whitespace() || matches!(c, '\u{2013}' | '\u{2014}')).collect();
    let tokens: Vec<&str> = raw.iter().map(|token| bare(token)).collect();
    let near = |at: Option<usize>| at.and_then(|at| tokens.get(at)).copied().unwrap_or_default();
    let one = |(at, token): (usize, &&str)| {
        // "December: 3 stairs" is no date, and pounds have pence.
        let goes_on = at.checked_sub(1).and_then(|at| raw.get(at)).is_none_or(|before| !before.ends_with(':'));
        let (before, after) = (if goes_on { near(at.checked_sub(1)) } else { "" }, near(Some(at + 1)));
        let money = raw.get(at).is_some_and(|raw| raw.contains('\u{a3}'));
        time(token, after)
            .or_else(|| date(token, before, after))
            .or_else(|| figure(token, before, after).filter(|_| !money))
    };
    tokens.iter().enumerate().filter_map(one).chain(text.split_whitespace().filter_map(share)).collect()
}

fn bare(token: &str) -> &str {
    token.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_number(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number at the start of a token, and the rest.
fn number_first(token: &str) -> Option<(&str, &str)> {
    let end = token.find(|c: char| !c.is_ascii_digit()).unwrap_or(token.len());
    token.split_at_checked(end).filter(|(number, _)| !number.is_empty())
}

fn time(token: &str, after: &str) -> Option<String> {
    let (hour, rest) = number_first(token).filter(|(hour, _)| hour.len() <= 2)?;
    let part = rest.strip_prefix([':', '.']).and_then(number_first).filter(|(minutes, _)| minutes.len() == 2);
    let (minutes, half) = part.map_or((None, rest), |(minutes, half)| (Some(minutes), half));
    let is_half = |word: &str| matches!(word.replace('.', "").to_lowercase().as_str(), "am" | "pm");
    let wrong = if is_half(half) {
        rest.starts_with('.') || minutes == Some("00") || !matches!(half, "am" | "pm")
    } else if rest.is_empty() || minutes.is_some() && half.is_empty() {
        rest.starts_with(':') || is_half(after)
    } else {
        false
    };
    wrong.then(|| {
        format!("expected a time such as 5:30pm or 4am, found \"{hour}{rest}{}\"", apart(half, after, is_half))
    })
}

/// " pm", if that stands apart from its number.
fn apart(half: &str, after: &str, is_half: impl Fn(&str) -> bool) -> String {
    if half.is_empty() && is_half(after) { format!(" {after}") } else { String::new() }
}

fn date(token: &str, before: &str, after: &str) -> Option<String> {
    let parts: Vec<&str> = token.split(['/', '-', '.']).collect();
    let in_digits = parts.len() == 3 && parts.iter().all(|part| is_number(part) && part.len() <= 4);
    let is_month = |word: &str| MONTHS.contains(&word);
    let is_short = |word: &str| {
        word.len() >= 3 && MONTHS.iter().any(|month| month.len() > word.len() && month.starts_with(word))
            || word == "Sept"
    };
    let (number, end) = number_first(token).unwrap_or_default();
    let is_day = number.len() <= 2 && !number.is_empty();
    let ordinal =
        is_day && matches!(end, "st" | "nd" | "rd" | "th") && (is_month(before) || is_month(after) || after == "of");
    let american = is_day && end.is_empty() && is_month(before) && !is_month(after);
    let short = is_day && end.is_empty() && is_short(after);
    let found = [before, token, after].join(" ");
    (in_digits || ordinal || american || short)
        .then(|| format!("expected a date such as 3 March 2027, found \"{}\"", found.trim()))
}

/// Shares of people; one may still zoom in to 400%.
fn share(piece: &str) -> Option<String> {
    let number = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '%').strip_suffix('%')?;
    let is_share = number.parse::<u32>().is_ok_and(|number| number <= 100);
    is_share.then(|| format!("expected a share such as 4 out of 5, found \"{number}%\""))
}

fn figure(token: &str, before: &str, after: &str) -> Option<String> {
    let (whole, rest) = number_first(token)?;
    let decimal = rest.strip_prefix('.').is_some_and(|rest| number_first(rest).is_some());
    if decimal && !VERSIONS.contains(&before) {
        return Some(format!("expected no decimals, found {token:?}: write 3 out of 10, or round it"));
    }
    // What begins with 0, or stands beside other digits, is a telephone number, which has a rule of its own.
    let alone = !whole.starts_with('0') && !is_number(before) && !is_number(after);
    let long = whole.len() == 4 && alone && rest.is_empty() && !whole.parse().is_ok_and(|year| YEARS.contains(&year));
    long.then(|| format!("expected a comma in {token:?}, as in 12,500"))
}
