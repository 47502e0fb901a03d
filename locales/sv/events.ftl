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
field-events-questionnaire_id = Frågeformulär
field-events-public_questionnaire_id = Offentligt frågeformulär
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
    .events = { $One }: redan slut.
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
    .events = { $One }: finns inte.
refusal-changed_meanwhile = Någon annan hann spara först.

# Sidor
events-upcoming = Kommande
events-full = Fulla
events-past = Tidigare
events-all = Alla
events-search = Sök evenemang
    .events = Sök { $many }
events-search-hint = Namn, nummer eller plats
events-event = Evenemang
    .events = { $One }
events-waiting = På kö
events-register-by = Anmälan senast
events-visibility = Synlighet
events-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
}
events-days-left = { $days ->
    [0] i dag
    [1] i morgon
   *[other] { $days } dagar
}
events-archive = Arkivera
events-restore = Återställ
events-restored = { $count ->
    [one] Evenemanget är tillbaka.
   *[other] { $count } evenemang är tillbaka.
}
events-empty = Inga evenemang ännu
    .events = { $Many }: ännu inga
events-empty-upcoming = Inga kommande evenemang
    .events = { $Many }: inga kommande
events-empty-text = Skapa ett evenemang med tider och platser. Inbjudningarna skickas först från en kampanj.
    .events = Skapa { $one } med tider och platser. Inbjudningarna skickas först från en kampanj.
events-visible-both = Portal och offentlig
events-visible-portal = Portal
events-visible-public = Offentlig
events-visible-nowhere = Syns inte
event-state-open = Anmälan öppen
event-state-waitlist = Reservplatser
event-state-full = Fullt
event-state-closed = Anmälan stängd
event-state-under_way = Pågår
event-state-ended = Avslutat
event-state-called_off = Inställt
event-state-archived = Arkiverat
event-sign-in-sheet = Namnlista
event-call-off = Ställ in evenemanget
    .events = Ställ in { $one }
event-invite = Bjud in
event-hold-after-all = Ordna ändå
event-called-off = { $name } är inställt.
event-called-off-note = Evenemanget är inställt
    .events = { $One }: inställt
event-called-off-note-text = De inbjudna ser det på sin egen sida. Inget meddelande går automatiskt till de anmälda.
event-owned-by = Ansvarig { $name }.
event-open = Öppna evenemanget
    .events = Öppna { $one }
event-time = Tid
event-closes = { $days ->
    [0] Anmälan stänger i dag
    [1] Anmälan stänger i morgon, { $date }
   *[other] Anmälan stänger { $date }, om { $days } dagar
}
event-closed-on = Anmälan stängde { $date }
event-of-seats = { $seats ->
    [one] av 1 plats
   *[other] av { $seats } platser
}
event-free = { $count ->
    [one] 1 ledig
   *[other] { $count } lediga
}
event-overbooked = { $count ->
    [one] 1 utöver platserna
   *[other] { $count } utöver platserna
}
event-waiting = på reservplats
event-waitlist-left = Lediga { $free }/{ $seats }
event-no-waitlist = Inga reservplatser
event-legend-registered = Anmäld
event-legend-free = Ledig
event-legend-waiting = På reservplats
event-sessions = Tider
event-tabs = Om evenemanget
    .events = { $One }: uppgifter
event-tab-details = Uppgifter
event-tab-people = Deltagare
event-tab-messages = Meddelanden
event-tab-history = Historik
event-open-until-end = Öppet tills evenemanget slutar
event-ways = Sätt att anmäla sig
event-way-link = Personlig länk
event-way-link-text = De inbjudna svarar på sin egen sida; länken finns i inbjudan.
event-way-portal = Portal
event-way-portal-text = Inloggade kunder ser evenemanget och kan anmäla sig.
event-way-portal-off = Synligheten är vald, men portalen är avstängd i inställningarna.
event-way-public = Offentlig sida
event-way-public-text = Vem som helst kan anmäla sig utan att logga in.
event-messages = Automatiska meddelanden
event-no-message = Utan mall skickas inget meddelande.
event-mail-to = Till
event-mail-kind = Meddelande
event-mail-subject = Ämne
event-mail-at = Tid
event-no-messages = Inga meddelanden ännu
event-no-messages-text = Inbjudningar och bekräftelser syns här så snart de skapas.
event-new = Nytt evenemang
    .events = Skapa { $one }
event-edit = Redigera evenemanget
    .events = Redigera { $one }
