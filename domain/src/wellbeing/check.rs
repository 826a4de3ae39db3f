//! The seven things, the three answers, the sum.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the self-check asks about, in the order of the questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    /// Fulfilment from caregiving. A good thing.
    Fulfilment,
    /// Relational problems.
    Relational,
    /// Mental health problems.
    MentalHealth,
    /// Problems combining daily activities with care.
    DailyActivities,
    /// Financial problems.
    Financial,
    /// Support with lending care. A good thing.
    Support,
    /// Physical health problems.
    PhysicalHealth,
}

/// The three answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    No,
    Some,
    ALot,
}

impl Thing {
    /// All seven, in order.
    pub const ALL: [Self; 7] = [
        Self::Fulfilment,
        Self::Relational,
        Self::MentalHealth,
        Self::DailyActivities,
        Self::Financial,
        Self::Support,
        Self::PhysicalHealth,
    ];

    /// Names it in forms, words and what is kept.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Fulfilment => "fulfilment",
            Self::Relational => "relational",
            Self::MentalHealth => "mental-health",
            Self::DailyActivities => "daily-activities",
            Self::Financial => "financial",
            Self::Support => "support",
            Self::PhysicalHealth => "physical-health",
        }
    }

    /// More of it is better: two of the seven.
    #[must_use]
    pub fn is_good(self) -> bool {
        matches!(self, Self::Fulfilment | Self::Support)
    }

    /// 0 (worst) to 2 (best).
    #[must_use]
    pub fn points(self, answer: Answer) -> u8 {
        let much = match answer {
            Answer::No => 0,
            Answer::Some => 1,
            Answer::ALot => 2,
        };
        if self.is_good() { much } else { 2 - much }
    }
}

impl Answer {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::No, Self::Some, Self::ALot];

    /// Names it in forms, words and what is kept.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Some => "some",
            Self::ALot => "a-lot",
        }
    }

    /// The answer with an id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.id() == id)
    }
}

/// The best sum; 0 is the worst.
pub const HIGHEST: u8 = 14;

/// Seven answers, one for each thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<Thing, Answer>);

impl Answers {
    /// From a form: ids of answers by ids of things. Error: what has no answer, in order.
    pub fn parse(sent: &BTreeMap<String, String>) -> Result<Self, Vec<Thing>> {
        let of = |thing: Thing| sent.get(thing.id()).and_then(|answer| Answer::of_id(answer));
        let missing: Vec<Thing> = Thing::ALL.into_iter().filter(|thing| of(*thing).is_none()).collect();
        if !missing.is_empty() {
            return Err(missing);
        }
        Ok(Self(Thing::ALL.into_iter().filter_map(|thing| Some((thing, of(thing)?))).collect()))
    }

    /// What is kept, back again; nothing if it is not seven answers.
    #[must_use]
    pub fn read(stored: &str) -> Option<Self> {
        serde_json::from_str(stored).ok().filter(|answers: &Self| answers.0.len() == Thing::ALL.len())
    }

    /// As it is kept: JSON that a person can read in an export.
    #[must_use]
    pub fn stored(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The answer for a thing.
    #[must_use]
    pub fn of(&self, thing: Thing) -> Option<Answer> {
        self.0.get(&thing).copied()
    }

    /// The sum, 0 (worst) to [`HIGHEST`] (best). Problems count 2 for none, 1 for some, 0 for a lot; the two good things the other
    /// way round.
    #[must_use]
    pub fn score(&self) -> u8 {
        self.0.iter().map(|(thing, answer)| thing.points(*answer)).sum()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test should panic")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(answer: impl Fn(Thing) -> Answer) -> Answers {
        Answers(Thing::ALL.into_iter().map(|thing| (thing, answer(thing))).collect())
    }

    #[test]
    fn the_ends_are_0_and_14() {
        assert_eq!(all(|thing| if thing.is_good() { Answer::No } else { Answer::ALot }).score(), 0);
        assert_eq!(all(|thing| if thing.is_good() { Answer::ALot } else { Answer::No }).score(), HIGHEST);
        assert_eq!(all(|_| Answer::Some).score(), 7);
        assert_eq!(
            all(|_| Answer::No).score(),
            10,
            "five problems that are not there, two good things that are not either"
        );
    }

    #[test]
    fn what_has_no_answer_is_named_in_order() {
        let sent =
            BTreeMap::from([("support".to_owned(), "some".to_owned()), ("financial".to_owned(), "never".to_owned())]);
        let missing = Answers::parse(&sent).unwrap_err();
        assert_eq!(missing.len(), 6);
        assert_eq!((missing[0], missing[4]), (Thing::Fulfilment, Thing::Financial));
    }

    #[test]
    fn what_is_kept_can_be_read_by_a_person() {
        let stored = all(|_| Answer::ALot).stored();
        assert!(stored.contains(r#""mental-health":"a-lot""#), "{stored}");
        assert_eq!(Answers::read("{}"), None, "less than seven answers are none");
        assert_eq!(Answers::read("not JSON"), None);
    }

    proptest! {
        #[test]
        fn one_step_better_is_one_point_more(chosen in prop::collection::vec(0_usize..3, 7), at in 0_usize..7) {
            let answer = |thing: Thing| Answer::ALL[chosen[Thing::ALL.iter().position(|other| *other == thing).unwrap()]];
            let answers = all(answer);
            prop_assert!(answers.score() <= HIGHEST);
            prop_assert_eq!(Answers::read(&answers.stored()), Some(answers.clone()));
            let sent = Thing::ALL.into_iter().map(|thing| (thing.id().to_owned(), answer(thing).id().to_owned())).collect();
            prop_assert_eq!(Answers::parse(&sent), Ok(answers.clone()));
            let thing = Thing::ALL[at];
            let better = if thing.is_good() { chosen[at] + 1 } else { chosen[at].wrapping_sub(1) };
            if let Some(better) = Answer::ALL.get(better) {
                let next = all(|other| if other == thing { *better } else { answer(other) });
                prop_assert_eq!(next.score(), answers.score() + 1);
            }
        }
    }
}
