//! Writes what was placed: drawing on pages, and beside it the tree of what the drawing means.

use crate::{
    Document, Error,
    fonts::{Fonts, Weight},
    layout::{Drawing, Drawn, Layout, Paper, Placed, Role, Square, Unit, place},
    lines::{Style, lines},
};
use krilla::{
    Document as File, SerializeSettings,
    color::rgb,
    configure::{Accessibility, Configuration, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect, Size, Transform},
    image::Image,
    metadata::{Metadata, TextDirection},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag, TagGroup,
        TagTree,
    },
};
use std::num::NonZeroU16;

/// See [`crate::write`].
pub fn write(document: &Document) -> Result<Vec<u8>, Error> {
    let fonts = Fonts::load()?;
    // What one typed must never be the reason that there is no file: then it is one that no checker would pass, but tagged all the same.
    attempt(&fonts, document, true).or_else(|_| attempt(&fonts, document, false))
}

fn attempt(fonts: &Fonts, document: &Document, checked: bool) -> Result<Vec<u8>, Error> {
    let configuration = if checked {
        let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
        configuration.finish().map_err(|_| Error::SetUp)?
    } else {
        Configuration::default()
    };
    let mut file = File::new_with(SerializeSettings { configuration, enable_tagging: true, ..Default::default() });
    let layout = place(fonts, document);
    let ids = draw(fonts, &mut file, &layout)?;
    file.set_tag_tree(tree(document, &layout, ids)?);
    file.set_outline(outline(&layout));
    let rtl = matches!(document.lang.split('-').next(), Some("ar" | "ur" | "fa" | "he"));
    let direction = if rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    let metadata = Metadata::new().title(document.title.clone()).language(document.lang.clone());
    file.set_metadata(metadata.text_direction(direction));
    file.finish().map_err(|_| Error::Write)
}

/// Draws every page. Gives what was drawn for each unit, in the same order.
fn draw(fonts: &Fonts, file: &mut File, layout: &Layout) -> Result<Vec<Vec<Identifier>>, Error> {
    let mut ids: Vec<Vec<Identifier>> = layout.units.iter().map(|_| Vec::new()).collect();
    for number in 0..layout.pages {
        let settings = PageSettings::from_wh(layout.paper.width, layout.paper.height).ok_or(Error::SetUp)?;
        let mut page = file.start_page_with(settings);
        let mut surface = page.surface();
        for (unit, ids) in layout.units.iter().zip(&mut ids) {
            for line in unit.lines.iter().filter(|line| line.page == number) {
                draw_line(fonts, &mut surface, line, ids);
            }
            if let Some(square) = unit.square.as_ref().filter(|square| square.page == number) {
                draw_square(&mut surface, square, ids);
            }
            if let Some(drawn) = unit.drawn.as_ref().filter(|drawn| drawn.page == number) {
                draw_brand(&mut surface, drawn, ids);
            }
        }
        if layout.pages > 1 && layout.paper.has_numbers() {
            draw_number(fonts, &mut surface, &layout.paper, (number + 1, layout.pages));
        }
        surface.finish();
        page.finish();
    }
    Ok(ids)
}

fn draw_line(fonts: &Fonts, surface: &mut Surface<'_>, placed: &Placed, ids: &mut Vec<Identifier>) {
    let shade = if placed.quiet { 70 } else { 0 };
    surface.set_fill(Some(Fill { paint: rgb::Color::new(shade, shade, shade).into(), ..Fill::default() }));
    let mut x = placed.x;
    let mut drawn = Vec::with_capacity(placed.line.pieces.len());
    for piece in &placed.line.pieces {
        let Some(loaded) = fonts.get(piece.font) else { continue };
        let span = SpanTag::empty().with_actual_text(piece.actual.as_deref());
        drawn.push((piece.at, surface.start_tagged(ContentTag::Span(span))));
        let at = Point::from_xy(x, placed.y);
        surface.draw_glyphs(at, &piece.glyphs, loaded.font.clone(), &piece.text, placed.size, false);
        surface.end_tagged();
        x += piece.width;
    }
    drawn.sort_by_key(|(at, _)| *at);
    ids.extend(drawn.into_iter().map(|(_, id)| id));
}

/// Dark fields as one drawing: neighbours in a row are one rectangle, so that no line of light comes between them.
fn draw_square(surface: &mut Surface<'_>, square: &Square, ids: &mut Vec<Identifier>) {
    let count = f32::from(u8::try_from(square.fields.len().max(1)).unwrap_or(u8::MAX));
    let field = square.side / count;
    let mut path = PathBuilder::new();
    let mut top = square.y;
    for row in &square.fields {
        let mut left = square.x;
        for run in row.chunk_by(|one, next| one == next) {
            let width = field * f32::from(u8::try_from(run.len()).unwrap_or(u8::MAX));
            if run.first() == Some(&true)
                && let Some(rect) = Rect::from_xywh(left, top, width, field)
            {
                path.push_rect(rect);
            }
            left += width;
        }
        top += field;
    }
    let Some(path) = path.finish() else { return };
    surface.set_fill(Some(Fill { paint: rgb::Color::new(0, 0, 0).into(), ..Fill::default() }));
    ids.push(surface.start_tagged(ContentTag::Other));
    surface.draw_path(&path);
    surface.end_tagged();
}

