//! The one page.

use super::{acts::SIGNED_OUT, history::history};
use crate::{
    errors::unavailable,
    frame::{Sheet, page},
    request::{Flash, Request},
    ui::{
        self, Button, Callout, Choice, ErrorSummary, InsetText, Item, Place, Radios, Scale, Size, Textarea, Tone, Who,
        links, tongue::spoken,
    },
    words::Words,
};
use domain::{
    learning::{FIELD_CHARACTERS, Library},
    wellbeing::{Answer, Problem, Thing, queries},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Its address.
pub const HERE: &str = "/how-are-you";
/// The form of the self-check.
pub const CHECK_FORM: &str = "self-check";
/// The form about the week.
pub const WEEK_FORM: &str = "week-word";
/// The forms that delete an entry.
pub const DELETE_FORM: &str = "delete-self-check";

/// What can be said to have been done: `?done=…`.
const DONE: [&str; 3] = ["check", "week", "deleted"];
/// Where the seven things, the three answers and the sum come from.
const SOURCE: &str = "Brouwer WBF, van Exel NJA, van Gorp B, Redekop WK. The CarerQol instrument: a new instrument to measure \
     care-related quality of life of informal caregivers for use in economic evaluations. Quality of Life Research 2006; 15: 1005–1021.";
const SOURCE_PAGE: &str = "https://old.imta.nl/carerqol/";

/// "How are you?"
#[component]
pub fn HowAreYou() -> impl IntoView {
    let request = Request::current();
    let done = use_query_map().read_untracked().get("done").unwrap_or_default();
    page(request.clone(), async move { sheet(&request, &done).await })
}

/// What the forms left behind when they were refused.
#[derive(Default)]
struct Sent {
    check: Flash,
    week: Flash,
    delete: Flash,
}

impl Sent {
    async fn take(request: &Request) -> Result<Self, domain::DbErr> {
        Ok(Self {
            check: request.take_flash(CHECK_FORM).await?.unwrap_or_default(),
            week: request.take_flash(WEEK_FORM).await?.unwrap_or_default(),
            delete: request.take_flash(DELETE_FORM).await?.unwrap_or_default(),
        })
    }

    fn codes(&self) -> impl Iterator<Item = &String> {
        [&self.week, &self.check, &self.delete].into_iter().flat_map(|flash| flash.codes.iter())
    }
}

async fn sheet(request: &Request, done: &str) -> Result<Sheet, StatusCode> {
    let (db, actor) = (request.db(), request.actor());
    let away = |error| unavailable(request, &error);
    let checks = queries::self_checks(db, &actor).await.map_err(away)?;
    let weeks = queries::week_words(db, &actor).await.map_err(away)?;
    let sent = Sent::take(request).await.map_err(away)?;
    let words = expect_context::<Words>();
    let heading = words.get("wellbeing-title");
    let wrong = sent.codes().next().is_some();
    let title =
        if wrong { words.with("page-title-error", &[("title", heading.as_str().into())]) } else { heading.clone() };
    let owner = actor.account_id().map(|id| id.to_string()).unwrap_or_default();
    let said = DONE.contains(&done).then(|| words.get(&format!("wellbeing-done-{done}")));
    let (only_you, and_more) = (words.get("learning-only-you"), words.get("wellbeing-only-you-more"));
    let view = view! {
        <div class="rt-wrap nhsuk-main-wrapper">
            <div class="rt-read">
                {summary(&sent, &words)}
                <h1 class="nhsuk-heading-xl">{heading}</h1>
                {said.map(|said| view! { <InsetText><p>{said}</p></InsetText> })}
                <p class="rt-lede">{words.get("wellbeing-lede")}</p>
                <Who>
                    <b>{only_you}</b>
                    " "
                    {and_more}
                </Who>
                {when_it_is_bad(&request.library(), &words)}
                {week_form(&sent.week, &owner, &words)}
                {check_form(&sent.check, &owner, &words)}
                {history(&checks, &weeks, &words)}
                {about(&request.library(), &words)}
            </div>
        </div>
    };
    Ok(Sheet::new(title, Place::Learn, view))
}

/// What to do when it is bad: always there, the same for everybody, whatever was answered.
fn when_it_is_bad(library: &Library, words: &Words) -> AnyView {
    let pages = ["do-cannot-cope", "think-more-help"].into_iter().filter_map(|id| library.page_by_id(id));
    let pages = pages
        .map(|page| view! { <li><a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a></li> })
        .collect_view();
    let (what, urgent) = (words.get("wellbeing-bad-what"), words.get("wellbeing-bad-urgent"));
    view! {
        <Callout tone=Tone::Urgent title=words.get("wellbeing-bad") id="when-bad">
            <p>{what}</p>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>
                    <a href=links::URGENT_HELP>{urgent}</a>
                </li>
                {pages}
            </ul>
        </Callout>
    }
    .into_any()
}

fn week_form(sent: &Flash, owner: &str, words: &Words) -> AnyView {
    let typed = |field: &str| sent.typed.get(field).cloned();
    let has = |problem: Problem| sent.codes.contains(&problem.code());
    let error = [Problem::TooLong, Problem::Nothing].into_iter().find(|problem| has(*problem));
    let error = error.map(|problem| said(problem, sent, words));
    let number_error = has(Problem::NotANumber).then(|| said(Problem::NotANumber, sent, words));
    let number: Option<u8> = typed("number").and_then(|number| number.parse().ok());
    view! {
        <h2 class="nhsuk-heading-l">{words.get("wellbeing-week")}</h2>
        <form action="/do/wellbeing/save-week" method="post" novalidate autocomplete="off">
            <input type="hidden" name="owner" value=owner.to_owned()/>
            <Textarea
                label=words.get("wellbeing-week-question")
                name="words"
                size=Size::M
                hint=words.get("learning-no-names")
                error
                value=typed("words")
                rows=4
            />
            <Scale
                label=words.get("wellbeing-week-number")
                name="number"
                low=words.get("wellbeing-week-low")
                high=words.get("wellbeing-week-high")
                error=number_error
                value=number
            />
            {notice(words)}
            <Button text=words.get("wellbeing-week-keep") once=true/>
        </form>
    }
    .into_any()
}

fn check_form(sent: &Flash, owner: &str, words: &Words) -> AnyView {
    let questions = Thing::ALL.into_iter().map(|thing| {
        let problem = Problem::Unanswered(thing);
        let error = sent.codes.contains(&problem.code()).then(|| said(problem, sent, words));
        let items = Answer::ALL.map(|answer| {
            Item::from(Choice::new(answer.id(), words.get(&format!("wellbeing-answer-{}", answer.id()))))
        });
        view! {
            <Radios
                name=format!("answers[{}]", thing.id())
                id=field(thing)
                legend=words.get(&format!("wellbeing-thing-{}", thing.id()))
                size=Size::S
                hint=words.get(&format!("wellbeing-thing-{}-hint", thing.id()))
                error
                items=items.to_vec()
                chosen=sent.typed.get(&field(thing)).cloned()
                inline=true
            />
        }
    });
    let questions = questions.collect_view();
    view! {
        <h2 class="nhsuk-heading-l">{words.get("wellbeing-check")}</h2>
        <p>{words.get("wellbeing-check-what")}</p>
        <form action="/do/wellbeing/save-check" method="post" novalidate autocomplete="off">
            <input type="hidden" name="owner" value=owner.to_owned()/>
            {questions}
            {notice(words)}
            <Button text=words.get("wellbeing-check-keep") once=true/>
        </form>
    }
    .into_any()
}

/// The id of a question, under which its answer is kept for the page that follows a refusal.
fn field(thing: Thing) -> String {
    format!("answers-{}", thing.id())
}

fn notice(words: &Words) -> AnyView {
    view! {
        <p>
            <a href=links::PRIVACY>{words.get("account-privacy-link")}</a>
        </p>
    }
    .into_any()
}

/// What the check is, and what it is not.
fn about(library: &Library, words: &Words) -> AnyView {
    let read_on = library.page_by_id("future-how-are-you");
    let read_on =
        read_on.map(|page| view! { <p><a href=page.url.clone()>{spoken(&page.title, &page.lang, words)}</a></p> });
    view! {
        <h2 class="nhsuk-heading-m">{words.get("wellbeing-from")}</h2>
        <p>{words.get("wellbeing-from-what")}</p>
        <p>{words.get("wellbeing-from-wording")}</p>
        <p class="rt-quiet">
            <a href=SOURCE_PAGE>{SOURCE}</a>
        </p>
        {read_on}
    }
    .into_any()
}

/// The words for a problem; with the length and the limit where it is too long.
fn said(problem: Problem, sent: &Flash, words: &Words) -> String {
    let id = format!("wellbeing-problem-{}", problem.code());
    match problem {
        Problem::Unanswered(thing) => {
            let thing = words.get(&format!("wellbeing-thing-{}", thing.id()));
            words.with("wellbeing-problem-unanswered", &[("thing", thing.into())])
        }
        Problem::TooLong => {
            let length = sent.typed.get("words").map_or(0, |typed| typed.chars().count());
            words.with(&id, &[("length", length.into()), ("most", FIELD_CHARACTERS.into())])
        }
        _ => words.get(&id),
    }
}

/// The list on top of the page.
fn summary(sent: &Sent, words: &Words) -> Option<AnyView> {
    let of = |flash: &Flash, code: &String| {
        if code == SIGNED_OUT {
            return Some(ui::Problem::general(words.get("wellbeing-problem-signed-out")));
        }
        let problem = Problem::of_code(code)?;
        let text = said(problem, flash, words);
        Some(match problem {
            Problem::Unanswered(thing) => ui::Problem::at(field(thing), text),
            Problem::Nothing | Problem::TooLong => ui::Problem::at("words", text),
            Problem::NotANumber => ui::Problem::at("number", text),
            Problem::Full | Problem::NoEntry => ui::Problem::general(text),
        })
    };
    let flashes = [&sent.week, &sent.check, &sent.delete];
    let problems: Vec<ui::Problem> =
        flashes.into_iter().flat_map(|flash| flash.codes.iter().filter_map(move |code| of(flash, code))).collect();
    if problems.is_empty() {
        return None;
    }
    Some(view! { <ErrorSummary problems/> }.into_any())
}
