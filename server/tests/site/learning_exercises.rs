//! Exercises with more than text: answers that lead on, something for each day, a letter.

use crate::support::TestApp;
use domain::Role;
use http::StatusCode;

const SAVE: &str = "/do/learning/save-notes";
const RIGHTS: &str = "/modules/understanding-services/my-rights";
const WEEK: &str = "/modules/managing-stress-doing/my-week";
const LETTER: &str = "/modules/understanding-services/letter";

#[tokio::test]
async fn an_answer_is_kept_and_says_what_follows() {
    for app in TestApp::every().await {
        let mut client = app.signed_in(Role::Relative).await;
        let before = client.get(RIGHTS).await.words();
        assert!(before.contains("It is free.") && before.contains("class=\"rt-after\""));
        let answer = "I am an adult, and I look after an adult";
        let fields = [("page", "serv-rights"), ("versions[serv-rights-you]", ""), ("fields[serv-rights-you]", answer)];
        assert_eq!(client.post_form(SAVE, &fields).await.location(), format!("{RIGHTS}/summary"));
        let page = client.get(RIGHTS).await.words();
        let tags = page.split("<input").map(|tag| tag.split('>').next().unwrap_or_default());
        let chosen: Vec<&str> = tags.filter(|tag| tag.contains(" checked")).collect();
        assert!(chosen.len() == 1 && chosen[0].contains(answer), "{chosen:#?}");
        assert!(client.get(&format!("{RIGHTS}/summary")).await.words().contains(answer));
    }
}

#[tokio::test]
async fn a_week_of_ones_own_is_drawn_with_its_table() {
    let app = TestApp::new().await;
    let mut client = app.visitor();
    assert!(!client.get(WEEK).await.words().contains("rt-diary"));
    let fields = [
        ("page", "do-my-week"),
        ("versions[do-week-diary-mon-sleep]", ""),
        ("fields[do-week-diary-mon-sleep]", "5,5"),
        ("versions[do-week-diary-mon-day]", ""),
        ("fields[do-week-diary-mon-day]", "3"),
        ("versions[do-week-diary-tue-sleep]", ""),
        ("fields[do-week-diary-tue-sleep]", "all night"),
    ];
    client.post_form(SAVE, &fields).await;
    let page = client.get(WEEK).await.words();
    assert!(page.contains("Halves are fine: Tuesday: hours of sleep") && page.contains("value=\"all night\""));
    let chart = page.split("rt-diary").nth(1).and_then(|rest| rest.split("</svg>").next()).unwrap();
    assert_eq!((chart.matches("<rect").count(), chart.matches("<circle").count()), (1, 1));
    assert!(page.contains("<td>5.5</td><td>3</td>"));
}

#[tokio::test]
async fn a_letter_is_put_together_from_what_was_written() {
    let app = TestApp::new().await;
    let mut client = app.signed_in(Role::Relative).await;
    let fields = [
        ("page", "serv-letter"),
        ("versions[serv-letter-to]", ""),
        ("fields[serv-letter-to]", "Dr <Okafor> & team"),
        ("versions[serv-letter-reply]", ""),
        ("fields[serv-letter-reply]", "By phone\r\nafter 4"),
    ];
    assert_eq!(client.post_form(SAVE, &fields).await.status, StatusCode::SEE_OTHER);
    let page = client.get(LETTER).await.words();
    assert!(page.contains("Dear Dr &lt;Okafor&gt; &amp; team,") && page.contains("By phone\nafter 4"));
    assert!(!page.contains("This is what worries me most:"), "nothing was written there");
}
