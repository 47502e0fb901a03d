# Ilmoittautumiset: kutsutun oma sivu.

personal-invitation = Kutsu, { $name }
personal-registered = Hienoa { $name }, olet mukana
personal-told-by-mail = Vahvistus tulee sähköpostiisi.
personal-waitlisted = { $name }, olet varasijalla
personal-queue = Sija { $place }/{ $seats }.
personal-queue-auto = Kun vuorosi tulee, saat paikan heti ja siitä viestin sähköpostiisi.
personal-queue-by-hand = Järjestäjä ilmoittaa sinulle, jos paikka vapautuu.
personal-declined = Kiitos tiedosta, { $name }
personal-declined-text = Merkitsimme, ettet pääse tällä kertaa.
personal-cancelled = { $name }, ilmoittautumisesi on peruttu
personal-cancelled-text = Paikkasi on vapautettu.
personal-called-off = Tilaisuus on peruttu
    .events = { $One } on peruttu
personal-called-off-text = Tilaisuutta ei järjestetä.
    .events = { $One } ei toteudu.
personal-ended = Tilaisuus on päättynyt
    .events = { $One } on päättynyt
personal-ended-registered = Olit ilmoittautunut mukaan. Kiitos osallistumisesta.
personal-ended-waitlisted = Olit varasijalla.
personal-ended-text = Ilmoittautuminen ei ole enää mahdollista.
personal-full = Tilaisuus on täynnä
    .events = { $One } on täynnä
personal-full-text = Kaikki paikat ja varasijat on varattu.
personal-full-text-no-waitlist = Kaikki paikat on varattu.
personal-closed = Ilmoittautuminen on päättynyt
personal-closed-date = Viimeinen ilmoittautumispäivä oli { $date }
personal-closed-text = Tilaisuuteen ei oteta enää ilmoittautumisia.
    .events = Ilmoittautuminen on päättynyt: { $one }.
personal-seats-taken = Paikat on varattu, varasijoja on vapaana
personal-waitlist-free = Varasijoja vapaana { $free }/{ $seats }. Jos paikka vapautuu, se annetaan jonon ensimmäiselle.
personal-zone = Ajat ovat aikavyöhykkeen { $zone } mukaan.
personal-register = Vahvista osallistuminen
personal-join-waitlist = Liity varasijalle
personal-decline = En pääse
personal-after-all = Pääsenkin mukaan
personal-one-press = Yksi painallus riittää, tiedot ovat jo meillä.
personal-seats-free = { $free ->
    [one] 1 paikka vapaana.
   *[other] { $free } paikkaa vapaana.
}
personal-answer-by = Vastaa viimeistään { $date }.
personal-sure-decline = Ilmoitetaanko, ettet pääse?
personal-sure-decline-text = Voit vielä muuttaa mieltäsi, jos paikkoja on silloin vapaana.
personal-sure-cancel = Perutaanko osallistumisesi?
personal-sure-cancel-text = Paikkasi vapautuu heti, ja se voi mennä jollekulle toiselle.
personal-sure-leave = Poistutaanko varasijalta?
personal-sure-yes = Kyllä, en pääse
personal-sure-register = Vahvistetaanko osallistumisesi?
personal-sure-waitlist = Liitytäänkö varasijalle?
personal-sure-quick = Vastaus tuli niin nopeasti, että kysymme vielä kerran. Näin mikään ohjelma ei vastaa puolestasi.
personal-sessions = Ajankohdat
personal-calendar = Lisää kalenteriin
personal-calendar-file = Kalenteritiedosto (.ics)
personal-change = Muuttuivatko suunnitelmat?
personal-cancel-text = Paikkasi vapautuu heti, ja se voi mennä jollekulle toiselle.
personal-cancel-by = Voit perua viimeistään { $date }.
personal-cancel = Peru osallistuminen
personal-leave = Etkö halua enää jonottaa?
personal-leave-text = Menetät sijasi jonossa.
personal-leave-waitlist = Poistu varasijalta
personal-cancel-late = Täällä ei voi enää perua.
personal-ask = Kysy lisää:
personal-ask-organiser = Kysy lisää järjestäjältä.
personal-not-you = Etkö ole { $name }?
personal-not-you-text = Tämä kutsu on henkilökohtainen. Pyydä oma kutsu järjestäjältä.
personal-not-you-public = Ilmoittaudu omalla nimelläsi

