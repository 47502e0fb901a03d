# Viestit: lista, yksi viesti ja mitä niille tapahtui.

letter-test-subject = Kokeilu: { $subject }
letter-sample-first-name = Maija
letter-sample-last-name = Meikäläinen
letter-sample-email = maija.meikalainen@example.com

# Lista
messages-all = Kaikki
messages-waiting = Odottaa lähtöä
messages-held = Tallessa
messages-sent = Lähteneet
messages-failed = Epäonnistuneet
messages-suppressed = Lähettämättä jätetyt
messages-search = Etsi viestejä
messages-search-hint = Vastaanottaja, osoite tai aihe
messages-to = Vastaanottaja
messages-no-subject = Ei vielä kirjoitettu
messages-no-address = Osoite puuttuu
messages-empty = Ei vielä viestejä
messages-empty-text = Kutsut ja vahvistukset näkyvät täällä heti, kun niitä syntyy.

field-messages-status = Tila
field-messages-kind = Laji
field-messages-to_email = Osoite
field-messages-to_name = Vastaanottajan nimi
field-messages-subject = Aihe
field-messages-reason = Syy
field-messages-created_at = Luotu
field-messages-due_at = Lähtee aikaisintaan
field-messages-sent_at = Lähetetty
field-messages-attempts = Yrityksiä
field-messages-contact_id = Kontakti
field-messages-event_id = Kutsutilaisuus
    .events = { $One }
field-messages-registration_id = Ilmoittautuminen
field-messages-campaign_id = Kampanja
field-messages-template_id = Sähköpostipohja
field-messages-id = Tunniste
relation-messages-contact = Kontakti
relation-messages-event = Kutsutilaisuus
    .events = { $One }

message-status-held = Tallessa
message-status-queued = Jonossa
message-status-sending = Lähdössä
message-status-sent = Lähetetty
message-status-failed = Epäonnistui
message-status-suppressed = Jätettiin lähettämättä

message-kind-confirmation = Ilmoittautumisvahvistus
message-kind-waitlist = Varasijaviesti
message-kind-cancellation = Peruutusvahvistus
message-kind-notice = Ilmoitus muutoksesta
message-kind-invitation = Kutsu
message-kind-test = Kokeilu
message-kind-list = Ajastettu luettelo

# Yksi viesti
message-retry = Lähetä uudelleen
message-retried = Viesti lähtee osoitteeseen { $to }.
message-held = Viesti on tallessa täällä
message-held-text = Kun se syntyi, sähköpostipalvelinta ei ollut. Kaikki sen linkit toimivat. Kun palvelin on asetettu, voit lähettää viestin.
message-failed = Viesti ei lähtenyt
message-suppressed = Viesti jätettiin lähettämättä
message-mail = Viesti
message-views = Näytä viesti
message-view-html = Ulkoasu
message-view-text = Teksti
message-view-source = Lähdekoodi
message-from = Lähettäjä
message-reply-to = Vastaukset
message-attachments = Liitteet
message-download = Tallenna viesti
message-not-composed = Viesti kirjoitetaan, kun sen on aika lähteä.
message-about = Tiedot
message-history = Vaiheet
message-no-history = Viestiä ei ole vielä yritetty lähettää.

message-outcome-sent = Lähetetty
message-outcome-deferred = Yritetään uudelleen
message-outcome-refused = Palvelin ei ottanut
message-outcome-unknown = Vastaus jäi saamatta
message-outcome-held = Pantiin talteen
message-outcome-suppressed = Jätettiin lähettämättä
message-outcome-retried = Lähetettiin uudelleen käsin

message-reason-no-address = Kontaktilla ei ole sähköpostiosoitetta.
message-reason-opt-out = Kontakti ei halua kutsuja.
message-reason-contact-archived = Kontakti on arkistoitu.
message-reason-contact-missing = Kontaktia ei ole.
message-reason-registration-changed = Ilmoittautuminen ehti muuttua ennen kuin viesti lähti.
message-reason-event-cancelled = Tilaisuus on peruttu.
    .events = { $One } on peruttu.
message-reason-stopped = Kampanja pysäytettiin.
message-reason-detached = Kontakti irrotettiin kampanjasta.
message-reason-template-missing = Sähköpostipohjaa ei ole.
message-reason-template-broken = Sähköpostipohjaa ei voi lukea.
message-reason-event-missing = Viestissä on linkki tilaisuuteen, jota ei ole.
message-reason-link-missing = Viestissä on linkki, joka ei johda minnekään.
message-reason-broken = Viestin kirjoittaminen ei onnistunut. Syy on palvelimen lokissa.
message-reason-recipient-refused = Vastaanottajan palvelin ei ota viestiä tähän osoitteeseen.
message-reason-sender-refused = Palvelin ei hyväksy lähettäjän osoitetta.
message-reason-message-refused = Palvelin ei hyväksy viestiä.
message-reason-unsendable = Viestissä on osoite tai otsikko, jota sähköposti ei voi kuljettaa.
message-reason-gave-up = Palvelin ei ottanut viestiä kahdessa päivässä.

refusal-message-missing = Viestiä ei löydy.
refusal-message-not-retryable = Vain epäonnistuneen tai tallessa olevan viestin voi lähettää uudelleen.
refusal-message-no-address = Kontaktilla ei ole sähköpostiosoitetta. Lisää se kontaktille ja yritä uudelleen.
refusal-message-opted-out = Kontakti ei halua kutsuja, joten viestiä ei lähetetä.
refusal-message-contact-archived = Kontakti on arkistoitu, joten viestiä ei lähetetä.

# Kutsujen peruminen sähköpostin linkistä
unsubscribe-title = Haluatko perua kutsut?
unsubscribe-text = Emme enää lähetä kutsuja osoitteeseen { $address }.
unsubscribe-text-plain = Emme enää lähetä sinulle kutsuja.
unsubscribe-press = Peru kutsut
unsubscribe-messages-stay = Saat silti vahvistukset tilaisuuksista, joihin itse ilmoittaudut.
unsubscribe-done = Kutsut on peruttu
unsubscribe-done-text = Emme enää lähetä sinulle kutsuja. Jos muutit mielesi, voit ottaa kutsut takaisin.
unsubscribe-again = Haluan sittenkin kutsuja
relation-contacts-messages = Viestit
