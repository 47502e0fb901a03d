# Portaali: kuka saa kirjautua, kirjautuminen, omat ilmoittautumiset ja omat tiedot.

# Miksi ei onnistu.

refusal-portal-contact_archived = Arkistoitu kontakti ei voi kirjautua portaaliin. Palauta kontakti ensin.
refusal-portal-no_address = Portaaliin kirjaudutaan sähköpostiosoitteella, eikä kontaktilla ole sellaista. Lisää osoite ensin.
refusal-portal-address_taken = Samalla osoitteella kirjautuu jo { $name }. Anna toiselle oma osoite tai yhdistä kontaktit.
refusal-portal-no_access = Kontaktilla ei ole pääsyä portaaliin. Avaa se ensin.
refusal-portal-off = Portaali on pois käytöstä. Ota se käyttöön asetuksista.
refusal-portal-link_spent = Linkki on jo käytetty tai vanhentunut. Pyydä uusi.
refusal-portal-code_wrong = Koodi on väärä tai vanhentunut. Tarkista se tai pyydä uusi.
refusal-portal-password_wrong = Sähköpostiosoite tai salasana on väärin.
refusal-portal-changed_meanwhile = Tietoja muutettiin sillä välin muualla. Tarkista ne ja tallenna uudelleen.
refusal-portal_profile-missing = Portaaliprofiilia ei ole.
refusal-portal_profile-in_use = { $count ->
    [one] Yhdellä asiakkaalla on tämä profiili. Anna hänelle toinen ensin.
   *[other] Tämä profiili on { $count } asiakkaalla. Anna heille toinen ensin.
}
refusal-portal_profile-changed_meanwhile = Joku muu muutti profiilia sillä välin. Tarkista ja tallenna uudelleen.

flaw-portal-address_taken = Samalla osoitteella kirjautuu portaaliin jo { $name }.
flaw-portal-code_wrong = Koodi on väärä tai vanhentunut. Tarkista se tai pyydä uusi.
flaw-portal-password_wrong = Sähköpostiosoite tai salasana on väärin.
flaw-template-without_portal_link = Pohjassa ei ole kirjautumislinkkiä. Lisää siihen kenttä link.portal.

# Viestit.

message-kind-portal_welcome = Portaalin ensimmäinen viesti
message-kind-sign_in = Kirjautumislinkki portaaliin

letter-portal-sign-in-subject = Kirjautuminen: { $organisation }
letter-portal-sign-in-lead = Hei { $name }, pääset sisään tästä linkistä. Linkki toimii kerran, 15 minuutin ajan.
letter-portal-sign-in-button = Kirjaudu sisään
letter-portal-sign-in-after = Voit myös kirjoittaa kirjautumissivulle tämän koodin:
letter-portal-sign-in-foot = Saat viestin, koska osoitteellasi pyydettiin kirjautumislinkkiä. Jos et pyytänyt sitä, sinun ei tarvitse tehdä mitään.
letter-portal-welcome-subject = Tervetuloa asiakassivuille: { $organisation }
letter-portal-welcome-lead = Hei { $name }, näet nyt tulevat tilaisuudet ja omat ilmoittautumisesi yhdessä paikassa.
letter-portal-welcome-button = Avaa asiakassivut
letter-portal-welcome-after = Linkki toimii kerran, viikon ajan. Sen jälkeen saat kirjautumissivulta aina uuden.
letter-portal-welcome-foot = Saat viestin, koska { $organisation } avasi sinulle asiakassivut.

# Aikajana.

timeline-portal-opened = Portaali avattiin
timeline-portal-changed = Portaalin käyttöoikeutta muutettiin
timeline-portal-ended = Portaalin käyttö päättyi
timeline-portal-welcomed = Portaalin ensimmäinen viesti lähti
timeline-portal-signed-in = Kirjautui portaaliin
timeline-portal-signed-out = Kirjautui ulos portaalista
timeline-portal-password-set = Vaihtoi portaalin salasanan

setting-portal-active = Portaali
setting-portal-template-id = Portaalin ensimmäinen viesti

refusal-portal-closed = Asiakassivut eivät ole käytössä.

# Kirjautumissivu.

portal-sign-in-text = Kirjoita sähköpostiosoitteesi, niin lähetämme sinulle linkin ja koodin.
portal-send-link = Lähetä kirjautumislinkki
portal-by-password = Kirjaudu salasanalla
portal-by-link = Kirjaudu ilman salasanaa
portal-look-mail = Katso sähköpostisi
portal-look-mail-text = Jos { $email } on meillä asiakkaan osoitteena, viesti on jo matkalla. Avaa siitä linkki tai kirjoita koodi tähän.
portal-code = Koodi
portal-code-hint = Kuusi numeroa. Voimassa 15 minuuttia.
portal-send-again = Lähetä uudelleen
portal-other-address = Käytä toista osoitetta
portal-link-title = Hei { $name }, tervetuloa
portal-link-text = Yksi painallus, ja olet sisällä.
portal-link-spent = Linkki ei toimi enää
portal-link-spent-text = Se on jo käytetty tai vanhentunut. Saat uuden heti.
portal-new-link = Pyydä uusi linkki

