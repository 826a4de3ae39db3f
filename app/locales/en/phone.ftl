# Said by the parts that run in the browser. What stands in { } is filled in there.

phone-saved = Saved at { $time }
phone-kept-phone = Kept on this phone. It will be sent when you are back online.
phone-kept-tab = Kept in this window. It will be sent when you are back online, so please leave the window open.
phone-not-kept = Not saved yet. Please keep this page open until you are back online.
phone-later-phone = We could not save this just now. It is kept on this phone and we will try again.
phone-later-tab = We could not save this just now. It is kept in this window and we will try again.
phone-signed-out = You were signed out. Your words are kept on this phone.
phone-signed-out-tab = You were signed out. Your words are kept in this window.
phone-sign-in = Sign in again and they will be saved
phone-too-long = This is too long to save. Your words are still here: please shorten them, or write on in another part.
phone-refused = This could not be saved. Your words are still here: copy them, then load the page again.

phone-own-title = Is this your own phone or computer?
phone-own-why = If it is, we can keep a locked copy here, for when there is no network. If others use it too, we keep nothing after you close the window.
phone-own-yes = Yes, it is mine
phone-own-no = No, others use it too

phone-two-versions = There are 2 versions of "{ $field }". Please choose one below.
phone-version-here = What you wrote here
phone-version-there = What you wrote on another device
phone-keep-this = Keep this one
phone-keep-other = Keep the other
phone-keep-both = Keep both
phone-both-why = You can also put one below the other and change it then.

phone-keep-title = Keep this module on my phone
phone-keep-what = Then you can read all of it without a network. It takes less room than one photo. Nothing you write is in it.
phone-keep-do = Keep this module
phone-keep-drop = Take it off my phone
phone-keep-so-far = { $kept } of { $all } pages are on this phone.
phone-keep-failed = { $kept } of { $all } pages are on this phone. Please try again when you are online.
phone-keep-dropped = This module is no longer kept on this phone.

phone-install-title = Put this on your home screen
phone-install-why = Then it opens with one tap, like an app. Urgent help and the pages you have read also open without a network. You do not need an app store.
phone-install-ios = On an iPhone or iPad, in Safari:
phone-install-ios-1 = Tap the Share button. It is a square with an arrow.
phone-install-ios-2 = Choose "Add to Home Screen".
phone-install-ios-3 = Tap "Add".
phone-install-menu = On other phones:
phone-install-menu-1 = Open the menu of your browser. It is often 3 dots.
phone-install-menu-2 = Choose "Add to home screen" or "Install app".
phone-install-do = Put it on my home screen
phone-install-dismiss = Not now

phone-unsent-title = Some of your words are not saved yet
phone-unsent-what = They are only on this phone, and signing out deletes them here. Please sign out when you are back online, and they will be saved first.
phone-unsent-look = See which ones
phone-unsent-anyway = Sign out and delete them

phone-here-pages = Pages you can read now
phone-here-shelf = On your shelf for a bad day
phone-here-waiting = What you wrote here, waiting to be sent

sign-out-title = Sign out
sign-out-what = Signing out also deletes what this site keeps on this phone. What you saved is safe in your account.

offline-title = You are offline
offline-what = The page you asked for is not on this phone. What you write in a page that is open is kept and sent later.
offline-reset = If something on this phone looks wrong, you can load the app afresh when you are online. What you wrote stays.
offline-reset-do = Load the app afresh

# The lock on a person's own phone.
lock-title = A lock for this phone
lock-no-script = The lock needs JavaScript. Without it, nothing that you write stays on this phone. Sign out when you have finished.
lock-why = On your own phone we keep a copy of what you write. Without a lock, whoever holds this phone while it is open can read that copy. They can also open your pages here.
lock-what = A lock closes your pages after some minutes away, and at once when you press "Leave". They open again with your passphrase. Urgent help and pages for everybody stay open.
lock-limits = It keeps out people who pick up this phone. It does not help against somebody who knows your passphrase, or against a program that reads everything on this phone.
lock-off = This phone has no lock
lock-on = This phone has a lock
lock-minutes = Lock after how long away?
lock-minutes-hint = Away means that nobody touches this site.
lock-minutes-1 = 1 minute
lock-minutes-5 = 5 minutes
lock-minutes-15 = 15 minutes
lock-minutes-done = Saved.
lock-passphrase = Passphrase
lock-passphrase-hint = 8 characters or more. 3 words that only you would put together work well. It never leaves this phone, so we cannot tell you if you forget it.
lock-again = The same passphrase once more
lock-set = Set the lock
lock-now = Lock now
lock-remove-title = Without a lock
lock-remove-what = You can take the lock away. Signing out takes it away too, together with the copy.
lock-remove = Take the lock away
lock-shared = The lock is for your own phone or computer. Where others use it too, we keep nothing after you close the window.
lock-shared-change = This is my own phone
lock-short = Your passphrase needs 8 characters or more.
lock-differ = These are not the same. Type your passphrase again in both fields.
lock-moment = One moment. This takes a little longer on older phones.
lock-failed = This browser could not set the lock. Nothing has changed.
lock-wrong = That is not the passphrase. Try again.
lock-wrong-wait = That is not the passphrase. You can try again in { $seconds } seconds.
lock-wait = Please wait { $seconds } more seconds, then try again.
lock-needs-network = This needs a network. Please try again when you are online. Nothing has been deleted.
locked-what = Your pages are locked. What you wrote is kept, and what was not sent yet is sent when you unlock.
locked-open = Unlock
locked-forgotten = I do not know the passphrase
locked-forgotten-what = Nobody can open the copy on this phone without it. You can delete that copy and sign in again with your e-mail address and password. What was saved in your account stays.
locked-forgotten-visitor = If you have no account, what you wrote here is lost.
locked-unsent = These pages hold words that were not sent yet. Deleting the copy loses them:
locked-all-sent = As far as this phone knows, all that you wrote here was sent.
locked-forget = Delete the copy and sign in again

# The page shown in place of ours when somebody leaves quickly. It must say nothing of what this site is for.
measures-title = Kitchen measures
measures-spoons = Spoons and cups
measures-spoons-list = 1 teaspoon is 5 ml. 1 tablespoon is 15 ml. 1 cup is 250 ml. 1 pint is 568 ml.
measures-weights = Weights
measures-weights-list = 1 ounce is 28 g. 4 ounces are 113 g. 8 ounces are 227 g. 1 pound is 454 g.
measures-oven = Oven
measures-oven-list = Gas mark 2 is 150 °C. Gas mark 4 is 180 °C. Gas mark 6 is 200 °C. Gas mark 8 is 230 °C.
measures-fan = For a fan oven, take 20 °C less.
