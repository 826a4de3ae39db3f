//! The figures of a line in the order of the study's Table 3, as text: the screen, the file and the paper all show these.

use crate::words::Words;
use domain::staff::{
    figures::{Staff, percent},
    months::Month,
    queries::Line,
    study::Site,
};

/// The names of the figures, in order: words `uptake-figure-<name>`.
pub const NAMES: [&str; 13] = [
    "accounts",
    "inviting",
    "inviting-share",
    "each",
    "sent",
    "resent",
    "invited",
    "invited-share",
    "joined",
    "joined-share",
    "joined-of-caseload",
    "withdrawn",
    "caseload",
];

/// The figures of a line; nothing where there is none.
#[must_use]
pub fn of_line(line: &Line) -> [Option<String>; 13] {
    let tally = &line.tally;
    let of_caseload = |part| line.caseload.and_then(|whole| percent(part, whole));
    [
        Some(line.clinicians.accounts.to_string()),
        Some(line.clinicians.inviting.to_string()),
        percent(line.clinicians.inviting, line.clinicians.accounts),
        each(&line.clinicians),
        Some(tally.sent.to_string()),
        Some(tally.resent.to_string()),
        Some(tally.invited.to_string()),
        of_caseload(tally.invited),
        Some(tally.joined.to_string()),
        percent(tally.joined, tally.invited),
        of_caseload(tally.joined),
        Some(tally.withdrawn.to_string()),
        line.caseload.map(|people| people.to_string()),
    ]
}

/// The same of a trust of the study, as far as it gives them.
#[must_use]
pub fn of_site(site: &Site) -> [Option<String>; 13] {
    let (twice_median, least, most) = site.each;
    let median =
        if twice_median % 2 == 0 { format!("{}", twice_median / 2) } else { format!("{}.5", twice_median / 2) };
    [
        Some(site.accounts.to_string()),
        Some(site.inviting.to_string()),
        percent(site.inviting, site.accounts),
        Some(format!("{median} ({least}–{most})")),
        Some(site.sent.to_string()),
        None,
        Some(site.invited.to_string()),
        None,
        Some(site.joined.to_string()),
        percent(site.joined, site.invited),
        None,
        None,
        None,
    ]
}

/// Median and range of invitations: "3 (1–45)".
#[must_use]
pub fn each(staff: &Staff) -> Option<String> {
    staff.each.map(|each| format!("{} ({}–{})", each.median(), each.least, each.most))
}

/// The words above a figure.
#[must_use]
pub fn head(name: &str, words: &Words) -> String {
    words.get(&format!("uptake-figure-{name}"))
}

/// "November 2026".
#[must_use]
pub fn month_name(month: Month, words: &Words) -> String {
    let name = words.get(&format!("month-{}", month.of_year()));
    words.with("uptake-month", &[("month", name.into()), ("year", month.year().to_string().into())])
}

/// The name of a line that has none of its own.
#[must_use]
pub fn name_of(line: &Line, none: &str, words: &Words) -> String {
    let name = line.name.clone().unwrap_or_else(|| words.get(none));
    if line.closed { words.with("uptake-closed", &[("name", name.into())]) } else { name }
}
