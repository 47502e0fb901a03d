# Rights: roles, profiles, sharing of records, handing over, sign-in log and change log.

refusal-rights-closed = Your profile does not allow this. Ask an administrator for the right.
refusal-rights-field_closed = Your profile does not allow changing the field { $field }. Nothing was saved.
refusal-rights-missing = There is no such role or profile.
refusal-rights-in_use = In use: users { $users }, roles below { $roles }. Move them first.
refusal-rights-changed_meanwhile = Somebody else changed this in the meantime. Check and save again.
refusal-rights-no_new_owner = The user owns { $records } records. Choose a new owner for them.
flaw-role-loop = A role cannot be below itself or below a role that is under it.
flaw-role-unknown_parent = There is no such role.
flaw-profile-unknown = There is no such profile.
flaw-sharing-no_owner = Records of this module have no owner, so their sharing cannot be narrowed.
flaw-field-not_closable = This field cannot be hidden or locked.

# Pages: sharing, roles, profiles, leaving, what was done.

home-roles = Roles
home-roles-text = Who stands above whom: the higher see the records of the lower.
home-profiles = Profiles
home-profiles-text = What a user may do in each module, and which fields are shown.
home-sharing = Sharing of records
home-sharing-text = Whether everybody sees the records of everybody or only their own.

sharing-title = Sharing of records
sharing-levels = Who sees what
sharing-text = Every record has an owner: a user or a group. Choose whose records each user sees. Administrators always see everything.
sharing-note = Registrations, invitations and messages are seen by those who see their event and their contact.
level-everybody = Everybody sees the records of everybody
level-own_and_below = Own ones, own groups’ ones, and those of lower roles
level-own = Own ones and own groups’ ones

roles-title = Roles
roles-text = A higher role sees the records of the lower ones on its branch when sharing is narrowed.
roles-none = There are no roles
role-add = Add a role
role-add-below = Add a role below: { $name }
role-title = Role
role-text = For example Sales director or Field seller.
role-parent = Role above
role-parent-hint = Records are seen upwards in this direction.
role-top = No role above
role-nobody = No users
role-up = Move up: { $name }
role-down = Move down: { $name }
role-remove = Remove the role
role-removed = The role has been removed.
role-saved = Saved: { $name }

profiles-title = Profiles
profiles-text = A user has one profile. Administrators are not narrowed by it.
profile-all = All rights
profile-all-text = The built-in profile of those who were given no other.
profile-built-in = Built in
profile-add = Add a profile
profile-text = A name to know the profile by, for example Read only.
profile-narrowed = Narrowed:
profile-open = Nothing is narrowed
profile-acts = Rights by module
profile-acts-text = A module that may not be seen is not shown at all.
profile-module = Module
profile-fields = Fields: { $module }
profile-fields-text = A hidden field is nowhere: not on pages, in filters, in files or in the API.
profile-fields-open = Show the fields
profile-remove = Remove the profile
profile-removed = The profile has been removed.
profile-saved = Saved: { $name }
act-see = See
act-create = Create
act-edit = Edit
act-delete = Archive
act-export = Export
act-send = Send
act-sensitive = Sees sensitive answers
act-sensitive-text = Diets, allergies and whatever else is marked as sensitive. Administrators and those who answer for the event see them anyway.
field-open = Shown and editable
field-read-only = Read only
field-hidden = Hidden

user-place = Place and rights
user-place-text = The role decides whose records the user sees, the profile what the user may do.
user-place-role = Role in the tree
user-place-role-hint = Matters only when sharing is narrowed.
user-place-none = No role
user-place-profile = Profile
user-place-profile-hint = An administrator may do everything whatever the profile.
user-left = { $count ->
    [0] Disabled: { $name }
    [one] Disabled: { $name }. One record got a new owner.
   *[other] Disabled: { $name }. { $count } records got a new owner.
}
leave-title = Disable the user
leave-records = Records the user owns
leave-text = The user can no longer sign in. The records need a new owner.
leave-owner = New owner
leave-owner-hint = All records above move at once.
leave-choose = Choose
leave-none = The user owns no records.

done-title = What the user did
done-acts = Changes
done-text = Newest first. The log cannot be changed unnoticed: kutsu doctor checks its chain.
done-older = Older
done-none = Nothing yet.
tries-title = Sign-in tries
tries-text = Newest first. Of the address only the network is kept.
tries-own-text = If you see a try that you do not recognise, change your password.
tries-none = No tries yet.
try-signed_in = Signed in
try-wrong = Wrong address or password
try-disabled = The user is disabled
try-signed_out = Signed out
key-user = With whose rights
key-nobody = No limit: all that its scopes open
key-user-hint = A limited key sees and does only what the chosen user may.
