# Words of Learning: home, modules, pages, exercises, notes, clinical sign-off.

home-title = Beth sydd ei angen arnoch heddiw?
home-lede = I deulu a ffrindiau rhywun sydd â seicosis neu anhwylder deubegynol. Am ddim ac yn breifat. Does dim angen cyfrif.
home-short = Os mai dim ond 2 funud sydd gennych
home-short-what = Mae pob modiwl yn dechrau gyda fersiwn fer. Darllenwch honno, a stopiwch yno os oes angen.
home-short-read = Darllen: { $module }
home-expect = Beth allwch chi ei ddisgwyl
home-yours = Chi biau'r hyn rydych chi'n ei ysgrifennu
home-yours-what = Dim ond chi sy'n gallu ei weld. Nid oes unrhyw dîm gofal yn gallu ei ddarllen, na neb yn yr ymddiriedolaeth.
home-check = Gallwch ei wirio
home-check-what = Mae pob tudalen yn dweud ar beth y mae wedi'i seilio, a phryd y cafodd ei hadolygu ddiwethaf.
home-pace = Chi sy'n dewis pa mor gyflym i fynd
home-pace-what = Mae un dudalen yn ddigon am ddiwrnod. Does dim byd i'w orffen a does dim sgôr.
home-how-are-you = Sut ydych chi? Tudalen amdanoch chi, i chi yn unig
home-account = Gyda chyfrif, mae eich geiriau yno ar bob dyfais.
home-account-make = Creu cyfrif
home-account-sign-in = Mewngofnodi

which-lede = Pa un o'r rhain sydd agosaf?
which-none = Dim un o'r rhain?
which-none-link = Gweld pob modiwl

modules-title = Dysgu
modules-all = { $modules ->
    [one] 1 modiwl
    [two] Y { $modules } fodiwl
   *[other] Pob un o'r { $modules } modiwl
}
modules-start = Dechreuwch yn unrhyw le. Mae pob un yn agor gyda fersiwn fer sy'n cymryd 2 funud.
modules-also = I chwilio am bethau
modules-private = Dim ond chi sy'n gallu gweld beth rydych chi wedi'i ddarllen. Does dim byd i'w orffen a does dim sgôr.
modules-length = { $pages ->
    [one] 1 dudalen
    [two] { $pages } dudalen
    [many] { $pages } thudalen
   *[other] { $pages } tudalen
}, tua { $minutes } munud
modules-all-read = Pob un o'r { $all } tudalen wedi'i darllen

module-number = Modiwl { $number }
module-named = Modiwl { $number }: { $title }
module-short = Y fersiwn fer
module-pages = Y tudalennau
module-page-read = Wedi'i darllen

kind-opener = Dechrau yma
kind-information = Gwybodaeth
kind-tips = Awgrymiadau
kind-exercise = Ymarfer
kind-example = Enghraifft
kind-story = Stori
kind-support = Cefnogaeth
kind-site = Tudalen

learning-unsigned = Heb ei gwirio gan glinigydd eto
learning-read = { $read } o { $all } tudalen wedi'u darllen
learning-minutes = Tua { $minutes ->
    [one] 1 munud
    [two] { $minutes } funud
   *[other] { $minutes } munud
}
learning-page-of = Tudalen { $page } o { $all }
learning-carry-on-where = Parhau o'r lle roeddech chi
learning-carry-on-place = { $module }, tudalen { $page } o { $all }. Tua { $minutes ->
    [one] 1 munud
    [two] { $minutes } funud
   *[other] { $minutes } munud
}.
learning-carry-on = Parhau
learning-back = Yn ôl
learning-finish = Rydw i wedi darllen hon. Parhau i: { $title }
learning-finish-module = Rydw i wedi darllen hon. Yn ôl i'r modiwl
learning-pages-of-module = Tudalennau'r modiwl hwn
learning-in-module = Yn y modiwl hwn
learning-do-not = Peidiwch â gwneud hyn
learning-tip-say = Geiriau i'w dweud
learning-tip-do = Pethau i'w gwneud
learning-transcript = Darllen yr hyn sy'n cael ei ddweud
learning-terms = Geiriau ar y dudalen hon
learning-related = Darllen nesaf
learning-sources = O ble mae hyn yn dod
learning-reviewed = Adolygwyd ddiwethaf
learning-review-due = Yr adolygiad nesaf
learning-not-yet = Ddim eto
learning-checked = Gwiriwyd
learning-checked-by = Gan { $name }, { $day }
learning-resources = Pobl sy'n gallu helpu
learning-resources-more = Gweld pob lle yn y cyfeiriadur
learning-resources-unchecked = Fe ddarllenon ni'r manylion hyn ar y we ym mis Tachwedd 2026. Does neb wedi rhoi cynnig arnyn nhw ar gyfer y wefan hon eto.

