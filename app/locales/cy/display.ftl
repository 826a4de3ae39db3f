# How the site looks.

display-title = Sut mae'r wefan hon yn edrych
display-what = Dewiswch yr hyn sy'n hawdd i'ch llygaid. Dim ond yn y porwr hwn y bydd yn newid.
display-cookie = Yr hyn sy'n cael ei gadw yn eich porwr
display-done = Mae hyn wedi'i gadw yn y porwr hwn.
display-text = Maint y testun
display-text-usual = Fel yn eich porwr
display-text-larger = Mwy
display-text-largest = Mwyaf
display-spacing = Lle rhwng llythrennau, geiriau a llinellau
display-spacing-usual = Fel arfer
display-spacing-wide = Llydan
display-contrast = Cyferbyniad
display-contrast-usual = Fel arfer
display-contrast-high = Uchel
display-colours = Golau neu dywyll
display-colours-phone = Fel mae eich ffôn neu eich cyfrifiadur yn ei ddweud
display-colours-light = Golau bob amser
display-colours-dark = Tywyll bob amser
display-movement = Symudiad
display-movement-phone = Fel mae eich ffôn neu eich cyfrifiadur yn ei ddweud
display-movement-less = Llai
display-icon = Enw a llun ar eich sgrin gartref
display-icon-usual = Pecyn Cymorth, gyda'r lamp
display-icon-plain = Nodiadau, gyda llun plaen
display-icon-how = Mae hyn yn wir am yr hyn y byddwch chi'n ei roi ar eich sgrin gartref o hyn ymlaen. Tynnwch yr hen lun oddi yno'n gyntaf.

leave-title = Gadael yn gyflym
leave-what = Mae "Gadael" ar frig pob tudalen yn dangos tudalen blaen o fesuriadau cegin yn lle'r wefan. Ar fysellfwrdd, pwyswch Shift 3 gwaith.
leave-after = Ar ôl hynny, dim ond y dudalen blaen y mae'r botwm Yn ôl yn ei dangos. Mae'r hyn rydych chi wedi'i deipio wedi'i gadw.
leave-limits = Nid yw'n cuddio eich bod wedi bod yma. Mae hanes eich porwr yn dal i restru'r tudalennau, ac rydych chi'n dal wedi mewngofnodi. Ar ddyfais sy'n cael ei rhannu, allgofnodwch hefyd. I glirio'r hanes, chwiliwch am "Hanes" ("History") yn newislen eich porwr.
leave-lock = Ar eich ffôn eich hun gallwch gael eich tudalennau wedi'u cloi bob tro y byddwch yn gadael.
