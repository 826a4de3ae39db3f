# Reminders by mail, and what is new.

reminders-title = ای میل سے یاد دہانیاں
reminders-what = ایک مختصر ای میل جس میں صرف یہ لکھا ہوتا ہے کہ آپ نے یہ مانگا تھا۔ اس میں آپ کے یا آپ کے گھر والوں کے بارے میں کچھ نہیں ہوتا۔
reminders-every-week = ہفتے میں ایک بار
reminders-every-month = مہینے میں ایک بار
reminders-every-never = کبھی نہیں
reminders-missing = چنیں کہ کتنی بار
reminders-stop-by-themselves = اگر آپ 3 مہینے تک نہ آئیں تو یہ خود بند ہو جاتی ہیں۔ ہر ای میل میں ایک لنک ہوتا ہے جو انہیں فوراً بند کر دیتا ہے۔
reminders-on = یہ محفوظ ہو گیا ہے۔ پہلی ای میل اتنے وقت کے بعد آئے گی۔
reminders-off = یہ محفوظ ہو گیا ہے۔ آپ کو کوئی یاد دہانی نہیں آئے گی۔
reminders-changed = آپ نے ہمیں بتایا تھا کہ حالات بدل گئے ہیں، اس لیے ہم یاد دہانیاں نہیں بھیجتے۔ پہلے آپ وہ بات واپس لے سکتے ہیں۔
reminders-stop-title = آپ کی مانگی ہوئی یاد دہانی
reminders-stop-what = آپ نے ہم سے کہا تھا کہ آپ کو وقتاً فوقتاً لکھیں۔ آپ کو کچھ کرنے کی ضرورت نہیں۔
reminders-stop-question = کیا آپ چاہتے ہیں کہ یہ ای میلز بند ہو جائیں؟
reminders-stop-do = یاد دہانیاں بند کریں
reminders-stopped-title = یاد دہانیاں بند کر دی گئی ہیں
reminders-stopped-what = اب آپ کو ایسی ای میلز نہیں آئیں گی۔ آپ اپنے اکاؤنٹ میں انہیں دوبارہ مانگ سکتے ہیں۔
reminders-gone-title = یہ لنک ختم ہو چکا ہے
reminders-gone-what = یہ جن یاد دہانیوں کا ہے، وہ بند ہو چکی ہیں۔ اگر آپ نے انہیں دوبارہ مانگا تھا تو سب سے نئی ای میل کا لنک استعمال کریں۔
reminders-to-site = سائٹ پر جائیں

news-title = آپ کے پچھلی بار آنے کے بعد نیا
