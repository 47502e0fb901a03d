//! Email templates: what organisers write.
