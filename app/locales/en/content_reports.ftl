# "This is wrong": reports about pages, words and places.

report-this = This is wrong
report-heading = Tell us what is wrong
report-title = Tell us what is wrong: { $name }
report-what = This goes to the people who run this site. They cannot answer you here.
report-reason = What is wrong?
report-number = The number or link does not work
report-closed = They have closed or moved
report-details = Hours, cost or other details are not right
report-wrong = What it says is not right
report-unclear = It is hard to understand
report-hurtful = The words hurt
report-other = Something else
report-text = What should it say?
report-text-hint = You can leave this empty. Do not write about your own situation: nobody can help you from here.
report-who = We do not ask who you are, and the people who read this do not see it.
report-send = Send
report-choose = Find the page, the word or the place first. The button "This is wrong" is at the end of its page.
report-sent = Thank you
report-sent-what = Your report is on its way to the people who run this site.
report-sent-next = They look at it and put it right. Nobody will write back to you.
report-problem-no-reason = Choose what is wrong
report-problem-too-long = Shorten your words to { $most } characters
report-problem-too-many = There were too many reports in a short time. Your words are kept here. Try again in an hour.
report-problem-no-subject = That page, word or place is not here any more. Your words are below.
report-problem-signed-out = You are signed out. Sign in again.
report-problem-forbidden = Only leads can close a report.
report-problem-no-report = That report was closed already.
report-problem-broken = This could not be saved just now. Try again in a few minutes.

reports-title = Reports about content
reports-lede = What readers have told us is wrong in the modules, the jargon buster and the directory. Put it right first, then close the report. You do not see who sent it.
reports-count = { $count ->
    [0] Nothing is waiting.
    [one] 1 report is waiting.
   *[other] { $count } reports are waiting. You see the oldest 50.
}
reports-caption = Reports that wait
reports-about = About
reports-what = What is wrong
reports-done = When you are done
reports-close = Close this report
