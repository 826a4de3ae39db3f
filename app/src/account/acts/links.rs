//! Links by mail.

use super::{
    super::pages::{self, paper_code::BY_CODE},
    Answer, Here,
};
use crate::request::Form;
use domain::account::{Address, Failed, Mobiles, commands::links};

pub async fn forgotten_password(email: &str) -> Answer {
    let here = Here::now();
    let form = Form::new("forgotten-password", "/forgotten-password", "/").typed("email", email);
    let actor = here.request.actor();
    let mobile = Address::parse(email).is_ok_and(|address| address.is_mobile());
    if mobile && here.request.toolkit.mobiles() != Mobiles::ByText {
        // Nothing can be sent there, whoever has it: the way back is the paper.
        return here.answer(form, Ok(BY_CODE.to_owned())).await;
    }
    let outcome = links::ask_reset(here.request.db(), &actor, &here.visit(), email).await;
    here.answer(form, outcome.map(|()| "/forgotten-password?sent=yes".to_owned())).await
}

pub async fn reset_password(token: &str, password: &str) -> Answer {
    let here = Here::now();
    let request = &here.request;
    let (db, staff) = (request.db(), request.toolkit.demo);
    let outcome = links::reset(db, &request.trust, &here.visit(), token, password, staff).await;
    let onward = outcome.map(|arrived| match arrived {
        Some(arrived) => here.arrived(arrived, "/account?done=password"),
        None => "/sign-in?done=password".to_owned(),
    });
    here.answer(Form::new("reset", pages::forgotten::path(token), "/"), onward).await
}

pub async fn confirm_email(token: &str) -> Answer {
    let here = Here::now();
    let outcome = confirm(&here, token).await;
    let onward = outcome.map(|()| "/account?done=email".to_owned());
    here.answer(Form::new("confirm-email", pages::confirm_email::path(token), "/"), onward).await
}

async fn confirm(here: &Here, token: &str) -> Result<(), Failed> {
    let started = links::confirm_email(here.request.db(), here.signed_in()?, &here.visit(), token).await?;
    here.request.adopt(started);
    Ok(())
}
