//! Passwords: which are good enough, and how they are kept (argon2id, 19 MiB, two passes, one lane).
//!
//! Hashing takes a processor and 19 MiB for some 30 ms, so only two run at once and none on the threads that answer.
//! Never kept, shown or logged in the clear.

use super::guessable::is_guessable;
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc},
};
use ground::{Bind, Column, Fault, Flaw, Value, token::Secret, value};
use std::{collections::BTreeSet, fmt};
use tokio::sync::Semaphore;

/// Fewest characters of a password.
pub const SHORTEST_PASSWORD: usize = 12;
/// Most characters of a password; more would only cost time.
pub const LONGEST_PASSWORD: usize = 200;
/// Fewest different characters of a password.
const FEWEST_DIFFERENT: usize = 5;

/// A new password that is good enough.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Takes what somebody chose.
    ///
    /// # Errors
    /// The flaw of `field`: too short, too long, hardly more than one character again and again, or what everybody tries.
    pub fn read(field: &str, typed: &str) -> Result<Self, Flaw> {
        let length = typed.chars().count();
        if length < SHORTEST_PASSWORD {
            return Err(Flaw::new(field, "password.too_short").with("least", SHORTEST_PASSWORD));
        }
        if length > LONGEST_PASSWORD {
            return Err(Flaw::new(field, "password.too_long").with("most", LONGEST_PASSWORD));
        }
        if typed.chars().collect::<BTreeSet<_>>().len() < FEWEST_DIFFERENT {
            return Err(Flaw::new(field, "password.too_simple"));
        }
        if is_guessable(typed) {
            return Err(Flaw::new(field, "password.too_common"));
        }
        Ok(Self(typed.to_owned()))
    }

    /// What is kept of it.
    pub async fn hashed(self) -> Result<PasswordHash, Fault> {
        let salt = Secret::new()?.digest();
        aside(move || {
            let made: Result<phc::PasswordHash, _> =
                hasher()?.hash_password_with_salt(self.0.as_bytes(), &salt[..16]);
            made.map(|hash| PasswordHash(hash.to_string()))
                .map_err(|error| broken("hashing a password", error))
        })
        .await?
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// What is kept of a password: `$argon2id$v=19$m=19456,t=2,p=1$…`.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

/// Nobody's password. It is checked when there is no user, so that the answer takes as long as for a user.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGF0IGFsbCE$7cYl0y7Ff6tXWm0Rk6bGq1C8v1oVbQm3o0r0D6b7nXY";

impl PasswordHash {
    pub(crate) fn nobodys() -> Self {
        Self(NOBODYS.to_owned())
    }

    /// Whether `typed` is the password.
    pub(crate) async fn is_of(&self, typed: &str) -> Result<bool, Fault> {
        if typed.chars().count() > LONGEST_PASSWORD {
            return Ok(false);
        }
        let (hash, typed) = (self.0.clone(), typed.to_owned());
        aside(move || {
            let hash =
                phc::PasswordHash::new(&hash).map_err(|error| broken("reading a password hash", error))?;
            Ok(hasher()?.verify_password(typed.as_bytes(), &hash).is_ok())
        })
        .await?
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

impl Bind for PasswordHash {
    fn to_value(&self) -> Value {
        Value::Text(self.0.clone())
    }
}

impl Column for PasswordHash {
    const KIND: value::Kind = value::Kind::Text;
    fn from_value(value: Value) -> Result<Self, value::Misfit> {
        String::from_value(value).map(Self)
    }
}

fn hasher() -> Result<Argon2<'static>, Fault> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|error| broken("setting up argon2", error))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn broken(doing: &str, error: impl fmt::Display) -> Fault {
    Fault::new(format!("{doing}: {error}"))
}

/// Runs one hashing on a thread of its own, two at a time.
async fn aside<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    static GATE: Semaphore = Semaphore::const_new(2);
    let _turn = GATE.acquire().await.map_err(|error| broken("waiting for a turn to hash", error))?;
    tokio::task::spawn_blocking(run).await.map_err(|error| Fault::because("hashing a password", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_kept_as_argon2id_and_only_itself_is_right() -> Result<(), Fault> {
        let read = |typed| Password::read("password", typed).expect("a good password");
        let hash = read("kesäyön unelma 7").hashed().await?;
        assert!(hash.0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", hash.0);
        assert_ne!(hash, read("kesäyön unelma 7").hashed().await?, "each has its own salt");
        assert!(hash.is_of("kesäyön unelma 7").await?);
        assert!(!hash.is_of("kesäyön unelma 8").await?);
        assert!(!hash.is_of(&"x".repeat(1_000_000)).await?);
        Ok(())
    }

    #[tokio::test]
    async fn nobodys_password_costs_as_much_as_anybodys() -> Result<(), Fault> {
        assert!(!PasswordHash::nobodys().is_of("anything at all").await?);
        let cost = |hash: &str| hash.split('$').skip(1).take(3).map(str::to_owned).collect::<Vec<_>>();
        let made = Password::read("password", "a good long one").expect("good").hashed().await?;
        assert_eq!(cost(NOBODYS), cost(&made.0));
        Ok(())
    }

    #[test]
    fn a_password_that_is_short_long_or_monotonous_is_refused() {
        let code = |typed: &str| Password::read("password", typed).err().map(|flaw| flaw.code);
        assert_eq!(code("elevenchars"), Some("password.too_short"));
        assert_eq!(code("öööööööööäåå"), Some("password.too_simple"));
        assert_eq!(code(&"abcdefgh".repeat(26)), Some("password.too_long"));
        assert_eq!(code("twelve chars"), None);
    }
}
