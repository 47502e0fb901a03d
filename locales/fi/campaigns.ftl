# Kampanjat: kutsujen lähettäminen kohderyhmille.

field-campaigns-name = Nimi
field-campaigns-number = Numero
field-campaigns-active = Aktiivinen
field-campaigns-paused = Keskeytetty
field-campaigns-start_date = Alkamispäivä
field-campaigns-estimated_end_date = Arvioitu päättymispäivä
field-campaigns-email_template_id = Lähetettävä sähköpostipohja
field-campaigns-event_id = Kutsutilaisuus
    .events = { $One }
field-campaigns-send_at = Lähetysaika
field-campaigns-owner = Vastuu
field-campaigns-created_at = Luotu
field-campaigns-updated_at = Muokattu
field-campaigns-id = Tunniste
relation-campaigns-event = Kutsutilaisuus
    .of = kutsutilaisuuden
    .events = { $One }
    .of-events = { $one }:

refusal-campaign-missing = Kampanjaa ei löydy.
refusal-campaign-undo_too_late = Lähetystä ei voi enää kumota, koska kutsuja on jo lähtenyt. Voit keskeyttää tai lopettaa lähetyksen.
flaw-event-unknown = Kutsutilaisuutta ei löydy.

warning-campaign-inactive = Kampanja ei ole aktiivinen, joten se ei lähetä mitään.
warning-campaign-ended = Kampanjan päättymispäivä on mennyt, joten kutsut eivät lähde.
warning-campaign-no_template = Kampanjalla ei ole sähköpostipohjaa. Nyt liitetyt kontaktit eivät saa kutsua.
warning-campaign-template_archived = Kampanjan sähköpostipohja on arkistoitu, joten kutsut eivät lähde.
warning-campaign-wrong_sending_time = Sähköpostipohjan lähetysajankohta ei ole Välittömästi, joten kampanja ei voi lähettää sitä.
warning-campaign-send_time_past = Suunniteltu lähetysaika on mennyt. Kutsu lähtee heti, kun liität kohderyhmän.
warning-campaign-no_event = Viesti kertoo kampanjan tilaisuudesta, mutta kampanjalle ei ole valittu tilaisuutta.
warning-campaign-event_full = Tilaisuus on täynnä, myös varasijat. Kutsutut eivät voi enää ilmoittautua.
    .events = { $One } on täynnä, myös varasijat. Kutsutut eivät voi enää ilmoittautua.
warning-campaign-event_closed = Tilaisuuteen ei voi enää ilmoittautua.
warning-campaign-event_past = Tilaisuus on jo pidetty.
    .events = { $One } on jo pidetty.

campaigns-all = Kaikki
campaigns-active = Aktiiviset
campaigns-search = Hae kampanjoita
campaigns-empty = Kampanjoita ei vielä ole
campaigns-empty-text = Kampanja lähettää kutsun kohderyhmälle ja näyttää, ketkä ilmoittautuivat.
campaigns-bar = { $sent }/{ $attached } lähetetty
campaigns-paused = Keskeytetty
campaigns-ended = Päättynyt
campaigns-sending = Lähettää
campaigns-archived = Arkistoitu
campaigns-archive = Arkistoi
campaigns-restore = Palauta

campaigns-new = Uusi kampanja
campaigns-edit = Muokkaa kampanjaa
campaigns-name-for = { $event }, kutsu
campaigns-basics = Perustiedot
campaigns-basics-text = Nimi näkyy vain teille. Viestin linkit vievät valittuun tilaisuuteen.
campaigns-no-event = Ei tilaisuutta
    .events = { $One }: ei valittu