learning-numbers = Rhifau i'w ffonio
learning-call = Ffoniwch { $number }
learning-call-named = { $name }, { $number }
learning-text = Tecstiwch { $number }
learning-text-word = Tecstiwch { $word } i { $number }
learning-number-note = { $name }. { $hours }. { $cost }.

learning-only-you = Dim ond chi sy'n gallu gweld yr hyn rydych chi'n ei ysgrifennu.
learning-no-names = Does dim rhaid i chi ddefnyddio enwau.
learning-save = Cadw
learning-save-and-see = Cadw a gweld yr hyn ysgrifennoch chi
learning-own-line = Rhywbeth arall
learning-nothing-written = Dydych chi ddim wedi ysgrifennu hyn eto.
learning-saved-today = Cadwyd am { $time }
learning-saved-before = Cadwyd ar { $day } am { $time }
learning-day = { $day } { $month } { $year }
learning-signed-out = Cawsoch eich allgofnodi cyn i hyn gael ei gadw. Mae'r hyn a deipioch chi wedi'i gadw i chi.
learning-signed-out-do = Mewngofnodwch eto, yna agorwch y dudalen hon: bydd eich geiriau'n cael eu cadw.
learning-field-conflict = Dewiswch pa eiriau i'w cadw: { $label }
learning-field-too-long = Mae { $length } nod yn hwn, ac mae lle i { $most }. Gwnewch y testun yn fyrrach, neu ysgrifennwch ymlaen mewn rhan arall: { $label }
learning-field-not-a-value = Dewiswch un o'r atebion ar y dudalen: { $label }
learning-version-here = Yr hyn ysgrifennoch chi yma
learning-version-there = Yr hyn ysgrifennoch chi ar ddyfais arall
learning-keep = Pa eiriau ydych chi am eu cadw?
learning-keep-both = Y ddwy fersiwn, un o dan y llall
learning-keep-mine = Yr hyn ysgrifennais i yma, fel y mae yn y blwch isod
learning-keep-theirs = Yr hyn ysgrifennais i ar y ddyfais arall

module-print = Argraffu'r modiwl hwn
paper-title = { $title }: i'w argraffu
paper-file = Ei gael fel ffeil (PDF)
paper-file-large = Print bras (PDF)
paper-terms = Geiriau ar y tudalennau hyn
paper-scale = Rhif o 0 i 10. 0: { $low }. 10: { $high }.
paper-figure = Mae'r llun ar y wefan yn dangos: { $alt }

summary-page-title = { $title }: y cyfan ar un dudalen
summary-date = Ysgrifennwyd erbyn { $day }
summary-of-ten = { $number } allan o 10
summary-print = Ei agor i'w argraffu
summary-edit = Ei newid
summary-how-to-print = I argraffu'r dudalen hon neu ei chadw fel ffeil, defnyddiwch Argraffu yn newislen eich porwr.

notes-title = Yr hyn ysgrifennoch chi
notes-nothing = Does dim byd yma eto, ac mae hynny'n iawn.
notes-nothing-do = Mae'r hyn rydych chi'n ei ysgrifennu ar unrhyw dudalen yn cael ei gadw yma, i chi yn unig.
notes-nothing-link = Gweld y modiwlau
notes-plans = Gweld eich cynlluniau
notes-saved = Cadwyd { $day }
notes-other = Nodiadau eraill
notes-other-why = O dudalennau sydd ddim yn rhan o'r pecyn cymorth mwyach