refusal-registration-full = Tilaisuus ehti täyttyä: paikkoja ja varasijoja ei ole vapaana.
    .events = { $One } ehti täyttyä: paikkoja ja varasijoja ei ole vapaana.
refusal-registration-closed = Ilmoittautuminen on päättynyt.
refusal-registration-cancellation_closed = Viimeinen peruutuspäivä on ohi, joten ilmoittautumista ei voi enää perua täällä.
refusal-registration-missing = Ilmoittautumista ei ole.
refusal-registration-wrong_status = Tämä ei onnistu ilmoittautumisen nykyisessä tilassa. Lataa sivu uudelleen.
refusal-registration-nothing_to_undo = Tätä ei voi enää kumota.
refusal-registration-no_template = Tilaisuudelle ei ole valittu tätä viestiä.
refusal-registration-no_address = Kontaktilla ei ole sähköpostiosoitetta.
flaw-contact-unknown = Tällaista kontaktia ei ole.

field-registrations-event_id = Tilaisuus
    .events = { $One }
field-registrations-contact_id = Kontakti
field-registrations-status = Tila
field-registrations-status-registered = Ilmoittautunut
field-registrations-status-waitlisted = Varasijalla
field-registrations-status-cancelled = Peruuttanut
field-registrations-channel = Kanava
field-registrations-channel-link = Kutsulinkki
field-registrations-channel-portal = Portaali
field-registrations-channel-public = Julkinen sivu
field-registrations-channel-manual = Käsin lisätty
field-registrations-channel-api = Rajapinta
field-registrations-campaign_id = Kampanja
field-registrations-overbooked = Yli paikkamäärän
field-registrations-registered_at = Ilmoittautui
field-registrations-cancelled_at = Peruutti
field-registrations-changed_at = Muuttunut
field-registrations-id = Tunniste
relation-contacts-registrations = Ilmoittautumiset
relation-events-registrations = Ilmoittautumiset
relation-registrations-event = Tilaisuus
    .events = { $One }
relation-registrations-contact = Kontakti

