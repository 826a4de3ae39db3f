//! Tables of figures: they scroll in a box of their own.

use super::{
    figures::{NAMES, each, head, month_name, name_of, of_line, of_site},
    used,
};
use crate::words::Words;
use domain::staff::{
    figures::{Staff, percent},
    queries::{Line, Uptake},
    study::{ALL, SITES},
};
use leptos::prelude::*;

/// A column: its heading, and whether numbers stand in it.
#[derive(Debug, Clone)]
pub struct Column {
    head: String,
    numbers: bool,
}

impl Column {
    /// A column of numbers.
    pub fn number(head: String) -> Self {
        Self { head, numbers: true }
    }

    /// A column of words.
    pub fn words(head: String) -> Self {
        Self { head, numbers: false }
    }
}

/// A table: what each row is about, then its cells.
pub fn table(
    id: &'static str,
    caption: String,
    about: String,
    columns: Vec<Column>,
    rows: Vec<(String, Vec<String>)>,
) -> AnyView {
    let class = |column: Option<&Column>| column.is_some_and(|column| column.numbers).then_some("num");
    let heads = columns.iter().map(|column| {
        view! { <th scope="col" class=class(Some(column))>{column.head.clone()}</th> }
    });
    let heads = heads.collect_view();
    let lines = rows.into_iter().map(|(name, cells)| {
        let cells = cells.into_iter().enumerate().map(|(at, text)| {
            view! { <td class=class(columns.get(at))><bdi>{text}</bdi></td> }
        });
        view! {
            <tr>
                <th scope="row"><bdi>{name}</bdi></th>
                {cells.collect_view()}
            </tr>
        }
    });
    let lines = lines.collect_view();
    let caption_id = format!("{id}-caption");
    view! {
        <div class="rt-scroll" tabindex="0" role="region" aria-labelledby=caption_id>
            <table class="rt-table">
                <caption id=format!("{id}-caption")>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{about}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cells(figures: [Option<String>; 13], skip: usize, words: &Words) -> Vec<String> {
    figures.into_iter().skip(skip).map(|value| value.unwrap_or_else(|| words.get("uptake-nothing"))).collect()
}

fn columns(skip: usize, words: &Words) -> Vec<Column> {
    NAMES.iter().skip(skip).map(|name| Column::number(head(name, words))).collect()
}

/// Every team, then the trust.
pub fn teams(uptake: &Uptake, words: &Words) -> AnyView {
    let row = |line: &Line| (name_of(line, "uptake-no-team", words), cells(of_line(line), 0, words));
    let mut rows: Vec<_> = uptake.teams.iter().map(row).collect();
    rows.push((words.get("uptake-all"), cells(of_line(&uptake.all), 0, words)));
    table("teams", words.get("uptake-teams-caption"), words.get("uptake-team"), columns(0, words), rows)
}

/// Supporters and leads who invite, in columns of their own.
pub fn others(uptake: &Uptake, words: &Words) -> AnyView {
    let cells = |staff: &Staff| {
        let nothing = || words.get("uptake-nothing");
        vec![
            staff.accounts.to_string(),
            staff.inviting.to_string(),
            percent(staff.inviting, staff.accounts).unwrap_or_else(nothing),
            each(staff).unwrap_or_else(nothing),
        ]
    };
    let heads = ["others-accounts", "others-inviting", "inviting-share", "each"];
    let columns = heads.map(|name| Column::number(head(name, words))).to_vec();
    let rows = [("uptake-supporters", &uptake.all.supporters), ("uptake-leads", &uptake.all.leads)];
    let rows = rows.map(|(id, staff)| (words.get(id), cells(staff))).to_vec();
    table("others", words.get("uptake-others-caption"), words.get("uptake-role"), columns, rows)
}

/// Every moment of offering. Nobody belongs to one, so the columns about staff are left out.
pub fn moments(uptake: &Uptake, words: &Words) -> AnyView {
    let wanted = ["sent", "invited", "joined", "joined-share"];
    let at = |name: &str| NAMES.iter().position(|known| *known == name).unwrap_or_default();
    let row = |line: &Line| {
        let figures = of_line(line);
        let cell =
            |name: &&str| figures.get(at(name)).cloned().flatten().unwrap_or_else(|| words.get("uptake-nothing"));
        (name_of(line, "uptake-no-moment", words), wanted.iter().map(cell).collect())
    };
    let columns = wanted.map(|name| Column::number(head(name, words))).to_vec();
    let rows = uptake.moments.iter().map(row).collect();
    table("moments", words.get("uptake-moments-caption"), words.get("uptake-moment"), columns, rows)
}

/// Every month.
pub fn months(uptake: &Uptake, words: &Words) -> AnyView {
    let columns = ["sent", "invited", "joined"].map(|name| Column::number(head(name, words))).to_vec();
    let rows = uptake.months.iter().map(|(month, tally)| {
        let numbers = [tally.sent, tally.invited, tally.joined].map(|number| number.to_string());
        (month_name(*month, words), numbers.to_vec())
    });
    table("months", words.get("uptake-months-caption"), words.get("uptake-month-head"), columns, rows.collect())
}

/// What relatives did.
pub fn used(uptake: &Uptake, words: &Words) -> AnyView {
    let columns = vec![
        Column::words(words.get("uptake-teams")),
        Column::number(words.get("uptake-used-accounts")),
        Column::words(words.get("uptake-visited")),
        Column::words(words.get("uptake-opened")),
    ];
    let row = |used: used::Used| (used.month, vec![used.teams, used.accounts, used.visited, used.opened]);
    let rows: Vec<_> = used::all(uptake, words).into_iter().map(row).collect();
    if rows.is_empty() {
        return view! { <p>{words.get("uptake-used-none")}</p> }.into_any();
    }
    table("used", words.get("uptake-used-caption"), words.get("uptake-month-head"), columns, rows)
}

/// The six trusts of the study.
pub fn study(words: &Words) -> AnyView {
    let row = |site: &domain::staff::study::Site| (site.name.to_owned(), cells(of_site(site), 0, words));
    let mut rows: Vec<_> = SITES.iter().map(row).collect();
    rows.push((words.get("uptake-study-all"), cells(of_site(&ALL), 0, words)));
    table("study", words.get("uptake-study-caption"), words.get("uptake-study-site"), columns(0, words), rows)
}
