//! Portal: contacts who sign in and look after their own registrations and data.
//!
//! Decides who may sign in and how (one-time link, code, password), that one address opens one door (W-17), which events
//! a customer is shown (PO-1…PO-4), and what of the own data may be seen and changed. Places are given by `registration`
//! alone. Never sees a cookie, and no user of the staff passes here. Start at [`open`], [`enter_by_link`] and [`shown`].

mod access;
mod events;
mod follow;
mod model;
mod organisation;
mod own;
mod password;
mod profiles;
mod refusal;
mod rights;
mod sign_in;
mod store;
mod welcome;

pub use access::{Wanted, end, end_as, open, sign_out_customer};
pub use events::{History, history, is_shown, may_look, shown};
pub(crate) use follow::{archived, changed, merged, unmerged};
pub use model::{Access, Customer, EndReason, SignInLine};
pub use organisation::{
    Person, add_person, change_organisation, edit_person, end_person, organisation_of, people, person,
};
pub use own::change_own;
pub use password::{PasswordTry, enter_by_password, set_password};
pub use profiles::{PortalProfile, add_profile, change_profile, remove_profile};
pub use refusal::{AccessRefusal, EnterRefusal, OwnRefusal, ProfileRefusal};
pub use rights::{FieldRights, PortalModule, PortalRights, custom_told, of_accounts, of_contacts};
pub use sign_in::{
    LinkFor, SIGN_IN_SECONDS, SendSignIn, ask, end_sign_in, enter_by_code, enter_by_link, find_link,
    link_for, mark_seen, send_asked, sign_ins_of, sign_out, sign_out_everywhere, signed_in,
};
pub use store::{
    accesses::{find, holder_of, many},
    profiles::{all as profiles, find as find_profile},
};
pub use welcome::{WelcomeRefusal, usable_template, welcome};

/// Forgets the sign-ins and the links that are over; says how many of each.
pub async fn forget_over(work: &mut ::store::Work) -> Result<(u64, u64), ground::Fault> {
    Ok((store::sign_ins::forget_old(work).await?, store::sign_ins::forget_links(work).await?))
}
