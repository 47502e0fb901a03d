# Meddelanden: listan, ett meddelande och vad som hänt med det.

letter-test-subject = Test: { $subject }
letter-sample-first-name = Maja
letter-sample-last-name = Exempel
letter-sample-email = maja.exempel@example.com

# Listan
messages-all = Alla
messages-waiting = Väntar på att skickas
messages-held = Sparade
messages-sent = Skickade
messages-failed = Misslyckade
messages-suppressed = Ej skickade
messages-search = Sök meddelanden
messages-search-hint = Mottagare, adress eller ämne
messages-to = Mottagare
messages-no-subject = Inte skrivet ännu
messages-no-address = Adress saknas
messages-empty = Inga meddelanden ännu
messages-empty-text = Inbjudningar och bekräftelser syns här så snart de uppstår.

field-messages-status = Status
field-messages-kind = Slag
field-messages-to_email = Adress
field-messages-to_name = Mottagarens namn
field-messages-subject = Ämne
field-messages-reason = Orsak
field-messages-created_at = Skapat
field-messages-due_at = Skickas tidigast
field-messages-sent_at = Skickat
field-messages-attempts = Försök
field-messages-contact_id = Kontakt
field-messages-event_id = Evenemang
    .events = { $One }
field-messages-registration_id = Anmälan
field-messages-campaign_id = Kampanj
field-messages-template_id = E-postmall
field-messages-id = Id
relation-messages-contact = Kontakt
relation-messages-event = Evenemang
    .events = { $One }

message-status-held = Sparat
message-status-queued = I kö
message-status-sending = På väg
message-status-sent = Skickat
message-status-failed = Misslyckades
message-status-suppressed = Skickades inte

message-kind-confirmation = Anmälningsbekräftelse
message-kind-waitlist = Meddelande om reservplats
message-kind-cancellation = Avbokningsbekräftelse
message-kind-notice = Besked om ändring
message-kind-invitation = Inbjudan
message-kind-test = Test
message-kind-list = Schemalagd lista

# Ett meddelande
message-retry = Skicka igen
message-retried = Meddelandet skickas till { $to }.
message-held = Meddelandet är sparat här
message-held-text = Det fanns ingen e-postserver när det skapades. Alla länkar i det fungerar. När en server är inställd kan du skicka meddelandet.
message-failed = Meddelandet skickades inte
message-suppressed = Meddelandet lämnades oskickat
message-mail = Meddelande
message-views = Visa meddelandet
message-view-html = Utseende
message-view-text = Text
message-view-source = Källkod
message-from = Avsändare
message-reply-to = Svar
message-attachments = Bilagor
message-download = Spara meddelandet
message-not-composed = Meddelandet skrivs när det är dags att skicka det.
message-about = Uppgifter
message-history = Förlopp
message-no-history = Inget försök att skicka meddelandet har gjorts ännu.

message-outcome-sent = Skickat
message-outcome-deferred = Försöker igen
message-outcome-refused = Servern tog inte emot
message-outcome-unknown = Inget svar kom
message-outcome-held = Sparades
message-outcome-suppressed = Skickades inte
message-outcome-retried = Skickades igen för hand

message-reason-no-address = Kontakten har ingen e-postadress.
message-reason-opt-out = Kontakten vill inte ha inbjudningar.
message-reason-contact-archived = Kontakten är arkiverad.
message-reason-contact-missing = Kontakten finns inte.
message-reason-registration-changed = Anmälan hann ändras innan meddelandet skickades.
message-reason-event-cancelled = Evenemanget är inställt.
    .events = { $One }: inställt.
message-reason-stopped = Kampanjen stoppades.
message-reason-detached = Kontakten togs bort från kampanjen.
message-reason-template-missing = E-postmallen finns inte.
message-reason-template-broken = E-postmallen kan inte läsas.
message-reason-event-missing = Meddelandet länkar till ett evenemang som inte finns.
message-reason-link-missing = Meddelandet har en länk som inte leder någonstans.
message-reason-broken = Meddelandet kunde inte skrivas. Orsaken finns i serverns logg.
message-reason-recipient-refused = Mottagarens server tar inte emot meddelanden till den här adressen.
message-reason-sender-refused = Servern godkänner inte avsändarens adress.
message-reason-message-refused = Servern godkänner inte meddelandet.
message-reason-unsendable = Meddelandet har en adress eller rubrik som e-post inte kan bära.
message-reason-gave-up = Servern tog inte emot meddelandet på två dagar.

refusal-message-missing = Meddelandet hittas inte.
refusal-message-not-retryable = Bara meddelanden som misslyckats eller är sparade kan skickas igen.
refusal-message-no-address = Kontakten har ingen e-postadress. Lägg till den och försök igen.
refusal-message-opted-out = Kontakten vill inte ha inbjudningar, så meddelandet skickas inte.
refusal-message-contact-archived = Kontakten är arkiverad, så meddelandet skickas inte.

# Att avstå från inbjudningar via länken i ett meddelande
unsubscribe-title = Vill du avstå från inbjudningar?
unsubscribe-text = Vi skickar inte längre inbjudningar till { $address }.
unsubscribe-text-plain = Vi skickar inte längre inbjudningar till dig.
unsubscribe-press = Avstå från inbjudningar
unsubscribe-messages-stay = Du får ändå bekräftelser på evenemang som du själv anmäler dig till.
unsubscribe-done = Du får inga fler inbjudningar
unsubscribe-done-text = Vi skickar inte längre inbjudningar till dig. Om du ångrar dig kan du få dem igen.
unsubscribe-again = Jag vill ändå ha inbjudningar
relation-contacts-messages = Meddelanden