sign-off-title = Cymeradwyaeth glinigol
sign-off-lede = Mae pob tudalen yn cael ei llofnodi gan yr adolygydd y mae eich ymddiriedolaeth wedi'i enwi. Mae llofnod yn cyfrif ar gyfer y geiriau a ddarllenwyd: pan fydd tudalen yn newid, mae heb ei llofnodi unwaith eto.
sign-off-ready = Mae'r tudalennau y mae'n rhaid eu llofnodi cyn i'r wefan agor wedi'u llofnodi.
sign-off-missing = { $missing ->
    [one] Rhaid llofnodi 1 dudalen
    [two] Rhaid llofnodi { $missing } dudalen
    [many] Rhaid llofnodi { $missing } thudalen
   *[other] Rhaid llofnodi { $missing } tudalen
} am gymorth brys ac argyfyngau cyn i'r wefan agor.
sign-off-caption = Tudalennau a llofnodion
sign-off-page = Tudalen
sign-off-state = Statws
sign-off-due = Yr adolygiad nesaf
sign-off-first = Rhaid ei llofnodi cyn i'r wefan agor
sign-off-overdue = Yn hwyr
sign-off-signed = Wedi'i llofnodi
sign-off-unsigned = Heb ei llofnodi
sign-off-changed-since = Wedi newid ers ei llofnodi
sign-off-by = { $name }, { $day }
sign-off-not-you = Dim ond yr adolygydd y mae eich ymddiriedolaeth wedi'i enwi sy'n gallu llofnodi'r dudalen hon.
sign-off-take-back = Tynnu'r llofnod yn ôl
sign-off-sign-title = Llofnodi'r dudalen hon
sign-off-sign-what = Rydych chi'n cadarnhau eich bod wedi darllen y dudalen gyfan, ei bod yn gywir yn glinigol, a bod ei ffynonellau'n ei chefnogi. Bydd eich enw a dyddiad heddiw o dan y dudalen.
sign-off-sign = Rydw i wedi darllen y dudalen hon ac yn ei llofnodi
sign-off-changed = Mae'r dudalen wedi newid ers i chi ei hagor. Darllenwch hi eto cyn llofnodi.
sign-off-forbidden = Dim ond yr adolygydd y mae eich ymddiriedolaeth wedi'i enwi sy'n gallu llofnodi'r dudalen hon.
sign-off-no-page = Does dim llofnod i'w dynnu'n ôl.
sign-off-broken = Doedd dim modd cadw hyn nawr. Rhowch gynnig arall arni mewn ychydig funudau.

month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr

# The person's own week
diary-weekday = Diwrnod
diary-sleep = Cwsg, mewn oriau
diary-day = Y diwrnod, 0 i 10
diary-alt = Siart o'ch wythnos. Mae'r tabl isod yn dweud yr un peth.
diary-caption = Bariau: oriau o gwsg. Dotiau: sut roedd y diwrnod.
diary-table = Eich wythnos mewn rhifau
learning-field-not-a-number = Rhowch rif o 0 i { $most }. Mae haneri'n iawn: { $label }

# Tudalen yn cael ei darllen yn uchel gan y ddyfais
listen-name = Gwrando ar y dudalen hon
listen-part = Gwrando ar y dudalen hon. Nid yw'r hyn rydych chi'n ei lenwi yn cael ei ddarllen yn uchel.
listen-play = Gwrando
listen-pause = Oedi
listen-onward = Parhau i wrando
listen-stop = Stopio
listen-slower = Yn arafach
listen-faster = Yn gyflymach
listen-speed = Cyflymder: { $speed }
listen-none = Gallai eich porwr ddarllen y dudalen hon yn uchel. Ond byddai ei leisiau ar gyfer yr iaith hon yn anfon y testun at gwmni arall, felly nid ydym yn eu defnyddio. Bydd llais rydych chi'n ei ychwanegu yng ngosodiadau eich dyfais yn gweithio yma.
