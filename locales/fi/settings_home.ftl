# Asetusten etusivu: mitä mistäkin löytyy.

home-group-instance = Organisaatio
home-organisation = Organisaatio
home-organisation-text = Nimi, osoite, Y-tunnus, logo ja oma väri
home-group-modules = Moduulit ja tiedot
home-additional = Lisäasetukset
home-additional-text = Miten viestit lähtevät ja kuinka kauan ne odottavat
home-group-people = Käyttäjät ja oikeudet
home-users = Käyttäjät
home-users-text = Ketkä kirjautuvat sisään ja mitä he saavat tehdä
home-groups = Käyttäjäryhmät
home-groups-text = Tiimit, joiden vastuulla tietoja voi olla
home-api-keys = API-avaimet
home-api-keys-text = Ohjelmat, jotka lukevat ja kirjoittavat tietoja
home-language = Kieli ja aika
home-language-text = Käytössä olevat kielet ja aikavyöhyke
home-mail = Sähköposti
home-mail-text = Lähettäjä, vastausosoite ja allekirjoitus
home-modules = Moduulit
home-modules-text = Mitä käytätte, millä nimellä ja missä järjestyksessä
home-numbers = Numerosarjat
home-numbers-text = Miten uudet tietueet numeroidaan
home-history = Asetusten historia
home-history-text = Kuka muutti mitä ja milloin
