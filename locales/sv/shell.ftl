# Sidans ram: menyer, sökning, formulärens gemensamma ord och vad som sägs när något inte lyckas.

module-dashboard = Skrivbord
module-events = Evenemang
module-events-short = Evenemang
module-campaigns = Kampanjer
module-target-groups = Målgrupper
module-contacts = Kontakter
module-accounts = Organisationer
module-email-templates = E-postmallar
module-messages = Skickade meddelanden
module-certificates = Intyg
module-settings = Inställningar
module-events-singular = Evenemang
module-campaigns-singular = Kampanj
module-target-groups-singular = Målgrupp
module-contacts-singular = Kontakt
module-accounts-singular = Organisation
module-email-templates-singular = E-postmall
module-messages-singular = Skickat meddelande
nav-events = Evenemang
nav-customers = Kunder
nav-contents = Innehåll
nav-administration = Administration
nav-count-messages = { $count } har inte gått
create-events = Skapa evenemang
    .events = Skapa { $one }
create-campaigns = Skapa kampanj
    .campaigns = Skapa { $one }
create-target-groups = Skapa målgrupp
    .target-groups = Skapa { $one }
create-contacts = Lägg till kontakt
    .contacts = Lägg till { $one }
create-accounts = Lägg till organisation
    .accounts = Lägg till { $one }
create-email-templates = Skapa e-postmall
    .email-templates = Skapa { $one }

shell-main-menu = Huvudmeny
shell-quick-menu = Snabbmeny
shell-menu = Meny
shell-close-menu = Stäng menyn
shell-crumbs = Brödsmulor
shell-find = Sök eller ge kommando
shell-switch-theme = Byt mellan ljust och mörkt tema
shell-role-administrator = Huvudanvändare
shell-role-user = Användare
shell-own-settings = Egna inställningar
shell-sign-out = Logga ut
shell-shortcuts = Snabbtangenter
shell-offline = Förbindelsen bröts. Försöker igen.
shell-made-with = Anmälan: Kutsu
shell-optional = frivillig
shell-copied = Kopierat
shell-bulk = Åtgärder för valda
shell-chosen = valda
shell-clear-choice = Töm valet
shell-choose-row = Välj { $name }
shell-flaws = { $count ->
    [one] En punkt att rätta
   *[other] { $count } punkter att rätta
}
shell-shown = { $shown }/{ $total }
shell-hint-move = flytta
shell-hint-select = välj
shell-hint-preview = förhandsgranska
shell-space = Mellanslag
shell-date-hint = dd.mm.åååå
shell-time-hint = 9.00
shell-open-calendar = Öppna kalendern

shell-palette = Sökning och kommandon
shell-palette-field = Sök eller ge ett kommando
shell-palette-hint = Sök kontakt, evenemang eller skriv ett kommando…
shell-palette-results = Resultat
shell-palette-actions = Åtgärder
shell-palette-go = Gå till
shell-palette-choose = välj
shell-palette-open = öppna

shell-key-palette = Sökning och kommandon
shell-key-search = Sök på sidan
shell-key-rows = Nästa och föregående rad
shell-key-select = Välj raden
shell-key-preview = Förhandsgranska
shell-key-open = Öppna
shell-key-create = Skapa ny
shell-key-close = Stäng
shell-key-help = Den här listan
shell-keys-off = Stäng av kommandon med en tangent
shell-keys-on = Slå på kommandon med en tangent

seat-meter = { $taken } av { $seats } platser bokade, { $waiting } på väntelistan
seat-bar = { $taken } av { $seats } platser bokade

# Problem. Rubriken säger vad som hände, texten vad man kan göra.

problem-to-dashboard = Till skrivbordet
problem-id = Om du ber om hjälp, uppge den här koden: { $id }
problem-400-title = Begäran kunde inte tolkas
problem-400-text = Det är något konstigt i adressen eller formuläret. Gå tillbaka och försök igen.
problem-403-title = Du saknar behörighet
problem-403-text = Dina rättigheter räcker inte. Be huvudanvändaren om behörighet.
problem-404-title = Sidan hittades inte
problem-404-text = Adressen är föråldrad eller felskriven.
problem-409-title = Det går inte just nu
problem-409-text = Läget har ändrats. Ladda om sidan och se vad som har hänt.
problem-413-title = För stort
problem-413-text = Det som skickades är större än vad som tas emot här.
problem-422-title = Något behöver rättas
problem-422-text = Kontrollera de markerade punkterna.
problem-429-title = Vänta en stund
problem-429-text = Det blev många försök i rad. Vänta lite och försök igen.
problem-500-title = Något gick fel
problem-500-text = Felet är vårt, inte ditt. Det har antecknats. Försök igen om en stund.
problem-503-title = Tjänsten svarar inte just nu
problem-503-text = Försök igen om en stund.

refusal-invalid = Kontrollera de markerade punkterna.
refusal-form_expired = Formuläret har föråldrats. Ladda om sidan och skicka det på nytt.
refusal-method_not_allowed = Det går inte att skicka till den här adressen så här.
refusal-unauthenticated = Logga in först.

flaw-required = Den här uppgiften behövs.
flaw-not_a_number = Skriv ett heltal.
flaw-not_a_date = Skriv ett datum, till exempel 27.1.2027.
flaw-not_a_time = Skriv ett klockslag, till exempel 9.30.
flaw-no_such_time = Klockslaget finns inte: klockan ställs om då.
flaw-unknown_choice = Välj ett av alternativen.
flaw-too_long = Texten är för lång.

kept-expired = Formuläret hann bli gammalt
kept-expired-text = Inget har gått förlorat. Skicka det på nytt.
kept-signed-out = Du är inte längre inloggad
kept-signed-out-text = Inget har gått förlorat. Logga in i en ny flik, kom tillbaka till den här sidan och skicka formuläret på nytt.
kept-files = Bara filerna måste du välja en gång till.
kept-sign-in = Logga in i en ny flik
kept-send = Skicka på nytt
kept-go-on = Fortsätt till formuläret
kept-again = Formuläret hann bli gammalt. Skriv uppgifterna på nytt.
