# Before a trust's site opens.

go-live-title = Before the site opens
go-live-lede = Until all of this is done, the site is for practice only, and every page says so.
go-live-yes = Done
go-live-no = Still to do
go-live-seen-title = What this site can see itself
go-live-leads = { $count ->
    [one] There is 1 lead. There must be { $wanted }, so that nobody carries this alone.
   *[other] There are { $count } leads. There must be { $wanted } or more.
}
go-live-unsigned = { $count ->
    [0] Every page about crises is signed by your reviewer.
    [one] 1 page about crises is not signed by your reviewer.
   *[other] { $count } pages about crises are not signed by your reviewer.
}
go-live-confirm-title = What you confirm
go-live-confirm-what = Write who or what it is. Others of your team can see it here later. Write no patient's name.
go-live-urgent-numbers = The urgent numbers are right
go-live-urgent-numbers-ask = Who has rung the numbers on the urgent help page, and when?
go-live-safety-contact = A safety contact is named
go-live-safety-contact-ask = Who is told when someone may be in danger? Name, email and phone
go-live-safety-deputy = A deputy is named
go-live-safety-deputy-ask = Who is told if the first person does not answer? Name, email and phone
go-live-privacy-notice = The privacy notice is yours
go-live-privacy-notice-ask = Who has checked the privacy page, and when?
go-live-impact-assessment = The data protection impact assessment is signed
go-live-impact-assessment-ask = Who signed it, which version, and when?
go-live-hazard-log = The hazard log is signed
go-live-hazard-log-ask = Which clinical safety officer signed it, which version, and when?
go-live-safety-case = The clinical safety case is signed
go-live-safety-case-ask = Which clinical safety officer signed it, which version, and when?
go-live-confirm = Confirm
go-live-since = Confirmed on { $day }:
go-live-take-back = Take back: { $item }
go-live-later-title = Not open yet
go-live-later-what = The Group and messages are not part of this site yet. They will need 2 supporters and a rota.
go-live-missing-title = The site cannot open yet
go-live-missing-what = Something above is still to do.
go-live-ready-title = All is ready
go-live-ready-what = When you open the site, the line about practice goes away, and search engines may find it.
go-live-open = Open the site to relatives
go-live-open-title = The site is open
go-live-open-what = You can make it a practice site again. What people wrote stays theirs.
go-live-close = Close the site
go-live-done-confirmed = This is confirmed.
go-live-done-taken-back = This is taken back.
go-live-done-opened = The site is open. It can take a few seconds until every page shows it.
go-live-done-closed = The site is a practice site again. It can take a few seconds until every page shows it.
go-live-problem-signed-out = You were signed out. Sign in again
go-live-problem-forbidden = Only leads can do this
go-live-problem-no-item = There is no such thing to confirm
go-live-problem-nothing-said = Write who or what it is
go-live-problem-too-long = Use { $most } characters at most
go-live-problem-not-ready = Something is still missing, or the site is open and cannot do without it
go-live-problem-broken = This could not be saved just now. Try again in a few minutes

# Teams and their caseloads.

teams-title = Teams
teams-lede = Invitations go out from a team. So you can see where inviting works, and where help is needed.
teams-none = There are no teams yet.
teams-closed = Closed
teams-people = { $count ->
    [0] Nobody is in it.
    [one] 1 person is in it.
   *[other] { $count } people are in it.
}
teams-add-title = Add a team
teams-name = Name of the team
teams-name-hint = As your staff call it, for example Early Intervention North.
teams-add = Add this team
teams-closed-what = This team is closed. Nobody invites from it, and what it did stays in the figures.
teams-who-title = People
teams-who = Who is in this team?
teams-who-hint = People can be in several teams. They invite from their first one until they choose another.
teams-role-supporter = supporter
teams-role-clinician = clinician
teams-role-lead = lead
teams-alone = in no team yet
teams-who-save = Save who is in it
teams-rename-title = Change the name
teams-rename = Save the name
teams-close-title = Close this team
teams-close-what = Nobody can invite from it any more. What it did stays in the figures.
teams-close = Close it
teams-open-title = Open this team again
teams-open-what = Its people can invite from it again.
teams-open = Open it
teams-done-added = The team is added. Now say who is in it.
teams-done-renamed = The name is saved.
teams-done-closed = The team is closed.
teams-done-opened = The team is open again.
teams-done-people = The people of this team are saved.
teams-done-caseload = The caseload is saved. Earlier ones stay in the history.
teams-problem-signed-out = You were signed out, so nothing was saved. What you typed is still here
teams-problem-forbidden = Only leads can do this
teams-problem-missing = That is not here any more
teams-problem-name-missing = Enter a name
teams-problem-name-too-long = Use { $most } characters at most
teams-problem-name-taken = There is one with this name already. Choose another name
teams-problem-too-many = There are { $most } open ones already. Close one first
teams-problem-nobody-chosen = Choose somebody
teams-problem-people-wrong = Enter a whole number of people, such as 480
teams-problem-carers-wrong = Enter a whole number that is not larger than the caseload, or leave this empty
teams-problem-source-missing = Write where the number is from
teams-problem-source-too-long = Use { $most } characters at most
teams-problem-day-wrong = Enter a day that has been, such as 31 May 2026
teams-problem-broken = This could not be saved just now. Try again in a few minutes

caseload-title = Caseload
caseload-what = Without a caseload no percentages of it are shown. Each number stays in the history, with where it is from.
caseload-people = How many people does this team look after?
caseload-people-hint = A whole number, from a document of your trust.
caseload-carers = How many of them have a carer you know of?
caseload-carers-hint = Leave this empty if it is not counted. NICE quality standard 80 asks for it.
caseload-source = Where is the number from?
caseload-source-hint = For example: return for the national audit, May 2026. Write no patient's name.
caseload-day = Of which day is it?
caseload-day-hint = For example 31 May 2026.
caseload-save = Save this caseload
caseload-caption = Caseloads, latest first
caseload-head-day = Of
caseload-head-people = People
caseload-head-carers = With a known carer
caseload-head-source = Source
caseload-not-known = Not counted

# Moments of offering.

moments-title = Moments of offering
moments-lede = After an invitation, staff can say with one tap where they offered it. These are the choices.
moments-closed = Not offered
moments-change = Change: { $moment }
moments-name = Name of the moment
moments-name-hint = For example: At a care review.
moments-rename = Save the name
moments-close = Take it out of the choice
moments-open = Put it back
moments-add-title = Add a moment
moments-add = Add this moment
moments-done-added = The moment is added.
moments-done-renamed = The name is saved.
moments-done-closed = It is out of the choice. What was counted for it stays.
moments-done-opened = It is in the choice again.
