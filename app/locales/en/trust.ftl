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
