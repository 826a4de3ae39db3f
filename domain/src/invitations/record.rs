//! Codes that a trust's record system may know, for the note that staff paste into the care record. For staff only.

/// A code of SNOMED CT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordCode {
    /// The concept's id.
    pub id: &'static str,
    /// What it stands for.
    pub term: &'static str,
}

/// Where [`CODES`] come from, and when they were put here. Nobody has checked them against a later release since.
pub const SOURCE: &str = "SNOMED CT, from the list carer_cod on OpenCodelists, as of 27 November 2026";

/// Codes for "this person cares for somebody", the closest first.
pub const CODES: [RecordCode; 4] = [
    RecordCode { id: "413762006", term: "caregiver of a person with mental health problem" },
    RecordCode { id: "407542009", term: "informal caregiver" },
    RecordCode { id: "302767002", term: "cares for a relative" },
    RecordCode { id: "133932002", term: "caregiver" },
];
