//! Contacts: the people we may invite.
