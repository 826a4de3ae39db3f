# The second step of signing in.

security-title = How you sign in
security-link = How you sign in: codes
security-off = Your password alone signs you in.
security-own-why = You can ask for a code as well. Then someone who knows your password still cannot get in.
security-staff-why = Staff sign in with a password and a code. Set the code up once. It takes 2 minutes.
security-not-here = This site cannot use codes yet. The person who runs it has to set a key first.
security-begin = Set up codes
security-on = Signing in asks for a code since { $day }.
security-codes-left = { $count ->
    [0] You have no recovery codes left. Make new ones now.
    [one] You have 1 recovery code left.
   *[other] You have { $count } recovery codes left.
}
security-new-codes = Make new recovery codes
security-remove-title = Do without codes
security-remove-what = After this, your password alone signs you in.
security-remove = Do without codes
security-done-removed = Signing in no longer asks for a code.

security-set-up-title = Set up codes for signing in
security-app-title = 1. Get an app that makes codes
security-app-what = Any authenticator app will do, on a phone or on your computer. Many password managers can do it as well. You do not need a phone.
security-key-title = 2. Give the app this key
security-key-what = Point the app at the picture, or type these letters into it:
security-picture = The key as a picture for your app. The letters below say the same
security-try-title = 3. Type the code it shows
security-first-hint = 6 digits. The app shows new ones every 30 seconds.

security-code-title = Type your code
security-code-what = Your password is right. Now we need the code from your app.
security-code = Code
security-code-hint = 6 digits from your app, or one of your recovery codes.
security-code-lost = No app and no recovery codes? Ask the person who runs this site. They can take the app off your account.

security-codes-title = Your recovery codes
security-codes-what = If you lose your app, each of these codes signs you in once. Print this page or write them down now: they are shown only this time.
security-codes-keep = Keep them on paper, away from your computer. Older codes no longer work.
security-codes-done = I have kept them
