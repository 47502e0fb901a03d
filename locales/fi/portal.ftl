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
