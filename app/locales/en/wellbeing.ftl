# Words of "How are you?". The names of the 7 things are those of the authors of CarerQol-7D; if the exact lines of their form
# can be read, they replace these, and the ids stay.

wellbeing-title = How are you?
wellbeing-lede = This page is about you. Use it when you like, or not at all.
wellbeing-only-you-more = No care team, nobody at the trust and nobody who runs this site can. No answer sets anything off.
wellbeing-bad = When it is bad
wellbeing-bad-what = Nothing you write here calls anybody. If you need someone to know, you have to tell them.
wellbeing-bad-urgent = If you think of ending your life, or cannot get through today: who to call now

wellbeing-week = This week
wellbeing-week-question = In your own words, how has this week been?
wellbeing-week-number = And in a number?
wellbeing-week-low = as bad as it gets
wellbeing-week-high = as good as it gets
wellbeing-week-keep = Keep this

wellbeing-check = A self-check
wellbeing-check-what = These are 7 things about looking after someone. For each, choose how much of it you have at the moment.
wellbeing-check-keep = Keep my answers
wellbeing-thing-fulfilment = Fulfilment from caregiving
wellbeing-thing-fulfilment-hint = It feels worthwhile to look after them.
wellbeing-thing-relational = Relational problems
wellbeing-thing-relational-hint = Things are hard between you and the person you look after.
wellbeing-thing-mental-health = Mental health problems
wellbeing-thing-mental-health-hint = Your own: stress, fear, low mood, worry about what will come.
wellbeing-thing-daily-activities = Problems combining daily activities with care
wellbeing-thing-daily-activities-hint = Home, work, learning, family and free time.
wellbeing-thing-financial = Financial problems
wellbeing-thing-financial-hint = Money is a worry because you look after them.
wellbeing-thing-support = Support with lending care
wellbeing-thing-support-hint = Family, friends or others help when you need it.
wellbeing-thing-physical-health = Physical health problems
wellbeing-thing-physical-health-hint = Your own: ill more often, tired, aches and pains.
wellbeing-answer-no = No
wellbeing-answer-some = Some
wellbeing-answer-a-lot = A lot

wellbeing-over-time = Over time
wellbeing-week-line = Your weeks
wellbeing-week-alt = A line of your numbers for each week. The table below says the same.
wellbeing-week-caption = 0 is as bad as it gets, 10 as good as it gets. Weeks with words only have no dot.
wellbeing-week-table = What you kept about your weeks
wellbeing-check-line = Your self-checks
wellbeing-check-alt = A line of your self-checks. The table below says the same.
wellbeing-check-caption = 0 is the hardest: a lot of each problem, no fulfilment and no support. { $most } is the easiest.
wellbeing-check-table = What you answered
wellbeing-column-day = Day
wellbeing-column-said = What you said
wellbeing-score = { $score } out of { $most }
wellbeing-older = The newest are shown. Older ones are in the copy of your data that you can take along.
wellbeing-delete = Delete the entry of { $day }
wellbeing-delete-what = It goes at once, and nobody can bring it back.
wellbeing-delete-do = Delete it
wellbeing-means = What the lines can and cannot tell you
wellbeing-means-drift = They can show you a drift that is hard to see when it comes slowly.
wellbeing-means-no-illness = They do not say if you have depression, or any illness. You cannot fail, and there is no good or bad number.
wellbeing-means-misses = A number can miss things. If it says fine and you do not feel fine, believe yourself.
wellbeing-means-nobody = Nobody looks at them but you. You can show them to a GP, or to anyone you like.

wellbeing-from = Where the self-check comes from
wellbeing-from-what = The 7 things, the 3 answers and the sum are those of a list called CarerQol-7D. Anyone may use it without asking. Problems count 2 for no, 1 for some and 0 for a lot. Fulfilment and support count the other way round.
wellbeing-from-wording = We use the names that its authors give to the 7 things. The plain words under each are ours. We have not seen the exact lines of their form, and they may differ.

wellbeing-done-check = Your answers are kept. You can see them below.
wellbeing-done-week = This is kept. You can see it below.
wellbeing-done-deleted = The entry is deleted.
wellbeing-problem-unanswered = Choose an answer: { $thing }
wellbeing-problem-nothing = Write some words or choose a number
wellbeing-problem-too-long = Shorten this: it has { $length } characters, and { $most } can be kept
wellbeing-problem-not-a-number = Choose a number from 0 to 10
wellbeing-problem-full = No more entries can be kept. Delete some first
wellbeing-problem-no-entry = That entry is not there any more
wellbeing-problem-signed-out = You were signed out before this was kept. What you typed is below: keep it now.
