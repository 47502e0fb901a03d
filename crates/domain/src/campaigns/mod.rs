//! Campaigns: sending an invitation to many.
