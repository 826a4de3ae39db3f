# Passkeys, and signing in by a link instead of a password.
passkeys-title = آپ کی پاس کیز (passkeys)
passkeys-link = پاس ورڈ کے بغیر سائن اِن: پاس کیز (passkeys)
passkeys-what = پاس کی ہو تو آپ کا فون یا کمپیوٹر آپ کو سائن اِن کراتا ہے۔ جس انگلی، چہرے یا PIN سے وہ کھلتا ہے، وہی کافی ہے۔ پاس ورڈ نہیں لکھنا پڑتا۔
passkeys-staff = عملے کے لیے پاس کی دوسرا قدم مانی جاتی ہے۔ کوڈ نہیں پوچھا جاتا۔
passkeys-none = ابھی آپ کی کوئی پاس کی نہیں ہے۔
passkeys-made = شامل کی گئی: { $day }۔
passkeys-used = آخری بار استعمال: { $day }۔
passkeys-unused = ابھی استعمال نہیں ہوئی۔
passkeys-add-title = پاس کی شامل کریں
passkeys-add-care = یہ صرف اپنی ذاتی ڈیوائس پر کریں۔ وہ اس سائٹ کا نام اور آپ کا ای میل ایڈریس اپنی پاس کیز کی فہرست میں رکھتی ہے۔ جو کوئی اس ڈیوائس کو کھول سکتا ہے، وہ یہ فہرست دیکھ سکتا ہے۔ وہ آپ کے نام سے سائن اِن بھی کر سکتا ہے۔
passkeys-name = اس پاس کی کا نام
passkeys-name-hint = تاکہ بعد میں آپ کو معلوم ہو کہ یہ کس ڈیوائس پر ہے۔ مثلاً: میرا فون۔ اپنا اصل نام، یا جس شخص کی آپ کو فکر ہے اس کا نام نہ لکھیں۔
passkeys-add = پاس کی شامل کریں
passkeys-adding-title = پاس کی اس ڈیوائس پر رکھیں
passkeys-adding-what = آپ کا براؤزر آپ سے ڈیوائس کھولنے کو کہے گا۔ آپ کے پاس 5 منٹ ہیں۔
passkeys-adding = اسے اس ڈیوائس پر رکھیں
passkeys-done-added = آپ کی پاس کی شامل ہو گئی ہے۔ ہم نے آپ کو ای میل سے اطلاع دے دی ہے۔
passkeys-done-removed = وہ پاس کی ہٹا دی گئی ہے۔ ہم نے آپ کو ای میل سے اطلاع دے دی ہے۔
passkeys-remove-link = { $name } کو ہٹائیں
passkeys-remove-title = کیا { $name } کو ہٹا دیں؟
passkeys-remove-what = اس پاس کی سے اب سائن اِن نہیں ہوگا۔ اسے ڈیوائس پر بھی مٹا دیں، پاس ورڈز کی سیٹنگز میں۔
passkeys-remove = یہ پاس کی ہٹا دیں
passkeys-no-password-again = آپ کا کوئی پاس ورڈ نہیں ہے۔ اس کے بجائے ضروری ہے کہ آپ نے پچھلے 10 منٹ میں سائن اِن کیا ہو۔
passkeys-failed = یہ کام نہیں ہوا۔ آپ دوبارہ کوشش کر سکتے ہیں، یا کوئی دوسرا طریقہ استعمال کر سکتے ہیں۔
passkeys-without-script = پاس کیز یہاں کام نہیں کرتیں۔ ان کے لیے JavaScript اور نیا براؤزر ضروری ہے۔ آپ کا پاس ورڈ اور ای میل سے لنک ہر براؤزر میں کام کرتے ہیں۔

passkeys-sign-in-title = پاس کی (passkey) سے سائن اِن کریں
passkeys-begin = پاس کی (passkey) استعمال کریں
passkeys-sign-in-what = آپ کا براؤزر آپ سے اپنی ڈیوائس کھولنے کو کہے گا۔ آپ کے پاس 5 منٹ ہیں۔
passkeys-sign-in-button = میری پاس کی استعمال کریں
passkeys-otherwise-title = سائن اِن کرنے کے دوسرے طریقے
passkeys-by-password = اپنے پاس ورڈ سے سائن اِن کریں
passkeys-by-link = ای میل سے لنک منگوا کر سائن اِن کریں
passkeys-or-app = اس کے بجائے پاس کی استعمال کریں

