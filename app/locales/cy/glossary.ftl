# Words of the jargon buster.

words-title = Chwalu'r jargon
words-lede = Ystyron plaen { $count } o eiriau y gallwch eu clywed gan dimau, mewn llythyrau ac mewn cyfarfodydd.
words-by-topic = Yn ôl pwnc
words-topic = { $topic } ({ $count })
words-topic-title = { $topic }: geiriau o Chwalu'r jargon
words-a-to-z = A i Y
words-top = Yn ôl i'r brig
words-explained-on = Yn cael ei egluro ar:
words-word-title = Beth mae'n ei olygu: { $word }
words-also = Gallwch weld hefyd: { $forms }
words-pages = Tudalennau sy'n ei egluro
words-places = Lleoedd sy'n gallu helpu
words-topics-of = Pynciau
words-unknown = Allwn ni ddim dod o hyd i'r gair hwnnw
words-unknown-what = Efallai ei fod wedi'i sillafu mewn ffordd arall yma.
words-unknown-do = Gweld pob gair o A i Y
words-near = Oeddech chi'n golygu un o'r rhain?
words-link-what = Beth mae geiriau timau a llythyrau yn ei olygu
