//! The matrix: every route of the portal, asked by one customer about what is another's.
//!
//! The routes come from the router, so none can be forgotten; a new parameter fails the test until it is told here.

use crate::world::World;
use axum::http::StatusCode;
use domain::{
    accounts,
    contacts::{self, Contact, ContactChange, testing::a_contact},
    events::{self, Event, EventDraft},
    invoices::{self, InvoiceWish},
    portal::{self, Wanted},
    products::{self, ProductChange},
    registration, settings,
};
use faces::{routes, shell::testing::Browser};
use ground::Fault;
use store::{Actor, Db, testing::each_engine};

/// Stands in everything that is the other customer's.
const SECRET: &str = "Salamyhkä";
/// Keeps the own organisation.
const KEEPER: Wanted = Wanted { administrator: true, profile_id: None };

struct Two {
    world: World,
    eevi: Browser,
    /// The other customer, and somebody of the other organisation.
    other: Contact,
    colleague: Contact,
    /// Visible to nobody, with a place of the other customer alone.
    hidden: Event,
    /// Visible to both, with a place of the other customer alone.
    shared: Event,
    /// What the other customer is to pay.
    foreign_invoice: String,
    /// A signed-in browser of the other customer.
    foreign_sign_in: String,
    /// A certificate of the other customer.
    foreign_certificate: String,
    before: String,
}

async fn person(db: &Db, first: &str, last: &str, account: &str) -> Result<Contact, Fault> {
    let mut work = db.work(Actor::SYSTEM).await?;
    let account = accounts::create(&mut work, &accounts::AccountChange::named(account)).await;
    let account = account.map_err(|failure| Fault::new(format!("{failure:?}")))?;
    let email = format!("{}@vieras.example", ground::collate::fold(first));
    let person = a_contact(first, last).at(&account).email(&email).create(&mut work).await?;
    work.commit().await?;
    Ok(person)
}

/// The invoice of the only one who has a place at this event.
async fn invoiced(db: &Db, event: &Event, person: &Contact) -> Result<String, Fault> {
    fn broken(failure: impl std::fmt::Debug) -> Fault {
        Fault::new(format!("{failure:?}"))
    }
    let mut work = db.work(Actor::SYSTEM).await?;
    settings::change(&mut work, None, crate::world::a_seller()).await.map_err(broken)?;
    let product =
        products::create(&mut work, &ProductChange::of("Päivä", "490", 2550)).await.map_err(broken)?;
    let (payer, product_id) = (events::Payer::Contact, Some(product.id));
    let draft = EventDraft { payer, product_id, ..EventDraft::of(event) };
    registration::edit_event(&mut work, &event.id, None, &draft).await.map_err(broken)?;
    let home = ContactChange {
        street: "Katu 1".into(),
        postal_code: "33100".into(),
        city: "Tampere".into(),
        ..ContactChange::default()
    };
    contacts::edit(&mut work, &person.id, None, &home).await.map_err(broken)?;
    let issued = invoices::issue(&mut work, &event.id, &InvoiceWish::default(), None).await;
    let invoice = issued.map_err(broken)?.invoices[0].id.to_string();
    work.commit().await?;
    Ok(invoice)
}

impl Two {
    async fn new(db: Db) -> Result<Self, Fault> {
        let world = World::new(db.clone()).await?;
        world.switches_portal(true).await?;
        let eevi = person(&db, "Eevi", "Haavikkola", "Harju Oy").await?;
        let other = person(&db, "Onni", SECRET, &format!("{SECRET} Oy")).await?;
        let mut work = db.work(Actor::SYSTEM).await?;
        let account =
            accounts::find(&mut work, &other.account_id.expect("an account")).await?.expect("there");
        let colleague = a_contact("Saga", SECRET).at(&account).create(&mut work).await?;
        work.commit().await?;
        for customer in [&eevi, &other] {
            world.opens(customer, KEEPER).await?;
        }
        let hidden =
            world.event_with(|draft| (draft.seats, draft.name) = (5, format!("{SECRET} ilta"))).await?;
        let shared = world.event_with(|draft| (draft.seats, draft.portal_visible) = (5, true)).await?;
        for event in [&hidden, &shared] {
            world.registers(event, &other).await?;
        }
        let foreign_invoice = invoiced(&db, &hidden, &other).await?;
        drop(world.customer(&other).await?);
        let lines = portal::sign_ins_of(&mut db.reader().await?, &other.id).await?;
        let foreign_sign_in = lines.first().map(|line| line.id.to_string()).unwrap_or_default();
        let foreign_certificate = world.certificate(&other).await?.id.to_string();
        let eevi = world.customer(&eevi).await?;
        let before = String::new();
        let mut two = Self {
            eevi,
            other,
            colleague,
            hidden,
            shared,
            foreign_invoice,
            foreign_sign_in,
            foreign_certificate,
            before,
            world,
        };
        two.before = two.state().await?;
        Ok(two)
    }

