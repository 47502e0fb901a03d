//! Accounts: organisations.
