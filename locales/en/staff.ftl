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
flaw-password-wrong = The present password is wrong.
