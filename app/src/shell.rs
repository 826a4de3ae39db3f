//! The whole document, and the routes.

use crate::{
    account::pages as account,
    assets::{lock_script, register_script, stylesheet},
    audit, browser, content_reports,
    directory::pages as directory,
    display,
    display::look::Look,
    errors::{ErrorPage, Fault, NotFound},
    glossary::pages as glossary,
    invitations::pages as invitations,
    language,
    learning::pages::{home, module, modules, notes, plans, reading as reading_page, sign_off, site, summary, which},
    learning::paper,
    phone::{
        leaving::LEFT,
        lock::{head::LOCKED, page as lock},
        pages as phone,
    },
    reading, reminders,
    request::CurrentTrust,
    rights::pages as rights,
    search::pages as search,
    staff,
    toolbox::pages::toolbox,
    toolkit::Toolkit,
    trust,
    trust::{
        closing::pages as closing,
        people::pages as people,
        site::{pages as site_pages, shown::colour_sheet},
    },
    ui::{design_system::DesignSystemPage, links},
    wellbeing,
    words::{ENGLISH, Words},
};
use http::{HeaderValue, header, request::Parts};
use leptos::{config::LeptosOptions, either::Either, nonce::use_nonce, prelude::*};
use leptos_axum::ResponseOptions;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

/// The document around every page.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    set_policy();
    provide_context(options.clone());
    let (register, stylesheet) = (register_script(&options), stylesheet(&options));
    let language = language();
    let words = page_words(language);
    provide_context(words.clone());
    let look = look();
    // Nothing outside an island is ever hydrated. `HydrationScripts` would say so, but it is only on pages with islands.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    view! {
        <!DOCTYPE html>
        <html lang=words.lang() dir=words.dir() data-language=language class=look.classes() data-look=look.colours()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <link rel="stylesheet" href=stylesheet/>
                {trust_colour().map(|href| view! { <link rel="stylesheet" href=href/> })}
                <script defer src=register data-lock=lock_script(&options)></script>
                <script nonce=use_nonce() inner_html=LEFT></script>
                <script nonce=use_nonce() inner_html=LOCKED></script>
                {icons(look)}
                <meta name="theme-color" content="#fbf7f0" media="(prefers-color-scheme: light)"/>
                <meta name="theme-color" content="#141b1e" media="(prefers-color-scheme: dark)"/>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The language of the request; English where there is none, as when routes are listed.
fn language() -> &'static str {
    let (Some(parts), Some(toolkit)) = (use_context::<Parts>(), use_context::<Toolkit>()) else { return ENGLISH };
    language::of(&parts, &toolkit)
}

/// The words of the page, and its language for those who pass it on.
fn page_words(language: &'static str) -> Words {
    let english_only = use_context::<Parts>().is_some_and(|parts| language::is_english_only(parts.uri.path()));
    let words = Words::of(if english_only { ENGLISH } else { language });
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(header::CONTENT_LANGUAGE, HeaderValue::from_static(words.lang()));
    }
    words
}

/// What a tab, a bookmark or a home screen shows of the site.
fn icons(look: Look) -> impl IntoView {
    if look.is_plain() || is_plain_page() {
        return Either::Left(view! {
            <link rel="manifest" href="/manifest-plain.webmanifest"/>
            <link rel="icon" href="/icons/plain.svg" type="image/svg+xml"/>
            <link rel="apple-touch-icon" href="/icons/plain-180.png"/>
            <meta name="apple-mobile-web-app-title" content="Notes"/>
        });
    }
    Either::Right(view! {
        <link rel="manifest" href="/manifest.webmanifest"/>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
        <link rel="icon" href="/favicon.ico" sizes="32x32"/>
        <link rel="apple-touch-icon" href="/apple-touch-icon.png"/>
    })
}

/// The style sheet with the colour of the trust whose site this is, if it has one.
fn trust_colour() -> Option<String> {
    let trust = use_context::<Parts>()?.extensions.get::<CurrentTrust>().cloned()?;
    if is_plain_page() { None } else { colour_sheet(&trust.0) }
}

