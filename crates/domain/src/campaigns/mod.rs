//! Campaigns: sending an invitation to many.

ground::id! {
    /// A campaign.
    CampaignId = "cam";
    /// One act of attaching contacts to a campaign.
    BatchId = "bat";
}
