# Personal: inloggning, användare, grupper, API-nycklar och den egna profilen.

refusal-forbidden = Din behörighet räcker inte. Be en huvudanvändare om tillgång.
refusal-user-missing = Användaren finns inte.
refusal-user-changed_meanwhile = Någon annan ändrade användaren under tiden. Ändrade fält: { $fields }. Kontrollera och spara igen.
refusal-user-last_administrator = Det här är den enda huvudanvändaren. Gör först någon annan till huvudanvändare.
refusal-user_group-missing = Gruppen finns inte.
refusal-api_key-missing = API-nyckeln finns inte, eller så har den redan återkallats.
refusal-sign_in-wrong = E-postadressen eller lösenordet är fel.
refusal-link-spent = Länken har redan använts eller har gått ut. Be en huvudanvändare om en ny.

flaw-email-taken = Det finns redan en användare med den här adressen.
flaw-name-taken = Namnet används redan.
flaw-role-unknown = Rollen är antingen administrator eller user.
flaw-user-unknown = Användaren finns inte.
flaw-scope-unknown = Behörigheten { $word } finns inte. En behörighet har formen samling:read eller samling:write. Samlingar: { $allowed }.
flaw-password-too_short = Lösenordet ska ha minst { $least } tecken. Några ord i rad är ett bra lösenord.
flaw-password-too_long = Lösenordet får ha högst { $most } tecken.
flaw-password-too_simple = Lösenordet upprepar samma tecken. Använd fler olika.
flaw-password-too_common = Lösenordet hör till dem som man provar först. Hitta på något eget.
flaw-password-wrong = Det nuvarande lösenordet är fel.

# Sidan för inloggning.

sign-in-title = Logga in
sign-in-password = Lösenord
sign-in-do = Logga in
sign-in-forgot = Har du glömt lösenordet? En huvudanvändare kan ge dig en länk där du väljer ett nytt.
sign-in-not-set-up = Kutsu har inte tagits i bruk än
sign-in-not-set-up-text = Öppna länken för ibruktagning som programmet skrev ut när det startade.
sign-in-too-many = Det blev många försök i rad
sign-in-too-many-text = { $seconds ->
    [one] Försök igen om en sekund.
   *[other] Försök igen om { $seconds } sekunder.
}
flaw-sign_in-wrong = E-postadressen eller lösenordet är fel.

# Ibruktagning och nytt lösenord.

set-up-title = Ta Kutsu i bruk
set-up-text = Du blir den första huvudanvändaren. Andra användare lägger du till i inställningarna.
set-up-organisation = Organisationens namn
set-up-organisation-hint = Visas på sidorna för dem du bjuder in.
set-up-email-hint = Med den loggar du in.
set-up-do = Ta i bruk
set-up-done = Välkommen, { $name }. Kutsu är klart.
password-hint = Minst 12 tecken. Några ord i rad är bra.
password-set = Lösenordet har bytts.
reset-title = Välj lösenord
reset-text = Användare: { $email }
reset-password = Nytt lösenord
reset-do = Välj och logga in

# Den egna profilen.

own-title = Mina inställningar
own-profile = Profil
own-profile-text = Ditt namn visas för andra användare och som avsändare.
own-language = Sidornas språk
own-password-text = Bytet loggar ut dig ur andra webbläsare.
own-password-old = Nuvarande lösenord
own-password-do = Byt lösenord
password-changed = Lösenordet har bytts, och andra webbläsare har loggats ut.
own-sign-ins = Inloggningar
own-sign-ins-text = Webbläsare där du är inloggad nu.
own-signed-in = Inloggad { $when }
own-seen = använd { $when }
own-here = Den här webbläsaren
own-agent-unknown = Okänd webbläsare
own-end-others = Logga ut ur alla andra
sign-in-ended = Webbläsaren har loggats ut.
sign-ins-ended = { $count ->
    [one] En webbläsare har loggats ut.
   *[other] { $count } webbläsare har loggats ut.
}

# Användare och grupper.

users-title = Användare
users-back = Till användarna
user-name = Namn
user-role = Roll
role-administrator = Huvudanvändare
role-administrator-text = Allt, även inställningar, användare och API-nycklar.
role-user = Användare
role-user-text = Allt utom inställningar, användare och API-nycklar.
user-active = I bruk
user-inactive = Ur bruk
user-add = Lägg till användare
user-add-text = Du får en länk där användaren väljer sitt lösenord. Lösenord skickas aldrig.
user-email-hint = Med den loggar användaren in.
user-saved = Sparad: { $name }
user-disable = Ta ur bruk
user-enable = Ta i bruk
user-disabled = Tagen ur bruk: { $name }
user-enabled = Tagen i bruk: { $name }
user-link-do = Länk för att välja lösenord
user-link-title = Länk för att välja lösenord
user-added-title = Tillagd: { $name }
user-link-text = Ge den här länken till användaren: { $name }. Den visas bara nu.
user-link-hint = Länken fungerar en gång och i tre dagar.
flaw-user-last_administrator = Det här är den enda huvudanvändaren. Gör först någon annan till huvudanvändare.
groups-title = Grupper
groups-none = Det finns inga grupper
groups-none-text = En grupp kan ansvara för evenemang och kontakter tillsammans.
group-add = Lägg till grupp
group-title = Grupp
group-text = En grupp kan ansvara för ett evenemang eller en kontakt i stället för en enskild användare.
group-members = Medlemmar
group-empty = Inga medlemmar
group-saved = Sparad: { $name }

# API-nycklar.

keys-title = API-nycklar
keys-docs = Beskrivning av gränssnittet
keys-back = Till API-nycklarna
keys-none = Det finns inga API-nycklar
keys-none-text = Med en nyckel använder ett annat program Kutsu åt dig.
key-add = Skapa API-nyckel
key-text = En egen nyckel för varje program: då kan den återkallas utan att störa de andra.
key-name-hint = Programmet som använder nyckeln.
key-reach = Vad nyckeln öppnar
key-everything = Allt
key-everything-text = Även inställningar och användare.
key-some = Bara det som väljs
key-some-text = Välj nedan.
key-scopes = Behörigheter
key-scopes-text = Skrivrätt omfattar läsrätt.
key-collection = Samling
key-read = Läsa
key-write = Skriva
flaw-scope-none = Välj minst en behörighet.
key-made-title = API-nyckeln har skapats
key-made-text = Kopiera nyckeln nu. Den visas inte igen.
key-created = skapad { $when }
key-used = använd { $when }
key-unused = inte använd än
key-revoked-on = Återkallad { $when }
key-revoke = Återkalla
key-revoke-title = Ska nyckeln { $name } återkallas?
key-revoke-text = Programmet som använder nyckeln förlorar genast sin åtkomst. Det går inte att ångra.
key-revoked = Nyckeln har återkallats.

user-sign-ins-text = Enheter där användaren är inloggad just nu. Inloggningen på en förlorad enhet kan avslutas här.
user-sign-out = Logga ut
user-end-all = Logga ut överallt
user-sign-ins-none = Användaren är inte inloggad någonstans.
module-users = Användare