# Asiakkaan sivut.

portal-nav = Asiakassivut
portal-nav-small = Asiakassivut, mobiili
portal-own-account = oma tili
portal-tab-registrations = Omat ilmoittautumiset
portal-tab-organisation = Organisaatio
portal-tab-me = Omat tiedot
portal-hello = Hei { $name }
portal-hello-soon = Hei { $name }, näemme pian
portal-next-in = { $days ->
    [0] Seuraava tilaisuutesi on tänään.
    [1] Seuraava tilaisuutesi on huomenna.
   *[other] Seuraava tilaisuutesi on { $days } päivän päästä.
}
portal-next-none = Sinulla ei ole vielä tulevia ilmoittautumisia.
portal-registered = Ilmoittautuminen vahvistettu
portal-waitlisted = Varasijalla, sija { $place }/{ $seats }
portal-waitlisted-gone = Varasijalla
portal-queue = Varasijalla, sija { $place }
portal-cancelled = Perui
portal-was-registered = Ilmoittautunut
portal-full = Täynnä
portal-open-event = Avaa tilaisuus
portal-cancel = Peru ilmoittautuminen
portal-cancel-by = Peruutus viimeistään { $date }
portal-sure-yes = Kyllä, vapauta paikkani
portal-upcoming = Tulevat tilaisuudet
portal-upcoming-none = Juuri nyt ei ole avoimia tilaisuuksia.
portal-search = Hae tilaisuuksia
portal-search-hint = Hae aiheella tai paikkakunnalla
portal-found-none = Haulla ”{ $q }” ei löytynyt tilaisuuksia.
portal-show-all = Näytä kaikki
portal-register = Ilmoittaudu
portal-join-waitlist = Varasijalle
portal-register-by = Ilmoittaudu viimeistään { $date }
portal-history = Oma historia
portal-history-all = Näytä koko historia
portal-history-none = Et ole vielä ilmoittautunut mihinkään.
portal-facts = Tiedot
portal-seats = Vapaana { $free }/{ $seats }
portal-waitlist = Jonossa { $waiting }/{ $seats }
portal-until-end = Tilaisuuden loppuun asti
portal-come = Tule mukaan
portal-you-are-in = Olet mukana
portal-you-wait = Olet varasijalla
portal-signs-in-with = Kirjaudut osoitteella { $email }
portal-own-data = Yhteystiedot
portal-own-data-text = Muutokset näkyvät heti myös meillä.
portal-own-data-read = Jos jokin on väärin, kerro meille.
portal-own-language = Kieli
portal-own-opt-out = En halua kutsuja ja uutisia sähköpostiini
portal-password-text = Voit kirjautua myös ilman salasanaa, linkillä tai koodilla.
portal-password-none = Kirjaudut linkillä tai koodilla. Jos haluat, voit valita lisäksi salasanan.
portal-password-choose = Ota salasana käyttöön
portal-sign-ins-text = Selaimet, joissa olet kirjautuneena.
portal-sign-out-everywhere = Kirjaudu ulos kaikkialta
portal-organisation-text = Pidä yllä organisaatiosi tietoja ja ihmisiä.
portal-organisation-data = Organisaation tiedot
portal-people = Ihmiset
portal-people-text = Näille ihmisille voimme lähettää kutsuja.
portal-add-person = Lisää ihminen
portal-person-added = { $name } lisättiin.
portal-person-ended = { $name } ei ole enää organisaatiossasi.
portal-person-email-own = Hän kirjautuu tällä osoitteella, joten sen muuttaa vain hän itse meidän kauttamme.
portal-person-language = Kieli
portal-person-end = Eikö hän ole enää organisaatiossasi?
portal-person-end-text = Hän poistuu luettelosta eikä pääse enää näille sivuille. Tehdyt ilmoittautumiset jäävät voimaan.
portal-person-end-do = Poista organisaatiosta
portal-you = Sinä
portal-signs-in = Kirjautuu itse

# Kontaktin kortti ja käyttöoikeuden sivu.

