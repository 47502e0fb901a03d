# Fält som administratörer har lagt till, och formulärens layout.
custom-fields-more = Övriga uppgifter

flaw-custom-retired = Fältet har tagits ur bruk.
flaw-custom-unknown = Det finns inget sådant fält. Fälten är: { $allowed }.
flaw-custom-wrong_type = Värdet passar inte fältets typ ({ $kind }).
flaw-custom-link = Skriv en adress som börjar med https://, http:// eller mailto:.
flaw-custom-record = Välj en post som finns. Id:t har formen { $allowed }.
flaw-custom-too_many = Högst { $most } ryms.
flaw-custom-comma = Ett alternativ kan inte innehålla kommatecken, eftersom det skiljer alternativen åt.
flaw-custom-choice_twice = Alternativet { $word } finns två gånger i listan.
flaw-custom-key = Nyckeln får innehålla små bokstäver a–z, siffror och understreck, högst { $most } tecken. Den börjar med en bokstav.
flaw-custom-key_taken = Nyckeln används redan av ett annat fält, kanske ett som tagits ur bruk.
refusal-custom_field-missing = Fältet eller modulen finns inte.
refusal-custom_field-changed_meanwhile = Någon ändrade detta under tiden.
