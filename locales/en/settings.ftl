# Settings: pages, fields and what is said about them.

module-events-singular = Event
module-events-plural = Events
