//! Who may do what: every page route and every server function × every caller.
//!
//! The routes come from the router, the cells are typed by hand from the permission matrix in `docs/ARCHITECTURE.md`. A new
//! route without a row fails, and so does a row without a route.

use crate::support::{Client, NORTHWICK, TestApp};
use axum::http::StatusCode;
use domain::Role;
use std::collections::BTreeSet;

/// Who asks, in the order of the cells. The last is signed in at the other trust and brings that cookie along.
const CALLERS: [&str; 7] = ["signed out", "relative", "supporter", "clinician", "lead", "operator", "other trust"];

/// The status each caller gets.
pub type Cells = [u16; 7];

/// Open to everybody.
const ALL: Cells = [200; 7];
/// One's own: signed out leads to the sign-in page.
const OWN: Cells = [303, 200, 200, 200, 200, 200, 303];

/// Leads see what is signed and what is overdue; only the named reviewer signs.
const SIGNATURES: Cells = [401, 403, 403, 200, 200, 403, 401];
/// Leads see what readers report about content.
const REPORTS: Cells = [401, 403, 403, 403, 200, 403, 401];
/// Supporters, clinicians and leads invite; signed out leads to the sign-in page.
const INVITE: Cells = [303, 403, 200, 200, 200, 403, 303];
/// Leads run the site; signed out leads to the sign-in page.
const LEADS: Cells = [303, 403, 403, 403, 200, 403, 303];
/// Supporters and leads keep places near by.
const PLACES: Cells = [303, 403, 200, 403, 200, 403, 303];
/// A link that is used up, too old or made up.
const GONE: Cells = [410; 7];

