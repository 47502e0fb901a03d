# Asetukset: sivut, kentät ja mitä niistä sanotaan.

module-events-singular = Kutsutilaisuus
module-events-plural = Kutsutilaisuudet

refusal-settings-changed_meanwhile = Joku muu muutti asetuksia sillä välin. Lataa sivu uudelleen ja tee muutos siihen.

flaw-time_zone-unknown = Aikavyöhykettä ei tunneta. Kirjoita se muodossa Europe/Helsinki.
flaw-colour-malformed = Kirjoita väri muodossa #0e5b6d.
flaw-colour-too_light = Väri on liian vaalea, jotta valkoinen teksti erottuisi siltä. Lähin sopiva on { $nearest }.

# Sivut.

settings-saved = Asetukset on tallennettu.
stale-title = Joku muu tallensi sillä välin
stale-text = Kirjoittamasi on tallella alla. Jos tallennat nyt, se korvaa toisen tekemät muutokset.
organisation-title = Organisaatio
organisation-text = Näkyy kutsuttavien sivuilla ja viesteissä.
organisation-name = Nimi
organisation-colour = Oma väri
organisation-colour-hint = Painikkeiden ja linkkien väri, esimerkiksi #0e5b6d.
sender-title = Lähettäjä
sender-text = Viesteissä, joiden pohja ei kerro lähettäjää. Tyhjänä käytetään palvelimen asetusta.
sender-name = Lähettäjän nimi
sender-email = Lähettäjän osoite
place-title = Kieli ja aika
place-text = Käytetään, kun henkilö tai tilaisuus ei kerro omaansa.
place-time-zone = Aikavyöhyke
place-time-zone-hint = Esimerkiksi Europe/Helsinki
additional-title = Lisäasetukset
other-title = Muut asetukset
other-text = Miten viestit lähtevät.
other-confirmation = Lähetä ilmoittautumisvahvistus myös käsin lisätyille
other-confirmation-text = Pois päältä: vahvistus lähtee vain itse ilmoittautuneille. Voit aina lähettää sen yksittäin.
other-undo = Kumoamisaika sekunteina
other-undo-hint = Näin kauan kampanjan viestit odottavat ennen lähtöä: 0–600. Nolla lähettää heti.
names-title = Moduulien nimet
names-text = Miksi tilaisuuksia kutsutaan teillä, esimerkiksi koulutuksiksi. Tyhjänä käytetään Kutsun omaa sanaa.
names-singular = { $language }: yksi
names-plural = { $language }: monta
