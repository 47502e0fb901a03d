# Fields that administrators added, and the layout of forms.
custom-fields-more = More details

flaw-custom-retired = The field has been retired.
flaw-custom-unknown = There is no such field. The fields are: { $allowed }.
flaw-custom-wrong_type = The value does not fit this kind of field ({ $kind }).
flaw-custom-link = Write an address that begins with https://, http:// or mailto:.
flaw-custom-record = Choose a record that exists. Its id looks like { $allowed }.
flaw-custom-too_many = At most { $most } fit.
flaw-custom-comma = A choice cannot hold a comma, because commas part the choices.
flaw-custom-choice_twice = The choice { $word } is in the list twice.
flaw-custom-key = A key may have small letters a–z, digits and underscores, at most { $most } characters. It begins with a letter.
flaw-custom-key_taken = Another field has this key already, perhaps a retired one.
refusal-custom_field-missing = There is no such field or module.
refusal-custom_field-changed_meanwhile = Somebody changed this in the meantime.
