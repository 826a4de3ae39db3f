# Words of the directory.

directory-title = ڈائریکٹری
directory-title-asked = ڈائریکٹری: { $asked }
directory-lede = رشتہ داروں کے لیے، اور جس شخص کی آپ کو فکر ہے ان کے لیے، ملک گیر ہیلپ لائنز، فلاحی ادارے اور گروپ۔
directory-unchecked = ہم اوقات، خرچ اور زبانیں صرف وہیں لکھتے ہیں جہاں ہم انہیں پڑھ سکے۔ جہاں ہم "ابھی جانچا نہیں گیا" لکھیں، وہاں پیسے دینے یا سفر کرنے سے پہلے پوچھ لیں۔
directory-filter = وہ تلاش کریں جو آپ کے لیے موزوں ہو
directory-filter-again = جو آپ نے مانگا تھا اسے بدلیں
directory-asked = آپ نے یہ مانگا: { $asked }
directory-good-for = کس کام کے لیے اچھا ہے
directory-any = کوئی بھی
directory-need = آپ کو کیا چاہیے
directory-need-urgent = فوری مدد
directory-need-talk = بات کرنے کے لیے کوئی
directory-need-information = معلومات
directory-need-meet-others = میرے جیسے حالات والے لوگوں سے ملنا
directory-need-rights = میرے حقوق
directory-need-money = پیسے
directory-need-practical = عملی مدد
directory-need-safety = محفوظ رہنا
directory-need-grief = غم
directory-topic = موضوع
directory-hours = اوقات
directory-hours-hint = بہت سی جگہیں یہ نہیں بتاتیں کہ وہ کب جواب دیتی ہیں۔ اگر آپ یہاں کچھ چنیں تو وہ شامل نہیں ہوں گی۔
directory-hours-always = دن رات کھلا ہے
directory-hours-daily = ہر روز کھلا ہے
directory-hours-weekdays = پیر سے جمعہ کھلا ہے
directory-hours-unknown = ابھی جانچا نہیں گیا
directory-language = زبان
directory-cost = خرچ
directory-who-for = یہ کس کے لیے ہے
directory-free = صرف جو مفت ہے
directory-show = جو موزوں ہو وہ دکھائیں
directory-found = { $count ->
    [0] کوئی جگہ ان سب باتوں پر پوری نہیں اترتی
    [one] 1 جگہ موزوں ہے
   *[other] { $count } جگہیں موزوں ہیں
}
directory-nothing = اپنے چنے ہوئے میں سے کوئی ایک ہٹا دیں، یا پوری فہرست دیکھیں۔
directory-all = پوری ڈائریکٹری دیکھیں
directory-reach = ان سے رابطہ کیسے کریں
directory-seen = { $day } کو { $site } پر دیکھا گیا۔ ابھی کسی شخص نے آزما کر نہیں دیکھا۔
directory-seen-link = دیکھیں کہ ہم نے یہ کہاں پڑھا
directory-checked = { $day } کو ایک شخص نے جانچا۔
directory-place-title = ڈائریکٹری میں { $name }
directory-unknown = ہمیں وہ جگہ نہیں مل رہی
directory-unknown-what = ہو سکتا ہے کہ یہاں اس کا نام کچھ اور ہو، یا وہ بند ہو چکی ہو۔
directory-link-what = ہیلپ لائنز، فلاحی ادارے اور گروپ
