# Kohderyhmät: ketkä kutsutaan, käsin valitut ja ehdoilla löydetyt.

field-target-groups-name = Nimi
field-target-groups-number = Numero
field-target-groups-type = Tyyppi
field-target-groups-public = Julkinen
field-target-groups-active = Aktiivinen
field-target-groups-automatic_campaigns = Automaattiset sähköpostikampanjat
field-target-groups-member_count = Jäseniä
field-target-groups-refreshed_at = Päivitetty
field-target-groups-email_template_id = Lähetettävä sähköpostipohja
field-target-groups-owner = Vastuu
field-target-groups-created_at = Luotu
field-target-groups-updated_at = Muokattu
field-target-groups-id = Tunniste
field-target-groups-public-no = Ei
field-target-groups-public-read = Kyllä, luku
field-target-groups-public-write = Kyllä, kirjoitus

refusal-target_group-missing = Kohderyhmää ei löydy.
refusal-target_group-inactive = Kohderyhmä ei ole aktiivinen. Ota se ensin käyttöön.
flaw-target_group-unknown = Kohderyhmää ei löydy.
flaw-rules-empty = Lisää ainakin yksi ehto tai valitse, että ryhmään kuuluvat kaikki kontaktit tai vain käsin valitut.

target-groups-all = Kaikki
target-groups-active = Aktiiviset
target-groups-search = Hae kohderyhmiä
target-groups-empty = Kohderyhmiä ei vielä ole
target-groups-empty-text = Kohderyhmä kokoaa kutsuttavat ehdoilla tai käsin. Sama ryhmä käy moneen kampanjaan.
target-groups-members = { $count ->
    [one] 1 kontakti
   *[other] { $count } kontaktia
}
target-groups-how = Jäsenet
target-groups-by-conditions = Ehdoilla
target-groups-by-hand = Käsin valitut

target-groups-new = Uusi kohderyhmä
target-groups-edit = Muokkaa kohderyhmää
target-groups-basics = Perustiedot
target-groups-basics-text = Ehdot ja jäsenet lisätään tallennuksen jälkeen.
target-groups-type-hint = Oma luokittelunne, esimerkiksi Asiakkaat tai Alumnit.
target-groups-no-type = Ei tyyppiä
target-groups-active-text = Vain aktiivisen ryhmän voi liittää kampanjaan.
target-groups-own-mail = Ryhmän oma viesti
target-groups-own-mail-text = Kutsua varten nämä jätetään tyhjiksi, koska kutsu lähtee kampanjasta.
target-groups-own-mail-warning = Ryhmä lähettää viestejä myös itse
target-groups-own-mail-warning-text = Jos liität ryhmän kampanjaan, sama ihminen voi saada viestin kahdesti. Tyhjennä ryhmän oma pohja ja automaattiset kampanjat.
target-groups-no-template = Ei omaa viestiä
target-groups-automatic-text = Ryhmä lähettää oman pohjansa jäsenilleen itse.
target-groups-handling = Käsittely
target-groups-public-no = Vain vastuuhenkilö muokkaa
target-groups-public-read = Muut saavat käyttää
target-groups-public-write = Muut saavat muokata
target-groups-changed-meanwhile = Joku muu tallensi kohderyhmän sillä välin
target-groups-changed-meanwhile-text = Kirjoittamasi on tallella. Kun tallennat uudelleen, sinun tietosi jäävät voimaan.

target-groups-archived = Arkistoitu
target-groups-archive = Arkistoi
target-groups-restore = Palauta
target-groups-refresh = Päivitä jäsenet
target-groups-use = Käytä kampanjassa
target-groups-use-short = Käytä
target-groups-refreshed = Päivitetty { $moment }
target-groups-never-refreshed = Ei vielä päivitetty
target-groups-inactive-note = Ryhmä ei ole aktiivinen, joten sitä ei voi liittää kampanjaan.
target-groups-stale = Ehtoja ei ole vielä käytetty
target-groups-stale-text = Jäsenet tulevat ryhmään, kun päivität sen.
target-groups-missing = { $count ->
    [one] 1 kontakti ei ole vielä saanut kutsua
   *[other] { $count } kontaktia ei ole vielä saanut kutsua
}
target-groups-missing-text = Ryhmä kopioitiin kampanjaan { $campaign } { $moment }. He ovat tulleet ryhmään sen jälkeen.
target-groups-add-missing = { $count ->
    [one] Lisää hänet
   *[other] Lisää { $count }
}

