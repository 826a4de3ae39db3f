# Requests, complaints and legal holds, for leads.

data-rights-title = Requests about data
data-rights-lede = What people ask about their data, what they complain about, and what must not be deleted. Only leads of this trust see this page.
data-rights-count = { $open ->
    [0] Nothing is waiting.
    [one] 1 is waiting, { $late } late.
   *[other] { $open } are waiting, { $late } late.
}

data-rights-requests = Requests by letter or phone
data-rights-requests-none = No request is open.
data-rights-requests-who = Who asks
data-rights-requests-what = What for
data-rights-requests-state = State
data-rights-due = Answer by { $day }
data-rights-due-title = Answer by
data-rights-late = Late
data-rights-waits = Not confirmed yet
data-rights-proved = Confirmed
data-rights-ready = Ready to send
data-rights-outcome-sent = Sent
data-rights-outcome-done = Done
data-rights-outcome-elsewhere = Answered in another way
data-rights-outcome-withdrawn = Withdrawn

data-rights-new-title = Note a request
data-rights-new-what = Note each request that came by letter or phone. We write to the address and ask whether it was them. The page looks the same whether the address has an account or not.
data-rights-new-do = Note it and send the link
data-rights-kind = What they ask for
data-rights-email-hint = Their address, as they gave it to you.
data-rights-day = The day it came
data-rights-day-hint = For example, 3 November 2026. One calendar month runs from that day.

data-rights-one-title = A request about data
data-rights-at-proved = Confirmed
data-rights-at-sent = Sent
data-rights-at-opened = Opened by the person
data-rights-at-closed = Closed
data-rights-sealed = The copy is made and sealed. You can send it, and you cannot open it: only the person knows the passphrase.
data-rights-send = Send the sealed copy
data-rights-send-again = Send it once more with a new link
data-rights-how-access = If they cannot use email, answer by letter within the month. Ask your data protection officer how.
data-rights-how-correction = People change their name, address and notes in their account. Help them with it, or ask the operator. Then close the request.
data-rights-how-restriction = Ask your data protection officer what to limit. A legal hold keeps data from being deleted. Then close the request.
data-rights-close-done = It is done: tell them
data-rights-close-elsewhere = Answered in another way
data-rights-close-withdrawn = Withdrawn or never confirmed

data-rights-complaints = Complaints about data
data-rights-complaints-none = No complaint is open.
data-rights-complaints-how = Acknowledge within 30 days. Look into it at once, and say how it goes. Answer without undue delay.
data-rights-complaints-who = Who complains
data-rights-complaints-what = When
data-rights-complaints-state = State
data-rights-came = Came on { $day }
data-rights-came-title = Came on
data-rights-acknowledged = Acknowledged on { $day }
data-rights-acknowledged-title = Acknowledged
data-rights-acknowledge-by = Acknowledge by { $day }
data-rights-not-acknowledged = Not acknowledged
data-rights-open = To be answered
data-rights-answered = Answered
data-rights-complaint-title = A complaint about data
data-rights-said = What they wrote
data-rights-not-left = The email that acknowledges it has not left yet. If it does not, write to them in another way.
data-rights-by-hand = I have acknowledged it in another way
data-rights-answer = Your answer
data-rights-answer-hint = Say what you found, what you do about it, and that they can go to the Information Commissioner's Office. The email only says that there is an answer.
data-rights-answer-do = Send the answer

data-rights-holds = Legal holds
data-rights-holds-none = Nothing is held.
data-rights-holds-who = About whom
data-rights-holds-what = Why and until when
data-rights-holds-state = Still needed?
data-rights-until = Until { $day }
data-rights-looked = Last looked at on { $day }
data-rights-keep = Still needed
data-rights-lift = Lift the hold
data-rights-hold-title = Set a legal hold
data-rights-hold-what = While a hold stands, nothing about this person is deleted: not by them, and not by itself. Set one only where the law needs it.
data-rights-hold-told = The person is told why and until when. Leads are asked every 6 months whether it is still needed.
data-rights-reason = Why
data-rights-hold-until = Until
data-rights-hold-until-hint = The last day, at most 6 years ahead. For example, 3 November 2027.
data-rights-hold-do = Set the hold

data-rights-done-recorded = The request is noted. The link is on its way.
data-rights-done-sent = The sealed copy is on its way.
data-rights-done-closed = The request is closed.
data-rights-done-answered = The answer is on its way.
data-rights-done-held = The hold stands.
data-rights-done-kept = Noted: the hold is still needed.
data-rights-done-lifted = The hold is lifted.

rights-needs = What this person needs
rights-interpreter = An interpreter: { $language }
