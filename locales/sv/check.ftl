# Vad som kan vara fel i en enskild uppgift, i vilket formulär som helst.

flaw-text-too_long = Texten är för lång: högst { $most } tecken.
flaw-text-control_characters = Texten innehåller tecken som inte kan användas, till exempel en radbrytning.
flaw-number-out_of_range = Talet ska vara mellan { $least } och { $most }.
flaw-choice-unknown = Välj något av dessa: { $allowed }.
flaw-email = Det här är ingen e-postadress. En riktig är till exempel aino@example.fi.
flaw-phone = Det här är inget telefonnummer. Ett riktigt är till exempel +358 40 123 4567.
flaw-business_id = FO-numret stämmer inte. Det ska ha formen 1234567-1.
flaw-website = Det här är ingen webbadress. En riktig är till exempel www.foretag.fi.
flaw-country = Landet är okänt. Skriv landets två bokstäver, till exempel FI.
flaw-owner-unknown = Välj en användare eller grupp som finns.
