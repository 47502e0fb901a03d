//! Answers with one record: its version as `ETag`, its address as `Location`.

use crate::shell::Problem;
use axum::{
    Json,
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// 200 with the record and its version.
pub fn record<T: Serialize>(version: i64, record: &T) -> Response {
    tagged(StatusCode::OK, version, record)
}

/// 201 with the new record, its version and its address, e.g. `users/usr_…`.
pub fn created<T: Serialize>(place: &str, version: i64, record: &T) -> Response {
    let mut response = tagged(StatusCode::CREATED, version, record);
    if let Ok(place) = HeaderValue::from_str(&format!("/api/v1/{place}")) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    response
}

/// 204: it is done, and there is nothing to show.
pub fn gone() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

fn tagged<T: Serialize>(status: StatusCode, version: i64, record: &T) -> Response {
    let mut response = (status, Json(record)).into_response();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{version}\"")) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// The version the program saw last, when it says so: a change is refused (412) when there is a newer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatch(pub Option<i64>);

impl IfMatch {
    /// Refuses (412) when the record is no longer as the program saw it.
    pub fn holds(self, version: i64) -> Result<(), Problem> {
        match self.0 {
            Some(seen) if seen != version => Err(failed()),
            _ => Ok(()),
        }
    }
}

/// Somebody changed the record since it was seen.
fn failed() -> Problem {
    Problem::new(StatusCode::PRECONDITION_FAILED, "precondition.failed")
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        match parts.headers.get(header::IF_MATCH) {
            None => Ok(Self(None)),
            Some(value) => read(value.to_str().unwrap_or_default())
                .ok_or_else(|| Problem::new(StatusCode::PRECONDITION_FAILED, "if_match.malformed")),
        }
    }
}

/// `"3"`, or `*` for whichever there is.
fn read(text: &str) -> Option<IfMatch> {
    if text.trim() == "*" {
        return Some(IfMatch(None));
    }
    let number = text.trim().strip_prefix('"')?.strip_suffix('"')?;
    Some(IfMatch(Some(number.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_saw_another_version_changes_nothing() {
        assert!(IfMatch(Some(3)).holds(3).is_ok() && IfMatch(None).holds(3).is_ok());
        assert_eq!(IfMatch(Some(2)).holds(3).expect_err("refused").code, "precondition.failed");
    }

    #[test]
    fn a_version_stands_in_quotes() {
        assert_eq!(read("\"12\""), Some(IfMatch(Some(12))));
        assert_eq!(read("*"), Some(IfMatch(None)));
        for wrong in ["12", "W/\"12\"", "\"x\"", ""] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
