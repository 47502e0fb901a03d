# Inställningar: sidor, fält och vad som sägs om dem.

module-events-singular = Evenemang
module-events-plural = Evenemang

refusal-settings-changed_meanwhile = Någon annan ändrade inställningarna under tiden. Ladda om sidan och gör ändringen där.

flaw-time_zone-unknown = Tidszonen är okänd. Skriv den som Europe/Helsinki.
flaw-colour-malformed = Skriv färgen som #0e5b6d.
flaw-colour-too_light = Färgen är för ljus för vit text. Den närmaste som fungerar är { $nearest }.

# Sidorna.

settings-saved = Inställningarna har sparats.
stale-title = Någon annan sparade under tiden
stale-text = Det du skrev finns kvar nedan. Om du sparar nu ersätter det den andras ändringar.
organisation-title = Organisation
organisation-text = Visas på sidorna för dem du bjuder in och i meddelanden.
organisation-name = Namn
organisation-colour = Egen färg
organisation-colour-hint = Färgen på knappar och länkar, till exempel #0e5b6d.
sender-title = Avsändare
sender-text = I meddelanden vars mall inte anger någon avsändare. Tomt betyder serverns inställning.
sender-name = Avsändarens namn
sender-email = Avsändarens adress
place-title = Språk och tid
place-text = Används när en person eller ett evenemang inte har något eget.
place-time-zone = Tidszon
place-time-zone-hint = Till exempel Europe/Helsinki
additional-title = Tilläggsinställningar
other-title = Övriga inställningar
other-text = Hur meddelanden skickas.
other-confirmation = Skicka anmälningsbekräftelsen även till dem som läggs till för hand
other-confirmation-text = Av: bara de som anmäler sig själva får den. Du kan alltid skicka den en i taget.
other-undo = Ångertid i sekunder
other-undo-hint = Så länge väntar en kampanjs meddelanden innan de skickas: 0–600. Noll skickar genast.
names-title = Modulernas namn
names-text = Vad evenemang kallas hos er, till exempel utbildningar. Tomt betyder Kutsus eget ord.
names-singular = { $language }: ett
names-plural = { $language }: flera
