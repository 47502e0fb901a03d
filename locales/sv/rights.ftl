# Rättigheter: roller, profiler, delning av uppgifter, överföring av ansvar, inloggningslogg och ändringslogg.

refusal-rights-closed = Din profil tillåter inte detta. Be en administratör om rätten.
refusal-rights-field_closed = Din profil tillåter inte att fältet { $field } ändras. Ingenting sparades.
refusal-rights-missing = Rollen eller profilen finns inte.
refusal-rights-in_use = Används: användare { $users }, roller under { $roles }. Flytta dem först.
refusal-rights-changed_meanwhile = Någon annan ändrade detta under tiden. Kontrollera och spara på nytt.
refusal-rights-no_new_owner = Användaren ansvarar för { $records } uppgifter. Välj en ny ansvarig för dem.
flaw-role-loop = En roll kan inte stå under sig själv eller under en roll som är under den.
flaw-role-unknown_parent = Rollen finns inte.
flaw-profile-unknown = Profilen finns inte.
flaw-sharing-no_owner = Den här modulen har ingen ansvarig, så delningen kan inte begränsas.
flaw-field-not_closable = Det här fältet kan varken döljas eller låsas.
