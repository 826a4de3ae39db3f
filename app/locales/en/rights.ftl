# People's rights over their data: what relatives see.

rights-gone-what = This link was used already, or is too old. Ask your trust if you still need something.
rights-kind-access = A copy of everything about them
rights-kind-correction = Something is to be put right
rights-kind-restriction = Something is not to be used for now
rights-hold-court = A court or the law orders it
rights-hold-claim = A legal claim is expected or open
rights-hold-inquiry = A coroner or an inquiry looks into what happened
rights-hold-complaint = A complaint or an investigation is open

rights-problem-email-missing = Enter an email address
rights-problem-email-malformed = Enter an email address like name@example.org
rights-problem-kind-missing = Choose one
rights-problem-day-wrong = Enter a day within the last 12 months
rights-problem-reason-missing = Choose a reason
rights-problem-until-wrong = Enter a day from tomorrow on, at most 6 years ahead
rights-problem-text-missing = Write something first
rights-problem-text-too-long = Use 5,000 letters or fewer
rights-problem-need-too-long = Use 200 letters or fewer
rights-problem-passphrase-missing = Enter a passphrase
rights-problem-passphrase-too-short = Use 12 characters or more
rights-problem-passphrase-too-long = Use 128 characters or fewer
rights-problem-passphrase-guessable = This is easy to guess. Use 3 or 4 words that only you would put together
rights-problem-passphrase-wrong = This is not the passphrase you chose
rights-problem-not-now = This has been done already, or cannot be done yet
rights-problem-signed-out = You were signed out. Sign in again; what you typed is still here
rights-problem-forbidden = Only leads can do this
rights-problem-missing = This is not here any more
rights-problem-gone = This link was used already or is too old
rights-problem-too-many = That was too many tries. Wait 1 hour and try again

complain-title = Complain about your data
complain-what = Tell us if you think your data was not handled as it should be. You do not need an account.
complain-who = Only the leads of your trust read it. We say by email that we have it, within 30 days at most. Then they look into it and answer.
complain-not-here = This form is not for complaints about care, and nobody reads it at night.
complain-text = What went wrong
complain-text-hint = You do not need to use names.
complain-email-hint = The answer goes here. The email does not say what it is about.
complain-send = Send the complaint
complain-ico = You can also go to the Information Commissioner's Office at any time. It is free.
complain-sent-title = We have your complaint
complain-sent-what = We send you an email to say that we have it.
complain-sent-next = The leads of your trust look into it. You get an email when there is an answer.
complain-answer-title = The answer to your complaint

data-request-title = Was it you?
data-request-what-access = Someone asked your trust for a copy of everything about you on this site.
data-request-what-correction = Someone asked your trust to put something right in what this site holds about you.
data-request-what-restriction = Someone asked your trust not to use some of what this site holds about you.
data-request-not-me = If it was not you, close this page. Nothing will happen.
data-request-passphrase-why = The copy is made now and locked with a passphrase. Your trust can send it, but only you can open it.
data-request-passphrase = Choose a passphrase
data-request-passphrase-hint = Use 12 characters or more. Write it down: without it nobody can open the copy.
data-request-yes = Yes, it was me
data-request-done-title = Thank you
data-request-done-copy = The copy is made and locked. Your trust sends you a link to it, within 1 month of your request at most.
data-request-done-other = Your trust now deals with it, within 1 month of your request at most.
data-answer-title = Your copy
data-answer-what = Here is the copy you asked for. Enter the passphrase you chose.
data-answer-care = The file holds everything you wrote. Keep it where others cannot read it.
data-answer-passphrase = Your passphrase
data-answer-open = Open the copy
data-answer-forgotten = If you have forgotten the passphrase, nobody can open this copy. Ask your trust for a new one.

account-held-title = Your account cannot be deleted now
account-held-what = Your trust has to keep what is held about you. The reason:
account-held-until = It is kept until { $day } at most. Then you can delete it.
account-held-next = If you think that this is wrong:

needs-title = What helps you to read and be reached
needs-what = Tell us what you need when we write to you or call you. You can change it at any time.
needs-who = Leads of your trust see this when they deal with a request or complaint of yours. Nobody else does.
needs-legend = I need
needs-large-print = Large print
needs-easy-read = Easy Read
needs-sign-language = British Sign Language (BSL)
needs-text-only = Text only, no calls
needs-call-me = A call instead of a letter
needs-interpreter = An interpreter for this language
needs-interpreter-hint = For example, Urdu.
needs-other = Something else
needs-other-hint = In a few words, 200 letters at most. You do not need to use names.
needs-done = What you need is saved.
needs-display = You change how this site looks here:

seen-title = Before you go on
seen-privacy = Our privacy page has changed
seen-terms = Our terms have changed
seen-needs = Is this still right?
seen-needs-what = A year ago you told us what you need to read and be reached.
seen-needs-yes = Yes, it is right
seen-needs-no = No, change it

my-reading-title = My reading
my-reading-what = The pages you have marked as read. You can print this page, for example as proof of learning. Nobody else sees it here.
my-reading-who = { $name },
my-reading-count = { $pages ->
    [0] No page is marked as read yet.
    [one] 1 page, about { $minutes } minutes.
   *[other] { $pages } pages, about { $minutes } minutes.
}
my-reading-made = As of { $day }.
my-reading-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
my-reading-print = To print it, use your browser's menu.
