# Evenemang: fält, påpekanden och sidor.

field-events-name = Namn
field-events-number = Nummer
field-events-starts_at = Börjar
field-events-ends_at = Slutar
field-events-location = Plats
field-events-seats = Platser
field-events-waitlist_seats = Reservplatser
field-events-seats_taken = Anmälda
field-events-waitlist_taken = På reservplats
field-events-seats_free = Lediga platser
field-events-description = Beskrivning
field-events-last_registration_date = Sista anmälningsdag
field-events-last_cancellation_date = Sista avbokningsdag
field-events-portal_visible = Syns i portalen
field-events-public_visible = Offentligt synligt
field-events-auto_promote = Kön går framåt av sig själv
field-events-cancelled_at = Inställt
field-events-slug = Slutet av den offentliga adressen
field-events-time_zone = Tidszon
field-events-payer = Betalare
field-events-registration_template_id = E-post vid anmälan
field-events-waitlist_template_id = E-post vid reservplats
field-events-cancellation_template_id = E-post vid avbokning
field-events-owner = Ansvarig
field-events-created_at = Skapat
field-events-updated_at = Ändrat
field-events-id = Id
field-events-payer-account = Organisationen, eller kontakten om den saknar organisation
field-events-payer-contact = Alltid kontakten
field-events-payer-account_collective = En faktura per organisation

warning-event-in_the_past = Evenemanget är redan slut.
warning-event-registration_date_past = Sista anmälningsdagen har passerat, så anmälan är stängd.
warning-event-cancellation_date_past = Sista avbokningsdagen har passerat.
warning-event-registration_date_after_end = Sista anmälningsdagen är efter evenemanget.
warning-event-no_registration_template = Ingen e-post vid anmälan är vald, så ingen får bekräftelse.
warning-event-no_waitlist_template = Ingen e-post vid reservplats är vald, så ingen får besked om reservplatsen.
warning-event-no_cancellation_template = Ingen e-post vid avbokning är vald, så ingen får besked om avbokningen.
warning-event-overbooked = { $count ->
    [one] 1 person är anmäld, fler än det finns platser. Ingen förlorar sin plats.
   *[other] { $count } personer är anmälda, fler än det finns platser. Ingen förlorar sin plats.
}
warning-event-waitlist_overbooked = { $count ->
    [one] 1 person står i kö, fler än det finns reservplatser.
   *[other] { $count } personer står i kö, fler än det finns reservplatser.
}

flaw-event-without_sessions = Lägg till minst en tid.
flaw-session-ends_before_start = Slutar före starten.
flaw-session-year = Kontrollera året.
flaw-session-unknown = Den här tiden finns inte längre. Ladda om sidan.
flaw-taken = Ett annat evenemang har redan { $value }.
flaw-list-too_long = Det får finnas högst { $most } rader.
flaw-answers-not_asked = Evenemanget har inget frågeformulär.
refusal-event-missing = Det finns inget sådant evenemang.
refusal-changed_meanwhile = Någon annan hann spara först.
