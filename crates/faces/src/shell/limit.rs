//! How often somebody may try: token buckets by key, with the clock passed in.
//!
//! Decides for one node; several nodes multiply the limits, which is enough to make guessing slow.

use crate::shell::Problem;
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};
use ground::Instant;
use std::{
    collections::HashMap,
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{Mutex, PoisonError},
};

/// The limits of an instance.
#[derive(Debug)]
pub struct Limits {
    /// Signing in, by account: 10 at once, then one every 6 seconds.
    pub sign_in: Limit,
    /// Signing in, by address: 40 at once, then one every 2 seconds (a whole office may share an address).
    pub sign_in_address: Limit,
    /// Public forms, by address: 30 at once, then one every 2 seconds (a whole office may share an address).
    pub public_form: Limit,
    /// Registrations on public pages, by address: 40 at once, then one a minute and a half.
    pub public_entry: Limit,
    /// Sending one and the same public form, by its mark: 8 times.
    pub public_mark: Limit,
    /// Files sent as answers, by address: 30 at once, then one every 20 seconds.
    pub answer_file: Limit,
    /// Personal links that open nothing, by address: 20 at once, then one every 3 seconds.
    pub unknown_link: Limit,
    /// Checks of certificates, by address: 30 at once, then one every 2 seconds (a whole office may share an address).
    pub certificate: Limit,
    /// Calls of the API, by key: 300 at once, then 20 a second.
    pub api: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in: Limit::new(10.0, 1.0 / 6.0),
            sign_in_address: Limit::new(40.0, 0.5),
            public_form: Limit::new(30.0, 0.5),
            public_entry: Limit::new(40.0, 1.0 / 90.0),
            public_mark: Limit::new(8.0, 1.0 / 86_400.0),
            answer_file: Limit::new(30.0, 0.05),
            unknown_link: Limit::new(20.0, 1.0 / 3.0),
            certificate: Limit::new(30.0, 0.5),
            api: Limit::new(300.0, 20.0),
        }
    }
}

/// One kind of try, counted by key.
#[derive(Debug)]
pub struct Limit {
    most: f64,
    per_second: f64,
    buckets: Mutex<HashMap<String, Bucket>>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    left: f64,
    at: Instant,
}

/// So many keys are remembered before full buckets are forgotten.
const MANY: usize = 10_000;

impl Limit {
    pub fn new(most: f64, per_second: f64) -> Self {
        Self { most, per_second, buckets: Mutex::new(HashMap::new()) }
    }

    /// Takes one try of `key`, or says in how many seconds the next is allowed.
    pub fn take(&self, key: &str, now: Instant) -> Result<(), Problem> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > MANY {
            buckets.retain(|_, bucket| self.filled(*bucket, now) < self.most);
        }
        let bucket = buckets.entry(key.to_owned()).or_insert(Bucket { left: self.most, at: now });
        let left = self.filled(*bucket, now);
        if left < 1.0 {
            let seconds = ((1.0 - left) / self.per_second).ceil();
            return Err(Problem::too_many(seconds));
        }
        *bucket = Bucket { left: left - 1.0, at: now };
        Ok(())
    }

    fn filled(&self, bucket: Bucket, now: Instant) -> f64 {
        let passed = (now.millis() - bucket.at.millis()).max(0);
        let seconds = f64::from(i32::try_from(passed).unwrap_or(i32::MAX)) / 1000.0;
        (bucket.left + seconds * self.per_second).min(self.most)
    }
}

/// The address a request came from, as a key for limits.
///
/// A proxy on the same machine or private network is believed about the last hop it adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

impl Peer {
    /// One key for all addresses that one household is given.
    pub fn key(self) -> String {
        match self.0 {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => address.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
        }
    }

    fn of(direct: IpAddr, forwarded: Option<&str>) -> Self {
        let is_near = match direct {
            IpAddr::V4(address) => address.is_loopback() || address.is_private(),
            IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
        };
        let last = forwarded.and_then(|line| line.rsplit(',').next()?.trim().parse().ok());
        Self(last.filter(|_| is_near).unwrap_or(direct))
    }
}

impl<S: Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let direct = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let direct = direct.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
        let forwarded = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
        Ok(Self::of(direct, forwarded))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_tries_too_often_waits_and_may_then_try_again() {
        let (limit, start) = (Limit::new(2.0, 0.5), Instant::from_millis(0));
        assert!(limit.take("a", start).is_ok());
        assert!(limit.take("a", start).is_ok());
        let refused = limit.take("a", start).expect_err("a third time at once");
        assert_eq!(refused.retry_after, Some(2));
        assert!(limit.take("b", start).is_ok(), "another key has its own tries");
        assert!(limit.take("a", start.plus_seconds(2)).is_ok());
    }

    #[test]
    fn only_a_near_proxy_is_believed() {
        let far: IpAddr = "203.0.113.9".parse().expect("an address");
        let near: IpAddr = "127.0.0.1".parse().expect("an address");
        assert_eq!(Peer::of(far, Some("1.2.3.4")), Peer(far));
        assert_eq!(Peer::of(near, Some("9.9.9.9, 203.0.113.9")), Peer(far));
        assert_eq!(Peer::of(near, None), Peer(near));
    }
}
