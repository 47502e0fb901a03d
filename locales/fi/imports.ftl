# Tuonti: kontaktit CSV-tiedostosta.

refusal-import-empty = Tiedostossa ei ole yhtään riviä otsikkorivin alla.
refusal-import-too_large = Tiedosto on liian suuri: enintään { $most } Mt.
refusal-import-spreadsheet = Taulukkoa ei voi lukea: se on vanhassa muodossa tai rikki. Tallenna se XLSX- tai CSV-muodossa ja yritä uudelleen.
refusal-import-not_text = Tiedosto ei ole tekstiä: rivillä { $line } on merkkejä, joita tekstissä ei ole. Tallenna se CSV-muodossa.
refusal-import-unclosed_quote = Rivillä { $line } alkaa lainausmerkki, jota ei suljeta. Sulje tai poista se.
refusal-import-too_many_columns = Sarakkeita on liikaa: enintään { $most }.
refusal-import-no_known_column = Otsikkorivillä ei ole yhtään tuttua saraketta: { $head }. Tuttuja ovat esimerkiksi Etunimi, Sukunimi ja Sähköposti.
refusal-import-column_twice = Sarake { $column } tarkoittaa samaa kuin toinen sarake. Poista toinen niistä.
flaw-import-too_many_cells = Rivillä on { $cells } solua, mutta otsikkorivillä { $columns } saraketta.
flaw-import-several_match = Osoite on { $count } kontaktilla, eikä rivistä näe, ketä niistä se tarkoittaa. Lisää nimi tai ulkoinen tunniste.
refusal-import-swells = Tiedosto paisuu purettaessa liian suureksi. Tallenna taulukko uudelleen tai CSV-muodossa.
refusal-import-too_many_rows = Rivejä on liikaa: enintään { $most }. Jaa tiedosto osiin.
refusal-import-two_heads = Myös rivi { $line } on otsikkorivi. Poista ylimääräiset rivit otsikoiden yltä, niin että tiedosto alkaa yhdellä otsikkorivillä.
refusal-import-no_such_column = Tiedostossa ei ole saraketta { $column }.
refusal-import-busy = Tuonti on jo toisessa vaiheessa. Lataa sivu uudelleen.
refusal-import-missing = Tuontia ei löydy.
flaw-import-field_twice = Toinen sarake täyttää jo tämän kentän. Valitse vain yksi.
flaw-import-no_column = Valitse kenttä ainakin yhdelle sarakkeelle.
flaw-import-number_unknown = Tällä numerolla ei ole ketään. Tarkista numero tai jätä solu tyhjäksi.
flaw-import-changed_since = Muutettu tuonnin jälkeen, joten se jäi ennalleen. { $fields }
