# How the site looks.

display-title = How this site looks
display-what = Choose what is easy on your eyes. It holds for this browser only.
display-cookie = What is kept in your browser
display-done = This is kept in this browser.
display-text = Text size
display-text-usual = As in your browser
display-text-larger = Larger
display-text-largest = Largest
display-spacing = Space between letters, words and lines
display-spacing-usual = As usual
display-spacing-wide = Wide
display-contrast = Contrast
display-contrast-usual = As usual
display-contrast-high = High
display-colours = Light or dark
display-colours-phone = As your phone or computer says
display-colours-light = Always light
display-colours-dark = Always dark
display-movement = Movement
display-movement-phone = As your phone or computer says
display-movement-less = Less
display-icon = Name and picture on your home screen
display-icon-usual = Toolkit, with the lamp
display-icon-plain = Notes, with a plain picture
display-icon-how = This holds for what you put on your home screen from now on. Take the old picture off first.

leave-title = Leaving quickly
leave-what = "Leave" at the top of each page shows a plain page with kitchen measures instead. On a keyboard, press Shift 3 times.
leave-after = After that, the Back button shows only the plain page. What you typed is kept.
leave-lock = On your own phone you can have your pages locked whenever you leave.
leave-limits = It does not hide that you were here. Your browser's history still lists the pages, and you stay signed in. On a shared device, sign out as well. To clear the history, look for "History" in the menu of your browser.
