//! Staff: the people who work with Kutsu, how they sign in, their groups, and the keys of programs.
//!
//! Decides who may what (administrators: settings, users, API keys; everybody: the rest, and everybody sees every
//! record, AC-2), and that there is always an active administrator. Passwords are argon2id, tokens are kept as
//! digests only. Never sees a cookie or a header. Start at [`sign_in`], [`signed_in`] and [`require`].

pub mod fields;
mod groups;
mod guessable;
mod keys;
mod links;
mod model;
mod password;
mod place;
mod refusal;
mod rights;
mod scopes;
mod sign_in;
mod store;
pub mod testing;
mod tries;
mod users;

/// Forgets the sign-ins and the one-time links that are over; says how many of each.
pub async fn forget_over(work: &mut ::store::Work) -> Result<(u64, u64), ground::Fault> {
    Ok((store::sign_ins::forget_old(work).await?, store::links::forget_over(work).await?))
}

pub use groups::{GroupRefusal, UserGroup, add_group, groups, owners, rename_group, set_members};
pub use keys::{ApiKey, KeyRefusal, create_key, holder_of, keys, mark_key_used, revoke_key};
pub use links::{
    Link, LinkPurpose, LinkRefusal, SetUp, find_link, is_set_up, reset, reset_link, set_up, set_up_link,
};
pub use model::{Role, User};
pub use password::{LONGEST_PASSWORD, Password, PasswordHash, SHORTEST_PASSWORD};
pub use place::{assign, bind_key};
pub use refusal::UserRefusal;
pub use rights::{Forbidden, Right, may, require};
pub use scopes::{Access, Collection, Scopes};
pub use sign_in::{
    Attempt, SIGN_IN_SECONDS, SignIn, SignInLine, SignInRefusal, begin_sign_in, mark_seen, sign_in,
    sign_ins_of, sign_out, sign_out_everywhere, sign_out_one, signed_in,
};
pub(crate) use store::users::touch;
pub use store::users::{all as users, find, find_by_email, on_roles as users_on_roles, page, place_of};
pub use tries::{SignInTry, TryResult, sign_in_tries};
pub use users::{UserChange, add, change_own_password, disable, edit, edit_profile, set_password};

#[cfg(test)]
mod tests;
