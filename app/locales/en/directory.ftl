# Words of the directory.

directory-title = Directory
directory-title-asked = Directory: { $asked }
directory-lede = National helplines, charities and groups for relatives, and for the person you care about.
directory-unchecked = We list hours, costs and languages only where we could read them. Where we say "not checked yet", ask before you pay or travel.
directory-filter = Find what fits you
directory-filter-again = Change what you asked for
directory-asked = You asked for: { $asked }
directory-good-for = Good for
directory-any = Any
directory-need = What you need
directory-need-urgent = Urgent help
directory-need-talk = Someone to talk to
directory-need-information = Information
directory-need-meet-others = Meeting others in my place
directory-need-rights = My rights
directory-need-money = Money
directory-need-practical = Practical help
directory-need-safety = Being safe
directory-need-grief = Grief
directory-topic = Topic
directory-hours = Hours
directory-hours-hint = Many places do not say when they answer. They are left out if you choose here.
directory-hours-always = Open day and night
directory-hours-daily = Open every day
directory-hours-weekdays = Open in the week
directory-hours-unknown = Not checked yet
directory-language = Language
directory-cost = Cost
directory-who-for = Who it is for
directory-free = Only what is free
directory-show = Show what fits
directory-found = { $count ->
    [0] Nothing fits all of that
    [one] 1 place fits
   *[other] { $count } places fit
}
directory-nothing = Take one of your choices away, or look through the whole list.
directory-all = See the whole directory
directory-reach = How to reach them
directory-seen = Seen on { $site } on { $day }. Not yet tried by a person.
directory-seen-link = See where we read it
directory-checked = Checked by a person on { $day }.
directory-place-title = { $name } in the directory
directory-unknown = We cannot find that place
directory-unknown-what = It may have another name here, or it may have closed.
directory-link-what = Helplines, charities and groups
