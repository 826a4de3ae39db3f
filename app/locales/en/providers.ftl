# Signing in through an organisation's own sign-in. Only staff see this.

provider-staff-title = If you work here
provider-staff-what = Staff of { $trust } can sign in as they do at work.
provider-button = Sign in with { $name }
provider-still-there = You are still signed in with { $name }. On a shared computer, sign out there as well.
provider-sign-out = Sign out of { $name }

provider-code-what = Your organisation has said who you are. Now we need the code from your app.
provider-set-up-why = Your organisation has said who you are. Here, staff need a code as well. Set it up once. It takes 2 minutes.

provider-page-title = Signing in as you do at work
provider-page-what = Connect your sign-in at work once. After that, its button on the sign-in page opens this account.
provider-none = This site has no other sign-in.
provider-since = Connected since { $day }. It opens this account.
provider-disconnect = Disconnect { $name }
provider-connect-what = After this, you can sign in here with { $name }.
provider-connect = Connect { $name }
provider-go-title = Now sign in with { $name }
provider-go-what = You leave this site for a moment. { $name } asks who you are and leads you back here.
provider-not-now = Not now
provider-done-connected = Your sign-in at work is connected. We have told you by email.
provider-done-disconnected = It no longer opens this account.

account-problem-provider-away = The sign-in of your organisation does not answer. Try again in a few minutes, or sign in with your password.
account-problem-provider-wrong = The answer of your organisation's sign-in could not be checked, so nobody was let in. Try once more. If it happens again, tell the person who runs this site.
account-problem-provider-denied = Your organisation's sign-in did not let you in, or you stopped there. Try again. If it says no, ask the service desk at your work.
account-problem-provider-stale = This sign-in took longer than 10 minutes, was used before, or began in another browser. Press the button of your organisation again.
account-problem-provider-email = Your organisation did not confirm an email address for you. Ask the service desk at your work to check the address of your work account.
account-problem-provider-domain = Your email address is not one of this trust. Use your work account of this trust, or ask a lead to add you.
account-problem-provider-group = Your work account is in none of the groups that use this site. Ask the service desk at your work to put you into the right group.
account-problem-provider-no-account = No account here is connected to this sign-in. Sign in with your password and connect it under "How you sign in". No account yet? Ask a lead to add you.
account-problem-provider-account-there = Your email address has an account here that is not connected. Sign in with its password once, and connect it under "How you sign in". Staff and relatives cannot share an account.
account-problem-provider-taken = This sign-in is connected to another account. Sign in to that account and disconnect it first.
account-problem-provider-staff-only = Only staff can sign in this way.

account-table-staff-identity = Your sign-in at work
account-column-issuer = Whose sign-in it is
account-column-subject = What that sign-in calls you
account-column-connected-at = Connected

mail-provider-was-connected-subject = Another way to sign in was connected
mail-provider-was-connected-what = The sign-in of your organisation was connected to your account. From now on, it opens your account.
mail-provider-was-connected-do = If it was not you, choose a new password here at once, and tell the people who run the site.
mail-provider-was-connected-otherwise = If it was you, there is nothing to do.
