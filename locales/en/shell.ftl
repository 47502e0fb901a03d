# The frame of the page: menus, search, words all forms share, and what is said when something does not work.

module-dashboard = Dashboard
module-events = Events
module-events-short = Events
module-campaigns = Campaigns
module-target-groups = Target groups
module-contacts = Contacts
module-accounts = Organisations
module-email-templates = Email templates
module-messages = Sent messages
module-certificates = Certificates
module-settings = Settings
module-events-singular = Event
module-campaigns-singular = Campaign
module-target-groups-singular = Target group
module-contacts-singular = Contact
module-accounts-singular = Organisation
module-email-templates-singular = Email template
module-messages-singular = Sent message
nav-events = Events
nav-customers = Customers
nav-contents = Content
nav-administration = Administration
nav-count-messages = { $count } not sent
create-events = Create event
    .events = Create { $one }
create-campaigns = Create campaign
    .campaigns = Create { $one }
create-target-groups = Create target group
    .target-groups = Create { $one }
create-contacts = Add contact
    .contacts = Add { $one }
create-accounts = Add organisation
    .accounts = Add { $one }
create-email-templates = Create email template
    .email-templates = Create { $one }

shell-main-menu = Main menu
shell-quick-menu = Quick menu
shell-menu = Menu
shell-close-menu = Close menu
shell-crumbs = Breadcrumb
shell-find = Search or command
shell-switch-theme = Switch between light and dark
shell-role-administrator = Administrator
shell-role-user = User
shell-own-settings = My settings
shell-sign-out = Sign out
shell-shortcuts = Keyboard shortcuts
shell-offline = Connection lost. Trying again.
shell-made-with = Registration by Kutsu
shell-optional = optional
shell-copied = Copied
shell-bulk = Actions for the selection
shell-chosen = selected
shell-clear-choice = Clear the selection
shell-choose-row = Select { $name }
shell-flaws = { $count ->
    [one] One thing to fix
   *[other] { $count } things to fix
}
shell-shown = { $shown } of { $total }
shell-hint-move = move
shell-hint-select = select
shell-hint-preview = preview
shell-space = Space
shell-date-hint = 27 Jan 2027
shell-time-hint = 9:00
shell-open-calendar = Open calendar

shell-palette = Search and commands
shell-palette-field = Search or give a command
shell-palette-hint = Search for a contact or event, or type a command…
shell-palette-results = Results
shell-palette-actions = Actions
shell-palette-go = Go to
shell-palette-choose = choose
shell-palette-open = open

shell-key-palette = Search and commands
shell-key-search = Search on the page
shell-key-rows = Next and previous row
shell-key-select = Select the row
shell-key-preview = Preview
shell-key-open = Open
shell-key-create = Create new
shell-key-close = Close
shell-key-help = This list
shell-keys-off = Turn off single-key shortcuts
shell-keys-on = Turn on single-key shortcuts

seat-meter = { $taken } of { $seats } seats taken, { $waiting } on the waitlist
seat-bar = { $taken } of { $seats } seats taken

# Problems. The title says what happened, the text what can be done.

problem-to-dashboard = To the dashboard
problem-id = If you ask for help, mention this code: { $id }
problem-400-title = The request was not understood
problem-400-text = Something about the address or the form is odd. Go back and try again.
problem-403-title = You may not do this
problem-403-text = Your permissions are not enough. Ask an administrator for access.
problem-404-title = Page not found
problem-404-text = The address is out of date or mistyped.
problem-409-title = Not possible right now
problem-409-text = Things have changed. Reload the page to see what happened.
problem-413-title = Too large
problem-413-text = What was sent is larger than is accepted here.
problem-422-title = Something needs fixing
problem-422-text = Check the marked fields.
problem-429-title = One moment
problem-429-text = There were many attempts in a row. Wait a little and try again.
problem-500-title = Something broke
problem-500-text = The fault is ours, not yours. It has been logged. Try again in a moment.
problem-503-title = The service is not answering
problem-503-text = Try again in a moment.

refusal-invalid = Check the marked fields.
refusal-form_expired = The form has expired. Reload the page and send it again.
refusal-method_not_allowed = This address does not accept that.
refusal-unauthenticated = Sign in first.

flaw-required = This is needed.
flaw-not_a_number = Enter a whole number.
flaw-not_a_date = Enter a day, such as 27 Jan 2027.
flaw-not_a_time = Enter a time, such as 9:30.
flaw-no_such_time = This time does not exist: the clocks change then.
flaw-unknown_choice = Choose one of the options.
flaw-too_long = The text is too long.

kept-expired = The form got too old
kept-expired-text = Nothing is lost. Send it again now.
kept-signed-out = You are no longer signed in
kept-signed-out-text = Nothing is lost. Sign in in a new tab, come back to this page and send the form again.
kept-files = Only the files have to be chosen once more.
kept-sign-in = Sign in in a new tab
kept-send = Send again
kept-go-on = Go on to the form
kept-again = The form got too old. Please type it again.
