# Yr hyn y mae gosodiadau ymddiriedolaeth yn ei ddangos i bawb.

here-near-you = Yn eich ardal chi
here-place-seen = Gwiriodd staff yma hwn ddiwethaf ar { $day }.
here-place-seen-long-ago = Gwiriodd staff yma hwn ddiwethaf ar { $day }. Gall fod wedi newid ers hynny.
here-people = Pwy sydd yma
here-answers = Pwy sy'n eich ateb chi yma
here-group-reads = Mae { $group } yn darllen yr hyn y mae pobl yn ei ddweud am y wefan hon.
here-call = Ffoniwch { $name } ar { $number }
here-urgent = Ffoniwch { $trust }
here-closing-banner-name = Mae'r wefan hon yn cau
here-closing-banner-notice = Mae'r wefan hon yn cau ar { $day }.
here-closing-banner-read-only = Mae'r wefan hon yn cau ar { $day }. Gallwch ddarllen a mynd â phopeth gyda chi, ond nid ysgrifennu.
here-closing-banner-link = Beth sy'n digwydd, a beth allwch chi fynd gyda chi
here-closing-title = Mae'r wefan hon yn cau
here-closing-what = Mae { $trust } yn cau'r wefan hon ar { $day }.
here-closing-since = O { $since } gallwch ddarllen, ond ni ellir cadw dim byd newydd.
here-closing-take = Gallwch fynd â phopeth a ysgrifennoch gyda chi, fel ffeil. Gallwch wneud hyn nes i'r wefan gau.
here-closing-erased = Ar { $gone } bydd popeth a gedwir yma yn cael ei ddileu.
here-closing-export = Mynd â phopeth gyda chi
here-closing-where = Ble gallwch chi fynd yn lle hynny
here-closed-title = Mae'r wefan hon wedi cau
here-closed-what = Caeodd { $trust } y wefan hon ar { $day }. Mae cymorth brys yma o hyd.
