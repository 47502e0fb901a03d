# What is wrong in a message template. The place is a line and a character.

flaw-template-too_long = The text is too long.
flaw-template-too_complex = The text has too many merge fields, or too many conditions inside each other (line { $line }).
flaw-template-unclosed = { $word } is not closed on line { $line }, character { $column }. Close it with the same signs.
flaw-template-unexpected = This cannot be read from { $word } on, line { $line }, character { $column }.
flaw-template-not_allowed = { $word } cannot be used in a template (line { $line }, character { $column }). Use fields, links and conditions.
flaw-template-unknown_field = There is no field { $word } (line { $line }, character { $column }).
flaw-template-unknown_field_near = There is no field { $word } (line { $line }, character { $column }). Did you mean { $nearest }?
flaw-template-unknown_link = There is no link { $word } (line { $line }, character { $column }).
flaw-template-unknown_link_near = There is no link { $word } (line { $line }, character { $column }). Did you mean { $nearest }?
flaw-template-link_not_here = The link { $word } does not work here (line { $line }, character { $column }).
flaw-template-link_number = The number of the link { $word } is missing, wrong or not needed (line { $line }, character { $column }).
flaw-template-unbalanced = The part { $word } of a condition has no counterpart (line { $line }, character { $column }). A condition begins with if and ends with endif.
flaw-template-misplaced = { $word } cannot stand here (line { $line }, character { $column }). Move it into the text.
flaw-template-field_in_address = The address of a link cannot begin with the field { $word } (line { $line }, character { $column }).
