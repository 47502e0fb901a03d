# The API: the page that describes it, and what programs are answered.

api-docs-title = API
api-docs-text = Every call is identified by an API key, which an administrator creates in the settings. The same description for programs:
api-docs-collections = Collections
api-docs-parameters = Parameters
api-docs-body = Body
api-docs-schemas = Schemas
api-docs-field = Field
api-docs-type = Type
api-docs-meaning = Meaning

refusal-api_key-unknown = The API key is not known, or it has been revoked.
refusal-api_key-scope_missing = The API key lacks the scope { $scope }.
refusal-json-broken = The body is not valid JSON: line { $line }, column { $column }.
refusal-json-no_object = The body must be a JSON object.
refusal-idempotency-malformed = Idempotency-Key must have 1 to 255 characters.
refusal-idempotency-mismatch = The same Idempotency-Key has been used with another body.
refusal-idempotency-underway = The same request is being worked on.
refusal-if_match-malformed = If-Match must hold a version in quotes, for example "3".

flaw-json-unknown_field = Unknown field. Allowed are: { $allowed }.
flaw-json-wrong_type = The value has the wrong type: { $problem }.
flaw-parameter-unknown = Unknown parameter.
flaw-fields-unknown = There is no field { $name }. Allowed are: { $allowed }.
refusal-precondition-failed = The record was changed since you read it. Read it again and make your change there.
