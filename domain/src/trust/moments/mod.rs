//! The local moments at which staff offer the site: at assessment, at a review, at discharge. Chosen with one tap after an invitation has
//! gone out, never before, so that uptake can be counted for each.

pub mod commands;
pub mod entity;
pub mod queries;

/// What every trust begins with. A lead changes it.
pub const DEFAULTS: [&str; 5] =
    ["At assessment", "At a care review", "At a carer's assessment", "At discharge", "At another time"];
