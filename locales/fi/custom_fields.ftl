# Ylläpitäjien lisäämät kentät ja lomakkeiden ulkoasu.
custom-fields-more = Muut tiedot

flaw-custom-retired = Kenttä on poistettu käytöstä.
flaw-custom-unknown = Tällaista kenttää ei ole. Kentät: { $allowed }.
flaw-custom-wrong_type = Arvo ei sovi tämän kentän tyyppiin ({ $kind }).
flaw-custom-link = Kirjoita osoite, joka alkaa https://, http:// tai mailto:.
flaw-custom-record = Valitse olemassa oleva tietue. Tunnus on muotoa { $allowed }.
flaw-custom-too_many = Enintään { $most } mahtuu.
flaw-custom-comma = Vaihtoehdossa ei voi olla pilkkua, koska pilkku erottaa vaihtoehdot.
flaw-custom-choice_twice = Vaihtoehto { $word } on listassa kahdesti.
flaw-custom-key = Avaimessa voi olla pieniä kirjaimia a–z, numeroita ja alaviivoja, enintään { $most } merkkiä. Se alkaa kirjaimella.
flaw-custom-key_taken = Avain on jo toisella kentällä, ehkä käytöstä poistetulla.
refusal-custom_field-missing = Kenttää tai moduulia ei löydy.
refusal-custom_field-changed_meanwhile = Joku muutti tätä sillä välin.
