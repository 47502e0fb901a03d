# Kohderyhmän jäsenet: miksi kukin on mukana, ketkä pidetään poissa, ketkä tulivat ja lähtivät, ryhmän oma viesti.

field-target-groups-sample_size = Otoksen koko
refusal-target_group-not_yours = Tämän kohderyhmän muokkaaminen on sallittu vain sen vastuuhenkilölle. Pyydä häntä avaamaan ryhmä muille.
flaw-filter-circular = Ehdot palaavat tähän ryhmään itseensä. Valitse toinen kohderyhmä.
flaw-template-time_passed = Pohjan lähetysaika on jo mennyt. Anna pohjalle uusi aika tai valitse toinen pohja.

members-sample-hint = Ryhmään arvotaan enintään näin monta ehtoihin sopivaa. Tyhjä ottaa kaikki.
members-in = Mukana
members-not-in = Ei mukana
members-out = Pidetään poissa
members-out-by = { $name } jätti pois { $moment }.
members-out-since = Jätetty pois { $moment }.
members-chosen-by = { $name } valitsi käsin { $moment }.
members-chosen = Valittu käsin { $moment }.
members-found = Tullut ehtojen perusteella { $moment }.
members-hand-by = Käsin: { $name }
members-no-mail-text = Ryhmän ja kampanjoiden viestit eivät lähde hänelle.
members-broken = Ehtoja ei voi enää käyttää
members-broken-text = Jäsenet pysyvät ennallaan, kunnes ehdot on korjattu.
members-conditions-now = Ehdot nyt
members-holds = Täyttyy
members-holds-not = Ei täyty
members-matches = Ehdot kokonaisuutena täyttyvät.
members-matches-not = Ehdot kokonaisuutena eivät täyty.
members-no-conditions = Ryhmällä ei ole ehtoja. Jäsenet valitaan käsin.
members-open-contact = Avaa kontakti
members-why-in = Miksi mukana ryhmässä: { $group }
members-turn-refresh = Jäsenten päivitys
members-turn-hand = Valinta käsin
members-turned = { $came ->
    [one] 1 tuli
   *[other] { $came } tuli
}, { $went ->
    [one] 1 lähti
   *[other] { $went } lähti
}.
members-came = { $count ->
    [one] Tuli 1
   *[other] Tulivat { $count }
}
members-went = { $count ->
    [one] Lähti 1
   *[other] Lähtivät { $count }
}
members-and-more = { $count ->
    [one] ja 1 muu
   *[other] ja { $count } muuta
}
members-history = Kehitys
members-size-at = { $moment }: { $count ->
    [one] 1 kontakti
   *[other] { $count } kontaktia
}
members-now = nyt { $count }
members-sizes = Ryhmän koko ajan mittaan, enimmillään { $most }
members-no-history = Jäsenten muutokset näkyvät täällä.
members-keep-out = Pidä poissa
members-excluded = Poissa pidettävät
members-let-in = Päästä takaisin
members-told-excluded = { $count ->
    [one] Kontakti pidetään poissa ryhmästä.
   *[other] { $count } kontaktia pidetään poissa ryhmästä.
}
members-not-yours = Voit katsella ryhmää
members-not-yours-text = Ryhmää muokkaa { $name }.
members-mail-due = Ryhmä lähettää oman viestinsä { $moment }
members-mail-due-text = Jäsenet päivitetään juuri ennen lähetystä. Kukaan ei saa samaa viestiä kahdesti.
members-mail-sent = Ryhmä lähetti oman viestinsä { $moment }
members-mail-campaign = Avaa kampanja
