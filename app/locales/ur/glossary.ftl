# Words of the jargon buster.

words-title = مشکل الفاظ کے معنی
words-lede = ان { $count } الفاظ کے سادہ معنی جو آپ ٹیموں سے، خطوط میں اور میٹنگوں میں سن سکتے ہیں۔
words-by-topic = موضوع کے لحاظ سے
words-topic = { $topic } ({ $count })
words-topic-title = { $topic }: مشکل الفاظ کے معنی
words-a-to-z = A سے Z تک
words-top = واپس اوپر
words-explained-on = اس کی وضاحت یہاں ہے:
words-word-title = اس کا مطلب: { $word }
words-also = آپ کو یہ بھی نظر آ سکتا ہے: { $forms }
words-pages = صفحات جو اس کی وضاحت کرتے ہیں
words-places = جگہیں جو مدد کر سکتی ہیں
words-topics-of = موضوعات
words-unknown = ہمیں وہ لفظ نہیں مل رہا
words-unknown-what = ہو سکتا ہے کہ یہاں اس کے ہجے مختلف ہوں۔
words-unknown-do = A سے Z تک تمام الفاظ دیکھیں
words-near = کیا آپ کا مطلب ان میں سے کوئی تھا؟
words-link-what = ٹیموں اور خطوط کے الفاظ کا مطلب
