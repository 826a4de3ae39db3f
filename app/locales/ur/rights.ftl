# People's rights over their data: what relatives see.

rights-gone-what = یہ لنک پہلے استعمال ہو چکا ہے یا بہت پرانا ہے۔ اگر آپ کو اب بھی کچھ چاہیے تو اپنے ٹرسٹ سے پوچھیں۔
rights-kind-access = ان کے بارے میں ہر چیز کی نقل
rights-kind-correction = کچھ درست کیا جائے
rights-kind-restriction = کچھ فی الحال استعمال نہ کیا جائے
rights-hold-court = عدالت یا قانون کا حکم ہے
rights-hold-claim = قانونی دعویٰ جاری ہے یا متوقع ہے
rights-hold-inquiry = کورونر یا انکوائری دیکھ رہی ہے کہ کیا ہوا
rights-hold-complaint = شکایت یا تفتیش جاری ہے

rights-problem-email-missing = ای میل ایڈریس درج کریں
rights-problem-email-malformed = ای میل ایڈریس اس طرح درج کریں: name@example.org
rights-problem-kind-missing = ایک چنیں
rights-problem-day-wrong = پچھلے 12 مہینوں کا کوئی دن درج کریں
rights-problem-reason-missing = کوئی وجہ چنیں
rights-problem-until-wrong = کل سے زیادہ سے زیادہ 6 سال آگے تک کا کوئی دن درج کریں
rights-problem-text-missing = پہلے کچھ لکھیں
rights-problem-text-too-long = 5,000 یا کم حروف استعمال کریں
rights-problem-need-too-long = 200 یا کم حروف استعمال کریں
rights-problem-passphrase-missing = خفیہ جملہ درج کریں
rights-problem-passphrase-too-short = 12 یا زیادہ حروف استعمال کریں
rights-problem-passphrase-too-long = 128 یا کم حروف استعمال کریں
rights-problem-passphrase-guessable = اس کا اندازہ لگانا آسان ہے۔ 3 یا 4 ایسے الفاظ استعمال کریں جنہیں صرف آپ اکٹھا رکھیں گے
rights-problem-passphrase-wrong = یہ وہ خفیہ جملہ نہیں جو آپ نے چنا تھا
rights-problem-not-now = یہ پہلے ہی ہو چکا ہے، یا ابھی نہیں ہو سکتا
rights-problem-signed-out = آپ سائن آؤٹ ہو گئے تھے۔ دوبارہ سائن اِن کریں؛ آپ نے جو لکھا وہ ابھی یہاں ہے
rights-problem-forbidden = یہ صرف لیڈ کر سکتے ہیں
rights-problem-missing = یہ اب یہاں نہیں ہے
rights-problem-gone = یہ لنک پہلے استعمال ہو چکا ہے یا بہت پرانا ہے
rights-problem-too-many = بہت زیادہ کوششیں ہوئیں۔ 1 گھنٹہ انتظار کر کے دوبارہ کوشش کریں

complain-title = اپنے ڈیٹا کے بارے میں شکایت کریں
complain-what = اگر آپ کے خیال میں آپ کا ڈیٹا ٹھیک طرح نہیں سنبھالا گیا تو ہمیں بتائیں۔ آپ کو اکاؤنٹ کی ضرورت نہیں۔
complain-who = اسے صرف آپ کے ٹرسٹ کے لیڈ پڑھتے ہیں۔ ہم زیادہ سے زیادہ 30 دن کے اندر ای میل سے بتاتے ہیں کہ یہ ہمیں مل گئی ہے۔ پھر وہ اسے دیکھتے اور جواب دیتے ہیں۔
complain-not-here = یہ فارم دیکھ بھال کے بارے میں شکایت کے لیے نہیں، اور رات کو اسے کوئی نہیں پڑھتا۔
complain-text = کیا غلط ہوا
complain-text-hint = آپ کو نام لکھنے کی ضرورت نہیں۔
complain-email-hint = جواب یہاں جاتا ہے۔ ای میل میں یہ نہیں لکھا ہوتا کہ وہ کس بارے میں ہے۔
complain-send = شکایت بھیجیں
complain-ico = آپ کسی بھی وقت انفارمیشن کمشنر کے دفتر بھی جا سکتے ہیں۔ یہ مفت ہے۔
complain-sent-title = آپ کی شکایت ہمیں مل گئی ہے
complain-sent-what = ہم آپ کو ای میل بھیجتے ہیں کہ یہ ہمیں مل گئی ہے۔
complain-sent-next = آپ کے ٹرسٹ کے لیڈ اسے دیکھتے ہیں۔ جواب آنے پر آپ کو ای میل ملے گی۔
complain-answer-title = آپ کی شکایت کا جواب