/// The page shown to who leaves quickly says nothing of this site.
fn is_plain_page() -> bool {
    use_context::<Parts>().is_some_and(|parts| parts.uri.path() == links::MEASURES)
}

/// How the site looks in this browser; the usual look where there is no request, as when routes are listed.
fn look() -> Look {
    let (Some(parts), Some(toolkit)) = (use_context::<Parts>(), use_context::<Toolkit>()) else {
        return Look::default();
    };
    let kept = browser::cookies(&parts).remove(browser::look_cookie_name(toolkit.secure_cookies));
    kept.map(|cookie| Look::of_cookie(&cookie)).unwrap_or_default()
}

/// The island loader. A page that has islands puts it at its end, so that other pages load no WASM.
#[component]
pub fn Live() -> impl IntoView {
    let options = expect_context::<LeptosOptions>();
    view! { <HydrationScripts options islands=true/> }
}

/// The content security policy of this page, with its nonce.
fn set_policy() {
    let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>()) else { return };
    if let Ok(policy) = HeaderValue::from_str(&content_security_policy(&format!("'nonce-{nonce}'"))) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// The policy, with what lets our own inline scripts run: a nonce, or hashes for cached pages.
#[must_use]
pub fn content_security_policy(scripts: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' {scripts} 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'; object-src 'none'"
    )
}

/// The routes.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    if use_context::<Words>().is_none() {
        provide_context(Words::of("en"));
    }
    // Set by the server when no page can be shown: the same document, with what went wrong inside.
    let fault = use_context::<Fault>();
    view! {
        <Router>
            {match fault {
                Some(fault) => view! { <ErrorPage status=fault.status/> }.into_any(),
                None => view! { <Pages/> }.into_any(),
            }}
        </Router>
    }
}

