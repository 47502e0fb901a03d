# The first page of the settings: what is found where.

home-group-instance = Organisation
home-organisation = Organisation
home-organisation-text = Name, own colour, sender, language and time zone
home-group-modules = Modules
home-additional = Additional settings
home-additional-text = How messages leave and how long they wait
home-group-people = Users and rights
home-users = Users
home-users-text = Who signs in and what they may do
home-groups = User groups
home-groups-text = Teams that may own records
home-api-keys = API keys
home-api-keys-text = Programs that read and write records
