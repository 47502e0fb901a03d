//! Events: what people are invited to, with sessions and seats.
