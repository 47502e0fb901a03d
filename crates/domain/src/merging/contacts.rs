//! Merging contacts: an opt-out of either counts (D-25), and their places, mails, memberships and invoices go along. What
//! stands on an issued invoice stays as it was.

use super::{
    MergeRefusal,
    fields::change_of,
    kind::{MergeOf, Mergeable, Merged},
};
use crate::{
    campaigns,
    contacts::{self, Contact},
    ids::{
        AnswersId, CampaignId, ContactId, InvitationId, InvoiceId, InvoiceLineId, MergeId, MessageId,
        RegistrationId, SurveyLinkId, TargetGroupId,
    },
    invoices::{self, PayerKind},
    messages, portal, questionnaires, registration, surveys, target_groups,
};
use ::store::{Reader, Work};
use ground::{Failure, Fault};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// What came from the other contact.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct MovedOfContact {
    registrations: Vec<RegistrationId>,
    invitations: Vec<InvitationId>,
    messages: Vec<MessageId>,
    campaigns: Vec<CampaignId>,
    target_groups: Vec<TargetGroupId>,
    #[serde(default)]
    answers: Vec<AnswersId>,
    #[serde(default)]
    survey_links: Vec<SurveyLinkId>,
    #[serde(default)]
    invoices: Vec<InvoiceId>,
    #[serde(default)]
    invoice_lines: Vec<InvoiceLineId>,
    /// The kept one signs in to the portal since, in place of the other.
    #[serde(default)]
    portal: bool,
}

impl Merged for Contact {
    const CHOSEN: &'static [&'static str] = &[
        "first_name",
        "last_name",
        "email",
        "phone",
        "mobile",
        "title",
        "account_id",
        "language",
        "street",
        "postal_code",
        "city",
        "country",
        "external_id",
        "owner",
    ];

    fn name(&self) -> String {
        Contact::name(self)
    }
    fn is_archived(&self) -> bool {
        self.archived_at.is_some()
    }
    fn always(kept: &Self, other: &Self) -> [Map<String, Json>; 2] {
        let of = |tags: String, email_opt_out: bool| {
            Map::from_iter([("tags".into(), tags.into()), ("email_opt_out".into(), email_opt_out.into())])
        };
        let both = kept.email_opt_out || other.email_opt_out;
        [of(kept.tags.with(&other.tags).to_string(), both), of(kept.tags.to_string(), kept.email_opt_out)]
    }
}

impl MergeOf for MergeId {
    type Of = ContactId;
}

impl Mergeable for ContactId {
    type Record = Contact;
    type MergeId = MergeId;
    type Moved = MovedOfContact;

    const TABLE: &'static str = "merges";
    const WORDS: [&'static str; 3] = ["contact.merged", "contact.merged_into", "contact.unmerged"];

    async fn find(reader: &mut Reader, id: &Self) -> Result<Option<Contact>, Fault> {
        contacts::find(reader, id).await
    }

    async fn lock(work: &mut Work, id: &Self) -> Result<Option<Contact>, Fault> {
        contacts::lock(work, id).await
    }

    /// First of all, so that the kept one may take over the address with which the other signed in.
    async fn let_go(work: &mut Work, other: &Self) -> Result<(), Fault> {
        portal::end_as(work, &[*other], portal::EndReason::Merged).await.map(drop)
    }

    async fn edit(
        work: &mut Work,
        id: &Self,
        fields: Map<String, Json>,
    ) -> Result<(), Failure<MergeRefusal>> {
        let change = change_of(fields)?;
        let edited = contacts::edit(work, id, None, &change).await;
        edited.map(drop).map_err(|no| no.map(MergeRefusal::Contact))
    }

    async fn archive(work: &mut Work, id: &Self, yes: bool) -> Result<(), Fault> {
        let ids = [*id];
        if yes { contacts::archive(work, &ids).await } else { contacts::restore(work, &ids).await }.map(drop)
    }

    async fn hand_over(
        work: &mut Work,
        from: &Self,
        to: &Self,
        only: Option<&MovedOfContact>,
    ) -> Result<MovedOfContact, Fault> {
        let registrations = only.map(|moved| moved.registrations.as_slice());
        let invitations = only.map(|moved| moved.invitations.as_slice());
        let mails = only.map(|moved| moved.messages.as_slice());
        let of_campaigns = only.map(|moved| moved.campaigns.as_slice());
        let groups = only.map(|moved| moved.target_groups.as_slice());
        let answers = only.map(|moved| moved.answers.as_slice());
        let links = only.map(|moved| moved.survey_links.as_slice());
        let bills = only.map(|moved| moved.invoices.as_slice());
        let lines = only.map(|moved| moved.invoice_lines.as_slice());
        let portal = match only {
            None => portal::merged(work, from, to).await?,
            Some(moved) if moved.portal => {
                portal::unmerged(work, from, to).await?;
                true
            }
            Some(_) => false,
        };
        Ok(MovedOfContact {
            portal,
            registrations: registration::store::hand_over(work, from, to, registrations).await?,
            invitations: registration::store::hand_over_invitations(work, from, to, invitations).await?,
            messages: messages::store::hand_over(work, from, to, mails).await?,
            campaigns: campaigns::store::hand_over(work, from, to, of_campaigns).await?,
            target_groups: target_groups::store::hand_over(work, from, to, groups).await?,
            answers: questionnaires::hand_over(work, from, to, answers).await?,
            survey_links: surveys::hand_over(work, from, to, links).await?,
            invoices: invoices::store::of_payer(work, PayerKind::Contact, (from, to), bills).await?,
            invoice_lines: invoices::store::lines_of(work, from, to, lines).await?,
        })
    }
}
