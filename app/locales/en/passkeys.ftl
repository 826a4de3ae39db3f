# Passkeys, and signing in by a link instead of a password.
passkeys-title = Your passkeys
passkeys-link = Sign in without a password: passkeys
passkeys-what = With a passkey, your phone or computer signs you in. You use the finger, face or PIN that unlocks it, and type no password.
passkeys-staff = For staff, a passkey counts as the second step. No code is asked.
passkeys-none = You have no passkeys yet.
passkeys-made = Added { $day }.
passkeys-used = Last used { $day }.
passkeys-unused = Not used yet.
passkeys-add-title = Add a passkey
passkeys-add-care = Do this on your own device only. It keeps the name of this site and your email address in its list of passkeys. Whoever can unlock the device can see that list, and can sign in as you.
passkeys-name = Name for this passkey
passkeys-name-hint = So that you know later which device it is on. For example: My phone. Do not use your own name, or the name of the person you care about.
passkeys-add = Add a passkey
passkeys-adding-title = Keep the passkey on this device
passkeys-adding-what = Your browser will ask you to unlock the device. You have 5 minutes.
passkeys-adding = Keep it on this device
passkeys-done-added = Your passkey is added. We have told you by email.
passkeys-done-removed = That passkey is removed. We have told you by email.
passkeys-remove-link = Remove { $name }
passkeys-remove-title = Remove { $name }?
passkeys-remove-what = This passkey will not sign you in any more. Delete it on the device as well, in its settings for passwords.
passkeys-remove = Remove this passkey
passkeys-no-password-again = You have no password. Instead, you must have signed in within the last 10 minutes.
passkeys-failed = That did not work. You can try again, or use one of the other ways.
passkeys-without-script = Passkeys do not work here. They need JavaScript and a newer browser. Your password and a link by email work in every browser.

passkeys-sign-in-title = Sign in with a passkey
passkeys-begin = Use a passkey
passkeys-sign-in-what = Your browser will ask you to unlock your device. You have 5 minutes.
passkeys-sign-in-button = Use my passkey
passkeys-otherwise-title = Other ways to sign in
passkeys-by-password = Sign in with your password
passkeys-by-link = Sign in with a link by email
passkeys-or-app = Use a passkey instead

passkeys-link-title = Sign in with a link by email
passkeys-link-what = Tell us the email address of your account. We will send you a link that signs you in without a password.
passkeys-link-next = Open the email within 15 minutes, follow the link in it and press the button there. The link works once.
passkeys-link-whose = Press the button to sign in as { $email }.
passkeys-link-elsewhere = You did not ask for this link in this browser. Press the button only if you asked for it yourself, in another browser or on another device.
passkeys-link-gone = It may have been used already, or be older than 15 minutes.

passkeys-no-password-title = Do without a password
passkeys-no-password-what = You can sign in with a passkey or a link by email instead. Any other device you are signed in on will be signed out.
passkeys-no-password-button = Remove my password
passkeys-choose-password = You have no password. To choose one, ask for a link by email.
passkeys-choose-password-link = Choose a password
passkeys-no-password-value = None

account-done-no-password = Your password is removed. We have told you by email. Your other devices are signed out.
account-problem-staff-keep-passkey = This is your only second step, so it must stay. Add another passkey or set up codes first
account-problem-staff-keep-password = Staff cannot do without a password
account-problem-sign-in-again = You signed in more than 10 minutes ago. Sign out, sign in again and come back here
account-problem-passkey-name-missing = Enter a name for this passkey
account-problem-passkey-name-too-long = Use 60 letters or fewer
account-problem-passkey-gone = More than 5 minutes have passed, or it was used already. Start again
account-problem-passkey-refused = This passkey was not accepted. Try again, or use another way
account-problem-passkey-not-here = This site has no name that a device can keep a passkey for
account-problem-no-passkey = This passkey is not there any more
account-problem-too-many-passkeys = You have 20 passkeys. Remove one that you do not use any more

account-table-passkey = Your passkeys
account-table-passkey-challenge = Questions to your device about a passkey
account-column-name = Name
account-column-options = What your device is told
