# Settings: pages, fields and what is said about them.

module-events-singular = Event
module-events-plural = Events

refusal-settings-changed_meanwhile = Somebody else changed the settings in the meantime. Reload the page and make your change there.

flaw-time_zone-unknown = The time zone is not known. Write it like Europe/Helsinki.
flaw-colour-malformed = Write the colour like #0e5b6d.
flaw-colour-too_light = The colour is too light for white text on it. The nearest that works is { $nearest }.
