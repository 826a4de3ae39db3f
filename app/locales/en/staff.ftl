# The pages staff begin with, and uptake.

staff-title = For staff
staff-lede-clinician = Invite a relative first: it takes half a minute. You do not see what relatives read or write here.
staff-lede-supporter = Answer people who wait, and invite others. You do not see what relatives read or write for themselves.
staff-lede-lead = Run this site for your trust. You see how many people join, and never what anybody reads or writes.
staff-lede-operator = You can see how many invitations there are, and nothing about anybody.
staff-doors = What you can do
staff-team = Your invitations go out from { $team }.
staff-invite-from = The team your invitations go out from
staff-invite-from-do = Use this team
staff-done-team = Your invitations go out from this team from now on.
staff-reports = { $count ->
    [0] Nothing is waiting.
    [one] 1 report is waiting.
   *[other] { $count } reports are waiting.
}
staff-sandbox = The site is a practice site.
staff-open = The site is open.

numbers-title = Your numbers
numbers-lede = What came of your own invitations. Only you see them as yours. Nobody is ranked.
numbers-all = All months
numbers-caption = Your invitations, latest month first

meeting-title = 5 minutes for the team meeting
meeting-lede = Read this out, or put it into the notes of the meeting. Take a leaflet along.
meeting-label = Copy this text
meeting-1 = Families and friends need information too. The Relatives' Toolkit gives it, and adds to what we do.
meeting-2 = Inviting takes half a minute: an email address and one tick. A card or leaflet works as well.
meeting-3 = We do not see what relatives read or write there. Nothing of it goes into the record.
meeting-4 = When do we offer it? Let us choose one moment: at assessment, at a review or at discharge.
meeting-5 = Who offers it to one family before we meet again? Let us each name one.
meeting-practise = Send yourself a practice invitation first

uptake-title = Uptake
uptake-lede = Who invites and who joins. Invitations and accounts are exact. What relatives do is shown only where nobody can be picked out.
uptake-month = { $month } { $year }
uptake-closed = { $name } (closed)
uptake-nothing = –
uptake-all = Whole trust
uptake-period = Months
uptake-since = From
uptake-until = To
uptake-show = Show these months
uptake-month-head = Month
uptake-team = Team
uptake-teams = Teams
uptake-no-team = No team
uptake-moment = Offered
uptake-no-moment = Not said
uptake-role = Role
uptake-supporters = Supporters
uptake-leads = Leads
uptake-figure = Figure

uptake-figure-accounts = Clinicians' accounts
uptake-figure-inviting = Clinicians who invited
uptake-figure-inviting-share = % of accounts
uptake-figure-each = Invitations of each: median (range)
uptake-figure-sent = Invitations sent
uptake-figure-resent = Of these, sent once more
uptake-figure-invited = Relatives invited
uptake-figure-invited-share = Invited, % of caseload
uptake-figure-joined = Relatives' accounts
uptake-figure-joined-share = Accounts, % of invited
uptake-figure-joined-of-caseload = Accounts, % of caseload
uptake-figure-withdrawn = Invitations taken back
uptake-figure-caseload = Caseload
uptake-figure-others-accounts = Accounts
uptake-figure-others-inviting = Who invited

uptake-sum-title = From { $from } to { $until }
uptake-sum-inviting = { $inviting } of { $accounts } clinicians invited somebody ({ $share }).
uptake-sum-invited = { $invited } relatives were invited, with { $sent } invitations.
uptake-sum-joined = { $joined } accounts came of invitations ({ $share } of those invited).
uptake-sum-asked = { $asked } people asked for an invitation themselves and got one, and { $joined } of these joined.
uptake-sum-uninvited = { $count ->
    [0] Nobody joined without an invitation.
    [one] 1 person joined without an invitation.
   *[other] { $count } people joined without an invitation.
}
uptake-sum-carers = { $carers } adults have a carer whom your teams know of. NICE quality standard 80 asks about these.
uptake-sum-days = Half of those who joined did so within { $middle } days (quartiles { $low } and { $high }).
uptake-by-invitation = Accounts that came of invitations
uptake-by-request = Accounts of people who asked
uptake-by-themselves = Accounts without an invitation

uptake-months-title = By month
uptake-months-caption = Invitations and accounts by month
uptake-chart-months = Light bars: relatives invited. Dark bars: accounts. The broken line is what each of 6 other trusts invited in a month.
uptake-chart-months-alt = Bars for each month, up to { $most }. The table below has the numbers.
uptake-behind-months = The numbers behind this picture
uptake-teams-title = By team
uptake-teams-caption = Teams in the order of their names
uptake-others-caption = Others who invite
uptake-chart-teams = The share of clinicians who invited, for each team. The broken line is the share in 6 other trusts, { $share } %.
uptake-chart-teams-alt = A bar for each team, beside the { $share } % of 6 other trusts. The table below has the numbers.
uptake-moments-title = By moment
uptake-moments-caption = Where staff offered it

uptake-used-title = What relatives did
uptake-used-what = Each month is counted once, after it has ended. Groups of fewer than 20 accounts are put together or not shown.
uptake-used-caption = Relatives who were here, by month
uptake-used-none = No month has been counted yet.
uptake-used-accounts = Relatives' accounts
uptake-visited = Were here, signed in
uptake-opened = Opened a page for the first time
uptake-too-few = too few to show
uptake-fewer-than = fewer than { $number }
uptake-about = about { $number }

