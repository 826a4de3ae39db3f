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
