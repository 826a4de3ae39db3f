# What a trust's own settings show to everybody: places, numbers, people, and that the site closes.

here-near-you = Near you
here-place-seen = Staff here last checked this on { $day }.
here-place-seen-long-ago = Staff here last checked this on { $day }. It may have changed since.
here-people = Who is here
here-answers = Who answers you here
here-group-reads = { $group } reads what people report about this site.
here-call = Call { $name } on { $number }
here-urgent = Call { $trust }
here-closing-banner-name = This site closes
here-closing-banner-notice = This site closes on { $day }.
here-closing-banner-read-only = This site closes on { $day }. You can read and take everything along, but not write.
here-closing-banner-link = What happens, and what you can take along
here-closing-title = This site closes
here-closing-what = { $trust } closes this site on { $day }.
here-closing-since = From { $since } you can read, but nothing new can be saved.
here-closing-take = You can take everything you wrote along, as a file. You can do this until the site closes.
here-closing-erased = On { $gone } everything that is kept here is erased.
here-closing-export = Take everything along
here-closing-where = Where you can go instead
here-closed-title = This site has closed
here-closed-what = { $trust } closed this site on { $day }. Urgent help is still here.
