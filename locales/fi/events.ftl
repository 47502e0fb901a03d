# Kutsutilaisuudet: kentät, huomautukset ja sivut.

field-events-name = Nimi
field-events-number = Numero
field-events-starts_at = Alkaa
field-events-ends_at = Päättyy
field-events-location = Paikka
field-events-seats = Paikat
field-events-waitlist_seats = Varapaikat
field-events-seats_taken = Ilmoittautuneita
field-events-waitlist_taken = Varasijalla
field-events-seats_free = Vapaita paikkoja
field-events-description = Kuvaus
field-events-last_registration_date = Viimeinen ilmoittautumispäivä
field-events-last_cancellation_date = Viimeinen peruutuspäivä
field-events-portal_visible = Näkyvyys portaalissa
field-events-public_visible = Julkinen näkyvyys
field-events-auto_promote = Jono etenee itsestään
field-events-cancelled_at = Peruttu
field-events-slug = Julkisen osoitteen loppu
field-events-time_zone = Aikavyöhyke
field-events-payer = Maksaja
field-events-registration_template_id = Liittymissähköposti
field-events-waitlist_template_id = Varapaikalla-sähköposti
field-events-cancellation_template_id = Peruutussähköposti
field-events-owner = Vastuu
field-events-created_at = Luotu
field-events-updated_at = Muokattu
field-events-id = Tunniste
field-events-payer-account = Organisaatio, tai kontakti jos organisaatiota ei ole
field-events-payer-contact = Aina kontakti
field-events-payer-account_collective = Yksi lasku organisaatiota kohti

warning-event-in_the_past = Tilaisuus on jo päättynyt.
warning-event-registration_date_past = Viimeinen ilmoittautumispäivä on jo mennyt, joten ilmoittautuminen on kiinni.
warning-event-cancellation_date_past = Viimeinen peruutuspäivä on jo mennyt.
warning-event-registration_date_after_end = Viimeinen ilmoittautumispäivä on tilaisuuden jälkeen.
warning-event-no_registration_template = Liittymissähköpostia ei ole valittu, joten ilmoittautuneille ei lähde vahvistusta.
warning-event-no_waitlist_template = Varapaikalla-sähköpostia ei ole valittu, joten varasijasta ei lähde viestiä.
warning-event-no_cancellation_template = Peruutussähköpostia ei ole valittu, joten peruutuksesta ei lähde viestiä.
warning-event-overbooked = { $count ->
    [one] 1 ilmoittautunut, mutta paikkoja on vähemmän. Kukaan ei menetä paikkaansa.
   *[other] { $count } ilmoittautunutta, mutta paikkoja on vähemmän. Kukaan ei menetä paikkaansa.
}
warning-event-waitlist_overbooked = { $count ->
    [one] 1 on varasijalla, mutta varapaikkoja on vähemmän.
   *[other] { $count } on varasijalla, mutta varapaikkoja on vähemmän.
}

flaw-event-without_sessions = Lisää vähintään yksi ajankohta.
flaw-session-ends_before_start = Päättyy ennen alkua.
flaw-session-year = Tarkista vuosi.
flaw-session-unknown = Tätä ajankohtaa ei enää ole. Lataa sivu uudelleen.
flaw-taken = Toisella tilaisuudella on jo { $value }.
flaw-list-too_long = Rivejä voi olla enintään { $most }.
flaw-answers-not_asked = Tilaisuudella ei ole kyselyä.
refusal-event-missing = Tilaisuutta ei ole.
refusal-changed_meanwhile = Joku muu ehti tallentaa ensin.
