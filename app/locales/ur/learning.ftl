# Words of Learning: home, modules, pages, exercises, notes, clinical sign-off.

home-title = آج آپ کو کس چیز کی ضرورت ہے؟
home-lede = ان لوگوں کے گھر والوں اور دوستوں کے لیے جنہیں سائیکوسس (psychosis) یا بائی پولر ڈس آرڈر (bipolar disorder) ہو۔ مفت اور نجی۔ اکاؤنٹ کی ضرورت نہیں۔
home-short = اگر آپ کے پاس صرف 2 منٹ ہیں
home-short-what = ہر ماڈیول ایک مختصر خلاصے سے شروع ہوتا ہے۔ وہ پڑھ لیں، اور ضرورت ہو تو وہیں رک جائیں۔
home-short-read = پڑھیں: { $module }
home-expect = آپ کیا توقع رکھ سکتے ہیں
home-yours = آپ جو لکھتے ہیں وہ آپ کا ہے
home-yours-what = اسے صرف آپ دیکھ سکتے ہیں۔ نگہداشت کی کوئی ٹیم اسے نہیں پڑھ سکتی، اور نہ ہی ٹرسٹ میں کوئی اور۔
home-check = آپ خود جانچ سکتے ہیں
home-check-what = ہر صفحہ بتاتا ہے کہ وہ کس بنیاد پر لکھا گیا ہے، اور اس کا آخری جائزہ کب لیا گیا۔
home-pace = رفتار آپ طے کرتے ہیں
home-pace-what = ایک دن کے لیے ایک صفحہ کافی ہے۔ کچھ مکمل کرنا ضروری نہیں اور کوئی نمبر نہیں دیے جاتے۔
home-how-are-you = آپ کیسے ہیں؟ آپ کے بارے میں ایک صفحہ، صرف آپ کے لیے
home-account = اکاؤنٹ ہو تو آپ کے الفاظ ہر ڈیوائس پر موجود ہوتے ہیں۔
home-account-make = اکاؤنٹ بنائیں
home-account-sign-in = سائن اِن کریں

which-lede = ان میں سے کون سی بات سب سے قریب ہے؟
which-none = ان میں سے کوئی نہیں؟
which-none-link = تمام ماڈیولز دیکھیں

modules-title = جانیں
modules-all = { $modules ->
    [one] 1 ماڈیول
   *[other] تمام { $modules } ماڈیولز
}
modules-start = کہیں سے بھی شروع کریں۔ ہر ماڈیول 2 منٹ کے مختصر خلاصے سے شروع ہوتا ہے۔
modules-also = کوئی بات تلاش کرنے کے لیے
modules-private = آپ نے کیا پڑھا ہے، یہ صرف آپ دیکھ سکتے ہیں۔ کچھ مکمل کرنا ضروری نہیں اور کوئی نمبر نہیں دیے جاتے۔
modules-length = { $pages ->
    [one] 1 صفحہ
   *[other] { $pages } صفحات
}، تقریباً { $minutes } منٹ
modules-all-read = تمام { $all } صفحات پڑھ لیے

module-number = ماڈیول { $number }
module-named = ماڈیول { $number }: { $title }
module-short = مختصر خلاصہ
module-pages = صفحات
module-page-read = پڑھا ہوا

kind-opener = یہاں سے شروع کریں
kind-information = معلومات
kind-tips = مشورے
kind-exercise = مشق
kind-example = مثال
kind-story = کہانی
kind-support = مدد
kind-site = صفحہ

learning-unsigned = ابھی کسی معالج نے اسے نہیں جانچا
learning-read = { $all } میں سے { $read } صفحات پڑھ لیے
learning-minutes = تقریباً { $minutes ->
    [one] 1 منٹ
   *[other] { $minutes } منٹ
}
learning-page-of = { $all } میں سے صفحہ { $page }
learning-carry-on-where = جہاں تھے وہیں سے آگے بڑھیں
learning-carry-on-place = { $module }، { $all } میں سے صفحہ { $page }۔ تقریباً { $minutes ->
    [one] 1 منٹ
   *[other] { $minutes } منٹ
}۔
learning-carry-on = آگے بڑھیں
learning-back = واپس
learning-finish = میں نے یہ پڑھ لیا۔ آگے بڑھیں: { $title }
learning-finish-module = میں نے یہ پڑھ لیا۔ ماڈیول پر واپس جائیں
learning-pages-of-module = اس ماڈیول کے صفحات
learning-in-module = اس ماڈیول میں
learning-do-not = یہ نہ کریں
learning-tip-say = کہنے کے لیے الفاظ
learning-tip-do = کرنے کے لیے
learning-transcript = جو کہا گیا ہے، اسے پڑھیں
learning-terms = اس صفحے کے الفاظ
learning-related = اب یہ پڑھیں
learning-sources = یہ معلومات کہاں سے آئی ہیں
learning-reviewed = آخری جائزہ
learning-review-due = اگلا جائزہ
learning-not-yet = ابھی نہیں
learning-checked = جانچا گیا
learning-checked-by = { $name } نے، { $day } کو
learning-resources = لوگ جو مدد کر سکتے ہیں
learning-resources-more = ڈائریکٹری میں تمام جگہیں دیکھیں
learning-resources-unchecked = ہم نے یہ تفصیلات نومبر 2026 میں ویب پر پڑھیں۔ اس سائٹ کے لیے ابھی کسی نے انہیں آزما کر نہیں دیکھا۔

