//! `/staff/my-numbers`: what came of one's own invitations. Nobody else sees this page's numbers as one person's.

use super::{
    figures::{head, month_name},
    pages::{chosen, leaf, sign_in_first, status},
    tables::{Column, table},
};
use crate::{frame::Sheet, frame::page, request::Request, ui::links, words::Words};
use domain::staff::{
    figures::Tally,
    own::{Own, own},
};
use http::StatusCode;
use leptos::prelude::*;

/// Its address.
pub const MY_NUMBERS: &str = "/staff/my-numbers";

/// "Your numbers".
#[component]
pub fn MyNumbers() -> impl IntoView {
    let (request, period) = (Request::current(), chosen());
    page(request.clone(), async move { sheet(&request, &period).await })
}

async fn sheet(request: &Request, (since, until): &(String, String)) -> Result<Sheet, StatusCode> {
    let actor = request.actor();
    if actor.account_id().is_none() {
        return Ok(sign_in_first(request, MY_NUMBERS));
    }
    let period = super::pages::period(request, since, until);
    let numbers = own(request.db(), &actor, period).await.map_err(|error| status(request, &error))?;
    let words = expect_context::<Words>();
    let view = view! {
        <p>{words.get("numbers-lede")}</p>
        {super::pages::period_form(request, MY_NUMBERS, &period, &words)}
        {shown(&numbers, &words)}
    };
    Ok(leaf((words.get("numbers-title"), Some(links::STAFF)), view.into_any(), &words))
}

fn shown(numbers: &Own, words: &Words) -> AnyView {
    let columns: Vec<Column> = ["sent", "invited", "joined"].map(|name| Column::number(head(name, words))).into();
    let cells = |tally: &Tally| [tally.sent, tally.invited, tally.joined].map(|number| number.to_string()).to_vec();
    let mut rows = vec![(words.get("numbers-all"), cells(&numbers.all))];
    let busy = numbers.months.iter().rev().filter(|(_, tally)| *tally != Tally::default());
    rows.extend(busy.map(|(month, tally)| (month_name(*month, words), cells(tally))));
    table("numbers", words.get("numbers-caption"), words.get("uptake-month-head"), columns, rows)
}
