# People's rights over their data: what relatives see.

rights-gone-what = Mae'r ddolen hon wedi cael ei defnyddio yn barod, neu mae'n rhy hen. Gofynnwch i'ch ymddiriedolaeth os oes angen rhywbeth arnoch o hyd.
rights-kind-access = Copi o bopeth amdanynt
rights-kind-correction = Mae rhywbeth i'w gywiro
rights-kind-restriction = Nid yw rhywbeth i'w ddefnyddio am y tro
rights-hold-court = Mae llys neu'r gyfraith yn gorchymyn hynny
rights-hold-claim = Mae hawliad cyfreithiol ar y gweill neu'n debygol
rights-hold-inquiry = Mae crwner neu ymchwiliad yn edrych ar beth ddigwyddodd
rights-hold-complaint = Mae cwyn neu ymchwiliad ar agor

rights-problem-email-missing = Rhowch gyfeiriad e-bost
rights-problem-email-malformed = Rhowch gyfeiriad e-bost fel enw@example.org
rights-problem-kind-missing = Dewiswch un
rights-problem-day-wrong = Rhowch ddiwrnod o fewn y 12 mis diwethaf
rights-problem-reason-missing = Dewiswch reswm
rights-problem-until-wrong = Rhowch ddiwrnod o yfory ymlaen, hyd at 6 blynedd i ddod
rights-problem-text-missing = Ysgrifennwch rywbeth yn gyntaf
rights-problem-text-too-long = Defnyddiwch 5,000 o lythrennau neu lai
rights-problem-need-too-long = Defnyddiwch 200 o lythrennau neu lai
rights-problem-passphrase-missing = Rhowch gyfrinymadrodd
rights-problem-passphrase-too-short = Defnyddiwch 12 nod neu fwy
rights-problem-passphrase-too-long = Defnyddiwch 128 nod neu lai
rights-problem-passphrase-guessable = Mae hwn yn hawdd ei ddyfalu. Defnyddiwch 3 neu 4 gair na fyddai neb ond chi yn eu rhoi gyda'i gilydd
rights-problem-passphrase-wrong = Nid hwn yw'r cyfrinymadrodd a ddewisoch chi
rights-problem-not-now = Mae hyn wedi'i wneud yn barod, neu ni ellir ei wneud eto
rights-problem-signed-out = Cawsoch eich allgofnodi. Mewngofnodwch eto; mae'r hyn a deipioch chi yma o hyd
rights-problem-forbidden = Dim ond arweinwyr all wneud hyn
rights-problem-missing = Nid yw hwn yma mwyach
rights-problem-gone = Mae'r ddolen hon wedi cael ei defnyddio yn barod neu'n rhy hen
rights-problem-too-many = Roedd hynny'n ormod o geisiadau. Arhoswch 1 awr a rhowch gynnig arall arni

complain-title = Cwyno am eich data
complain-what = Dywedwch wrthym os ydych chi'n credu na chafodd eich data ei drin fel y dylai. Nid oes angen cyfrif arnoch.
complain-who = Dim ond arweinwyr eich ymddiriedolaeth sy'n ei darllen. Rydym yn dweud drwy e-bost ein bod wedi ei chael, o fewn 30 diwrnod fan bellaf. Yna maen nhw'n edrych i mewn iddi ac yn ateb.
complain-not-here = Nid yw'r ffurflen hon ar gyfer cwynion am ofal, ac nid oes neb yn ei darllen yn y nos.
complain-text = Beth aeth o'i le
complain-text-hint = Nid oes angen i chi ddefnyddio enwau.
complain-email-hint = Mae'r ateb yn mynd yma. Nid yw'r e-bost yn dweud am beth y mae.
complain-send = Anfon y gŵyn
complain-ico = Gallwch hefyd fynd at Swyddfa'r Comisiynydd Gwybodaeth ar unrhyw adeg. Mae am ddim.
complain-sent-title = Mae eich cwyn gyda ni
complain-sent-what = Rydym yn anfon e-bost atoch i ddweud ei bod gyda ni.
complain-sent-next = Mae arweinwyr eich ymddiriedolaeth yn edrych i mewn iddi. Byddwch yn cael e-bost pan fydd ateb.
complain-answer-title = Yr ateb i'ch cwyn

