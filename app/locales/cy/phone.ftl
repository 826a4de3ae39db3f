# Said by the parts that run in the browser. What stands in { } is filled in there.

phone-saved = Cadwyd am { $time }
phone-kept-phone = Wedi'i gadw ar y ffôn hwn. Bydd yn cael ei anfon pan fyddwch chi'n ôl ar-lein.
phone-kept-tab = Wedi'i gadw yn y ffenestr hon. Bydd yn cael ei anfon pan fyddwch chi'n ôl ar-lein, felly gadewch y ffenestr ar agor.
phone-not-kept = Heb ei gadw eto. Cadwch y dudalen hon ar agor nes byddwch chi'n ôl ar-lein.
phone-later-phone = Doedd dim modd i ni gadw hyn nawr. Mae wedi'i gadw ar y ffôn hwn a byddwn ni'n rhoi cynnig arall arni.
phone-later-tab = Doedd dim modd i ni gadw hyn nawr. Mae wedi'i gadw yn y ffenestr hon a byddwn ni'n rhoi cynnig arall arni.
phone-signed-out = Cawsoch eich allgofnodi. Mae eich geiriau wedi'u cadw ar y ffôn hwn.
phone-signed-out-tab = Cawsoch eich allgofnodi. Mae eich geiriau wedi'u cadw yn y ffenestr hon.
phone-sign-in = Mewngofnodwch eto a byddan nhw'n cael eu cadw
phone-too-long = Mae hyn yn rhy hir i'w gadw. Mae eich geiriau yma o hyd: gwnewch nhw'n fyrrach, neu ysgrifennwch ymlaen mewn rhan arall.
phone-refused = Doedd dim modd cadw hyn. Mae eich geiriau yma o hyd: copïwch nhw, yna llwythwch y dudalen eto.

phone-own-title = Ai eich ffôn neu eich cyfrifiadur chi yw hwn?
phone-own-why = Os felly, gallwn ni gadw copi dan glo yma, at adegau pan nad oes rhwydwaith. Os yw pobl eraill yn ei ddefnyddio hefyd, fyddwn ni'n cadw dim ar ôl i chi gau'r ffenestr.
phone-own-yes = Ie, fi biau hwn
phone-own-no = Nage, mae pobl eraill yn ei ddefnyddio hefyd

phone-two-versions = Mae 2 fersiwn o "{ $field }". Dewiswch un isod.
phone-version-here = Yr hyn ysgrifennoch chi yma
phone-version-there = Yr hyn ysgrifennoch chi ar ddyfais arall
phone-keep-this = Cadw'r un hon
phone-keep-other = Cadw'r llall
phone-keep-both = Cadw'r ddwy
phone-both-why = Gallwch hefyd roi un o dan y llall a'i newid wedyn.

phone-keep-title = Cadw'r modiwl hwn ar fy ffôn
phone-keep-what = Yna gallwch ei ddarllen i gyd heb rwydwaith. Mae'n cymryd llai o le nag un llun. Nid oes dim rydych chi'n ei ysgrifennu ynddo.
phone-keep-do = Cadw'r modiwl hwn
phone-keep-drop = Ei dynnu oddi ar fy ffôn
phone-keep-so-far = Mae { $kept } o'r { $all } tudalen ar y ffôn hwn.
phone-keep-failed = Mae { $kept } o'r { $all } tudalen ar y ffôn hwn. Rhowch gynnig arall arni pan fyddwch chi ar-lein.
phone-keep-dropped = Nid yw'r modiwl hwn yn cael ei gadw ar y ffôn hwn mwyach.

phone-install-title = Rhoi hwn ar eich sgrin gartref
phone-install-why = Yna bydd yn agor gydag un tap, fel ap. Bydd y dudalen Cymorth brys a'r tudalennau rydych chi wedi'u darllen hefyd yn agor heb rwydwaith. Does dim angen siop apiau arnoch.
phone-install-ios = Ar iPhone neu iPad, yn Safari:
phone-install-ios-1 = Tapiwch y botwm Rhannu ("Share"). Sgwâr â saeth yw hwn.
phone-install-ios-2 = Dewiswch "Add to Home Screen".
phone-install-ios-3 = Tapiwch "Add".
phone-install-menu = Ar ffonau eraill:
phone-install-menu-1 = Agorwch ddewislen eich porwr. Yn aml, 3 dot yw hon.
phone-install-menu-2 = Dewiswch "Add to home screen" neu "Install app".
phone-install-do = Rhoi hwn ar fy sgrin gartref
phone-install-dismiss = Ddim nawr

phone-unsent-title = Mae rhai o'ch geiriau heb eu cadw eto
phone-unsent-what = Dim ond ar y ffôn hwn y maen nhw, ac mae allgofnodi yn eu dileu yma. Allgofnodwch pan fyddwch chi'n ôl ar-lein, a byddan nhw'n cael eu cadw'n gyntaf.
phone-unsent-look = Gweld pa rai
phone-unsent-anyway = Allgofnodi a'u dileu

phone-here-pages = Tudalennau y gallwch eu darllen nawr
phone-here-shelf = Ar eich silff at ddiwrnod gwael
phone-here-waiting = Yr hyn ysgrifennoch chi yma, sy'n aros i gael ei anfon

sign-out-title = Allgofnodi
sign-out-what = Mae allgofnodi hefyd yn dileu'r hyn y mae'r wefan hon yn ei gadw ar y ffôn hwn. Mae'r hyn rydych chi wedi'i gadw yn ddiogel yn eich cyfrif.

offline-title = Rydych chi all-lein
offline-what = Nid yw'r dudalen y gofynnoch chi amdani ar y ffôn hwn. Mae'r hyn rydych chi'n ei ysgrifennu ar dudalen sydd ar agor yn cael ei gadw a'i anfon yn nes ymlaen.
offline-reset = Os yw rhywbeth ar y ffôn hwn yn edrych yn anghywir, gallwch lwytho'r ap o'r newydd pan fyddwch chi ar-lein. Mae'r hyn ysgrifennoch chi yn aros.
offline-reset-do = Llwytho'r ap o'r newydd

# The page shown in place of ours when somebody leaves quickly. It must say nothing of what this site is for.
measures-title = Mesuriadau cegin
measures-spoons = Llwyau a chwpanau
measures-spoons-list = Mae 1 llwy de yn 5 ml. Mae 1 llwy fwrdd yn 15 ml. Mae 1 cwpan yn 250 ml. Mae 1 peint yn 568 ml.
measures-weights = Pwysau
measures-weights-list = Mae 1 owns yn 28 g. Mae 4 owns yn 113 g. Mae 8 owns yn 227 g. Mae 1 pwys yn 454 g.
measures-oven = Ffwrn
measures-oven-list = Mae marc nwy 2 yn 150 °C. Mae marc nwy 4 yn 180 °C. Mae marc nwy 6 yn 200 °C. Mae marc nwy 8 yn 230 °C.
measures-fan = Ar gyfer ffwrn ffan, tynnwch 20 °C.
