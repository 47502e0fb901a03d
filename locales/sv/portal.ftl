# Portalen: vem som får logga in, inloggningen, egna anmälningar och egna uppgifter.

# Varför det inte går.

refusal-portal-contact_archived = En arkiverad kontakt kan inte logga in i portalen. Återställ kontakten först.
refusal-portal-no_address = Man loggar in i portalen med sin e-postadress, och kontakten har ingen. Lägg till adressen först.
refusal-portal-address_taken = { $name } loggar redan in med samma adress. Ge den andra en egen adress eller slå ihop kontakterna.
refusal-portal-no_access = Kontakten har inte tillgång till portalen. Öppna den först.
refusal-portal-off = Portalen är inte i bruk. Ta den i bruk i inställningarna.
refusal-portal-link_spent = Länken har redan använts eller gått ut. Be om en ny.
refusal-portal-code_wrong = Koden är fel eller har gått ut. Kontrollera den eller be om en ny.
refusal-portal-password_wrong = E-postadressen eller lösenordet är fel.
refusal-portal-changed_meanwhile = Uppgifterna ändrades någon annanstans under tiden. Kontrollera dem och spara på nytt.
refusal-portal_profile-missing = Portalprofilen finns inte.
refusal-portal_profile-in_use = { $count ->
    [one] En kund har den här profilen. Ge kunden en annan först.
   *[other] { $count } kunder har den här profilen. Ge dem en annan först.
}
refusal-portal_profile-changed_meanwhile = Någon annan ändrade profilen under tiden. Kontrollera och spara på nytt.

flaw-portal-address_taken = { $name } loggar redan in i portalen med samma adress.
flaw-portal-code_wrong = Koden är fel eller har gått ut. Kontrollera den eller be om en ny.
flaw-portal-password_wrong = E-postadressen eller lösenordet är fel.
flaw-template-without_portal_link = Mallen har ingen inloggningslänk. Lägg till fältet link.portal.

# Meddelanden.

message-kind-portal_welcome = Portalens första meddelande
message-kind-sign_in = Inloggningslänk till portalen

letter-portal-sign-in-subject = Inloggning: { $organisation }
letter-portal-sign-in-lead = Hej { $name }, du kommer in med den här länken. Den fungerar en gång, i 15 minuter.
letter-portal-sign-in-button = Logga in
letter-portal-sign-in-after = Du kan också skriva den här koden på inloggningssidan:
letter-portal-sign-in-foot = Du får meddelandet eftersom någon bad om en inloggningslänk med din adress. Om det inte var du behöver du inte göra något.
letter-portal-welcome-subject = Välkommen till kundsidorna: { $organisation }
letter-portal-welcome-lead = Hej { $name }, nu ser du kommande evenemang och dina egna anmälningar på ett ställe.
letter-portal-welcome-button = Öppna kundsidorna
letter-portal-welcome-after = Länken fungerar en gång, i en vecka. Därefter får du alltid en ny på inloggningssidan.
letter-portal-welcome-foot = Du får meddelandet eftersom { $organisation } öppnade kundsidorna för dig.

# Tidslinjen.

timeline-portal-opened = Portalen öppnades
timeline-portal-changed = Tillgången till portalen ändrades
timeline-portal-ended = Tillgången till portalen upphörde
timeline-portal-welcomed = Portalens första meddelande skickades
timeline-portal-signed-in = Loggade in i portalen
timeline-portal-signed-out = Loggade ut ur portalen
timeline-portal-password-set = Bytte lösenord till portalen

setting-portal-active = Portalen
setting-portal-template-id = Portalens första meddelande

refusal-portal-closed = Kundsidorna är inte i bruk.

# Inloggningssidan.

portal-sign-in-text = Skriv din e-postadress så skickar vi en länk och en kod.
portal-send-link = Skicka inloggningslänk
portal-by-password = Logga in med lösenord
portal-by-link = Logga in utan lösenord
portal-look-mail = Titta i din e-post
portal-look-mail-text = Om { $email } är en kunds adress hos oss är meddelandet redan på väg. Öppna länken i det eller skriv koden här.
portal-code = Kod
portal-code-hint = Sex siffror. Gäller i 15 minuter.
portal-send-again = Skicka på nytt
portal-other-address = Använd en annan adress
portal-link-title = Hej { $name }, välkommen
portal-link-text = Ett tryck, så är du inne.
portal-link-spent = Länken fungerar inte längre
portal-link-spent-text = Den har redan använts eller gått ut. Du får genast en ny.
portal-new-link = Be om en ny länk

