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

# Y clo ar ffôn y person ei hun.
lock-title = Clo ar gyfer y ffôn hwn
lock-no-script = Mae angen JavaScript ar y clo. Hebddo, nid oes dim rydych chi'n ei ysgrifennu yn aros ar y ffôn hwn. Allgofnodwch pan fyddwch wedi gorffen.
lock-why = Ar eich ffôn eich hun rydym yn cadw copi o'r hyn rydych chi'n ei ysgrifennu. Heb glo, gall pwy bynnag sy'n dal y ffôn hwn tra mae ar agor ddarllen y copi hwnnw. Gallant hefyd agor eich tudalennau yma.
lock-what = Mae clo yn cau eich tudalennau ar ôl rhai munudau i ffwrdd, ac ar unwaith pan fyddwch yn pwyso "Gadael". Maent yn agor eto gyda'ch cyfrinymadrodd. Mae help brys a thudalennau i bawb yn aros ar agor.
lock-limits = Mae'n cadw allan bobl sy'n codi'r ffôn hwn. Nid yw'n helpu yn erbyn rhywun sy'n gwybod eich cyfrinymadrodd, nac yn erbyn rhaglen sy'n darllen popeth ar y ffôn hwn.
lock-off = Nid oes clo ar y ffôn hwn
lock-on = Mae clo ar y ffôn hwn
lock-minutes = Cloi ar ôl faint o amser i ffwrdd?
lock-minutes-hint = Mae i ffwrdd yn golygu nad oes neb yn cyffwrdd â'r wefan hon.
lock-minutes-1 = 1 funud
lock-minutes-5 = 5 munud
lock-minutes-15 = 15 munud
lock-minutes-done = Wedi'i gadw.
lock-passphrase = Cyfrinymadrodd
lock-passphrase-hint = 8 nod neu fwy. Mae 3 gair na fyddai neb ond chi yn eu rhoi gyda'i gilydd yn gweithio'n dda. Nid yw byth yn gadael y ffôn hwn, felly ni allwn ei ddweud wrthych os byddwch yn ei anghofio.
lock-again = Yr un cyfrinymadrodd unwaith eto
lock-set = Gosod y clo
lock-now = Cloi nawr
lock-remove-title = Heb glo
lock-remove-what = Gallwch dynnu'r clo. Mae allgofnodi yn ei dynnu hefyd, ynghyd â'r copi.
lock-remove = Tynnu'r clo
lock-shared = Mae'r clo ar gyfer eich ffôn neu gyfrifiadur eich hun. Lle mae eraill yn ei ddefnyddio hefyd, nid ydym yn cadw dim ar ôl i chi gau'r ffenestr.
lock-shared-change = Fy ffôn i yw hwn
lock-short = Mae angen 8 nod neu fwy yn eich cyfrinymadrodd.
lock-differ = Nid yw'r rhain yr un fath. Teipiwch eich cyfrinymadrodd eto yn y ddau faes.
lock-moment = Un eiliad. Mae hyn yn cymryd ychydig mwy o amser ar ffonau hŷn.
lock-failed = Ni allai'r porwr hwn osod y clo. Nid oes dim wedi newid.
lock-wrong = Nid hwnnw yw'r cyfrinymadrodd. Rhowch gynnig arall arni.
lock-wrong-wait = Nid hwnnw yw'r cyfrinymadrodd. Gallwch roi cynnig arall arni ymhen { $seconds } eiliad.
lock-wait = Arhoswch { $seconds } eiliad arall, yna rhowch gynnig arall arni.
lock-needs-network = Mae angen rhwydwaith ar hyn. Rhowch gynnig arall arni pan fyddwch ar-lein. Nid oes dim wedi'i ddileu.
locked-what = Mae eich tudalennau wedi'u cloi. Mae'r hyn a ysgrifennoch yn cael ei gadw, ac mae'r hyn na chafodd ei anfon eto yn cael ei anfon pan fyddwch yn datgloi.
locked-open = Datgloi
locked-forgotten = Nid wyf yn gwybod y cyfrinymadrodd
locked-forgotten-what = Ni all neb agor y copi ar y ffôn hwn hebddo. Gallwch ddileu'r copi hwnnw a mewngofnodi eto gyda'ch cyfeiriad e-bost a'ch cyfrinair. Mae'r hyn a gadwyd yn eich cyfrif yn aros.
locked-forgotten-visitor = Os nad oes gennych gyfrif, mae'r hyn a ysgrifennoch yma wedi'i golli.
locked-unsent = Mae'r tudalennau hyn yn dal geiriau na chawsant eu hanfon eto. Mae dileu'r copi yn eu colli:
locked-all-sent = Hyd y gŵyr y ffôn hwn, anfonwyd popeth a ysgrifennoch yma.
locked-forget = Dileu'r copi a mewngofnodi eto
