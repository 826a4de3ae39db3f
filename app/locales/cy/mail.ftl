mail-foot = Peiriant a ysgrifennodd y neges hon. Does neb yn darllen atebion iddi.

mail-confirm-sign-up-subject = Cadarnhewch eich cyfeiriad e-bost
mail-confirm-sign-up-what = Rydych chi bron â gorffen. Does ond angen i ni wybod mai chi biau'r cyfeiriad hwn.
mail-confirm-sign-up-do = Agorwch y dudalen hon a phwyswch y botwm arni. Mae'n gweithio am 24 awr.
mail-confirm-sign-up-otherwise = Os na wnaethoch chi ofyn am hyn, gallwch ddileu'r neges hon. Ni fydd dim yn digwydd.

mail-already-has-account-subject = Defnyddiodd rhywun eich cyfeiriad e-bost
mail-already-has-account-what = Ceisiodd rhywun, chi efallai, greu cyfrif gyda'r cyfeiriad hwn. Mae gennych chi un yn barod.
mail-already-has-account-do = Gallwch fewngofnodi yma. Os nad ydych chi'n cofio eich cyfrinair, dewiswch "Wedi anghofio eich cyfrinair?" yno.
mail-already-has-account-otherwise = Os nad chi oedd yno, gallwch ddileu'r neges hon. Mae eich cyfrif fel yr oedd.

mail-reset-password-subject = Dewiswch gyfrinair newydd
mail-reset-password-what = Fe ofynnoch chi am gael dewis cyfrinair newydd.
mail-reset-password-do = Agorwch y dudalen hon i ddewis un. Mae'n gweithio unwaith, am 1 awr.
mail-reset-password-otherwise = Os na wnaethoch chi ofyn am hyn, gallwch ddileu'r neges hon. Mae eich cyfrinair yn aros fel y mae.

mail-confirm-new-email-subject = Cadarnhewch eich cyfeiriad e-bost newydd
mail-confirm-new-email-what = Fe ofynnoch chi am gael defnyddio'r cyfeiriad e-bost hwn o hyn ymlaen.
mail-confirm-new-email-do = Agorwch y dudalen hon a phwyswch y botwm arni. Mae'n gweithio unwaith, am 24 awr.
mail-confirm-new-email-otherwise = Os na wnaethoch chi ofyn am hyn, gallwch ddileu'r neges hon. Ni fydd dim yn digwydd.

mail-email-was-changed-subject = Cafodd eich cyfeiriad e-bost ei newid
mail-email-was-changed-what = Mae eich cyfrif nawr yn defnyddio cyfeiriad e-bost arall. Rydyn ni'n rhoi gwybod i chi yn yr hen un, rhag ofn nad chi wnaeth hyn.
mail-email-was-changed-do = Os nad chi wnaeth hyn, gall eich cyfrinair fod gan rywun arall. Dewiswch un newydd yma, neu rhowch wybod i'r bobl sy'n rhedeg y wefan.
mail-email-was-changed-otherwise = Os chi wnaeth hyn, does dim byd i'w wneud.

mail-password-was-changed-subject = Cafodd eich cyfrinair ei newid
mail-password-was-changed-what = Cafodd cyfrinair eich cyfrif ei newid.
mail-password-was-changed-do = Os nad chi wnaeth hyn, dewiswch gyfrinair newydd yma ar unwaith.
mail-password-was-changed-otherwise = Os chi wnaeth hyn, does dim byd i'w wneud.

mail-code-app-was-added-subject = Mae mewngofnodi nawr yn gofyn am god
mail-code-app-was-added-what = Cafodd ap codau ei ychwanegu at eich cyfrif. O hyn ymlaen, bydd mewngofnodi'n gofyn am god yn ogystal â'ch cyfrinair.
mail-code-app-was-added-do = Os nad chi wnaeth hyn, dewiswch gyfrinair newydd yma ar unwaith, a rhowch wybod i'r bobl sy'n rhedeg y wefan.
mail-code-app-was-added-otherwise = Os chi wnaeth hyn, does dim byd i'w wneud. Cadwch eich codau adfer ar bapur, mewn lle diogel.

mail-code-app-was-removed-subject = Nid yw mewngofnodi'n gofyn am god mwyach
mail-code-app-was-removed-what = Cafodd yr ap codau ei dynnu oddi ar eich cyfrif. Y tro nesaf, bydd eich cyfrinair yn ddigon i'ch mewngofnodi, neu byddwch yn gosod ap newydd.
mail-code-app-was-removed-do = Os na wnaethoch chi ofyn am hyn, dewiswch gyfrinair newydd yma ar unwaith. Yna rhowch wybod i'r bobl sy'n rhedeg y wefan.
mail-code-app-was-removed-otherwise = Os gwnaethoch chi, does dim byd i'w wneud.

