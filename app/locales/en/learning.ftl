# Words of Learning: home, modules, pages, exercises, notes, clinical sign-off.

home-title = What do you need today?
home-lede = For family and friends of someone with psychosis or bipolar disorder. Free and private. No account needed.
home-short = If you have only 2 minutes
home-short-what = Every module starts with a short version. Read that, and stop there if you need to.
home-short-read = Read: { $module }
home-expect = What you can expect
home-yours = What you write is yours
home-yours-what = Only you can see it. No care team can read it, and nobody at the trust can.
home-check = You can check it
home-check-what = Each page names what it is based on, and when it was last reviewed.
home-pace = You set the pace
home-pace-what = One page is enough for a day. There is nothing to finish and no score.
home-how-are-you = How are you? A page about you, for you alone
home-account = With an account your words are there on every device.
home-account-make = Create an account
home-account-sign-in = Sign in

which-lede = Which of these is closest?
which-none = None of these?
which-none-link = See all modules

modules-title = Learn
modules-all = { $modules ->
    [one] 1 module
   *[other] All { $modules } modules
}
modules-start = Start anywhere. Each one opens with a 2-minute short version.
modules-also = To look things up
modules-private = Only you can see what you have read. There is nothing to finish and no score.
modules-length = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}, about { $minutes } minutes
modules-all-read = All { $all } pages read

module-number = Module { $number }
module-named = Module { $number }: { $title }
module-short = The short version
module-pages = The pages
module-page-read = Read

kind-opener = Start here
kind-information = Information
kind-tips = Tips
kind-exercise = Exercise
kind-example = Example
kind-story = Story
kind-support = Support
kind-site = Page

learning-unsigned = Not yet checked by a clinician
learning-read = { $read } of { $all } pages read
learning-minutes = About { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
learning-page-of = Page { $page } of { $all }
learning-carry-on-where = Carry on where you were
learning-carry-on-place = { $module }, page { $page } of { $all }. About { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
learning-carry-on = Carry on
learning-back = Back
learning-finish = I have read this. Carry on to: { $title }
learning-finish-module = I have read this. Back to the module
learning-pages-of-module = Pages of this module
learning-in-module = In this module
learning-do-not = Do not
learning-tip-say = Words to say
learning-tip-do = To do
learning-transcript = Read what is said
learning-terms = Words on this page
learning-related = Read next
learning-sources = Where this comes from
learning-reviewed = Last reviewed
learning-review-due = Next review due
learning-not-yet = Not yet
learning-checked = Checked
learning-checked-by = By { $name }, { $day }
learning-resources = People who can help
learning-resources-more = See all places in the directory
learning-resources-unchecked = We read these details on the web in November 2026. Nobody has tried them for this site yet.

learning-numbers = Numbers to call
learning-call = Call { $number }
learning-call-named = { $name }, { $number }
learning-text = Text { $number }
learning-text-word = Text { $word } to { $number }
learning-number-note = { $name }. { $hours }. { $cost }.

learning-only-you = Only you can see what you write.
learning-no-names = You do not need to use names.
learning-save = Save
learning-save-and-see = Save and see what you wrote
learning-own-line = Something else
learning-nothing-written = You have not written this yet.
learning-saved-today = Saved at { $time }
learning-saved-before = Saved on { $day } at { $time }
learning-day = { $day } { $month } { $year }
learning-signed-out = You were signed out before this was saved. What you typed is kept for you.
learning-signed-out-do = Sign in again, then open this page: your words will be saved.
learning-field-conflict = Choose which words to keep: { $label }
learning-field-too-long = This has { $length } characters, and { $most } fit. Shorten it, or write on in another part: { $label }
learning-field-not-a-value = Choose one of the answers on the page: { $label }
learning-version-here = What you wrote here
learning-version-there = What you wrote on another device
learning-keep = Which words do you want to keep?
learning-keep-both = Both, one below the other
learning-keep-mine = What I wrote here, as it stands in the box below
learning-keep-theirs = What I wrote on the other device

module-print = Print this module
paper-title = { $title }: to print
paper-file = Get it as a file (PDF)
paper-file-large = Large print (PDF)
paper-terms = Words on these pages
paper-scale = A number from 0 to 10. 0: { $low }. 10: { $high }.
paper-figure = The drawing on the site shows: { $alt }

summary-page-title = { $title }: all on one page
summary-date = Written by { $day }
summary-of-ten = { $number } out of 10
summary-print = Open it to print
summary-edit = Change it
summary-how-to-print = To print this page or keep it as a file, use Print in your browser's menu.

notes-title = What you have written
notes-nothing = Nothing here yet, and that is fine.
notes-nothing-do = What you write on any page is kept here, for you alone.
notes-nothing-link = See the modules
notes-plans = See your plans
notes-saved = Saved { $day }
notes-other = Other notes
notes-other-why = From pages that are no longer part of the toolkit

sign-off-title = Clinical sign-off
sign-off-lede = Every page is signed by the reviewer whom your trust has named. A signature holds for the words that were read: when a page changes, it counts as unsigned again.
sign-off-ready = The pages that must be signed before the site opens are signed.
sign-off-missing = { $missing ->
    [one] 1 page
   *[other] { $missing } pages
} about urgent help and crises must be signed before the site opens.
sign-off-caption = Pages and signatures
sign-off-page = Page
sign-off-state = State
sign-off-due = Next review due
sign-off-first = Must be signed before the site opens
sign-off-overdue = Overdue
sign-off-signed = Signed
sign-off-unsigned = Not signed
sign-off-changed-since = Changed since it was signed
sign-off-by = { $name }, { $day }
sign-off-not-you = Only the reviewer whom your trust has named can sign this page.
sign-off-take-back = Take the signature back
sign-off-sign-title = Sign this page
sign-off-sign-what = You confirm that you have read the whole page, that it is clinically sound, and that its sources support it. Your name and today's date will stand below the page.
sign-off-sign = I have read this page and sign it
sign-off-changed = The page has changed since you opened it. Read it again before you sign.
sign-off-forbidden = Only the reviewer whom your trust has named can sign this page.
sign-off-no-page = There is no signature to take back.
sign-off-broken = This could not be saved just now. Try again in a few minutes.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# The person's own week
diary-weekday = Day
diary-sleep = Sleep, in hours
diary-day = The day, 0 to 10
diary-alt = A chart of your week. The table below says the same.
diary-caption = Bars: hours of sleep. Dots: how the day was.
diary-table = Your week in numbers
learning-field-not-a-number = Enter a number from 0 to { $most }. Halves are fine: { $label }

# A page read aloud by the device (frontend/listen.js)
listen-name = Listen to this page
listen-part = Listen to this page. What you fill in is not read aloud.
listen-play = Listen
listen-pause = Pause
listen-onward = Go on listening
listen-stop = Stop
listen-slower = Slower
listen-faster = Faster
listen-speed = Speed: { $speed }
listen-none = Your browser could read this page aloud. But its voices for this language would send the text to another company, so we do not use them. A voice that you add in the settings of your device will work here.
