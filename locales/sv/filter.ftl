# Filter: villkor i ord, val av villkor och fel.

filter-everything = alla
filter-nothing = ingenting
filter-and = och
filter-or = eller
filter-nor = eller
filter-not = inte så att { $what }
filter-yes = ja
filter-no = nej
filter-empty = tomt
filter-more = { $count ->
    [one] 1 annan
   *[other] { $count } andra
}

filter-says-eq = { $field } är { $value }
filter-says-ne = { $field } är inte { $value }
filter-says-lt = { $field } är under { $value }
filter-says-lte = { $field } är högst { $value }
filter-says-gt = { $field } är över { $value }
filter-says-gte = { $field } är minst { $value }
filter-says-in = { $field } är { $value }
filter-says-not_in = { $field } är inte { $value }
filter-says-contains = { $field } innehåller ”{ $value }”
filter-says-starts_with = { $field } börjar med ”{ $value }”
filter-says-is_empty = { $field } saknas
filter-says-is_not_empty = { $field } finns
filter-says-between = { $field } är { $from }–{ $to }

filter-says-eq-date = { $field } { $value }
filter-says-ne-date = { $field } någon annan dag än { $value }
filter-says-lt-date = { $field } före { $value }
filter-says-lte-date = { $field } senast { $value }
filter-says-gt-date = { $field } efter { $value }
filter-says-gte-date = { $field } tidigast { $value }
filter-says-between-date = { $field } { $from } – { $to }
filter-says-within_last-date = { $days ->
    [0] { $field } i dag
    [one] { $field } i går eller i dag
   *[other] { $field } under de senaste { $days } dagarna
}
filter-says-within_next-date = { $days ->
    [0] { $field } i dag
    [one] { $field } i dag eller i morgon
   *[other] { $field } under de kommande { $days } dagarna
}
filter-says-today-date = { $field } i dag
filter-says-before_today-date = { $field } före i dag
filter-says-after_today-date = { $field } efter i dag
filter-says-is_empty-date = { $field } saknas
filter-says-is_not_empty-date = { $field } finns

filter-related-one = { $relation } finns
filter-related-one-where = { $relation } är en där { $where }
filter-related-no-one = { $relation } saknas
filter-related-no-one-where = { $relation } är inte en där { $where }
filter-related-some = { $relation }: minst en
filter-related-some-where = { $relation }: minst en där { $where }
filter-related-none = { $relation }: ingen
filter-related-none-where = { $relation }: ingen där { $where }
filter-related-eq = { $relation }: exakt { $number }
filter-related-ne = { $relation }: något annat antal än { $number }
filter-related-lt = { $relation }: färre än { $number }
filter-related-lte = { $relation }: högst { $number }
filter-related-gt = { $relation }: fler än { $number }
filter-related-gte = { $relation }: minst { $number }
filter-related-eq-where = { $relation }: exakt { $number } där { $where }
filter-related-ne-where = { $relation }: något annat antal än { $number } där { $where }
filter-related-lt-where = { $relation }: färre än { $number } där { $where }
filter-related-lte-where = { $relation }: högst { $number } där { $where }
filter-related-gt-where = { $relation }: fler än { $number } där { $where }
filter-related-gte-where = { $relation }: minst { $number } där { $where }

filter-op-eq = är
filter-op-ne = är inte
filter-op-lt = är under
filter-op-lte = är högst
filter-op-gt = är över
filter-op-gte = är minst
filter-op-in = är någon av
filter-op-not_in = är ingen av
filter-op-contains = innehåller
filter-op-starts_with = börjar med
filter-op-is_empty = saknas
filter-op-is_not_empty = finns
filter-op-between = är mellan
filter-op-eq-date = är
filter-op-ne-date = är inte
filter-op-lt-date = före
filter-op-lte-date = senast
filter-op-gt-date = efter
filter-op-gte-date = tidigast
filter-op-between-date = mellan
filter-op-within_last-date = under de senaste dagarna
filter-op-within_next-date = under de kommande dagarna
filter-op-today-date = i dag
filter-op-before_today-date = före i dag
filter-op-after_today-date = efter i dag
filter-op-is_empty-date = saknas
filter-op-is_not_empty-date = finns
filter-quantity-some = minst en
filter-quantity-none = ingen