portal = Portaali
portal-of = Portaali: { $name }
portal-state = Käyttöoikeus
portal-open = Auki
portal-is-closed = Ei ole avattu.
portal-is-ended = Päättynyt
portal-ended-staff = Henkilökunta päätti käytön { $when }.
portal-ended-archived = Käyttö päättyi { $when }, kun kontakti arkistoitiin.
portal-ended-merged = Käyttö päättyi { $when }, kun kontakti yhdistettiin toiseen.
portal-ended-no_address = Käyttö päättyi { $when }, kun kontaktilta poistettiin sähköpostiosoite.
portal-ended-address_taken = Käyttö päättyi { $when }, kun kontakti sai osoitteen, jolla joku toinen jo kirjautuu.
portal-ended-left_organisation = Käyttö päättyi { $when }, kun organisaation pääkäyttäjä poisti hänet organisaatiosta.
portal-address = Kirjautuu osoitteella
portal-profile = Portaaliprofiili
portal-profile-none = Vakio
portal-profile-hint = Profiili ratkaisee, mitä asiakas näkee ja saa muuttaa.
portal-administrator = Organisaation pääkäyttäjä
portal-administrator-long = Ylläpitää oman organisaationsa ihmisiä ja tietoja
portal-administrator-hint = Saa lisätä, muuttaa ja poistaa organisaationsa ihmisiä.
portal-administrator-alone = Vaikuttaa vasta, kun kontaktilla on organisaatio.
portal-way-in = Kirjautumistapa
portal-way-password = Salasana tai linkki
portal-way-link = Linkki tai koodi
portal-last-in = Kirjautui viimeksi
portal-never-in = Ei vielä koskaan
portal-no-address = Ei sähköpostiosoitetta
portal-is-off = Portaali on pois käytöstä
portal-is-off-text = Kukaan ei pääse kirjautumaan ennen kuin portaali otetaan käyttöön asetuksista.
portal-not-opened = Portaalia ei avattu
portal-access = Pääsy portaaliin
portal-access-text = Kontakti kirjautuu sähköpostiosoitteellaan, linkillä tai koodilla. Salasanoja ei lähetetä.
portal-send-welcome = Lähetä ensimmäinen viesti, jossa on kirjautumislinkki
portal-open-do = Avaa portaali
portal-change = Muuta
portal-mail-again = Lähetä kirjautumisviesti
portal-end = Päätä käyttö
portal-saved = Portaalin käyttöoikeus tallennettiin.
portal-opened-and-mailed = Portaali avattiin, ja kirjautumisviesti lähtee.
portal-mailed = Kirjautumisviesti lähtee.
portal-ended = Portaalin käyttö päättyi.
portal-signed-out = Asiakas kirjattiin ulos kaikista selaimista.

# Asetukset.

home-portal = Portaali
home-portal-text = Asiakkaiden omat sivut: käyttöönotto, ensimmäinen viesti ja profiilit
portal-settings-text = Asiakkaat kirjautuvat omille sivuilleen, ilmoittautuvat ja pitävät tietonsa ajan tasalla.
portal-settings-on = Portaali on käytössä
portal-settings-on-text = Asiakkaat kirjautuvat osoitteessa { $address }
portal-settings-built-in = Valmis viesti
portal-settings-template-hint = Oma pohja on kansiossa Julkinen tai Henkilökohtainen, ja siinä on kenttä link.portal.
portal-settings-looks = Nimi, logo ja väri tulevat organisaation asetuksista, moduulien nimet moduuleista.
portal-profiles = Portaaliprofiilit
portal-profiles-text = Profiili kertoo, mitkä osat ja kentät asiakas näkee ja mitä hän saa muuttaa.
portal-profiles-none = Kaikilla on vakio-oikeudet.
portal-profile-new = Lisää profiili
portal-profile-name = Profiilin nimi
portal-profile-modules = Osat
portal-profile-remove = Poista profiili
portal-profile-saved = Profiili { $name } tallennettiin.
portal-profile-removed = Profiili poistettiin.
portal-module-events = Tilaisuudet ja oma historia
portal-module-own = Omat tiedot
portal-module-organisation = Oma organisaatio (vain sen pääkäyttäjille)
portal-fields-contact = Omien tietojen kentät
portal-fields-account = Organisaation kentät
portal-fields-text = Mitä saa muuttaa, sen myös näkee.
portal-field = Kenttä
portal-field-seen = Näkee
portal-field-edited = Saa muuttaa

# Monta kontaktia kerralla.

bulk-what-portal = Portaali
bulk-portal-mail = Avaa ja lähetä kirjautumisviesti
bulk-portal-open = Avaa ilman viestiä
bulk-portal-end = Päätä käyttö
bulk-told-portal-opened = { $count ->
    [0] Portaalia ei avattu kenellekään.
    [one] Portaali avattiin yhdelle kontaktille.
   *[other] Portaali avattiin { $count } kontaktille.
}
bulk-told-portal-ended = { $count ->
    [0] Kenenkään käyttö ei päättynyt.
    [one] Portaalin käyttö päättyi yhdeltä kontaktilta.
   *[other] Portaalin käyttö päättyi { $count } kontaktilta.
}
refusal-portal-address_shared = Samalla osoitteella kirjautuu jo toinen kontakti.

portal-no-waitlist = Ei varasijoja
portal-no-mail = Eikö viestiä kuulu? Katso roskaposti. Jos osoitteesi on vaihtunut tai et enää pääse sisään, kysy meiltä:
portal-ended-title = Kirjautumisesi on päättynyt
portal-ended-text = Kirjaudu uudelleen, niin pääset takaisin samalle sivulle.
portal-quick = Pikailmoittautuminen
portal-contact-us = Yhteystiedot
