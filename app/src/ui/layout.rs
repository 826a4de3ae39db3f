//! The frame around every page: skip link, header with navigation, main part, footer.

use super::{LanguageLinks, footer::Footer, header::Header, skip_link::SkipLink};
use crate::words::Words;
use domain::trust::site::logo::Shown;
use leptos::prelude::*;

/// The part of the site a page belongs to. The navigation marks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// "What do you need today?"
    Home,
    /// Modules.
    Learn,
    /// Signing in, signing up, one's own account.
    Account,
    /// Urgent help. Drops the trust's line: it would cost a line of help.
    Help,
    /// Pages for staff. Wider.
    Staff,
    /// Everything else.
    Other,
}

/// Who looks at the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Nobody we know.
    SignedOut,
    /// Somebody with an account.
    SignedIn {
        /// The name they chose, shown to themselves only.
        display_name: String,
        /// They may open the pages for staff.
        staff: bool,
    },
}

/// What the frame needs to know about the page and its reader.
pub struct FrameData {
    /// The trust's full name.
    pub trust_name: String,
    /// Its short name, for phones.
    pub trust_short_name: String,
    /// Colour of the stripe on top, as `#rrggbb`; ours if `None` or malformed.
    pub trust_colour: Option<String>,
    /// Its logo, at the foot of the page beside the words that say who is responsible.
    pub logo: Option<Shown>,
    /// Says that the site closes.
    pub closing: Option<AnyView>,
    /// Where the page belongs.
    pub place: Place,
    /// Who looks at it.
    pub viewer: Viewer,
    /// A visible line says that this is a practice site.
    pub sandbox: bool,
    /// Language tag of the page, for the document's `lang`.
    pub lang: String,
    /// `ltr` or `rtl`, for the document's `dir`.
    pub dir: &'static str,
    /// The languages the site can be read in, if there are more than one.
    pub languages: Option<LanguageLinks>,
}

/// The frame around a page, for the inside of `<body>`. Needs [`Words`] in context.
///
/// The children bring their own width: `.rt-wrap.nhsuk-main-wrapper` around text, with `.rt-cols` for a side column.
#[component]
pub fn Frame(
    /// What the frame needs to know.
    frame: FrameData,
    /// The page.
    children: Children,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let class = (frame.place == Place::Help).then_some("rt-crisis");
    let wide = frame.place == Place::Staff;
    let languages = frame.languages.clone();
    let responsible = (frame.place != Place::Help).then(|| frame.trust_name.clone());
    let logo = frame.logo.clone().filter(|_| frame.place != Place::Help);
    let closing = (frame.place != Place::Help).then_some(frame.closing).flatten();
    let closing = closing.map(|said| {
        view! { <div class="rt-closing" role="region" aria-label=words.get("here-closing-banner-name")>{said}</div> }
    });
    let frame = FrameData { closing: None, ..frame };
    view! {
        <SkipLink text=words.get("ui-skip") href="#main"/>
        <Header frame/>
        {closing}
        <main id="main" tabindex="-1" class=class>
            {children()}
        </main>
        <Footer responsible logo wide languages/>
    }
}
