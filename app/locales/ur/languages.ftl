# Choosing the language, and what is said where content is not translated.

languages-title = زبان
languages-english-only = یہ صفحہ ابھی صرف انگریزی میں ہے۔
languages-english-only-help = اگر آپ کو ابھی مدد چاہیے تو ان نمبروں پر فون کریں۔
languages-unsigned = اس زبان کو بچپن سے بولنے والے کسی شخص نے ابھی اسے نہیں پرکھا، اس لیے یہ صرف مشق کی سائٹوں پر دکھائی جاتی ہے۔