/// Which page belongs to which address.
#[component]
fn Pages() -> impl IntoView {
    view! {
        <Routes fallback=NotFound>
            <Route path=path!("/") view=home::HomePage ssr=SsrMode::Async/>
            <Route path=path!("/modules") view=modules::ModulesPage ssr=SsrMode::Async/>
            <Route path=path!("/modules/:module") view=module::ModulePage ssr=SsrMode::Async/>
            <Route path=path!("/modules/:module/print") view=paper::page::PrintPage ssr=SsrMode::Async/>
            <Route path=path!("/modules/:module/:page") view=reading_page::ReadingPage ssr=SsrMode::Async/>
            <Route path=path!("/modules/:module/:page/summary") view=summary::SummaryPage ssr=SsrMode::Async/>
            <Route path=path!("/which/:door") view=which::WhichPage ssr=SsrMode::Async/>
            <Route path=path!("/words") view=glossary::WordsPage ssr=SsrMode::Async/>
            <Route path=path!("/words/:word") view=glossary::WordPage ssr=SsrMode::Async/>
            <Route path=path!("/word-topics/:topic") view=glossary::WordTopicPage ssr=SsrMode::Async/>
            <Route path=path!("/help-directory") view=directory::DirectoryPage ssr=SsrMode::Async/>
            <Route path=path!("/help-directory/:resource") view=directory::ResourcePage ssr=SsrMode::Async/>
            <Route path=path!("/content-report") view=content_reports::pages::ReportPage ssr=SsrMode::Async/>
            <Route path=path!("/content-report/sent") view=content_reports::pages::SentPage ssr=SsrMode::Async/>
            <Route path=path!("/staff/content-reports") view=content_reports::staff::ReportsPage ssr=SsrMode::Async/>
            <Route path=path!("/notes") view=notes::NotesPage ssr=SsrMode::Async/>
            <Route path=path!("/plans") view=plans::PlansPage ssr=SsrMode::Async/>
            <Route path=path!("/plans/:page") view=plans::PlanPage ssr=SsrMode::Async/>
            <Route path=path!("/plans/:page/:number") view=plans::VersionPage ssr=SsrMode::Async/>
            <Route path=path!("/toolbox") view=toolbox::ToolboxPage ssr=SsrMode::Async/>
            <Route path=path!("/urgent-help") view=site::UrgentHelp ssr=SsrMode::Async/>
            <Route path=path!("/privacy") view=site::Privacy ssr=SsrMode::Async/>
            <Route path=path!("/cookies") view=site::Cookies ssr=SsrMode::Async/>
            <Route path=path!("/accessibility") view=site::Accessibility ssr=SsrMode::Async/>
            <Route path=path!("/about") view=site::About ssr=SsrMode::Async/>
            <Route path=path!("/terms") view=site::Terms ssr=SsrMode::Async/>
            <Route path=path!("/under-18") view=site::Under18 ssr=SsrMode::Async/>
            <Route path=path!("/staff/audit") view=audit::pages::Log ssr=SsrMode::Async/>
            <Route path=path!("/staff/people") view=people::list::List ssr=SsrMode::Async/>
            <Route path=path!("/staff/people/new") view=people::new::New ssr=SsrMode::Async/>
            <Route path=path!("/staff/people/many") view=people::new::Many ssr=SsrMode::Async/>
            <Route path=path!("/staff/people/:person") view=people::one::One ssr=SsrMode::Async/>
            <Route path=path!("/staff/away") view=people::away::Away ssr=SsrMode::Async/>
            <Route path=path!("/first-day/:token") view=account::first_day::FirstDay ssr=SsrMode::Async/>
            <Route path=path!("/staff") view=staff::home::StaffHome ssr=SsrMode::Async/>
            <Route path=path!("/staff/uptake") view=staff::pages::UptakePage ssr=SsrMode::Async/>
            <Route path=path!("/staff/my-numbers") view=staff::own::MyNumbers ssr=SsrMode::Async/>
            <Route path=path!("/staff/team-meeting") view=staff::meeting::Meeting ssr=SsrMode::Async/>
            <Route path=path!("/staff/letters") view=staff::letters::Letters ssr=SsrMode::Async/>
            <Route path=path!("/staff/nudges/:token") view=staff::letters::Stop ssr=SsrMode::Async/>
            <Route path=path!("/staff/nudges-stopped") view=staff::letters::Stopped ssr=SsrMode::Async/>
            <Route path=path!("/staff/first-day") view=staff::first_day::FirstDay ssr=SsrMode::Async/>
            <Route path=path!("/staff/training") view=staff::training::Training ssr=SsrMode::Async/>
            <Route path=path!("/staff/guide") view=staff::guide::Guide ssr=SsrMode::Async/>
            <Route path=path!("/staff/guidance") view=staff::guidance::Guidance ssr=SsrMode::Async/>
            <Route path=path!("/staff/teams") view=trust::settings::teams::Teams ssr=SsrMode::Async/>
            <Route path=path!("/staff/teams/:team") view=trust::settings::team::Team ssr=SsrMode::Async/>
            <Route path=path!("/staff/moments") view=trust::settings::moments::Moments ssr=SsrMode::Async/>
            <Route path=path!("/staff/settings") view=site_pages::index::Settings ssr=SsrMode::Async/>
            <Route path=path!("/staff/settings/look") view=site_pages::look::Look ssr=SsrMode::Async/>
            <Route path=path!("/staff/settings/words") view=site_pages::words::SiteWords ssr=SsrMode::Async/>
            <Route path=path!("/staff/settings/urgent") view=site_pages::urgent::Urgent ssr=SsrMode::Async/>
            <Route path=path!("/staff/settings/places") view=site_pages::places::Places ssr=SsrMode::Async/>
            <Route path=path!("/staff/settings/policies") view=site_pages::policies::Policies ssr=SsrMode::Async/>
            <Route path=path!("/staff/settings/changes") view=site_pages::changes::Changes ssr=SsrMode::Async/>
            <Route path=path!("/staff/settings/closing") view=closing::Setting ssr=SsrMode::Async/>
            <Route path=path!("/closing") view=closing::Closing ssr=SsrMode::Async/>
            <Route path=path!("/staff/go-live") view=trust::pages::GoLive ssr=SsrMode::Async/>
            <Route path=path!("/staff/sign-off") view=sign_off::SignOffList ssr=SsrMode::Async/>
            <Route path=path!("/staff/sign-off/:page") view=sign_off::SignOffPage ssr=SsrMode::Async/>
            <Route path=path!("/sign-up") view=account::sign_up::SignUp ssr=SsrMode::Async/>
            <Route path=path!("/sign-up/about-you") view=account::sign_up::AboutYou ssr=SsrMode::Async/>
            <Route path=path!("/sign-up/check-email") view=account::sign_up::CheckEmail ssr=SsrMode::Async/>
            <Route path=path!("/confirm/:token") view=account::confirm::Confirm ssr=SsrMode::Async/>
            <Route path=path!("/welcome") view=account::welcome::Welcome ssr=SsrMode::Async/>
            <Route path=path!("/welcome/delete") view=account::welcome::DeleteWriting ssr=SsrMode::Async/>
            <Route path=path!("/device") view=account::welcome::DevicePage ssr=SsrMode::Async/>
            <Route path=path!("/sign-in") view=account::sign_in::SignIn ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/code") view=account::second_factor::Code ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/set-up") view=account::second_factor::SetUpFirst ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/with/:provider") view=account::providers::Begin ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/with/:provider/back") view=account::providers::ComeBack ssr=SsrMode::Async/>
            <Route path=path!("/sign-out/with/:provider") view=account::providers::Leave ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/passkey") view=account::passkey_sign_in::WithPasskey ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/link") view=account::sign_in_link::AskLink ssr=SsrMode::Async/>
            <Route path=path!("/sign-in/link/:token") view=account::sign_in_link::BehindLink ssr=SsrMode::Async/>
            <Route path=path!("/signed-out") view=account::sign_in::SignedOut ssr=SsrMode::Async/>
            <Route path=path!("/forgotten-password") view=account::forgotten::Forgotten ssr=SsrMode::Async/>
            <Route path=path!("/forgotten-password/code") view=account::paper_code::ByCode ssr=SsrMode::Async/>
            <Route path=path!("/reset/:token") view=account::forgotten::Reset ssr=SsrMode::Async/>
            <Route path=path!("/confirm-email/:token") view=account::confirm_email::ConfirmEmail ssr=SsrMode::Async/>
            <Route path=path!("/account") view=account::own::Own ssr=SsrMode::Async/>
            <Route path=path!("/account/name") view=account::settings::Name ssr=SsrMode::Async/>
            <Route path=path!("/account/email") view=account::settings::Email ssr=SsrMode::Async/>
            <Route path=path!("/account/password") view=account::settings::Password ssr=SsrMode::Async/>
            <Route path=path!("/account/security") view=account::second_factor::Security ssr=SsrMode::Async/>
            <Route path=path!("/account/security/set-up") view=account::second_factor::SetUp ssr=SsrMode::Async/>
            <Route path=path!("/account/security/providers") view=account::providers::Connected ssr=SsrMode::Async/>
            <Route path=path!("/account/security/connect/:provider") view=account::providers::Connect ssr=SsrMode::Async/>
            <Route path=path!("/account/security/codes") view=account::second_factor::Codes ssr=SsrMode::Async/>
            <Route path=path!("/account/recovery-code") view=account::paper_code::PaperCode ssr=SsrMode::Async/>
            <Route path=path!("/account/passkeys") view=account::passkeys::Passkeys ssr=SsrMode::Async/>
            <Route path=path!("/account/passkeys/add") view=account::passkeys::Add ssr=SsrMode::Async/>
            <Route path=path!("/account/passkeys/:passkey") view=account::passkeys::One ssr=SsrMode::Async/>
            <Route path=path!("/account/devices") view=account::devices::Devices ssr=SsrMode::Async/>
            <Route path=path!("/account/export") view=account::export::ExportPage ssr=SsrMode::Async/>
            <Route path=path!("/account/export/read") view=account::export::ReadExport ssr=SsrMode::Async/>
            <Route path=path!("/account/delete") view=account::delete::Delete ssr=SsrMode::Async/>
            <Route path=path!("/account/deleted") view=account::delete::Deleted ssr=SsrMode::Async/>
            <Route path=path!("/search") view=search::SearchPage ssr=SsrMode::Async/>
            <Route path=path!("/search/results") view=search::ResultsPage ssr=SsrMode::Async/>
            <Route path=path!("/how-are-you") view=wellbeing::pages::HowAreYou ssr=SsrMode::Async/>
            <Route path=path!("/account/reading") view=reading::pages::Reading ssr=SsrMode::Async/>
            <Route path=path!("/account/changes") view=reading::pages::Changes ssr=SsrMode::Async/>
            <Route path=path!("/account/reminders") view=reminders::pages::Reminders ssr=SsrMode::Async/>
            <Route path=path!("/reminders/:token") view=reminders::pages::Stop ssr=SsrMode::Async/>
            <Route path=path!("/reminders-stopped") view=reminders::pages::Stopped ssr=SsrMode::Async/>
            <Route path=path!("/invitations") view=invitations::list::List ssr=SsrMode::Async/>
            <Route path=path!("/invitations/new") view=invitations::new::New ssr=SsrMode::Async/>
            <Route path=path!("/invitations/words") view=invitations::words::ToSay ssr=SsrMode::Async/>
            <Route path=path!("/invitations/cards") view=invitations::cards::Cards ssr=SsrMode::Async/>
            <Route path=path!("/invitations/bulk") view=invitations::bulk::Bulk ssr=SsrMode::Async/>
            <Route path=path!("/invitations/bulk/:batch") view=invitations::bulk::Batch ssr=SsrMode::Async/>
            <Route path=path!("/invitations/requests") view=invitations::requests::Requests ssr=SsrMode::Async/>
            <Route path=path!("/ask-for-an-invitation") view=invitations::requests::Ask ssr=SsrMode::Async/>
            <Route path=path!("/invitations/:invitation") view=invitations::one::One ssr=SsrMode::Async/>
            <Route path=path!("/join") view=invitations::join::Join ssr=SsrMode::Async/>
            <Route path=path!("/join/:code") view=invitations::join::Behind ssr=SsrMode::Async/>
            <Route path=path!("/data-complaint") view=rights::complaint::Complain ssr=SsrMode::Async/>
            <Route path=path!("/data-complaint/:token") view=rights::complaint::Answered ssr=SsrMode::Async/>
            <Route path=path!("/data-request/:token") view=rights::own::Asked ssr=SsrMode::Async/>
            <Route path=path!("/data-answer/:token") view=rights::own::Copy ssr=SsrMode::Async/>
            <Route path=path!("/account/needs") view=rights::needs::Needs ssr=SsrMode::Async/>
            <Route path=path!("/notices") view=rights::seen::Seen ssr=SsrMode::Async/>
            <Route path=path!("/my-reading") view=rights::reading::MyReading ssr=SsrMode::Async/>
            <Route path=path!("/staff/data-rights") view=rights::leads::List ssr=SsrMode::Async/>
            <Route path=path!("/staff/data-rights/new") view=rights::new::New ssr=SsrMode::Async/>
            <Route path=path!("/staff/data-rights/hold") view=rights::new::Hold ssr=SsrMode::Async/>
            <Route path=path!("/staff/data-rights/:request") view=rights::one::One ssr=SsrMode::Async/>
            <Route path=path!("/staff/data-complaints/:complaint") view=rights::one::Complaint ssr=SsrMode::Async/>
            <Route path=path!("/display") view=display::pages::Display ssr=SsrMode::Async/>
            <Route path=path!("/measures") view=phone::Measures ssr=SsrMode::Async/>
            <Route path=path!("/lock") view=lock::Lock ssr=SsrMode::Async/>
            <Route path=path!("/offline") view=phone::Offline ssr=SsrMode::Async/>
            <Route path=path!("/sign-out") view=phone::SignOut ssr=SsrMode::Async/>
            <Route path=path!("/design-system") view=DesignSystemPage ssr=SsrMode::Async/>
        </Routes>
    }
}