campaigns-event-hint = Sama sähköpostipohja käy moneen tilaisuuteen, kun tilaisuus valitaan tässä.
campaigns-message = Viesti
campaigns-message-text = Kampanja lähettää pohjia, joiden kansio on Kampanja ja lähetysajankohta Välittömästi.
campaigns-no-template = Sähköpostipohja puuttuu
campaigns-no-template-text = Ilman pohjaa liitetyt kontaktit eivät saa kutsua.
campaigns-choose-template = Valitse pohja
campaigns-template-hint = Pohjan vaihtaminen ei lähetä mitään niille, jotka ovat jo kampanjassa.
campaigns-no-templates = Yhtään kutsua ei ole vielä kirjoitettu
campaigns-no-templates-text = Kirjoita kutsu sähköpostipohjaksi kansioon Kampanja.
campaigns-unusable = { $count ->
    [one] Miksi yhtä pohjaa ei voi valita
   *[other] Miksi { $count } pohjaa ei voi valita
}
campaigns-unusable-folder = Kansio on { $folder }. Kampanja lähettää vain kansion Kampanja pohjia.
campaigns-unusable-sending-time = Lähetysajankohta ei ole Välittömästi. Vaihda se pohjaan, niin voit valita sen.
campaigns-when = Aika
campaigns-when-text = Kutsu lähtee heti, kun kohderyhmä liitetään, tai suunniteltuna aikana.
campaigns-end-hint = Tämän päivän jälkeen ei lähde mitään.
campaigns-send-date = Lähetyspäivä
campaigns-send-time = Kello
campaigns-send-hint = Kohderyhmät päivitetään juuri ennen lähetystä. Tyhjänä kutsu lähtee heti liitettäessä.
campaigns-active-text = Vain aktiivinen kampanja lähettää.
campaigns-handling = Käsittely
campaigns-changed-meanwhile = Joku muu tallensi kampanjan sillä välin
campaigns-changed-meanwhile-text = Kirjoittamasi on tallella. Kun tallennat uudelleen, sinun tietosi jäävät voimaan.

campaigns-preview = Esikatsele viesti
campaigns-preview-as = Näytä viesti vastaanottajana
campaigns-test = Lähetä testi minulle
campaigns-test-short = Testi
campaigns-ends = Päättyy arviolta { $date }
campaigns-planned = Lähtee { $moment }
campaigns-collects = Kerää ilmoittautumisia tilaisuuteen
campaigns-seats = { $taken }/{ $seats } paikkaa varattu.
campaigns-tabs = Kampanjan tiedot
campaigns-tab-groups = Hallinnoi kohderyhmää
campaigns-tab-people = Lisätiedot
campaigns-tab-facts = Perustiedot
campaigns-tab-history = Historia

campaigns-waiting = { $count ->
    [one] 1 kontakti ei ole saanut viestiä
   *[other] { $count } kontaktia ei ole saanut viestiä
}
campaigns-waiting-text = He tulivat kampanjaan, kun se ei vielä voinut lähettää.
campaigns-waiting-barred = Viesti lähtee heille, kun alla olevat kohdat on korjattu ja painat lähetystä.
campaigns-send-missing = { $count ->
    [one] Lähetä 1 kontaktille
   *[other] Lähetä { $count } kontaktille
}
campaigns-activate = Ota käyttöön
campaigns-move-end = Siirrä päättymispäivä: { $date }
campaigns-mend-template = Avaa pohja
campaigns-mend-event = Avaa tilaisuus
    .events = Avaa { $one }
campaigns-mend-no_template = Valitse pohja
campaigns-mend-template_archived = Valitse toinen pohja
campaigns-mend-wrong_sending_time = Valitse toinen pohja
campaigns-mend-no_event = Valitse tilaisuus
    .events = Valitse { $one }
campaigns-mend-send_time_past = Muuta lähetysaikaa

campaigns-journey = Kutsun matka
campaigns-journey-since = Viimeksi liitetty { $moment }
campaigns-stage-attached = Liitetty
campaigns-stage-due = Saa kutsun
campaigns-stage-sent = Lähetetty
campaigns-stage-answered = Vastannut
campaigns-stage-registered = Ilmoittautunut
campaigns-failed = Ei mennyt perille { $count }
campaigns-waitlisted = Varasijalla { $count }
campaigns-declined = Vastasi ei kiitos { $count }
campaigns-unanswered = Ei vielä vastannut { $count }
campaigns-held = { $count ->
    [one] 1 viesti on luettavissa lähetetyissä viesteissä: sähköpostipalvelinta ei ole määritetty.
   *[other] { $count } viestiä on luettavissa lähetetyissä viesteissä: sähköpostipalvelinta ei ole määritetty.
}
campaigns-opens = Avauksia ei seurata, joten vastaus on ensimmäinen merkki.
campaigns-window-before = Lähetys alkaa
campaigns-window-after = sekunnin kuluttua.
campaigns-window-paused = Lähetys on keskeytetty.
campaigns-window-planned = Lähetys alkaa { $moment }.
campaigns-window-group = Kohderyhmä { $group } on liitetty.
campaigns-window-queued = { $count ->
    [one] 1 kutsu odottaa jonossa.
   *[other] { $count } kutsua odottaa jonossa.
}
campaigns-undo = Kumoa lähetys
campaigns-left = { $left }/{ $of } lähetetty
campaigns-left-paused = Keskeytetty, { $left }/{ $of } lähetetty
campaigns-pause = Keskeytä
campaigns-resume = Jatka lähetystä
campaigns-stop = Lopeta lähetys

