# Suodattimet: ehdot sanoina, ehtojen valinta ja virheet.

filter-everything = kaikki
filter-nothing = ei mitään
filter-and = ja
filter-or = tai
filter-nor = eikä
filter-not = ei niin, että { $what }
filter-yes = kyllä
filter-no = ei
filter-empty = tyhjä
filter-more = { $count ->
    [one] 1 muu
   *[other] { $count } muuta
}

filter-says-eq = { $field } on { $value }
filter-says-ne = { $field } ei ole { $value }
filter-says-lt = { $field } on alle { $value }
filter-says-lte = { $field } on enintään { $value }
filter-says-gt = { $field } on yli { $value }
filter-says-gte = { $field } on vähintään { $value }
filter-says-in = { $field } on { $value }
filter-says-not_in = { $field } ei ole { $value }
filter-says-contains = { $field } sisältää ”{ $value }”
filter-says-starts_with = { $field } alkaa ”{ $value }”
filter-says-is_empty = { $field } puuttuu
filter-says-is_not_empty = { $field } on annettu
filter-says-between = { $field } on { $from }–{ $to }

filter-says-eq-date = { $field } { $value }
filter-says-ne-date = { $field } muulloin kuin { $value }
filter-says-lt-date = { $field } ennen { $value }
filter-says-lte-date = { $field } viimeistään { $value }
filter-says-gt-date = { $field } { $value } jälkeen
filter-says-gte-date = { $field } aikaisintaan { $value }
filter-says-between-date = { $field } { $from } – { $to }
filter-says-within_last-date = { $days ->
    [0] { $field } tänään
    [one] { $field } eilen tai tänään
   *[other] { $field } viimeisten { $days } päivän aikana
}
filter-says-within_next-date = { $days ->
    [0] { $field } tänään
    [one] { $field } tänään tai huomenna
   *[other] { $field } seuraavien { $days } päivän aikana
}
filter-says-today-date = { $field } tänään
filter-says-before_today-date = { $field } ennen tätä päivää
filter-says-after_today-date = { $field } tämän päivän jälkeen
filter-says-is_empty-date = { $field } puuttuu
filter-says-is_not_empty-date = { $field } on annettu

filter-related-one = { $relation } on annettu
filter-related-one-where = { $relation } on sellainen, jossa { $where }
filter-related-no-one = { $relation } puuttuu
filter-related-no-one-where = { $relation } ei ole sellainen, jossa { $where }
filter-related-some = { $relation }: ainakin yksi
filter-related-some-where = { $relation }: ainakin yksi, jossa { $where }
filter-related-none = { $relation }: ei yhtään
filter-related-none-where = { $relation }: ei yhtään, jossa { $where }
filter-related-eq = { $relation }: tasan { $number }
filter-related-ne = { $relation }: jokin muu määrä kuin { $number }
filter-related-lt = { $relation }: alle { $number }
filter-related-lte = { $relation }: enintään { $number }
filter-related-gt = { $relation }: yli { $number }
filter-related-gte = { $relation }: vähintään { $number }
filter-related-eq-where = { $relation }: tasan { $number }, joissa { $where }
filter-related-ne-where = { $relation }: jokin muu määrä kuin { $number }, joissa { $where }
filter-related-lt-where = { $relation }: alle { $number }, joissa { $where }
filter-related-lte-where = { $relation }: enintään { $number }, joissa { $where }
filter-related-gt-where = { $relation }: yli { $number }, joissa { $where }
filter-related-gte-where = { $relation }: vähintään { $number }, joissa { $where }

filter-op-eq = on
filter-op-ne = ei ole
filter-op-lt = on alle
filter-op-lte = on enintään
filter-op-gt = on yli
filter-op-gte = on vähintään
filter-op-in = on jokin näistä
filter-op-not_in = ei ole mikään näistä
filter-op-contains = sisältää
filter-op-starts_with = alkaa
filter-op-is_empty = puuttuu
filter-op-is_not_empty = on annettu
filter-op-between = on välillä
filter-op-eq-date = on
filter-op-ne-date = ei ole
filter-op-lt-date = ennen
filter-op-lte-date = viimeistään
filter-op-gt-date = jälkeen
filter-op-gte-date = aikaisintaan
filter-op-between-date = välillä
filter-op-within_last-date = viimeisten päivien aikana
filter-op-within_next-date = seuraavien päivien aikana
filter-op-today-date = tänään
filter-op-before_today-date = ennen tätä päivää
filter-op-after_today-date = tämän päivän jälkeen
filter-op-is_empty-date = puuttuu
filter-op-is_not_empty-date = on annettu
filter-quantity-some = ainakin yksi
filter-quantity-none = ei yhtään