event-copy = Kopiera
event-copy-of = En kopia av: { $name }
event-copy-text = Alla dagar flyttas lika mycket, klockslagen är desamma. Kontrollera dagarna innan du skapar evenemanget. Anmälningar kopieras inte.
event-copy-first-day = Första dagen
event-copy-move = Flytta dagarna
event-copy-days = Dagarna före och nu
event-copy-what = Vad
event-copy-old = Före
event-copy-new = I kopian
event-copy-past = redan förbi
event-form-text = Bara det som har en stjärna behövs nu. Resten kan du fylla i innan inbjudan skickas.
event-name = Evenemangets namn
    .events = { $One }: namn
event-description-hint = Syns på den personliga sidan, i portalen och på den offentliga sidan.
event-sessions-text = Evenemangets början och slut räknas från dessa. Ordningen kommer från starttiden.
event-session = Tid { $number }
event-session-subject = Ämne
event-session-day = Dag
event-session-starts = Börjar
event-session-ends = Slutar
event-session-other-end = Annan slutdag
event-session-end-day = Slutdag
event-add-session = Lägg till en tid
event-remove-session = Ta bort tid { $number }
event-session-removed = Tiden togs bort.
event-time-zone-hint = Alla dagar och klockslag gäller i den här zonen.
event-seats-and-dates = Platser och anmälan
event-seats-text = Dagarna är inklusive: på sista dagen kan man anmäla sig eller avboka till midnatt.
event-seats-hint = { $count ->
    [one] 1 person är anmäld. Färre platser tar inte platsen från någon.
   *[other] { $count } personer är anmälda. Färre platser tar inte platsen från någon.
}
event-last-registration-hint = Tomt: öppet tills evenemanget slutar.
event-last-cancellation-hint = Därefter kan bara ni avboka.
event-auto-promote-text = En ledig plats går genast till den första i kön, som får bekräftelsen.
event-visibility-text = Som standard ser bara era användare och de inbjudna evenemanget.
event-slug-hint = Tomt: görs av namnet och numret.
event-messages-text = Skickas av sig själva när anmälan ändras.
event-questionnaires = Frågor
event-questionnaires-text = Vad de som anmäler sig får frågor om. Obligatoriska frågor hör till anmälan.
event-no-questionnaire = Inget frågeformulär
event-questionnaire-hint = Används vid inbjudningslänken och i portalen.
event-public-questionnaire-hint = Används på den offentliga sidan.
event-way-asks = Frågor:
event-way-asks-nothing = Frågar inget mer.
event-way-asks-off = ur bruk
event-no-template = Inget meddelande
event-templates-missing = Mappen Evenemang har inga mallar ännu.
    .events = Mappen { $One } har inga mallar ännu.
event-billing = Fakturering
event-aside = Förhandsvisning
event-aside-seen = Så ser den inbjudna det
event-aside-no-name = Namn saknas
event-aside-no-time = Tid saknas
event-aside-seats = { $count ->
    [one] 1 plats
   *[other] { $count } platser
}
event-aside-seats-until = { $count ->
    [one] 1 plats, anmäl dig senast { $date }
   *[other] { $count } platser, anmäl dig senast { $date }
}
event-aside-before = Före inbjudan
event-aside-again = Uppdatera förhandsvisningen
event-step-name = Namn och ansvarig
event-step-sessions = Tider
event-step-session = Tid { $number }
event-step-seats = Platser
event-step-closed = Sista anmälningsdagen har redan gått
event-step-confirmation = Bekräftelse
event-step-waitlist = Meddelande om reservplats
event-step-cancellation = Meddelande om avbokning
event-step-done = klart
event-step-todo = saknas
event-step-bad = kontrollera
event-created = { $name } har skapats.
event-saved = { $name } har sparats.
event-saved-promoted = { $count ->
    [one] { $name } har sparats. En som stod på reservplats fick en plats.
   *[other] { $name } har sparats. { $count } som stod på reservplats fick en plats.
}
event-changed-meanwhile-text = Det du skrev finns kvar på sidan. Om du sparar nu ersätter det dessa:
event-see-now = Se vad som finns nu
flaw-session-ends_before_start_maybe = Slutar före starten. Menade du { $guess }?
history-event-created = Evenemanget skapades
    .events = { $One } skapades
history-event-changed = Ändrades
history-event-archived = Arkiverades
history-event-restored = Återställdes
history-event-cancelled = Ställdes in
history-event-notice_sent = Ändringen berättades
history-event-notice_undone = Beskedet om ändringen togs tillbaka
actor-user = en användare
actor-api-key = ett program
actor-contact = den inbjudna själv
actor-public = den offentliga sidan
actor-system = Kutsu självt