uptake-files-title = To take along
uptake-csv = These figures for a spreadsheet (CSV)
uptake-paper = { $month } on one page (PDF)

uptake-study-title = 6 other trusts to compare with
uptake-study-what = IMPART counted this in 6 trusts over 18 months. Shares are calculated from its counts. Caseloads there came from different documents, so they are left out.
uptake-study-caption = The 6 trusts of IMPART (Lobban and others 2020, Table 3)
uptake-study-site = Trust
uptake-study-all = All 6

uptake-definitions = What is counted
uptake-definition-1 = Clinicians' accounts are those made by the end of the period, also those closed since.
uptake-definition-2 = A team's clinicians are those who are in it now, and those who invited from it in the period.
uptake-definition-3 = An invitation is one person, however often it was sent. Practice invitations do not count.
uptake-definition-4 = A printed card counts when somebody presses Start. A link for letters counts when somebody joins by it.
uptake-definition-5 = Everything counts in the month in which it happened. So accounts of one month may come of invitations of the month before.
uptake-definition-6 = A share of the caseload needs a caseload that a lead has typed. For the whole trust, every open team needs one.
uptake-definition-7 = Accounts stay counted when people delete them, but not those that came without an invitation.
uptake-definition-8 = Emails that bounced are not known to this site, so they are not shown apart.
uptake-definition-9 = What relatives did is told as fewer than 8, or to the nearest 5. Minutes are not measured at all.

uptake-hints-title = What would help now
uptake-hint-no-team = There are no teams yet. Add them, and you see where inviting works.
uptake-hint-quiet-team = { $team } has not invited anybody for 6 weeks. Here are a leaflet and a slot for the team meeting:
uptake-hint-never-invited = { $people } of { $of } clinicians have invited nobody in 90 days. A slot in the team meeting may help:
uptake-hint-one-person = One person sends more than half of all invitations. When they are away, inviting stops. Share it out:
uptake-hint-few-join = Fewer than 4 of 10 people who were invited have joined. These words help them to know what to expect:
uptake-hint-late = { $people ->
    [one] 1 person waits longer for an answer than was promised.
   *[other] { $people } people wait longer for an answer than was promised.
}
uptake-hint-caseload = The caseload of { $team } is missing, or older than a year. Without it there are no shares:
uptake-hint-caseloads = Without a caseload there are no shares. It is missing, or older than a year, in: { $teams }.
uptake-door-leaflet = Print leaflets
uptake-door-words = Words to say
uptake-door-caseload = Enter the caseload

uptake-paper-title = Support for relatives in { $month }
paper-made = { $trust }. Made on { $day } by the Relatives' Toolkit.
paper-standard-title = For NICE quality standard 80, statement 8, and the national audit
paper-standard = The standard says that carers of adults with psychosis or schizophrenia are offered carer-focused education and support. It counts adults whose carers receive such a programme, of adults with an identified carer. The National Clinical Audit of Psychosis counts carers who took up a programme. Whether joining this site counts as one is for your trust to decide.
paper-before = 18 months to then
paper-carers = Adults with an identified carer
paper-offered = Carers offered this site
paper-took-up = Carers who joined
paper-took-up-share = Joined, for each 100 adults
paper-teams-title = Teams in { $month }
paper-more-teams = { $count ->
    [one] There was no room for 1 more team. The site shows it.
   *[other] There was no room for { $count } more teams. The site shows them.
}
paper-used = { $teams }: of { $accounts } relatives with an account, were here in this month: { $visited }.
paper-private = Invitations and accounts are exact. What relatives do is told only for 20 accounts or more, and rounded.

mail-nudge-subject = A small thing you can do today
mail-nudge-what = You have an account to invite families, and have not used it yet. That is fine. If a family comes to mind, it takes less than a minute: their address, and a tick that they agreed.
mail-nudge-do = This page leads to the form, and has a button that stops these letters. You do not need to sign in to stop them.
mail-nudge-otherwise = We write at most once a month. Nobody is told whether you invite, and there is nothing you have to do.

mail-weekly-line-subject = The line you asked for
mail-weekly-line-what = { $team }, over the last 12 weeks: { $invited } invited, { $joined } joined.
mail-weekly-line-do = This page has more, and the page for staff has a button that stops these letters.
mail-weekly-line-otherwise = Numbers are rounded, and small ones are not told apart. They never say who.
mail-weekly-few = fewer than 8
mail-weekly-about = about { $number }

letters-title = Letters to you
letters-what = These are about inviting. Nobody else sees what you choose.
letters-weekly = A line about my team, each week
letters-weekly-hint = How many were invited and joined in the last 12 weeks, in rounded numbers. Never anything about a single person.
letters-nudges = A kind word now and then, while I have not invited anyone
letters-nudges-hint = At most once a month. It ends with your first invitation.
letters-done = Your choice is kept.
nudges-stop-title = Stop these letters?
nudges-stop-what = You get them at most once a month, and only while you have not invited anyone. They end with your first invitation.
nudges-stop-do = Stop these letters
nudges-stopped-title = These letters are stopped
nudges-stopped-what = You can change your mind on the page for staff, under "Letters to you".
nudges-gone-title = There is nothing to stop
nudges-gone-what = These letters were stopped already, or the link is not whole.
