# Rajapinta: sen kuvaussivu ja se, mitä ohjelmille vastataan.

api-docs-title = Ohjelmointirajapinta
api-docs-text = Jokainen pyyntö tunnistetaan API-avaimella, jonka pääkäyttäjä luo asetuksissa. Sama kuvaus ohjelmille:
api-docs-collections = Kokoelmat
api-docs-parameters = Parametrit
api-docs-body = Sisältö
api-docs-schemas = Tietorakenteet
api-docs-field = Kenttä
api-docs-type = Tyyppi
api-docs-meaning = Merkitys

refusal-api_key-unknown = API-avainta ei tunneta, tai se on mitätöity.
refusal-api_key-scope_missing = API-avaimelta puuttuu oikeus { $scope }.
refusal-json-broken = Sisältö ei ole kelvollista JSONia: rivi { $line }, merkki { $column }.
refusal-json-no_object = Sisällön pitää olla JSON-olio.
refusal-idempotency-malformed = Idempotency-Key-otsakkeessa pitää olla 1–255 merkkiä.
refusal-idempotency-mismatch = Samaa Idempotency-Key-avainta on käytetty eri sisällöllä.
refusal-idempotency-underway = Samaa pyyntöä käsitellään parhaillaan.
refusal-if_match-malformed = If-Match-otsakkeessa pitää olla versio lainausmerkeissä, esimerkiksi "3".

flaw-json-unknown_field = Tuntematon kenttä. Sallittuja ovat: { $allowed }.
flaw-json-wrong_type = Arvo on väärää tyyppiä: { $problem }.
flaw-parameter-unknown = Tuntematon parametri.
flaw-fields-unknown = Kenttää { $name } ei ole. Sallittuja ovat: { $allowed }.
refusal-precondition-failed = Tietuetta on muutettu sen jälkeen, kun luit sen. Lue se uudelleen ja tee muutos siihen.
