# Julkiset sivut: tilaisuus, ilmoittautuminen ja se, mitä vieraat näkevät tilaisuudesta.

facts-sessions = { $count } ajankohtaa
facts-map = Näytä kartalla
facts-seat = { $free ->
    [one] 1 paikka vapaana
   *[other] { $free } paikkaa vapaana
}
facts-waitlist = Paikat täynnä, varasijoja vapaana
facts-full = Kaikki paikat on varattu
facts-closed = Ilmoittautuminen on päättynyt
facts-ended = Tilaisuus on päättynyt
    .events = { $One } on päättynyt
facts-called_off = Tilaisuus on peruttu
    .events = { $One } on peruttu
facts-left = Vapaana { $free }/{ $seats }
facts-queue = jonossa { $waiting }/{ $places }
facts-register-by = ilmoittaudu viimeistään { $date }
facts-closed-on = päättyi { $date }

public-organiser = Järjestäjä
public-ask-organiser = Ota yhteyttä järjestäjään
public-all-events = Kaikki tulevat tilaisuudet
    .events = Kaikki: { $Many }
public-others = Tulossa myös
public-quick = Pikailmoittautuminen
public-register = Ilmoittaudu
public-join = Liity varasijalle
public-join-short = Varasijalle
public-seats-taken = Paikat ovat täynnä
public-free = { $free ->
    [one] 1 paikka vapaana.
   *[other] { $free } paikkaa vapaana.
}
public-free-until = { $free ->
    [one] 1 paikka vapaana. Ilmoittaudu viimeistään { $date }.
   *[other] { $free } paikkaa vapaana. Ilmoittaudu viimeistään { $date }.
}
public-waitlist-text = { $free ->
    [one] Varasijalla on tilaa yhdelle. Ilmoitamme heti, jos paikka vapautuu.
   *[other] Varasijalla on tilaa { $free } hengelle. Ilmoitamme heti, jos paikka vapautuu.
}
public-first-name = Etunimi
public-last-name = Sukunimi
public-organisation = Organisaatio
public-trap = Jätä tämä tyhjäksi
public-may-invite = Minulle saa lähettää kutsuja jatkossa
public-may-invite-text = Voit perua milloin vain.
public-mail-seat = Saat vahvistuksen ja kalenterimerkinnän sähköpostiin.
public-mail-waitlist = Varasija ei sido sinua mihinkään. Saat vahvistuksen sähköpostiin.
public-cancel-by = Voit perua viimeistään { $date }.
public-privacy = Käytämme tietojasi tilaisuuden järjestämiseen:
    .events = Käytämme tietojasi järjestelyihin:
public-sure = Vahvista ilmoittautuminen
public-sure-text = Tarkista vielä tiedot ja paina Vahvista. Kysymme tämän, jotta mikään ohjelma ei ilmoittaudu puolestasi.
public-full = Paikat ovat täynnä
public-full-text = Kaikki paikat on varattu. Kysy mahdollista peruutuspaikkaa järjestäjältä.
public-closed = Ilmoittautuminen on päättynyt
public-closed-date = Viimeinen ilmoittautumispäivä oli { $date }. Kysy mahdollista peruutuspaikkaa järjestäjältä.
public-closed-text = Tilaisuuteen ei oteta enää ilmoittautumisia.
    .events = Ilmoittautumisia ei enää oteta: { $one }.
public-ended = Tilaisuus on päättynyt
    .events = { $One } on päättynyt
public-ended-text = Kiitos kaikille osallistuneille.
public-called_off = Tilaisuus on peruttu
    .events = { $One } on peruttu
public-called_off-text = Tilaisuutta ei järjestetä. Ilmoittautuneille on kerrottu asiasta.
    .events = { $One } ei toteudu. Ilmoittautuneille on kerrottu asiasta.
public-thanks-registered = Kiitos ilmoittautumisesta
public-thanks-registered-text = Ilmoittautumisesi on otettu vastaan.
public-thanks-waitlisted = Kiitos, olet mukana jonossa
public-thanks-waitlisted-text = Paikat olivat täynnä. Jos sinulla ei ollut vielä paikkaa, olet nyt varasijalla.
public-thanks-mail = Lähetämme vahvistuksen antamaasi osoitteeseen. Viestissä on oma sivusi, jolla näet tilanteesi ja voit perua.
public-thanks-no-mail = Eikö viestiä kuulu? Katso roskaposti. Jos ilmoittauduit jo aiemmin, vahvistus on tullut silloin.
public-back-to-event = Takaisin tilaisuuden sivulle
    .events = Takaisin sivulle: { $one }