flaw-filter-broken_json = Filtret går inte att läsa: fel vid tecken { $at }.
flaw-filter-not_a_filter = Ett villkor ska börja med något av följande: { $allowed }.
flaw-filter-unknown_part = Den här delen hör inte till ett villkor. Tillåtna: { $allowed }.
flaw-filter-unknown_field = Fältet { $name } finns inte. Menade du: { $nearest }?
flaw-filter-hidden_field = Fältet { $name } är dolt i din profil. Ta bort villkoret eller sorteringen.
flaw-filter-retired_field = Fältet { $name } har tagits ur bruk. Ta bort villkoret eller återställ fältet i layoutredigeraren.
flaw-filter-unknown_relation = Kopplingen { $name } finns inte. Möjliga: { $nearest }.
flaw-filter-needs_quantity = { $relation } är flera: fråga om dem med some, none eller count. Fältet { $name } hör till deras villkor.
flaw-filter-unknown_operator = Jämförelsen { $op } finns inte. Möjliga: { $allowed }.
flaw-filter-wrong_operator = Jämförelsen { $op } passar inte här. Möjliga: { $allowed }.
flaw-filter-takes_no_value = Jämförelsen { $op } behöver inget värde.
flaw-filter-too_deep = Villkor kan stå högst { $most } nivåer inuti varandra.
flaw-filter-too_many_conditions = Det kan finnas högst { $most } villkor.
flaw-filter-too_many_values = Det kan finnas högst { $most } värden sammanlagt.
flaw-filter-too_long_list = En lista kan ha högst { $most } värden.
flaw-filter-too_long = Texten är för lång: högst { $most } tecken.
flaw-filter-wrong_type = { $expected ->
    [text] Här passar en text.
    [list] Här passar en lista.
    [whole_number] Här passar ett heltal.
    [number] Här passar ett tal.
    [cents] Här passar en summa i hela cent.
    [date] Här passar en dag i formen 2027-01-31.
    [time_or_date] Här passar en tid i formen 2027-01-31T12:00:00Z eller en dag i formen 2027-01-31.
    [true_or_false] Här passar true eller false.
    [one_of] Här passar något av följande: { $allowed }.
    [id] Här passar en identifierare i formen { $allowed }.
    [two_values] Här passar två värden, början och slut.
    [days] Här passar ett antal dagar, till exempel {"{"} "days": 30 {"}"}.
   *[other] Värdet passar inte här.
}
flaw-sort-unknown_field = Fältet { $name } finns inte. Menade du: { $nearest }?
flaw-sort-not_sortable = Det går inte att sortera enligt { $name }. Möjliga: { $allowed }.
flaw-sort-too_many = Sorteringen kan ha högst { $most } fält.
flaw-cursor-malformed = Sidans adress gäller inte längre. Börja från början av listan.
filter-me = jag
filter-build = Filtrets villkor
filter-show = Visa
filter-first = Villkor
filter-relations = Kopplingar
filter-group = Villkorsgrupp
filter-join = Hur villkoren hör ihop
filter-join-all = Alla villkor
filter-join-any = Något av villkoren
filter-join-none = Inget av villkoren
filter-join-not_all = Inte alla villkor
filter-where = där
filter-choose-field = Välj fält
filter-condition = Villkor { $number }
filter-condition-field = Villkor { $number }: fält
filter-condition-op = Villkor { $number }: jämförelse
filter-condition-value = Villkor { $number }: värde
filter-condition-to = Villkor { $number }: övre gräns
filter-condition-remove = Ta bort villkor { $number }
filter-remove-group = Ta bort villkorsgruppen
filter-add-condition = Lägg till villkor
filter-add-group = Lägg till villkorsgrupp
filter-add-to-group = Lägg till villkor i gruppen
filter-add-where = Lägg till precisering
filter-list-hint = Skilj åt med komma
filter-days = dagar
filter-count-eq = exakt
filter-count-ne = ett annat antal än
filter-count-lt = färre än
filter-count-lte = högst
filter-count-gt = fler än
filter-count-gte = minst
filter-found = { $count ->
    [one] träff
   *[other] träffar
}
flaw-filter-needs_user = Villkoret ”jag” passar inte här, för ingen är på plats när gruppen uppdateras.
concept-accounts = Organisation
    .accounts = { $One }
concept-campaigns = Kampanj
    .campaigns = { $One }
concept-campaign-recipients = I kampanjen
concept-contacts = Kontakt
    .contacts = { $One }
concept-email-templates = E-postmall
    .email-templates = { $One }
concept-events = Evenemang
    .events = { $One }
concept-messages = Meddelande
    .messages = { $One }
concept-registrations = Anmälan
concept-target-groups = Målgrupp
    .target-groups = { $One }
concept-target-group-members = I målgruppen
concept-users = Användare
