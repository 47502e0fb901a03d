# Dokumenttipohjat ja niistä tehtävät PDF-tiedostot.
module-document-templates = Dokumenttipohjat
home-document-templates = Dokumenttipohjat
home-document-templates-text = Miltä todistukset, laskut, nimikyltit ja listat näyttävät

document-kind-certificate = Todistus
document-kind-invoice = Lasku
document-kind-badge = Nimikyltit
document-kind-attendee_list = Osallistujalista
document-built-in-certificate = Todistus, vaaka
document-built-in-certificate-plain = Todistus, pysty
document-built-in-invoice = Lasku, tilisiirto ja koodit
document-built-in-badge = Nimikyltit, 10 arkilla
document-built-in-attendee-list = Osallistujalista
document-built-in-sign-in-sheet = Allekirjoituslista

# Mitä valmiissa pohjissa lukee.
document-word-certificate = Todistus
document-word-certificate-text = on osallistunut tilaisuuteen
document-word-time = Aika
document-word-place = Paikka
document-word-extent = Laajuus
document-word-signature = Allekirjoitus
document-word-check = Tarkista aitous
document-word-attendee-list = Osallistujalista
document-word-sign-in-sheet = Allekirjoituslista
document-word-name = Nimi
document-word-organisation = Organisaatio
document-word-email = Sähköposti
document-word-registered = Ilmoittautuneet
document-word-waitlisted = Jonossa
document-word-nobody = Kukaan ei ole vielä ilmoittautunut.
document-word-blank-lines = Tyhjät rivit ovat niille, jotka tulevat ilmoittautumatta.
document-word-page = Sivu

# Kentät.
document-field-organisation-name = Organisaation nimi
document-field-organisation-business-id = Organisaation Y-tunnus
document-field-organisation-street = Organisaation katuosoite
document-field-organisation-postal-code = Organisaation postinumero
document-field-organisation-city = Organisaation kaupunki
document-field-organisation-country = Organisaation maa
document-field-document-date = Päivä, jona tiedosto tehdään
document-field-event-name = Tilaisuuden nimi
document-field-event-number = Tilaisuuden numero
document-field-event-time = Tilaisuuden aika
document-field-event-starts-at = Tilaisuus alkaa
document-field-event-ends-at = Tilaisuus päättyy
document-field-event-location = Tilaisuuden paikka
document-field-contact-name = Osallistujan nimi
document-field-certificate-hours = Laajuus
document-field-certificate-code = Todistuksen koodi
document-field-certificate-verify-url = Osoite, jossa todistus tarkistetaan
document-field-certificate-issued-on = Todistuksen päiväys
document-field-invoice-number = Laskun numero
document-field-invoice-issued-on = Laskun päiväys
document-field-invoice-due-on = Eräpäivä
document-field-invoice-reference = Viitenumero
document-field-invoice-buyer-reference = Ostajan viite
document-field-invoice-order-number = Tilausnumero
document-field-invoice-to-pay = Maksettavaa
document-field-invoice-iban = Tilinumero
document-field-invoice-bic = BIC
document-field-buyer-name = Ostajan nimi
document-field-seller-name = Myyjän nimi

# Sivut.
documents-text = Pohja kertoo, mitä PDF-tiedostossa on ja miltä se näyttää. Valmis pohja on käytössä, kunnes teet oman.
documents-own = Omat pohjat
documents-empty = Ei vielä omia pohjia
documents-empty-text = Valmiit pohjat toimivat sellaisinaan. Muokkaa niistä oma, kun haluat muuttaa sanoja tai ulkoasua.
documents-gallery = Valmiit pohjat
documents-gallery-text = Tunnus, nimi ja väri tulevat asetuksista.
documents-archived = Käytöstä poistetut
documents-not-built = Tämä Kutsu ei tee PDF-tiedostoja
documents-not-built-text = Se on koottu ilman PDF-osaa. Pohjia voi muokata, mutta niistä ei synny tiedostoja.
document-use = Muokkaa oma
document-use-one = Muokkaa oma pohjasta { $name }
document-sample = Malli PDF:nä
document-sample-one = Malli PDF:nä: { $name }
document-picture = Mallisivu: { $name }
document-kind = Tyyppi
document-new = Uusi dokumenttipohja
document-create = Luo dokumenttipohja
document-created = Dokumenttipohja { $name } luotiin.
document-saved = Dokumenttipohja { $name } tallennettiin.
document-archived = Dokumenttipohja { $name } poistettiin käytöstä.
document-restored = Dokumenttipohja { $name } palautettiin.
document-archive = Poista käytöstä
document-restore = Palauta
document-restore-one = Palauta { $name }
document-is-archived = Pohja on poistettu käytöstä
document-is-archived-text = Siitä ei tehdä tiedostoja. Palauta se, jos tarvitset sitä taas.
document-stale = Pohjaa on muutettu
document-stale-text = Joku muu tallensi sen sillä välin. Jos tallennat nyt, hänen muutoksensa häviävät.
document-language = Kieli
document-language-hint = Päivät, luvut ja valmiit sanat ovat tällä kielellä.
document-active = Aktiivinen
document-active-text = Uusin aktiivinen pohja on käytössä omalla kielellään.
document-off = Ei käytössä
document-source = Sisältö
document-source-hint = Typst-kieltä. Henkilön, tilaisuuden ja laskun tiedot tulevat kentistä, esimerkiksi { "{{ event.name }}" }.
document-fields = Kentät
document-fields-text = Kirjoita kenttä siihen, missä tiedon pitää näkyä. Ehto jättää pois sen, mitä ei ole: { "{% if event.location %}…{% endif %}" }.
document-preview = Esikatselu
document-preview-event = Esikatselun tiedot
document-preview-sample = Keksityt tiedot
document-preview-again = Päivitä esikatselu
document-preview-waits = Esikatselu näkyy, kun sisällössä ei ole virheitä.
document-page = Sivu { $page }/{ $pages }
document-more-pages = { $count ->
    [one] Lisäksi 1 sivu
   *[other] Lisäksi { $count } sivua
}

# Tilaisuuden tiedostot.
event-documents = Tiedostot PDF:nä
event-documents-text = Tulosta tai jaa. Tiedot ovat tältä hetkeltä.
event-documents-of = { $name }: tiedostot
event-document-get = Lataa PDF
event-document-get-one = Lataa PDF: { $name }
event-document-language = Kieli

# Kieltäytymiset.
refusal-document_template-missing = Dokumenttipohjaa ei löydy.
refusal-document-flawed = Dokumenttipohjassa on virhe rivillä { $line }: { $message }
refusal-document-too_long = Tiedosto ei valmistunut ajoissa. Jos henkilöitä on paljon, rajaa joukkoa; muuten pohja ei pääty koskaan.
refusal-document-too_large = Tiedosto vaatii liikaa muistia. Pienennä kuvia tai rajaa joukkoa.
refusal-document-busy = Juuri nyt tehdään monta tiedostoa. Yritä hetken kuluttua uudelleen.
refusal-document-not_built = Tämä Kutsu on koottu ilman PDF-osaa, joten se ei tee PDF-tiedostoja.
flaw-document-typst = Rivi { $line }: { $message }
flaw-document-part = Pohja tai tunnus ei kelpaa: { $message }
flaw-document-too_long = Sivu ei valmistu ajoissa. Onko pohjassa silmukka, joka ei pääty?
flaw-document-too_large = Sivu vaatii liikaa muistia.
flaw-document-kind_fixed = Tyyppiä ei voi vaihtaa. Tee uusi pohja.
