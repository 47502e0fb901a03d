//! Target groups: who is to be invited.
