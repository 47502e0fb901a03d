//! The log of tries at signing in: when, from where, with which browser, and how it went.
//!
//! The address is shortened before it is kept: enough to see that somebody else tries, too little to find a household.

use super::store::sign_ins;
use crate::ids::{SignInTryId, UserId};
use ::store::{Reader, Work};
use ground::{Fault, Instant, text};
use serde::Serialize;
use std::net::IpAddr;

ground::choice! {
    /// How a try went.
    pub enum TryResult {
        SignedIn = "signed_in",
        /// The address or the password was wrong.
        Wrong = "wrong",
        /// The user may not sign in any more.
        Disabled = "disabled",
        SignedOut = "signed_out",
    }
}

::store::row! {
    /// One try.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct SignInTry {
        pub id: SignInTryId,
        /// None when nobody has the address that was typed.
        pub user_id: Option<UserId>,
        pub at: Instant,
        /// The network it came from.
        pub address: String,
        pub agent: String,
        pub result: TryResult,
    }
}

impl SignInTry {
    /// One for the samples of pages.
    pub fn sample(at: Instant) -> Self {
        let id = ground::Id::from_bytes([7; 16]);
        let (address, agent) = ("192.0.2.x".to_owned(), "Firefox <Öhman>".to_owned());
        Self { id, user_id: None, at, address, agent, result: TryResult::Wrong }
    }
}

/// Keeps one try.
pub(super) async fn note(
    work: &mut Work,
    user: Option<UserId>,
    (address, agent): (&str, &str),
    result: TryResult,
) -> Result<(), Fault> {
    let agent: String = text::clean_line(agent).chars().take(200).collect();
    let (id, at, address) = (work.new_id(), work.now, shortened(address));
    sign_ins::insert_try(work, &SignInTry { id, user_id: user, at, address, agent, result }).await
}

/// The newest tries of one user, or of everybody and nobody.
pub async fn sign_in_tries(
    reader: &mut Reader,
    user: Option<&UserId>,
    limit: i64,
) -> Result<Vec<SignInTry>, Fault> {
    sign_ins::tries(reader, user, limit).await
}

/// The network of an address: its last part (IPv6: all but the first three) is left out.
fn shortened(address: &str) -> String {
    match address.parse() {
        Ok(IpAddr::V4(address)) => {
            let [a, b, c, _] = address.octets();
            format!("{a}.{b}.{c}.x")
        }
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}::x")
        }
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_without_its_last_part() {
        assert_eq!(shortened("192.0.2.77"), "192.0.2.x");
        assert_eq!(shortened("2001:db8:1:2::9"), "2001:db8:1::x");
        assert_eq!(shortened("somewhere"), "");
    }
}
