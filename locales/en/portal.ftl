# The portal: who may sign in, signing in, own registrations and own data.

# Why it does not work.

refusal-portal-contact_archived = An archived contact cannot sign in to the portal. Restore the contact first.
refusal-portal-no_address = People sign in to the portal with their e-mail address, and the contact has none. Add the address first.
refusal-portal-address_taken = { $name } signs in with the same address already. Give the other an address of their own, or merge the contacts.
refusal-portal-no_access = The contact has no access to the portal. Open it first.
refusal-portal-off = The portal is switched off. Switch it on in the settings.
refusal-portal-link_spent = The link has been used or is over. Ask for a new one.
refusal-portal-code_wrong = The code is wrong or over. Check it, or ask for a new one.
refusal-portal-password_wrong = The e-mail address or the password is wrong.
refusal-portal-changed_meanwhile = The data were changed elsewhere in the meantime. Check them and save again.
refusal-portal_profile-missing = There is no such portal profile.
refusal-portal_profile-in_use = { $count ->
    [one] One customer has this profile. Give them another first.
   *[other] { $count } customers have this profile. Give them another first.
}
refusal-portal_profile-changed_meanwhile = Somebody else changed the profile in the meantime. Check it and save again.

flaw-portal-address_taken = { $name } signs in to the portal with the same address already.
flaw-portal-code_wrong = The code is wrong or over. Check it, or ask for a new one.
flaw-portal-password_wrong = The e-mail address or the password is wrong.
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
