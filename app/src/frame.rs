//! A page in its frame: title, header, navigation, footer.

use crate::{
    account::acts::with_next,
    display::languages,
    errors::{self, ErrorPage},
    request::{Flash, Request},
    trust::closing::pages::banner,
    ui::{Frame, FrameData, Place, Viewer},
    words::{Words, unmarked},
};
use domain::trust::{SiteState, site::logo::Shown};
use http::StatusCode;
use leptos::{either::Either, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};

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

/// A value in the address, of a closed set; empty if it is not there.
#[must_use]
pub fn query(name: &str) -> String {
    use_query_map().read_untracked().get(name).unwrap_or_default()
}

/// A part of the path; empty if it is not there.
#[must_use]
pub fn param(name: &str) -> String {
    use_params_map().read_untracked().get(name).unwrap_or_default()
}

/// Leads whoever is signed out to the sign-in and back to `here`. The sheet is never seen.
#[must_use]
pub fn sign_in_first(request: &Request, here: &str) -> Sheet {
    request.see_other(&with_next("/sign-in", here));
    Sheet::new("", Place::Account, ())
}

/// What `form` left for this page. Shown once.
///
/// # Errors
/// The status to answer with when the database is away.
pub async fn told(request: &Request, form: &str) -> Result<Flash, StatusCode> {
    let flash = request.take_flash(form).await.map_err(|error| errors::unavailable(request, &error))?;
    Ok(flash.unwrap_or_default())
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