mail-recovery-code-was-used-subject = Cafodd cod adfer ei ddefnyddio
mail-recovery-code-was-used-what = Mewngofnododd rhywun i'ch cyfrif gydag un o'ch codau adfer. Mae pob cod yn gweithio unwaith.
mail-recovery-code-was-used-do = Os nad chi wnaeth hyn, dewiswch gyfrinair newydd yma ar unwaith, a rhowch wybod i'r bobl sy'n rhedeg y wefan.
mail-recovery-code-was-used-otherwise = Os chi wnaeth hyn, croeswch y cod hwnnw allan. Gallwch wneud codau newydd ar y dudalen am fewngofnodi.

mail-sign-in-link-subject = Eich dolen i fewngofnodi
mail-sign-in-link-what = Fe ofynnoch chi am ddolen i fewngofnodi heb gyfrinair.
mail-sign-in-link-do = Agorwch y dudalen hon a phwyswch y botwm arni. Mae'n gweithio unwaith, am 15 munud.
mail-sign-in-link-otherwise = Os na wnaethoch chi ofyn am hyn, peidiwch â phwyso'r botwm. Gallwch ddileu'r neges hon, ac ni fydd dim yn digwydd.

mail-passkey-was-added-subject = Cafodd cyfrinallwedd (passkey) ei hychwanegu
mail-passkey-was-added-what = Cafodd cyfrinallwedd (passkey) ei hychwanegu at eich cyfrif. Gall dyfais nawr eich mewngofnodi heb eich cyfrinair.
mail-passkey-was-added-do = Os nad chi wnaeth hyn, dewiswch gyfrinair newydd yma ar unwaith. Yna mewngofnodwch a thynnwch y gyfrinallwedd ar dudalen eich cyfrif.
mail-passkey-was-added-otherwise = Os chi wnaeth hyn, does dim byd i'w wneud.

mail-passkey-was-removed-subject = Cafodd cyfrinallwedd (passkey) ei thynnu
mail-passkey-was-removed-what = Cafodd cyfrinallwedd (passkey) ei thynnu oddi ar eich cyfrif. Nid yw'n eich mewngofnodi mwyach.
mail-passkey-was-removed-do = Os na wnaethoch chi ofyn am hyn, dewiswch gyfrinair newydd yma ar unwaith. Yna rhowch wybod i'r bobl sy'n rhedeg y wefan.
mail-passkey-was-removed-otherwise = Os gwnaethoch chi, does dim byd i'w wneud.

mail-password-was-removed-subject = Cafodd eich cyfrinair ei dynnu
mail-password-was-removed-what = Cafodd cyfrinair eich cyfrif ei dynnu. O hyn ymlaen, bydd cyfrinallwedd (passkey) neu ddolen drwy e-bost yn eich mewngofnodi.
mail-password-was-removed-do = Os nad chi wnaeth hyn, dewiswch gyfrinair newydd yma ar unwaith.
mail-password-was-removed-otherwise = Os chi wnaeth hyn, does dim byd i'w wneud.

mail-account-was-erased-subject = Cafodd eich cyfrif ei ddileu
mail-account-was-erased-what = Fel y gofynnoch chi, cafodd eich cyfrif a'r hyn ysgrifennoch chi eu dileu.
mail-account-was-erased-do = Gallwch ddarllen popeth o hyd heb gyfrif yma.
mail-account-was-erased-otherwise = Ni fyddwch yn cael rhagor o negeseuon gennym ni.

mail-reminder-subject = Y neges atgoffa y gofynnoch chi amdani
mail-reminder-what = Fe ofynnoch chi i ni ysgrifennu atoch o bryd i'w gilydd. Does dim byd mae'n rhaid i chi ei wneud.
mail-reminder-do = Mae'r dudalen hon yn arwain at y wefan, ac mae arni fotwm sy'n stopio'r negeseuon hyn. Does dim angen i chi fewngofnodi i'w stopio.
mail-reminder-otherwise = Os na fyddwch chi'n ymweld am 3 mis, byddan nhw'n stopio ohonyn nhw eu hunain.