data-request-title = Ai chi oedd hwn?
data-request-what-access = Gofynnodd rhywun i'ch ymddiriedolaeth am gopi o bopeth amdanoch chi ar y wefan hon.
data-request-what-correction = Gofynnodd rhywun i'ch ymddiriedolaeth gywiro rhywbeth yn yr hyn y mae'r wefan hon yn ei gadw amdanoch.
data-request-what-restriction = Gofynnodd rhywun i'ch ymddiriedolaeth beidio â defnyddio rhywfaint o'r hyn y mae'r wefan hon yn ei gadw amdanoch.
data-request-not-me = Os nad chi oedd hwn, caewch y dudalen hon. Ni fydd dim yn digwydd.
data-request-passphrase-why = Mae'r copi'n cael ei wneud nawr a'i gloi â chyfrinymadrodd. Gall eich ymddiriedolaeth ei anfon, ond dim ond chi all ei agor.
data-request-passphrase = Dewiswch gyfrinymadrodd
data-request-passphrase-hint = Defnyddiwch 12 nod neu fwy. Ysgrifennwch ef i lawr: hebddo ni all neb agor y copi.
data-request-yes = Ie, fi oedd hwn
data-request-done-title = Diolch
data-request-done-copy = Mae'r copi wedi'i wneud a'i gloi. Bydd eich ymddiriedolaeth yn anfon dolen ato, o fewn 1 mis i'ch cais fan bellaf.
data-request-done-other = Mae eich ymddiriedolaeth yn delio â hyn nawr, o fewn 1 mis i'ch cais fan bellaf.
data-answer-title = Eich copi
data-answer-what = Dyma'r copi y gofynnoch chi amdano. Rhowch y cyfrinymadrodd a ddewisoch chi.
data-answer-care = Mae'r ffeil yn cynnwys popeth a ysgrifennoch chi. Cadwch hi lle na all eraill ei darllen.
data-answer-passphrase = Eich cyfrinymadrodd
data-answer-open = Agor y copi
data-answer-forgotten = Os ydych chi wedi anghofio'r cyfrinymadrodd, ni all neb agor y copi hwn. Gofynnwch i'ch ymddiriedolaeth am un newydd.

account-held-title = Ni ellir dileu eich cyfrif nawr
account-held-what = Mae'n rhaid i'ch ymddiriedolaeth gadw'r hyn sydd ganddi amdanoch. Y rheswm:
account-held-until = Caiff ei gadw tan { $day } fan bellaf. Yna gallwch ei ddileu.
account-held-next = Os ydych chi'n credu bod hyn yn anghywir:

needs-title = Beth sy'n eich helpu i ddarllen a chael eich cyrraedd
needs-what = Dywedwch wrthym beth sydd ei angen arnoch pan fyddwn yn ysgrifennu atoch neu'n eich ffonio. Gallwch ei newid ar unrhyw adeg.
needs-who = Mae arweinwyr eich ymddiriedolaeth yn gweld hyn pan fyddant yn delio â chais neu gŵyn gennych. Nid oes neb arall yn ei weld.
needs-legend = Mae arnaf angen
needs-large-print = Print bras
needs-easy-read = Hawdd ei Ddeall
needs-sign-language = Iaith Arwyddion Prydain (BSL)
needs-text-only = Testun yn unig, dim galwadau
needs-call-me = Galwad yn lle llythyr
needs-interpreter = Cyfieithydd ar gyfer yr iaith hon
needs-interpreter-hint = Er enghraifft, Wrdw.
needs-other = Rhywbeth arall
needs-other-hint = Mewn ychydig eiriau, hyd at 200 o lythrennau. Nid oes angen i chi ddefnyddio enwau.
needs-done = Mae'r hyn sydd ei angen arnoch wedi'i gadw.
needs-display = Rydych yn newid golwg y wefan hon yma:

seen-title = Cyn i chi fynd ymlaen
seen-privacy = Mae ein tudalen breifatrwydd wedi newid
seen-terms = Mae ein telerau wedi newid
seen-needs = A yw hyn yn gywir o hyd?
seen-needs-what = Flwyddyn yn ôl dywedoch chi wrthym beth sydd ei angen arnoch i ddarllen a chael eich cyrraedd.
seen-needs-yes = Ydy, mae'n gywir
seen-needs-no = Nac ydy, ei newid

my-reading-title = Fy narllen
my-reading-what = Y tudalennau rydych wedi'u nodi fel rhai a ddarllenwyd. Gallwch argraffu'r dudalen hon, er enghraifft fel tystiolaeth o ddysgu. Nid oes neb arall yn ei gweld yma.
my-reading-who = { $name },
my-reading-count = { $pages ->
    [0] Nid oes tudalen wedi'i nodi fel un a ddarllenwyd eto.
   *[other] { $pages } tudalen, tua { $minutes } munud.
}
my-reading-made = Fel ar { $day }.
my-reading-minutes = { $minutes } munud
my-reading-print = I'w hargraffu, defnyddiwch ddewislen eich porwr.
