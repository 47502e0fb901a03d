# Målgrupper: vilka som bjuds in, valda för hand och hittade med villkor.

field-target-groups-name = Namn
field-target-groups-number = Nummer
field-target-groups-type = Typ
field-target-groups-public = Offentlig
field-target-groups-active = Aktiv
field-target-groups-automatic_campaigns = Automatiska e-postkampanjer
field-target-groups-member_count = Medlemmar
field-target-groups-refreshed_at = Uppdaterad
field-target-groups-email_template_id = E-postmall som skickas
field-target-groups-owner = Ansvarig
field-target-groups-created_at = Skapad
field-target-groups-updated_at = Ändrad
field-target-groups-id = Id
field-target-groups-public-no = Nej
field-target-groups-public-read = Ja, läsa
field-target-groups-public-write = Ja, skriva

refusal-target_group-missing = Målgruppen finns inte.
refusal-target_group-inactive = Målgruppen är inte aktiv. Aktivera den först.
flaw-target_group-unknown = Målgruppen finns inte.
flaw-rules-empty = Lägg till minst ett villkor, eller välj att alla kontakter eller bara de som valts för hand hör till gruppen.

target-groups-all = Alla
target-groups-active = Aktiva
target-groups-search = Sök målgrupper
target-groups-empty = Det finns inga målgrupper ännu
target-groups-empty-text = En målgrupp samlar dem som ska bjudas in, med villkor eller för hand. Samma grupp duger för många kampanjer.
target-groups-members = { $count ->
    [one] 1 kontakt
   *[other] { $count } kontakter
}
target-groups-how = Medlemmar
target-groups-by-conditions = Med villkor
target-groups-by-hand = Valda för hand

target-groups-new = Ny målgrupp
target-groups-edit = Redigera målgruppen
target-groups-basics = Grunduppgifter
target-groups-basics-text = Villkor och medlemmar läggs till efter att gruppen sparats.
target-groups-type-hint = En egen klass, till exempel Kunder eller Alumner.
target-groups-no-type = Ingen typ
target-groups-active-text = Bara en aktiv grupp kan läggas till i en kampanj.
target-groups-own-mail = Gruppens eget meddelande
target-groups-own-mail-text = Lämna de här tomma för inbjudningar, som skickas från en kampanj.
target-groups-own-mail-warning = Gruppen skickar också själv
target-groups-own-mail-warning-text = Om du lägger till gruppen i en kampanj kan samma person få två meddelanden. Töm gruppens egen mall och automatiska kampanjer.
target-groups-no-template = Inget eget meddelande
target-groups-automatic-text = Gruppen skickar själv sin egen mall till medlemmarna.
target-groups-handling = Handläggning
target-groups-public-no = Bara den ansvariga redigerar
target-groups-public-read = Andra får använda
target-groups-public-write = Andra får redigera
target-groups-changed-meanwhile = Någon annan sparade målgruppen under tiden
target-groups-changed-meanwhile-text = Det du skrev finns kvar. Om du sparar på nytt gäller dina uppgifter.

target-groups-archived = Arkiverad
target-groups-archive = Arkivera
target-groups-restore = Återställ
target-groups-refresh = Uppdatera medlemmarna
target-groups-use = Använd i en kampanj
target-groups-use-short = Använd
target-groups-refreshed = Uppdaterad { $moment }
target-groups-never-refreshed = Inte uppdaterad ännu
target-groups-inactive-note = Gruppen är inte aktiv och kan därför inte läggas till i en kampanj.
target-groups-stale = Villkoren har inte använts ännu
target-groups-stale-text = Medlemmarna kommer med när du uppdaterar gruppen.
target-groups-missing = { $count ->
    [one] 1 kontakt har inte fått inbjudan ännu
   *[other] { $count } kontakter har inte fått inbjudan ännu
}
target-groups-missing-text = Gruppen kopierades till { $campaign } { $moment }. De har kommit med i gruppen efter det.
target-groups-add-missing = { $count ->
    [one] Lägg till kontakten
   *[other] Lägg till { $count }
}

target-groups-who = Vilka hör till gruppen
target-groups-join = Hur villkoren kombineras
target-groups-join-all = Alla villkor
target-groups-join-any = Något av villkoren
target-groups-join-everybody = Alla kontakter
target-groups-join-hand = Bara de som valts för hand
target-groups-save-conditions = Spara och uppdatera medlemmarna
target-groups-save-hint = De som valts för hand stannar i gruppen.
target-groups-count = Räkna träffar
target-groups-foreign = Villkoren är mer än vad som kan redigeras här
target-groups-foreign-text = De gäller som de lyder ovan. Nya villkor ersätter dem.
target-groups-matches = Träffar nu
target-groups-members-now = Medlemmar nu
target-groups-of-all = { $count ->
    [one] kontakt av sammanlagt { $all }.
   *[other] kontakter av sammanlagt { $all }.
}
target-groups-reach-bar = { $reachable } kan få e-post, { $opted_out } har avböjt, { $without_address } utan adress
target-groups-reachable = Kan få e-post
target-groups-opted-out = Har avböjt marknadsföring
target-groups-without-address = Ingen e-postadress
target-groups-language = Språk: { $language }
target-groups-sample = Till exempel

target-groups-members-title = Medlemmar
target-groups-organisation = Organisation
target-groups-title = Titel
target-groups-why = Varför med
target-groups-source-hand = Vald för hand
target-groups-source-filter = Villkor
target-groups-first-page = Till början
target-groups-remove = Ta bort ur gruppen
target-groups-nobody = Det finns ingen i gruppen ännu.
target-groups-uses = Används i
target-groups-copied = Kopierad { $moment }
target-groups-no-uses = Gruppen har inte lagts till i någon kampanj ännu.

people-add = Lägg till enskilda kontakter
people-find-text = Sök med namn, adress eller organisation.
people-without-address = Ingen e-postadress
people-without-permission = Har avböjt marknadsföring

target-groups-copy-of = { $name } (kopia)
target-groups-told-created = { $name } skapad. Lägg nu till villkor eller medlemmar.
target-groups-told-saved = { $name } sparad.
target-groups-told-refreshed = { $added ->
    [one] 1 kom med
   *[other] { $added } kom med
}, { $removed ->
    [one] 1 föll bort
   *[other] { $removed } föll bort
}. { $count ->
    [one] Gruppen har nu 1 kontakt.
   *[other] Gruppen har nu { $count } kontakter.
}
target-groups-told-added = { $count ->
    [one] Kontakten tillagd i gruppen.
   *[other] { $count } kontakter tillagda i gruppen.
}
target-groups-told-removed = { $count ->
    [one] Kontakten borttagen ur gruppen.
   *[other] { $count } kontakter borttagna ur gruppen.
}
target-groups-told-stale = Någon annan sparade villkoren under tiden. Kontrollera dem och spara på nytt.
target-groups-told-copied = { $name } skapad.
target-groups-told-archived = { $name } arkiverad.
target-groups-told-restored = { $name } återställd.
field-target-groups-has_conditions = Medlemmar enligt villkor
relation-contacts-target_groups = Målgrupper
relation-target-group-members-target_group = Målgrupp
field-target-group-members-target_group_id = Målgrupp
field-target-group-members-source = Varför med
field-target-group-members-source-hand = vald för hand
field-target-group-members-source-filter = enligt villkoren
field-target-group-members-added_at = Tillagd
target-groups-join-none = Inget av villkoren
target-groups-join-not_all = Inte alla villkor
