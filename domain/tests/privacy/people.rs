//! Two people with a row of theirs in every table, each word of which names them.

use domain::{Db, Uuid, account::entity, privacy::Person, tables, testing::TestDb};
use sea_orm::{EntityTrait, TransactionTrait};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Two people at one trust.
pub struct Two {
    pub test: TestDb,
    pub maya: entity::Model,
}

impl Two {
    pub async fn every() -> Vec<Self> {
        let mut all = vec![];
        for test in TestDb::every().await {
            let trust = test.db.new_id();
            let maya = fill(&test.db, trust, "maya", true).await;
            fill(&test.db, trust, "omar", false).await;
            all.push(Self { test, maya });
        }
        all
    }

    pub fn db(&self) -> &Db {
        &self.test.db
    }

    pub async fn person(&self, account: &entity::Model) -> Person {
        Person::account(self.db().conn(), account).await.unwrap()
    }

    /// Every row of every table, by table.
    pub async fn dump(&self) -> BTreeMap<&'static str, Vec<Value>> {
        let txn = self.db().conn().begin().await.unwrap();
        let mut all = BTreeMap::new();
        for table in tables::all() {
            all.insert(table.name(), table.batch(&txn, 0, 1000).await.unwrap());
        }
        all
    }
}

/// Puts a row into every table, as `who`. The first one makes the trust.
async fn fill(db: &Db, trust: Uuid, who: &str, first: bool) -> entity::Model {
    let id = db.new_id();
    let mut rows = rows(db, trust, id, who);
    if !first {
        rows.remove("trust");
        rows.remove("invitation_setting");
        rows.remove("go_live_item");
        rows.remove("use_month");
        rows.remove("trust_logo");
        rows.remove("trust_closing");
    }
    let txn = db.conn().begin().await.unwrap();
    for table in tables::all() {
        if let Some(row) = rows.remove(table.name()) {
            table.insert(&txn, row).await.unwrap_or_else(|error| panic!("{}: {error}", table.name()));
        }
    }
    txn.commit().await.unwrap();
    assert!(rows.is_empty(), "no such table: {rows:?}");
    entity::Entity::find_by_id(id).one(db.conn()).await.unwrap().unwrap()
}

/// The team of somebody's: an id that is not theirs, but found again.
fn team_of(id: Uuid) -> Uuid {
    let mut bytes = id.into_bytes();
    bytes[15] ^= 1;
    Uuid::from_bytes(bytes)
}

