//! Which languages a trust's site offers.

use super::{SiteState, entity};
use crate::learning::content::{ENGLISH, Language, Library};

/// The languages of a trust's site, English first: those that somebody who grew up with them has signed; on practice sites and
/// demonstrations all others too; never one that the trust has switched off.
#[must_use]
pub fn offered<'a>(library: &'a Library, trust: &entity::Model, demo: bool) -> Vec<&'a Language> {
    let practice = demo || trust.state == SiteState::Sandbox;
    let off = |language: &Language| trust.languages_off.split_whitespace().any(|tag| tag == language.tag);
    let all = library.languages().iter();
    all.filter(|language| language.tag == ENGLISH || ((practice || language.is_ready()) && !off(language))).collect()
}
