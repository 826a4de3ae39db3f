# Reminders by mail, and what is new.

reminders-title = Negeseuon atgoffa drwy e-bost
reminders-what = Neges fer sydd ond yn dweud eich bod wedi gofyn amdani. Does dim byd ynddi amdanoch chi na'ch teulu.
reminders-every-week = Unwaith yr wythnos
reminders-every-month = Unwaith y mis
reminders-every-never = Byth
reminders-missing = Dewiswch pa mor aml
reminders-stop-by-themselves = Maen nhw'n stopio ohonyn nhw eu hunain os na fyddwch chi'n ymweld am 3 mis. Mae gan bob neges ddolen sy'n eu stopio ar unwaith.
reminders-needs-email = Maen nhw'n dod drwy e-bost, ac mae gan eich cyfrif rif ffôn symudol. Newidiwch hwnnw i gyfeiriad e-bost yn gyntaf.
reminders-on = Mae hyn wedi'i gadw. Bydd y neges gyntaf yn dod ar ôl yr amser hwnnw.
reminders-off = Mae hyn wedi'i gadw. Ni fyddwch yn cael negeseuon atgoffa.
reminders-changed = Fe ddywedoch chi wrthon ni fod pethau wedi newid, felly dydyn ni ddim yn anfon negeseuon atgoffa. Gallwch dynnu hynny'n ôl yn gyntaf.
reminders-stop-title = Y neges atgoffa y gofynnoch chi amdani
reminders-stop-what = Fe ofynnoch chi i ni ysgrifennu atoch o bryd i'w gilydd. Does dim byd mae'n rhaid i chi ei wneud.
reminders-stop-question = Ydych chi am i'r negeseuon hyn stopio?
reminders-stop-do = Stopio'r negeseuon atgoffa
reminders-stopped-title = Mae'r negeseuon atgoffa wedi stopio
reminders-stopped-what = Ni fyddwch yn cael rhagor o'r negeseuon hyn. Gallwch ofyn amdanyn nhw eto yn eich cyfrif.
reminders-gone-title = Mae'r ddolen hon wedi dod i ben
reminders-gone-what = Mae'r negeseuon atgoffa y mae'n perthyn iddyn nhw wedi stopio. Os ydych chi wedi gofyn amdanyn nhw eto, defnyddiwch y ddolen yn y neges ddiweddaraf.
reminders-to-site = Mynd i'r wefan

news-title = Newydd ers i chi fod yma ddiwethaf