passkeys-link-title = ای میل سے لنک منگوا کر سائن اِن کریں
passkeys-link-what = ہمیں اپنے اکاؤنٹ کا ای میل ایڈریس بتائیں۔ ہم آپ کو ایک لنک بھیجیں گے جس سے پاس ورڈ کے بغیر سائن اِن ہو جاتا ہے۔
passkeys-link-next = 15 منٹ کے اندر ای میل کھولیں اور اس میں دیے گئے لنک پر جائیں۔ وہاں بٹن دبائیں۔ لنک ایک بار کام کرتا ہے۔
passkeys-link-whose = { $email } سے سائن اِن کرنے کے لیے بٹن دبائیں۔
passkeys-link-elsewhere = آپ نے یہ لنک اس براؤزر میں نہیں مانگا تھا۔ بٹن صرف تب دبائیں جب آپ نے اسے کسی دوسرے براؤزر یا ڈیوائس پر خود مانگا ہو۔
passkeys-link-gone = ہو سکتا ہے کہ یہ پہلے ہی استعمال ہو چکا ہو، یا 15 منٹ سے زیادہ پرانا ہو۔

passkeys-no-password-title = پاس ورڈ کے بغیر
passkeys-no-password-what = آپ اس کے بجائے پاس کی یا ای میل کے لنک سے سائن اِن کر سکتے ہیں۔ آپ کسی اور ڈیوائس پر سائن اِن ہیں تو وہاں سے سائن آؤٹ ہو جائیں گے۔
passkeys-no-password-button = میرا پاس ورڈ ہٹا دیں
passkeys-choose-password = آپ کا کوئی پاس ورڈ نہیں ہے۔ پاس ورڈ چننے کے لیے ای میل سے لنک منگوائیں۔
passkeys-choose-password-link = پاس ورڈ چنیں
passkeys-no-password-value = کوئی نہیں

account-done-no-password = آپ کا پاس ورڈ ہٹا دیا گیا ہے۔ ہم نے آپ کو ای میل سے اطلاع دے دی ہے۔ آپ کی دوسری ڈیوائسز سائن آؤٹ ہو گئی ہیں۔
account-problem-staff-keep-passkey = آپ کا دوسرا قدم صرف یہی ہے، اس لیے اسے رہنا ہے۔ پہلے ایک اور پاس کی شامل کریں یا کوڈز سیٹ اپ کریں
account-problem-staff-keep-password = عملے کے لیے پاس ورڈ رکھنا ضروری ہے
account-problem-sign-in-again = آپ کو سائن اِن کیے 10 منٹ سے زیادہ ہو گئے ہیں۔ سائن آؤٹ کریں، دوبارہ سائن اِن کریں اور یہاں واپس آئیں
account-problem-passkey-name-missing = اس پاس کی کا نام لکھیں
account-problem-passkey-name-too-long = 60 یا کم حروف استعمال کریں
account-problem-passkey-gone = 5 منٹ سے زیادہ گزر گئے ہیں، یا یہ پہلے ہی استعمال ہو چکی ہے۔ دوبارہ شروع کریں
account-problem-passkey-refused = یہ پاس کی قبول نہیں ہوئی۔ دوبارہ کوشش کریں، یا کوئی دوسرا طریقہ استعمال کریں
account-problem-passkey-not-here = اس سائٹ کا ایسا نام نہیں ہے جس کے لیے ڈیوائس پاس کی رکھ سکے
account-problem-no-passkey = یہ پاس کی اب موجود نہیں ہے
account-problem-too-many-passkeys = آپ کی 20 پاس کیز ہیں۔ جو آپ اب استعمال نہیں کرتے، ان میں سے ایک ہٹا دیں

account-table-passkey = آپ کی پاس کیز
account-table-passkey-challenge = پاس کی کے بارے میں آپ کی ڈیوائس سے سوال
account-column-name = نام
account-column-options = آپ کی ڈیوائس کو کیا بتایا جاتا ہے
