//! Twelve events in every state, and how people answered.

use super::{
    Stage, broken,
    mails::{self, Templates},
    surveys,
};
use domain::{
    event_series::{self, SeriesChange},
    events::{self, Event, EventDraft, SessionDraft},
    ids::EventSeriesId,
    registration::{self, CancelBy, Channel, Confirm, Request, rules::Wish},
};
use ground::{Fault, Zone};
use store::Actor;

/// One invented event.
struct Invented {
    name: &'static str,
    location: &'static str,
    /// Days from now to its first day.
    in_days: i64,
    /// Each day: what it is about, from and to which hour.
    days: &'static [(&'static str, i8, i8)],
    seats: i64,
    waitlist_seats: i64,
    /// How many answer yes.
    answers: usize,
    /// Days from now to the last registration day.
    closes_in: Option<i64>,
    auto_promote: bool,
    portal_visible: bool,
    public_visible: bool,
    called_off: bool,
}

const PLAIN: Invented = Invented {
    name: "",
    location: "Kajo-talo, sali Kuulas, Tammikuja 4, Tampere",
    in_days: 30,
    days: &[("Koulutuspäivä", 9, 15)],
    seats: 24,
    waitlist_seats: 6,
    answers: 10,
    closes_in: None,
    auto_promote: true,
    portal_visible: true,
    public_visible: true,
    called_off: false,
};

const EVENTS: [Invented; 12] = [
    Invented {
        name: "Vastuullisuusraportoinnin syventävä koulutus",
        in_days: 52,
        days: &[("Raportointivelvoitteet ja aineisto", 9, 16), ("Oma raportti käytännössä", 9, 15)],
        seats: 20,
        answers: 24,
        closes_in: Some(45),
        auto_promote: false,
        ..PLAIN
    },
    Invented {
        name: "Tekoäly asiakaspalvelussa, työpaja",
        in_days: 8,
        days: &[("Työpaja", 12, 16)],
        answers: 9,
        closes_in: Some(1),
        ..PLAIN
    },
    Invented {
        name: "Työturvallisuuskortti, kertauspäivä",
        location: "Lahden opistotalo, Lahti",
        in_days: 10,
        days: &[("Kertauspäivä", 8, 15)],
        seats: 20,
        waitlist_seats: 0,
        answers: 20,
        ..PLAIN
    },
    Invented { name: "Esihenkilön työoikeus tutuksi", in_days: 16, seats: 30, answers: 27, ..PLAIN },
    Invented {
        name: "Hygieniaosaamistesti",
        location: "Vaasan kampus, Vaasa",
        in_days: 18,
        days: &[("Testi", 10, 12)],
        seats: 16,
        waitlist_seats: 4,
        answers: 12,
        ..PLAIN
    },
    Invented {
        name: "Talvi-ilta asiakkaille",
        location: "Tallipiha, Tampere",
        in_days: 60,
        days: &[("Ilta", 18, 22)],
        seats: 120,
        waitlist_seats: 30,
        answers: 37,
        ..PLAIN
    },
    Invented {
        name: "Hankintalaki käytännössä", in_days: -6, answers: 22, closes_in: Some(-10), ..PLAIN
    },
    Invented {
        name: "Syysseminaari: osaaminen muuttuu",
        location: "Tampere-talo, Tampere",
        in_days: -25,
        days: &[("Seminaari", 9, 16)],
        seats: 150,
        waitlist_seats: 20,
        answers: 96,
        ..PLAIN
    },
    Invented { name: "Excel tehokkaasti", in_days: -40, seats: 12, answers: 12, ..PLAIN },
    Invented {
        name: "Muutosjohtamisen aamu",
        in_days: 24,
        days: &[("Aamu", 8, 10)],
        answers: 3,
        called_off: true,
        ..PLAIN
    },
    Invented {
        name: "Kestävän ruokapalvelun kehittämispäivät",
        location: "Hotelli Usva, Jyväskylä",
        in_days: 88,
        days: &[("Ensimmäinen päivä", 10, 17), ("Toinen päivä", 9, 14)],
        seats: 60,
        waitlist_seats: 10,
        answers: 0,
        portal_visible: false,
        public_visible: false,
        ..PLAIN
    },
    Invented {
        name: "Ensiapu 1",
        in_days: 31,
        days: &[("Kurssipäivä", 9, 16)],
        seats: 16,
        waitlist_seats: 8,
        answers: 19,
        ..PLAIN
    },
];

/// The events as they were made, with how many answer.
pub(super) type Made = Vec<(Event, usize, bool)>;