/// Route, an address of it, who gets what.
pub const PAGES: &[(&str, &str, Cells)] = &[
    ("/", "/", ALL),
    ("/modules", "/modules", ALL),
    ("/modules/:module", "/modules/dealing-with-crises", ALL),
    ("/modules/:module/print", "/modules/dealing-with-crises/print", ALL),
    ("/modules/:module/:page", "/modules/dealing-with-crises/our-plan", ALL),
    ("/modules/:module/:page/summary", "/modules/dealing-with-crises/our-plan/summary", ALL),
    ("/which/:door", "/which/changing", ALL),
    ("/words", "/words", ALL),
    ("/words/:word", "/words/psychosis", ALL),
    ("/word-topics/:topic", "/word-topics/medicines", ALL),
    ("/help-directory", "/help-directory", ALL),
    ("/help-directory/:resource", "/help-directory/samaritans", ALL),
    ("/content-report", "/content-report?kind=term&id=psychosis", ALL),
    ("/content-report/sent", "/content-report/sent", ALL),
    ("/staff/content-reports", "/staff/content-reports", REPORTS),
    // A visitor's own words, which may be none.
    ("/notes", "/notes", ALL),
    // One's own plans and toolbox, which may be none, a visitor's too. Nobody here has kept a version.
    ("/plans", "/plans", ALL),
    ("/plans/:page", "/plans/crisis-our-plan", ALL),
    ("/plans/:page/:number", "/plans/crisis-our-plan/1", [404; 7]),
    ("/toolbox", "/toolbox", ALL),
    ("/urgent-help", "/urgent-help", ALL),
    ("/privacy", "/privacy", ALL),
    ("/cookies", "/cookies", ALL),
    ("/accessibility", "/accessibility", ALL),
    ("/about", "/about", ALL),
    ("/terms", "/terms", ALL),
    ("/under-18", "/under-18", ALL),
    ("/search", "/search", ALL),
    // Nobody here has looked for anything.
    ("/search/results", "/search/results", [303; 7]),
    ("/measures", "/measures", ALL),
    ("/offline", "/offline", ALL),
    ("/staff/audit", "/staff/audit", [303, 403, 403, 403, 200, 200, 303]),
    ("/staff/letters", "/staff/letters", INVITE),
    ("/staff/nudges/:token", "/staff/nudges/no-such-token", GONE),
    ("/staff/nudges-stopped", "/staff/nudges-stopped", ALL),
    ("/staff/people", "/staff/people", LEADS),
    ("/staff/people/new", "/staff/people/new", LEADS),
    ("/staff/people/many", "/staff/people/many", LEADS),
    // Nobody has this id.
    (
        "/staff/people/:person",
        "/staff/people/00000000-0000-7000-8000-000000000000",
        [303, 403, 403, 403, 404, 403, 303],
    ),
    // Only those whom a lead manages are ever away.
    ("/staff/away", "/staff/away", [303, 403, 200, 200, 200, 404, 303]),
    ("/first-day/:token", "/first-day/no-such-token", GONE),
    ("/lock", "/lock", ALL),
    ("/staff", "/staff", [303, 403, 200, 200, 200, 200, 303]),
    ("/staff/uptake", "/staff/uptake", LEADS),
    ("/staff/my-numbers", "/staff/my-numbers", INVITE),
    ("/staff/team-meeting", "/staff/team-meeting", INVITE),
    ("/staff/first-day", "/staff/first-day", INVITE),
    ("/staff/training", "/staff/training", INVITE),
    ("/staff/guide", "/staff/guide", INVITE),
    ("/staff/guidance", "/staff/guidance", LEADS),
    ("/staff/teams", "/staff/teams", LEADS),
    // There is no such team.
    ("/staff/teams/:team", "/staff/teams/00000000-0000-7000-8000-000000000000", [303, 403, 403, 403, 404, 403, 303]),
    ("/staff/moments", "/staff/moments", LEADS),
    ("/staff/settings", "/staff/settings", PLACES),
    ("/staff/settings/look", "/staff/settings/look", LEADS),
    ("/staff/settings/words", "/staff/settings/words", LEADS),
    ("/staff/settings/urgent", "/staff/settings/urgent", LEADS),
    ("/staff/settings/places", "/staff/settings/places", PLACES),
    ("/staff/settings/policies", "/staff/settings/policies", LEADS),
    ("/staff/settings/changes", "/staff/settings/changes", LEADS),
    ("/staff/settings/closing", "/staff/settings/closing", LEADS),
    // The site is not to close.
    ("/closing", "/closing", [404; 7]),
    ("/staff/go-live", "/staff/go-live", REPORTS),
    ("/staff/sign-off", "/staff/sign-off", SIGNATURES),
    ("/staff/sign-off/:page", "/staff/sign-off/crisis-right-now", SIGNATURES),
    // Whoever is signed in has no need to sign up or in.
    ("/sign-up", "/sign-up", [200, 303, 303, 303, 303, 303, 200]),
    // Nobody here has begun to sign up.
    ("/sign-up/about-you", "/sign-up/about-you", [303; 7]),
    ("/sign-up/check-email", "/sign-up/check-email", [303; 7]),
    ("/sign-in", "/sign-in", [200, 303, 303, 303, 303, 303, 200]),
    // Nobody to sign out leads on.
    ("/sign-out", "/sign-out", [303, 200, 200, 200, 200, 200, 303]),
    // Nobody here owes a code.
    ("/sign-in/code", "/sign-in/code", [303; 7]),
    ("/sign-in/set-up", "/sign-in/set-up", [303; 7]),
    // No provider serves this trust; the tests of providers have some.
    ("/sign-in/with/:provider", "/sign-in/with/nobody", [404; 7]),
    ("/sign-in/with/:provider/back", "/sign-in/with/nobody/back?state=x&code=y", [404; 7]),
    ("/sign-out/with/:provider", "/sign-out/with/nobody", [404; 7]),
    ("/account/security/connect/:provider", "/account/security/connect/nobody", [404; 7]),
    ("/account/security/providers", "/account/security/providers", [303, 403, 200, 200, 200, 200, 303]),
    ("/sign-in/passkey", "/sign-in/passkey", [200, 303, 303, 303, 303, 303, 200]),
    ("/sign-in/link", "/sign-in/link", [200, 303, 303, 303, 303, 303, 200]),
    ("/sign-in/link/:token", "/sign-in/link/no-such-token", GONE),
    ("/signed-out", "/signed-out", ALL),
    ("/forgotten-password", "/forgotten-password", ALL),
    ("/forgotten-password/code", "/forgotten-password/code", ALL),
    // Whoever is signed in has confirmed before.
    ("/confirm/:token", "/confirm/no-such-token", [410, 303, 303, 303, 303, 303, 410]),
    ("/reset/:token", "/reset/no-such-token", GONE),
    ("/confirm-email/:token", "/confirm-email/no-such-token", GONE),
    // Staff are not asked whose device it is: their sessions are short on any.
    ("/welcome", "/welcome", [303, 200, 303, 303, 303, 303, 303]),
    // Nobody here has written anything before signing in.
    ("/welcome/delete", "/welcome/delete", [303; 7]),
    ("/device", "/device", ALL),
    ("/account", "/account", OWN),
    ("/account/name", "/account/name", OWN),
    ("/account/email", "/account/email", OWN),
    ("/account/password", "/account/password", OWN),
    ("/account/security", "/account/security", OWN),
    // Nobody here has begun to set up codes, or has fresh ones.
    ("/account/security/set-up", "/account/security/set-up", [303; 7]),
    ("/account/security/codes", "/account/security/codes", [303; 7]),
    // Everybody here has an e-mail address.
    ("/account/recovery-code", "/account/recovery-code", [303; 7]),
    ("/account/passkeys", "/account/passkeys", OWN),
    // Nobody here has begun to add one, and nobody has this id.
    ("/account/passkeys/add", "/account/passkeys/add", [303; 7]),
    (
        "/account/passkeys/:passkey",
        "/account/passkeys/00000000-0000-7000-8000-000000000000",
        [303, 404, 404, 404, 404, 404, 303],
    ),
    ("/account/devices", "/account/devices", OWN),
    ("/account/export", "/account/export", OWN),
    ("/account/export/read", "/account/export/read", OWN),
    ("/account/delete", "/account/delete", OWN),
    ("/account/deleted", "/account/deleted", ALL),
    // One's own, which may be none: visitors too.
    ("/how-are-you", "/how-are-you", ALL),
    ("/account/reading", "/account/reading", ALL),
    ("/account/changes", "/account/changes", ALL),
    ("/account/reminders", "/account/reminders", OWN),
    ("/reminders/:token", "/reminders/no-such-token", GONE),
    ("/reminders-stopped", "/reminders-stopped", ALL),
    ("/invitations", "/invitations", [303, 403, 200, 200, 200, 200, 303]),
    ("/invitations/new", "/invitations/new", INVITE),
    ("/invitations/words", "/invitations/words", INVITE),
    ("/invitations/cards", "/invitations/cards", INVITE),
    ("/invitations/bulk", "/invitations/bulk", INVITE),
    // Nobody has invited anybody.
    (
        "/invitations/bulk/:batch",
        "/invitations/bulk/00000000-0000-7000-8000-000000000000",
        [303, 403, 404, 404, 404, 403, 303],
    ),
    (
        "/invitations/:invitation",
        "/invitations/00000000-0000-7000-8000-000000000000",
        [303, 403, 404, 404, 404, 403, 303],
    ),
    ("/invitations/requests", "/invitations/requests", [303, 403, 200, 403, 200, 403, 303]),
    // The trust does not let people ask.
    ("/ask-for-an-invitation", "/ask-for-an-invitation", [404; 7]),
    ("/join", "/join", ALL),
    ("/join/:code", "/join/ABCDEFGHJK", [404; 7]),
    ("/data-complaint", "/data-complaint", ALL),
    ("/data-complaint/:token", "/data-complaint/no-such-token", GONE),
    ("/data-request/:token", "/data-request/no-such-token", GONE),
    ("/data-answer/:token", "/data-answer/no-such-token", GONE),
    ("/account/needs", "/account/needs", OWN),
    // Nothing has changed for anybody here.
    ("/notices", "/notices", [303; 7]),
    ("/my-reading", "/my-reading", OWN),
    ("/staff/data-rights", "/staff/data-rights", LEADS),
    ("/staff/data-rights/new", "/staff/data-rights/new", LEADS),
    ("/staff/data-rights/hold", "/staff/data-rights/hold", LEADS),
    // Nobody has asked or complained.
    (
        "/staff/data-rights/:request",
        "/staff/data-rights/00000000-0000-7000-8000-000000000000",
        [303, 403, 403, 403, 404, 403, 303],
    ),
    (
        "/staff/data-complaints/:complaint",
        "/staff/data-complaints/00000000-0000-7000-8000-000000000000",
        [303, 403, 403, 403, 404, 403, 303],
    ),
    ("/display", "/display", ALL),
    // On demonstrations only; another test asks elsewhere.
    ("/design-system", "/design-system", ALL),
];

