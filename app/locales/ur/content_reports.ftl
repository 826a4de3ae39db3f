# "This is wrong": reports about pages, words and places. What only staff see stays English.

report-this = یہ غلط ہے
report-heading = ہمیں بتائیں کہ کیا غلط ہے
report-title = ہمیں بتائیں کہ کیا غلط ہے: { $name }
report-what = یہ ان لوگوں کو جاتا ہے جو یہ سائٹ چلاتے ہیں۔ وہ یہاں آپ کو جواب نہیں دے سکتے۔
report-reason = کیا غلط ہے؟
report-number = نمبر یا لنک کام نہیں کرتا
report-closed = وہ بند ہو گئے ہیں یا کہیں اور چلے گئے ہیں
report-details = اوقات، خرچ یا دوسری تفصیلات صحیح نہیں ہیں
report-wrong = جو لکھا ہے وہ صحیح نہیں ہے
report-unclear = یہ سمجھنا مشکل ہے
report-hurtful = ان الفاظ سے دکھ پہنچتا ہے
report-other = کچھ اور
report-text = یہاں کیا لکھا ہونا چاہیے؟
report-text-hint = آپ اسے خالی چھوڑ سکتے ہیں۔ اپنے حالات کے بارے میں نہ لکھیں: یہاں سے کوئی آپ کی مدد نہیں کر سکتا۔
report-who = ہم نہیں پوچھتے کہ آپ کون ہیں، اور جو لوگ اسے پڑھتے ہیں انہیں بھی یہ پتا نہیں چلتا۔
report-send = بھیجیں
report-choose = پہلے وہ صفحہ، لفظ یا جگہ تلاش کریں۔ "یہ غلط ہے" کا بٹن اس کے صفحے کے آخر میں ہے۔
report-sent = شکریہ
report-sent-what = آپ کی اطلاع ان لوگوں کو جا رہی ہے جو یہ سائٹ چلاتے ہیں۔
report-sent-next = وہ اسے دیکھتے ہیں اور ٹھیک کرتے ہیں۔ کوئی آپ کو جواب نہیں لکھے گا۔
report-problem-no-reason = چنیں کہ کیا غلط ہے
report-problem-too-long = اپنے الفاظ کو { $most } حروف تک مختصر کریں
report-problem-too-many = تھوڑے سے وقت میں بہت زیادہ اطلاعات آئیں۔ آپ کے الفاظ یہاں رکھے ہوئے ہیں۔ ایک گھنٹے بعد پھر کوشش کریں۔
report-problem-no-subject = وہ صفحہ، لفظ یا جگہ اب یہاں نہیں ہے۔ آپ کے الفاظ نیچے ہیں۔
report-problem-signed-out = آپ سائن آؤٹ ہو گئے ہیں۔ دوبارہ سائن اِن کریں۔
report-problem-broken = یہ ابھی محفوظ نہیں ہو سکا۔ چند منٹ بعد پھر کوشش کریں۔
