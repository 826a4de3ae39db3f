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

# Rows pasted out of a spreadsheet, wherever that is done.
rows-more = There are { $count } more. Put these right first.
rows-column-email = column 1, email
rows-column-agreed = column 2, agreed
rows-column-role = column 2, role
rows-line = Line { $line }: { $what }
rows-cell = Line { $line }, { $column }: { $what }
rows-fault-no-rows = there is nobody in it. Paste the headings and at least 1 line below them.
rows-fault-headings = the headings must be the 2 named above the box, in that order.
rows-fault-too-many = this is line 501 of people. Send at most 500 at once.
rows-fault-columns = there must be 2 columns, as in the headings.
rows-fault-quote = a quotation mark is opened and not closed. Take it out.
rows-fault-unreadable = a letter was lost when the file was opened or saved. Type the address again.
rows-fault-email-missing = the address is missing.
rows-fault-email-malformed = this is not an email address like name@example.org.
rows-fault-mobile-malformed = this is not a UK mobile number: 11 digits that begin with 07.
rows-fault-twice = this address stands further up already. Take out 1 of the lines.
rows-fault-not-agreed = put yes if you asked and they agreed. If not, take out the line.
rows-fault-role-wrong = the role must be supporter, clinician or lead.

# The staff of a site.
people-title = Staff
people-lede = Everybody who works on this site for your trust. Whoever you add gets an email with a link, and chooses their own password.
people-caption = Staff of this site
people-name = Name and email
people-role = Role
people-signed-in = Last signed in
people-never = Not yet
people-nobody = Nobody
people-away-until = Away until the end of { $day }
people-role-supporter = Supporter
people-role-clinician = Clinician
people-role-lead = Lead
people-role-supporter-what = Answers relatives and looks after what is written. Can invite.
people-role-clinician-what = Invites relatives, and sees only their own invitations.
people-role-lead-what = Runs the site: staff, settings and figures. Can invite.
people-waiting-title = Added, not here yet
people-waiting-none = Nobody is waiting. Whoever you add stands here until they have begun.
people-waiting-since = { $role }. The link was sent on { $day }.
people-waiting-over = { $role }. The link of { $day } is too old. Send a new one.
people-send-again = Send { $email } a new link
people-take-back = Take back the link of { $email }
people-former-title = Who has left
people-former-none = Nobody has left in the last 3 years.
people-left = { $role }, left on { $day }
people-add-title = Add a colleague
people-add-what = They get an email with a link that works for 14 days.
people-add-button = Send the link
people-email = Work email address
people-which-role = What will they do?
people-many-title = Add many colleagues
people-many-what = Up to { $most } at once. Copy 2 columns out of your spreadsheet, with their headings, and paste them here.
people-rows = Your rows
people-rows-hint = The first line is: email,role. Each line below has an address and the word supporter, clinician or lead. Do not put in names or anything else.
people-many-none = Nobody was added. Put right what is named above, then send again.
people-many-button = Send all links
people-away-title = Holidays and other absences
people-until = Last day away
people-until-hint = For example 24 December 2026
people-cover = Who sees their invitations meanwhile?
people-away-button = Save the absence
people-back-button = Back at work
people-own-away-title = When you are away
people-own-away-what = While you are away, a colleague can see your invitations. You get no emails about people who wait.
people-change-title = Change the role
people-change-what = They are signed out, and have the new role when they sign in again.
people-change-button = Change the role
people-end-title = End this account
people-end-what = They cannot sign in any more. What they wrote for themselves is deleted. Their invitations go on working.
people-successor = Who takes over their invitations?
people-end-button = End this account
people-done-added = We have sent the link.
people-done-added-many = We have sent all links.
people-done-sent-again = We have sent a new link. The old one leads nowhere now.
people-done-taken-back = The link leads nowhere now.
people-done-role = The role is changed.
people-done-away = The absence is saved.
people-done-back = The absence is over.
people-done-ended = The account is ended.
people-problem-email-missing = Type the email address
people-problem-email-malformed = Type the email address in full, like name@example.org
people-problem-already-staff = Somebody on the staff of this site has this address. Nobody was added.
people-problem-role-missing = Choose what they will do
people-problem-last-lead = There must be another lead first. While the site is open to relatives, there must be 2. Add one, then try again.
people-problem-last-supporter = There must be another supporter first. Add one, then try again.
people-problem-no-colleague = Choose a colleague of this trust, or nobody
people-problem-day-wrong = Type a day from tomorrow on, at most a year ahead
people-problem-missing = That person is not on the list any more
people-problem-too-many = That was a lot in a short time. Wait an hour, then go on.
people-problem-signed-out = You were signed out. Sign in again; what you typed is still here.
people-problem-forbidden = Only leads can do this

# A new colleague.
account-first-day-title = Begin here
account-first-day-what = You were added as: { $role }. Choose what others see of you, and a password.
account-first-day-name-hint = Relatives see this when you invite them. Many staff use their first name and their team.
account-first-day-button = Begin
account-first-day-next = Next comes a code app, which makes your account safer. It takes about 2 minutes and needs no phone.
account-first-day-gone = This link was used, taken back, or is too old. Ask your lead to send you a new one.
account-problem-last-lead = There must be another lead before you can leave. While the site is open to relatives, there must be 2. Nothing was deleted.
account-problem-last-supporter = There must be another supporter before you can leave. Nothing was deleted.

# Letters to staff.
mail-staff-welcome-subject = Your link to begin
mail-staff-welcome-what = A colleague has added you to a website that they help to run.
mail-staff-welcome-do = Open this page to choose a password. It works for 14 days.
mail-staff-welcome-otherwise = If you did not expect this, you can delete this letter. Nothing will happen.

mail-staff-needs-other-address-subject = A second address is needed
mail-staff-needs-other-address-what = A colleague wants to add you to a website that they help to run. This address has an account there already, of another kind.
mail-staff-needs-other-address-do = Ask your colleague to use another address of yours. The website is here.
mail-staff-needs-other-address-otherwise = Your account is as it was. Your colleague has not been told about it.

mail-staff-unused-subject = Do you still need your account?
mail-staff-unused-what = You have not signed in for 3 months. Accounts that nobody uses are a risk, so we close them.
mail-staff-unused-do = If you still need yours, sign in within 30 days.
mail-staff-unused-otherwise = If you do not need it, you can delete this letter. The account ends by itself.

mail-staff-account-ended-subject = Your account has ended
mail-staff-account-ended-what = Your account has ended, and what you wrote there for yourself is deleted.
mail-staff-account-ended-do = The website is still here for you to read.
mail-staff-account-ended-otherwise = If you did not expect this, ask whoever runs the website at your work.
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
people-problem-held = A legal hold stands on this account. Lift it first, on the page with requests about data.
