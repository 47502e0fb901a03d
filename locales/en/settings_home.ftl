# The first page of the settings: what is found where.

home-group-instance = Organisation
home-organisation = Organisation
home-organisation-text = Name, address, business id, logo and own colour
home-group-modules = Modules and data
home-additional = Additional settings
home-additional-text = How messages leave and how long they wait
home-group-people = Users and rights
home-users = Users
home-users-text = Who signs in and what they may do
home-groups = User groups
home-groups-text = Teams that may own records
home-api-keys = API keys
home-api-keys-text = Programs that read and write records
home-language = Language and time
home-language-text = Languages in use and time zone
home-mail = Email
home-mail-text = Sender, address for answers and signature
home-modules = Modules
home-modules-text = What you use, by which name and in which order
home-numbers = Number series
home-numbers-text = How new records are numbered
home-history = History of the settings
home-history-text = Who changed what, and when
