# The portal: who may sign in, signing in, own registrations and own data.

# Why it does not work.

refusal-portal-contact_archived = An archived contact cannot sign in to the portal. Restore the contact first.
refusal-portal-no_address = People sign in to the portal with their email address, and the contact has none. Add the address first.
refusal-portal-address_taken = { $name } signs in with the same address already. Give the other an address of their own, or merge the contacts.
refusal-portal-no_access = The contact has no access to the portal. Open it first.
refusal-portal-off = The portal is switched off. Switch it on in the settings.
refusal-portal-link_spent = The link has been used or is over. Ask for a new one.
refusal-portal-code_wrong = The code is wrong or over. Check it, or ask for a new one.
refusal-portal-password_wrong = The email address or the password is wrong.
refusal-portal-changed_meanwhile = The data were changed elsewhere in the meantime. Check them and save again.
refusal-portal_profile-missing = There is no such portal profile.
refusal-portal_profile-in_use = { $count ->
    [one] One customer has this profile. Give them another first.
   *[other] { $count } customers have this profile. Give them another first.
}
refusal-portal_profile-changed_meanwhile = Somebody else changed the profile in the meantime. Check it and save again.

flaw-portal-address_taken = { $name } signs in to the portal with the same address already.
flaw-portal-code_wrong = The code is wrong or over. Check it, or ask for a new one.
flaw-portal-password_wrong = The email address or the password is wrong.
flaw-template-without_portal_link = The template has no link to sign in. Add the field link.portal.

# Mails.

message-kind-portal_welcome = First mail of the portal
message-kind-sign_in = Link to sign in to the portal

letter-portal-sign-in-subject = Signing in: { $organisation }
letter-portal-sign-in-lead = Hello { $name }, this link lets you in. It works once, for 15 minutes.
letter-portal-sign-in-button = Sign in
letter-portal-sign-in-after = Or type this code on the sign-in page:
letter-portal-sign-in-foot = You get this mail because a link to sign in was asked for with your address. If it was not you, there is nothing to do.
letter-portal-welcome-subject = Welcome to the customer pages: { $organisation }
letter-portal-welcome-lead = Hello { $name }, you now see coming events and your own registrations in one place.
letter-portal-welcome-button = Open the customer pages
letter-portal-welcome-after = The link works once, for a week. After that the sign-in page always sends you a new one.
letter-portal-welcome-foot = You get this mail because { $organisation } opened the customer pages for you.

# The timeline.

timeline-portal-opened = The portal was opened
timeline-portal-changed = The access to the portal was changed
timeline-portal-ended = The access to the portal ended
timeline-portal-welcomed = The first mail of the portal was sent
timeline-portal-signed-in = Signed in to the portal
timeline-portal-signed-out = Signed out of the portal
timeline-portal-password-set = Changed the password of the portal

setting-portal-active = Portal
setting-portal-template-id = First mail of the portal

refusal-portal-closed = The customer pages are not in use.

# The sign-in page.

portal-sign-in-text = Write your email address, and we send you a link and a code.
portal-send-link = Send a link to sign in
portal-by-password = Sign in with a password
portal-by-link = Sign in without a password
portal-look-mail = Look into your mail
portal-look-mail-text = If { $email } is the address of a customer of ours, the mail is on its way. Open its link, or type the code here.
portal-code = Code
portal-code-hint = Six digits. Valid for 15 minutes.
portal-send-again = Send again
portal-other-address = Use another address
portal-link-title = Hello { $name }, welcome
portal-link-text = One press, and you are in.
portal-link-spent = The link no longer works
portal-link-spent-text = It has been used or is over. You get a new one at once.
portal-new-link = Ask for a new link

# The customer's pages.

portal-nav = Customer pages
portal-nav-small = Customer pages, mobile
portal-own-account = own account
portal-tab-registrations = My registrations
portal-tab-organisation = Organisation
portal-tab-me = My data
portal-hello = Hello { $name }
portal-hello-soon = Hello { $name }, see you soon
portal-next-in = { $days ->
    [0] Your next event is today.
    [1] Your next event is tomorrow.
   *[other] Your next event is in { $days } days.
}
portal-next-none = You have no coming registrations yet.
portal-registered = Registration confirmed
portal-waitlisted = On the waitlist, place { $place }/{ $seats }
portal-waitlisted-gone = On the waitlist
portal-queue = On the waitlist, place { $place }
portal-cancelled = Cancelled
portal-was-registered = Registered
portal-full = Full
portal-open-event = Open the event
portal-cancel = Cancel the registration
portal-cancel-by = Cancel by { $date }
portal-sure-yes = Yes, give my place back
portal-upcoming = Coming events
portal-upcoming-none = There are no open events right now.
portal-search = Search events
portal-search-hint = Search by subject or town
portal-found-none = No events were found for “{ $q }”.
portal-show-all = Show all
portal-register = Register
portal-join-waitlist = Join the waitlist
portal-register-by = Register by { $date }
portal-history = My history
portal-history-all = Show the whole history
portal-history-none = You have not registered for anything yet.
portal-facts = Facts
portal-seats = { $free }/{ $seats } free
portal-waitlist = { $waiting }/{ $seats } waiting
portal-until-end = Until the event ends
portal-come = Come along
portal-you-are-in = You are in
portal-you-wait = You are on the waitlist
portal-signs-in-with = You sign in with { $email }
portal-own-data = Contact details
portal-own-data-text = We see your changes at once.
portal-own-data-read = Tell us if something is wrong.
portal-own-language = Language
portal-own-opt-out = I want no invitations and news by email
portal-password-text = You can also sign in without the password, by a link or a code.
portal-password-none = You sign in by a link or a code. If you like, you can choose a password as well.
portal-password-choose = Use this password
portal-sign-ins-text = Browsers in which you are signed in.
portal-sign-out-everywhere = Sign out everywhere
portal-organisation-text = Keep the data and the people of your organisation up to date.
portal-organisation-data = Data of the organisation
portal-people = People
portal-people-text = We can invite these people.
portal-add-person = Add a person
portal-person-added = { $name } was added.
portal-person-ended = { $name } is no longer in your organisation.
portal-person-email-own = They sign in with this address, so only they change it, through us.
portal-person-language = Language
portal-person-end = No longer in your organisation?
portal-person-end-text = They leave the list and no longer get into these pages. Registrations that were made stay.
portal-person-end-do = Remove from the organisation
portal-you = You
portal-signs-in = Signs in too

