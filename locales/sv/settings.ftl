# Inställningar: sidor, fält och vad som sägs om dem.

module-events-singular = Evenemang
module-events-plural = Evenemang

refusal-settings-changed_meanwhile = Någon annan ändrade inställningarna under tiden. Ladda om sidan och gör ändringen där.

flaw-time_zone-unknown = Tidszonen är okänd. Skriv den som Europe/Helsinki.
flaw-colour-malformed = Skriv färgen som #0e5b6d.
flaw-colour-too_light = Färgen är för ljus för vit text. Den närmaste som fungerar är { $nearest }.
