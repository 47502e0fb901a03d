//! Axum's extractors, refusing with a [`Problem`] instead of plain text.

use crate::shell::Problem;
use axum::{
    extract::{FromRequestParts, rejection::QueryRejection},
    http::{StatusCode, request::Parts},
};
use serde::de::DeserializeOwned;

/// Parameters of the path; one that is no id of its kind names nothing (404).
#[derive(Clone, Copy, Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let found = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        found.map(|path| Self(path.0)).map_err(|_| Problem::not_found())
    }
}

/// Parameters of the query.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let found = axum::extract::Query::<T>::from_request_parts(parts, state).await;
        let malformed = |refused: QueryRejection| {
            tracing::debug!(refused = refused.body_text(), "a query was not understood");
            Problem::new(StatusCode::BAD_REQUEST, "malformed_query")
        };
        found.map(|query| Self(query.0)).map_err(malformed)
    }
}
