# Anmälningar: den inbjudnas egen sida.

personal-invitation = Inbjudan till { $name }
personal-registered = Fint { $name }, du är med
personal-told-by-mail = Bekräftelsen kommer till din e-post.
personal-waitlisted = { $name }, du står på reservplats
personal-queue = Plats { $place }/{ $seats }.
personal-queue-auto = När det blir din tur får du platsen genast och ett meddelande per e-post.
personal-queue-by-hand = Arrangören meddelar dig om en plats blir ledig.
personal-declined = Tack för beskedet, { $name }
personal-declined-text = Vi har antecknat att du inte kan komma den här gången.
personal-cancelled = { $name }, din anmälan är avbokad
personal-cancelled-text = Din plats är ledig igen.
personal-called-off = Evenemanget är inställt
    .events = { $One }: inställt
personal-called-off-text = Evenemanget ordnas inte.
    .events = { $One } ordnas inte.
personal-ended = Evenemanget är slut
    .events = { $One }: avslutat
personal-ended-registered = Du var anmäld. Tack för att du deltog.
personal-ended-waitlisted = Du stod på reservplats.
personal-ended-text = Det går inte längre att anmäla sig.
personal-full = Evenemanget är fullt
    .events = { $One }: fullt
personal-full-text = Alla platser och reservplatser är tagna.
personal-full-text-no-waitlist = Alla platser är tagna.
personal-closed = Anmälan är stängd
personal-closed-date = Sista anmälningsdagen var { $date }
personal-closed-text = Evenemanget tar inte emot fler anmälningar.
    .events = Anmälan är stängd: { $one }.
personal-seats-taken = Platserna är tagna, men det finns reservplatser
personal-waitlist-free = Lediga reservplatser: { $free }/{ $seats }. Om en plats blir ledig går den till den första i kön.
personal-zone = Tiderna gäller tidszonen { $zone }.
personal-register = Bekräfta att jag kommer
personal-join-waitlist = Ta en reservplats
personal-decline = Jag kan inte
personal-after-all = Jag kan ändå komma
personal-one-press = Ett tryck räcker, vi har redan dina uppgifter.
personal-seats-free = { $free ->
    [one] 1 plats är ledig.
   *[other] { $free } platser är lediga.
}
personal-answer-by = Svara senast { $date }.
personal-sure-decline = Ska vi anteckna att du inte kan komma?
personal-sure-decline-text = Du kan ändra dig så länge det finns lediga platser.
personal-sure-cancel = Ska vi avboka din anmälan?
personal-sure-cancel-text = Din plats blir genast ledig och kan gå till någon annan.
personal-sure-leave = Vill du lämna reservplatsen?
personal-sure-yes = Ja, jag kan inte
personal-sure-register = Bekräftar du ditt deltagande?
personal-sure-waitlist = Vill du gå med på reservplats?
personal-sure-quick = Svaret kom så snabbt att vi frågar en gång till. Så svarar inget program i ditt ställe.
personal-sessions = Tider
personal-calendar = Lägg till i kalendern
personal-calendar-file = Kalenderfil (.ics)
personal-change = Har planerna ändrats?
personal-cancel-text = Din plats blir genast ledig och kan gå till någon annan.
personal-cancel-by = Du kan avboka senast { $date }.
personal-cancel = Avboka anmälan
personal-leave = Vill du inte längre stå i kö?
personal-leave-text = Du förlorar din plats i kön.
personal-leave-waitlist = Lämna reservplatsen
personal-cancel-late = Det går inte längre att avboka här.
personal-ask = Fråga mer:
personal-ask-organiser = Fråga arrangören.
personal-not-you = Är du inte { $name }?
personal-not-you-text = Inbjudan är personlig. Be arrangören om en egen.
personal-not-you-public = Anmäl dig med ditt eget namn

refusal-registration-full = Evenemanget hann bli fullt: inga platser eller reservplatser är lediga.
    .events = { $One }: hann bli fullt, inga platser eller reservplatser är lediga.
refusal-registration-closed = Anmälan är stängd.
refusal-registration-cancellation_closed = Sista avbokningsdagen har passerat, så anmälan kan inte längre avbokas här.
refusal-registration-missing = Det finns ingen sådan anmälan.
refusal-registration-wrong_status = Det går inte i anmälans nuvarande läge. Ladda om sidan.
refusal-registration-nothing_to_undo = Det här kan inte längre ångras.
refusal-registration-no_template = Evenemanget har ingen mall för det här meddelandet.
refusal-registration-no_address = Kontakten har ingen e-postadress.
flaw-contact-unknown = Det finns ingen sådan kontakt.

field-registrations-event_id = Evenemang
    .events = { $One }
field-registrations-contact_id = Kontakt
field-registrations-status = Status
field-registrations-status-registered = Anmäld
field-registrations-status-waitlisted = På reservplats
field-registrations-status-cancelled = Avbokad
field-registrations-channel = Kanal
field-registrations-channel-link = Personlig länk
field-registrations-channel-portal = Portal
field-registrations-channel-public = Offentlig sida
field-registrations-channel-manual = Tillagd för hand
field-registrations-channel-api = API
field-registrations-campaign_id = Kampanj
field-registrations-overbooked = Utöver platserna
field-registrations-registered_at = Anmälde sig
field-registrations-cancelled_at = Avbokade
field-registrations-changed_at = Ändrad
field-registrations-id = Id
relation-contacts-registrations = Anmälningar
relation-events-registrations = Anmälningar
relation-registrations-event = Evenemang
    .events = { $One }
relation-registrations-contact = Kontakt

