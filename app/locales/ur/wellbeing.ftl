# Words of "How are you?". The names of the 7 things are those of the authors of CarerQol-7D; if the exact lines of their form
# can be read, they replace these, and the ids stay.

wellbeing-title = آپ کیسے ہیں؟
wellbeing-lede = یہ صفحہ آپ کے بارے میں ہے۔ جب چاہیں اسے استعمال کریں، یا بالکل نہ کریں۔
wellbeing-only-you-more = نگہداشت کی کوئی ٹیم، ٹرسٹ میں کوئی شخص، اور اس سائٹ کو چلانے والا کوئی شخص اسے نہیں دیکھ سکتا۔ آپ کے کسی جواب پر خود سے کوئی کارروائی شروع نہیں ہوتی۔
wellbeing-bad = جب حالت بہت خراب ہو
wellbeing-bad-what = آپ یہاں جو بھی لکھیں، اس سے کسی کو کال یا اطلاع نہیں جاتی۔ اگر آپ چاہتے ہیں کہ کسی کو معلوم ہو، تو آپ کو خود بتانا ہوگا۔
wellbeing-bad-urgent = اگر آپ اپنی زندگی ختم کرنے کے بارے میں سوچ رہے ہیں، یا آج کا دن گزارنا ممکن نہیں لگتا: ابھی کسے کال کریں

wellbeing-week = یہ ہفتہ
wellbeing-week-question = اپنے الفاظ میں بتائیں، یہ ہفتہ کیسا رہا؟
wellbeing-week-number = اور ایک نمبر میں؟
wellbeing-week-low = اس سے برا نہیں ہو سکتا
wellbeing-week-high = اس سے اچھا نہیں ہو سکتا
wellbeing-week-keep = یہ محفوظ کریں

wellbeing-check = خود اپنا جائزہ
wellbeing-check-what = یہ کسی کی دیکھ بھال کرنے کے بارے میں 7 باتیں ہیں۔ ہر ایک کے لیے چنیں کہ وہ آپ کے ساتھ اس وقت کتنی ہے۔
wellbeing-check-keep = میرے جواب محفوظ کریں
wellbeing-thing-fulfilment = دیکھ بھال کرنے سے ملنے والا اطمینان
wellbeing-thing-fulfilment-hint = ان کی دیکھ بھال کرنا ایک قابلِ قدر کام لگتا ہے۔
wellbeing-thing-relational = تعلق میں مشکلات
wellbeing-thing-relational-hint = آپ کے اور جس شخص کی آپ دیکھ بھال کرتے ہیں، ان کے درمیان معاملات مشکل ہیں۔
wellbeing-thing-mental-health = ذہنی صحت کے مسائل
wellbeing-thing-mental-health-hint = آپ کے اپنے: ذہنی دباؤ، خوف، اداسی، آنے والے وقت کی فکر۔
wellbeing-thing-daily-activities = روزمرہ کاموں اور دیکھ بھال کو ساتھ ساتھ چلانے میں مشکلات
wellbeing-thing-daily-activities-hint = گھر، کام، پڑھائی، خاندان اور فارغ وقت۔
wellbeing-thing-financial = مالی مشکلات
wellbeing-thing-financial-hint = پیسوں کی فکر ہے کیونکہ آپ ان کی دیکھ بھال کرتے ہیں۔
wellbeing-thing-support = دیکھ بھال کرنے میں مدد
wellbeing-thing-support-hint = ضرورت پڑنے پر گھر والے، دوست یا دوسرے لوگ مدد کرتے ہیں۔
wellbeing-thing-physical-health = جسمانی صحت کے مسائل
wellbeing-thing-physical-health-hint = آپ کے اپنے: زیادہ بیمار رہنا، تھکن، درد اور تکلیف۔
wellbeing-answer-no = نہیں
wellbeing-answer-some = کچھ
wellbeing-answer-a-lot = بہت

