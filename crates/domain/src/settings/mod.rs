//! Settings: what administrators choose for the whole instance.