learning-numbers = کال کرنے کے لیے نمبر
learning-call = ⁨{ $number }⁩ پر کال کریں
learning-call-named = { $name }، ⁨{ $number }⁩
learning-text = ⁨{ $number }⁩ پر ٹیکسٹ میسج کریں
learning-text-word = ⁨{ $number }⁩ پر { $word } لکھ کر ٹیکسٹ میسج کریں
learning-number-note = { $name }۔ { $hours }۔ { $cost }۔

learning-only-you = آپ جو لکھتے ہیں، اسے صرف آپ دیکھ سکتے ہیں۔
learning-no-names = نام لکھنے کی ضرورت نہیں۔
learning-save = محفوظ کریں
learning-save-and-see = محفوظ کریں اور دیکھیں کہ آپ نے کیا لکھا
learning-own-line = کچھ اور
learning-nothing-written = آپ نے یہ ابھی نہیں لکھا۔
learning-saved-today = { $time } پر محفوظ ہوا
learning-saved-before = { $day } کو { $time } پر محفوظ ہوا
learning-day = { $day } { $month } { $year }
learning-signed-out = آپ اس کے محفوظ ہونے سے پہلے سائن آؤٹ ہو گئے تھے۔ آپ نے جو لکھا تھا، وہ آپ کے لیے رکھا ہوا ہے۔
learning-signed-out-do = دوبارہ سائن اِن کریں، پھر یہ صفحہ کھولیں: آپ کے الفاظ محفوظ ہو جائیں گے۔
learning-field-conflict = چنیں کہ کون سے الفاظ رکھنے ہیں: { $label }
learning-field-too-long = اس میں { $length } حروف ہیں، اور { $most } کی جگہ ہے۔ اسے مختصر کریں، یا کسی اور حصے میں آگے لکھیں: { $label }
learning-field-not-a-value = صفحے پر دیے گئے جوابوں میں سے ایک چنیں: { $label }
learning-version-here = آپ نے یہاں جو لکھا
learning-version-there = آپ نے کسی اور ڈیوائس پر جو لکھا
learning-keep = آپ کون سے الفاظ رکھنا چاہتے ہیں؟
learning-keep-both = دونوں، ایک کے نیچے دوسرے
learning-keep-mine = میں نے یہاں جو لکھا، جیسا نیچے خانے میں ہے
learning-keep-theirs = میں نے دوسری ڈیوائس پر جو لکھا

module-print = یہ ماڈیول پرنٹ کریں
paper-title = { $title }: پرنٹ کرنے کے لیے
paper-file = اسے فائل (PDF) کے طور پر لیں
paper-file-large = بڑے حروف میں (PDF)
paper-terms = ان صفحات کے الفاظ
paper-scale = 0 سے 10 تک ایک نمبر۔ 0: { $low }۔ 10: { $high }۔
paper-figure = سائٹ پر دی گئی تصویر میں یہ ہے: { $alt }

summary-page-title = { $title }: سب ایک صفحے پر
summary-date = { $day } تک لکھا گیا
summary-of-ten = 10 میں سے { $number }
summary-print = پرنٹ کرنے کے لیے کھولیں
summary-edit = اسے بدلیں
summary-how-to-print = اس صفحے کو پرنٹ کرنے یا فائل کے طور پر رکھنے کے لیے اپنے براؤزر کے مینو میں Print (پرنٹ) استعمال کریں۔

notes-title = آپ نے جو لکھا ہے
notes-nothing = ابھی یہاں کچھ نہیں، اور یہ بالکل ٹھیک ہے۔
notes-nothing-do = آپ کسی بھی صفحے پر جو لکھتے ہیں، وہ یہاں رکھا جاتا ہے، صرف آپ کے لیے۔
notes-nothing-link = ماڈیولز دیکھیں
notes-plans = اپنے منصوبے دیکھیں
notes-saved = { $day } کو محفوظ ہوا
notes-other = دوسرے نوٹس
notes-other-why = ان صفحات سے جو اب ٹول کٹ کا حصہ نہیں ہیں

