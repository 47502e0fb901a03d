# Henkilökunta: kirjautuminen, käyttäjät, ryhmät, API-avaimet ja oma profiili.

refusal-forbidden = Käyttöoikeutesi eivät riitä. Pyydä oikeutta pääkäyttäjältä.
refusal-user-missing = Käyttäjää ei ole.
refusal-user-changed_meanwhile = Joku muu muutti käyttäjää sillä välin. Muuttuneet kentät: { $fields }. Tarkista ja tallenna uudelleen.
refusal-user-last_administrator = Tämä on ainoa pääkäyttäjä. Tee ensin joku muu pääkäyttäjäksi.
refusal-user_group-missing = Ryhmää ei ole.
refusal-api_key-missing = API-avainta ei ole, tai se on jo mitätöity.
refusal-sign_in-wrong = Sähköpostiosoite tai salasana on väärin.
refusal-link-spent = Linkki on jo käytetty tai vanhentunut. Pyydä pääkäyttäjältä uusi.

flaw-email-taken = Tällä osoitteella on jo käyttäjä.
flaw-name-taken = Tämä nimi on jo käytössä.
flaw-role-unknown = Rooli on joko administrator tai user.
flaw-user-unknown = Käyttäjää ei ole.
flaw-scope-unknown = Oikeutta { $word } ei ole. Oikeus on muotoa kokoelma:read tai kokoelma:write. Kokoelmat: { $allowed }.
flaw-password-too_short = Salasanassa pitää olla vähintään { $least } merkkiä. Muutama sana peräkkäin on hyvä salasana.
flaw-password-too_long = Salasanassa saa olla enintään { $most } merkkiä.
flaw-password-too_simple = Salasanassa toistuvat samat merkit. Käytä useampia erilaisia.
flaw-password-too_common = Salasana on niitä, joita kokeillaan ensimmäisenä. Keksi jotain omaa.
flaw-password-wrong = Nykyinen salasana on väärin.

# Sivu: kirjautuminen.

sign-in-title = Kirjaudu sisään
sign-in-password = Salasana
sign-in-do = Kirjaudu sisään
sign-in-forgot = Unohtuiko salasana? Pääkäyttäjä voi antaa sinulle linkin, jolla asetat uuden.
sign-in-not-set-up = Kutsua ei ole vielä otettu käyttöön
sign-in-not-set-up-text = Avaa käyttöönottolinkki, jonka ohjelma tulosti käynnistyessään.
sign-in-too-many = Yrityksiä tuli monta peräkkäin
sign-in-too-many-text = { $seconds ->
    [one] Yritä uudelleen sekunnin päästä.
   *[other] Yritä uudelleen { $seconds } sekunnin päästä.
}
flaw-sign_in-wrong = Sähköpostiosoite tai salasana on väärin.

# Käyttöönotto ja uusi salasana.

set-up-title = Ota Kutsu käyttöön
set-up-text = Sinusta tulee ensimmäinen pääkäyttäjä. Muut käyttäjät lisäät asetuksista.
set-up-organisation = Organisaation nimi
set-up-organisation-hint = Näkyy kutsuttavien sivuilla.
set-up-email-hint = Tällä kirjaudut sisään.
set-up-do = Ota käyttöön
set-up-done = Tervetuloa, { $name }. Kutsu on valmis.
password-hint = Vähintään 12 merkkiä. Muutama sana peräkkäin on hyvä.
password-set = Salasana on vaihdettu.
reset-title = Aseta salasana
reset-text = Käyttäjä: { $email }
reset-password = Uusi salasana
reset-do = Aseta ja kirjaudu

# Oma profiili.

own-title = Omat asetukset
own-profile = Profiili
own-profile-text = Nimesi näkyy muille käyttäjille ja viestien lähettäjänä.
own-language = Sivujen kieli
own-password-text = Vaihto kirjaa sinut ulos muista selaimista.
own-password-old = Nykyinen salasana
own-password-do = Vaihda salasana
password-changed = Salasana on vaihdettu, ja muut selaimet on kirjattu ulos.
own-sign-ins = Kirjautumiset
own-sign-ins-text = Selaimet, joissa olet nyt kirjautuneena.
own-signed-in = Kirjauduttu { $when }
own-seen = käytetty { $when }
own-here = Tämä selain
own-agent-unknown = Tuntematon selain
own-end-others = Kirjaudu ulos kaikista muista
sign-in-ended = Selain on kirjattu ulos.
sign-ins-ended = { $count ->
    [one] Yksi selain on kirjattu ulos.
   *[other] { $count } selainta on kirjattu ulos.
}

