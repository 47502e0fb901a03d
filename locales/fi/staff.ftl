# Henkilökunta: kirjautuminen, käyttäjät, ryhmät, API-avaimet ja oma profiili.

refusal-forbidden = Käyttöoikeutesi eivät riitä. Pyydä oikeutta pääkäyttäjältä.
refusal-user-missing = Käyttäjää ei ole.
refusal-user-changed_meanwhile = Joku muu muutti käyttäjää sillä välin. Muuttuneet kentät: { $fields }. Tarkista ja tallenna uudelleen.
refusal-user-last_administrator = Tämä on ainoa pääkäyttäjä. Tee ensin joku muu pääkäyttäjäksi.
refusal-user_group-missing = Ryhmää ei ole.
refusal-api_key-missing = API-avainta ei ole, tai se on jo mitätöity.
refusal-sign_in-wrong = Sähköpostiosoite tai salasana on väärin.
refusal-link-spent = Linkki on jo käytetty tai vanhentunut. Pyydä pääkäyttäjältä uusi.

flaw-email-taken = Tällä osoitteella on jo käyttäjä.
flaw-name-taken = Tämä nimi on jo käytössä.
flaw-role-unknown = Rooli on joko administrator tai user.
flaw-user-unknown = Käyttäjää ei ole.
flaw-scope-unknown = Oikeutta { $word } ei ole. Oikeus on muotoa kokoelma:read tai kokoelma:write. Kokoelmat: { $allowed }.
flaw-password-too_short = Salasanassa pitää olla vähintään { $least } merkkiä. Muutama sana peräkkäin on hyvä salasana.
flaw-password-too_long = Salasanassa saa olla enintään { $most } merkkiä.
flaw-password-too_simple = Salasanassa toistuvat samat merkit. Käytä useampia erilaisia.
flaw-password-wrong = Nykyinen salasana on väärin.
