# Words of "How are you?". The names of the 7 things are our own translation of those of the authors of CarerQol-7D.

wellbeing-title = Sut ydych chi?
wellbeing-lede = Mae'r dudalen hon amdanoch chi. Defnyddiwch hi pan fyddwch chi'n dymuno, neu ddim o gwbl.
wellbeing-only-you-more = Ni all unrhyw dîm gofal, neb yn yr ymddiriedolaeth na neb sy'n rhedeg y wefan hon ei weld. Nid oes yr un ateb yn gwneud i unrhyw beth ddigwydd.
wellbeing-bad = Pan fydd hi'n ddrwg arnoch
wellbeing-bad-what = Nid yw dim rydych chi'n ei ysgrifennu yma yn galw ar neb. Os oes angen i rywun wybod, rhaid i chi ddweud wrthyn nhw.
wellbeing-bad-urgent = Os ydych chi'n meddwl am ddod â'ch bywyd i ben, neu'n methu mynd drwy'r diwrnod heddiw: pwy i'w ffonio nawr

wellbeing-week = Yr wythnos hon
wellbeing-week-question = Yn eich geiriau eich hun, sut mae'r wythnos hon wedi bod?
wellbeing-week-number = Ac mewn rhif?
wellbeing-week-low = mor ddrwg ag y gall fod
wellbeing-week-high = cystal ag y gall fod
wellbeing-week-keep = Cadw hyn

wellbeing-check = Hunanwiriad
wellbeing-check-what = Dyma 7 peth am ofalu am rywun. Ar gyfer pob un, dewiswch faint ohono sydd gennych chi ar hyn o bryd.
wellbeing-check-keep = Cadw fy atebion
wellbeing-thing-fulfilment = Boddhad o ofalu
wellbeing-thing-fulfilment-hint = Mae'n teimlo'n werth chweil gofalu amdanyn nhw.
wellbeing-thing-relational = Problemau yn y berthynas
wellbeing-thing-relational-hint = Mae pethau'n anodd rhyngoch chi a'r person rydych chi'n gofalu amdano.
wellbeing-thing-mental-health = Problemau iechyd meddwl
wellbeing-thing-mental-health-hint = Eich rhai chi: straen, ofn, hwyliau isel, poeni am yr hyn a ddaw.
wellbeing-thing-daily-activities = Problemau wrth gyfuno gweithgareddau bob dydd â gofalu
wellbeing-thing-daily-activities-hint = Cartref, gwaith, dysgu, teulu ac amser rhydd.
wellbeing-thing-financial = Problemau ariannol
wellbeing-thing-financial-hint = Mae arian yn destun pryder am eich bod yn gofalu amdanyn nhw.
wellbeing-thing-support = Cefnogaeth wrth roi gofal
wellbeing-thing-support-hint = Mae teulu, ffrindiau neu bobl eraill yn helpu pan fydd angen.
wellbeing-thing-physical-health = Problemau iechyd corfforol
wellbeing-thing-physical-health-hint = Eich rhai chi: yn sâl yn amlach, wedi blino, poenau.
wellbeing-answer-no = Dim
wellbeing-answer-some = Rhywfaint
wellbeing-answer-a-lot = Llawer

wellbeing-over-time = Dros amser
wellbeing-week-line = Eich wythnosau
wellbeing-week-alt = Llinell o'ch rhifau ar gyfer pob wythnos. Mae'r tabl isod yn dweud yr un peth.
wellbeing-week-caption = Mae 0 mor ddrwg ag y gall fod, a 10 cystal ag y gall fod. Nid oes dot i wythnosau â geiriau yn unig.
wellbeing-week-table = Yr hyn a gadwoch chi am eich wythnosau
wellbeing-check-line = Eich hunanwiriadau
wellbeing-check-alt = Llinell o'ch hunanwiriadau. Mae'r tabl isod yn dweud yr un peth.
wellbeing-check-caption = 0 yw'r anoddaf: llawer o bob problem, dim boddhad a dim cefnogaeth. { $most } yw'r hawsaf.
wellbeing-check-table = Eich atebion
wellbeing-column-day = Diwrnod
wellbeing-column-said = Yr hyn y dywedoch chi
wellbeing-score = { $score } allan o { $most }
wellbeing-older = Mae'r rhai diweddaraf yn cael eu dangos. Mae'r rhai hŷn yn y copi o'ch data y gallwch fynd ag ef gyda chi.
wellbeing-delete = Dileu cofnod { $day }
wellbeing-delete-what = Bydd yn mynd ar unwaith, a does neb yn gallu dod ag ef yn ôl.
wellbeing-delete-do = Ei ddileu
wellbeing-means = Yr hyn y gall y llinellau ei ddweud wrthych, a'r hyn na allan nhw
wellbeing-means-drift = Gallan nhw ddangos newid graddol i chi sy'n anodd ei weld pan ddaw'n araf.
wellbeing-means-no-illness = Dydyn nhw ddim yn dweud a oes gennych iselder, nac unrhyw salwch. Allwch chi ddim methu, a does dim rhif da na drwg.
wellbeing-means-misses = Gall rhif fethu pethau. Os yw'n dweud bod popeth yn iawn a chithau ddim yn teimlo'n iawn, credwch chi eich hun.
wellbeing-means-nobody = Does neb yn edrych arnyn nhw ond chi. Gallwch eu dangos i feddyg teulu, neu i bwy bynnag yr hoffech chi.

wellbeing-from = O ble mae'r hunanwiriad yn dod
wellbeing-from-what = Daw'r 7 peth, y 3 ateb a'r cyfanswm o restr o'r enw CarerQol-7D. Gall unrhyw un ei defnyddio heb ofyn. Mae problemau'n cyfrif 2 am Dim, 1 am Rhywfaint a 0 am Llawer. Mae boddhad a chefnogaeth yn cyfrif y ffordd arall.
wellbeing-from-wording = Rydyn ni'n defnyddio'r enwau y mae ei hawduron yn eu rhoi i'r 7 peth. Ein geiriau ni yw'r geiriau plaen o dan bob un. Dydyn ni ddim wedi gweld union linellau eu ffurflen, a gallan nhw fod yn wahanol.

wellbeing-done-check = Mae eich atebion wedi'u cadw. Gallwch eu gweld isod.
wellbeing-done-week = Mae hyn wedi'i gadw. Gallwch ei weld isod.
wellbeing-done-deleted = Mae'r cofnod wedi'i ddileu.
wellbeing-problem-unanswered = Dewiswch ateb: { $thing }
wellbeing-problem-nothing = Ysgrifennwch ychydig eiriau neu dewiswch rif
wellbeing-problem-too-long = Gwnewch hwn yn fyrrach: mae ynddo { $length } nod, ac mae modd cadw { $most }
wellbeing-problem-not-a-number = Dewiswch rif o 0 i 10
wellbeing-problem-full = Does dim modd cadw rhagor o gofnodion. Dilëwch rai yn gyntaf
wellbeing-problem-no-entry = Nid yw'r cofnod hwnnw yno mwyach
wellbeing-problem-signed-out = Cawsoch eich allgofnodi cyn i hyn gael ei gadw. Mae'r hyn a deipioch chi isod: cadwch ef nawr.
