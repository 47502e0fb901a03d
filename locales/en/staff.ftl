# Staff: signing in, users, groups, API keys and the own profile.

refusal-forbidden = Your permissions are not enough. Ask an administrator for access.
refusal-user-missing = There is no such user.
refusal-user-changed_meanwhile = Somebody else changed the user in the meantime. Changed fields: { $fields }. Check and save again.
refusal-user-last_administrator = This is the only administrator. Make somebody else an administrator first.
refusal-user_group-missing = There is no such group.
refusal-api_key-missing = There is no such API key, or it has been revoked already.
refusal-sign_in-wrong = The email address or the password is wrong.
refusal-link-spent = The link has been used or has expired. Ask an administrator for a new one.

flaw-email-taken = There is a user with this address already.
flaw-name-taken = This name is in use already.
flaw-role-unknown = The role is either administrator or user.
flaw-user-unknown = There is no such user.
flaw-scope-unknown = There is no scope { $word }. A scope looks like collection:read or collection:write. Collections: { $allowed }.
flaw-password-too_short = The password must have at least { $least } characters. A few words in a row make a good one.
flaw-password-too_long = The password may have at most { $most } characters.
flaw-password-too_simple = The password repeats the same characters. Use more different ones.
flaw-password-too_common = This password is among the first that anybody tries. Think of something of your own.
flaw-password-wrong = The present password is wrong.

# The page for signing in.

sign-in-title = Sign in
sign-in-password = Password
sign-in-do = Sign in
sign-in-forgot = Forgot your password? An administrator can give you a link to set a new one.
sign-in-not-set-up = Kutsu has not been set up yet
sign-in-not-set-up-text = Open the set-up link that the program printed when it started.
sign-in-too-many = There were many attempts in a row
sign-in-too-many-text = { $seconds ->
    [one] Try again in one second.
   *[other] Try again in { $seconds } seconds.
}
flaw-sign_in-wrong = The email address or the password is wrong.

# The first set-up, and a new password.

set-up-title = Set up Kutsu
set-up-text = You become the first administrator. You add other users in the settings.
set-up-organisation = Name of the organisation
set-up-organisation-hint = Shown on the pages of those you invite.
set-up-email-hint = You sign in with this.
set-up-do = Set up
set-up-done = Welcome, { $name }. Kutsu is ready.
password-hint = At least 12 characters. A few words in a row are good.
password-set = The password has been changed.
reset-title = Set your password
reset-text = User: { $email }
reset-password = New password
reset-do = Set and sign in

# The own profile.

own-title = My settings
own-profile = Profile
own-profile-text = Other users see your name, and so do those you write to.
own-language = Language of your pages
own-password-text = Changing it signs you out of other browsers.
own-password-old = Present password
own-password-do = Change password
password-changed = The password has been changed, and other browsers have been signed out.
own-sign-ins = Sign-ins
own-sign-ins-text = Browsers in which you are signed in now.
own-signed-in = Signed in { $when }
own-seen = used { $when }
own-here = This browser
own-agent-unknown = Unknown browser
own-end-others = Sign out of all others
sign-in-ended = The browser has been signed out.
sign-ins-ended = { $count ->
    [one] One browser has been signed out.
   *[other] { $count } browsers have been signed out.
}

# Users and groups.

users-title = Users
users-back = To users
user-name = Name
user-role = Role
role-administrator = Administrator
role-administrator-text = Everything, settings, users and API keys included.
role-user = User
role-user-text = Everything but settings, users and API keys.
user-active = Active
user-inactive = Disabled
user-add = Add user
user-add-text = You get a link by which the user sets a password. Passwords are never sent.
user-email-hint = The user signs in with this.
user-saved = Saved: { $name }
user-disable = Disable
user-enable = Enable
user-disabled = Disabled: { $name }
user-enabled = Enabled: { $name }
user-link-do = Link to set a password
user-link-title = Link to set a password
user-added-title = Added: { $name }
user-link-text = Give this link to the user: { $name }. It is shown only now.
user-link-hint = The link works once and for three days.
flaw-user-last_administrator = This is the only administrator. Make somebody else an administrator first.
groups-title = Groups
groups-none = There are no groups
groups-none-text = A group can own events and contacts together.
group-add = Add group
group-title = Group
group-text = A group can be the owner of an event or a contact instead of a single user.
group-members = Members
group-empty = No members
group-saved = Saved: { $name }

# API keys.

keys-title = API keys
keys-docs = API description
keys-back = To API keys
keys-none = There are no API keys
keys-none-text = With a key another program uses Kutsu for you.
key-add = Create API key
key-text = A key of its own for every program: then one can be revoked without disturbing the others.
key-name-hint = The program that uses the key.
key-reach = What the key opens
key-everything = Everything
key-everything-text = Settings and users included.
key-some = Only what is chosen
key-some-text = Choose below.
key-scopes = Scopes
key-scopes-text = Writing includes reading.
key-collection = Collection
key-read = Read
key-write = Write
flaw-scope-none = Choose at least one scope.
key-made-title = The API key has been created
key-made-text = Copy the key now. It is not shown again.
key-created = created { $when }
key-used = used { $when }
key-unused = not used yet
key-revoked-on = Revoked { $when }
key-revoke = Revoke
key-revoke-title = Revoke the key { $name }?
key-revoke-text = The program that uses the key loses its access at once. This cannot be undone.
key-revoked = The key has been revoked.

user-sign-ins-text = Devices on which the user is signed in right now. End the sign-in of a lost device here.
user-sign-out = Sign out
user-end-all = Sign out everywhere
user-sign-ins-none = The user is not signed in anywhere.
module-users = Users
