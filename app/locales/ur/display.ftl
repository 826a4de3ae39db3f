# How the site looks.

display-title = یہ سائٹ کیسی نظر آئے
display-what = وہ چنیں جو آپ کی آنکھوں کے لیے آسان ہو۔ یہ صرف اسی براؤزر کے لیے ہے۔
display-cookie = آپ کے براؤزر میں کیا رکھا جاتا ہے
display-done = یہ اس براؤزر میں محفوظ ہو گیا ہے۔
display-text = تحریر کا سائز
display-text-usual = جیسا آپ کے براؤزر میں ہے
display-text-larger = بڑا
display-text-largest = سب سے بڑا
display-spacing = حروف، الفاظ اور سطروں کے درمیان فاصلہ
display-spacing-usual = معمول کے مطابق
display-spacing-wide = زیادہ
display-contrast = کنٹراسٹ (رنگوں کا فرق)
display-contrast-usual = معمول کے مطابق
display-contrast-high = زیادہ
display-colours = روشن یا گہرا
display-colours-phone = جیسا آپ کے فون یا کمپیوٹر میں ہے
display-colours-light = ہمیشہ روشن
display-colours-dark = ہمیشہ گہرا
display-movement = حرکت
display-movement-phone = جیسا آپ کے فون یا کمپیوٹر میں ہے
display-movement-less = کم
display-icon = آپ کی ہوم اسکرین پر نام اور تصویر
display-icon-usual = Toolkit، چراغ کے ساتھ
display-icon-plain = نوٹس، سادہ تصویر کے ساتھ
display-icon-how = یہ اس کے لیے ہے جو آپ اب سے اپنی ہوم اسکرین پر رکھیں گے۔ پہلے پرانی تصویر وہاں سے ہٹا دیں۔

leave-title = فوراً نکلنا
leave-what = ہر صفحے کے اوپر "نکلیں" دبانے سے اس کی جگہ کچن کے پیمانوں کا ایک سادہ صفحہ نظر آتا ہے۔ کی بورڈ پر Shift کو 3 بار دبائیں۔
leave-after = اس کے بعد واپس (Back) کا بٹن صرف وہی سادہ صفحہ دکھاتا ہے۔ آپ نے جو لکھا ہے وہ محفوظ رہتا ہے۔
leave-limits = یہ اس بات کو نہیں چھپاتا کہ آپ یہاں آئے تھے۔ آپ کے براؤزر کی ہسٹری میں صفحات پھر بھی درج رہتے ہیں، اور آپ سائن اِن رہتے ہیں۔ اگر ڈیوائس دوسرے بھی استعمال کرتے ہیں تو سائن آؤٹ بھی کریں۔ ہسٹری مٹانے کے لیے اپنے براؤزر کے مینو میں "History" (ہسٹری) تلاش کریں۔
leave-lock = اپنے فون پر آپ یہ طے کر سکتے ہیں کہ جب بھی آپ نکلیں، آپ کے صفحے مقفل ہو جائیں۔
