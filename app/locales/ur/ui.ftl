# Words of the page frame and of the UI components.
ui-skip = سیدھے اصل مواد پر جائیں
ui-brand-1 = Relatives'
ui-brand-2 = Toolkit
ui-brand-name = Relatives' Toolkit، ہوم
ui-offered-with = { $trust } کے تعاون سے
ui-sandbox = مشق کی سائٹ: حقیقی استعمال کے لیے نہیں۔ آپ یہاں جو لکھیں گے، وہ کسی بھی وقت مٹایا جا سکتا ہے۔

ui-nav-main = مرکزی مینو
ui-nav-more = مزید صفحات
ui-menu = مینو
ui-home = ہوم
ui-learn = جانیں
ui-words = مشکل الفاظ کے معنی
ui-directory = ڈائریکٹری
ui-toolbox = میرا ٹول باکس
ui-plans = آپ کے منصوبے
ui-account = اکاؤنٹ
ui-sign-in = سائن اِن کریں
ui-sign-up = اکاؤنٹ بنائیں
ui-sign-out = سائن آؤٹ کریں
ui-signed-in-as = { $name } کے طور پر سائن اِن ہیں
ui-staff = عملہ
ui-urgent-help = فوری مدد
ui-leave = نکلیں
ui-leave-long = اس سائٹ سے فوراً نکلیں

ui-about = تعارف
ui-privacy = رازداری
ui-cookies = کوکیز
ui-accessibility = سب کے لیے رسائی
ui-terms = شرائط
ui-footer-links = اس سائٹ کے بارے میں
ui-footer-scope = Relatives' Toolkit (رشتہ داروں کی ٹول کٹ) معلومات اور سہارا دیتی ہے۔ یہ آپ کی نگہداشت کی ٹیم کا متبادل نہیں ہے، اور کوئی ہر وقت اس پر نظر نہیں رکھتا۔
ui-footer-danger = اگر کوئی خطرے میں ہے تو یہاں جائیں:
ui-footer-danger-link = فوری مدد
ui-footer-responsible = اس سائٹ کا ذمہ دار { $trust } ہے۔

ui-error-prefix = خرابی:
ui-information-prefix = معلومات:
ui-problem = ایک مسئلہ ہے
ui-show = دکھائیں
ui-show-password = پاس ورڈ دکھائیں
ui-hide = چھپائیں
ui-hide-password = پاس ورڈ چھپائیں
ui-previous = پچھلا
ui-next = اگلا
ui-page-hidden = صفحہ
ui-pagination = صفحات
ui-back = واپس
ui-care-emergency = فوراً قدم اٹھانا ضروری ہے:
ui-care-urgent = فوری مشورہ:
ui-care-non-urgent = غیر فوری مشورہ:

ui-design-system = ڈیزائن سسٹم
ui-design-system-lede = اس سائٹ کا ہر جزو، ہر حالت میں۔ اصل سائٹ پر یہ صفحہ نہیں ہوتا۔
