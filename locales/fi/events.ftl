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
field-events-questionnaire_id = Kyselylomakepohja
field-events-public_questionnaire_id = Julkinen kyselylomakepohja
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
    .events = { $One } on jo päättynyt.
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
    .events = { $One }: ei löydy.
refusal-changed_meanwhile = Joku muu ehti tallentaa ensin.

# Sivut
events-upcoming = Tulevat
events-full = Täynnä
events-past = Menneet
events-all = Kaikki
events-search = Etsi tilaisuuksia
    .events = { $Many }: haku
events-search-hint = Nimi, numero tai paikka
events-event = Tilaisuus
    .events = { $One }
events-waiting = Varalla
events-register-by = Ilm. viimeistään
events-visibility = Näkyvyys
events-days = { $count ->
    [one] 1 päivä
   *[other] { $count } päivää
}
events-days-left = { $days ->
    [0] tänään
    [1] huomenna
   *[other] { $days } pv
}
events-archive = Arkistoi
events-restore = Palauta
events-restored = { $count ->
    [one] Tilaisuus on taas voimassa.
   *[other] { $count } tilaisuutta on taas voimassa.
}
events-empty = Ei vielä tilaisuuksia
    .events = { $Many }: ei vielä yhtään
events-empty-upcoming = Ei tulevia tilaisuuksia
    .events = { $Many }: ei yhtään tulossa
events-empty-text = Luo tilaisuus ja lisää siihen ajankohdat ja paikat. Kutsut lähtevät vasta kampanjasta.
    .events = Luo { $one } ja lisää siihen ajankohdat ja paikat. Kutsut lähtevät vasta kampanjasta.
events-visible-both = Portaali ja julkinen
events-visible-portal = Portaali
events-visible-public = Julkinen
events-visible-nowhere = Ei näkyvissä
event-state-open = Ilmoittautuminen auki
event-state-waitlist = Varasijoja
event-state-full = Täynnä
event-state-closed = Ilmoittautuminen päättynyt
event-state-under_way = Käynnissä
event-state-ended = Päättynyt
event-state-called_off = Peruttu
event-state-archived = Arkistoitu
event-sign-in-sheet = Nimilista
event-call-off = Peru tilaisuus
    .events = Peru { $one }
event-invite = Kutsu
event-hold-after-all = Järjestä sittenkin
event-called-off = { $name } on peruttu.
event-called-off-note = Tilaisuus on peruttu
    .events = { $One } on peruttu
event-called-off-note-text = Kutsutut näkevät tämän omalla sivullaan. Ilmoittautuneille ei lähde tästä viestiä itsestään.
event-owned-by = Vastuu { $name }.
event-open = Avaa tilaisuus
    .events = Avaa { $one }
event-time = Aika
event-closes = { $days ->
    [0] Ilmoittautuminen päättyy tänään
    [1] Ilmoittautuminen päättyy huomenna, { $date }
   *[other] Ilmoittautuminen päättyy { $date }, { $days } pv
}
event-closed-on = Ilmoittautuminen päättyi { $date }
event-of-seats = { $seats ->
    [one] 1 paikasta
   *[other] { $seats } paikasta
}
event-free = { $count ->
    [one] 1 vapaana
   *[other] { $count } vapaana
}
event-overbooked = { $count ->
    [one] 1 yli paikkamäärän
   *[other] { $count } yli paikkamäärän
}
event-waiting = varasijalla
event-waitlist-left = Vapaana { $free }/{ $seats }
event-no-waitlist = Ei varapaikkoja
event-legend-registered = Ilmoittautunut
event-legend-free = Vapaa
event-legend-waiting = Varasijalla
event-sessions = Ajankohdat
event-tabs = Tilaisuuden tiedot
    .events = { $One }: tiedot
event-tab-details = Perustiedot
event-tab-people = Lisätiedot
event-tab-messages = Viestit
event-tab-history = Historia
event-open-until-end = Auki tilaisuuden loppuun asti
event-ways = Ilmoittautumistavat
event-way-link = Kutsulinkki
event-way-link-text = Kutsutut vastaavat omalta sivultaan, jonka linkki on kutsussa.
event-way-portal = Portaali
event-way-portal-text = Kirjautuneet asiakkaat näkevät tilaisuuden ja voivat ilmoittautua.
event-way-portal-off = Näkyvyys on valittu, mutta portaali on pois käytöstä asetuksissa.
event-way-public = Julkinen sivu
event-way-public-text = Kuka tahansa voi ilmoittautua ilman kirjautumista.
event-messages = Automaattiset viestit
event-no-message = Ilman pohjaa viestiä ei lähde.
event-mail-to = Vastaanottaja
event-mail-kind = Viesti
event-mail-subject = Aihe
event-mail-at = Aika
event-no-messages = Ei vielä viestejä
event-no-messages-text = Kutsut ja vahvistukset näkyvät täällä heti, kun niitä syntyy.
event-new = Uusi kutsutilaisuus
    .events = Uusi { $one }
event-edit = Muokkaa tilaisuutta
    .events = { $One }: muokkaa
