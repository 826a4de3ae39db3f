# ٹرسٹ کی اپنی ترتیبات جو سب کو نظر آتی ہیں۔

here-near-you = آپ کے قریب
here-place-seen = یہاں کے عملے نے اسے آخری بار { $day } کو جانچا۔
here-place-seen-long-ago = یہاں کے عملے نے اسے آخری بار { $day } کو جانچا۔ اس کے بعد یہ بدل سکتا ہے۔
here-people = یہاں کون ہے
here-answers = یہاں آپ کو کون جواب دیتا ہے
here-group-reads = اس سائٹ کے بارے میں لوگ جو بتاتے ہیں اسے { $group } پڑھتا ہے۔
here-call = { $name } کو { $number } پر فون کریں
here-urgent = { $trust } کو فون کریں
here-closing-banner-name = یہ سائٹ بند ہو رہی ہے
here-closing-banner-notice = یہ سائٹ { $day } کو بند ہو رہی ہے۔
here-closing-banner-read-only = یہ سائٹ { $day } کو بند ہو رہی ہے۔ آپ پڑھ سکتے ہیں اور سب کچھ ساتھ لے جا سکتے ہیں، لیکن لکھ نہیں سکتے۔
here-closing-banner-link = کیا ہوگا، اور آپ کیا ساتھ لے جا سکتے ہیں
here-closing-title = یہ سائٹ بند ہو رہی ہے
here-closing-what = { $trust } یہ سائٹ { $day } کو بند کر رہا ہے۔
here-closing-since = { $since } سے آپ پڑھ سکتے ہیں، لیکن کچھ نیا محفوظ نہیں ہوگا۔
here-closing-take = آپ نے جو کچھ لکھا ہے اسے فائل کی صورت میں ساتھ لے جا سکتے ہیں۔ سائٹ بند ہونے تک آپ یہ کر سکتے ہیں۔
here-closing-erased = { $gone } کو یہاں رکھی ہر چیز مٹا دی جائے گی۔
here-closing-export = سب کچھ ساتھ لے جائیں
here-closing-where = اس کے بجائے آپ کہاں جا سکتے ہیں
here-closed-title = یہ سائٹ بند ہو چکی ہے
here-closed-what = { $trust } نے یہ سائٹ { $day } کو بند کر دی۔ فوری مدد اب بھی یہاں ہے۔
