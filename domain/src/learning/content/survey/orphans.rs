//! Pages of modules that no other page leads to, so that one finds them only by reading the whole module.
use super::super::{Library, Problem, home::Door, prose::Prose};
use std::collections::HashSet;

/// Every page of a module that is neither `related` from nor linked in another page, and no door of the home page opens.
pub fn pages(library: &Library, prose: &[Prose]) -> Vec<Problem> {
    let led_to: HashSet<&str> = prose
        .iter()
        .flat_map(|page| page.leads_to.iter().filter(|id| **id != page.id))
        .map(String::as_str)
        .chain(library.doors().iter().flat_map(Door::pages))
        .collect();
    let alone = prose.iter().filter(|page| page.in_module && !led_to.contains(page.id.as_str()));
    alone
        .map(|page| Problem::new(&page.path, 1, "expected another page to lead here, by related or by a link"))
        .collect()
}
