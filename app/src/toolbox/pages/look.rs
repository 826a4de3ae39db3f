//! Looking for something in the toolbox, by its name.

use crate::{
    ui::{Button, ButtonLook, Input},
    words::Words,
};
use domain::spelling;
use leptos::prelude::*;

/// With fewer things in it, looking is done by eye.
pub const WORTH_LOOKING: usize = 5;

/// The field. It is sent, not put into the address: what somebody keeps says something about them.
pub fn form(looked_for: Option<String>, words: &Words) -> AnyView {
    view! {
        <form role="search" method="post" action="/do/toolbox/look" novalidate>
            <Input
                label=words.get("toolbox-look")
                name="words"
                id="toolbox-look".to_owned()
                value=looked_for
                kind="search"
                autocomplete="off".to_owned()
            />
            <Button text=words.get("search-button") look=ButtonLook::Secondary small=true/>
        </form>
    }
    .into_any()
}

/// Whether each word that was typed stands in one of the names, or begins or ends a part of one.
pub fn fits(looked_for: &str, names: &[&str]) -> bool {
    let names: Vec<String> = names.iter().flat_map(|name| spelling::words(name)).collect();
    spelling::words(looked_for).all(|word| names.iter().any(|name| name.contains(&word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_must_stand_somewhere() {
        let names = ["Our crisis plan", "Your plan"];
        for found in ["crisis", "CRISIS plan", "plan our", "cris", ""] {
            assert!(fits(found, &names), "{found}");
        }
        for missed in ["sleep", "crisis sleep"] {
            assert!(!fits(missed, &names), "{missed}");
        }
    }
}
