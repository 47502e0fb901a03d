# Mitä viestipohjassa on vialla. Kohta kerrotaan rivinä ja merkkinä.

flaw-template-too_long = Teksti on liian pitkä.
flaw-template-too_complex = Tekstissä on liian monta yhdistämiskenttää tai liian monta ehtoa sisäkkäin (rivi { $line }).
flaw-template-unclosed = Merkintä { $word } jää kesken rivillä { $line }, merkki { $column }. Sulje se samoilla merkeillä.
flaw-template-unexpected = Merkintää ei voi lukea kohdasta { $word }, rivi { $line }, merkki { $column }.
flaw-template-not_allowed = { $word } ei käy viestipohjassa (rivi { $line }, merkki { $column }). Käytössä ovat kentät, linkit ja ehdot.
flaw-template-unknown_field = Kenttää { $word } ei ole (rivi { $line }, merkki { $column }).
flaw-template-unknown_field_near = Kenttää { $word } ei ole (rivi { $line }, merkki { $column }). Tarkoititko { $nearest }?
flaw-template-unknown_link = Linkkiä { $word } ei ole (rivi { $line }, merkki { $column }).
flaw-template-unknown_link_near = Linkkiä { $word } ei ole (rivi { $line }, merkki { $column }). Tarkoititko { $nearest }?
flaw-template-link_not_here = Linkki { $word } ei toimi tässä (rivi { $line }, merkki { $column }).
flaw-template-link_number = Linkin { $word } numero puuttuu, on väärä tai on liikaa (rivi { $line }, merkki { $column }).
flaw-template-unbalanced = Ehdon osa { $word } on ilman pariaan (rivi { $line }, merkki { $column }). Ehto alkaa sanalla if ja päättyy sanaan endif.
flaw-template-misplaced = { $word } ei voi olla tässä kohdassa (rivi { $line }, merkki { $column }). Siirrä se tekstiin.
flaw-template-field_in_address = Linkin osoite ei voi alkaa kentällä { $word } (rivi { $line }, merkki { $column }).
