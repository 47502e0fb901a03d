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

# Sidor: delning, roller, profiler, när någon slutar, gjorda ändringar.

home-roles = Roller
home-roles-text = Vem som står över vem: den högre ser de lägres uppgifter.
home-profiles = Profiler
home-profiles-text = Vad användaren får göra i varje modul och vilka fält som visas.
home-sharing = Delning av uppgifter
home-sharing-text = Om alla ser allas uppgifter eller bara sina egna.

sharing-title = Delning av uppgifter
sharing-levels = Vem ser vad
sharing-text = Varje uppgift har en ansvarig: en användare eller en grupp. Välj vems uppgifter var och en ser. Administratörer ser alltid allt.
sharing-note = Anmälningar, inbjudningar och meddelanden visas för dem som ser evenemanget och kontakten.
level-everybody = Alla ser allas uppgifter
level-own_and_below = Egna, egna gruppers och de lägre rollernas
level-own = Egna och egna gruppers

roles-title = Roller
roles-text = En högre roll ser de lägres uppgifter i samma gren när delningen är begränsad.
roles-none = Det finns inga roller
role-add = Lägg till roll
role-add-below = Lägg till en roll under: { $name }
role-title = Roll
role-text = Till exempel Försäljningschef eller Säljare.
role-parent = Överordnad roll
role-parent-hint = Uppgifterna syns uppåt i den här riktningen.
role-top = Ingen överordnad roll
role-nobody = Inga användare
role-up = Flytta uppåt: { $name }
role-down = Flytta nedåt: { $name }
role-remove = Ta bort rollen
role-removed = Rollen har tagits bort.
role-saved = Sparat: { $name }

profiles-title = Profiler
profiles-text = En användare har en profil. Administratörer begränsas inte av den.
profile-all = Alla rättigheter
profile-all-text = Färdig profil för dem som inte har fått någon annan.
profile-built-in = Färdig
profile-add = Lägg till profil
profile-text = Ett namn som profilen känns igen på, till exempel Endast läsning.
profile-narrowed = Begränsat:
profile-open = Ingenting är begränsat
profile-acts = Rättigheter per modul
profile-acts-text = Om modulen inte får ses visas den inte alls.
profile-module = Modul
profile-fields = Fält: { $module }
profile-fields-text = Ett dolt fält visas ingenstans: inte på sidor, i filter, i filer eller i gränssnittet.
profile-fields-open = Visa fälten
profile-remove = Ta bort profilen
profile-removed = Profilen har tagits bort.
profile-saved = Sparat: { $name }
act-see = Se
act-create = Skapa
act-edit = Ändra
act-delete = Arkivera
act-export = Exportera
act-send = Skicka
act-sensitive = Ser känsliga svar
act-sensitive-text = Dieter, allergier och annat som märkts som känsligt. Administratörer och evenemangets ansvariga ser dem också annars.
field-open = Visas och kan ändras
field-read-only = Endast läsning
field-hidden = Dolt

user-place = Plats och rättigheter
user-place-text = Rollen avgör vems uppgifter användaren ser, profilen vad användaren får göra.
user-place-role = Roll i rollträdet
user-place-role-hint = Har betydelse bara när delningen är begränsad.
user-place-none = Ingen roll
user-place-profile = Profil
user-place-profile-hint = En administratör får göra allt oberoende av profil.
user-left = { $count ->
    [0] Inaktiverad: { $name }
    [one] Inaktiverad: { $name }. En uppgift fick en ny ansvarig.
   *[other] Inaktiverad: { $name }. { $count } uppgifter fick en ny ansvarig.
}
leave-title = Inaktivera användaren
leave-records = Uppgifter på användarens ansvar
leave-text = Användaren kan inte längre logga in. Uppgifterna behöver en ny ansvarig.
leave-owner = Ny ansvarig
leave-owner-hint = Alla uppgifter ovan flyttas på en gång.
leave-choose = Välj
leave-none = Användaren ansvarar inte för några uppgifter.

done-title = Vad användaren har gjort
done-acts = Ändringar
done-text = Det nyaste först. Loggen kan inte ändras obemärkt: kutsu doctor kontrollerar dess kedja.
done-older = Äldre
done-none = Ingenting ännu.
tries-title = Inloggningsförsök
tries-text = De nyaste först. Av adressen visas bara nätet.
tries-own-text = Byt lösenord om du ser ett försök som du inte känner igen.
tries-none = Inga försök ännu.
try-signed_in = Inloggad
try-wrong = Fel adress eller lösenord
try-disabled = Användaren är inte i bruk
try-signed_out = Utloggad
key-user = Med vems rättigheter
key-nobody = Ingen begränsning: allt som omfånget öppnar
key-user-hint = En begränsad nyckel ser och gör bara det som den valda användaren får.