sign-off-title = طبی منظوری
sign-off-lede = ہر صفحے پر وہ جائزہ لینے والا دستخط کرتا ہے جسے آپ کے ٹرسٹ نے نامزد کیا ہے۔ دستخط انہی الفاظ کے لیے ہے جو پڑھے گئے: جب صفحہ بدلتا ہے تو وہ دوبارہ بغیر دستخط کے شمار ہوتا ہے۔
sign-off-ready = سائٹ کھلنے سے پہلے جن صفحات پر دستخط ضروری ہیں، ان پر دستخط ہو چکے ہیں۔
sign-off-missing = سائٹ کھلنے سے پہلے فوری مدد اور بحران کے بارے میں { $missing ->
    [one] 1 صفحے
   *[other] { $missing } صفحات
} پر دستخط ہونا ضروری ہے۔
sign-off-caption = صفحات اور دستخط
sign-off-page = صفحہ
sign-off-state = حالت
sign-off-due = اگلا جائزہ
sign-off-first = سائٹ کھلنے سے پہلے دستخط ضروری ہیں
sign-off-overdue = وقت گزر چکا ہے
sign-off-signed = دستخط شدہ
sign-off-unsigned = دستخط نہیں ہوئے
sign-off-changed-since = دستخط کے بعد بدلا ہے
sign-off-by = { $name }، { $day }
sign-off-not-you = اس صفحے پر صرف وہ جائزہ لینے والا دستخط کر سکتا ہے جسے آپ کے ٹرسٹ نے نامزد کیا ہے۔
sign-off-take-back = دستخط واپس لیں
sign-off-sign-title = اس صفحے پر دستخط کریں
sign-off-sign-what = آپ تصدیق کرتے ہیں کہ آپ نے پورا صفحہ پڑھا ہے، کہ یہ طبی لحاظ سے درست ہے، اور کہ اس کے ماخذ اس کی تائید کرتے ہیں۔ آپ کا نام اور آج کی تاریخ صفحے کے نیچے لکھی جائے گی۔
sign-off-sign = میں نے یہ صفحہ پڑھ لیا ہے، اس پر میرے دستخط
sign-off-changed = آپ کے کھولنے کے بعد صفحہ بدل گیا ہے۔ دستخط کرنے سے پہلے اسے دوبارہ پڑھیں۔
sign-off-forbidden = اس صفحے پر صرف وہ جائزہ لینے والا دستخط کر سکتا ہے جسے آپ کے ٹرسٹ نے نامزد کیا ہے۔
sign-off-no-page = واپس لینے کے لیے کوئی دستخط نہیں ہے۔
sign-off-broken = یہ ابھی محفوظ نہیں ہو سکا۔ چند منٹ بعد پھر کوشش کریں۔

month-1 = جنوری
month-2 = فروری
month-3 = مارچ
month-4 = اپریل
month-5 = مئی
month-6 = جون
month-7 = جولائی
month-8 = اگست
month-9 = ستمبر
month-10 = اکتوبر
month-11 = نومبر
month-12 = دسمبر

# The person's own week
diary-weekday = دن
diary-sleep = نیند، گھنٹوں میں
diary-day = دن کیسا رہا، 0 سے 10
diary-alt = آپ کے ہفتے کا چارٹ۔ نیچے کا جدول بھی یہی بتاتا ہے۔
diary-caption = پٹیاں: نیند کے گھنٹے۔ نقطے: دن کیسا رہا۔
diary-table = آپ کا ہفتہ نمبروں میں
learning-field-not-a-number = 0 سے { $most } تک کوئی نمبر لکھیں۔ آدھے بھی لکھے جا سکتے ہیں: { $label }

# آلہ صفحہ پڑھ کر سناتا ہے
listen-name = یہ صفحہ سنیں
listen-part = یہ صفحہ سنیں۔ جو آپ خود لکھتے ہیں وہ پڑھ کر نہیں سنایا جاتا۔
listen-play = سنیں
listen-pause = روکیں
listen-onward = آگے سنیں
listen-stop = بند کریں
listen-slower = آہستہ
listen-faster = تیز
listen-speed = رفتار: { $speed }
listen-none = آپ کا براؤزر یہ صفحہ پڑھ کر سنا سکتا ہے۔ لیکن اس زبان کی اس کی آوازیں متن کسی دوسری کمپنی کو بھیج دیں گی، اس لیے ہم انہیں استعمال نہیں کرتے۔ جو آواز آپ اپنے آلے کی ترتیبات میں شامل کریں وہ یہاں کام کرے گی۔