pub(super) async fn seed(stage: &mut Stage, templates: &Templates) -> Result<Made, Fault> {
    let zone = Zone::helsinki();
    let today = stage.now.date(&zone);
    let mut made = Made::new();
    let asks = surveys::of_events(stage).await?;
    let cards = cards(stage).await?;
    for invented in &EVENTS {
        let day = |offset: i64| today.plus_days(i32::try_from(invented.in_days + offset).unwrap_or(0));
        let mut draft = EventDraft::for_owner(stage.owner);
        draft.name = invented.name.into();
        draft.location = Some(invented.location.into());
        draft.description =
            Some("Lounas ja kahvit kuuluvat hintaan. Kerro erityisruokavaliosta viikkoa ennen.".into());
        (draft.seats, draft.waitlist_seats) = (invented.seats, invented.waitlist_seats);
        for (offset, (subject, from, to)) in (0..).zip(invented.days) {
            let at = |hour: i8| {
                zone.instant(day(offset).civil().at(hour, 0, 0, 0))
                    .map_err(|error| Fault::because("a demo session", error))
            };
            draft.sessions.push(SessionDraft {
                id: None,
                subject: (*subject).into(),
                starts_at: at(*from)?,
                ends_at: at(*to)?,
            });
        }
        draft.last_registration_date =
            invented.closes_in.map(|days| today.plus_days(i32::try_from(days).unwrap_or(0)));
        draft.last_cancellation_date = draft.last_registration_date;
        draft.registration_template_id = Some(templates.confirmation);
        draft.waitlist_template_id = Some(templates.waitlist);
        draft.cancellation_template_id = Some(templates.cancellation);
        draft.auto_promote = invented.auto_promote;
        draft.questionnaire_id = Some(asks.id).filter(|_| invented.days.len() > 1);
        draft.public_questionnaire_id = draft.questionnaire_id.filter(|_| invented.public_visible);
        draft.series_id = Some(cards).filter(|_| CARDS.iter().any(|name| invented.name.starts_with(name)));
        (draft.portal_visible, draft.public_visible) = (invented.portal_visible, invented.public_visible);
        let mut work = stage.work().await?;
        let event = events::create(&mut work, &draft).await.map_err(broken)?;
        work.commit().await?;
        made.push((event, invented.answers, invented.called_off));
    }
    Ok(made)
}

/// Of the series: how their names begin.
const CARDS: [&str; 3] = ["Työturvallisuuskortti", "Hygieniaosaamistesti", "Ensiapu"];

/// "Korttikoulutukset", a series with a page of its own.
async fn cards(stage: &Stage) -> Result<EventSeriesId, Fault> {
    let written = SeriesChange {
        name: "Korttikoulutukset".into(),
        description: "Kortit, jotka työpaikalla kysytään: yhdessä päivässä, todistus heti mukaan.".into(),
        ..SeriesChange::default()
    };
    let mut work = stage.work().await?;
    let made = event_series::create(&mut work, &written).await.map_err(broken)?;
    work.commit().await?;
    Ok(made.id)
}

/// People answer, day by day; a few cancel; one event is called off.
pub(super) async fn answers(stage: &mut Stage, made: &Made) -> Result<(), Fault> {
    for (event, answers, called_off) in made {
        let mut guests = stage.contacts.clone();
        stage.chance.shuffle(&mut guests);
        let ends = (event.starts_at.millis() - stage.now.millis()) / 86_400_000;
        let latest = ends.min(0) - 1;
        for (index, guest) in guests.into_iter().take(*answers).enumerate() {
            let day = -50 + i64::try_from(index * 50 / (*answers).max(1)).unwrap_or(0);
            let hour = 2 + i64::try_from(stage.chance.below(8)).unwrap_or(0);
            stage.at(day.min(latest), hour);
            answer(stage, event, guest, index).await?;
        }
        if *called_off {
            stage.at(-2, 3);
            let mut work = stage.work().await?;
            events::cancel(&mut work, &event.id).await.map_err(broken)?;
            work.commit().await?;
        }
    }
    Ok(())
}

async fn answer(
    stage: &mut Stage,
    event: &Event,
    guest: domain::ids::ContactId,
    index: usize,
) -> Result<(), Fault> {
    let by_hand = stage.chance.happens(10);
    let invitation = registration_campaign(stage, event, &guest).await?;
    let request = Request {
        event: event.id,
        contact: guest,
        channel: if by_hand { Channel::Manual } else { Channel::Link },
        campaign: invitation,
        wish: Wish::Any,
        confirm: Confirm::AsUsual,
        actor: if by_hand { stage.actor } else { Actor::of("contact", &guest) },
        sheet: Some(surveys::wishes(&mut stage.chance))
            .filter(|_| !by_hand && event.questionnaire_id.is_some()),
    };
    let mut work = stage.db.work(request.actor).await?;
    let placed = match registration::register(&mut work, request).await {
        Ok(placed) => placed,
        // Full or closed: this one got a clear no.
        Err(ground::Failure::Refused(_)) => return Ok(()),
        Err(ground::Failure::Fault(fault)) => return Err(fault),
    };
    if index % 9 == 8 {
        registration::cancel(&mut work, &placed.registration.id, CancelBy::Staff, Confirm::Yes)
            .await
            .map_err(broken)?;
    }
    work.commit().await?;
    mails::leave(stage).await
}

/// The campaign whose mail this guest got for the event, if any.
async fn registration_campaign(
    stage: &Stage,
    event: &Event,
    guest: &domain::ids::ContactId,
) -> Result<Option<domain::ids::CampaignId>, Fault> {
    let mut reader = stage.db.reader().await?;
    let found = registration::store::invitation_of(&mut reader, &event.id, guest).await?;
    Ok(found.and_then(|invitation| invitation.campaign_id))
}
