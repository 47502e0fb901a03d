# Intyg: utfärdande, papper, kontroll och meddelande.

event-tab-certificates = Intyg
certificates-plan = Vem får ett intyg
certificates-ready = { $count ->
    [0] Ingen får ett intyg nu.
    [one] 1 får ett intyg
   *[other] { $count } får ett intyg
}
certificates-left-not-attended = { $count ->
    [one] 1 är inte markerad som närvarande
   *[other] { $count } är inte markerade som närvarande
}
certificates-left-too-short = { $count ->
    [one] 1 deltog för kort tid
   *[other] { $count } deltog för kort tid
}
certificates-and-more = { $count ->
    [one] och 1 till
   *[other] och { $count } till
}
certificates-issue = { $count ->
    [one] Utfärda 1 intyg
   *[other] Utfärda { $count } intyg
}
certificates-issued = { $count ->
    [0] Det fanns inga nya intyg att utfärda.
    [one] Ett intyg utfärdades.
   *[other] { $count } intyg utfärdades.
}
certificates-rule = Villkor
certificates-least = Deltog minst (timmar)
certificates-least-hint = Tomt: det räcker att ha varit på plats.
certificates-length = Evenemangets längd (timmar)
    .events = Längd (timmar)
certificates-length-hint = Tomt: tidpunkterna sammanlagt, { $hours } tim. Skriv ett eget tal om det finns pauser.
certificates-rule-saved = Villkoret är sparat.
certificates-out = Utfärdade intyg
certificates-counts = giltiga { $valid }, ogiltiga { $revoked }
certificates-none = Inga intyg har utfärdats.
certificates-send = { $count ->
    [one] Skicka 1 meddelande
   *[other] Skicka { $count } meddelanden
}
certificates-sent = { $count ->
    [0] Alla har redan fått meddelandet.
    [one] Ett meddelande skickas.
   *[other] { $count } meddelanden skickas.
}
certificates-withdrawn = { $count ->
    [one] Ett meddelande drogs tillbaka.
   *[other] { $count } meddelanden drogs tillbaka.
}
certificates-without-address = { $count ->
    [one] En saknar e-postadress.
   *[other] { $count } saknar e-postadress.
}
certificates-not-taken = Närvaron är inte antecknad
certificates-not-taken-text = Den som är markerad som närvarande får ett intyg.
certificate-one = Intyg
certificate-open = Öppna intyget
certificate-none = Inget intyg har utfärdats.
certificate-hours = { $hours } tim.
certificate-issued-at = Utfärdat { $date }.
certificate-check = Öppna kontrollsidan
certificate-state-valid = Giltigt
certificate-state-revoked = Ogiltigt
certificate-revoke = Ogiltigförklara intyget
certificate-revoke-text = Ett ogiltigt intyg kan inte återställas. Kontrollsidan säger genast att det inte gäller. Ett nytt kan utfärdas i stället.
certificate-reason = Orsak
certificate-reason-hint = Stannar inom huset.
certificate-revoke-do = Ogiltigförklara
certificate-revoked = Intyget ogiltigförklarades: { $name }.
certificate-revoked-note = Ogiltigt sedan { $date }

paper-title = Intyg
paper-took-part = har deltagit i evenemanget
    .events = har deltagit: { $one }
paper-hours = { $hours ->
    [one] { $hours } timme
   *[other] { $hours } timmar
}
paper-check = Kontrollera äktheten:
paper-qr = QR-kod som öppnar kontrollsidan
paper-revoked = Ogiltigt sedan { $date }
paper-pdf = Ladda ner PDF
paper-print = Skriv ut

verify-title = Kontroll av intyg
verify-ask = Kontrollera ett intyg
verify-ask-text = Skriv intygets kod. Den står längst ner på papperet.
verify-valid = Intyget är äkta och giltigt
verify-valid-text = Det är utfärdat i den här tjänsten.
verify-revoked = Intyget är inte giltigt
verify-revoked-text = Det är utfärdat i den här tjänsten men ogiltigförklarat { $date }.
verify-unknown = Intyget hittas inte
verify-unknown-text = Det finns inget intyg med koden. Kontrollera bokstäverna och försök igen.
verify-name = Namn
verify-event = Evenemang
    .events = { $One }
verify-hours = Längd
verify-code = Kod
verify-code-hint = 16 bokstäver och siffror, till exempel 7KQ2-M9XA-TR4P-HD6W.
verify-do = Kontrollera

message-kind-certificate = Intyg
letter-certificate-subject = Intyg: { $event }
letter-certificate-lead = Hej { $name }, tack för att du deltog. Ditt intyg är klart: { $event }.
letter-certificate-button = Öppna intyget
letter-certificate-after = Vem som helst kan kontrollera att intyget är äkta här: { $address }
letter-certificate-foot = Du får meddelandet eftersom du deltog. Avsändare: { $organisation }.
timeline-certified = Fick ett intyg
feed-certified = { $name } fick ett intyg

refusal-certificate-missing = Intyget finns inte.
refusal-certificate-too_early = Intyg kan utfärdas när evenemanget är slut.
    .events = Intyg kan utfärdas efteråt. { $One }: pågår eller kommer.
refusal-certificate-called_off = Evenemanget är inställt, så inga intyg utfärdas.
    .events = { $One }: inställt, så inga intyg utfärdas.
refusal-certificate-not_attended = Personen är inte markerad som närvarande och får inget intyg.
refusal-certificate-too_short = Personen deltog kortare tid än villkoret kräver.
refusal-certificate-has_one = Personen har redan ett giltigt intyg.
refusal-certificate-revoked = Intyget är redan ogiltigt.
refusal-certificate-invalid = Skriv orsaken.
letters-title = Automatiska meddelanden
letters-text = Orden i ett meddelande som går till många med ett enda tryck.
letters-built-in = Färdigt meddelande
letters-certificate-hint = Intyget följer med som PDF-bilaga. En egen mall finns i bekräftelsernas mapp och har fältet link.own.
letters-open = Öppna mallen och förhandsvisningen
setting-certificate-template-id = Meddelandet med intyget
flaw-template-without_own_link = Mallen har ingen länk till den egna sidan. Lägg till fältet link.own.
