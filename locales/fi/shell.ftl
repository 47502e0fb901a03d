# Sivun kehys: valikot, haku, lomakkeiden yhteiset sanat ja se, mitä sanotaan kun jokin ei onnistu.

module-dashboard = Työpöytä
module-events = Kutsutilaisuudet
module-events-short = Tilaisuudet
module-campaigns = Kampanjat
module-target-groups = Kohderyhmät
module-contacts = Kontaktit
module-accounts = Organisaatiot
module-email-templates = Sähköpostipohjat
module-messages = Lähetetyt viestit
module-certificates = Todistukset
module-settings = Asetukset
module-events-singular = Kutsutilaisuus
module-campaigns-singular = Kampanja
module-target-groups-singular = Kohderyhmä
module-contacts-singular = Kontakti
module-accounts-singular = Organisaatio
module-email-templates-singular = Sähköpostipohja
module-messages-singular = Lähetetty viesti
nav-events = Tapahtumat
nav-customers = Asiakkaat
nav-contents = Sisällöt
nav-administration = Hallinta
nav-count-messages = lähtemättä { $count }
create-events = Luo kutsutilaisuus
    .events = Luo { $one }
create-campaigns = Luo kampanja
    .campaigns = Luo { $one }
create-target-groups = Luo kohderyhmä
    .target-groups = Luo { $one }
create-contacts = Lisää kontakti
    .contacts = Lisää { $one }
create-accounts = Lisää organisaatio
    .accounts = Lisää { $one }
create-email-templates = Luo sähköpostipohja
    .email-templates = Luo { $one }

shell-main-menu = Päävalikko
shell-quick-menu = Pikavalikko
shell-menu = Valikko
shell-close-menu = Sulje valikko
shell-crumbs = Murupolku
shell-find = Hae tai komenna
shell-switch-theme = Vaihda vaalea tai tumma teema
shell-role-administrator = Pääkäyttäjä
shell-role-user = Käyttäjä
shell-own-settings = Omat asetukset
shell-sign-out = Kirjaudu ulos
shell-shortcuts = Pikanäppäimet
shell-offline = Yhteys katkesi. Yritetään uudelleen.
shell-made-with = Ilmoittautuminen: Kutsu
shell-optional = valinnainen
shell-copied = Kopioitu
shell-bulk = Valittujen toiminnot
shell-chosen = valittu
shell-clear-choice = Tyhjennä valinta
shell-choose-row = Valitse { $name }
shell-flaws = { $count ->
    [one] Yksi kohta korjattavana
   *[other] { $count } kohtaa korjattavana
}
shell-shown = { $shown }/{ $total }
shell-hint-move = siirry
shell-hint-select = valitse
shell-hint-preview = esikatsele
shell-space = Väli
shell-date-hint = pp.kk.vvvv
shell-time-hint = 9.00
shell-open-calendar = Avaa kalenteri

shell-palette = Haku ja komennot
shell-palette-field = Hae tai anna komento
shell-palette-hint = Hae kontaktia, tilaisuutta tai kirjoita komento…
shell-palette-results = Tulokset
shell-palette-actions = Toiminnot
shell-palette-go = Siirry
shell-palette-choose = valitse
shell-palette-open = avaa

shell-key-palette = Haku ja komennot
shell-key-search = Etsi sivulta
shell-key-rows = Seuraava ja edellinen rivi
shell-key-select = Valitse rivi
shell-key-preview = Esikatsele
shell-key-open = Avaa
shell-key-create = Luo uusi
shell-key-close = Sulje
shell-key-help = Tämä luettelo
shell-keys-off = Poista yhden näppäimen komennot käytöstä
shell-keys-on = Ota yhden näppäimen komennot käyttöön

seat-meter = { $taken } paikkaa { $seats }:sta varattu, { $waiting } varasijalla
seat-bar = { $taken } paikkaa { $seats }:sta varattu

# Ongelmat. Otsikko sanoo mitä tapahtui, teksti mitä voi tehdä.

problem-to-dashboard = Työpöydälle
problem-id = Jos pyydät apua, kerro tämä tunnus: { $id }
problem-400-title = Pyyntöä ei ymmärretty
problem-400-text = Osoitteessa tai lomakkeessa on jotain outoa. Palaa takaisin ja yritä uudelleen.
problem-403-title = Tähän ei ole oikeutta
problem-403-text = Käyttöoikeutesi eivät riitä. Pyydä oikeutta pääkäyttäjältä.
problem-404-title = Sivua ei löytynyt
problem-404-text = Osoite on vanhentunut tai siinä on virhe.
problem-409-title = Ei onnistu juuri nyt
problem-409-text = Tilanne on muuttunut. Lataa sivu uudelleen ja katso, mitä on tapahtunut.
problem-413-title = Liian suuri
problem-413-text = Lähetetty tieto on suurempi kuin täällä otetaan vastaan.
problem-422-title = Jotain on korjattava
problem-422-text = Tarkista merkityt kohdat.
problem-429-title = Hetki vielä
problem-429-text = Yrityksiä tuli monta peräkkäin. Odota vähän ja yritä uudelleen.
problem-500-title = Jokin meni vikaan
problem-500-text = Vika on meillä, ei sinussa. Se on kirjattu ylös. Yritä hetken päästä uudelleen.
problem-503-title = Palvelu ei juuri nyt vastaa
problem-503-text = Yritä hetken päästä uudelleen.

refusal-invalid = Tarkista merkityt kohdat.
refusal-form_expired = Lomake on vanhentunut. Lataa sivu uudelleen ja lähetä se uudestaan.
refusal-method_not_allowed = Tähän osoitteeseen ei voi lähettää näin.
refusal-unauthenticated = Kirjaudu ensin sisään.

flaw-required = Tämä tieto tarvitaan.
flaw-not_a_number = Kirjoita kokonaisluku.
flaw-not_a_date = Kirjoita päivä, esimerkiksi 27.1.2027.
flaw-not_a_time = Kirjoita kellonaika, esimerkiksi 9.30.
flaw-no_such_time = Tätä kellonaikaa ei ole: kellot siirtyvät silloin tunnilla.
flaw-unknown_choice = Valitse jokin vaihtoehdoista.
flaw-too_long = Teksti on liian pitkä.

kept-expired = Lomake ehti vanhentua
kept-expired-text = Mitään ei kadonnut. Lähetä se nyt uudelleen.
kept-signed-out = Kirjautumisesi on päättynyt
kept-signed-out-text = Mitään ei kadonnut. Kirjaudu uudessa välilehdessä, palaa tälle sivulle ja lähetä lomake uudelleen.
kept-files = Vain valitsemasi tiedostot pitää valita vielä kerran.
kept-sign-in = Kirjaudu uudessa välilehdessä
kept-send = Lähetä uudelleen
kept-go-on = Jatka lomakkeeseen
kept-again = Lomake ehti vanhentua. Kirjoita tiedot uudelleen.