/// One row a table. A new table needs a line here, or the tests fail.
fn rows(db: &Db, trust: Uuid, id: Uuid, who: &str) -> BTreeMap<&'static str, Value> {
    let now = db.now();
    let later = now.plus(std::time::Duration::from_secs(3600));
    let bytes = |what: &str| json!(format!("{who} {what}").into_bytes());
    let (email, hash) = (format!("{who}@example.org"), format!("{who}-password-hash"));
    let new = || db.new_id();
    BTreeMap::from([
        (
            "trust",
            json!({ "id": trust, "name": "Northwick", "short_name": "Northwick", "state": "open", "join_policy": "open",
                "unsigned_pages": "mark", "reviewer_id": id, "languages_off": "", "created_at": now, "colour": "#8a3b6f", "logo": "",
                "welcome": "", "answers": "", "group_name": "", "group_what": "", "urgent_lines": "", "read_without_account": true,
                "invitation_days": null, "closes_at": null, "closing_says": "", "export_asked_at": null }),
        ),
        (
            "trust_host",
            json!({ "host": format!("host-of-{}.test", if who == "maya" { "one" } else { "two" }), "trust_id": trust, "position": 0 }),
        ),
        (
            "account",
            json!({ "id": id, "trust_id": trust, "role": "relative", "email": email, "password_hash": hash,
                "display_name": format!("{who} the name"), "adult_confirmed_at": now, "language": format!("{who}-tongue"), "created_at": now }),
        ),
        (
            "sign_up",
            json!({ "id": new(), "trust_id": trust, "email": email, "password_hash": hash,
                "display_name": format!("{who} signing up"), "adult_confirmed_at": now, "language": format!("{who}-tongue"), "session_id": bytes("gone"),
                "visitor_id": null, "join_code_id": null, "token_hash": bytes("sign-up token"), "created_at": now,
                "expires_at": later }),
        ),
        (
            "link",
            json!({ "id": new(), "trust_id": trust, "account_id": id, "purpose": "change-email",
                "token_hash": bytes("link token"), "new_email": format!("{who}.new@example.org"), "created_at": now,
                "expires_at": later, "session_id": null }),
        ),
        (
            "join_code",
            json!({ "id": new(), "trust_id": trust, "code_hash": json!(new().as_bytes().to_vec()), "uses_left": 1,
                "invitation_id": null,
                "created_at": now, "expires_at": later }),
        ),
        (
            "session",
            json!({ "id": bytes("session"), "public_id": new(), "trust_id": trust, "account_id": id, "visitor_id": null,
                "device": "own", "browser": format!("{who}'s browser"), "created_at": now, "seen_at": now,
                "expires_at": later, "ends_at": later }),
        ),
        (
            "sign_up_draft",
            json!({ "session_id": bytes("session"), "trust_id": trust, "email": email, "password_hash": hash,
                "join_code_id": null, "created_at": now }),
        ),
        (
            "flash",
            json!({ "session_id": bytes("session"), "form": "a-form", "state": format!("{who} typed this"),
                "account_id": null, "created_at": now }),
        ),
        (
            "known_device",
            json!({ "id": bytes("device"), "account_id": id, "device": "own", "created_at": now, "expires_at": later }),
        ),
        ("go_live_item", json!({ "trust_id": trust, "item": "hazard-log", "said": "Version 1", "confirmed_at": now })),
        (
            "code_app",
            json!({ "account_id": id, "sealed_key": bytes("sealed-key"), "confirmed_at": now, "last_step": 1, "created_at": now }),
        ),
        (
            "recovery_code",
            json!({ "id": new(), "account_id": id, "code_hash": bytes("recovery-hash"), "used_at": now }),
        ),
        (
            "staff_identity",
            json!({ "id": new(), "trust_id": trust, "account_id": id, "issuer": "https://id.test", "subject": format!("{who}-subject"),
                "connected_at": now, "used_at": now }),
        ),
        (
            "provider_attempt",
            json!({ "state_hash": bytes("state"), "session_id": bytes("session"), "trust_id": trust, "provider": "northwick",
                "nonce": format!("{who} nonce"), "verifier": format!("{who} verifier"), "next": "/", "account_id": id, "created_at": now }),
        ),
        (
            "passkey",
            json!({ "id": new(), "trust_id": trust, "account_id": id, "credential_id": bytes("credential"), "credential": "{}",
                "name": format!("{who}'s phone"), "created_at": now, "used_at": now }),
        ),
        (
            "passkey_challenge",
            json!({ "session_id": bytes("session"), "purpose": "add", "options": "{}", "state": "{}",
                "name": format!("{who}'s new phone"), "created_at": now }),
        ),
        ("second_step", json!({ "session_id": bytes("session"), "account_id": id, "created_at": now })),
        ("throttle", json!({ "key": json!(new().as_bytes().to_vec()), "count": 1, "window_ends_at": later })),
        (
            "note",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "page_id": format!("{who}-page"),
                "page_title": format!("{who}'s page"), "field_id": format!("{who}-field"), "value": format!("{who} wrote this"), "version": 1,
                "created_at": now, "updated_at": now }),
        ),
        (
            "progress",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "page_id": format!("{who}-page"), "opened_at": now,
                "finished_at": now, "seen_at": now }),
        ),
        (
            "page_sign_off",
            json!({ "id": new(), "trust_id": trust, "page_id": format!("page-{id}"), "content_hash": "0",
                "reviewer_id": id, "reviewer_name": format!("{who} who signed"), "signed_at": now }),
        ),
        (
            "plan_version",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "page_id": format!("{who}-page"), "number": 1,
                "title": format!("{who}'s plan"), "content": format!("{who} planned this"), "created_at": now }),
        ),
        (
            "toolbox_heading",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "title": format!("{who}'s heading"), "position": 1,
                "created_at": now }),
        ),
        (
            "toolbox_item",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "kind": "page", "target_id": format!("{who}-page"),
                "heading_id": null, "position": 1, "on_shelf": true, "created_at": now }),
        ),
        (
            "audit",
            json!({ "id": new(), "at": now, "trust_id": trust, "actor_id": id, "actor_role": "relative",
                "act": "signed-in", "target_kind": "account", "target_id": id }),
        ),
        (
            "job",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "payload": format!("a mail to {who}"), "attempts": 0,
                "created_at": now, "run_at": now, "claimed_until": null, "done_at": null, "failed_at": null }),
        ),
        (
            "content_report",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "kind": "resource", "subject_id": format!("{who}-place"),
                "reason": "number", "text": format!("{who} rang and nobody was there"), "at": now, "closed_at": null }),
        ),
        (
            "self_check",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "answers": format!("{who} answered this"), "at": now }),
        ),
        (
            "week_word",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "words": format!("{who} had a week"), "number": 3,
                "at": now }),
        ),
        (
            "reading_choice",
            json!({ "owner_id": id, "trust_id": trust, "matters": "bipolar", "changed": "well", "updated_at": now }),
        ),
        (
            "reminder",
            json!({ "account_id": id, "trust_id": trust, "every": "month", "token": format!("{who}-stops-it"),
                "next_at": later, "answered_at": now, "created_at": now }),
        ),
        (
            "invitation",
            json!({ "id": new(), "trust_id": trust, "inviter_id": new(), "team_id": null, "moment_id": null, "batch_id": null, "way": "email",
                "address": email, "agreed_at": now, "sent_at": now, "opened_at": now, "joined_at": now, "account_id": null,
                "withdrawn_at": null, "resent_at": null, "reminded_at": null, "expires_at": later }),
        ),
        (
            "invitation_request",
            json!({ "id": new(), "trust_id": trust, "address": email, "asked_at": now, "due_at": later, "reminded_at": null }),
        ),
        ("invitation_setting", json!({ "trust_id": trust, "requests": true, "changed_at": now })),
        (
            "staff_welcome",
            json!({ "id": new(), "trust_id": trust, "email": email, "role": "clinician",
                "token_hash": json!(new().as_bytes().to_vec()), "sent_at": now, "expires_at": later }),
        ),
        (
            "staff_presence",
            json!({ "account_id": id, "trust_id": trust, "signed_in_at": now, "asked_at": now, "away_until": later,
                "cover_id": null }),
        ),
        (
            "former_staff",
            json!({ "account_id": id, "trust_id": trust, "role": "clinician", "display_name": format!("{who} who left"),
                "successor_id": null, "began_at": now, "ended_at": now }),
        ),
        (
            "audit_seal",
            json!({ "trust_id": trust, "number": if who == "maya" { 1 } else { 2 }, "first_at": now, "last_at": now, "last_id": new(), "count": 1,
                "hash": bytes("seal"), "sealed_at": now }),
        ),
        (
            "team",
            json!({ "id": team_of(id), "trust_id": trust, "name": "North", "created_at": now, "closed_at": null }),
        ),
        (
            "team_member",
            json!({ "team_id": team_of(id), "account_id": id, "trust_id": trust, "is_default": true, "since": now }),
        ),
        (
            "offer_moment",
            json!({ "id": new(), "trust_id": trust, "name": "At discharge", "position": 0, "closed_at": null }),
        ),
        (
            "caseload",
            json!({ "id": new(), "trust_id": trust, "team_id": team_of(id), "people": 480, "carers": 120,
                "source": "Return for the audit", "counted_on": "2026-05-31", "entered_at": now }),
        ),
        ("visited_month", json!({ "account_id": id, "month": 202_611, "trust_id": trust, "first_at": now })),
        (
            "use_month",
            json!({ "trust_id": trust, "month": 202_610, "part": 0, "teams": "[null]", "accounts": 24, "visited": 10,
                "opened": 0, "counted_at": now }),
        ),
        (
            "mobile_sign_in",
            json!({ "account_id": id, "proven_at": now, "code_hash": bytes("paper-hash"), "code_made_at": now, "code_kept_at": now }),
        ),
        (
            "staff_mail",
            json!({ "account_id": id, "trust_id": trust, "token": format!("{who}-stops-nudges"), "nudged_at": now,
                "no_nudges_since": now, "weekly_since": now, "weekly_sent_at": now }),
        ),
        (
            "account_use",
            json!({ "account_id": id, "trust_id": trust, "seen_at": now, "warnings": 1, "mail_id": null, "warned_at": now,
                "left_at": null }),
        ),
        ("notice_seen", json!({ "account_id": id, "notice": "privacy", "version": 1, "seen_at": now })),
        (
            "access_need",
            json!({ "account_id": id, "trust_id": trust, "large_print": true, "easy_read": false, "sign_language": false,
                "text_only": false, "call_me": true, "interpreter": format!("{who}'s language"),
                "other_need": format!("{who} needs this"), "checked_at": now }),
        ),
        (
            "rights_request",
            json!({ "id": new(), "trust_id": trust, "kind": "access", "address": email, "account_id": id, "came_at": now,
                "due_at": later, "token_hash": bytes("request token"), "asked_at": now, "proved_at": now,
                "sealed": bytes("sealed copy"), "open_hash": bytes("open token"), "sent_at": now, "opened_at": now,
                "closed_at": now, "outcome": "sent", "reminded_at": null }),
        ),
        (
            "data_complaint",
            json!({ "id": new(), "trust_id": trust, "owner_id": id, "address": email, "text": format!("{who} complained"),
                "at": now, "due_at": later, "mail_id": null, "acknowledged_at": now, "answer": format!("an answer to {who}"),
                "answer_hash": bytes("answer token"), "replied_at": now, "reminded_at": null }),
        ),
        (
            "legal_hold",
            json!({ "id": new(), "trust_id": trust, "address": email, "account_id": id, "held_for": "claim", "set_at": now,
                "until_at": later, "asked_at": now, "lifted_at": now }),
        ),
        ("trust_logo", json!({ "trust_id": trust, "png": bytes("logo") })),
        (
            "trust_change",
            json!({ "id": new(), "trust_id": trust, "part": "name", "before": "{}", "after": "{}", "at": now }),
        ),
        (
            "local_place",
            json!({ "id": new(), "trust_id": trust, "name": "Carers' café", "what": "Tea", "who_for": "", "phone": "111", "web": "",
                "hours": "", "cost": "", "seen_on": "2026-11-03" }),
        ),
        (
            "trust_closing",
            json!({ "trust_id": trust, "closes_at": later, "says": "It closes", "asked_by": null, "asked_at": now,
                "confirmed_at": null, "told_id": null, "told_at": null, "erased_at": null }),
        ),
        ("page_version", json!({ "page_id": format!("page-{id}"), "content_hash": "0", "changed_at": now })),
    ])
}