# The contact's card and the page of the access.

portal = Portal
portal-of = Portal: { $name }
portal-state = Access
portal-open = Open
portal-is-closed = Has not been opened.
portal-is-ended = Ended
portal-ended-staff = Staff ended the access on { $when }.
portal-ended-archived = The access ended on { $when }, when the contact was archived.
portal-ended-merged = The access ended on { $when }, when the contact was merged into another.
portal-ended-no_address = The access ended on { $when }, when the contact's email address was removed.
portal-ended-address_taken = The access ended on { $when }, when the contact got an address with which somebody else signs in.
portal-ended-left_organisation = The access ended on { $when }, when an administrator of the organisation removed the person from it.
portal-address = Signs in with
portal-profile = Portal profile
portal-profile-none = Standard
portal-profile-hint = The profile decides what the customer sees and may change.
portal-administrator = Administrator of the organisation
portal-administrator-long = Keeps the people and data of the own organisation
portal-administrator-hint = May add, change and remove people of the organisation.
portal-administrator-alone = Has an effect once the contact has an organisation.
portal-way-in = Way to sign in
portal-way-password = Password or link
portal-way-link = Link or code
portal-last-in = Signed in last
portal-never-in = Never yet
portal-no-address = No email address
portal-is-off = The portal is switched off
portal-is-off-text = Nobody can sign in before the portal is switched on in the settings.
portal-not-opened = The portal was not opened
portal-access = Access to the portal
portal-access-text = The contact signs in with their email address, by a link or a code. Passwords are never sent.
portal-send-welcome = Send the first mail with a link to sign in
portal-open-do = Open the portal
portal-change = Change
portal-mail-again = Send a mail to sign in
portal-end = End the access
portal-saved = The access to the portal was saved.
portal-opened-and-mailed = The portal was opened, and the mail is on its way.
portal-mailed = The mail is on its way.
portal-ended = The access to the portal ended.
portal-signed-out = The customer was signed out of all browsers.

# Settings.

home-portal = Portal
home-portal-text = The customers' own pages: switching on, first mail and profiles
portal-settings-text = Customers sign in to their own pages, register, and keep their data up to date.
portal-settings-on = The portal is switched on
portal-settings-on-text = Customers sign in at { $address }
portal-settings-built-in = Built-in mail
portal-settings-template-hint = A template of your own is in the folder Public or Personal and has the field link.portal.
portal-settings-looks = Name, logo and colour come from the settings of the organisation, the modules' names from the modules.
portal-profiles = Portal profiles
portal-profiles-text = The profile says which parts and fields a customer sees, and what they may change.
portal-profiles-none = Everybody has the standard rights.
portal-profile-new = Add a profile
portal-profile-name = Name of the profile
portal-profile-modules = Parts
portal-profile-remove = Remove the profile
portal-profile-saved = The profile { $name } was saved.
portal-profile-removed = The profile was removed.
portal-module-events = Events and own history
portal-module-own = Own data
portal-module-organisation = Own organisation (for its administrators only)
portal-fields-contact = Fields of the own data
portal-fields-account = Fields of the organisation
portal-fields-text = What one may change, one sees too.
portal-field = Field
portal-field-seen = Sees
portal-field-edited = May change

# Many contacts at once.

bulk-what-portal = Portal
bulk-portal-mail = Open, and send a mail to sign in
bulk-portal-open = Open without a mail
bulk-portal-end = End the access
bulk-told-portal-opened = { $count ->
    [0] The portal was opened for nobody.
    [one] The portal was opened for one contact.
   *[other] The portal was opened for { $count } contacts.
}
bulk-told-portal-ended = { $count ->
    [0] Nobody's access ended.
    [one] One contact's access to the portal ended.
   *[other] The access of { $count } contacts to the portal ended.
}
refusal-portal-address_shared = Another contact signs in with the same address already.

portal-no-waitlist = No waitlist places
portal-no-mail = No mail? Look in the spam folder. If your address has changed or you no longer get in, ask us:
portal-ended-title = You have been signed out
portal-ended-text = Sign in again, and you get back to the same page.
portal-quick = Quick registration
portal-contact-us = Contact details