# Kundens sidor.

portal-nav = Kundsidor
portal-nav-small = Kundsidor, mobil
portal-own-account = eget konto
portal-tab-registrations = Egna anmälningar
portal-tab-organisation = Organisation
portal-tab-me = Egna uppgifter
portal-hello = Hej { $name }
portal-hello-soon = Hej { $name }, vi ses snart
portal-next-in = { $days ->
    [0] Ditt nästa evenemang är i dag.
    [1] Ditt nästa evenemang är i morgon.
   *[other] Ditt nästa evenemang är om { $days } dagar.
}
portal-next-none = Du har inga kommande anmälningar ännu.
portal-registered = Anmälan bekräftad
portal-waitlisted = På reservplats, plats { $place }/{ $seats }
portal-waitlisted-gone = På reservplats
portal-queue = På reservplats, plats { $place }
portal-cancelled = Avbokad
portal-was-registered = Anmäld
portal-full = Fullt
portal-open-event = Öppna evenemanget
portal-cancel = Avboka
portal-cancel-by = Avbokning senast { $date }
portal-sure-yes = Ja, ge bort min plats
portal-upcoming = Kommande evenemang
portal-upcoming-none = Just nu finns inga öppna evenemang.
portal-search = Sök evenemang
portal-search-hint = Sök på ämne eller ort
portal-found-none = Sökningen ”{ $q }” gav inga evenemang.
portal-show-all = Visa alla
portal-register = Anmäl dig
portal-join-waitlist = Ta reservplats
portal-register-by = Anmäl dig senast { $date }
portal-history = Egen historik
portal-history-all = Visa hela historiken
portal-history-none = Du har inte anmält dig till något ännu.
portal-facts = Uppgifter
portal-seats = Lediga { $free }/{ $seats }
portal-waitlist = I kö { $waiting }/{ $seats }
portal-until-end = Tills evenemanget är slut
portal-come = Kom med
portal-you-are-in = Du är med
portal-you-wait = Du är på reservplats
portal-signs-in-with = Du loggar in med { $email }
portal-own-data = Kontaktuppgifter
portal-own-data-text = Ändringarna syns genast hos oss också.
portal-own-data-read = Säg till oss om något är fel.
portal-own-language = Språk
portal-own-opt-out = Jag vill inte ha inbjudningar och nyheter per e-post
portal-password-text = Du kan också logga in utan lösenord, med en länk eller en kod.
portal-password-none = Du loggar in med en länk eller en kod. Om du vill kan du också välja ett lösenord.
portal-password-choose = Ta lösenordet i bruk
portal-sign-ins-text = Webbläsare där du är inloggad.
portal-sign-out-everywhere = Logga ut överallt
portal-organisation-text = Håll din organisations uppgifter och personer aktuella.
portal-organisation-data = Organisationens uppgifter
portal-people = Personer
portal-people-text = De här personerna kan vi skicka inbjudningar till.
portal-add-person = Lägg till person
portal-person-added = { $name } lades till.
portal-person-ended = { $name } finns inte längre i din organisation.
portal-person-email-own = Personen loggar in med den här adressen och ändrar den själv genom oss.
portal-person-language = Språk
portal-person-end = Finns personen inte längre i din organisation?
portal-person-end-text = Personen försvinner ur listan och kommer inte längre in på de här sidorna. Gjorda anmälningar står kvar.
portal-person-end-do = Ta bort ur organisationen
portal-you = Du
portal-signs-in = Loggar in själv

# Kontaktens kort och sidan för åtkomst.

