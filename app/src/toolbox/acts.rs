//! The forms of the toolbox.

use super::{
    api::Refusal,
    pages::toolbox::{FORM, LOOKED_FOR, TAKEN_OUT, TOOLBOX},
};
use crate::{
    failure::Failure,
    request::{self, Flash, Form, Request, own_path},
};
use domain::{
    Uuid,
    search::LONGEST_QUERY,
    toolbox::{
        Direction, Kind, ToolboxError,
        commands::{self, NewItem},
        entity,
    },
};
use http::StatusCode;
use std::collections::BTreeMap;

impl request::Refusal for Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotAKind | Self::HeadingEmpty | Self::HeadingLong => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NoTarget | Self::NoItem => StatusCode::NOT_FOUND,
            Self::Full => StatusCode::CONFLICT,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn codes(&self) -> Vec<String> {
        let code = match self {
            Self::NotAKind => "not-a-kind",
            Self::NoTarget => "no-target",
            Self::NoItem => "no-item",
            Self::Full => "full",
            Self::HeadingEmpty => "heading-empty",
            Self::HeadingLong => "heading-long",
            Self::Broken => "broken",
        };
        vec![code.to_owned()]
    }
}

impl From<ToolboxError> for Refusal {
    fn from(error: ToolboxError) -> Self {
        match error {
            // Whoever has no id has nothing in it.
            ToolboxError::NoOwner | ToolboxError::NoItem => Self::NoItem,
            ToolboxError::NoTarget => Self::NoTarget,
            ToolboxError::Full => Self::Full,
            ToolboxError::Empty => Self::HeadingEmpty,
            ToolboxError::TooLong => Self::HeadingLong,
            ToolboxError::Database(_) => Self::Broken,
        }
    }
}

/// What "Put in my toolbox" sends.
pub struct Sent {
    pub kind: String,
    pub target: String,
    pub shelf: String,
    pub heading: String,
    pub position: String,
    pub from: String,
}

/// See [`super::api::add`].
pub async fn add(request: &Request, sent: Sent) -> Result<(), Failure<Refusal>> {
    // Back to where the button stands; a refusal is explained in the toolbox.
    let onward = if own_path(&sent.from) { format!("{}#toolbox", sent.from) } else { TOOLBOX.to_owned() };
    request.answer(Form::new(FORM, TOOLBOX, onward), added(request, &sent).await).await
}

async fn added(request: &Request, sent: &Sent) -> Result<(), Refusal> {
    let kind = Kind::parse(&sent.kind).ok_or(Refusal::NotAKind)?;
    let actor = request.actor_who_writes().await.map_err(|_| Refusal::Broken)?;
    let place = sent.position.parse().ok().map(|position| (sent.heading.parse().ok(), position));
    let new = NewItem { kind, target: &sent.target, on_shelf: sent.shelf == "yes", place };
    let library = &request.toolkit.library;
    Ok(commands::add(request.db(), &actor, library, &request.trust, new).await?)
}

/// See [`super::api::move_item`].
pub async fn move_item(request: &Request, item: &str, up: &str, down: &str) -> Result<(), Failure<Refusal>> {
    let outcome = match (item.parse::<Uuid>(), step(up, down)) {
        (Ok(item), Some((direction, neighbour))) => {
            let moved = commands::move_item(request.db(), &request.actor(), item, direction, neighbour).await;
            moved.map_err(Refusal::from)
        }
        _ => Err(Refusal::NoItem),
    };
    request.answer(Form::new(FORM, TOOLBOX, of_item(item)), outcome).await
}

/// Which way, and past whom.
fn step(up: &str, down: &str) -> Option<(Direction, Uuid)> {
    match (up.parse(), down.parse()) {
        (Ok(neighbour), _) => Some((Direction::Up, neighbour)),
        (_, Ok(neighbour)) => Some((Direction::Down, neighbour)),
        _ => None,
    }
}

/// See [`super::api::move_heading`].
pub async fn move_heading(request: &Request, heading: &str, up: &str, down: &str) -> Result<(), Failure<Refusal>> {
    let parsed = heading.parse::<Uuid>().ok().zip(step(up, down));
    let outcome = match parsed {
        Some((id, (direction, neighbour))) => {
            let moved = commands::move_heading(request.db(), &request.actor(), id, direction, neighbour).await;
            moved.map_err(Refusal::from)
        }
        None => Err(Refusal::NoItem),
    };
    let onward = parsed.map_or_else(|| TOOLBOX.to_owned(), |(id, _)| format!("{TOOLBOX}#heading-{id}"));
    request.answer(Form::new(FORM, TOOLBOX, onward), outcome).await
}

