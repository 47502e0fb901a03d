# Tuonti: kontaktit CSV-tiedostosta.

refusal-import-empty = Tiedostossa ei ole yhtään riviä otsikkorivin alla.
refusal-import-too_large = Tiedosto on liian suuri: enintään { $most } Mt.
refusal-import-spreadsheet = Tämä on taulukkolaskennan tiedosto. Tallenna se CSV-muodossa ja yritä uudelleen.
refusal-import-not_text = Tiedosto ei ole tekstiä: rivillä { $line } on merkkejä, joita tekstissä ei ole. Tallenna se CSV-muodossa.
refusal-import-unclosed_quote = Rivillä { $line } alkaa lainausmerkki, jota ei suljeta. Sulje tai poista se.
refusal-import-too_many_columns = Sarakkeita on liikaa: enintään { $most }.
refusal-import-no_known_column = Otsikkorivillä ei ole yhtään tuttua saraketta: { $head }. Tuttuja ovat esimerkiksi Etunimi, Sukunimi ja Sähköposti.
refusal-import-column_twice = Sarake { $column } tarkoittaa samaa kuin toinen sarake. Poista toinen niistä.
flaw-import-too_many_cells = Rivillä on { $cells } solua, mutta otsikkorivillä { $columns } saraketta.
flaw-import-several_match = Osoite on { $count } kontaktilla, eikä rivistä näe, ketä niistä se tarkoittaa. Lisää nimi tai ulkoinen tunniste.

