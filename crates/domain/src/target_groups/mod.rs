//! Target groups: who is to be invited.

ground::id! {
    /// A set of contacts to be invited.
    TargetGroupId = "tgr";
}