    /// All that is the other customer's, to be the same afterwards.
    async fn state(&self) -> Result<String, Fault> {
        let mut reader = self.world.db.reader().await?;
        let mut state = String::new();
        for id in [self.other.id, self.colleague.id] {
            let contact = domain::contacts::find(&mut reader, &id).await?;
            let access = portal::find(&mut reader, &id).await?;
            let history = portal::history(&mut reader, &id).await?;
            let places: Vec<_> = history.iter().map(|line| &line.registration).collect();
            let sign_ins = portal::sign_ins_of(&mut reader, &id).await?;
            state += &format!("{contact:?} {access:?} {places:?} {sign_ins:?}\n");
        }
        let account = accounts::find(&mut reader, &self.other.account_id.expect("an account")).await?;
        Ok(state + &format!("{account:?}"))
    }

    /// The addresses of a route with what is the other's, each with whether it must not be there.
    fn foreign(&self, route: &str) -> Vec<(String, bool)> {
        let person = |route: &str| {
            let ids = [self.other.id, self.colleague.id];
            ids.map(|id| (route.replace("{id}", &id.to_string()), true)).to_vec()
        };
        match route {
            "/portal/sign-in/{token}" => Vec::new(),
            route if route.starts_with("/portal/events/{number}") => {
                let of = |event: &Event| route.replace("{number}", &event.number);
                // The shared event is anybody's; what the other has there is not.
                let own = route.ends_with(".ics");
                vec![(of(&self.hidden), true), (of(&self.shared), own)]
            }
            route if route.starts_with("/portal/me/sign-ins/{id}") => {
                vec![(route.replace("{id}", &self.foreign_sign_in), true)]
            }
            route if route.starts_with("/portal/certificates/{id}") => {
                vec![(route.replace("{id}", &self.foreign_certificate), true)]
            }
            route if route.starts_with("/portal/organisation/people/{id}") => person(route),
            route if route.starts_with("/portal/invoices/{id}") => {
                vec![(route.replace("{id}", &self.foreign_invoice), true)]
            }
            route if route.contains('{') => panic!("what is foreign in {route}?"),
            route => vec![(route.to_owned(), false)],
        }
    }
}

#[tokio::test]
async fn no_route_of_the_portal_shows_or_changes_what_is_another_customers() {
    each_engine(|db| async move {
        let two = Two::new(db).await?;
        let told = format!("{:?}", routes::router(two.world.app.clone()));
        let mut found: Vec<&str> = told.split('"').filter(|part| part.starts_with("/portal")).collect();
        found.sort_unstable();
        found.dedup();
        assert!(found.len() >= 18, "the routes were not found: {found:?}");
        // Going out comes last: the matrix needs the sign-in.
        found.sort_by_key(|route| route.contains("sign-out"));
        let sent: [(&str, &str); 8] = [
            ("sure", "yes"),
            ("first_name", "Ryöstetty"),
            ("last_name", "Ryöstetty"),
            ("phone", "040 111 2222"),
            ("city", "Ryöstö"),
            ("contact_id", &two.other.id.to_string()),
            ("account_id", &two.other.account_id.map(|id| id.to_string()).unwrap_or_default()),
            ("email", "eevi@vieras.example"),
        ];
        for route in found {
            for (address, is_foreign) in two.foreign(route) {
                let looked = two.eevi.gets(&address).await;
                let pressed = two.eevi.posts(&address, &sent).await;
                for (how, answer) in [("GET", &looked), ("POST", &pressed)] {
                    assert!(!answer.shows(SECRET), "{how} {address} shows what is another's");
                    let is_hidden = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];
                    if is_foreign {
                        assert!(is_hidden.contains(&answer.status), "{how} {address}: {}", answer.status);
                    }
                }
            }
        }
        assert_eq!(two.state().await?, two.before, "nothing of the other customer's has changed");
        Ok(())
    })
    .await;
}
