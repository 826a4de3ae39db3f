mail-foot = This letter was written by a machine. Nobody reads answers to it.

mail-confirm-sign-up-subject = Confirm your e-mail address
mail-confirm-sign-up-what = You are nearly done. We only need to know that this address is yours.
mail-confirm-sign-up-do = Open this page and press the button on it. It works for 24 hours.
mail-confirm-sign-up-otherwise = If you did not ask for this, you can delete this letter. Nothing will happen.

mail-already-has-account-subject = Someone used your e-mail address
mail-already-has-account-what = Someone, perhaps you, tried to make an account with this address. You already have one.
mail-already-has-account-do = You can sign in here. If you do not remember your password, choose "Forgotten your password?" there.
mail-already-has-account-otherwise = If it was not you, you can delete this letter. Your account is as it was.

mail-reset-password-subject = Choose a new password
mail-reset-password-what = You asked to choose a new password.
mail-reset-password-do = Open this page to choose one. It works once, for 1 hour.
mail-reset-password-otherwise = If you did not ask for this, you can delete this letter. Your password stays as it is.

mail-confirm-new-email-subject = Confirm your new e-mail address
mail-confirm-new-email-what = You asked to use this e-mail address from now on.
mail-confirm-new-email-do = Open this page and press the button on it. It works once, for 24 hours.
mail-confirm-new-email-otherwise = If you did not ask for this, you can delete this letter. Nothing will happen.

mail-email-was-changed-subject = Your e-mail address was changed
mail-email-was-changed-what = Your account now uses another e-mail address. We tell you at the old one, in case it was not you.
mail-email-was-changed-do = If it was not you, someone else may have your password. Choose a new one here, or tell the people who run the site.
mail-email-was-changed-otherwise = If it was you, there is nothing to do.

mail-password-was-changed-subject = Your password was changed
mail-password-was-changed-what = The password of your account was changed.
mail-password-was-changed-do = If it was not you, choose a new password here at once.
mail-password-was-changed-otherwise = If it was you, there is nothing to do.

mail-code-app-was-added-subject = Signing in now asks for a code
mail-code-app-was-added-what = A code app was added to your account. From now on, signing in asks for a code as well as your password.
mail-code-app-was-added-do = If it was not you, choose a new password here at once, and tell the people who run the site.
mail-code-app-was-added-otherwise = If it was you, there is nothing to do. Keep your recovery codes on paper, in a safe place.

mail-code-app-was-removed-subject = Signing in no longer asks for a code
mail-code-app-was-removed-what = The code app was taken off your account. Next time, your password alone signs you in, or you set up a new app.
mail-code-app-was-removed-do = If you did not ask for this, choose a new password here at once. Then tell the people who run the site.
mail-code-app-was-removed-otherwise = If you did, there is nothing to do.

mail-recovery-code-was-used-subject = A recovery code was used
mail-recovery-code-was-used-what = Someone signed in to your account with one of your recovery codes. Each code works once.
mail-recovery-code-was-used-do = If it was not you, choose a new password here at once, and tell the people who run the site.
mail-recovery-code-was-used-otherwise = If it was you, cross that code out. You can make new codes on the page about signing in.

mail-sign-in-link-subject = Your link to sign in
mail-sign-in-link-what = You asked for a link to sign in without a password.
mail-sign-in-link-do = Open this page and press the button on it. It works once, for 15 minutes.
mail-sign-in-link-otherwise = If you did not ask for this, do not press the button. You can delete this letter, and nothing will happen.

mail-passkey-was-added-subject = A passkey was added
mail-passkey-was-added-what = A passkey was added to your account. A device can now sign you in without your password.
mail-passkey-was-added-do = If it was not you, choose a new password here at once. Then sign in and remove the passkey on your account page.
mail-passkey-was-added-otherwise = If it was you, there is nothing to do.

mail-passkey-was-removed-subject = A passkey was removed
mail-passkey-was-removed-what = A passkey was taken off your account. It does not sign you in any more.
mail-passkey-was-removed-do = If you did not ask for this, choose a new password here at once. Then tell the people who run the site.
mail-passkey-was-removed-otherwise = If you did, there is nothing to do.

mail-password-was-removed-subject = Your password was removed
mail-password-was-removed-what = The password of your account was removed. A passkey or a link by e-mail signs you in from now on.
mail-password-was-removed-do = If it was not you, choose a new password here at once.
mail-password-was-removed-otherwise = If it was you, there is nothing to do.

mail-account-was-erased-subject = Your account was deleted
mail-account-was-erased-what = As you asked, your account and what you wrote were deleted.
mail-account-was-erased-do = You can still read everything without an account here.
mail-account-was-erased-otherwise = You will get no more letters from us.

mail-reminder-subject = The reminder you asked for
mail-reminder-what = You asked us to write to you from time to time. There is nothing you have to do.
mail-reminder-do = This page leads to the site, and has a button that stops these letters. You do not need to sign in to stop them.
mail-reminder-otherwise = If you do not visit for 3 months, they stop by themselves.

