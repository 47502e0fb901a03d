# What may be wrong with a single value, in whichever form.

flaw-text-too_long = The text is too long: at most { $most } characters.
flaw-text-control_characters = The text holds characters that cannot be used, such as a line break.
flaw-number-out_of_range = The number must be between { $least } and { $most }.
flaw-choice-unknown = Choose one of these: { $allowed }.
flaw-email = This is no email address. One looks like aino@example.fi.
flaw-phone = This is no phone number. One looks like +358 40 123 4567.
flaw-business_id = The business ID is not right. One looks like 1234567-1.
flaw-website = This is no web address. One looks like www.company.fi.
flaw-country = The country is not known. Enter its two letters, such as FI.
flaw-owner-unknown = Choose a user or a group that exists.