public-pill-seat = { $free ->
    [one] 1 paikka
   *[other] { $free } paikkaa
}
public-pill-waitlist = Varasijoja
public-pill-full = Täynnä
public-pill-closed = Ilmoittautuminen päättynyt
public-pill-ended = Päättynyt
public-pill-called_off = Peruttu

refusal-public-not_there = Tällaista julkista tilaisuutta ei ole. Se on ehkä jo poistettu, tai ilmoittautuminen tapahtuu vain kutsulla.
    .events = Tällaista julkista sivua ei ole. Se on ehkä jo poistettu, tai ilmoittautuminen tapahtuu vain kutsulla.
refusal-public-too_many = Verkostasi tuli monta ilmoittautumista peräkkäin. Odota hetki ja lähetä uudelleen. Tietosi ovat tallella lomakkeella.
refusal-public-entry_missing = Julkisella sivulla annettuja tietoja ei ole.
flaw-email-without_ending = Osoitteesta puuttuu loppu, esimerkiksi .fi

home-public = Julkinen ilmoittautuminen
home-public-text = Tilaisuuksien julkiset sivut ja niiden upottaminen
home-legal = Selosteet
home-legal-text = Tietosuoja, saavutettavuus ja julkaisijan tiedot
public-settings-title = Julkiset sivut
public-settings-text = Kuka tahansa voi lukea julkisen tilaisuuden sivun ja ilmoittautua sillä.
    .events = Kuka tahansa voi lukea julkisen sivun ja ilmoittautua sillä: { $many }.
public-settings-on = Julkiset sivut ovat käytössä
public-settings-on-text = Jokaisella tilaisuudella on lisäksi oma kytkimensä. Pois päältä: mitään julkista sivua ei näy, mutta ilmoittautumiset ja henkilökohtaiset linkit säilyvät.
    .events = Jokaisella on lisäksi oma kytkimensä: { $many }. Pois päältä: mitään julkista sivua ei näy, mutta ilmoittautumiset ja henkilökohtaiset linkit säilyvät.
public-settings-list = Katso tulevien luetteloa
public-embed-title = Upottaminen
public-embed-text = Sivustot, jotka saavat näyttää ilmoittautumiskortin omalla sivullaan.
public-embed-hosts = Sivustojen osoitteet
public-embed-hint = Yksi riville, esimerkiksi www.example.fi tai *.example.fi. Tyhjä: korttia ei voi upottaa.
legal-settings-text = Linkki on jokaisen julkisen sivun alareunassa.
legal-settings-hint = Valmis teksti käyttää organisaation tietoja. Voit muokata sitä. Tyhjennä kenttä, niin valmis teksti palaa.
legal-settings-see = Katso sivua
setting-public-registration = Julkiset sivut käytössä
setting-embed-hosts = Upottavat sivustot
setting-legal-texts = Selosteet
flaw-host-malformed = Tästä ei saa selvää: { $host }. Kirjoita osoite muodossa www.example.fi.

public-list = Tulevat tilaisuudet
    .events = { $Many }: tulossa
public-list-empty = Nyt ei ole tulossa mitään
public-list-empty-text = Katso pian uudelleen.
public-read-more = Lue lisää

public-way-title = Julkinen sivu
public-way-link = Linkki
public-way-copy = Kopioi linkki
public-way-open = Avaa sivu
public-way-qr = QR-koodi: { $name }
public-way-qr-save = Lataa QR-koodi (SVG)
public-way-embed = Upota omalle sivulle
public-way-embed-copy = Kopioi koodi
public-way-embed-off = Lisää ensin sivustosi asetuksiin, niin kortti näkyy siellä.
public-way-off = Julkiset sivut ovat pois käytöstä koko järjestelmässä, joten linkki ei nyt avaudu.
public-way-settings = Julkisen ilmoittautumisen asetukset
public-way-hidden = Tilaisuus ei ole julkinen. Kun kytket julkisen näkyvyyden päälle, linkki ja QR-koodi tulevat tähän heti.
    .events = Ei julkinen: { $one }. Kun kytket julkisen näkyvyyden päälle, linkki ja QR-koodi tulevat tähän heti.

typed-was = Kirjoitti lomakkeelle:
typed-several = Osoite on usealla kontaktilla
typed-merge = Katso yhdistämistä
typed-take = Ota käyttöön
typed-leave = Jätä ennalleen
typed-taken = Tiedot on otettu käyttöön: { $name }.
typed-left = Kontakti jäi ennalleen.
