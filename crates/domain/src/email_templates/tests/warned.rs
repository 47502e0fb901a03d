//! Warnings: an invitation that collects nothing, or leads to an event that takes nobody (D-13, TP-7).

use super::*;
use crate::{Owner, ids::UserId};
use ground::{Fault, Id, Instant};

fn saved(made: &testing::Made) -> EmailTemplate {
    let owner = Owner::User(UserId::from_bytes([1; 16]));
    let id = Id::from_bytes([2; 16]);
    let blank = EmailTemplate::blank(id, "SP-1001".into(), owner, Instant::from_millis(0));
    made.0.applied(&blank, &[]).unwrap_or_else(|invalid| panic!("{invalid:?}"))
}

fn codes(template: &EmailTemplate, events: &[LinkedEvent]) -> Result<Vec<&'static str>, Fault> {
    let parsed = ParsedTemplate::read(template)?;
    Ok(warnings(template, &parsed, events).into_iter().map(|warning| warning.code).collect())
}

#[test]
fn tp7_an_invitation_without_a_registration_link_is_said() -> Result<(), Fault> {
    let mute = saved(&an_invitation("Kutsu").body("<p>Tervetuloa</p>"));
    assert_eq!(codes(&mute, &[])?, ["template.without_registration_link"]);
    let message = saved(&a_message("Vahvistus").body("<p>Tervetuloa</p>"));
    assert_eq!(codes(&message, &[])?, [] as [&str; 0]);
    Ok(())
}

#[test]
fn d13_the_campaigns_event_needs_no_number() -> Result<(), Fault> {
    let invitation = saved(&an_invitation("Kutsu"));
    assert_eq!(codes(&invitation, &[])?, [] as [&str; 0]);
    assert!(ParsedTemplate::read(&invitation)?.names_event());
    Ok(())
}

#[test]
fn a_language_without_the_link_is_said() -> Result<(), Fault> {
    let half = saved(&an_invitation("Kutsu").also_in("sv", "Inbjudan", "<p>Välkommen</p>"));
    assert_eq!(codes(&half, &[])?, ["template.language_without_link"]);
    Ok(())
}

#[test]
fn d13_a_link_to_an_event_that_takes_nobody_is_said() -> Result<(), Fault> {
    let body = |number: &str| format!("<p>{{{{ link.registration(\"{number}\") }}}}</p>");
    let template =
        saved(&an_invitation("Kutsu").body(&(1..=5).map(|n| body(&format!("KT-{n}"))).collect::<String>()));
    let numbers = linked_numbers(&ParsedTemplate::read(&template)?);
    assert_eq!(numbers, ["KT-1", "KT-2", "KT-3", "KT-4", "KT-5"]);
    let states = [EventState::Open, EventState::Full, EventState::Closed, EventState::Past];
    let events: Vec<LinkedEvent> =
        numbers.into_iter().zip(states).map(|(number, state)| LinkedEvent { number, state }).collect();
    assert_eq!(
        codes(&template, &events)?,
        ["template.event_full", "template.event_closed", "template.event_past", "template.event_unknown"]
    );
    Ok(())
}
