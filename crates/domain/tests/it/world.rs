//! A small world: a fixed clock, an owner, events and guests made in one line.

use domain::{
    Owner, contacts, email_templates,
    events::{self, Event, EventDraft, SessionDraft},
    ids::{ContactId, EmailTemplateId, EventId, RegistrationId, UserId},
    registration::{Channel, Confirm, Place, RegisterRefusal, Registration, Request, register, rules::Wish},
};
use ground::{Failure, Fault, Instant};
use store::{Actor, Db, Sql};

pub struct World {
    pub db: Db,
    pub owner: Owner,
}

impl World {
    pub async fn new(db: Db) -> Result<Self, Fault> {
        let mut work = db.work(Actor::SYSTEM).await?;
        let user: UserId = work.new_id();
        let now = work.now;
        let sql = Sql::new(
            "insert into users (id, email, name, sort_key, role, created_at, updated_at)
             values ($1, 'aura@kajo.example', 'Aura Tuulenkari', $2, 'administrator', $3, $3)",
        );
        work.execute(sql.bind(&user).bind(&vec![1_u8]).bind(&now)).await?;
        work.commit().await?;
        Ok(Self { db, owner: Owner::User(user) })
    }

    pub fn now(&self) -> Instant {
        self.db.now()
    }

    /// An event in 50 days with all three messages.
    pub async fn event(&self, seats: i64, waitlist_seats: i64) -> Result<Event, Fault> {
        self.event_with(|draft| {
            draft.seats = seats;
            draft.waitlist_seats = waitlist_seats;
        })
        .await
    }

    pub async fn event_with(&self, change: impl FnOnce(&mut EventDraft)) -> Result<Event, Fault> {
        let template = self.event_template().await?;
        let mut draft = EventDraft::for_owner(self.owner);
        draft.name = "Talvi-ilta".into();
        let starts_at = self.now().plus_days(50);
        draft.sessions = vec![SessionDraft {
            id: None,
            subject: "Ilta".into(),
            starts_at,
            ends_at: starts_at.plus_seconds(3 * 3600),
        }];
        draft.registration_template_id = Some(template);
        draft.waitlist_template_id = Some(template);
        draft.cancellation_template_id = Some(template);
        change(&mut draft);
        let mut work = self.db.work(Actor::SYSTEM).await?;
        let event =
            events::create(&mut work, &draft).await.map_err(|failure| Fault::new(format!("{failure:?}")))?;
        work.commit().await?;
        Ok(event)
    }

    async fn event_template(&self) -> Result<EmailTemplateId, Fault> {
        self.template("event", "immediately", "<p>Hei</p>").await
    }

    /// A template of any folder and sending time (`at` gets a moment).
    pub async fn template(
        &self,
        folder: &str,
        sending_time: &str,
        body: &str,
    ) -> Result<EmailTemplateId, Fault> {
        let mut work = self.db.work(self.actor()).await?;
        let mut made =
            email_templates::testing::an_invitation("Viesti").folder(folder).subject("Hei").body(body);
        made.0.sending_time = sending_time.into();
        if sending_time == "at" {
            made.0.send_at = self.now().plus_days(1).to_string().as_str().into();
        }
        if sending_time == "delay" {
            made.0.delay_minutes = domain::Patch::Set(Some(5));
        }
        let template = made.create(&mut work).await?;
        work.commit().await?;
        Ok(template.id)
    }

    /// A contact called `name` ("Eevi Haavikkola"), with an address.
    pub async fn guest(&self, name: &str) -> Result<ContactId, Fault> {
        let (first, last) = name.split_once(' ').unwrap_or((name, "Vieras"));
        let email = format!("{}@vieras.example", ground::collate::fold(first));
        let mut work = self.db.work(self.actor()).await?;
        let contact = contacts::testing::a_contact(first, last).email(&email).create(&mut work).await?;
        work.commit().await?;
        Ok(contact.id)
    }

    fn actor(&self) -> Actor {
        match self.owner {
            Owner::User(id) => Actor::of("user", &id),
            Owner::Group(_) => Actor::SYSTEM,
        }
    }

    pub async fn guests(&self, count: usize) -> Result<Vec<ContactId>, Fault> {
        let mut guests = Vec::new();
        for number in 0..count {
            guests.push(self.guest(&format!("Vieras{number} Sukunimi{number}")).await?);
        }
        Ok(guests)
    }

    pub async fn registers(
        &self,
        guest: ContactId,
        event: &Event,
    ) -> Result<Result<Place, RegisterRefusal>, Fault> {
        self.asks(request(guest, event)).await
    }

    pub async fn asks(&self, request: Request) -> Result<Result<Place, RegisterRefusal>, Fault> {
        let mut work = self.db.work(Actor::SYSTEM).await?;
        match register(&mut work, request).await {
            Ok(place) => {
                work.commit().await?;
                Ok(Ok(place))
            }
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            Err(Failure::Fault(fault)) => Err(fault),
        }
    }

    /// The kinds of mail posted to `guest`, oldest first.
    pub async fn letters_to(&self, guest: ContactId) -> Result<Vec<String>, Fault> {
        let sql = Sql::new("select kind from messages where contact_id = $1 order by id").bind(&guest);
        let rows: Vec<(String,)> = self.db.reader().await?.all(sql).await?;
        Ok(rows.into_iter().map(|(kind,)| kind).collect())
    }

    pub async fn status_of(&self, id: RegistrationId) -> Result<Registration, Fault> {
        let found = domain::registration::store::find(&mut self.db.reader().await?, &id).await?;
        found.ok_or_else(|| Fault::new("no such registration"))
    }

    pub async fn event_now(&self, id: EventId) -> Result<Event, Fault> {
        let found = events::store::find(&mut self.db.reader().await?, &id).await?;
        found.ok_or_else(|| Fault::new("no such event"))
    }

    /// The counters say what the rows say: the invariant of seats.
    pub async fn seats_are_in_order(&self, id: EventId) -> Result<(), Fault> {
        let event = self.event_now(id).await?;
        let count = |status: &'static str| async move {
            let sql = Sql::new("select count(*) from registrations where event_id = $1 and status = $2");
            let (count,): (i64,) = self.db.reader().await?.one(sql.bind(&id).bind(status)).await?;
            Ok::<i64, Fault>(count)
        };
        assert_eq!(event.seats_taken, count("registered").await?);
        assert_eq!(event.waitlist_taken, count("waitlisted").await?);
        Ok(())
    }
}

pub fn request(guest: ContactId, event: &Event) -> Request {
    Request {
        event: event.id,
        contact: guest,
        channel: Channel::Link,
        campaign: None,
        wish: Wish::Any,
        confirm: Confirm::AsUsual,
        actor: Actor::SYSTEM,
        sheet: Some(domain::questionnaires::Sheet::default()),
    }
}
