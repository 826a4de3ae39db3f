//! Rows go by themselves when their time is over, and not before.

use crate::people::Two;
use domain::privacy::{self, retention};
use sea_orm::EntityTrait;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn left(two: &Two) -> Vec<&'static str> {
    let dump = two.dump().await;
    dump.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(name, _)| name).collect()
}

#[tokio::test]
async fn nothing_goes_before_its_time() {
    for two in Two::every().await {
        let before = two.dump().await;
        assert_eq!(retention::clear(two.db()).await.unwrap(), []);
        assert_eq!(two.dump().await, before);
    }
}

#[tokio::test]
async fn everything_that_has_an_end_goes() {
    for two in Two::every().await {
        two.test.clock.forward(DAY * 2);
        retention::clear(two.db()).await.unwrap();
        let after_two_days = left(&two).await;
        for gone in ["sign_up", "sign_up_draft", "link", "known_device", "throttle"] {
            assert!(!after_two_days.contains(&gone), "{gone}");
        }
        for stays in ["session", "flash", "note", "progress", "audit", "join_code", "job"] {
            assert!(after_two_days.contains(&stays), "{stays}");
        }
        two.test.clock.forward(DAY * 31);
        retention::clear(two.db()).await.unwrap();
        let mut stays = vec![
            "access_need",
            "account",
            "account_use",
            "audit",
            "audit_seal",
            "caseload",
            "code_app",
            "content_report",
            "data_complaint",
            "former_staff",
            "go_live_item",
            "invitation",
            "invitation_setting",
            "legal_hold",
            "local_place",
            "mobile_sign_in",
            "note",
            "notice_seen",
            "offer_moment",
            "page_sign_off",
            "page_version",
            "passkey",
            "plan_version",
        ];
        stays.extend([
            "progress",
            "reading_choice",
            "recovery_code",
            "reminder",
            "rights_request",
            "self_check",
            "staff_identity",
            "staff_mail",
            "staff_presence",
            "team",
            "team_member",
            "toolbox_heading",
            "toolbox_item",
        ]);
        stays.extend(["trust", "trust_change", "trust_closing", "trust_host", "trust_logo"]);
        stays.extend(["use_month", "visited_month", "week_word"]);
        assert_eq!(left(&two).await, stays, "an account keeps what its person wrote");
        two.test.clock.forward(DAY * 365 * 11);
        retention::clear(two.db()).await.unwrap();
        stays.retain(|table| {
            let gone = [
                "audit",
                "content_report",
                "data_complaint",
                "former_staff",
                "invitation",
                "legal_hold",
                "page_sign_off",
                "reminder",
                "rights_request",
                "trust_change",
                "visited_month",
            ];
            !gone.contains(table)
        });
        assert_eq!(left(&two).await, stays);
    }
}

#[tokio::test]
async fn notes_that_nobody_can_reach_any_more_go() {
    for two in Two::every().await {
        two.test.clock.forward(DAY * 2);
        domain::account::entity::Entity::delete_by_id(two.maya.id).exec(two.db().conn()).await.unwrap();
        retention::clear(two.db()).await.unwrap();
        let dump = two.dump().await;
        let own = ["note", "progress", "plan_version", "toolbox_heading", "toolbox_item", "self_check", "week_word"];
        for table in own {
            assert_eq!(dump[table].len(), 1, "{table}");
            assert!(dump[table][0].to_string().contains("omar"));
        }
    }
}

#[tokio::test]
async fn a_visitors_notes_stay_as_long_as_the_session() {
    for two in Two::every().await {
        let session = domain::account::sessions::start(two.db(), two.maya.trust_id, "A browser").await.unwrap().session;
        let mut session = session;
        domain::account::sessions::remember_visitor(two.db().conn(), &mut session, two.maya.id).await.unwrap();
        domain::account::entity::Entity::delete_by_id(two.maya.id).exec(two.db().conn()).await.unwrap();
        two.test.clock.forward(DAY * 2);
        retention::clear(two.db()).await.unwrap();
        assert_eq!(two.dump().await["note"].len(), 2);
        two.test.clock.forward(DAY * 8);
        retention::clear(two.db()).await.unwrap();
        assert_eq!(two.dump().await["note"].len(), 1);
    }
}

#[test]
fn what_is_promised_is_what_the_rules_do() {
    // The words of `retention` are read by people; these are the ones with a number in them.
    for (table, days, words) in [
        ("session", 7, "7 days"),
        ("flash", 7, "7 days"),
        ("job", 30, "30 days"),
        ("join_code", 30, "30 days"),
        ("audit", 2922, "8 years"),
        ("page_sign_off", 2922, "8 years"),
        ("invitation", 1095, "3 years"),
        ("former_staff", 1095, "3 years"),
        ("visited_month", 92, "92 days"),
        ("rights_request", 365, "1 year"),
        ("data_complaint", 3653, "10 years"),
        ("legal_hold", 365, "1 year"),
        ("trust_change", 2922, "8 years"),
    ] {
        let entry = &privacy::register().table[table];
        assert_eq!(entry.clear[0].days, days, "{table}");
        assert!(entry.retention.contains(words), "{table}");
    }
}
