//! The door of pages for administrators only.

use crate::shell::{Problem, Staff};
use axum::{extract::FromRequestParts, http::request::Parts};
use domain::staff::{Right, SignIn};

/// A signed-in administrator; others are told that they may not.
#[derive(Clone, Debug)]
pub struct Administrator(pub SignIn);

impl<S: Sync> FromRequestParts<S> for Administrator {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Staff(me) = Staff::from_request_parts(parts, state).await?;
        if me.user.role.may(Right::Settings) { Ok(Self(me)) } else { Err(Problem::forbidden()) }
    }
}