/// See [`super::api::look`].
pub async fn look(request: &Request, words: &str) -> Result<(), Failure<Refusal>> {
    let words: String = words.trim().chars().take(LONGEST_QUERY).collect();
    let outcome = if words.is_empty() {
        Ok(())
    } else {
        let flash = Flash { codes: Vec::new(), typed: BTreeMap::from([("words".to_owned(), words)]) };
        let kept = request.keep_flash(LOOKED_FOR, &flash, request.actor().account_id()).await;
        kept.map_err(|_| Refusal::Broken)
    };
    request.answer(plain_form(), outcome).await
}

/// See [`super::api::shelve`].
pub async fn shelve(request: &Request, item: &str, on_shelf: bool) -> Result<(), Failure<Refusal>> {
    let outcome = match item.parse() {
        Ok(id) => commands::shelve(request.db(), &request.actor(), id, on_shelf).await.map_err(Refusal::from),
        Err(_) => Err(Refusal::NoItem),
    };
    request.answer(Form::new(FORM, TOOLBOX, of_item(item)), outcome).await
}

/// See [`super::api::remove`].
pub async fn remove(request: &Request, item: &str) -> Result<(), Failure<Refusal>> {
    let outcome = match item.parse() {
        Ok(id) => match commands::remove(request.db(), &request.actor(), id).await {
            Ok(Some(gone)) => remember(request, &gone).await,
            // Nothing there: it is out already.
            Ok(None) | Err(ToolboxError::NoOwner) => Ok(()),
            Err(error) => Err(error.into()),
        },
        Err(_) => Err(Refusal::NoItem),
    };
    request.answer(plain_form(), outcome).await
}

/// What was taken out waits for the next page, to be put back.
async fn remember(request: &Request, gone: &entity::Model) -> Result<(), Refusal> {
    let heading = gone.heading_id.map(|id| id.to_string()).unwrap_or_default();
    let shelf = if gone.on_shelf { "yes" } else { "" };
    let pairs = [
        ("kind", gone.kind.name().to_owned()),
        ("target", gone.target_id.clone()),
        ("shelf", shelf.to_owned()),
        ("heading", heading),
        ("position", gone.position.to_string()),
    ];
    let typed: BTreeMap<String, String> = pairs.map(|(name, value)| (name.to_owned(), value)).into();
    let flash = Flash { codes: Vec::new(), typed };
    let kept = request.keep_flash(TAKEN_OUT, &flash, request.actor().account_id()).await;
    kept.map_err(|_| Refusal::Broken)
}

/// See [`super::api::put_under`].
pub async fn put_under(request: &Request, item: &str, heading: &str) -> Result<(), Failure<Refusal>> {
    let under = if heading.is_empty() { Ok(None) } else { heading.parse().map(Some) };
    let outcome = match (item.parse(), under) {
        (Ok(id), Ok(under)) => {
            commands::put_under(request.db(), &request.actor(), id, under).await.map_err(Refusal::from)
        }
        _ => Err(Refusal::NoItem),
    };
    request.answer(Form::new(FORM, TOOLBOX, of_item(item)), outcome).await
}

/// See [`super::api::heading`].
pub async fn heading(request: &Request, title: &str, heading: &str) -> Result<(), Failure<Refusal>> {
    let form = plain_form().typed("title", title).typed("heading", heading);
    request.answer(form, named(request, title, heading).await).await
}

async fn named(request: &Request, title: &str, heading: &str) -> Result<(), Refusal> {
    let actor = request.actor_who_writes().await.map_err(|_| Refusal::Broken)?;
    if heading.is_empty() {
        commands::add_heading(request.db(), &actor, title).await?;
        return Ok(());
    }
    let id = heading.parse().map_err(|_| Refusal::NoItem)?;
    Ok(commands::rename_heading(request.db(), &actor, id, title).await?)
}

/// See [`super::api::remove_heading`].
pub async fn remove_heading(request: &Request, heading: &str) -> Result<(), Failure<Refusal>> {
    let outcome = match heading.parse() {
        Ok(id) => match commands::remove_heading(request.db(), &request.actor(), id).await {
            Ok(()) | Err(ToolboxError::NoOwner) => Ok(()),
            Err(error) => Err(error.into()),
        },
        Err(_) => Err(Refusal::NoItem),
    };
    request.answer(plain_form(), outcome).await
}

fn plain_form() -> Form {
    Form::new(FORM, TOOLBOX, TOOLBOX)
}

/// The item in its new place. What is no id never reaches an address.
fn of_item(item: &str) -> String {
    item.parse::<Uuid>().map_or_else(|_| TOOLBOX.to_owned(), |id| format!("{TOOLBOX}#item-{id}"))
}
