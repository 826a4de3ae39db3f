//! Where the doors of the frame lead. A door stands here only when it is open.

/// The home page.
pub const HOME: &str = "/";
/// The module list.
pub const LEARN: &str = "/modules";
/// What words mean.
pub const WORDS: &str = "/words";
/// Places that help.
pub const DIRECTORY: &str = "/help-directory";
/// The search page.
pub const SEARCH: &str = "/search";
/// What somebody put aside for themselves.
pub const TOOLBOX: &str = "/toolbox";
/// One's own plans.
pub const PLANS: &str = "/plans";
/// The plain page shown to who leaves quickly; `frontend/register.js` and `frontend/sw.js` name it too.
pub const MEASURES: &str = "/measures";
/// The lock on a person's own phone; `frontend/lock.js`, `frontend/sw.js` and `phone::lock` name it too.
pub const LOCK: &str = "/lock";
/// Who to call now. Works offline and without an account.
pub const URGENT_HELP: &str = "/urgent-help";
/// One's own account.
pub const ACCOUNT: &str = "/account";
/// Signing in.
pub const SIGN_IN: &str = "/sign-in";
/// Making an account.
pub const SIGN_UP: &str = "/sign-up";
/// Target of the sign-out form.
pub const SIGN_OUT: &str = "/do/account/sign-out";
/// The first page for staff: what they can do now.
pub const STAFF: &str = "/staff";
/// Which pages are signed.
pub const SIGN_OFF: &str = "/staff/sign-off";
/// What is done with what people tell.
pub const PRIVACY: &str = "/privacy";
/// Links of the footer: words and address.
pub const ABOUT: &[(&str, &str)] = &[
    ("ui-words", WORDS),
    ("ui-directory", DIRECTORY),
    ("ui-about", "/about"),
    ("ui-privacy", PRIVACY),
    ("ui-cookies", "/cookies"),
    ("ui-accessibility", "/accessibility"),
    ("ui-terms", "/terms"),
];
