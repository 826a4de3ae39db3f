//! Behind the links of mails about a request: "Was it you?", and the copy.

use super::{Leaf, Shown, error, gone, notice, param, query, refused, told};
use crate::{
    account::pages::confirm::plain,
    frame::page,
    phone::frames::ShowsPasswords,
    request::{Flash, Request},
    ui::{Button, PasswordInput, Place, Size},
    words::Words,
};
use domain::rights::{
    Failed,
    requests::{Kind, own},
};
use leptos::prelude::*;

/// The form there.
pub const REQUEST_FORM: &str = "data-request";

/// The page of a token.
#[must_use]
pub fn request_path(token: &str) -> String {
    format!("/data-request/{}", plain(token))
}

/// "Was it you?", or, when that is done, what comes next.
#[component]
pub fn Asked() -> impl IntoView {
    let (request, token, kind) = (Request::current(), param("token"), query("kind"));
    page(request.clone(), async move {
        match Kind::of_code(&kind).filter(|_| token == "done") {
            Some(kind) => Ok(confirmed(kind)),
            None => asked(&request, &token).await,
        }
    })
}

async fn asked(request: &Request, token: &str) -> Shown {
    let words = expect_context::<Words>();
    let row = match own::asked(request.db(), &request.actor(), token).await {
        Ok(row) => row,
        Err(Failed::Gone) => return gone(request, &words),
        Err(other) => return Err(refused(request)(other)),
    };
    let told = told(request, REQUEST_FORM).await?;
    let copy = row.kind == Kind::Access;
    let passphrase = copy.then(|| {
        view! {
            <p>{words.get("data-request-passphrase-why")}</p>
            <PasswordInput
                label=words.get("data-request-passphrase")
                name="passphrase"
                size=Size::M
                hint=words.get("data-request-passphrase-hint")
                error=error(&told, &PASSPHRASE, &words)
                autocomplete="new-password"
            />
        }
    });
    let form = view! {
        <form action="/do/rights/confirm-request" method="post" novalidate>
            <input type="hidden" name="token" value=token.to_owned()/>
            {passphrase}
            {notice(&words)}
            <Button text=words.get("data-request-yes") once=true/>
        </form>
    };
    let view = view! {
        <p class="nhsuk-body-l">{words.get(&format!("data-request-what-{}", row.kind.code()))}</p>
        <p>{words.get("data-request-not-me")}</p>
        <ShowsPasswords>{form}</ShowsPasswords>
    };
    let leaf = Leaf::new(words.get("data-request-title"), Place::Account, &told);
    Ok(Leaf { live: copy, ..leaf }.sheet(view, &words))
}

const PASSPHRASE: [&str; 5] =
    ["passphrase-missing", "passphrase-too-short", "passphrase-too-long", "passphrase-guessable", "passphrase-wrong"];

fn confirmed(kind: Kind) -> crate::frame::Sheet {
    let words = expect_context::<Words>();
    let next = if kind == Kind::Access { "data-request-done-copy" } else { "data-request-done-other" };
    let view = view! {
        <p>{words.get(next)}</p>
        <p><a href="/">{words.get("ui-home")}</a></p>
    };
    Leaf::new(words.get("data-request-done-title"), Place::Account, &Flash::default()).sheet(view, &words)
}

/// "Your copy": opened with the passphrase. The file comes from the server crate: it is no page.
#[component]
pub fn Copy() -> impl IntoView {
    let (request, token, wrong) = (Request::current(), param("token"), query("wrong"));
    page(request.clone(), async move { copy(&request, &token, &wrong).await })
}

async fn copy(request: &Request, token: &str, wrong: &str) -> Shown {
    let words = expect_context::<Words>();
    match own::answered(request.db(), &request.actor(), token).await {
        Ok(_) => {}
        Err(Failed::Gone) => return gone(request, &words),
        Err(other) => return Err(refused(request)(other)),
    }
    let codes = ["passphrase-missing", "passphrase-wrong", "too-many"].into_iter().filter(|code| *code == wrong);
    let told = Flash { codes: codes.map(str::to_owned).collect(), ..Flash::default() };
    let form = view! {
        <form action=format!("/data-answer/{}/file", plain(token)) method="post" novalidate>
            <PasswordInput
                label=words.get("data-answer-passphrase")
                name="passphrase"
                size=Size::M
                error=error(&told, &PASSPHRASE, &words)
                autocomplete="off"
            />
            {notice(&words)}
            <Button text=words.get("data-answer-open")/>
        </form>
    };
    let view = view! {
        <p class="nhsuk-body-l">{words.get("data-answer-what")}</p>
        <p>{words.get("data-answer-care")}</p>
        <ShowsPasswords>{form}</ShowsPasswords>
        <p>{words.get("data-answer-forgotten")}</p>
    };
    let leaf = Leaf::new(words.get("data-answer-title"), Place::Account, &told);
    Ok(Leaf { live: true, ..leaf }.sheet(view, &words))
}