data-request-title = کیا یہ آپ تھے؟
data-request-what-access = کسی نے آپ کے ٹرسٹ سے اس سائٹ پر آپ کے بارے میں ہر چیز کی نقل مانگی۔
data-request-what-correction = کسی نے آپ کے ٹرسٹ سے کہا کہ اس سائٹ پر آپ کے بارے میں کچھ درست کیا جائے۔
data-request-what-restriction = کسی نے آپ کے ٹرسٹ سے کہا کہ اس سائٹ پر آپ کے بارے میں کچھ استعمال نہ کیا جائے۔
data-request-not-me = اگر یہ آپ نہیں تھے تو یہ صفحہ بند کر دیں۔ کچھ نہیں ہوگا۔
data-request-passphrase-why = نقل ابھی بنتی ہے اور ایک خفیہ جملے سے بند کی جاتی ہے۔ آپ کا ٹرسٹ اسے بھیج سکتا ہے، مگر صرف آپ اسے کھول سکتے ہیں۔
data-request-passphrase = خفیہ جملہ چنیں
data-request-passphrase-hint = 12 یا زیادہ حروف استعمال کریں۔ اسے لکھ لیں: اس کے بغیر نقل کوئی نہیں کھول سکتا۔
data-request-yes = جی ہاں، یہ میں تھا یا تھی
data-request-done-title = شکریہ
data-request-done-copy = نقل بن گئی ہے اور بند ہے۔ آپ کا ٹرسٹ آپ کی درخواست کے زیادہ سے زیادہ 1 مہینے کے اندر اس کا لنک بھیجے گا۔
data-request-done-other = آپ کا ٹرسٹ اب اسے دیکھتا ہے، آپ کی درخواست کے زیادہ سے زیادہ 1 مہینے کے اندر۔
data-answer-title = آپ کی نقل
data-answer-what = یہ وہ نقل ہے جو آپ نے مانگی تھی۔ اپنا چنا ہوا خفیہ جملہ درج کریں۔
data-answer-care = فائل میں وہ سب ہے جو آپ نے لکھا۔ اسے ایسی جگہ رکھیں جہاں دوسرے نہ پڑھ سکیں۔
data-answer-passphrase = آپ کا خفیہ جملہ
data-answer-open = نقل کھولیں
data-answer-forgotten = اگر آپ خفیہ جملہ بھول گئے ہیں تو یہ نقل کوئی نہیں کھول سکتا۔ اپنے ٹرسٹ سے نئی مانگیں۔

account-held-title = آپ کا اکاؤنٹ ابھی حذف نہیں ہو سکتا
account-held-what = آپ کے ٹرسٹ کو وہ رکھنا پڑتا ہے جو آپ کے بارے میں موجود ہے۔ وجہ:
account-held-until = یہ زیادہ سے زیادہ { $day } تک رکھا جاتا ہے۔ پھر آپ اسے حذف کر سکتے ہیں۔
account-held-next = اگر آپ کے خیال میں یہ غلط ہے:

needs-title = پڑھنے اور رابطے میں آپ کی مدد کیا کرتا ہے
needs-what = ہمیں بتائیں کہ جب ہم آپ کو لکھیں یا فون کریں تو آپ کو کیا چاہیے۔ آپ اسے کسی بھی وقت بدل سکتے ہیں۔
needs-who = آپ کے ٹرسٹ کے لیڈ یہ تب دیکھتے ہیں جب وہ آپ کی درخواست یا شکایت پر کام کرتے ہیں۔ اور کوئی نہیں دیکھتا۔
needs-legend = مجھے چاہیے
needs-large-print = بڑے حروف
needs-easy-read = آسان تحریر (Easy Read)
needs-sign-language = برطانوی اشاروں کی زبان (BSL)
needs-text-only = صرف تحریر، فون نہیں
needs-call-me = خط کے بجائے فون
needs-interpreter = اس زبان کا ترجمان
needs-interpreter-hint = مثلاً اردو۔
needs-other = کچھ اور
needs-other-hint = چند الفاظ میں، زیادہ سے زیادہ 200 حروف۔ آپ کو نام لکھنے کی ضرورت نہیں۔
needs-done = آپ کی ضرورت محفوظ ہو گئی۔
needs-display = اس سائٹ کی شکل آپ یہاں بدلتے ہیں:

seen-title = آگے جانے سے پہلے
seen-privacy = ہمارا رازداری کا صفحہ بدل گیا ہے
seen-terms = ہماری شرائط بدل گئی ہیں
seen-needs = کیا یہ اب بھی درست ہے؟
seen-needs-what = ایک سال پہلے آپ نے ہمیں بتایا تھا کہ پڑھنے اور رابطے کے لیے آپ کو کیا چاہیے۔
seen-needs-yes = جی ہاں، یہ درست ہے
seen-needs-no = نہیں، بدلیں

my-reading-title = میرا مطالعہ
my-reading-what = وہ صفحے جن پر آپ نے پڑھنے کا نشان لگایا۔ آپ یہ صفحہ چھاپ سکتے ہیں، مثلاً سیکھنے کے ثبوت کے طور پر۔ یہاں اسے اور کوئی نہیں دیکھتا۔
my-reading-who = { $name }،
my-reading-count = { $pages ->
    [0] ابھی کسی صفحے پر پڑھنے کا نشان نہیں۔
    [one] 1 صفحہ، تقریباً { $minutes } منٹ۔
   *[other] { $pages } صفحے، تقریباً { $minutes } منٹ۔
}
my-reading-made = { $day } تک۔
my-reading-minutes = { $minutes } منٹ
my-reading-print = چھاپنے کے لیے اپنے براؤزر کا مینو استعمال کریں۔