portal = Portalen
portal-of = Portalen: { $name }
portal-state = Åtkomst
portal-open = Öppen
portal-is-closed = Har inte öppnats.
portal-is-ended = Upphörd
portal-ended-staff = Personalen avslutade åtkomsten { $when }.
portal-ended-archived = Åtkomsten upphörde { $when } när kontakten arkiverades.
portal-ended-merged = Åtkomsten upphörde { $when } när kontakten slogs ihop med en annan.
portal-ended-no_address = Åtkomsten upphörde { $when } när kontaktens e-postadress togs bort.
portal-ended-address_taken = Åtkomsten upphörde { $when } när kontakten fick en adress som någon annan redan loggar in med.
portal-ended-left_organisation = Åtkomsten upphörde { $when } när organisationens huvudanvändare tog bort personen ur organisationen.
portal-address = Loggar in med
portal-profile = Portalprofil
portal-profile-none = Standard
portal-profile-hint = Profilen avgör vad kunden ser och får ändra.
portal-administrator = Organisationens huvudanvändare
portal-administrator-long = Sköter den egna organisationens personer och uppgifter
portal-administrator-hint = Får lägga till, ändra och ta bort organisationens personer.
portal-administrator-alone = Verkar först när kontakten har en organisation.
portal-way-in = Inloggningssätt
portal-way-password = Lösenord eller länk
portal-way-link = Länk eller kod
portal-last-in = Loggade senast in
portal-never-in = Aldrig ännu
portal-no-address = Ingen e-postadress
portal-is-off = Portalen är inte i bruk
portal-is-off-text = Ingen kan logga in innan portalen tas i bruk i inställningarna.
portal-not-opened = Portalen öppnades inte
portal-access = Tillgång till portalen
portal-access-text = Kontakten loggar in med sin e-postadress, med en länk eller en kod. Lösenord skickas aldrig.
portal-send-welcome = Skicka det första meddelandet med en inloggningslänk
portal-open-do = Öppna portalen
portal-change = Ändra
portal-mail-again = Skicka inloggningsmeddelande
portal-end = Avsluta åtkomsten
portal-saved = Tillgången till portalen sparades.
portal-opened-and-mailed = Portalen öppnades och inloggningsmeddelandet skickas.
portal-mailed = Inloggningsmeddelandet skickas.
portal-ended = Tillgången till portalen upphörde.
portal-signed-out = Kunden loggades ut från alla webbläsare.

# Inställningar.

home-portal = Portalen
home-portal-text = Kundernas egna sidor: ibruktagande, första meddelandet och profiler
portal-settings-text = Kunderna loggar in på sina egna sidor, anmäler sig och håller sina uppgifter aktuella.
portal-settings-on = Portalen är i bruk
portal-settings-on-text = Kunderna loggar in på { $address }
portal-settings-built-in = Färdigt meddelande
portal-settings-template-hint = En egen mall finns i mappen Offentlig eller Personlig och har fältet link.portal.
portal-settings-looks = Namn, logotyp och färg kommer från organisationens inställningar, modulernas namn från modulerna.
portal-profiles = Portalprofiler
portal-profiles-text = Profilen säger vilka delar och fält kunden ser och vad kunden får ändra.
portal-profiles-none = Alla har standardrättigheter.
portal-profile-new = Lägg till profil
portal-profile-name = Profilens namn
portal-profile-modules = Delar
portal-profile-remove = Ta bort profilen
portal-profile-saved = Profilen { $name } sparades.
portal-profile-removed = Profilen togs bort.
portal-module-events = Evenemang och egen historik
portal-module-own = Egna uppgifter
portal-module-organisation = Den egna organisationen (bara för dess huvudanvändare)
portal-fields-contact = Fält i de egna uppgifterna
portal-fields-account = Organisationens fält
portal-fields-text = Det man får ändra ser man också.
portal-field = Fält
portal-field-seen = Ser
portal-field-edited = Får ändra

# Många kontakter på en gång.

bulk-what-portal = Portalen
bulk-portal-mail = Öppna och skicka inloggningsmeddelande
bulk-portal-open = Öppna utan meddelande
bulk-portal-end = Avsluta åtkomsten
bulk-told-portal-opened = { $count ->
    [0] Portalen öppnades inte för någon.
    [one] Portalen öppnades för en kontakt.
   *[other] Portalen öppnades för { $count } kontakter.
}
bulk-told-portal-ended = { $count ->
    [0] Ingens åtkomst upphörde.
    [one] Åtkomsten till portalen upphörde för en kontakt.
   *[other] Åtkomsten till portalen upphörde för { $count } kontakter.
}
refusal-portal-address_shared = En annan kontakt loggar redan in med samma adress.

portal-no-waitlist = Inga reservplatser
portal-no-mail = Kommer inget mejl? Se i skräpposten. Om din adress har ändrats eller du inte längre kommer in, fråga oss:
portal-ended-title = Din inloggning har upphört
portal-ended-text = Logga in på nytt, så kommer du tillbaka till samma sida.
portal-quick = Snabbanmälan
portal-contact-us = Kontaktuppgifter
