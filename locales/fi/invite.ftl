# Opastettu kutsu: tilaisuudesta lähetettyyn kutsuun.

invite-title = Kutsu
invite-step-event = Tilaisuus
    .events = { $One }
invite-step-message = Viesti
invite-step-people = Vastaanottajat
invite-step-campaign = Kampanja
invite-step-send = Tarkista ja lähetä
invite-done = valmis
invite-change = Vaihda
invite-open = Avaa
invite-next = Jatka
invite-event-there = Vapaita paikkoja { $free }, varapaikkoja { $waitlist }.
invite-event-shut = Ilmoittautuminen ei ole nyt auki. Kutsutut näkevät sen omalta sivultaan.
invite-message-missing = Valitse sähköpostipohja.
invite-message-hint = Valittavana ovat kansion Kampanja pohjat, jotka lähtevät välittömästi.
invite-message-new = Kirjoita uusi
invite-people-there = { $count ->
    [one] { $name }, viesti tavoittaa 1 kontaktin
   *[other] { $name }, viesti tavoittaa { $count } kontaktia
}
invite-people-missing = Valitse kohderyhmä.
invite-people-hint = Luku on ryhmän koko. Mukaan tulevat ne, jotka ovat ryhmässä lähetyshetkellä.
invite-reachable = Viesti tavoittaa
invite-campaign-missing = Kampanja pitää kutsun yhdessä ja näyttää, kuka vastasi.
invite-campaign-text = Nimi ja viimeinen päivä on ehdotettu tilaisuudesta. Tallentaminen ei vielä lähetä mitään.
invite-campaign-make = Luo kampanja
invite-campaign-keep = Tallenna kampanja
invite-send-later = Edelliset kohdat ensin.
invite-sent = Kohderyhmä on jo kampanjassa.
invite-see-campaign = Avaa kampanja
invite-going-on = Jatkat kutsua: { $name }
invite-going-on-text = Mitään ei lähde ennen kuin liität kohderyhmän.
invite-begin-new = Aloita uusi kutsu
invite-others = Muut kutsut tähän tilaisuuteen
invite-other-sent = { $count ->
    [one] 1 kontakti, ilmoittautuneita { $registered }
   *[other] { $count } kontaktia, ilmoittautuneita { $registered }
}
invite-other-begun = Kesken, ei lähetetty
invite-go-on = Jatka
invite-how = Näin kutsu lähtee
invite-how-text = Viesti lähtee, kun kohderyhmä liitetään kampanjaan. Sitä ennen näet, kenelle se menee ja kenelle ei. Voit keskeyttää milloin vain ja jatkaa myöhemmin.
