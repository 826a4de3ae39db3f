//! Versions of the terms and the privacy notice: which one somebody agreed to when they signed up, and which they were shown later.
//!
//! A version is a number that a person gives; a test ties it to the text, so that no change goes out without somebody deciding
//! whether readers must be told. Then `rights-notice-<id>-<version>` says in a few words what changed.

pub mod commands;
pub mod entity;
pub mod queries;

/// A notice in its version of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// The page of the site.
    pub id: &'static str,
    /// Counts from 1.
    pub version: i32,
}

/// What people agree to when they sign up.
pub const CURRENT: [Notice; 2] = [Notice { id: "privacy", version: 1 }, Notice { id: "terms", version: 1 }];
