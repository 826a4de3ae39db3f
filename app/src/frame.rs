//! A page in its frame: title, header, navigation, footer.

use crate::{
    display::languages,
    errors::ErrorPage,
    request::Request,
    trust::closing::pages::banner,
    ui::{Frame, FrameData, Place, Viewer},
    words::{Words, unmarked},
};
use domain::trust::{SiteState, site::logo::Shown};
use http::StatusCode;
use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

/// What a page shows inside the frame.
pub struct Sheet {
    /// The page's own title, without the name of the site.
    pub title: String,
    /// The part of the site it belongs to.
    pub place: Place,
    /// The content. Brings its own width: `.rt-wrap.nhsuk-main-wrapper`.
    pub view: AnyView,
}

impl Sheet {
    /// A sheet from any view.
    pub fn new(title: impl Into<String>, place: Place, view: impl IntoView + 'static) -> Self {
        Self { title: title.into(), place, view: view.into_any() }
    }
}

/// Loads a page and shows it in its frame, or the error page with its true status.
pub fn page<F>(request: Request, load: F) -> impl IntoView
where
    F: Future<Output = Result<Sheet, StatusCode>> + Send + 'static,
{
    Suspend::new(async move {
        match load.await {
            Ok(sheet) => Either::Left(framed(&request, sheet)),
            Err(status) => Either::Right(view! { <ErrorPage status/> }),
        }
    })
}

/// Puts a sheet into the frame.
pub fn framed(request: &Request, sheet: Sheet) -> impl IntoView + use<> {
    let words = expect_context::<Words>();
    // A title is plain text: "Error:" must come first, without a mark of direction before it.
    let named = if request.look().is_plain() { "page-title-plain" } else { "page-title" };
    let title = unmarked(&words.with(named, &[("title", sheet.title.into())]));
    view! {
        <Title text=title/>
        <Frame frame=frame_data(request, sheet.place, &words)>{sheet.view}</Frame>
    }
}

fn frame_data(request: &Request, place: Place, words: &Words) -> FrameData {
    FrameData {
        trust_name: request.trust.name.clone(),
        trust_short_name: request.trust.short_name.clone(),
        trust_colour: request.trust.colour.clone(),
        logo: Shown::of(&request.trust),
        closing: banner(request, words),
        place,
        viewer: viewer(request),
        sandbox: request.trust.state == SiteState::Sandbox,
        lang: words.lang().to_owned(),
        dir: words.dir(),
        languages: languages::of(request),
    }
}

fn viewer(request: &Request) -> Viewer {
    let account = request.session().and_then(|session| session.account);
    account.map_or(Viewer::SignedOut, |account| Viewer::SignedIn {
        display_name: account.display_name,
        staff: request.actor().is_staff(),
    })
}