pub type Fields = &'static [(&'static str, &'static str)];

/// One's own, by form: signed out is told so.
const OWN_ACT: Cells = [401, 200, 200, 200, 200, 200, 401];
/// One's own, sent with a wrong or no password: those who may are told that, and nothing happens.
const OWN_WRONG: Cells = [401, 422, 422, 422, 422, 422, 401];

/// Supporters, clinicians and leads invite.
const INVITES: Cells = [401, 403, 200, 200, 200, 403, 401];
/// An invitation that is nobody's.
const NO_INVITATION: Cells = [401, 403, 404, 404, 404, 403, 401];

/// Something of the trust that is not there.
const NO_SETTING: Cells = [401, 403, 403, 403, 404, 403, 401];

/// Nobody has this in their toolbox.
const NO_ITEM: &str = "00000000-0000-7000-8000-000000000000";

/// Endpoint, what is sent, who gets what when asking for JSON.
pub const ACTS: &[(&str, Fields, Cells)] = &[
    (
        "/do/learning/save-notes",
        &[("page", "crisis-our-plan"), ("versions[crisis-plan-signs]", ""), ("fields[crisis-plan-signs]", "Awake")],
        ALL,
    ),
    ("/do/learning/finish-page", &[("page", "crisis-our-plan")], ALL),
    ("/do/search/look", &[("words", "sleep")], ALL),
    // Nothing is written, so there is nothing to keep or to bring back.
    ("/do/learning/keep-version", &[("page", "crisis-our-plan")], [422; 7]),
    ("/do/learning/bring-back", &[("page", "crisis-our-plan"), ("number", "1")], [422, 404, 404, 404, 404, 404, 422]),
    ("/do/learning/delete-version", &[("page", "crisis-our-plan"), ("number", "1")], ALL),
    ("/do/toolbox/add", &[("kind", "page"), ("target", "crisis-our-plan")], ALL),
    ("/do/toolbox/move", &[("item", NO_ITEM), ("up", NO_ITEM)], [404; 7]),
    ("/do/toolbox/shelve", &[("item", NO_ITEM), ("shelf", "yes")], [404; 7]),
    // It is out already.
    ("/do/toolbox/remove", &[("item", NO_ITEM)], ALL),
    ("/do/toolbox/put-under", &[("item", NO_ITEM)], [404; 7]),
    ("/do/toolbox/heading", &[("title", "At night")], ALL),
    ("/do/toolbox/move-heading", &[("heading", NO_ITEM), ("up", NO_ITEM)], [404; 7]),
    ("/do/toolbox/look", &[("words", "sleep")], ALL),
    ("/do/toolbox/remove-heading", &[("heading", NO_ITEM)], ALL),
    ("/do/staff/sign-page", &[("page", "crisis-right-now"), ("hash", "old")], [401, 403, 403, 409, 403, 403, 401]),
    // Nothing is signed, so the reviewer finds no signature.
    ("/do/staff/unsign-page", &[("page", "crisis-right-now")], [401, 403, 403, 404, 403, 403, 401]),
    ("/do/content/report", &[("kind", "term"), ("id", "psychosis"), ("reason", "wrong"), ("text", "")], ALL),
    // There is no such report.
    (
        "/do/staff/close-content-report",
        &[("report", "00000000-0000-7000-8000-000000000000")],
        [401, 403, 403, 403, 404, 403, 401],
    ),
    ("/do/staff/add", &[("email", "rowe@example.org"), ("role", "clinician")], REPORTS),
    ("/do/staff/add-many", &[("rows", "email,role\nrowe@example.org,clinician\n")], REPORTS),
    // Nobody has been added, and nobody has this id.
    ("/do/staff/send-again", &[("welcome", NO_ITEM)], [401, 403, 403, 403, 404, 403, 401]),
    ("/do/staff/take-back", &[("welcome", NO_ITEM)], [401, 403, 403, 403, 404, 403, 401]),
    ("/do/staff/role", &[("person", NO_ITEM), ("role", "lead")], [401, 403, 403, 403, 404, 403, 401]),
    ("/do/staff/away", &[("until", "yesterday")], [401, 403, 422, 422, 422, 422, 401]),
    ("/do/staff/back", &[("person", NO_ITEM)], [401, 403, 403, 403, 404, 403, 401]),
    ("/do/staff/end", &[("person", NO_ITEM)], [401, 403, 403, 403, 404, 403, 401]),
    (
        "/do/account/first-day",
        &[("token", "no-such-token"), ("name", "Lamp"), ("password", "a long and odd lamp 77")],
        GONE,
    ),
    // Before the names of accounts: an invitation says who invites.
    ("/do/invitations/send", &[("email", "maya@example.org"), ("agreed", "yes")], INVITES),
    ("/do/invitations/practise", &[], INVITES),
    ("/do/invitations/code", &[], INVITES),
    ("/do/invitations/bulk", &[("rows", "email,agreed\nmaya@example.org,yes\n")], INVITES),
    // Nobody here has invited anybody.
    ("/do/invitations/resend", &[("invitation", NO_ITEM)], NO_INVITATION),
    ("/do/invitations/withdraw", &[("invitation", NO_ITEM)], NO_INVITATION),
    ("/do/invitations/moment", &[("invitation", NO_ITEM), ("moment", "none")], NO_INVITATION),
    ("/do/invitations/correct", &[("invitation", NO_ITEM), ("email", "maya@example.org")], NO_INVITATION),
    // The trust does not let people ask, and so nobody has.
    ("/do/invitations/ask", &[("email", "maya@example.org")], [404; 7]),
    ("/do/invitations/answer", &[("request", NO_ITEM), ("answer", "yes")], [401, 403, 404, 403, 404, 403, 401]),
    ("/do/invitations/allow-requests", &[("allow", "yes")], [401, 403, 403, 403, 200, 403, 401]),
    ("/do/join/look", &[("code", "ABCDE-FGHJL")], [422; 7]),
    ("/do/join/start", &[("code", "ABCDE-FGHJK")], GONE),
    ("/do/join/renew", &[("code", "ABCDE-FGHJK")], GONE),
    ("/do/account/sign-up", &[("email", "not an address"), ("password", "")], [422; 7]),
    // Nobody here has begun to sign up.
    ("/do/account/about-you", &[("name", ""), ("adult", "")], [409; 7]),
    ("/do/account/send-again", &[], [409; 7]),
    ("/do/account/confirm", &[("token", "no-such-token")], GONE),
    ("/do/account/welcome", &[("device", "own")], OWN_ACT),
    ("/do/account/delete-writing", &[], OWN_ACT),
    ("/do/account/device", &[("device", "shared")], ALL),
    ("/do/account/sign-in", &[("email", "nobody@northwick.test"), ("password", "not this one either")], [422; 7]),
    ("/do/account/sign-out", &[], ALL),
    ("/do/account/sign-out-everywhere", &[], OWN_ACT),
    ("/do/account/end-device", &[("device", "00000000-0000-7000-8000-000000000000")], OWN_ACT),
    ("/do/account/forgotten-password", &[("email", "nobody@northwick.test")], ALL),
    ("/do/account/reset-password", &[("token", "no-such-token"), ("password", "a long and odd lamp 77")], GONE),
    ("/do/account/paper-code", PAPER_CODE, [422; 7]),
    ("/do/account/new-paper-code", &[("password", "wrong")], OWN_WRONG),
    ("/do/account/kept-paper-code", &[], OWN_ACT),
    ("/do/account/name", &[("name", "Lamp")], OWN_ACT),
    ("/do/account/email", &[("email", "new@northwick.test"), ("password", "wrong")], OWN_WRONG),
    ("/do/account/confirm-email", &[("token", "no-such-token")], [401, 410, 410, 410, 410, 410, 401]),
    ("/do/account/password", &[("password", "wrong"), ("new_password", "a long and odd lamp 77")], OWN_WRONG),
    // Nobody here owes a code.
    ("/do/account/second-step", &[("code", "000000")], [409; 7]),
    ("/do/account/first-code", &[("code", "000000")], [409; 7]),
    ("/do/account/begin-code-app", &[("password", "wrong")], OWN_WRONG),
    ("/do/account/confirm-code-app", &[("code", "000000")], OWN_WRONG),
    ("/do/account/new-recovery-codes", &[("password", "wrong")], OWN_WRONG),
    (
        "/do/account/connect-provider",
        &[("provider", "nobody"), ("password", "wrong")],
        [401, 403, 422, 422, 422, 422, 401],
    ),
    ("/do/account/disconnect-provider", &[("identity", NO_ITEM), ("password", "wrong")], OWN_WRONG),
    ("/do/account/remove-code-app", &[("password", "wrong")], OWN_WRONG),
    ("/do/account/begin-passkey", &[("name", "My phone"), ("password", "wrong")], OWN_WRONG),
    // Nobody here was asked for a passkey.
    ("/do/account/add-passkey", &[("credential", "{}")], [401, 409, 409, 409, 409, 409, 401]),
    ("/do/account/remove-passkey", &[("passkey", NO_ITEM), ("password", "wrong")], OWN_WRONG),
    ("/do/account/begin-passkey-sign-in", &[], ALL),
    ("/do/account/passkey-sign-in", &[("credential", "{}")], [409; 7]),
    ("/do/account/sign-in-link", &[("email", "nobody@northwick.test")], ALL),
    ("/do/account/use-sign-in-link", &[("token", "no-such-token")], GONE),
    ("/do/account/remove-password", &[("password", "wrong")], OWN_WRONG),
    ("/do/account/delete", &[("password", "wrong")], OWN_WRONG),
    ("/do/staff/letters", &[("nudges", "yes")], INVITES),
    ("/do/staff/stop-nudges", &[("token", "no-such-token")], GONE),
    // Nothing is signed here, so nothing opens.
    ("/do/staff/open-site", &[], [401, 403, 403, 403, 409, 403, 401]),
    ("/do/staff/confirm-item", &[("item", "hazard-log"), ("said", "Version 1")], REPORTS),
    ("/do/staff/take-item-back", &[("item", "hazard-log")], REPORTS),
    ("/do/staff/close-site", &[], REPORTS),
    ("/do/staff/add-team", &[("title", "North")], REPORTS),
    // There is no such team or moment.
    ("/do/staff/rename-team", &[("team", NO_ITEM), ("title", "North")], NO_SETTING),
    ("/do/staff/close-team", &[("team", NO_ITEM), ("open", "no")], NO_SETTING),
    ("/do/staff/team-people", &[("team", NO_ITEM)], NO_SETTING),
    ("/do/staff/invite-from", &[("team", NO_ITEM)], NO_INVITATION),
    ("/do/staff/type-caseload", CASELOAD, NO_SETTING),
    ("/do/staff/add-moment", &[("title", "On the ward")], REPORTS),
    ("/do/staff/rename-moment", &[("moment", NO_ITEM), ("title", "On the ward")], NO_SETTING),
    ("/do/staff/close-moment", &[("moment", NO_ITEM), ("open", "no")], NO_SETTING),
    // Made from nothing that stands there, or of no such place.
    (
        "/do/staff/set-site",
        &[("part", "colour"), ("base", "old"), ("set[colour]", "#8a3b6f")],
        [401, 403, 403, 403, 409, 403, 401],
    ),
    ("/do/staff/set-place", &[("place", ""), ("set[name]", "Café")], [401, 403, 422, 403, 422, 403, 401]),
    ("/do/staff/remove-place", &[("place", NO_ITEM)], [401, 403, 404, 403, 404, 403, 401]),
    ("/do/staff/ask-closing", &[("day", "tomorrow"), ("says", "Go elsewhere")], [401, 403, 403, 403, 422, 403, 401]),
    ("/do/staff/confirm-closing", &[], NO_SETTING),
    ("/do/staff/call-off-closing", &[], NO_SETTING),
    ("/do/staff/ask-export", &[], REPORTS),
    ("/do/wellbeing/save-check", CHECK, ALL),
    ("/do/wellbeing/save-week", &[("words", "Long"), ("number", "3")], ALL),
    // Nobody here has kept an entry; nobody may delete another's.
    ("/do/wellbeing/delete-check", &[("entry", "00000000-0000-7000-8000-000000000000")], [404; 7]),
    ("/do/wellbeing/delete-week", &[("entry", "00000000-0000-7000-8000-000000000000")], [404; 7]),
    ("/do/reading/matters", &[("matters", "bipolar")], ALL),
    ("/do/reading/changed", &[("changed", "lost-touch")], ALL),
    ("/do/reminders/ask", &[("every", "month")], OWN_ACT),
    ("/do/reminders/stop", &[("token", "no-such-token")], GONE),
    ("/do/rights/complain", &[("complaint", "It was read aloud"), ("email", "maya@example.org")], ALL),
    ("/do/rights/confirm-request", &[("token", "no-such-token"), ("passphrase", "a long and odd lamp 77")], GONE),
    ("/do/rights/needs", &[("need[]", "large-print"), ("language", ""), ("other", "")], OWN_ACT),
    ("/do/rights/seen", &[("next", "/modules")], OWN_ACT),
    ("/do/rights/record-request", &[("kind", "access"), ("email", "maya@example.org"), ("day", "2026-11-20")], REPORTS),
    // Nobody has asked or complained, and nothing is held.
    ("/do/rights/send-answer", &[("request", NO_ITEM)], NO_SETTING),
    ("/do/rights/close-request", &[("request", NO_ITEM), ("outcome", "done")], NO_SETTING),
    ("/do/rights/acknowledged", &[("item", NO_ITEM)], NO_SETTING),
    ("/do/rights/answer-complaint", &[("item", NO_ITEM), ("said", "We looked")], NO_SETTING),
    ("/do/rights/set-hold", &[("email", "maya@example.org"), ("reason", "claim"), ("until", "2027-11-20")], REPORTS),
    ("/do/rights/keep-hold", &[("item", NO_ITEM)], NO_SETTING),
    ("/do/rights/lift-hold", &[("item", NO_ITEM)], NO_SETTING),
    ("/do/display/save", &[("text", "larger")], ALL),
    ("/do/display/language", &[("language", "cy"), ("next", "/modules")], ALL),
    // Whoever has no session, or one of a shared device, gets nothing and keeps it.
    ("/do/phone/set-aside", &[], ALL),
    // Nobody's session. Whoever is signed in stays so.
    ("/do/phone/take-up", &[("ticket", "no-such-ticket")], [410, 200, 200, 200, 200, 200, 410]),
];

