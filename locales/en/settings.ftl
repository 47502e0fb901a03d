# Settings: pages, fields and what is said about them.

module-events-singular = Event
module-events-plural = Events

refusal-settings-changed_meanwhile = Somebody else changed the settings in the meantime. Reload the page and make your change there.

flaw-time_zone-unknown = The time zone is not known. Write it like Europe/Helsinki.
flaw-colour-malformed = Write the colour like #0e5b6d.
flaw-colour-too_light = The colour is too light for white text on it. The nearest that works is { $nearest }.

# The pages.

settings-saved = The settings have been saved.
stale-title = Somebody else saved in the meantime
stale-text = What you wrote is still below. If you save now, it replaces what the other person changed.
organisation-title = Organisation
organisation-text = Shown on the pages of those you invite, and in mails.
organisation-name = Name
organisation-colour = Own colour
organisation-colour-hint = The colour of buttons and links, such as #0e5b6d.
sender-title = Sender
sender-text = In mails whose template names no sender. Left empty, the setting of the server is used.
sender-name = Sender name
sender-email = Sender address
place-title = Language and time
place-text = Used where a person or an event names none of its own.
place-time-zone = Time zone
place-time-zone-hint = For example Europe/Helsinki
additional-title = Additional settings
other-title = Other settings
other-text = How mails leave.
other-confirmation = Send the registration confirmation also to those added by hand
other-confirmation-text = Off: only those who register themselves get it. You can always send it one by one.
other-undo = Time to undo, in seconds
other-undo-hint = So long the mails of a campaign wait before they leave: 0–600. Zero sends at once.
names-title = Names of modules
names-text = What events are called with you, such as trainings. Left empty, Kutsu’s own word is used.
names-singular = { $language }: one
names-plural = { $language }: several
