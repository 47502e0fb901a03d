//! Why a series is not made or changed.

crate::refusal::administrators_refusal! {
    /// The business says no about a series.
    pub enum SeriesRefusal = "event_series";
}
