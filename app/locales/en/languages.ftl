# Choosing the language, and what is said where content is not translated.

languages-title = Language
languages-english-only = This page is only in English yet.
languages-english-only-help = These are the numbers to call if you need help now.
languages-unsigned = Nobody who grew up with this language has checked it yet, so it is shown on practice sites only.
