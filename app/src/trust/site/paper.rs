//! A trust's colour and logo on paper.

use domain::{
    Db, DbErr,
    trust::{
        entity::Model,
        site::{
            colour::Rgb,
            logo::{Shown, dots},
            queries,
        },
    },
};
use pdf::{Block, Picture};

/// The band and the picture a trust's papers begin with; nothing if it has set neither. At most one query.
///
/// # Errors
/// When the database is away.
pub async fn brand(db: &Db, trust: &Model) -> Result<Option<Block>, DbErr> {
    let shown = Shown::of(trust);
    let png = match &shown {
        Some(_) => queries::logo(db, trust.id).await?,
        None => None,
    };
    let picture = shown.zip(png).and_then(|(shown, png)| picture(shown, &png));
    let colour = trust.colour.as_deref().and_then(Rgb::read);
    if colour.is_none() && picture.is_none() {
        return Ok(None);
    }
    let Rgb(red, green, blue) = colour.unwrap_or(OURS);
    Ok(Some(Block::Brand { colour: [red, green, blue], picture }))
}

/// `brand` of `style/tokens.scss`, by day.
const OURS: Rgb = Rgb(0x17, 0x53, 0x5a);

fn picture(shown: Shown, png: &[u8]) -> Option<Picture> {
    let dots = dots(png).ok()?;
    Some(Picture { rgba: dots.rgba, width: dots.width, height: dots.height, said: shown.alt })
}
