# Todistukset: antaminen, paperi, tarkistus ja viesti.

event-tab-certificates = Todistukset
certificates-plan = Kuka saa todistuksen
certificates-ready = { $count ->
    [0] Kukaan ei ole nyt saamassa todistusta.
    [one] 1 saa todistuksen
   *[other] { $count } saa todistuksen
}
certificates-left-not-attended = { $count ->
    [one] 1 ei ole merkitty paikalle
   *[other] { $count } ei ole merkitty paikalle
}
certificates-left-too-short = { $count ->
    [one] 1 osallistui liian lyhyen ajan
   *[other] { $count } osallistui liian lyhyen ajan
}
certificates-and-more = { $count ->
    [one] ja 1 muu
   *[other] ja { $count } muuta
}
certificates-issue = { $count ->
    [one] Anna 1 todistus
   *[other] Anna { $count } todistusta
}
certificates-issued = { $count ->
    [0] Uusia todistuksia ei ollut annettavana.
    [one] Yksi todistus annettiin.
   *[other] { $count } todistusta annettiin.
}
certificates-rule = Ehto
certificates-least = Osallistui vähintään (tuntia)
certificates-least-hint = Tyhjä: riittää, että oli paikalla.
certificates-length = Tilaisuuden kesto (tuntia)
    .events = Kesto (tuntia)
certificates-length-hint = Tyhjä: ajankohdat yhteensä, { $hours } t. Kirjoita oma luku, jos väliin jää taukoja.
certificates-rule-saved = Ehto on tallennettu.
certificates-out = Annetut todistukset
certificates-counts = voimassa { $valid }, mitätöity { $revoked }
certificates-none = Todistuksia ei ole annettu.
certificates-send = { $count ->
    [one] Lähetä 1 viesti
   *[other] Lähetä { $count } viestiä
}
certificates-sent = { $count ->
    [0] Kaikille on jo lähetetty.
    [one] Yksi viesti lähtee.
   *[other] { $count } viestiä lähtee.
}
certificates-withdrawn = { $count ->
    [one] Yksi viesti peruttiin.
   *[other] { $count } viestiä peruttiin.
}
certificates-without-address = { $count ->
    [one] Yhdellä ei ole sähköpostiosoitetta.
   *[other] { $count } on ilman sähköpostiosoitetta.
}
certificates-not-taken = Läsnäoloja ei ole kirjattu
certificates-not-taken-text = Todistuksen saa se, joka on merkitty paikalle.
certificate-one = Todistus
certificate-open = Avaa todistus
certificate-none = Todistusta ei ole annettu.
certificate-hours = { $hours } t
certificate-issued-at = Annettu { $date }.
certificate-check = Avaa tarkistussivu
certificate-state-valid = Voimassa
certificate-state-revoked = Mitätöity
certificate-revoke = Mitätöi todistus
certificate-revoke-text = Mitätöityä todistusta ei voi palauttaa. Tarkistussivu kertoo heti, ettei se ole voimassa. Tilalle voi antaa uuden.
certificate-reason = Syy
certificate-reason-hint = Jää talon sisäiseksi.
certificate-revoke-do = Mitätöi
certificate-revoked = Todistus mitätöitiin: { $name }.
certificate-revoked-note = Mitätöity { $date }

paper-title = Todistus
paper-took-part = on osallistunut tilaisuuteen
    .events = on osallistunut: { $one }
paper-hours = { $hours ->
    [one] { $hours } tunti
   *[other] { $hours } tuntia
}
paper-check = Tarkista aitous:
paper-qr = QR-koodi, joka avaa tarkistussivun
paper-revoked = Mitätöity { $date }
paper-pdf = Lataa PDF
paper-print = Tulosta

verify-title = Todistuksen tarkistus
verify-ask = Tarkista todistus
verify-ask-text = Kirjoita todistuksen koodi. Se on paperin alareunassa.
verify-valid = Todistus on aito ja voimassa
verify-valid-text = Se on annettu tässä palvelussa.
verify-revoked = Todistus ei ole voimassa
verify-revoked-text = Se on annettu tässä palvelussa, mutta mitätöity { $date }.
verify-unknown = Todistusta ei löydy
verify-unknown-text = Tällä koodilla ei ole todistusta. Tarkista kirjaimet ja kokeile uudelleen.
verify-name = Nimi
verify-event = Tilaisuus
    .events = { $One }
verify-hours = Kesto
verify-code = Koodi
verify-code-hint = 16 kirjainta ja numeroa, esimerkiksi 7KQ2-M9XA-TR4P-HD6W.
verify-do = Tarkista

message-kind-certificate = Todistus
letter-certificate-subject = Todistus: { $event }
letter-certificate-lead = Hei { $name }, kiitos osallistumisesta. Todistuksesi on valmis: { $event }.
letter-certificate-button = Avaa todistus
letter-certificate-after = Kuka tahansa voi tarkistaa todistuksen aitouden täällä: { $address }
letter-certificate-foot = Saat viestin, koska osallistuit. Lähettäjä: { $organisation }.
timeline-certified = Sai todistuksen
feed-certified = { $name } sai todistuksen

refusal-certificate-missing = Todistusta ei ole.
refusal-certificate-too_early = Todistuksia voi antaa, kun tilaisuus on päättynyt.
    .events = Todistuksia voi antaa, kun { $one } on päättynyt.
refusal-certificate-called_off = Tilaisuus on peruttu, joten todistuksia ei anneta.
    .events = { $One } on peruttu, joten todistuksia ei anneta.
refusal-certificate-not_attended = Häntä ei ole merkitty paikalle, joten hän ei saa todistusta.
refusal-certificate-too_short = Hän osallistui lyhyemmän ajan kuin ehto vaatii.
refusal-certificate-has_one = Hänellä on jo voimassa oleva todistus.
refusal-certificate-revoked = Todistus on jo mitätöity.
refusal-certificate-invalid = Kirjoita mitätöinnin syy.
letters-title = Automaattiset viestit
letters-text = Millä sanoilla Kutsu kirjoittaa viestin, joka lähtee monelle yhdellä painalluksella.
letters-built-in = Valmis viesti
letters-certificate-hint = Todistus kulkee liitteenä PDF-tiedostona. Oma pohja on vahvistusviestien kansiossa, ja siinä on kenttä link.own.
letters-open = Avaa pohja ja esikatselu
setting-certificate-template-id = Todistuksen viesti
flaw-template-without_own_link = Pohjassa ei ole linkkiä omalle sivulle. Lisää siihen kenttä link.own.