mail-invitation-subject = An invitation for you
mail-invitation-what = { $from } asked us to send you this link. It leads to a website for family and friends, with plain information and practical ideas. It is free and private. It does not replace anyone who helps you, and it is not for emergencies.
mail-invitation-do = Open this page to see what it is, and press Start if you would like to join. It works for 30 days.
mail-invitation-otherwise = You do not have to do anything. If you do not join, we write once more in a week, and then never again.

mail-invitation-reminder-subject = Your invitation is still open
mail-invitation-reminder-what = A week ago, { $from } asked us to send you a link to a website for family and friends. This is a reminder, and there will be no other.
mail-invitation-reminder-do = Open this page to see what it is, and press Start if you would like to join. It works for 30 days.
mail-invitation-reminder-otherwise = If it is not for you, you can delete this letter.

mail-invited-with-account-subject = An invitation for you
mail-invited-with-account-what = { $from } asked us to invite you to a website. You already have an account there with this address.
mail-invited-with-account-do = You can sign in here. If you do not remember your password, choose "Forgotten your password?" there.
mail-invited-with-account-otherwise = If you do not want to, there is nothing to do.

mail-from-staff = Someone who works with you

mail-requests-wait-subject = Someone is waiting for an answer
mail-requests-wait-what = At least 1 person has asked for an invitation and waits for your answer.
mail-requests-wait-do = Open this page to see who waits, and until when an answer was promised.
mail-requests-wait-otherwise = Someone else may have answered already. Then there is nothing to do.

mail-request-declined-subject = About what you asked us
mail-request-declined-what = You asked for an invitation to our website. We cannot give you one. You can still read everything there without an account.
mail-request-declined-do = This page leads to it. If you think this is a mistake, ask the people you are in touch with.
mail-request-declined-otherwise = We have not kept your address.

mail-account-unused-month-subject = Your account will be deleted in a month
mail-account-unused-month-what = You have not used your account on our website for 23 months. In 1 month we will delete it, with all you wrote there.
mail-account-unused-month-do = To keep it, sign in here once. If you do not remember your password, choose "Forgotten your password?" there.
mail-account-unused-month-otherwise = If you do not need it any more, there is nothing to do. We write once more a week before.

mail-account-unused-week-subject = Your account will be deleted in a week
mail-account-unused-week-what = You have not used your account on our website for nearly 24 months. In 1 week we will delete it, with all you wrote there.
mail-account-unused-week-do = To keep it, sign in here once. If you do not remember your password, choose "Forgotten your password?" there.
mail-account-unused-week-otherwise = If you do not need it any more, there is nothing to do.

mail-account-erased-unused-subject = Your account was deleted
mail-account-erased-unused-what = You had not used your account on our website for 24 months. As we wrote to you, it is now deleted, with all you wrote there.
mail-account-erased-unused-do = You can still read everything without an account here.
mail-account-erased-unused-otherwise = You will get no more letters from us.

mail-data-request-confirm-subject = Was it you?
mail-data-request-confirm-what = We were asked by letter or phone about what our website holds about you.
mail-data-request-confirm-do = Open this page to see what was asked. If it was you, press the button on it. It works for 60 days.
mail-data-request-confirm-otherwise = If it was not you, you can delete this letter. Nothing will happen.

mail-data-answer-subject = What you asked us for
mail-data-answer-what = You asked us for a copy. It is ready, and locked with the passphrase you chose.
mail-data-answer-do = Open it here. It works for 30 days.
mail-data-answer-otherwise = If you have forgotten the passphrase, ask us for a new copy.

mail-data-request-done-subject = What you asked us for is done
mail-data-request-done-what = You asked us to change how we keep or use what we hold about you. That is done.
mail-data-request-done-do = This page says what we hold and what you can ask for.
mail-data-request-done-otherwise = If you think something is still wrong, you can tell us on that page.

mail-complaint-received-subject = We have what you sent us
mail-complaint-received-what = We have what you sent us about your data. We look into it and answer you without undue delay.
mail-complaint-received-do = This page says what we hold and where else you can turn.
mail-complaint-received-otherwise = You get another letter when there is an answer.

mail-complaint-answered-subject = We have answered you
mail-complaint-answered-what = You wrote to us about your data. There is an answer.
mail-complaint-answered-do = Open this page to read it. It works for 90 days.
mail-complaint-answered-otherwise = The page says where else you can turn if you do not agree.

mail-rights-wait-subject = Someone is waiting for an answer
mail-rights-wait-what = At least 1 request or complaint about data waits for a lead. The law sets a date for the answer.
mail-rights-wait-do = Open this page to see what waits, and until when.
mail-rights-wait-otherwise = Another lead may have answered already. Then there is nothing to do.

mail-hold-review-subject = Is this still needed?
mail-hold-review-what = At least 1 legal hold has stood for 6 months since a lead last looked at it. Holds that are not needed must be lifted.
mail-hold-review-do = Open this page, look at each hold, and say whether it is still needed.
mail-hold-review-otherwise = Another lead may have done it already. Then there is nothing to do.

mail-site-closes-subject = A website you use closes on { $day }
mail-site-closes-what = The website you have an account with closes on { $day }. In its last 14 days you can read, but not write.
mail-site-closes-do = You can take everything you wrote along, as a file. Sign in here to do that.
mail-site-closes-otherwise = If you do nothing, all of it is erased 90 days after the website closes.
