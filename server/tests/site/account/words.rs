//! Every code, table and column that people may see has words.

use app::words::Words;
use domain::{account::Problem, privacy};
use sea_orm::Iterable;

#[test]
fn every_problem_has_words() {
    let words = Words::of("en");
    for problem in Problem::iter() {
        assert!(words.has(&format!("account-problem-{}", problem.code())), "{problem:?}");
    }
}

#[test]
fn everything_that_is_exported_has_a_name() {
    let words = Words::of("en");
    for (table, entry) in &privacy::register().table {
        let exported: Vec<_> = entry.columns.iter().filter(|(_, column)| column.class.is_exported()).collect();
        if exported.is_empty() {
            continue;
        }
        assert!(words.has(&format!("account-table-{}", table.replace('_', "-"))), "{table}");
        for (column, _) in exported {
            assert!(words.has(&format!("account-column-{}", column.replace('_', "-"))), "{table}.{column}");
        }
    }
}

#[test]
fn what_stays_after_deleting_has_words() {
    let words = Words::of("en");
    let kept: Vec<_> = privacy::register().table.values().filter_map(|table| table.kept.as_ref()).collect();
    assert!(!kept.is_empty());
    for kept in kept {
        assert!(words.has(&format!("account-kept-{}", kept.id)), "{}", kept.id);
    }
    assert!(words.has("account-kept-backups"));
}