flaw-filter-broken_json = Suodatinta ei voi lukea: virhe kohdassa { $at }.
flaw-filter-not_a_filter = Ehdon alussa pitää olla jokin näistä: { $allowed }.
flaw-filter-unknown_part = Tätä ei tunneta ehdossa. Sallitut: { $allowed }.
flaw-filter-unknown_field = Kenttää { $name } ei ole. Tarkoititko: { $nearest }?
flaw-filter-hidden_field = Kenttä { $name } on piilotettu profiilissasi. Poista ehto tai järjestys.
flaw-filter-retired_field = Kenttä { $name } on poistettu käytöstä. Poista ehto tai palauta kenttä ulkoasueditorissa.
flaw-filter-unknown_relation = Yhteyttä { $name } ei ole. Mahdolliset: { $nearest }.
flaw-filter-needs_quantity = { $relation } on joukko: kysy siitä ehdolla some, none tai count. Kenttä { $name } kuuluu sen ehtoihin.
flaw-filter-unknown_operator = Vertailua { $op } ei ole. Mahdolliset: { $allowed }.
flaw-filter-wrong_operator = Vertailu { $op } ei sovi tähän. Mahdolliset: { $allowed }.
flaw-filter-takes_no_value = Vertailu { $op } ei tarvitse arvoa.
flaw-filter-too_deep = Ehtoja voi olla sisäkkäin enintään { $most }.
flaw-filter-too_many_conditions = Ehtoja voi olla enintään { $most }.
flaw-filter-too_many_values = Arvoja voi olla yhteensä enintään { $most }.
flaw-filter-too_long_list = Arvoja voi olla luettelossa enintään { $most }.
flaw-filter-too_long = Teksti on liian pitkä: enintään { $most } merkkiä.
flaw-filter-wrong_type = { $expected ->
    [text] Tähän sopii teksti.
    [list] Tähän sopii luettelo.
    [whole_number] Tähän sopii kokonaisluku.
    [number] Tähän sopii luku.
    [cents] Tähän sopii summa kokonaisina sentteinä.
    [date] Tähän sopii päivä muodossa 2027-01-31.
    [time_or_date] Tähän sopii aika muodossa 2027-01-31T12:00:00Z tai päivä muodossa 2027-01-31.
    [true_or_false] Tähän sopii true tai false.
    [one_of] Tähän sopii jokin näistä: { $allowed }.
    [id] Tähän sopii tunniste muodossa { $allowed }.
    [two_values] Tähän sopii kaksi arvoa, alku ja loppu.
    [days] Tähän sopii päivien määrä, esimerkiksi {"{"} "days": 30 {"}"}.
   *[other] Arvo ei sovi tähän.
}
flaw-sort-unknown_field = Kenttää { $name } ei ole. Tarkoititko: { $nearest }?
flaw-sort-not_sortable = Kentän { $name } mukaan ei voi järjestää. Mahdolliset: { $allowed }.
flaw-sort-too_many = Järjestyksessä voi olla enintään { $most } kenttää.
flaw-cursor-malformed = Sivun osoite ei kelpaa enää. Aloita luettelon alusta.
filter-me = minä
filter-build = Suodattimen ehdot
filter-show = Näytä
filter-first = Ehto
filter-relations = Yhteydet
filter-group = Ehtoryhmä
filter-join = Ehtojen yhdistäminen
filter-join-all = Kaikki ehdot
filter-join-any = Jokin ehdoista
filter-join-none = Ei mikään ehdoista
filter-join-not_all = Eivät kaikki ehdot
filter-where = joissa
filter-choose-field = Valitse kenttä
filter-condition = Ehto { $number }
filter-condition-field = Ehto { $number }: kenttä
filter-condition-op = Ehto { $number }: vertailu
filter-condition-value = Ehto { $number }: arvo
filter-condition-to = Ehto { $number }: yläraja
filter-condition-remove = Poista ehto { $number }
filter-remove-group = Poista ehtoryhmä
filter-add-condition = Lisää ehto
filter-add-group = Lisää ehtoryhmä
filter-add-to-group = Lisää ehto ryhmään
filter-add-where = Lisää tarkennus
filter-list-hint = Erota pilkulla
filter-days = päivää
filter-count-eq = tasan
filter-count-ne = jokin muu määrä kuin
filter-count-lt = alle
filter-count-lte = enintään
filter-count-gt = yli
filter-count-gte = vähintään
filter-found = { $count ->
    [one] osuma
   *[other] osumaa
}
flaw-filter-needs_user = Ehto ”minä” ei sovi tähän, sillä kukaan ei ole paikalla, kun ryhmä päivittyy.
concept-accounts = Organisaatio
    .accounts = { $One }
concept-campaigns = Kampanja
    .campaigns = { $One }
concept-campaign-recipients = Kampanjassa
concept-contacts = Kontakti
    .contacts = { $One }
concept-email-templates = Sähköpostipohja
    .email-templates = { $One }
concept-events = Kutsutilaisuus
    .events = { $One }
concept-messages = Viesti
    .messages = { $One }
concept-registrations = Ilmoittautuminen
concept-target-groups = Kohderyhmä
    .target-groups = { $One }
concept-target-group-members = Kohderyhmässä
concept-users = Käyttäjä
