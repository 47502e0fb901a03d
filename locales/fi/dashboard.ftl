dashboard-greeting-morning = Hyvää huomenta, { $name }
dashboard-greeting-day = Hyvää päivää, { $name }
dashboard-greeting-evening = Hyvää iltaa, { $name }
dashboard-today = { $weekday } { $day }, viikko { $week }.
dashboard-soon = { $count ->
    [0] Viikon sisällä ei ole tilaisuuksia.
    [one] Viikon sisällä on yksi tilaisuus.
   *[other] Viikon sisällä on { $count } tilaisuutta.
}
dashboard-things = { $count ->
    [0] Mikään ei odota sinua.
    [one] Yksi asia odottaa sinua.
   *[other] { $count } asiaa odottaa sinua.
}
dashboard-registered = Ilmoittautumisia 7 pv
dashboard-seats-free = Vapaita paikkoja
dashboard-at-events = { $count ->
    [one] 1 tilaisuudessa
   *[other] { $count } tilaisuudessa
}
dashboard-waiting = Varasijalla
dashboard-accepted = Kutsuista ilmoittautui
dashboard-accepted-days = { $count } pv
dashboard-waits = Odottaa sinua
dashboard-nothing-waits = Mikään ei odota sinua juuri nyt.
wait-promote = { $count ->
    [one] Yksi paikka on vapaana
   *[other] { $count } paikkaa on vapaana
}
wait-promote-text = { $name }, { $of } varasijalla
wait-promote-act = Nosta varasijalta
wait-closes = Ilmoittautuminen päättyy huomenna
wait-closes-today = Ilmoittautuminen päättyy tänään
wait-closes-text = { $name }, { $count }/{ $of } paikkaa varattu
wait-closes-act = Avaa tilaisuus
    .events = Avaa { $one }
wait-no-confirmation = Vahvistusviesti puuttuu
wait-no-confirmation-text = { $count ->
    [one] { $name }: yksi ilmoittautunut ilman vahvistusta
   *[other] { $name }: { $count } ilmoittautunutta ilman vahvistusta
}
wait-no-confirmation-act = Valitse viesti
wait-no-template = Kampanja odottaa viestipohjaa
wait-no-template-text = { $count ->
    [one] { $name }, mukana yksi kontakti
   *[other] { $name }, mukana { $count } kontaktia
}
wait-no-template-act = Valitse pohja
wait-no-mail = { $count ->
    [one] Yksi kontakti ei ole saanut kutsua
   *[other] { $count } kontaktia ei ole saanut kutsua
}
wait-no-mail-text = { $name }: tulivat mukaan ennen viestipohjaa
wait-no-mail-act = Lähetä puuttuvat
wait-no-group = Kutsu on valmis, kohderyhmä puuttuu
wait-no-group-text = Kampanja: { $name }
wait-no-group-act = Liitä kohderyhmä
wait-paused = Lähetys on tauolla
wait-paused-text = { $name }, lähtemättä { $count }
wait-paused-act = Avaa kampanja
wait-failed = { $count ->
    [one] Yksi viesti ei lähtenyt
   *[other] { $count } viestiä ei lähtenyt
}
wait-failed-text = Osoite puuttuu tai palvelin ei ottanut viestiä vastaan.
wait-failed-act = Tarkista viestit
wait-held = { $count ->
    [one] Yksi viesti on tallessa täällä
   *[other] { $count } viestiä on tallessa täällä
}
wait-held-text = Viestit jäivät tänne, koska sähköpostipalvelinta ei ole asetettu.
wait-held-act = Katso viestit
first-steps = Näin pääset alkuun
first-steps-done = { $count }/{ $of } tehty
first-done = Valmis
first-contacts = Tuo kutsuttavat
first-contacts-text = Excelistä, CSV-tiedostosta tai yksi kerrallaan.
first-contacts-act = Kontakteihin
first-messages = Valitse viestit
first-messages-text = Valmiit tekstit kolmella kielellä; muokkaa ne oman näköisiksi.
first-messages-act = Sähköpostipohjiin
first-event = Luo tilaisuus
    .events = Luo { $one }
first-event-text = Nimi, paikat ja yksi ajankohta riittävät. Valitse samalla vahvistusviesti.
first-event-act = Luo tilaisuus
    .events = Luo { $one }
first-invite = Lähetä kutsu
first-invite-text = Avaa tilaisuus ja paina Kutsu. Mitään ei lähde ennen kuin olet nähnyt, kenelle.
first-invite-act = Tilaisuuksiin
    .events = { $Many }
dashboard-next = Seuraavat tilaisuudet
    .events = Seuraavaksi: { $many }
dashboard-next-own = Omat seuraavat tilaisuudet
    .events = Omat seuraavaksi: { $many }
dashboard-own = Omat
dashboard-everybody = Kaikkien
dashboard-in-queue = varasijalla { $count }
dashboard-all = Kaikki { $count }
dashboard-no-events = Ei tulevia tilaisuuksia
    .events = { $Many }: ei yhtään tulossa
dashboard-no-events-text = Luo ensimmäinen: nimi, paikat ja yksi ajankohta riittävät.
dashboard-days = Ilmoittautumiset, { $count } pv
dashboard-days-caption = Ilmoittautumiset päivittäin. Yhteensä { $total }, vilkkaimpana päivänä { $most }.
dashboard-day = { $day }: { $count }
dashboard-day-head = Päivä
dashboard-count-head = Ilmoittautumisia
dashboard-today-count = tänään { $count }
dashboard-now = Juuri nyt
dashboard-live = Livenä
dashboard-nothing-yet = Tähän tulevat ilmoittautumiset ja peruutukset sitä mukaa kuin niitä tapahtuu.
feed-seat-taken = { $name } ilmoittautui
feed-queued = { $name } jäi varasijalle
feed-promoted = { $name } nousi varasijalta
feed-cancelled = { $name } perui
feed-moved-to-waitlist = { $name } siirtyi varasijalle
feed-overbooked = { $name } lisättiin yli paikkamäärän
feed-declined = { $name } ei pääse tulemaan