mail-invitation-subject = Gwahoddiad i chi
mail-invitation-what = Gofynnodd { $from } i ni anfon y ddolen hon atoch. Mae'n arwain at wefan i deulu a ffrindiau, gyda gwybodaeth blaen a syniadau ymarferol. Mae am ddim ac yn breifat. Nid yw'n cymryd lle unrhyw un sy'n eich helpu, ac nid yw ar gyfer argyfyngau.
mail-invitation-do = Agorwch y dudalen hon i weld beth yw hi, a phwyswch Dechrau os hoffech chi ymuno. Mae'n gweithio am 30 diwrnod.
mail-invitation-otherwise = Does dim rhaid i chi wneud dim. Os na fyddwch chi'n ymuno, byddwn ni'n ysgrifennu unwaith eto ymhen wythnos, ac yna byth eto.

mail-invitation-reminder-subject = Mae eich gwahoddiad ar agor o hyd
mail-invitation-reminder-what = Wythnos yn ôl, gofynnodd { $from } i ni anfon dolen atoch i wefan i deulu a ffrindiau. Neges i'ch atgoffa yw hon, ac ni fydd un arall.
mail-invitation-reminder-do = Agorwch y dudalen hon i weld beth yw hi, a phwyswch Dechrau os hoffech chi ymuno. Mae'n gweithio am 30 diwrnod.
mail-invitation-reminder-otherwise = Os nad yw'n addas i chi, gallwch ddileu'r neges hon.

mail-invited-with-account-subject = Gwahoddiad i chi
mail-invited-with-account-what = Gofynnodd { $from } i ni eich gwahodd i wefan. Mae gennych chi gyfrif yno yn barod gyda'r cyfeiriad hwn.
mail-invited-with-account-do = Gallwch fewngofnodi yma. Os nad ydych chi'n cofio eich cyfrinair, dewiswch "Wedi anghofio eich cyfrinair?" yno.
mail-invited-with-account-otherwise = Os nad ydych chi'n dymuno gwneud hynny, does dim byd i'w wneud.

mail-from-staff = rhywun sy'n gweithio gyda chi

mail-requests-wait-subject = Mae rhywun yn aros am ateb
mail-requests-wait-what = Mae o leiaf 1 person wedi gofyn am wahoddiad ac yn aros am eich ateb.
mail-requests-wait-do = Agorwch y dudalen hon i weld pwy sy'n aros, ac erbyn pryd yr addawyd ateb.
mail-requests-wait-otherwise = Efallai fod rhywun arall wedi ateb yn barod. Os felly, does dim byd i'w wneud.

mail-request-declined-subject = Am yr hyn y gofynnoch chi amdano
mail-request-declined-what = Fe ofynnoch chi am wahoddiad i'n gwefan. Ni allwn roi un i chi. Gallwch ddarllen popeth yno o hyd heb gyfrif.
mail-request-declined-do = Mae'r dudalen hon yn arwain at y wefan. Os ydych chi'n credu bod hyn yn gamgymeriad, gofynnwch i'r bobl rydych chi mewn cysylltiad â nhw.
mail-request-declined-otherwise = Nid ydym wedi cadw eich cyfeiriad.

mail-account-unused-month-subject = Bydd eich cyfrif yn cael ei ddileu ymhen mis
mail-account-unused-month-what = Nid ydych chi wedi defnyddio eich cyfrif ar ein gwefan ers 23 mis. Ymhen 1 mis byddwn yn ei ddileu, gyda phopeth ysgrifennoch chi yno.
mail-account-unused-month-do = I'w gadw, mewngofnodwch yma unwaith. Os nad ydych chi'n cofio eich cyfrinair, dewiswch "Wedi anghofio eich cyfrinair?" yno.
mail-account-unused-month-otherwise = Os nad oes ei angen arnoch mwyach, does dim byd i'w wneud. Byddwn yn ysgrifennu unwaith eto wythnos cyn hynny.

mail-account-unused-week-subject = Bydd eich cyfrif yn cael ei ddileu ymhen wythnos
mail-account-unused-week-what = Nid ydych chi wedi defnyddio eich cyfrif ar ein gwefan ers bron i 24 mis. Ymhen 1 wythnos byddwn yn ei ddileu, gyda phopeth ysgrifennoch chi yno.
mail-account-unused-week-do = I'w gadw, mewngofnodwch yma unwaith. Os nad ydych chi'n cofio eich cyfrinair, dewiswch "Wedi anghofio eich cyfrinair?" yno.
mail-account-unused-week-otherwise = Os nad oes ei angen arnoch mwyach, does dim byd i'w wneud.

mail-account-erased-unused-subject = Cafodd eich cyfrif ei ddileu
mail-account-erased-unused-what = Nid oeddech chi wedi defnyddio eich cyfrif ar ein gwefan ers 24 mis. Fel yr ysgrifennon ni atoch, mae wedi'i ddileu nawr, gyda phopeth ysgrifennoch chi yno.
mail-account-erased-unused-do = Gallwch ddarllen popeth o hyd heb gyfrif yma.
mail-account-erased-unused-otherwise = Ni chewch ragor o negeseuon gennym.

