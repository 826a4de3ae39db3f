//! After staff changed something, visitors see it at once.

use crate::AppState;
use app::request::CurrentSession;
use axum::{
    extract::{Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};

/// Reads the trusts anew after a member of staff wrote something: pages kept for visitors are rendered again.
pub async fn after_staff(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let session = request.extensions().get::<CurrentSession>().and_then(|session| session.0.as_ref());
    let staff = session.is_some_and(|session| session.actor().is_staff());
    let writes = request.method() == Method::POST;
    let response = next.run(request).await;
    if staff && writes && !response.status().is_server_error() && state.trusts.refresh(&state.toolkit.db).await.is_err()
    {
        tracing::warn!("the trusts cannot be read anew: the database did not answer");
    }
    response
}
