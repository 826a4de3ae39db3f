//! A new colleague begins.

use super::{super::pages, Answer, Here};
use crate::request::Form;
use domain::trust::people::commands::begin;

pub async fn first_day(token: &str, name: &str, password: &str) -> Answer {
    let here = Here::now();
    let request = &here.request;
    let (db, demo) = (request.db(), request.toolkit.demo);
    let outcome = begin::begin(db, &request.trust, &here.visit(), token, name, password, demo).await;
    let onward = outcome.map(|arrived| match arrived {
        Some(arrived) => here.arrived(arrived, "/invitations/new"),
        None => "/sign-in?done=password".to_owned(),
    });
    let form = Form::new("first-day", pages::first_day::path(token), "/").typed("name", name);
    here.answer(form, onward).await
}
