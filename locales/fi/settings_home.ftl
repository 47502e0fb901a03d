# Asetusten etusivu: mitä mistäkin löytyy.

home-group-instance = Organisaatio
home-organisation = Organisaatio
home-organisation-text = Nimi, oma väri, lähettäjä, kieli ja aikavyöhyke
home-group-modules = Moduulit
home-additional = Lisäasetukset
home-additional-text = Miten viestit lähtevät ja kuinka kauan ne odottavat
home-group-people = Käyttäjät ja oikeudet
home-users = Käyttäjät
home-users-text = Ketkä kirjautuvat sisään ja mitä he saavat tehdä
home-groups = Käyttäjäryhmät
home-groups-text = Tiimit, joiden vastuulla tietoja voi olla
home-api-keys = API-avaimet
home-api-keys-text = Ohjelmat, jotka lukevat ja kirjoittavat tietoja