campaigns-sent-at-once = Lähetysajankohta välittömästi
campaigns-subject = Aihe: { $subject }
campaigns-change = Vaihda
campaigns-linked = Ilmoittautumislinkki on mukana
campaigns-not-linked = Ilmoittautumislinkissä on korjattavaa
campaigns-unsubscribe = Peruutuslinkki lisätään jokaiseen kutsuun
campaigns-languages = { $count ->
    [one] Yhdellä kielellä
   *[other] { $count } kielellä
}
campaigns-group = Kohderyhmä
campaigns-groups = Liitetyt kohderyhmät
campaigns-no-groups = Kohderyhmiä ei ole vielä liitetty.
campaigns-copied = Kopioitu
campaigns-missing = { $count ->
    [one] 1 lisää nyt
   *[other] { $count } lisää nyt
}
campaigns-add-missing = { $count ->
    [one] Lisää 1 uusi
   *[other] Lisää { $count } uutta
}
campaigns-detach = Ota pois kampanjasta

campaigns-attach = Liitä kohderyhmä
campaigns-no-active-groups = Aktiivisia kohderyhmiä ei ole
campaigns-no-active-groups-text = Kohderyhmä kertoo, ketkä kutsutaan.
campaigns-in-group = Kontakteja ryhmässä
campaigns-less-already-in-campaign = Jo kampanjassa
campaigns-less-already-got = Saanut tämän kutsun jo
campaigns-less-opt-out = Kieltänyt markkinoinnin
campaigns-less-no-address = Ei sähköpostiosoitetta
campaigns-leaves-now = Kutsu lähtee heti
campaigns-leaves-later = Kutsu lähtee { $moment }
campaigns-leaves-not = Kutsu ei lähde
campaigns-to-contacts = { $count ->
    [one] 1 kontaktille
   *[other] { $count } kontaktille
}
campaigns-silence-inactive = Kampanja ei ole aktiivinen.
campaigns-silence-no-template = Kampanjalla ei ole käytössä olevaa sähköpostipohjaa.
campaigns-silence-wrong-folder = Sähköpostipohja on väärässä kansiossa.
campaigns-silence-wrong-sending-time = Sähköpostipohjan lähetysajankohta ei ole Välittömästi.
campaigns-silence-ended = Kampanjan päättymispäivä on mennyt.
campaigns-silence-text = Liitetyille ei lähde nyt mitään. Voit lähettää heille myöhemmin yhdellä painalluksella.
campaigns-silence-barred = Siirrä päättymispäivää, niin voit liittää ryhmän.
campaigns-attaching-sends = Liittäminen lähettää kutsun.
campaigns-attaching-undo = Erillistä lähetyspainiketta ei ole. Ehdit kumota { $seconds } sekunnin ajan.
campaigns-attaching-at-once = Erillistä lähetyspainiketta ei ole, eikä lähetystä voi kumota.
campaigns-attach-send = { $count ->
    [one] Liitä ja lähetä kutsu 1 kontaktille
   *[other] Liitä ja lähetä kutsu { $count } kontaktille
}
campaigns-attach-silent = { $count ->
    [one] Liitä 1 kontakti lähettämättä
   *[other] Liitä { $count } kontaktia lähettämättä
}
campaigns-all-in = Kaikki ovat jo kampanjassa

