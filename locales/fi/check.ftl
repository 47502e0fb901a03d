# Mitä yksittäisessä tiedossa voi olla vialla, missä lomakkeessa tahansa.

flaw-text-too_long = Teksti on liian pitkä: enintään { $most } merkkiä.
flaw-text-control_characters = Tekstissä on merkkejä, joita ei voi käyttää, esimerkiksi rivinvaihto.
flaw-number-out_of_range = Luvun pitää olla välillä { $least }–{ $most }.
flaw-choice-unknown = Valitse jokin näistä: { $allowed }.
flaw-email = Tämä ei ole sähköpostiosoite. Oikea on esimerkiksi aino@example.fi.
flaw-phone = Tämä ei ole puhelinnumero. Oikea on esimerkiksi +358 40 123 4567.
flaw-business_id = Y-tunnus ei täsmää. Oikea on muotoa 1234567-1.
flaw-website = Tämä ei ole verkko-osoite. Oikea on esimerkiksi www.yritys.fi.
flaw-country = Maata ei tunneta. Kirjoita kaksikirjaiminen tunnus, esimerkiksi FI.
flaw-owner-unknown = Valitse vastuuhenkilö tai ryhmä, joka on olemassa.