mail-data-request-confirm-subject = Ai chi oedd hwn?
mail-data-request-confirm-what = Gofynnwyd i ni drwy lythyr neu ffôn am yr hyn y mae ein gwefan yn ei gadw amdanoch.
mail-data-request-confirm-do = Agorwch y dudalen hon i weld beth ofynnwyd. Os chi oedd hwn, pwyswch y botwm arni. Mae'n gweithio am 60 diwrnod.
mail-data-request-confirm-otherwise = Os nad chi oedd hwn, gallwch ddileu'r neges hon. Ni fydd dim yn digwydd.

mail-data-answer-subject = Yr hyn y gofynnoch chi i ni amdano
mail-data-answer-what = Fe ofynnoch chi i ni am gopi. Mae'n barod, ac wedi'i gloi â'r cyfrinymadrodd a ddewisoch chi.
mail-data-answer-do = Agorwch ef yma. Mae'n gweithio am 30 diwrnod.
mail-data-answer-otherwise = Os ydych chi wedi anghofio'r cyfrinymadrodd, gofynnwch i ni am gopi newydd.

mail-data-request-done-subject = Mae'r hyn y gofynnoch chi amdano wedi'i wneud
mail-data-request-done-what = Fe ofynnoch chi i ni newid sut rydym yn cadw neu'n defnyddio'r hyn sydd gennym amdanoch. Mae hynny wedi'i wneud.
mail-data-request-done-do = Mae'r dudalen hon yn dweud beth rydym yn ei gadw a beth allwch chi ofyn amdano.
mail-data-request-done-otherwise = Os ydych chi'n credu bod rhywbeth yn anghywir o hyd, gallwch ddweud wrthym ar y dudalen honno.

mail-complaint-received-subject = Mae'r hyn a anfonoch chi gyda ni
mail-complaint-received-what = Mae'r hyn a anfonoch chi atom am eich data gyda ni. Rydym yn edrych i mewn iddo ac yn eich ateb heb oedi gormodol.
mail-complaint-received-do = Mae'r dudalen hon yn dweud beth rydym yn ei gadw a ble arall allwch chi droi.
mail-complaint-received-otherwise = Cewch neges arall pan fydd ateb.

mail-complaint-answered-subject = Rydym wedi eich ateb
mail-complaint-answered-what = Fe ysgrifennoch chi atom am eich data. Mae ateb.
mail-complaint-answered-do = Agorwch y dudalen hon i'w ddarllen. Mae'n gweithio am 90 diwrnod.
mail-complaint-answered-otherwise = Mae'r dudalen yn dweud ble arall allwch chi droi os nad ydych yn cytuno.

mail-rights-wait-subject = Mae rhywun yn aros am ateb
mail-rights-wait-what = Mae o leiaf 1 cais neu gŵyn am ddata yn aros am arweinydd. Mae'r gyfraith yn gosod dyddiad ar gyfer yr ateb.
mail-rights-wait-do = Agorwch y dudalen hon i weld beth sy'n aros, a hyd pryd.
mail-rights-wait-otherwise = Efallai fod arweinydd arall wedi ateb yn barod. Os felly, does dim byd i'w wneud.

mail-hold-review-subject = A oes angen hyn o hyd?
mail-hold-review-what = Mae o leiaf 1 daliad cyfreithiol wedi sefyll am 6 mis ers i arweinydd edrych arno ddiwethaf. Rhaid codi daliadau nad oes eu hangen.
mail-hold-review-do = Agorwch y dudalen hon, edrychwch ar bob daliad, a dywedwch a oes ei angen o hyd.
mail-hold-review-otherwise = Efallai fod arweinydd arall wedi gwneud hyn yn barod. Os felly, does dim byd i'w wneud.

mail-site-closes-subject = Mae gwefan rydych yn ei defnyddio yn cau ar { $day }
mail-site-closes-what = Mae'r wefan y mae gennych gyfrif arni yn cau ar { $day }. Yn ystod y 14 diwrnod olaf gallwch ddarllen, ond nid ysgrifennu.
mail-site-closes-do = Gallwch fynd â phopeth a ysgrifennoch gyda chi, fel ffeil. Mewngofnodwch yma i wneud hynny.
mail-site-closes-otherwise = Os na wnewch chi ddim, caiff y cyfan ei ddileu 90 diwrnod ar ôl i'r wefan gau.
