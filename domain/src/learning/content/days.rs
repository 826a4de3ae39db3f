//! Blocks with something for each day of the week: `week` and `diary`. Each day is a field like any other, so that it is saved, kept
//! offline and exported like any other.
use super::{
    blocks::Week,
    page::{Field, FieldKind},
};

/// The days: the end of a field's id, and the name.
pub const DAYS: [(&str, &str); 7] = [
    ("mon", "Monday"),
    ("tue", "Tuesday"),
    ("wed", "Wednesday"),
    ("thu", "Thursday"),
    ("fri", "Friday"),
    ("sat", "Saturday"),
    ("sun", "Sunday"),
];

/// The most hours that anybody sleeps in a day.
pub const MOST_HOURS: u8 = 24;
/// The best a day can be.
pub const BEST_DAY: u8 = 10;

/// One small step for each day, and which of them were taken.
pub fn of_week(week: &Week, step: Option<&str>) -> Vec<Field> {
    let day = |(end, name): &(&str, &str)| Field {
        id: format!("{}-{end}", week.id),
        label: (*name).to_owned(),
        hint: None,
        step: step.map(str::to_owned),
        kind: FieldKind::Line,
    };
    let done = Field {
        id: format!("{}-done", week.id),
        label: "Done".to_owned(),
        hint: None,
        step: step.map(str::to_owned),
        kind: FieldKind::Checklist { options: DAYS.map(|(_, name)| name.to_owned()).to_vec(), own: false },
    };
    DAYS.iter().map(day).chain([done]).collect()
}

/// Hours of sleep and how the day was, for each day.
pub fn of_diary(diary: &Week, step: Option<&str>) -> Vec<Field> {
    let field = |end: &str, what: &str, label: String, most: u8| Field {
        id: format!("{}-{end}-{what}", diary.id),
        label,
        hint: None,
        step: step.map(str::to_owned),
        kind: FieldKind::Number { most },
    };
    let day = |(end, name): &(&str, &str)| {
        [
            field(end, "sleep", format!("{name}: hours of sleep"), MOST_HOURS),
            field(end, "day", format!("{name}: how the day was, 0 to 10"), BEST_DAY),
        ]
    };
    DAYS.iter().flat_map(day).collect()
}