/// Nobody has this number.
const PAPER_CODE: Fields =
    &[("email", "07700 900123"), ("code", "7KQ4M-X2WAB-7KQ4M-X2WAB"), ("password", "a long and odd lamp 77")];

/// A caseload of a team that is not there.
const CASELOAD: Fields =
    &[("team", NO_ITEM), ("count", "480"), ("carers", ""), ("source", "Return"), ("day", "2026-05-31")];

/// All 7 answers of a self-check.
const CHECK: Fields = &[
    ("answers[fulfilment]", "some"),
    ("answers[relational]", "some"),
    ("answers[mental-health]", "no"),
    ("answers[daily-activities]", "a-lot"),
    ("answers[financial]", "no"),
    ("answers[support]", "no"),
    ("answers[physical-health]", "some"),
];

/// Somebody's browser at Northwick.
async fn caller(app: &TestApp, who: &str) -> Client {
    match who {
        "relative" => app.signed_in(Role::Relative).await,
        "supporter" => app.signed_in(Role::Supporter).await,
        "clinician" => app.signed_in(Role::Clinician).await,
        "lead" => app.signed_in(Role::Lead).await,
        "operator" => app.signed_in(Role::Operator).await,
        "other trust" => {
            let theirs = app.signed_in_at_second(Role::Relative).await;
            let mut here = app.visitor_of(NORTHWICK);
            here.set_cookie("session", theirs.cookie("session").unwrap());
            here
        }
        _ => app.visitor(),
    }
}