wellbeing-over-time = وقت کے ساتھ
wellbeing-week-line = آپ کے ہفتے
wellbeing-week-alt = ہر ہفتے کے لیے آپ کے نمبروں کی ایک لکیر۔ نیچے کا جدول بھی یہی بتاتا ہے۔
wellbeing-week-caption = 0 سب سے برا ہے، 10 سب سے اچھا ہے۔ جن ہفتوں میں صرف الفاظ ہیں، ان کا کوئی نقطہ نہیں۔
wellbeing-week-table = آپ نے اپنے ہفتوں کے بارے میں جو محفوظ کیا
wellbeing-check-line = آپ کے اپنے جائزے
wellbeing-check-alt = آپ کے اپنے جائزوں کی ایک لکیر۔ نیچے کا جدول بھی یہی بتاتا ہے۔
wellbeing-check-caption = 0 سب سے مشکل ہے: ہر مسئلہ بہت، کوئی اطمینان نہیں اور کوئی مدد نہیں۔ { $most } سب سے آسان ہے۔
wellbeing-check-table = آپ نے کیا جواب دیے
wellbeing-column-day = دن
wellbeing-column-said = آپ نے کیا کہا
wellbeing-score = { $most } میں سے { $score }
wellbeing-older = سب سے نئے دکھائے گئے ہیں۔ پرانے آپ کے ڈیٹا کی اس کاپی میں ہیں جو آپ ساتھ لے جا سکتے ہیں۔
wellbeing-delete = { $day } کا اندراج مٹا دیں
wellbeing-delete-what = یہ فوراً مٹ جائے گا، اور کوئی اسے واپس نہیں لا سکتا۔
wellbeing-delete-do = اسے مٹا دیں
wellbeing-means = یہ لکیریں آپ کو کیا بتا سکتی ہیں اور کیا نہیں
wellbeing-means-drift = یہ وہ تبدیلی دکھا سکتی ہیں جو آہستہ آہستہ آئے تو نظر آنا مشکل ہوتا ہے۔
wellbeing-means-no-illness = یہ نہیں بتاتیں کہ آپ کو ڈپریشن یا کوئی اور بیماری ہے یا نہیں۔ آپ ناکام نہیں ہو سکتے، اور کوئی نمبر اچھا یا برا نہیں۔
wellbeing-means-misses = نمبر سے کچھ باتیں رہ سکتی ہیں۔ اگر نمبر کہے کہ سب ٹھیک ہے اور آپ کو ٹھیک نہ لگے، تو اپنی بات پر یقین کریں۔
wellbeing-means-nobody = آپ کے سوا انہیں کوئی نہیں دیکھتا۔ آپ یہ اپنے GP (فیملی ڈاکٹر) کو، یا جسے چاہیں دکھا سکتے ہیں۔

wellbeing-from = خود اپنا جائزہ کہاں سے آیا ہے
wellbeing-from-what = یہ 7 باتیں، 3 جواب اور ان کا جوڑ CarerQol-7D نامی فہرست کے ہیں۔ اسے کوئی بھی پوچھے بغیر استعمال کر سکتا ہے۔ مسائل میں نہیں کے 2، کچھ کا 1 اور بہت کا 0 گنا جاتا ہے۔ اطمینان اور مدد کو الٹا گنا جاتا ہے۔
wellbeing-from-wording = ہم وہی نام استعمال کرتے ہیں جو اس کے مصنفین نے ان 7 باتوں کو دیے ہیں۔ ہر ایک کے نیچے کے سادہ الفاظ ہمارے ہیں۔ ہم نے ان کے فارم کی اصل عبارت نہیں دیکھی، اور ہو سکتا ہے کہ وہ مختلف ہو۔

wellbeing-done-check = آپ کے جواب محفوظ ہو گئے ہیں۔ آپ انہیں نیچے دیکھ سکتے ہیں۔
wellbeing-done-week = یہ محفوظ ہو گیا ہے۔ آپ اسے نیچے دیکھ سکتے ہیں۔
wellbeing-done-deleted = اندراج مٹا دیا گیا ہے۔
wellbeing-problem-unanswered = ایک جواب چنیں: { $thing }
wellbeing-problem-nothing = کچھ الفاظ لکھیں یا ایک نمبر چنیں
wellbeing-problem-too-long = اسے مختصر کریں: اس میں { $length } حروف ہیں، اور { $most } رکھے جا سکتے ہیں
wellbeing-problem-not-a-number = 0 سے 10 تک کوئی نمبر چنیں
wellbeing-problem-full = مزید اندراجات نہیں رکھے جا سکتے۔ پہلے کچھ مٹا دیں
wellbeing-problem-no-entry = وہ اندراج اب موجود نہیں ہے
wellbeing-problem-signed-out = آپ اس کے محفوظ ہونے سے پہلے سائن آؤٹ ہو گئے تھے۔ آپ نے جو لکھا تھا وہ نیچے ہے: اسے ابھی محفوظ کریں۔
