# Personal: inloggning, användare, grupper, API-nycklar och den egna profilen.

refusal-forbidden = Din behörighet räcker inte. Be en administratör om tillgång.
refusal-user-missing = Användaren finns inte.
refusal-user-changed_meanwhile = Någon annan ändrade användaren under tiden. Ändrade fält: { $fields }. Kontrollera och spara igen.
refusal-user-last_administrator = Det här är den enda administratören. Gör först någon annan till administratör.
refusal-user_group-missing = Gruppen finns inte.
refusal-api_key-missing = API-nyckeln finns inte, eller så har den redan återkallats.
refusal-sign_in-wrong = E-postadressen eller lösenordet är fel.
refusal-link-spent = Länken har redan använts eller har gått ut. Be en administratör om en ny.

flaw-email-taken = Det finns redan en användare med den här adressen.
flaw-name-taken = Namnet används redan.
flaw-role-unknown = Rollen är antingen administrator eller user.
flaw-user-unknown = Användaren finns inte.
flaw-scope-unknown = Behörigheten { $word } finns inte. En behörighet har formen samling:read eller samling:write. Samlingar: { $allowed }.
flaw-password-too_short = Lösenordet ska ha minst { $least } tecken. Några ord i rad är ett bra lösenord.
flaw-password-too_long = Lösenordet får ha högst { $most } tecken.
flaw-password-too_simple = Lösenordet upprepar samma tecken. Använd fler olika.
flaw-password-wrong = Det nuvarande lösenordet är fel.
