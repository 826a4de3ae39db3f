# Words of the page frame and of the UI components.
ui-skip = Neidio i'r prif gynnwys
ui-brand-1 = Pecyn Cymorth
ui-brand-2 = i Berthnasau
ui-brand-name = Pecyn Cymorth i Berthnasau, hafan
ui-offered-with = Yn cael ei gynnig gyda { $trust }
ui-sandbox = Gwefan ymarfer: ddim i'w defnyddio go iawn. Gall yr hyn rydych chi'n ei deipio yma gael ei ddileu unrhyw bryd.

ui-nav-main = Prif dudalennau
ui-nav-more = Rhagor o dudalennau
ui-menu = Dewislen
ui-home = Hafan
ui-learn = Dysgu
ui-words = Chwalu'r jargon
ui-directory = Cyfeiriadur
ui-toolbox = Fy mlwch offer
ui-plans = Eich cynlluniau
ui-account = Cyfrif
ui-sign-in = Mewngofnodi
ui-sign-up = Creu cyfrif
ui-sign-out = Allgofnodi
ui-signed-in-as = Wedi mewngofnodi fel { $name }
ui-staff = Staff
ui-urgent-help = Cymorth brys
ui-leave = Gadael
ui-leave-long = Gadael y wefan hon yn gyflym

ui-about = Am y wefan
ui-privacy = Preifatrwydd
ui-cookies = Cwcis
ui-accessibility = Hygyrchedd
ui-terms = Telerau
ui-footer-links = Am y wefan hon
ui-footer-scope = Mae'r Pecyn Cymorth i Berthnasau yn rhoi gwybodaeth a chefnogaeth. Nid yw'n cymryd lle eich tîm gofal, a does neb yn cadw golwg arno ddydd a nos.
ui-footer-danger = Os yw rhywun mewn perygl, ewch i'r dudalen
ui-footer-danger-link = cymorth brys
ui-footer-responsible = { $trust } sy'n gyfrifol am y wefan hon.

ui-error-prefix = Gwall:
ui-information-prefix = Gwybodaeth:
ui-problem = Mae problem
ui-show = Dangos
ui-show-password = Dangos y cyfrinair
ui-hide = Cuddio
ui-hide-password = Cuddio'r cyfrinair
# The hidden word comes after these two: "Yn ôl un dudalen", "Ymlaen un dudalen".
ui-previous = Yn ôl
ui-next = Ymlaen
ui-page-hidden = un dudalen
ui-pagination = Symud rhwng tudalennau
ui-back = Yn ôl
ui-care-emergency = Angen gweithredu ar unwaith:
ui-care-urgent = Cyngor brys:
ui-care-non-urgent = Cyngor nad yw'n frys:

ui-design-system = System ddylunio
ui-design-system-lede = Pob cydran o'r wefan hon ym mhob cyflwr. Nid yw'r dudalen hon yn bod ar wefan go iawn.
