# Vad som är fel i en meddelandemall. Stället anges med rad och tecken.

flaw-template-too_long = Texten är för lång.
flaw-template-too_complex = Texten har för många fält eller för många villkor inuti varandra (rad { $line }).
flaw-template-unclosed = { $word } saknar slut på rad { $line }, tecken { $column }. Avsluta med samma tecken.
flaw-template-unexpected = Det går inte att läsa vidare från { $word }, rad { $line }, tecken { $column }.
flaw-template-not_allowed = { $word } kan inte användas i en mall (rad { $line }, tecken { $column }). Använd fält, länkar och villkor.
flaw-template-unknown_field = Fältet { $word } finns inte (rad { $line }, tecken { $column }).
flaw-template-unknown_field_near = Fältet { $word } finns inte (rad { $line }, tecken { $column }). Menade du { $nearest }?
flaw-template-unknown_link = Länken { $word } finns inte (rad { $line }, tecken { $column }).
flaw-template-unknown_link_near = Länken { $word } finns inte (rad { $line }, tecken { $column }). Menade du { $nearest }?
flaw-template-link_not_here = Länken { $word } fungerar inte här (rad { $line }, tecken { $column }).
flaw-template-link_number = Numret för länken { $word } saknas, är fel eller ska inte finnas (rad { $line }, tecken { $column }).
flaw-template-unbalanced = Villkorets del { $word } saknar sitt par (rad { $line }, tecken { $column }). Ett villkor börjar med if och slutar med endif.
flaw-template-misplaced = { $word } kan inte stå på det här stället (rad { $line }, tecken { $column }). Flytta det till texten.
flaw-template-field_in_address = En länks adress kan inte börja med fältet { $word } (rad { $line }, tecken { $column }).
