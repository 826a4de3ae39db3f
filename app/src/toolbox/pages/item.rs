//! One item with everything that can be done with it.

use super::thing::Thing;
use crate::{
    ui::{Button, ButtonLook, Choice, Details, Select, tongue::spoken},
    words::Words,
};
use domain::{
    Uuid,
    toolbox::{entity, heading},
};
use leptos::prelude::*;

/// An item among its neighbours.
pub struct Line<'a> {
    pub item: &'a entity::Model,
    pub thing: Thing,
    pub before: Option<Uuid>,
    pub after: Option<Uuid>,
    pub headings: &'a [heading::Model],
}

impl Line<'_> {
    pub fn view(&self, words: &Words) -> AnyView {
        let title = match &self.thing.href {
            Some(href) => {
                view! { <a class="rt-alone" href=href.clone()>{spoken(&self.thing.title, &self.thing.lang, words)}</a> }
                    .into_any()
            }
            None => view! { <b>{spoken(&self.thing.title, &self.thing.lang, words)}</b> }.into_any(),
        };
        let hidden = view! { <input type="hidden" name="item" value=self.item.id.to_string()/> };
        view! {
            <li class="rt-tool" id=format!("item-{}", self.item.id)>
                <p class="rt-tool__name">
                    {title}
                    " "
                    <span class="rt-quiet">{self.thing.kind.clone()}</span>
                </p>
                <form class="rt-acts" method="post" action="/do/toolbox/move">
                    {hidden}
                    {self.before.map(|before| self.button("toolbox-up", "up", before.to_string(), "move", words))}
                    {self.after.map(|after| self.button("toolbox-down", "down", after.to_string(), "move", words))}
                    {self.shelf(words)}
                    {self.button("toolbox-remove", "out", "yes".to_owned(), "remove", words)}
                </form>
                {self.under(words)}
            </li>
        }
        .into_any()
    }

    fn shelf(&self, words: &Words) -> AnyView {
        let (id, value) = if self.item.on_shelf { ("toolbox-unshelve", "no") } else { ("toolbox-shelve", "yes") };
        self.button(id, "shelf", value.to_owned(), "shelve", words)
    }

    /// A button that says which item it is about, for those who hear it alone.
    fn button(&self, id: &str, name: &'static str, value: String, act: &str, words: &Words) -> AnyView {
        let label = words.with(&format!("{id}-named"), &[("title", self.thing.title.as_str().into())]);
        let (text, action) = (words.get(id), format!("/do/toolbox/{act}"));
        view! {
            <button class="rt-btn" type="submit" name=name value=value formaction=action aria-label=label>
                {text}
            </button>
        }
        .into_any()
    }

    /// Which heading it stands under. On the shelf it stands under none.
    fn under(&self, words: &Words) -> Option<AnyView> {
        if self.headings.is_empty() || self.item.on_shelf {
            return None;
        }
        let none = Choice::new("", words.get("toolbox-no-heading"));
        let others = self.headings.iter().map(|one| Choice::new(one.id.to_string(), one.title.clone()));
        let items = std::iter::once(none).chain(others).collect::<Vec<_>>();
        let chosen = self.item.heading_id.map(|id| id.to_string());
        let id = format!("under-{}", self.item.id);
        let label = words.with("toolbox-under", &[("title", self.thing.title.as_str().into())]);
        let item = self.item.id.to_string();
        let (summary, save) = (words.get("toolbox-under-open"), words.get("toolbox-under-save"));
        Some(
            view! {
                <Details summary=summary>
                    <form method="post" action="/do/toolbox/put-under">
                        <input type="hidden" name="item" value=item/>
                        <Select label name="heading" id items chosen/>
                        <Button text=save look=ButtonLook::Secondary small=true/>
                    </form>
                </Details>
            }
            .into_any(),
        )
    }
}
