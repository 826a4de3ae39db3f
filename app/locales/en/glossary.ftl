# Words of the jargon buster.

words-title = Jargon buster
words-lede = Plain meanings for { $count } words that you may hear from teams, in letters and in meetings.
words-by-topic = By topic
words-topic = { $topic } ({ $count })
words-topic-title = { $topic }: words from the jargon buster
words-a-to-z = A to Z
words-top = Back to top
words-explained-on = Explained on:
words-word-title = What it means: { $word }
words-also = You may also see: { $forms }
words-pages = Pages that explain it
words-places = Places that can help
words-topics-of = Topics
words-unknown = We cannot find that word
words-unknown-what = It may be spelled in another way here.
words-unknown-do = See all words from A to Z
words-near = Did you mean one of these?
words-link-what = What the words of teams and letters mean
