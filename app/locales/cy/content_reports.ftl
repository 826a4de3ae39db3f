# "This is wrong": reports about pages, words and places. The words that only staff see are not here and stay English.

report-this = Mae hyn yn anghywir
report-heading = Dywedwch wrthon ni beth sy'n anghywir
report-title = Dywedwch wrthon ni beth sy'n anghywir: { $name }
report-what = Mae hyn yn mynd at y bobl sy'n rhedeg y wefan hon. Dydyn nhw ddim yn gallu eich ateb yma.
report-reason = Beth sy'n anghywir?
report-number = Nid yw'r rhif neu'r ddolen yn gweithio
report-closed = Maen nhw wedi cau neu wedi symud
report-details = Nid yw'r oriau, y gost neu fanylion eraill yn gywir
report-wrong = Nid yw'r hyn y mae'n ei ddweud yn gywir
report-unclear = Mae'n anodd ei ddeall
report-hurtful = Mae'r geiriau'n brifo
report-other = Rhywbeth arall
report-text = Beth ddylai ei ddweud?
report-text-hint = Gallwch adael hwn yn wag. Peidiwch ag ysgrifennu am eich sefyllfa eich hun: does neb yn gallu eich helpu o'r fan hon.
report-who = Dydyn ni ddim yn gofyn pwy ydych chi, a dydy'r bobl sy'n darllen hyn ddim yn gweld hynny.
report-send = Anfon
report-choose = Dewch o hyd i'r dudalen, y gair neu'r lle yn gyntaf. Mae'r botwm "Mae hyn yn anghywir" ar ddiwedd ei dudalen.
report-sent = Diolch
report-sent-what = Mae eich neges ar ei ffordd at y bobl sy'n rhedeg y wefan hon.
report-sent-next = Byddan nhw'n edrych arni ac yn cywiro pethau. Ni fydd neb yn ysgrifennu'n ôl atoch.
report-problem-no-reason = Dewiswch beth sy'n anghywir
report-problem-too-long = Gwnewch eich geiriau'n fyrrach: { $most } nod ar y mwyaf
report-problem-too-many = Cafodd gormod o negeseuon eu hanfon mewn amser byr. Mae eich geiriau wedi'u cadw yma. Rhowch gynnig arall arni ymhen awr.
report-problem-no-subject = Nid yw'r dudalen, y gair neu'r lle hwnnw yma mwyach. Mae eich geiriau isod.
report-problem-signed-out = Rydych chi wedi'ch allgofnodi. Mewngofnodwch eto.
report-problem-broken = Doedd dim modd cadw hyn nawr. Rhowch gynnig arall arni mewn ychydig funudau.
