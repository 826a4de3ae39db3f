# Passkeys, and signing in by a link instead of a password.
passkeys-title = Eich cyfrinallweddi (passkeys)
passkeys-link = Mewngofnodi heb gyfrinair: cyfrinallweddi (passkeys)
passkeys-what = Gyda chyfrinallwedd, eich ffôn neu'ch cyfrifiadur sy'n eich mewngofnodi. Rydych chi'n defnyddio'r bys, yr wyneb neu'r PIN sy'n ei ddatgloi, heb deipio cyfrinair.
passkeys-staff = I staff, mae cyfrinallwedd yn cyfrif fel yr ail gam. Does dim angen cod.
passkeys-none = Does gennych chi ddim cyfrinallweddi eto.
passkeys-made = Ychwanegwyd: { $day }.
passkeys-used = Defnyddiwyd ddiwethaf: { $day }.
passkeys-unused = Heb ei defnyddio eto.
passkeys-add-title = Ychwanegu cyfrinallwedd
passkeys-add-care = Gwnewch hyn ar eich dyfais eich hun yn unig. Mae'n cadw enw'r wefan hon a'ch cyfeiriad e-bost yn ei rhestr o gyfrinallweddi. Gall pwy bynnag sy'n gallu datgloi'r ddyfais weld y rhestr honno, a mewngofnodi fel chi.
passkeys-name = Enw ar gyfer y gyfrinallwedd hon
passkeys-name-hint = Fel eich bod yn gwybod wedyn ar ba ddyfais y mae. Er enghraifft: Fy ffôn. Peidiwch â defnyddio eich enw eich hun, nac enw'r person sy'n annwyl i chi.
passkeys-add = Ychwanegu cyfrinallwedd
passkeys-adding-title = Cadw'r gyfrinallwedd ar y ddyfais hon
passkeys-adding-what = Bydd eich porwr yn gofyn i chi ddatgloi'r ddyfais. Mae gennych chi 5 munud.
passkeys-adding = Ei chadw ar y ddyfais hon
passkeys-done-added = Mae eich cyfrinallwedd wedi'i hychwanegu. Rydyn ni wedi rhoi gwybod i chi drwy e-bost.
passkeys-done-removed = Mae'r gyfrinallwedd honno wedi'i thynnu. Rydyn ni wedi rhoi gwybod i chi drwy e-bost.
passkeys-remove-link = Tynnu { $name }
passkeys-remove-title = Tynnu { $name }?
passkeys-remove-what = Ni fydd y gyfrinallwedd hon yn eich mewngofnodi mwyach. Dilëwch hi ar y ddyfais hefyd, yn y gosodiadau ar gyfer cyfrineiriau.
passkeys-remove = Tynnu'r gyfrinallwedd hon
passkeys-no-password-again = Does gennych chi ddim cyfrinair. Yn lle hynny, rhaid eich bod wedi mewngofnodi o fewn y 10 munud diwethaf.
passkeys-failed = Ni weithiodd hynny. Gallwch roi cynnig arall arni, neu ddefnyddio un o'r ffyrdd eraill.
passkeys-without-script = Nid yw cyfrinallweddi'n gweithio yma. Mae angen JavaScript a phorwr mwy newydd arnyn nhw. Mae eich cyfrinair a dolen drwy e-bost yn gweithio ym mhob porwr.

passkeys-sign-in-title = Mewngofnodi gyda chyfrinallwedd (passkey)
passkeys-begin = Defnyddio cyfrinallwedd (passkey)
passkeys-sign-in-what = Bydd eich porwr yn gofyn i chi ddatgloi eich dyfais. Mae gennych chi 5 munud.
passkeys-sign-in-button = Defnyddio fy nghyfrinallwedd
passkeys-otherwise-title = Ffyrdd eraill o fewngofnodi
passkeys-by-password = Mewngofnodi gyda'ch cyfrinair
passkeys-by-link = Mewngofnodi gyda dolen drwy e-bost
passkeys-or-app = Defnyddio cyfrinallwedd yn lle hynny

passkeys-link-title = Mewngofnodi gyda dolen drwy e-bost
passkeys-link-what = Rhowch gyfeiriad e-bost eich cyfrif i ni. Byddwn ni'n anfon dolen atoch sy'n eich mewngofnodi heb gyfrinair.
passkeys-link-next = Agorwch yr e-bost o fewn 15 munud, dilynwch y ddolen ynddo a phwyswch y botwm yno. Mae'r ddolen yn gweithio unwaith.
passkeys-link-whose = Pwyswch y botwm i fewngofnodi fel { $email }.
passkeys-link-elsewhere = Ni wnaethoch chi ofyn am y ddolen hon yn y porwr hwn. Pwyswch y botwm dim ond os gofynnoch chi amdani eich hun, mewn porwr arall neu ar ddyfais arall.
passkeys-link-gone = Efallai ei bod wedi'i defnyddio yn barod, neu'n hŷn na 15 munud.

passkeys-no-password-title = Bod heb gyfrinair
passkeys-no-password-what = Gallwch fewngofnodi gyda chyfrinallwedd neu ddolen drwy e-bost yn lle hynny. Bydd unrhyw ddyfais arall rydych chi wedi mewngofnodi arni yn cael ei hallgofnodi.
passkeys-no-password-button = Tynnu fy nghyfrinair
passkeys-choose-password = Does gennych chi ddim cyfrinair. I ddewis un, gofynnwch am ddolen drwy e-bost.
passkeys-choose-password-link = Dewis cyfrinair
passkeys-no-password-value = Dim

account-done-no-password = Mae eich cyfrinair wedi'i dynnu. Rydyn ni wedi rhoi gwybod i chi drwy e-bost. Mae eich dyfeisiau eraill wedi'u hallgofnodi.
account-problem-staff-keep-passkey = Dyma eich unig ail gam, felly rhaid iddi aros. Ychwanegwch gyfrinallwedd arall neu gosodwch godau yn gyntaf
account-problem-staff-keep-password = Rhaid i staff gadw cyfrinair
account-problem-sign-in-again = Fe fewngofnodoch chi fwy na 10 munud yn ôl. Allgofnodwch, mewngofnodwch eto a dewch yn ôl yma
account-problem-passkey-name-missing = Rhowch enw ar gyfer y gyfrinallwedd hon
account-problem-passkey-name-too-long = Defnyddiwch 60 llythyren neu lai
account-problem-passkey-gone = Mae mwy na 5 munud wedi mynd heibio, neu mae wedi'i defnyddio yn barod. Dechreuwch eto
account-problem-passkey-refused = Ni chafodd y gyfrinallwedd hon ei derbyn. Rhowch gynnig arall arni, neu defnyddiwch ffordd arall
account-problem-passkey-not-here = Nid oes gan y wefan hon enw y gall dyfais gadw cyfrinallwedd ar ei gyfer
account-problem-no-passkey = Nid yw'r gyfrinallwedd hon yno mwyach
account-problem-too-many-passkeys = Mae gennych chi 20 o gyfrinallweddi. Tynnwch un nad ydych chi'n ei defnyddio mwyach

account-table-passkey = Eich cyfrinallweddi
account-table-passkey-challenge = Cwestiynau i'ch dyfais am gyfrinallwedd
account-column-name = Enw
account-column-options = Yr hyn a ddywedwyd wrth eich dyfais
