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
