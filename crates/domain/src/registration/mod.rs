//! Registration: who gets a place at an event.
