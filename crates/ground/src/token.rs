//! Secrets and personal links: tokens that are derived from a key outside the database, and random ones.
//!
//! Decides what a token is made of and that comparing takes the same time whatever was sent. A derived token is
//! bound to one purpose and one record; a random one is kept only as its SHA-256.
//! Start at [`token_for`] and [`Links`].

use crate::{id::Id, refusal::Fault};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER, HEXLOWER_PERMISSIVE};
use ring::{
    digest, hmac,
    rand::{SecureRandom, SystemRandom},
};
use std::fmt;

mod code;
mod links;
mod readable;

pub use code::{code_for, is_code};
pub use links::{Links, strip_placeholders};
pub use readable::{MalformedCode, ReadableCode};

/// Bytes of the signature inside a derived token: 128 bits cannot be guessed.
const SIGNATURE: usize = 16;

crate::choice! {
    /// What a personal link is for. A token made for one purpose opens nothing else.
    pub enum Purpose {
        /// The personal page of an invitation and registration, `/i/…`.
        Invitation = "i",
        /// Unsubscribing, `/u/…`.
        Unsubscribe = "u",
        /// A mail in the browser, `/m/…`.
        Mail = "m",
        /// A questionnaire sent by mail, `/q/…`.
        Questionnaire = "q",
        /// A questionnaire to look at in a try-out, `/q/preview/…`: nothing is kept.
        QuestionnairePreview = "q-preview",
        /// Proving the address one registered with on a public page, `/confirm/…`.
        Confirm = "c",
        /// The first set-up of the instance, or a staff member's first password.
        SetUp = "set-up",
        /// A new password for a staff member.
        Reset = "reset",
        /// A one-time sign-in to the portal.
        PortalSignIn = "portal-sign-in",
    }
}

impl Purpose {
    /// The path that takes the token of this purpose.
    pub fn path(self) -> &'static str {
        match self {
            Self::Invitation => "/i/",
            Self::Unsubscribe => "/u/",
            Self::Mail => "/m/",
            Self::Questionnaire => "/q/",
            Self::QuestionnairePreview => "/q/preview/",
            Self::Confirm => "/confirm/",
            Self::SetUp => "/app/set-up/",
            Self::Reset => "/app/reset/",
            Self::PortalSignIn => "/portal/sign-in/",
        }
    }
}

/// The secret of the instance, kept outside the database. Never shown, not even in logs.
#[derive(Clone)]
pub struct SecretKey {
    key: hmac::Key,
}

/// The text is no secret key: 64 hex digits or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MalformedKey;

impl fmt::Display for MalformedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a secret key of at least 64 hex digits")
    }
}

impl std::error::Error for MalformedKey {}

impl SecretKey {
    /// Fewest bytes a key may have.
    pub const LENGTH: usize = 32;

    /// A key of at least 32 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, MalformedKey> {
        if bytes.len() < Self::LENGTH {
            return Err(MalformedKey);
        }
        Ok(Self { key: hmac::Key::new(hmac::HMAC_SHA256, bytes) })
    }

    /// A key as it is kept in a file or in the environment; white space around it does not count.
    pub fn from_hex(hex: &str) -> Result<Self, MalformedKey> {
        let bytes = HEXLOWER_PERMISSIVE.decode(hex.trim().as_bytes()).map_err(|_| MalformedKey)?;
        Self::from_bytes(&bytes)
    }

    /// A new key in hex, to be written to its file on first start.
    pub fn generate_hex() -> Result<String, Fault> {
        Ok(HEXLOWER.encode(&random_bytes()?))
    }

    /// HMAC-SHA-256 of `data` under a `label` of its own, so that no signature serves two ends.
    pub fn sign(&self, label: &str, data: &[u8]) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.key);
        context.update(label.as_bytes());
        context.update(&[0]);
        context.update(data);
        bytes_of(context.sign().as_ref())
    }

    /// Whether `signature` is the beginning of what [`SecretKey::sign`] gives; in constant time.
    pub fn verify(&self, label: &str, data: &[u8], signature: &[u8]) -> bool {
        let expected = self.sign(label, data);
        (SIGNATURE..=expected.len()).contains(&signature.len())
            && self.is_same(&expected[..signature.len()], signature)
    }

    /// Compares by signatures of both: what differs, and where, cannot be measured.
    fn is_same(&self, expected: &[u8], given: &[u8]) -> bool {
        hmac::verify(&self.key, given, hmac::sign(&self.key, expected).as_ref()).is_ok()
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

/// The token of one record for one purpose: `base64url(id ‖ HMAC(key, purpose ‖ id)[..16])`, 43 characters.
pub fn token_for<I: Id>(key: &SecretKey, purpose: Purpose, id: &I) -> String {
    token_of_bytes(key, purpose, id.bytes())
}

fn token_of_bytes(key: &SecretKey, purpose: Purpose, id: [u8; 16]) -> String {
    let mut token = [0; 16 + SIGNATURE];
    token[..16].copy_from_slice(&id);
    token[16..].copy_from_slice(&key.sign(label(purpose), &id)[..SIGNATURE]);
    BASE64URL_NOPAD.encode(&token)
}

/// The record a token was made for, when it was made by this key for this purpose.
pub fn read_token<I: Id>(key: &SecretKey, purpose: Purpose, text: &str) -> Option<I> {
    let token = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let (id, signature) = token.split_at_checked(16)?;
    let is_genuine = signature.len() == SIGNATURE && key.verify(label(purpose), id, signature);
    is_genuine.then_some(())?;
    Some(I::from_bytes(id.try_into().ok()?))
}

fn label(purpose: Purpose) -> &'static str {
    crate::Choice::word(&purpose)
}

/// A random secret that is shown once and kept only as its digest: sign-in cookies, API keys, one-time codes.
pub struct Secret(String);

impl Secret {
    /// 256 random bits.
    pub fn new() -> Result<Self, Fault> {
        Self::with_prefix("")
    }

    /// 256 random bits behind a word that tells what they open, e.g. `kutsu_`.
    pub fn with_prefix(prefix: &str) -> Result<Self, Fault> {
        Ok(Self(format!("{prefix}{}", BASE64URL_NOPAD.encode(&random_bytes()?))))
    }

    /// The secret itself, for its owner alone.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn digest(&self) -> [u8; 32] {
        digest_of(&self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// SHA-256 of a secret somebody presents: look up the row by this, never by the secret.
pub fn digest_of(secret: &str) -> [u8; 32] {
    bytes_of(digest::digest(&digest::SHA256, secret.as_bytes()).as_ref())
}

fn random_bytes() -> Result<[u8; 32], Fault> {
    let mut bytes = [0; 32];
    SystemRandom::new().fill(&mut bytes).map_err(|_| Fault::new("asking the system for randomness"))?;
    Ok(bytes)
}

fn bytes_of(digest: &[u8]) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = *from);
    bytes
}

#[cfg(test)]
mod tests;
