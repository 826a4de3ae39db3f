//! What the forms of teams and moments do.

use super::{
    api::Refused,
    moments::MOMENTS,
    page::{MOMENTS_FORM, TEAM_FORM, TEAMS_FORM},
    team::team_path,
    teams::TEAMS,
};
use crate::{
    account::acts::with_next,
    failure::Failure,
    request::{self, Form, Request},
    ui::links,
};
use domain::{
    Uuid,
    trust::{
        caseload::commands::{self as caseloads, New},
        moments::commands as moments,
        settings::SettingError,
        teams::commands as teams,
    },
};
use http::StatusCode;

type Answer = Result<(), Failure<Refused>>;

impl request::Refusal for Refused {
    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn codes(&self) -> Vec<String> {
        vec![self.code.clone()]
    }
}

fn refused(request: &Request, error: &SettingError) -> Refused {
    let status = match error {
        SettingError::SignedOut => StatusCode::UNAUTHORIZED,
        SettingError::NotLead => StatusCode::FORBIDDEN,
        SettingError::Missing => StatusCode::NOT_FOUND,
        SettingError::NameTaken | SettingError::TooMany => StatusCode::CONFLICT,
        SettingError::NameMissing
        | SettingError::NameTooLong
        | SettingError::NobodyChosen
        | SettingError::PeopleWrong
        | SettingError::CarersWrong
        | SettingError::SourceMissing
        | SettingError::SourceTooLong
        | SettingError::DayWrong => StatusCode::UNPROCESSABLE_ENTITY,
        SettingError::Database(error) => crate::errors::unavailable(request, error),
    };
    Refused { status: status.as_u16(), code: error.code().to_owned() }
}

async fn answer(request: &Request, form: Form, outcome: Result<(), SettingError>) -> Answer {
    let form = match &outcome {
        Err(SettingError::SignedOut) => {
            let by_sign_in = with_next("/sign-in", form.back());
            form.back_by(by_sign_in)
        }
        _ => form,
    };
    request.answer(form, outcome.map_err(|error| refused(request, &error))).await
}

/// What is no id is nobody's team.
fn id(typed: &str) -> Uuid {
    typed.parse().unwrap_or(Uuid::nil())
}

/// A form on the page of a team; what is no team leads to the list.
fn team_form(team: Uuid, what: &'static str) -> Form {
    let back = if team.is_nil() { TEAMS.to_owned() } else { team_path(team) };
    Form::new(TEAM_FORM, back.clone(), format!("{back}?done={what}")).typed("what", what)
}

pub async fn add_team(title: &str) -> Answer {
    let request = Request::current();
    let form = Form::new(TEAMS_FORM, TEAMS, TEAMS).typed("title", title);
    match teams::add(request.db(), &request.actor(), title).await {
        Ok(team) => answer(&request, form.onward(format!("{}?done=added", team_path(team))), Ok(())).await,
        Err(error) => answer(&request, form, Err(error)).await,
    }
}

pub async fn rename_team(team: &str, title: &str) -> Answer {
    let (request, team) = (Request::current(), id(team));
    let done = teams::rename(request.db(), &request.actor(), team, title).await;
    answer(&request, team_form(team, "renamed").typed("title", title), done).await
}

pub async fn close_team(team: &str, open: bool) -> Answer {
    let (request, team) = (Request::current(), id(team));
    let done = teams::set_open(request.db(), &request.actor(), team, open).await;
    answer(&request, team_form(team, if open { "opened" } else { "closed" }), done).await
}

pub async fn team_people(team: &str, people: &[String]) -> Answer {
    let (request, team) = (Request::current(), id(team));
    let people: Vec<Uuid> = people.iter().map(|person| id(person)).collect();
    let done = teams::set_people(request.db(), &request.actor(), team, &people).await;
    answer(&request, team_form(team, "people"), done).await
}

pub async fn invite_from(team: &str) -> Answer {
    let (request, team) = (Request::current(), id(team));
    let done = teams::invite_from(request.db(), &request.actor(), team).await;
    answer(&request, Form::new("staff-home", links::STAFF, format!("{}?done=team", links::STAFF)), done).await
}

pub async fn type_caseload(team: &str, [count, carers, source, day]: [&str; 4]) -> Answer {
    let (request, team) = (Request::current(), id(team));
    let new = New { people: count, carers, source, day };
    let done = caseloads::add(request.db(), &request.actor(), team, new).await;
    let form = team_form(team, "caseload").typed("count", count).typed("carers", carers);
    answer(&request, form.typed("source", source).typed("day", day), done).await
}

/// A form about one moment, or about a new one.
fn moment_form(moment: &str, what: &str) -> Form {
    Form::new(MOMENTS_FORM, MOMENTS, format!("{MOMENTS}?done={what}")).typed("moment", moment)
}

pub async fn add_moment(title: &str) -> Answer {
    let request = Request::current();
    let done = moments::add(request.db(), &request.actor(), title).await;
    answer(&request, moment_form("", "added").typed("title", title), done.map(|_| ())).await
}

pub async fn rename_moment(moment: &str, title: &str) -> Answer {
    let request = Request::current();
    let done = moments::rename(request.db(), &request.actor(), id(moment), title).await;
    answer(&request, moment_form(moment, "renamed").typed("title", title), done).await
}

pub async fn close_moment(moment: &str, open: bool) -> Answer {
    let request = Request::current();
    let done = moments::set_open(request.db(), &request.actor(), id(moment), open).await;
    answer(&request, moment_form(moment, if open { "opened" } else { "closed" }), done).await
}