campaigns-ask = { $count ->
    [one] Lähetetäänkö kutsu nyt 1 kontaktille?
   *[other] Lähetetäänkö kutsu nyt { $count } kontaktille?
}
campaigns-ask-later = { $count ->
    [one] Ajastetaanko kutsu 1 kontaktille?
   *[other] Ajastetaanko kutsu { $count } kontaktille?
}
campaigns-ask-silent = { $count ->
    [one] Liitetäänkö 1 kontakti lähettämättä kutsua?
   *[other] Liitetäänkö { $count } kontaktia lähettämättä kutsua?
}
campaigns-ask-text = Kohderyhmä { $group } liitetään kampanjaan, ja kutsu lähtee heti.
campaigns-ask-text-later = Kohderyhmä { $group } liitetään kampanjaan, ja kutsu lähtee { $moment }. Ryhmä päivitetään juuri ennen lähetystä.
campaigns-ask-silent-text = Kohderyhmä { $group } liitetään kampanjaan. Kenellekään ei lähde viestiä.
campaigns-fact-subject = Aihe
campaigns-fact-sender = Lähettäjä
campaigns-fact-languages = Kielet
campaigns-fact-duration = Kesto
campaigns-minutes = { $count ->
    [one] noin minuutti
   *[other] noin { $count } minuuttia
}
campaigns-under-minute = alle minuutti
campaigns-short-seats = { $count ->
    [0] Tilaisuudessa ei ole vapaita paikkoja.
    [one] Tilaisuudessa on 1 vapaa paikka.
   *[other] Tilaisuudessa on { $count } vapaata paikkaa.
}
campaigns-short-waitlist = { $count ->
    [one] Loput ilmoittautuvat ohjataan varasijalle, jossa on tilaa yhdelle.
   *[other] Loput ilmoittautuvat ohjataan varasijalle, jossa on tilaa { $count } kontaktille.
}
campaigns-short-nowhere = Kun paikat täyttyvät, ilmoittautuminen sulkeutuu. Varasijoja ei ole.
campaigns-only-waitlist = { $count ->
    [one] Ilmoittautuvat ohjataan varasijalle, jossa on tilaa yhdelle.
   *[other] Ilmoittautuvat ohjataan varasijalle, jossa on tilaa { $count } kontaktille.
}
campaigns-full-nowhere = Varasijojakaan ei ole, joten kutsutut näkevät vain, että tilaisuus on täynnä.
campaigns-again-out = { $count ->
    [one] 1 kontakti on jo saanut saman kutsun, joten hän ei saa sitä uudelleen.
   *[other] { $count } kontaktia on jo saanut saman kutsun, joten he eivät saa sitä uudelleen.
}
campaigns-again-in = { $count ->
    [one] Mukana on 1 kontakti, joka on jo saanut saman kutsun.
   *[other] Mukana on { $count } kontaktia, jotka ovat jo saaneet saman kutsun.
}
campaigns-again-send = Lähetä heillekin
campaigns-again-leave = Jätä heidät pois
campaigns-back = Palaa
campaigns-send = { $count ->
    [one] Lähetä 1 kutsu
   *[other] Lähetä { $count } kutsua
}

campaigns-people-which = Näytä
campaigns-people-all = Kaikki
campaigns-people-waiting = Odottaa
campaigns-people-sent = Lähetetty
campaigns-people-without = Ei saanut
campaigns-people-answered = Vastannut
campaigns-people-caption = Kampanjan kontaktit
campaigns-people-mail = Kutsu
campaigns-people-answer = Vastaus
campaigns-people-nobody = Täällä ei ole ketään.
campaigns-state-sent = Lähetetty
campaigns-state-held = Luettavissa
campaigns-state-failed = Ei mennyt perille
campaigns-state-skipped = Ei lähetetä
campaigns-state-queued = Jonossa
campaigns-state-attached = Ei ole saanut
campaigns-reason-no-address = Ei sähköpostiosoitetta
campaigns-reason-opt-out = Kieltänyt markkinoinnin
campaigns-reason-already-got = Saanut saman kutsun aiemmin
campaigns-reason-stopped = Lähetys lopetettiin
campaigns-reason-detached = Otettiin pois kampanjasta
campaigns-reason-inactive = Kampanja ei ollut aktiivinen
campaigns-reason-no-template = Sähköpostipohja puuttui
campaigns-reason-wrong-folder = Pohja oli väärässä kansiossa
campaigns-reason-wrong-sending-time = Pohjan lähetysajankohta ei ollut Välittömästi
campaigns-reason-ended = Päättymispäivä oli mennyt
campaigns-answer-registered = Ilmoittautui
campaigns-answer-waitlisted = Varasijalla
campaigns-answer-declined = Ei kiitos
campaigns-remove = Ota pois kampanjasta
campaigns-on-attach = Heti liitettäessä

