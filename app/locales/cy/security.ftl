# The second step of signing in.

security-title = Sut rydych chi'n mewngofnodi
security-link = Sut rydych chi'n mewngofnodi: codau
security-off = Mae eich cyfrinair yn ddigon i'ch mewngofnodi.
security-own-why = Gallwch ofyn am god hefyd. Yna, hyd yn oed os yw rhywun yn gwybod eich cyfrinair, ni fydd yn gallu mynd i mewn.
security-staff-why = Mae staff yn mewngofnodi gyda chyfrinair a chod. Gosodwch y cod unwaith. Mae'n cymryd 2 funud.
security-not-here = Nid yw'r wefan hon yn gallu defnyddio codau eto. Rhaid i'r person sy'n ei rhedeg osod allwedd yn gyntaf.
security-begin = Gosod codau
security-on = Ers { $day }, mae mewngofnodi'n gofyn am god.
security-codes-left = { $count ->
    [0] Nid oes gennych godau adfer ar ôl. Gwnewch rai newydd nawr.
    [one] Mae gennych 1 cod adfer ar ôl.
    [two] Mae gennych { $count } god adfer ar ôl.
    [few] Mae gennych { $count } chod adfer ar ôl.
    [many] Mae gennych { $count } chod adfer ar ôl.
   *[other] Mae gennych { $count } cod adfer ar ôl.
}
security-new-codes = Gwneud codau adfer newydd
security-remove-title = Mewngofnodi heb godau
security-remove-what = Ar ôl hyn, bydd eich cyfrinair yn ddigon i'ch mewngofnodi.
security-remove = Mewngofnodi heb godau
security-done-removed = Nid yw mewngofnodi'n gofyn am god mwyach.

security-set-up-title = Gosod codau ar gyfer mewngofnodi
security-app-title = 1. Cael ap sy'n gwneud codau
security-app-what = Bydd unrhyw ap dilysu yn gwneud y tro, ar ffôn neu ar eich cyfrifiadur. Gall llawer o reolwyr cyfrineiriau ei wneud hefyd. Does dim angen ffôn arnoch.
security-key-title = 2. Rhoi'r allwedd hon i'r ap
security-key-what = Pwyntiwch yr ap at y llun, neu teipiwch y llythrennau hyn ynddo:
security-picture = Yr allwedd fel llun ar gyfer eich ap. Mae'r llythrennau isod yn dweud yr un peth
security-try-title = 3. Teipio'r cod y mae'n ei ddangos
security-first-hint = 6 digid. Mae'r ap yn dangos rhai newydd bob 30 eiliad.

security-code-title = Teipiwch eich cod
security-code-what = Mae eich cyfrinair yn gywir. Nawr mae angen y cod o'ch ap arnon ni.
security-code = Cod
security-code-hint = 6 digid o'ch ap, neu un o'ch codau adfer.
security-code-lost = Dim ap a dim codau adfer? Gofynnwch i'r person sy'n rhedeg y wefan hon. Gall dynnu'r ap oddi ar eich cyfrif.

security-codes-title = Eich codau adfer
security-codes-what = Os byddwch chi'n colli eich ap, bydd pob un o'r codau hyn yn eich mewngofnodi unwaith. Argraffwch y dudalen hon neu ysgrifennwch nhw nawr: dim ond y tro hwn y maen nhw'n cael eu dangos.
security-codes-keep = Cadwch nhw ar bapur, i ffwrdd o'ch cyfrifiadur. Nid yw codau hŷn yn gweithio mwyach.
security-codes-done = Rydw i wedi'u cadw
