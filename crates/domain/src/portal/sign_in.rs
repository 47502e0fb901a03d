//! Signing in to the portal by a link or a code, and out.
//!
//! Asking for a link is the same work for every address: a job, which finds out later whether anybody has it. The link
//! only opens a page; its press signs in, once (mail gateways open links). Link and code are made from the id of a row by
//! the key of the instance, so a reader of the database has neither. Start at [`ask`] and [`enter_by_link`].

use super::{
    Customer, EnterRefusal, PortalModule, SignInLine,
    access::close_doors,
    store::{accesses, profiles, sign_ins},
};
use crate::{
    contacts,
    ids::{ContactId, PortalLinkId, PortalSignInId},
    invoices,
    messages::{self, MessageKind},
    settings,
};
use ::store::{Db, Entry, Reader, Work, jobs::Job};
use ground::{
    EmailAddress, Failure, Fault, Id, Instant, text,
    token::{self, SecretKey},
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// How long a sign-in lasts, and its cookie with it.
pub const SIGN_IN_SECONDS: u32 = 12 * 3600;
/// How long a sign-in lasts while nothing is asked.
pub(super) const IDLE_SECONDS: i64 = 4 * 3600;
/// Who has just signed in has just proved who it is.
const FRESH_SECONDS: i64 = 15 * 60;
/// How exactly it is known when something was last asked.
const SEEN_SECONDS: i64 = 5 * 60;
/// What is kept of the browser's own description.
const LONGEST_AGENT: usize = 200;
/// A link that was asked for works so long, and its code.
const ASKED_MINUTES: i64 = 15;
/// The link of the first mail waits until people read it.
const WELCOME_DAYS: i64 = 7;
/// So many wrong codes, and the link and its code are over for codes.
const MOST_TRIES: i64 = 5;

/// The job: sends a link and a code to whoever has this address, if anybody has.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendSignIn {
    pub email: EmailAddress,
}

