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
