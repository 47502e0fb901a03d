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

refusal-import-closed = Tuonti on avoinna niille, jotka näkevät ja saavat muokata kaikkea. Pyydä tuontia pääkäyttäjältä.

imports-title = Tuonti
imports-text = Tuo kontakteja tai organisaatioita taulukosta. Näet kaikki muutokset ennen kuin mitään tallentuu, ja koko tuonnin voi kumota.
imports-refused = Tiedostoa ei voitu lukea
imports-kind = Mitä tiedostossa on
imports-file = Tiedosto
imports-file-hint = Excel (XLSX) tai CSV. Enintään { $megabytes } Mt ja { $rows } riviä, otsikot ensimmäisellä rivillä.
imports-paste = Tai liitä taulukosta
imports-paste-hint = Kopioi solut otsikkoriveineen ja liitä ne tähän.
imports-pasted = Liitetty taulukko
imports-take-in = Jatka
imports-past = Aiemmat tuonnit
imports-rows = { $count ->
    [one] { $count } rivi
   *[other] { $count } riviä
}
imports-status-mapping = Sarakkeet valitsematta
imports-status-planning = Koeajo käynnissä
imports-status-planned = Odottaa hyväksyntää
imports-status-running = Käynnissä
imports-status-done = Valmis
imports-status-undoing = Kumotaan
imports-status-undone = Kumottu
imports-columns = Sarakkeet
imports-columns-text = Valitse, mihin kenttään kukin sarake tuodaan. Puuttuva sarake ja tyhjä solu eivät muuta mitään.
imports-column = Sarake
imports-samples = Esimerkkejä
imports-field = Kenttä
imports-field-of = Kenttä sarakkeelle { $column }
imports-empty-cell = Tyhjä solu
imports-clears = Tyhjentää kentän
imports-leave-out = Älä tuo
imports-matching = Tunnistaminen
imports-matching-text = Näin rivi yhdistetään jo olemassa olevaan tietoon.
imports-matching-by = Rivi tunnistetaan
imports-matching-number = Numerosta
imports-matching-external_id = Ulkoisesta tunnisteesta
imports-matching-email = Sähköpostista ja nimestä
imports-matching-business_id = Y-tunnuksesta
imports-matching-name = Nimestä
imports-on-match = Kun rivi tunnistetaan
imports-on-match-update = Päivitä olemassa oleva
imports-on-match-skip = Jätä ennalleen
imports-on-match-create = Luo silti uusi
imports-more = Lisäksi
imports-more-text = Nämä koskevat koko tiedostoa.
imports-owner = Uusien vastuuhenkilö
imports-owner-me = Minä
imports-tags = Tunnisteet kaikille
imports-tags-hint = Erota pilkulla. Aiemmat tunnisteet säilyvät.
imports-group = Lisää kohderyhmään
imports-group-none = Ei mihinkään
imports-lifts = Tuonti saa perua sähköpostikieltoja
imports-lifts-text = Vain, jos sarakkeessa lukee ei. Varmista, että henkilö on itse antanut luvan.
imports-plan = Näytä muutokset
imports-moving-planning = Lasketaan, mitä tuonti muuttaisi
imports-moving-running = Tuonti on käynnissä
imports-moving-undoing = Tuontia kumotaan
imports-moving-of = { $done }/{ $of } tuhannen rivin erää valmiina. Voit sulkea sivun.
imports-look-again = Päivitä
imports-planned = Mitään ei ole vielä tallennettu
imports-planned-text = { $writes ->
    [0] Tiedostossa ei ole tallennettavaa.
    [one] Tuonti tallentaa yhden rivin.
   *[other] Tuonti tallentaa { $writes } riviä.
}
imports-new-accounts = { $count ->
    [one] Lisäksi syntyy yksi uusi organisaatio.
   *[other] Lisäksi syntyy { $count } uutta organisaatiota.
}
imports-replan = Muuta valintoja
imports-run = { $count ->
    [one] Tuo yksi rivi
   *[other] Tuo { $count } riviä
}
imports-done = Tuonti on valmis
imports-done-text = Jos jokin meni pieleen, voit kumota koko tuonnin.
imports-undo = Kumoa koko tuonti
imports-undone = Tuonti on kumottu
imports-undone-text = Tuonnin jälkeen muutetut tiedot jätettiin ennalleen.
imports-tabs = Rivit
imports-fate-new = Uudet
imports-fate-changed = Muuttuvat
imports-fate-unchanged = Ennallaan
imports-fate-skipped = Ohitetut
imports-fate-refused = Virheelliset
imports-fate-restored = Palautetut
imports-fate-archived = Arkistoidut
imports-fate-kept = Jätetyt
imports-fate-nothing = Ei kumottavaa
imports-refused-file = { $count ->
    [one] Lataa virheellinen rivi tiedostona
   *[other] Lataa { $count } virheellistä riviä tiedostona
}
imports-reason = Syy
imports-line = Rivi { $line }
imports-nothing = tyhjä
imports-new-account = uusi organisaatio
imports-open = Tuo
flaw-registration-full = Tilaisuus on täynnä: paikkaa eikä varasijaa ole vapaana.
flaw-registration-closed = Ilmoittautuminen on päättynyt.
flaw-event-missing = Tällä numerolla ei ole tilaisuutta.
flaw-export-cards_of_contacts = vCard-tiedosto tehdään vain kontakteista.
