# Reminders by mail, and what is new.

reminders-title = Reminders by email
reminders-what = A short letter that says only that you asked for it. Nothing in it is about you or your family.
reminders-every-week = Once a week
reminders-every-month = Once a month
reminders-every-never = Never
reminders-missing = Choose how often
reminders-stop-by-themselves = They stop by themselves if you do not visit for 3 months. Each letter has a link that stops them at once.
reminders-needs-email = They come by email, and your account has a mobile number. Change that to an email address first.
reminders-on = This is kept. The first letter comes after that time.
reminders-off = This is kept. You get no reminders.
reminders-changed = You told us that things have changed, so we send no reminders. You can take that back first.
reminders-stop-title = The reminder you asked for
reminders-stop-what = You asked us to write to you from time to time. There is nothing you have to do.
reminders-stop-question = Do you want these letters to stop?
reminders-stop-do = Stop the reminders
reminders-stopped-title = The reminders are stopped
reminders-stopped-what = You get no more of these letters. You can ask for them again in your account.
reminders-gone-title = This link has ended
reminders-gone-what = The reminders it belongs to are stopped. If you asked for them again, use the link in the newest letter.
reminders-to-site = Go to the site

news-title = New since you were last here