impl Job for SendSignIn {
    const NAME: &'static str = "send_portal_sign_in";
    fn unique_key(&self) -> Option<String> {
        Some(format!("{}:{}", Self::NAME, self.email))
    }
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFor {
    /// Somebody asked for it.
    SignIn,
    /// The first mail.
    Welcome,
}

/// Somebody asks for a link; nothing here depends on whether anybody has the address.
pub async fn ask(work: &mut Work, email: EmailAddress) -> Result<(), Fault> {
    let now = work.now;
    work.enqueue(&SendSignIn { email }, now).await
}

/// Posts the mail that was asked for, when somebody signs in with this address and the portal is open.
pub async fn send_asked(work: &mut Work, email: &EmailAddress) -> Result<(), Fault> {
    if !settings::read(work).await?.portal_active {
        return Ok(());
    }
    let Some(id) = accesses::holder_of(work, email).await? else { return Ok(()) };
    let contact = contacts::find(work, &id).await?.filter(|contact| contact.archived_at.is_none());
    if let Some(contact) = contact {
        messages::post_own(work, MessageKind::SignIn, &contact, None).await?;
    }
    Ok(())
}

/// A new link for a contact who may sign in; made when its mail is written, so that all its time is the reader's.
pub async fn link_for(
    work: &mut Work,
    contact: &ContactId,
    why: LinkFor,
) -> Result<Option<PortalLinkId>, Fault> {
    if !accesses::find(work, contact).await?.is_some_and(|access| access.active) {
        return Ok(None);
    }
    let until = match why {
        LinkFor::SignIn => work.now.plus_seconds(ASKED_MINUTES * 60),
        LinkFor::Welcome => work.now.plus_days(WELCOME_DAYS),
    };
    let id: PortalLinkId = work.new_id();
    sign_ins::insert_link(work, id, contact, until).await?;
    Ok(Some(id))
}

/// Whom the link would sign in, while it works. Changes nothing.
pub async fn find_link(reader: &mut Reader, id: &PortalLinkId) -> Result<Option<ContactId>, Fault> {
    sign_ins::find_link(reader, id).await
}

/// Signs in by the press on a link's page.
///
/// # Errors
/// [`EnterRefusal::LinkSpent`].
pub async fn enter_by_link(
    work: &mut Work,
    id: &PortalLinkId,
    agent: &str,
) -> Result<(ContactId, token::Secret), Failure<EnterRefusal>> {
    let open = sign_ins::find_link(work, id).await?.is_some();
    let contact = sign_ins::claim_link(work, id).await?.filter(|_| open).ok_or(EnterRefusal::LinkSpent)?;
    Ok((contact, begin(work, &contact, agent).await?))
}

/// Signs in by the six digits that stood beside the link. Takes the database, because a wrong try is kept.
///
/// # Errors
/// [`EnterRefusal::CodeWrong`], the same for everything that is wrong.
pub async fn enter_by_code(
    db: &Db,
    key: &SecretKey,
    email: &EmailAddress,
    code: &str,
    agent: &str,
) -> Result<(ContactId, token::Secret), Failure<EnterRefusal>> {
    let mut work = db.work(::store::Actor::PUBLIC).await?;
    // Nobody's door is tried like anybody's.
    let holder = accesses::holder_of(&mut work, email).await?;
    let contact = holder.unwrap_or(ContactId::from_bytes([0; 16]));
    let links = sign_ins::try_links(&mut work, &contact, MOST_TRIES).await?;
    let right = links.iter().find(|id| token::is_code(key, *id, code));
    let Some(link) = right else {
        work.commit().await?;
        return Err(EnterRefusal::CodeWrong.into());
    };
    sign_ins::claim_link(&mut work, link).await?.ok_or(EnterRefusal::CodeWrong)?;
    let secret = begin(&mut work, &contact, agent).await?;
    work.commit().await?;
    Ok((contact, secret))
}

/// Makes a sign-in for a contact who has proved who it is; all other links are spent. The secret is for the browser alone.
pub(super) async fn begin(work: &mut Work, contact: &ContactId, agent: &str) -> Result<token::Secret, Fault> {
    let secret = token::Secret::new()?;
    let id: PortalSignInId = work.new_id();
    let expires_at = work.now.plus_seconds(i64::from(SIGN_IN_SECONDS));
    let agent: String = text::clean_line(agent).chars().take(LONGEST_AGENT).collect();
    sign_ins::spend_links(work, contact).await?;
    sign_ins::insert(work, id, contact, &secret.digest(), &agent, expires_at).await?;
    accesses::note_sign_in(work, contact).await?;
    let entry = Entry::new("contact.portal_signed_in", contact, &json!({"sign_in": id}));
    work.record(entry.by(::store::Actor::of("contact", contact)));
    Ok(secret)
}

/// The customer who holds this secret, while the sign-in lasts.
pub async fn signed_in(reader: &mut Reader, secret: &str) -> Result<Option<Customer>, Fault> {
    let found = sign_ins::find(reader, &token::digest_of(secret)).await?;
    let Some((sign_in, id, seen_at, begun_at)) = found else { return Ok(None) };
    let contact = contacts::find(reader, &id).await?;
    let access = accesses::find(reader, &id).await?;
    let Some((contact, access)) = contact.zip(access) else { return Ok(None) };
    let profile = match &access.profile_id {
        Some(profile) => profiles::find(reader, profile).await?,
        None => None,
    };
    let rights = profile.map(|profile| profile.rights).unwrap_or_default();
    let has_invoices = false;
    let mut customer = Customer { sign_in, contact, access, rights, has_invoices, seen_at, begun_at };
    if customer.rights.has(PortalModule::Invoices) {
        let account = customer.contact.account_id.filter(|_| customer.keeps_organisation());
        customer.has_invoices = invoices::store::are_any(reader, &id, account.as_ref()).await?;
    }
    Ok(Some(customer))
}

impl Customer {
    /// Whether it is time to note that something was asked: see [`mark_seen`].
    pub fn is_due(&self, now: Instant) -> bool {
        now >= self.seen_at.plus_seconds(SEEN_SECONDS)
    }

    /// Whether the customer has signed in just now, by whichever way.
    pub fn is_fresh(&self, now: Instant) -> bool {
        now < self.begun_at.plus_seconds(FRESH_SECONDS)
    }
}

/// Notes that something was asked; only when [`Customer::is_due`] says so.
pub async fn mark_seen(work: &mut Work, id: &PortalSignInId) -> Result<(), Fault> {
    sign_ins::see(work, id).await
}

/// The browsers in which the customer is signed in, the last used first.
pub async fn sign_ins_of(reader: &mut Reader, contact: &ContactId) -> Result<Vec<SignInLine>, Fault> {
    sign_ins::of_contact(reader, contact).await
}

/// Signs out here.
pub async fn sign_out(work: &mut Work, customer: &Customer) -> Result<(), Fault> {
    end_sign_in(work, customer, &customer.sign_in).await.map(drop)
}

/// Ends one of the customer's own sign-ins, in whichever browser; says whether there was one.
pub async fn end_sign_in(work: &mut Work, customer: &Customer, id: &PortalSignInId) -> Result<bool, Fault> {
    let was = sign_ins::remove(work, &customer.contact.id, id).await?;
    if was {
        let detail = json!({"sign_in": id});
        work.record(Entry::new("contact.portal_signed_out", &customer.contact.id, &detail));
    }
    Ok(was)
}

/// Signs out everywhere, here too; says how many browsers.
pub async fn sign_out_everywhere(work: &mut Work, customer: &Customer) -> Result<u64, Fault> {
    let count = sign_ins::of_contact(work, &customer.contact.id).await?.len();
    close_doors(work, &customer.contact.id).await?;
    let detail = json!({"count": count});
    work.record(Entry::new("contact.portal_signed_out", &customer.contact.id, &detail));
    Ok(u64::try_from(count).unwrap_or(u64::MAX))
}