# Sidor
movement-seat-taken = Fick en plats
movement-queued = Fick en reservplats
movement-promoted = Flyttades upp från reservplats
movement-cancelled = Avbokade
movement-moved-to-waitlist = Flyttades till reservplats
movement-overbooked = Fick en plats utöver platserna
movement-taken-back = Ångrades
attendees-free-and-waiting = { $count ->
    [one] En plats är ledig medan någon väntar.
   *[other] { $count } platser är lediga medan folk väntar.
}
attendees-next = Först i kön: { $names }. Bekräftelsen skickas genast.
attendees-promote-next = { $count ->
    [one] Flytta upp den första
   *[other] Flytta upp de { $count } första
}
attendees-promoted = { $count ->
    [one] En fick en plats.
   *[other] { $count } fick en plats.
}
attendees-empty = Ingen har anmält sig ännu
attendees-empty-text = Deltagarna syns här när inbjudningarna har skickats. Du kan också lägga till dem själv.
attendees-arrived = De första anmälningarna har kommit.
attendees-show = Visa de anmälda
attendees-choose = Välj kontakter
attendees-search = Sök bland deltagarna
attendees-search-hint = Namn eller organisation
attendees-order = Ordning
attendees-order-name = Alfabetiskt
attendees-order-registered-at = Enligt tid
attendees-group-registered = Anmälda
attendees-group-waitlisted = På reservplats
attendees-group-cancelled = Avbokade
attendees-told = { $count ->
    [one] 1 bekräftelse skickad
   *[other] { $count } bekräftelser skickade
}
attendees-none-registered = Ingen är anmäld.
attendees-none-waitlisted = Ingen står på reservplats.
attendees-none-cancelled = Ingen har avbokat.
attendees-sheet-notes = Anteckningar
attendees-sheet-signature = Underskrift
attendees-not-found = Ingen hittas
attendees-not-found-text = Sök med ett annat namn eller en annan organisation.
attendees-acted = { $count ->
    [one] Gjort för en.
   *[other] Gjort för { $count }.
}
attendees-acted-partly = Gjort: { $count }. Gick inte: { $left }.
attendee-no-address = Ingen e-postadress
attendee-untold = ingen bekräftelse
attendee-overbooked = utöver platserna
attendee-queue = Nummer { $place } i kön
attendee-queue-of = { $count ->
    [one] Plats { $place } av { $count } i kön.
   *[other] Plats { $place } av { $count } i kön.
}
attendee-promote = Ge en plats
attendee-return = Ta tillbaka
attendee-cancel = Avboka
attendee-to-waitlist = Flytta till reservplats
attendee-send = Skicka meddelandet
attendee-send-box = Skicka ett meddelande
attendee-more = Fler åtgärder: { $name }
attendee-why-registered = Skeden
attendee-why-waitlisted = Varför på reservplats?
attendee-why-cancelled = Skeden
attendee-cancelled = Avbokad: { $name }.
attendee-cancelled-promoted = { $count ->
    [one] Avbokad: { $name }. Den första i kön fick platsen.
   *[other] Avbokad: { $name }. { $count } ur kön fick plats.
}
attendee-returned = Med igen: { $name }.
attendee-returned-waitlisted = På reservplats: { $name }. Ingen plats var ledig.
attendee-promoted = Fick en plats: { $name }.
attendee-moved = Flyttad till reservplats: { $name }.
attendee-back-on-seat = Ångrat. { $name } är anmäld igen.
attendee-back-on-waitlist = Ångrat. { $name } väntar igen, på samma plats i kön.
attendee-undo-full = Gick inte att ångra: platsen har gått till någon annan. { $name } är som förut.
attendee-undo-late = Kan inte längre ångras: { $name }.
attendees-undone = { $count ->
    [one] Ångrat för en person.
   *[other] Ångrat för { $count } personer.
}
attendees-undone-partly = Ångrat: { $count }. Gick inte: { $left }.
attendee-sent = Meddelandet skickas: { $name }.
sure-title = Ge en plats ändå?
sure-text = { $taken } av { $seats } platser är tagna. Platsen räknas som överbokning.
sure-anyway = Ge platsen
why-waitlisted-auto = En ledig plats går till den första i kön av sig själv, tills evenemanget börjar.
why-waitlisted-by-hand = Kön går inte framåt av sig själv: ni ger de platser som blir lediga.
why-situation = Därefter: platser { $taken }/{ $seats }, reservplatser { $waiting }/{ $places }
register-left = Platser { $taken }/{ $seats }, reservplatser { $waiting }/{ $places }
register-left-out = Utan plats blev: { $names }. De andra är anmälda.
register-warning-full = Evenemanget är fullt
    .events = { $One }: fullt
register-warning-closed = Anmälan är stängd
register-warning-ended = Evenemanget är slut
    .events = { $One }: avslutat
register-warning-under-way = Evenemanget pågår
    .events = { $One } pågår
register-warning-called-off = Evenemanget är inställt
    .events = { $One }: inställt
register-warning-waitlist = Platserna är tagna, nya får reservplats.
register-warning-text = Du kan ändå ge en plats. Den räknas som överbokning om det inte finns någon.
register-nobody = Välj minst en kontakt.
register-wish = Vart
register-wish-any = En plats, eller reservplats om det inte finns någon
register-wish-waitlist = Reservplats
register-wish-seat = En plats, även om evenemanget är fullt eller stängt
register-send = Skicka bekräftelsen
register-send-text = Standarden kommer från inställningarna; ändra den för den här gången.
register-do = Anmäl de valda
register-nobody-new = De valda var redan med.
register-registered = { $count ->
    [one] En anmäld.
   *[other] { $count } anmälda.
}
register-waitlisted = { $count ->
    [one] En på reservplats.
   *[other] { $count } på reservplats.
}
register-both = Anmälda { $registered }, på reservplats { $waitlisted }.
