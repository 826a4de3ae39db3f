//! The first page for staff, teams and moments, without a script.

use crate::{
    support::TestApp,
    uptake::{UPTAKE, table},
};
use domain::Role;

#[tokio::test]
async fn the_first_page_for_staff_says_what_each_role_can_do() {
    let app = TestApp::new().await;
    let has = |page: &str, paths: &[&str]| paths.iter().all(|path| page.contains(&format!("href=\"{path}\"")));
    let invites = ["/invitations/new", "/invitations", "/staff/my-numbers", "/staff/team-meeting"];
    let leads = ["/staff/uptake", "/staff/teams", "/staff/moments", "/staff/content-reports", "/staff/go-live"];
    for role in [Role::Supporter, Role::Clinician, Role::Lead] {
        let mut person = app.signed_in(role).await;
        let page = person.get("/staff").await.text();
        let (_, main) = page.split_once("<main").unwrap();
        assert!(has(main, &invites), "{role:?}");
        assert_eq!(has(main, &leads), role == Role::Lead, "{role:?}");
        assert_eq!(has(main, &["/invitations/requests"]), role != Role::Clinician, "{role:?}");
        let invite = main.find("/invitations/new\"").unwrap();
        assert!(main.match_indices("href=").all(|(at, _)| at >= invite - 10), "inviting comes first");
        assert!(person.get("/").await.text().contains("href=\"/staff\""), "the header leads there");
    }
    let operator = app.signed_in(Role::Operator).await.get("/staff").await.text();
    assert!(operator.contains("href=\"/invitations\"") && !operator.contains("href=\"/staff/uptake\""));
    assert!(!app.signed_in(Role::Relative).await.get("/").await.text().contains("href=\"/staff\""));
}

#[tokio::test]
async fn from_a_new_team_to_its_line_in_uptake_without_a_script() {
    for app in TestApp::every().await {
        let mut lead = app.signed_in(Role::Lead).await;
        let page = lead.submit("/do/staff/add-team", &[("title", "  ")]).await.words();
        assert!(page.contains("Error: Teams") && page.contains("href=\"#title\"") && page.contains("Enter a name"));
        let answer = lead.post_form("/do/staff/add-team", &[("title", "Early <b>North</b>")]).await;
        let team = answer.location().split(['/', '?']).nth(3).unwrap().to_owned();
        let page = lead.get(answer.location()).await.words();
        assert!(page.contains("The team is added") && page.contains("Early &lt;b&gt;North&lt;/b&gt;"), "{page}");
        assert!(page.contains("in no team yet"));
        let clinician = app.northwick.account(Role::Clinician).id.to_string();
        let people = [("team", team.as_str()), ("people[]", clinician.as_str())];
        let page = lead.submit("/do/staff/team-people", &people).await.words();
        assert!(page.contains("The people of this team are saved"), "{page}");
        assert!(lead.get("/staff/teams").await.words().contains("1 person is in it"));
        let wrong = [("team", team.as_str()), ("count", "many"), ("source", "Return"), ("day", "31/05/2026")];
        let page = lead.submit("/do/staff/type-caseload", &wrong).await.words();
        assert!(
            page.contains("href=\"#count\"")
                && page.contains("value=\"many\"")
                && page.contains("value=\"31/05/2026\"")
        );
        let right = [("team", team.as_str()), ("count", "4"), ("source", "Return"), ("day", "31/05/2026")];
        assert!(lead.submit("/do/staff/type-caseload", &right).await.words().contains("31 May 2026"));

        let mut staff = app.signed_in(Role::Clinician).await;
        let page =
            staff.submit("/do/invitations/send", &[("email", "maya@example.org"), ("agreed", "yes")]).await.words();
        let sent = page.find("The invitation is on its way").unwrap();
        assert!(page.find("Where did you offer it?").is_some_and(|asked| asked > sent), "afterwards, not in the way");
        let (_, after) = page.split_once("name=\"invitation\" value=\"").unwrap();
        let id = after.split('"').next().unwrap().to_owned();
        let (_, after) = page.split_once("name=\"moment\" value=\"").unwrap();
        let moment = after.split('"').next().unwrap().to_owned();
        let said = staff.submit("/do/invitations/moment", &[("invitation", &id), ("moment", &moment)]).await.words();
        assert!(said.contains("At assessment") && said.contains("Change this"), "{said}");

        let page = lead.get(UPTAKE).await.words();
        let teams = table(&page, "teams");
        let cell = |at: usize| teams[0][at + 1].as_str();
        assert_eq!([cell(0), cell(1), cell(2), cell(3), cell(4), cell(6)], ["1", "1", "100.0", "1 (1–1)", "1", "1"]);
        assert_eq!((cell(7), cell(12)), ("25.0", "4"), "of the caseload");
        assert_eq!(table(&page, "moments")[0][..3], ["At assessment", "1", "1"]);
        let own = staff.get("/staff/my-numbers").await.words();
        assert_eq!(
            table(&own, "numbers")[0],
            ["Whole trust", "1", "1", "0"].map(|cell| cell.replace("Whole trust", "All months"))
        );
    }
}

#[tokio::test]
async fn who_is_in_several_teams_chooses_and_what_was_chosen_stays_when_refused() {
    let app = TestApp::new().await;
    let mut lead = app.signed_in(Role::Lead).await;
    let clinician = app.northwick.account(Role::Clinician).id.to_string();
    let mut teams = vec![];
    for name in ["North", "South"] {
        let answer = lead.post_form("/do/staff/add-team", &[("title", name)]).await;
        let team = answer.location().split(['/', '?']).nth(3).unwrap().to_owned();
        lead.submit("/do/staff/team-people", &[("team", &team), ("people[]", &clinician)]).await;
        teams.push(team);
    }
    let mut staff = app.signed_in(Role::Clinician).await;
    let page = staff.get("/invitations/new").await.text();
    assert!(
        page.contains("From which team?")
            && !app.signed_in(Role::Supporter).await.get("/invitations/new").await.text().contains("From which team?")
    );
    let page =
        staff.submit("/do/invitations/send", &[("email", "x"), ("agreed", "yes"), ("team", &teams[1])]).await.text();
    assert!(page.contains(&format!("<option value=\"{}\" selected", teams[1])), "{page}");
    let page = staff.submit("/do/staff/invite-from", &[("team", &teams[1])]).await.words();
    assert!(page.contains("from this team from now on"));
    let first = page.find(&teams[1]).unwrap();
    assert!(page.find(&teams[0]).is_some_and(|second| second > first), "the default comes first");
    for path in ["/invitations/cards", "/invitations/bulk"] {
        assert!(staff.get(path).await.text().contains("From which team?"), "{path}");
    }
}