# Sivut
movement-seat-taken = Sai paikan
movement-queued = Tuli varasijalle
movement-promoted = Nousi varasijalta
movement-cancelled = Perui
movement-moved-to-waitlist = Siirrettiin varasijalle
movement-overbooked = Sai paikan yli paikkamäärän
movement-taken-back = Kumottiin
attendees-free-and-waiting = { $count ->
    [one] Yksi paikka on vapaana ja joku odottaa varasijalla.
   *[other] { $count } paikkaa on vapaana, ja niitä odotetaan varasijalla.
}
attendees-next = Jonossa ensimmäisinä { $names }. Vahvistusviesti lähtee heti.
attendees-promote-next = { $count ->
    [one] Nosta ensimmäinen
   *[other] Nosta { $count } ensimmäistä
}
attendees-promoted = { $count ->
    [one] Yksi nostettiin osallistujaksi.
   *[other] { $count } nostettiin osallistujiksi.
}
attendees-empty = Ei vielä ilmoittautuneita
attendees-empty-text = Ilmoittautuneet tulevat tähän, kun kutsut ovat lähteneet. Voit myös lisätä heidät itse.
attendees-arrived = Ensimmäiset ilmoittautumiset ovat tulleet.
attendees-show = Näytä ilmoittautuneet
attendees-choose = Valitse kontaktit
attendees-search = Hae osallistujista
attendees-search-hint = Nimi tai organisaatio
attendees-order = Järjestys
attendees-order-name = Aakkosittain
attendees-order-registered-at = Ajan mukaan
attendees-group-registered = Ilmoittautuneet
attendees-group-waitlisted = Varasijalla
attendees-group-cancelled = Peruuttaneet
attendees-told = { $count ->
    [one] Vahvistus lähetetty 1
   *[other] Vahvistus lähetetty { $count }
}
attendees-none-registered = Ei ilmoittautuneita.
attendees-none-waitlisted = Ei ketään varasijalla.
attendees-none-cancelled = Kukaan ei ole perunut.
attendees-sheet-notes = Huomiot
attendees-sheet-signature = Allekirjoitus
attendees-not-found = Ketään ei löydy
attendees-not-found-text = Hae toisella nimellä tai organisaatiolla.
attendees-acted = { $count ->
    [one] Tehty yhdelle.
   *[other] Tehty { $count } henkilölle.
}
attendees-acted-partly = Tehty: { $count }. Ei onnistunut: { $left }.
attendee-no-address = Ei sähköpostiosoitetta
attendee-untold = ei vahvistusta
attendee-overbooked = yli paikkamäärän
attendee-queue = Jonossa { $place }.
attendee-queue-of = { $count ->
    [one] Jonossa { $place }., jonossa on 1.
   *[other] Jonossa { $place }., jonossa on { $count }.
}
attendee-promote = Nosta osallistujaksi
attendee-return = Palauta
attendee-cancel = Peruuta
attendee-to-waitlist = Siirrä varasijalle
attendee-send = Lähetä ilmoittautumisposti
attendee-send-box = Lähetä viesti
attendee-more = Lisää toimintoja: { $name }
attendee-why-registered = Vaiheet
attendee-why-waitlisted = Miksi varasijalla?
attendee-why-cancelled = Vaiheet
attendee-cancelled = Peruutettu: { $name }.
attendee-cancelled-promoted = { $count ->
    [one] Peruutettu: { $name }. Jonon ensimmäinen sai paikan.
   *[other] Peruutettu: { $name }. Jonosta { $count } sai paikan.
}
attendee-returned = Mukana taas: { $name }.
attendee-returned-waitlisted = Varasijalla: { $name }. Paikkaa ei ollut vapaana.
attendee-promoted = Nostettu osallistujaksi: { $name }.
attendee-moved = Siirretty varasijalle: { $name }.
attendee-back-on-seat = Kumottu. { $name } on taas ilmoittautunut.
attendee-back-on-waitlist = Kumottu. { $name } on taas varasijalla entisellä paikallaan jonossa.
attendee-undo-full = Kumoaminen ei onnistunut: paikka ehdittiin antaa muulle. { $name } on ennallaan.
attendee-undo-late = Kumoaminen ei enää onnistu: { $name }.
attendees-undone = { $count ->
    [one] Kumottu yhdeltä.
   *[other] Kumottu { $count } ilmoittautumiselta.
}
attendees-undone-partly = Kumottu: { $count }. Ei onnistunut: { $left }.
attendee-sent = Viesti lähtee: { $name }.
sure-title = Annetaanko paikka silti?
sure-text = Ilmoittautuneita on { $taken }/{ $seats }. Paikka lasketaan ylivaraukseksi.
sure-anyway = Anna paikka
why-waitlisted-auto = Kun paikka vapautuu, se menee jonon ensimmäiselle itsestään, kunnes tilaisuus alkaa.
why-waitlisted-by-hand = Jono ei etene itsestään: vapautuvan paikan annat sinä.
why-situation = Tilanne sen jälkeen: paikat { $taken }/{ $seats }, varasijat { $waiting }/{ $places }
register-left = Paikat { $taken }/{ $seats }, varasijat { $waiting }/{ $places }
register-left-out = Ilman paikkaa jäi: { $names }. Muut valitut on ilmoitettu.
register-warning-full = Tilaisuus on täynnä
    .events = { $One } on täynnä
register-warning-closed = Ilmoittautuminen on päättynyt
register-warning-ended = Tilaisuus on päättynyt
    .events = { $One } on päättynyt
register-warning-under-way = Tilaisuus on käynnissä
    .events = { $One } on käynnissä
register-warning-called-off = Tilaisuus on peruttu
    .events = { $One } on peruttu
register-warning-waitlist = Paikat ovat täynnä, uudet tulevat varasijalle.
register-warning-text = Voit silti antaa paikan. Se lasketaan ylivaraukseksi, jos paikkoja ei ole.
register-nobody = Valitse ainakin yksi kontakti.
register-wish = Minne
register-wish-any = Paikka, tai varasija jos paikkoja ei ole
register-wish-waitlist = Varasijalle
register-wish-seat = Paikka, vaikka tilaisuus olisi täynnä tai kiinni
register-send = Lähetä vahvistus
register-send-text = Oletus tulee asetuksista, ja voit muuttaa sen tällä kertaa.
register-do = Ilmoita valitut
register-nobody-new = Valitut olivat jo mukana.
register-registered = { $count ->
    [one] Yksi ilmoitettu.
   *[other] { $count } ilmoitettu.
}
register-waitlisted = { $count ->
    [one] Yksi varasijalle.
   *[other] { $count } varasijalle.
}
register-both = Ilmoitettu { $registered }, varasijalle { $waitlisted }.
