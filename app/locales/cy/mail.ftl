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

mail-site-closes-subject = Mae gwefan rydych yn ei defnyddio yn cau ar { $day }
mail-site-closes-what = Mae'r wefan y mae gennych gyfrif arni yn cau ar { $day }. Yn ystod y 14 diwrnod olaf gallwch ddarllen, ond nid ysgrifennu.
mail-site-closes-do = Gallwch fynd â phopeth a ysgrifennoch gyda chi, fel ffeil. Mewngofnodwch yma i wneud hynny.
mail-site-closes-otherwise = Os na wnewch chi ddim, caiff y cyfan ei ddileu 90 diwrnod ar ôl i'r wefan gau.