#[tokio::test]
async fn every_page_answers_every_caller_as_the_matrix_says() {
    let app = TestApp::new().await;
    let mut wrong = vec![];
    for (route, address, cells) in PAGES {
        for (who, expected) in CALLERS.iter().zip(cells) {
            let answer = caller(&app, who).await.get(address).await;
            if answer.status.as_u16() != *expected {
                wrong.push(format!("{route} for {who}: {} instead of {expected}", answer.status));
            }
            let nobody = matches!(*who, "signed out" | "other trust");
            if *cells == OWN && *route != "/sign-out" && nobody && !answer.location().starts_with("/sign-in?next=") {
                wrong.push(format!("{route} for {who} leads to {}", answer.location()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn every_server_function_answers_every_caller_as_the_matrix_says() {
    let mut wrong = vec![];
    let mut app = TestApp::new().await;
    let mut changed = false;
    for (endpoint, fields, cells) in ACTS {
        for (who, expected) in CALLERS.iter().zip(cells) {
            // What one caller does must not change what the next is told. What is refused for want of permission does nothing.
            if changed {
                app = TestApp::new().await;
            }
            let answer = caller(&app, who).await.post_json(endpoint, fields).await;
            changed =
                ![StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&answer.status);
            if answer.status.as_u16() != *expected {
                wrong.push(format!("{endpoint} for {who}: {} instead of {expected}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_route_has_a_row_and_every_row_a_route() {
    let routes: BTreeSet<String> = server::routes().iter().map(|route| route.path().to_owned()).collect();
    let rows: BTreeSet<String> = PAGES.iter().map(|(route, ..)| axum_form(route)).collect();
    assert_eq!(routes.iter().map(|route| axum_form(route)).collect::<BTreeSet<_>>(), rows);
    let endpoints: BTreeSet<&str> = server::endpoints().into_iter().map(|(path, _)| path).collect();
    assert_eq!(endpoints, ACTS.iter().map(|(endpoint, ..)| *endpoint).collect());
}

/// `:name` and `{name}` are the same parameter.
fn axum_form(route: &str) -> String {
    let parts = route
        .split('/')
        .map(|part| part.strip_prefix(':').map_or_else(|| part.to_owned(), |name| format!("{{{name}}}")));
    let joined: Vec<String> = parts.collect();
    let route = joined.join("/");
    if route.is_empty() { "/".to_owned() } else { route }
}

#[tokio::test]
async fn server_functions_take_no_get() {
    let app = TestApp::new().await;
    for (endpoint, ..) in ACTS {
        assert_eq!(app.visitor().get(endpoint).await.status, StatusCode::METHOD_NOT_ALLOWED, "{endpoint}");
    }
}