campaigns-did-created = Kampanja luotiin
campaigns-did-changed = Muutettiin
campaigns-did-attached = { $attached ->
    [one] 1 kontakti liitettiin, { $queued } saa kutsun
   *[other] { $attached } kontaktia liitettiin, { $queued } saa kutsun
}
campaigns-did-undone = Lähetys kumottiin
campaigns-did-missing-sent = { $queued ->
    [one] Kutsu lähetettiin 1 kontaktille, joka ei ollut saanut sitä
   *[other] Kutsu lähetettiin { $queued } kontaktille, jotka eivät olleet saaneet sitä
}
campaigns-did-detached = { $removed ->
    [one] 1 kontakti otettiin pois
   *[other] { $removed } kontaktia otettiin pois
}
campaigns-did-paused = Lähetys keskeytettiin
campaigns-did-resumed = Lähetystä jatkettiin
campaigns-did-stopped = { $stopped ->
    [one] Lähetys lopetettiin, 1 kutsu jäi lähtemättä
   *[other] Lähetys lopetettiin, { $stopped } kutsua jäi lähtemättä
}
campaigns-did-archived = Kampanja arkistoitiin
campaigns-did-restored = Kampanja palautettiin

campaigns-told-created = { $name } luotu. Liitä nyt kohderyhmä.
campaigns-told-saved = { $name } tallennettu.
campaigns-told-attached = { $attached ->
    [one] 1 kontakti liitetty, { $queued } saa kutsun.
   *[other] { $attached } kontaktia liitetty, { $queued } saa kutsun.
}
campaigns-told-nobody-new = Kaikki olivat jo kampanjassa.
campaigns-told-group-inactive = Kohderyhmä ei ole aktiivinen. Ota se ensin käyttöön.
campaigns-told-queued = { $queued ->
    [one] Kutsu lähtee 1 kontaktille.
   *[other] Kutsu lähtee { $queued } kontaktille.
}
campaigns-told-detached = { $count ->
    [0] Kukaan heistä ei ollut kampanjassa.
    [one] 1 kontakti otettu pois.
   *[other] { $count } kontaktia otettu pois.
}
campaigns-told-undone = { $queued ->
    [one] Lähetys kumottu. Kutsu ei lähtenyt.
   *[other] Lähetys kumottu. { $queued } kutsua ei lähtenyt.
}
campaigns-told-too-late = Lähetys ehti jo alkaa. Voit keskeyttää tai lopettaa sen.
campaigns-told-paused = Lähetys keskeytetty.
campaigns-told-resumed = Lähetys jatkuu.
campaigns-told-stopped = { $count ->
    [0] Lähetys lopetettu. Kaikki kutsut olivat jo lähteneet.
    [one] Lähetys lopetettu. 1 kutsu jäi lähtemättä.
   *[other] Lähetys lopetettu. { $count } kutsua jäi lähtemättä.
}
campaigns-told-activated = Kampanja on käytössä.
campaigns-told-end-moved = Päättymispäivä siirretty.
campaigns-told-archived = { $name } arkistoitu.
campaigns-told-restored = { $name } palautettu.
campaigns-told-test = Testiviesti lähtee osoitteeseen { $email }.
campaigns-told-already_in_campaign = Kontakti on jo kampanjassa.
campaigns-told-already_got = Kontakti on jo saanut saman kutsun. Uutta ei lähetetä.
campaigns-told-no_address = Kontaktilla ei ole sähköpostiosoitetta, joten kutsu ei lähde.
campaigns-told-opt_out = Kontakti on kieltänyt markkinoinnin, joten kutsu ei lähde.
campaigns-told-inactive = Kutsua ei lähetetty: kampanja ei ole aktiivinen.
campaigns-told-no_template = Kutsua ei lähetetty: sähköpostipohja puuttuu.
campaigns-told-wrong_folder = Kutsua ei lähetetty: sähköpostipohja on väärässä kansiossa.
campaigns-told-wrong_sending_time = Kutsua ei lähetetty: pohjan lähetysajankohta ei ole Välittömästi.
campaigns-told-ended = Kutsua ei lähetetty: päättymispäivä on mennyt.
relation-contacts-campaigns = Kampanjat
relation-campaign-recipients-campaign = Kampanja
field-campaign-recipients-campaign_id = Kampanja
field-campaign-recipients-state = Vaihe
field-campaign-recipients-state-attached = mukana
field-campaign-recipients-state-queued = jonossa
field-campaign-recipients-state-mailed = postitettu
field-campaign-recipients-state-skipped = ei lähetetä
field-campaign-recipients-attached_at = Lisätty
