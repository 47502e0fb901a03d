//! Messages: every outgoing mail, why it was due and how far it got.
