# Choosing the language, and what is said where content is not translated.

languages-title = Iaith
languages-english-only = Dim ond yn Saesneg y mae'r dudalen hon hyd yma.
languages-english-only-help = Dyma'r rhifau i'w ffonio os oes angen help arnoch nawr.
languages-unsigned = Nid oes neb a fagwyd yn siarad yr iaith hon wedi ei gwirio eto, felly dim ond ar safleoedd ymarfer y caiff ei dangos.
