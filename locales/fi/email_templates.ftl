# Sähköpostipohjat: sivut, kentät, huomautukset ja viestien alaosa.

module-email-templates = Sähköpostipohjat
email-template-singular = Sähköpostipohja

folder-campaign = Kampanja
folder-event = Kutsutilaisuus
folder-target_group = Kohderyhmä
folder-public = Julkinen
folder-personal = Henkilökohtainen
folder-campaign-hint = Kutsu, jonka kampanja lähettää.
folder-event-hint = Vahvistus, jonka tilaisuus lähettää ilmoittautuneelle.
folder-target_group-hint = Viesti, jonka kohderyhmä lähettää jäsenilleen.
folder-public-hint = Yhteinen pohja, jota kaikki käyttävät.
folder-personal-hint = Oma pohja, jota käytät itse.

sending-time-immediately = Välittömästi
sending-time-at = Tiettynä hetkenä
sending-time-delay = Viiveellä
sending-time-immediately-hint = Ainoa, jota kampanja voi käyttää.
sending-time-at-hint = Kampanja ei voi käyttää tätä pohjaa.
sending-time-delay-hint = Kampanja ei voi käyttää tätä pohjaa.

field-email-templates-name = Nimi
field-email-templates-number = Numero
field-email-templates-subject = Aihe
field-email-templates-folder = Kansio
field-email-templates-sending_time = Lähetysajankohta
field-email-templates-language = Kieli
field-email-templates-owner = Vastuu
field-email-templates-created_at = Luotu
field-email-templates-updated_at = Muokattu
field-email-templates-id = Tunniste

refusal-template-missing = Sähköpostipohjaa ei löydy.
refusal-template-changed_meanwhile = Joku muu tallensi pohjan sillä välin. Muuttuneet kentät: { $fields }. Tarkista ja tallenna uudelleen.
refusal-attachment-bad_name = Tiedoston nimi ei käy liitteeksi. Nimeä tiedosto uudelleen.
refusal-attachment-empty = Tiedosto on tyhjä.
refusal-attachment-too_large = Tiedosto on liian suuri. Yksi liite saa olla enintään { $most } Mt.
refusal-attachment-too_much = Liitteitä on liikaa. Yhdessä ne saavat olla enintään { $most } Mt.
refusal-attachment-kind_not_allowed = Tätä tiedostotyyppiä ei voi liittää. Sallitut: { $allowed }.
refusal-attachment-not_what_it_says = Tiedoston sisältö ei vastaa sen päätettä. Tallenna tiedosto uudelleen oikeassa muodossa.

flaw-template-wrong_folder = Tämä pohja on väärässä kansiossa. Valitse pohja kansiosta, jota tässä käytetään.
flaw-template-not_immediately = Kampanja lähettää vain pohjia, joiden lähetysajankohta on Välittömästi.
flaw-template-archived = Pohja on arkistoitu. Palauta se tai valitse toinen.
flaw-template-unknown = Sähköpostipohjaa ei löydy.
flaw-template-language_twice = Tällä kielellä on jo teksti.
flaw-template-sending_time_not_here = Tämän kansion viestit lähtevät aina välittömästi.

warning-template-without_registration_link = Viestissä ei ole ilmoittautumislinkkiä, joten kutsu ei kerää ilmoittautumisia. Lisää linkki kohdasta Valitse kentän tyyppi.
warning-template-language_without_link = Tästä kielestä puuttuu ilmoittautumislinkki: { $language ->
    [sv] ruotsi
    [en] englanti
   *[fi] suomi
}.
warning-template-event_full = Linkin tilaisuus { $number } on täynnä, myös varasijat.
warning-template-event_closed = Linkin tilaisuuteen { $number } ei voi enää ilmoittautua.
warning-template-event_past = Linkin tilaisuus { $number } on jo päättynyt.
warning-template-event_unknown = Linkin tilaisuutta { $number } ei ole.

merge-group-contact = Kontakti
merge-group-account = Organisaatio
merge-group-sender = Lähettäjä
merge-group-event = Tilaisuus
merge-field-contact-first-name = Etunimi
merge-field-contact-last-name = Sukunimi
merge-field-contact-name = Koko nimi
merge-field-contact-title = Titteli
merge-field-contact-email = Sähköpostiosoite
merge-field-contact-phone = Puhelin
merge-field-contact-language = Kieli
merge-field-contact-street = Katuosoite
merge-field-contact-postal-code = Postinumero
merge-field-contact-city = Paikkakunta
merge-field-contact-country = Maa
merge-field-account-name = Organisaation nimi
merge-field-account-business-id = Y-tunnus
merge-field-account-email = Organisaation sähköposti
merge-field-account-phone = Organisaation puhelin
merge-field-account-street = Organisaation katuosoite
merge-field-account-postal-code = Organisaation postinumero
merge-field-account-city = Organisaation paikkakunta
merge-field-account-country = Organisaation maa
merge-field-account-industry = Toimiala
merge-field-sender-name = Vastuuhenkilön nimi
merge-field-sender-email = Vastuuhenkilön sähköposti
merge-field-event-name = Tilaisuuden nimi
merge-field-event-number = Tilaisuuden numero
merge-field-event-time = Tilaisuuden ajankohta
merge-field-event-starts-at = Tilaisuuden alkamisaika
merge-field-event-ends-at = Tilaisuuden päättymisaika
merge-field-event-location = Paikka
merge-field-event-description = Kuvaus
merge-field-event-last-registration-date = Viimeinen ilmoittautumispäivä
merge-field-event-last-cancellation-date = Viimeinen peruutuspäivä
merge-link-registration = Ilmoittautumislinkki
merge-link-own = Oma ilmoittautumiseni
merge-link-questionnaire = Kysely
merge-link-unsubscribe = Kutsujen peruminen
merge-link-browser = Viesti selaimessa

mail-footer-reason = Etkö halua näitä kutsuja?
mail-footer-unsubscribe = Peru kutsut