# Käyttäjät ja ryhmät.

users-title = Käyttäjät
users-back = Käyttäjiin
user-name = Nimi
user-role = Rooli
role-administrator = Pääkäyttäjä
role-administrator-text = Kaikki, myös asetukset, käyttäjät ja API-avaimet.
role-user = Käyttäjä
role-user-text = Kaikki muu paitsi asetukset, käyttäjät ja API-avaimet.
user-active = Käytössä
user-inactive = Ei käytössä
user-add = Lisää käyttäjä
user-add-text = Saat linkin, jolla käyttäjä asettaa salasanansa. Salasanoja ei lähetetä koskaan.
user-email-hint = Tällä käyttäjä kirjautuu sisään.
user-saved = Tallennettu: { $name }
user-disable = Poista käytöstä
user-enable = Ota käyttöön
user-disabled = Poistettu käytöstä: { $name }
user-enabled = Otettu käyttöön: { $name }
user-link-do = Linkki salasanan asettamiseen
user-link-title = Linkki salasanan asettamiseen
user-added-title = Lisätty: { $name }
user-link-text = Anna tämä linkki käyttäjälle: { $name }. Se näkyy vain nyt.
user-link-hint = Linkki toimii kerran ja on voimassa kolme päivää.
flaw-user-last_administrator = Tämä on ainoa pääkäyttäjä. Tee ensin joku muu pääkäyttäjäksi.
groups-title = Ryhmät
groups-none = Ryhmiä ei ole
groups-none-text = Ryhmä voi vastata tilaisuuksista ja kontakteista yhdessä.
group-add = Lisää ryhmä
group-title = Ryhmä
group-text = Ryhmä voi olla vastuussa tilaisuudesta tai kontaktista yhden käyttäjän sijaan.
group-members = Jäsenet
group-empty = Ei jäseniä
group-saved = Tallennettu: { $name }

# API-avaimet.

keys-title = API-avaimet
keys-docs = Rajapinnan kuvaus
keys-back = API-avaimiin
keys-none = API-avaimia ei ole
keys-none-text = Avaimella toinen ohjelma käyttää Kutsua puolestasi.
key-add = Luo API-avain
key-text = Jokaiselle ohjelmalle oma avain: silloin sen voi mitätöidä muita häiritsemättä.
key-name-hint = Ohjelma, joka avainta käyttää.
key-reach = Mihin avain käy
key-everything = Kaikkeen
key-everything-text = Myös asetuksiin ja käyttäjiin.
key-some = Vain valittuihin
key-some-text = Valitse alta.
key-scopes = Oikeudet
key-scopes-text = Kirjoitusoikeuteen sisältyy lukuoikeus.
key-collection = Kokoelma
key-read = Luku
key-write = Kirjoitus
flaw-scope-none = Valitse ainakin yksi oikeus.
key-made-title = API-avain on luotu
key-made-text = Kopioi avain nyt. Sitä ei näytetä toista kertaa.
key-created = luotu { $when }
key-used = käytetty { $when }
key-unused = ei vielä käytetty
key-revoked-on = Mitätöity { $when }
key-revoke = Mitätöi
key-revoke-title = Mitätöidäänkö avain { $name }?
key-revoke-text = Ohjelma, joka avainta käyttää, lakkaa heti pääsemästä Kutsuun. Mitätöintiä ei voi perua.
key-revoked = Avain on mitätöity.

user-sign-ins-text = Laitteet, joilla käyttäjä on juuri nyt kirjautuneena. Kadonneen laitteen kirjautumisen voi päättää tästä.
user-sign-out = Kirjaa ulos
user-end-all = Kirjaa ulos kaikkialta
user-sign-ins-none = Käyttäjä ei ole kirjautuneena missään.
module-users = Käyttäjät