/// A band is no part of what is read; a picture is.
fn draw_brand(surface: &mut Surface<'_>, drawn: &Drawn, ids: &mut Vec<Identifier>) {
    match &drawn.what {
        Drawing::Band([red, green, blue]) => {
            let Some(rect) = Rect::from_xywh(drawn.x, drawn.y, drawn.width, drawn.height) else { return };
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            let Some(path) = path.finish() else { return };
            surface.set_fill(Some(Fill { paint: rgb::Color::new(*red, *green, *blue).into(), ..Fill::default() }));
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
            surface.draw_path(&path);
            surface.end_tagged();
        }
        Drawing::Picture(picture) => {
            let Some(size) = Size::from_wh(drawn.width, drawn.height) else { return };
            let image = Image::from_rgba8(picture.rgba.clone(), picture.width, picture.height);
            surface.push_transform(&Transform::from_translate(drawn.x, drawn.y));
            ids.push(surface.start_tagged(ContentTag::Other));
            surface.draw_image(image, size);
            surface.end_tagged();
            surface.pop();
        }
    }
}

/// "1 / 2" at the foot: not part of what is read.
fn draw_number(fonts: &Fonts, surface: &mut Surface<'_>, paper: &Paper, (number, all): (usize, usize)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)));
    let style = Style { size: 9.0, weight: Weight::Regular, room: paper.width };
    let mut x = paper.width / 2.0 - 10.0;
    for piece in lines(fonts, &format!("{number} / {all}"), style).into_iter().flat_map(|line| line.pieces) {
        let Some(loaded) = fonts.get(piece.font) else { continue };
        let at = Point::from_xy(x, paper.height - paper.margin + 6.0);
        surface.draw_glyphs(at, &piece.glyphs, loaded.font.clone(), &piece.text, style.size, false);
        x += piece.width;
    }
    surface.end_tagged();
}

/// Headings and the title, for the panel beside the page.
fn outline(layout: &Layout) -> Outline {
    let mut outline = Outline::new();
    let headings = layout.units.iter().filter(|unit| matches!(unit.role, Role::Title | Role::Heading));
    for unit in headings {
        let Some(first) = unit.lines.first() else { continue };
        let at = XyzDestination::new(first.page, Point::from_xy(layout.paper.margin, first.y - first.size));
        outline.push_child(OutlineNode::new(unit.words.clone(), at));
    }
    outline
}

/// What the drawing means, in the order of reading.
fn tree(document: &Document, layout: &Layout, ids: Vec<Vec<Identifier>>) -> Result<TagTree, Error> {
    let mut tree = TagTree::new().with_lang(Some(document.lang.clone()));
    let mut table: Option<(usize, Table)> = None;
    let mut list: Option<TagGroup> = None;
    for (unit, ids) in layout.units.iter().zip(ids) {
        if let Some((_, done)) = table.take_if(|(block, _)| *block != unit.block) {
            tree.push(done.group());
        }
        if let Some(done) = list.take_if(|_| unit.role != Role::Item) {
            tree.push(done);
        }
        match unit.role {
            Role::Title => tree.push(heading(unit, 1, ids)?),
            Role::Heading => tree.push(heading(unit, 2, ids)?),
            Role::Subheading => tree.push(heading(unit, 3, ids)?),
            Role::Item => list.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::Disc))).push(item(ids)),
            Role::Text => tree.push(group(Tag::P.into(), ids)),
            Role::Band => {}
            Role::Pattern | Role::Picture => tree.push(group(Tag::Figure(Some(unit.words.clone())).into(), ids)),
            Role::Cell { row, column, header } => {
                let (_, table) = table.get_or_insert_with(|| (unit.block, Table::default()));
                table.add(row, column, header, ids);
            }
        }
    }
    if let Some((_, done)) = table {
        tree.push(done.group());
    }
    if let Some(done) = list {
        tree.push(done);
    }
    Ok(tree)
}

fn heading(unit: &Unit, level: u16, ids: Vec<Identifier>) -> Result<TagGroup, Error> {
    let level = NonZeroU16::new(level).ok_or(Error::SetUp)?;
    Ok(group(Tag::Hn(level, Some(unit.words.clone())).into(), ids))
}

fn group(tag: krilla::tagging::TagKind, ids: Vec<Identifier>) -> TagGroup {
    TagGroup::with_children(tag, ids.into_iter().map(Node::from).collect())
}

/// A line of a list, its sign with it.
fn item(ids: Vec<Identifier>) -> TagGroup {
    TagGroup::with_children(Tag::LI, vec![group(Tag::LBody.into(), ids).into()])
}

/// A table while its cells come in.
#[derive(Default)]
struct Table {
    rows: Vec<TagGroup>,
}

impl Table {
    fn add(&mut self, row: usize, column: usize, header: bool, ids: Vec<Identifier>) {
        let tag = match (header, row) {
            (true, 0) => Tag::TH(TableHeaderScope::Column).into(),
            (true, _) => Tag::TH(TableHeaderScope::Row).into(),
            (false, _) => Tag::TD.into(),
        };
        if column == 0 {
            self.rows.push(TagGroup::new(Tag::TR));
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(group(tag, ids));
        }
    }

    fn group(self) -> TagGroup {
        let mut rows = self.rows.into_iter();
        let mut table = TagGroup::new(Tag::Table);
        if let Some(head) = rows.next() {
            table.push(TagGroup::with_children(Tag::THead, vec![head.into()]));
        }
        table.push(TagGroup::with_children(Tag::TBody, rows.map(Node::from).collect()));
        table
    }
}