target-groups-who = Ketkä kuuluvat ryhmään
target-groups-join = Ehtojen yhdistäminen
target-groups-join-all = Kaikki ehdot
target-groups-join-any = Jokin ehdoista
target-groups-join-everybody = Kaikki kontaktit
target-groups-join-hand = Vain käsin valitut
target-groups-save-conditions = Tallenna ja päivitä jäsenet
target-groups-save-hint = Käsin valitut pysyvät ryhmässä.
target-groups-count = Laske osumat
target-groups-foreign = Ehdot ovat monimutkaisemmat kuin tässä voi muokata
target-groups-foreign-text = Ne ovat voimassa niin kuin yllä lukee. Uudet ehdot korvaavat ne.
target-groups-matches = Osumia nyt
target-groups-members-now = Jäseniä nyt
target-groups-of-all = { $count ->
    [one] kontakti kaikkiaan { $all }:sta.
   *[other] kontaktia kaikkiaan { $all }:sta.
}
target-groups-reach-bar = { $reachable } voi vastaanottaa sähköpostia, { $opted_out } kieltänyt, { $without_address } ilman osoitetta
target-groups-reachable = Voi vastaanottaa
target-groups-opted-out = Kieltänyt markkinoinnin
target-groups-without-address = Ei sähköpostiosoitetta
target-groups-language = Kieli: { $language }
target-groups-sample = Esimerkiksi

target-groups-members-title = Jäsenet
target-groups-organisation = Organisaatio
target-groups-title = Tehtävä
target-groups-why = Miksi mukana
target-groups-source-hand = Valittu käsin
target-groups-source-filter = Ehdot
target-groups-first-page = Alkuun
target-groups-remove = Poista ryhmästä
target-groups-nobody = Ryhmässä ei ole vielä ketään.
target-groups-uses = Käytössä
target-groups-copied = Kopioitu { $moment }
target-groups-no-uses = Ryhmää ei ole vielä liitetty kampanjaan.

people-add = Lisää yksittäisiä kontakteja
people-find-text = Hae nimellä, osoitteella tai organisaatiolla.
people-without-address = Ei sähköpostiosoitetta
people-without-permission = Kieltänyt markkinoinnin

target-groups-copy-of = { $name } (kopio)
target-groups-told-created = { $name } luotu. Lisää nyt ehdot tai jäsenet.
target-groups-told-saved = { $name } tallennettu.
target-groups-told-refreshed = { $added ->
    [one] 1 tuli
   *[other] { $added } tuli
}, { $removed ->
    [one] 1 lähti
   *[other] { $removed } lähti
}. { $count ->
    [one] Ryhmässä on nyt 1 kontakti.
   *[other] Ryhmässä on nyt { $count } kontaktia.
}
target-groups-told-added = { $count ->
    [one] Kontakti lisätty ryhmään.
   *[other] { $count } kontaktia lisätty ryhmään.
}
target-groups-told-removed = { $count ->
    [one] Kontakti poistettu ryhmästä.
   *[other] { $count } kontaktia poistettu ryhmästä.
}
target-groups-told-stale = Joku muu tallensi ehdot sillä välin. Tarkista ne ja tallenna uudelleen.
target-groups-told-copied = { $name } luotu.
target-groups-told-archived = { $name } arkistoitu.
target-groups-told-restored = { $name } palautettu.
field-target-groups-has_conditions = Jäsenet ehdoilla
relation-contacts-target_groups = Kohderyhmät
relation-target-group-members-target_group = Kohderyhmä
field-target-group-members-target_group_id = Kohderyhmä
field-target-group-members-source = Miksi mukana
field-target-group-members-source-hand = käsin valittu
field-target-group-members-source-filter = ehtojen mukaan
field-target-group-members-added_at = Lisätty
target-groups-join-none = Ei mikään ehdoista
target-groups-join-not_all = Eivät kaikki ehdot
