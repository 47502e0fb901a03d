//! What a program sends: JSON, read strictly.
//!
//! Broken JSON is 400; a field that is missing, unknown or of the wrong type is named (422). No body means `{}`.

use crate::shell::Problem;
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::StatusCode,
};
use ground::{Flaw, Invalid};
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

/// The body of a call.
#[derive(Clone, Debug)]
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;
    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let bytes = Bytes::from_request(request, state).await;
        let bytes = bytes.map_err(|_| Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"))?;
        read(&bytes).map(Self)
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let json: Json = match bytes.trim_ascii() {
        [] => Json::Object(serde_json::Map::new()),
        bytes => serde_json::from_slice(bytes).map_err(broken)?,
    };
    if !json.is_object() {
        return Err(Problem::new(StatusCode::BAD_REQUEST, "json.no_object"));
    }
    serde_path_to_error::deserialize(json).map_err(|error| Invalid(vec![flaw(&error)]).into())
}

fn broken(error: serde_json::Error) -> Problem {
    let mut problem = Problem::new(StatusCode::BAD_REQUEST, "json.broken");
    problem.args = vec![("line", error.line().to_string()), ("column", error.column().to_string())];
    problem
}

/// What serde says, as a flaw of the field where it says it.
fn flaw(error: &serde_path_to_error::Error<serde_json::Error>) -> Flaw {
    let (path, said) = (error.path().to_string(), error.inner().to_string());
    let path = if path == "." { String::new() } else { path.replace('[', ".").replace(']', "") };
    let named = said.split('`').nth(1).unwrap_or_default();
    let below = || match path.rsplit_once('.') {
        _ if path.is_empty() || path == named => named.to_owned(),
        Some((_, last)) if last == named => path.clone(),
        _ => format!("{path}.{named}"),
    };
    if said.starts_with("unknown field") {
        let allowed: Vec<&str> = said.split('`').skip(3).step_by(2).collect();
        Flaw::new(below(), "json.unknown_field").with("allowed", allowed.join(", "))
    } else if said.starts_with("missing field") {
        Flaw::new(below(), "required")
    } else {
        Flaw::new(path, "json.wrong_type").with("problem", said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Patch;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is looked at")]
    struct Sample {
        name: String,
        #[serde(default)]
        seats: Patch<Option<i64>>,
        #[serde(default)]
        sessions: Vec<Session>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is looked at")]
    struct Session {
        subject: String,
    }

    fn refused(body: &str) -> (u16, String) {
        let problem = read::<Sample>(body.as_bytes()).expect_err(body);
        let told = problem
            .flaws
            .first()
            .map_or_else(|| problem.code.to_string(), |flaw| format!("{} {}", flaw.field, flaw.code));
        (problem.status.as_u16(), told)
    }

    #[test]
    fn the_wrong_field_is_named() {
        for (body, field) in [
            ("", "name required"),
            ("{}", "name required"),
            (r#"{"name": 1}"#, "name json.wrong_type"),
            (r#"{"name": "a", "seats": "many"}"#, "seats json.wrong_type"),
            (r#"{"name": "a", "color": 1}"#, "color json.unknown_field"),
            (r#"{"name": "a", "sessions": [{"subject": "b"}, {}]}"#, "sessions[1].subject required"),
            (r#"{"name": "a", "sessions": [{"subject": "b", "x": 1}]}"#, "sessions[0].x json.unknown_field"),
            (r#"{"name": "a", "sessions": {}}"#, "sessions json.wrong_type"),
        ] {
            let dotted = field.replace('[', ".").replace(']', "");
            assert_eq!(refused(body), (422, dotted), "{body}");
        }
    }

    #[test]
    fn what_is_no_json_object_is_broken() {
        for body in ["{", "{\"name\": }", "\u{feff}{}", "{} {}", &"[".repeat(1000)] {
            assert_eq!(refused(body), (400, "json.broken".into()), "{body}");
        }
        assert_eq!(refused("[1]"), (400, "json.no_object".into()));
    }

    #[test]
    fn null_is_not_the_same_as_nothing() {
        let sent = |body: &str| read::<Sample>(body.as_bytes()).expect("a sample").seats;
        assert_eq!(sent(r#"{"name": "a"}"#), Patch::Keep);
        assert_eq!(sent(r#"{"name": "a", "seats": null}"#), Patch::Set(None));
    }
}
