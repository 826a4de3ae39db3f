# Words of the directory.

directory-title = Cyfeiriadur
directory-title-asked = Cyfeiriadur: { $asked }
directory-lede = Llinellau cymorth, elusennau a grwpiau cenedlaethol i berthnasau, ac i'r person sy'n annwyl i chi.
directory-unchecked = Dim ond lle roedden ni'n gallu eu darllen rydyn ni'n rhestru oriau, costau ac ieithoedd. Lle rydyn ni'n dweud "heb ei wirio eto", gofynnwch cyn talu neu deithio.
directory-filter = Dod o hyd i'r hyn sy'n addas i chi
directory-filter-again = Newid yr hyn y gofynnoch chi amdano
directory-asked = Fe ofynnoch chi am: { $asked }
directory-good-for = Da ar gyfer
directory-any = Unrhyw un
directory-need = Beth sydd ei angen arnoch
directory-need-urgent = Cymorth brys
directory-need-talk = Rhywun i siarad â nhw
directory-need-information = Gwybodaeth
directory-need-meet-others = Cwrdd â phobl eraill yn fy sefyllfa i
directory-need-rights = Fy hawliau
directory-need-money = Arian
directory-need-practical = Cymorth ymarferol
directory-need-safety = Bod yn ddiogel
directory-need-grief = Galar
directory-topic = Pwnc
directory-hours = Oriau
directory-hours-hint = Mae llawer o leoedd heb ddweud pryd maen nhw'n ateb. Fyddan nhw ddim yn cael eu dangos os byddwch chi'n dewis yma.
directory-hours-always = Ar agor ddydd a nos
directory-hours-daily = Ar agor bob dydd
directory-hours-weekdays = Ar agor yn ystod yr wythnos
directory-hours-unknown = Heb ei wirio eto
directory-language = Iaith
directory-cost = Cost
directory-who-for = I bwy mae hwn
directory-free = Dim ond yr hyn sydd am ddim
directory-show = Dangos yr hyn sy'n addas
directory-found = { $count ->
    [0] Does dim yn addas i hynny i gyd
    [one] 1 lle addas
    [two] { $count } le addas
   *[other] { $count } lle addas
}
directory-nothing = Tynnwch un o'ch dewisiadau, neu edrychwch drwy'r rhestr gyfan.
directory-all = Gweld y cyfeiriadur cyfan
directory-reach = Sut i gysylltu â nhw
directory-seen = Gwelwyd ar { $site } ar { $day }. Does neb wedi rhoi cynnig arno eto.
directory-seen-link = Gweld ble y darllenon ni hyn
directory-checked = Gwiriwyd gan berson ar { $day }.
directory-place-title = { $name } yn y cyfeiriadur
directory-unknown = Allwn ni ddim dod o hyd i'r lle hwnnw
directory-unknown-what = Efallai fod ganddo enw arall yma, neu ei fod wedi cau.
directory-link-what = Llinellau cymorth, elusennau a grwpiau
