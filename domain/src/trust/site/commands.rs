//! Changing a site.

use super::{
    Fields, INVITATION_DAYS, Part, SiteError, base, change, language_field, lead,
    logo::{self, Shown},
    logo_file,
    parse::{LONGEST_LINE, line, parse},
    urgent,
};
use crate::{
    Actor, Db, Uuid, Write,
    audit::Act,
    trust::{
        JoinPolicy, SiteState, UnsignedPages, entity,
        go_live::{self, Item},
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::OnConflict};

/// Sets a part to what was typed. `made_from` is [`base`] of what the form showed; `languages` are the tags that can be switched.
///
/// # Errors
/// [`SiteError`]; then nothing has changed.
pub async fn set(
    db: &Db,
    actor: &Actor,
    part: Part,
    made_from: &str,
    typed: &Fields,
    languages: &[&str],
) -> Result<(), SiteError> {
    lead(actor)?;
    let after = parse(part, typed, languages).map_err(SiteError::Wrong)?;
    let write = db.write().await?;
    let trust = locked(&write, actor).await?;
    let before = part.fields(&trust, languages);
    if base(&before) != made_from {
        return Err(SiteError::Stale);
    }
    if before == after {
        return Ok(());
    }
    let row = changed(part, &trust, &after, languages);
    entity::Entity::update(row).exec(write.conn()).await?;
    if part == Part::Logo {
        logo_file::Entity::delete_by_id(actor.trust).exec(write.conn()).await?;
    }
    if part == Part::Urgent && trust.state == SiteState::Sandbox {
        confirm_anew(&write, actor).await?;
    }
    record(&write, db, actor, part.code(), &before, &after).await?;
    Ok(write.commit().await?)
}

/// Puts a logo up. `ours` says that the trust may use it and answers for the site.
///
/// # Errors
/// [`SiteError`]; then nothing has changed.
pub async fn set_logo(
    db: &Db,
    actor: &Actor,
    made_from: &str,
    file: &[u8],
    alt: &str,
    ours: bool,
) -> Result<(), SiteError> {
    lead(actor)?;
    let alt = line(alt);
    let mut wrong = vec![];
    let picture = logo::read(file).map_err(|error| {
        let what = match error {
            logo::Wrong::Missing => "missing",
            logo::Wrong::TooLarge => "too-large",
            logo::Wrong::NotPng => "not-png",
            logo::Wrong::Sides => "sides",
        };
        wrong.push(format!("file:{what}"));
    });
    if alt.is_empty() {
        wrong.push("alt:missing".to_owned());
    }
    if alt.chars().count() > LONGEST_LINE {
        wrong.push("alt:too-long".to_owned());
    }
    if !ours {
        wrong.push("ours:missing".to_owned());
    }
    let (Ok(picture), true) = (picture, wrong.is_empty()) else { return Err(SiteError::Wrong(wrong)) };
    let write = db.write().await?;
    let trust = locked(&write, actor).await?;
    let before = Part::Logo.fields(&trust, &[]);
    if base(&before) != made_from {
        return Err(SiteError::Stale);
    }
    let shown = Shown { hash: picture.hash(), alt, width: picture.width, height: picture.height };
    let json = serde_json::to_string(&shown).unwrap_or_default();
    let after = Fields::from([("hash".to_owned(), shown.hash), ("alt".to_owned(), shown.alt)]);
    let row = entity::ActiveModel { id: Set(trust.id), logo: Set(json), ..Default::default() };
    entity::Entity::update(row).exec(write.conn()).await?;
    let file = logo_file::ActiveModel { trust_id: Set(trust.id), png: Set(picture.png) };
    let again = OnConflict::column(logo_file::Column::TrustId).update_column(logo_file::Column::Png).to_owned();
    logo_file::Entity::insert(file).on_conflict(again).exec_without_returning(write.conn()).await?;
    record(&write, db, actor, Part::Logo.code(), &before, &after).await?;
    Ok(write.commit().await?)
}

/// The trust, which nobody else can change until this write is over.
async fn locked(write: &Write, actor: &Actor) -> Result<entity::Model, SiteError> {
    let found = entity::Entity::find_by_id(actor.trust).lock_exclusive().one(write.conn()).await?;
    found.ok_or(SiteError::Missing)
}

/// The columns of a part, as they are to be.
fn changed(part: Part, trust: &entity::Model, after: &Fields, languages: &[&str]) -> entity::ActiveModel {
    let value = |name: &str| after.get(name).cloned().unwrap_or_default();
    let mut row = entity::ActiveModel { id: Set(trust.id), ..Default::default() };
    match part {
        Part::Name => {
            row.name = Set(value("name"));
            row.short_name = Set(value("short_name"));
        }
        Part::Colour => row.colour = Set(Some(value("colour")).filter(|colour| !colour.is_empty())),
        Part::Logo => row.logo = Set(String::new()),
        Part::Words => {
            row.welcome = Set(value("welcome"));
            row.answers = Set(value("answers"));
            row.group_name = Set(value("group_name"));
            row.group_what = Set(value("group_what"));
        }
        Part::Urgent => {
            let lines = urgent::lines(after);
            let json = if lines.is_empty() { String::new() } else { serde_json::to_string(&lines).unwrap_or_default() };
            row.urgent_lines = Set(json);
        }
        Part::Policies => {
            row.join_policy = Set(if value("join") == "open" { JoinPolicy::Open } else { JoinPolicy::Code });
            row.read_without_account = Set(value("reading") == "yes");
            row.unsigned_pages =
                Set(if value("unsigned") == "mark" { UnsignedPages::Mark } else { UnsignedPages::Hide });
            row.invitation_days = Set(value("keep").parse().ok().filter(|days| *days < INVITATION_DAYS[2]));
            row.languages_off = Set(off(trust, after, languages));
        }
    }
    row
}

/// The languages not offered. One that this release does not know stays as it was.
fn off(trust: &entity::Model, after: &Fields, languages: &[&str]) -> String {
    let unknown = trust.languages_off.split_whitespace().filter(|tag| !languages.contains(tag));
    let off = languages.iter().copied().filter(|tag| after.get(&language_field(tag)).is_some_and(|on| on == "no"));
    let mut all: Vec<&str> = unknown.chain(off).collect();
    all.sort_unstable();
    all.join(" ")
}

/// Other numbers must be confirmed before the site opens, as the old ones were.
async fn confirm_anew(write: &Write, actor: &Actor) -> Result<(), SiteError> {
    let gone = go_live::entity::Entity::delete_many()
        .filter(go_live::entity::Column::TrustId.eq(actor.trust))
        .filter(go_live::entity::Column::Item.eq(Item::UrgentNumbers))
        .exec(write.conn())
        .await?;
    if gone.rows_affected > 0 {
        write.audit(actor, Act::GoLiveTakenBack { trust: actor.trust }).await?;
    }
    Ok(())
}

/// What was, what is now, and who did it, in the same write.
pub(in crate::trust) async fn record(
    write: &Write,
    db: &Db,
    actor: &Actor,
    part: &str,
    before: &Fields,
    after: &Fields,
) -> Result<Uuid, SiteError> {
    let id = db.new_id();
    let row = change::ActiveModel {
        id: Set(id),
        trust_id: Set(actor.trust),
        part: Set(part.to_owned()),
        before: Set(serde_json::to_string(before).unwrap_or_default()),
        after: Set(serde_json::to_string(after).unwrap_or_default()),
        at: Set(db.now()),
    };
    change::Entity::insert(row).exec_without_returning(write.conn()).await?;
    write.audit(actor, Act::SettingChanged { change: id }).await?;
    Ok(id)
}
