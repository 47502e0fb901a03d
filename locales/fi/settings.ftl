# Asetukset: sivut, kentät ja mitä niistä sanotaan.

module-events-singular = Kutsutilaisuus
module-events-plural = Kutsutilaisuudet

refusal-settings-changed_meanwhile = Joku muu muutti asetuksia sillä välin. Lataa sivu uudelleen ja tee muutos siihen.

flaw-time_zone-unknown = Aikavyöhykettä ei tunneta. Kirjoita se muodossa Europe/Helsinki.
flaw-colour-malformed = Kirjoita väri muodossa #0e5b6d.
flaw-colour-too_light = Väri on liian vaalea, jotta valkoinen teksti erottuisi siltä. Lähin sopiva on { $nearest }.