event-copy = Kopioi
event-copy-of = Kopio tilaisuudesta: { $name }
event-copy-text = Kaikki päivät siirtyvät saman verran, kellonajat pysyvät. Tarkista päivät ennen kuin luot tilaisuuden. Ilmoittautumisia ei kopioida.
event-copy-first-day = Ensimmäinen päivä
event-copy-move = Siirrä päivät
event-copy-days = Päivät ennen ja nyt
event-copy-what = Mikä
event-copy-old = Ennen
event-copy-new = Kopiossa
event-copy-past = jo mennyt
event-form-text = Vain tähdellä merkityt tarvitaan nyt. Muut voit täydentää milloin vain ennen kutsun lähettämistä.
event-name = Kutsutilaisuuden nimi
    .events = { $One }: nimi
event-description-hint = Näkyy kutsutun omalla sivulla, portaalissa ja julkisella sivulla.
event-sessions-text = Tilaisuuden alku ja loppu lasketaan näistä. Järjestys tulee alkamisajasta.
event-session = Ajankohta { $number }
event-session-subject = Aihe
event-session-day = Päivä
event-session-starts = Alkaa
event-session-ends = Päättyy
event-session-other-end = Eri päättymispäivä
event-session-end-day = Päättymispäivä
event-add-session = Lisää ajankohta
event-remove-session = Poista ajankohta { $number }
event-session-removed = Ajankohta poistettu.
event-time-zone-hint = Kaikki päivät ja kellonajat ovat tämän vyöhykkeen aikaa.
event-seats-and-dates = Paikat ja ilmoittautuminen
event-seats-text = Päivät ovat mukaan lukien: viimeisenä päivänä voi ilmoittautua tai perua keskiyöhön asti.
event-seats-hint = { $count ->
    [one] 1 on ilmoittautunut. Paikkojen vähentäminen ei vie keneltäkään paikkaa.
   *[other] { $count } on ilmoittautunut. Paikkojen vähentäminen ei vie keneltäkään paikkaa.
}
event-last-registration-hint = Tyhjänä: auki tilaisuuden loppuun.
event-last-cancellation-hint = Sen jälkeen vain sinä voit perua.
event-auto-promote-text = Vapautuva paikka menee heti jonon ensimmäiselle, joka saa vahvistuksen.
event-visibility-text = Oletuksena tilaisuuden näkevät vain sinun organisaatiosi käyttäjät ja kutsutut.
event-slug-hint = Tyhjänä osoite tehdään nimestä ja numerosta.
event-messages-text = Lähtevät itsestään ilmoittautumistilanteen mukaan.
event-questionnaires = Kyselyt
event-questionnaires-text = Mitä ilmoittautuvilta kysytään. Pakolliset kysymykset kuuluvat ilmoittautumiseen.
event-no-questionnaire = Ei kyselyä
event-questionnaire-hint = Kysytään kutsulinkillä ja portaalissa.
event-public-questionnaire-hint = Kysytään julkisella sivulla.
event-way-asks = Kysytään:
event-way-asks-nothing = Ei kysytä lisätietoja.
event-way-asks-off = ei käytössä
event-no-template = Ei viestiä
event-templates-missing = Kansiossa Kutsutilaisuus ei ole vielä pohjia.
    .events = Kansiossa { $One } ei ole vielä pohjia.
event-billing = Laskutus
event-aside = Esikatselu
event-aside-seen = Näin kutsuttu näkee sen
event-aside-no-name = Nimi puuttuu
event-aside-no-time = Ajankohta puuttuu
event-aside-seats = { $count ->
    [one] 1 paikka
   *[other] { $count } paikkaa
}
event-aside-seats-until = { $count ->
    [one] 1 paikka, ilmoittaudu { $date } mennessä
   *[other] { $count } paikkaa, ilmoittaudu { $date } mennessä
}
event-aside-before = Ennen kutsua
event-aside-again = Päivitä esikatselu
event-step-name = Nimi ja vastuu
event-step-sessions = Ajankohdat
event-step-session = Ajankohta { $number }
event-step-seats = Paikat
event-step-closed = Viimeinen ilmoittautumispäivä on jo mennyt
event-step-confirmation = Vahvistusviesti
event-step-waitlist = Varasijaviesti
event-step-cancellation = Peruutusviesti
event-step-done = valmis
event-step-todo = puuttuu
event-step-bad = tarkista
event-created = { $name } on luotu.
event-saved = { $name } on tallennettu.
event-saved-promoted = { $count ->
    [one] { $name } on tallennettu. Yksi varasijalla ollut sai paikan.
   *[other] { $name } on tallennettu. { $count } varasijalla ollutta sai paikan.
}
event-changed-meanwhile-text = Kirjoittamasi on tallessa tällä sivulla. Jos tallennat nyt, se korvaa nämä kohdat:
event-see-now = Katso nykyiset tiedot
flaw-session-ends_before_start_maybe = Päättyy ennen alkua. Tarkoititko { $guess }?
history-event-created = Tilaisuus luotiin
    .events = { $One } luotiin
history-event-changed = Muutettiin
history-event-archived = Arkistoitiin
history-event-restored = Palautettiin
history-event-cancelled = Peruttiin
history-event-notice_sent = Muutoksesta kerrottiin
history-event-notice_undone = Ilmoitus muutoksesta peruttiin
actor-user = käyttäjä
actor-api-key = rajapinta
actor-contact = kutsuttu itse
actor-public = julkinen sivu
actor-system = Kutsu itse
