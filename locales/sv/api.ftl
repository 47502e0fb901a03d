# Gränssnittet: sidan som beskriver det, och vad program får till svar.

api-docs-title = Programmeringsgränssnitt
api-docs-text = Varje anrop identifieras med en API-nyckel som en huvudanvändare skapar i inställningarna. Samma beskrivning för program:
api-docs-collections = Samlingar
api-docs-parameters = Parametrar
api-docs-body = Innehåll
api-docs-schemas = Datastrukturer
api-docs-field = Fält
api-docs-type = Typ
api-docs-meaning = Betydelse

refusal-api_key-unknown = API-nyckeln är okänd eller har återkallats.
refusal-api_key-scope_missing = API-nyckeln saknar behörigheten { $scope }.
refusal-json-broken = Innehållet är inte giltig JSON: rad { $line }, tecken { $column }.
refusal-json-no_object = Innehållet ska vara ett JSON-objekt.
refusal-idempotency-malformed = Idempotency-Key ska ha 1–255 tecken.
refusal-idempotency-mismatch = Samma Idempotency-Key har använts med ett annat innehåll.
refusal-idempotency-underway = Samma begäran behandlas just nu.
refusal-if_match-malformed = If-Match ska innehålla en version inom citattecken, till exempel "3".

flaw-json-unknown_field = Okänt fält. Tillåtna är: { $allowed }.
flaw-json-wrong_type = Värdet är av fel typ: { $problem }.
flaw-parameter-unknown = Okänd parameter.
flaw-fields-unknown = Fältet { $name } finns inte. Tillåtna är: { $allowed }.
refusal-precondition-failed = Posten har ändrats sedan du läste den. Läs den på nytt och gör ändringen där.
