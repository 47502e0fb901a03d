//! The dispatch matrix (behaviour 2.4): what leaves when somebody's place changes, by every way it can change.
//!
//! One table, read as it stands in the specification: a row is a change, a column the way it came. A letter is the mail
//! that must leave, `-` is none.

use crate::world::{World, request};
use domain::{
    events::Event,
    ids::{ContactId, RegistrationId},
    registration::{CancelBy, Channel, Confirm, RegisterRefusal, Request, cancel, move_to_waitlist, promote},
};
use ground::Fault;
use store::{Actor, Sql, testing::each_engine};

/// What happens to the guest.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Change {
    Registered,
    Waiting,
    /// By the person, or by staff.
    Cancels,
    Promoted,
    MovedToWaitlist,
    Refused,
}
use Change::{Cancels, MovedToWaitlist, Promoted, Refused, Registered, Waiting};

/// The way it came; by hand and by programs with the setting of 2.16 off and on.
const WAYS: [(Channel, bool); 7] = [
    (Channel::Link, false),
    (Channel::Portal, false),
    (Channel::Public, false),
    (Channel::Manual, false),
    (Channel::Manual, true),
    (Channel::Api, false),
    (Channel::Api, true),
];

/// C confirmation, W waitlist mail, X cancellation. The setting covers only registrations and waitlist places (ML-5,
/// D-6); cancelling and promoting by hand tells by default, unless the box is cleared.
#[rustfmt::skip]
const MATRIX: [(Change, Confirm, [char; 7]); 13] = [
    //                                   link portal public hand-off hand-on api-off api-on
    (Registered,      Confirm::AsUsual, ['C', 'C',   'C',   '-',     'C',    '-',    'C']),
    (Registered,      Confirm::Yes,     ['C', 'C',   'C',   'C',     'C',    'C',    'C']),
    (Registered,      Confirm::No,      ['-', '-',   '-',   '-',     '-',    '-',    '-']),
    (Waiting,         Confirm::AsUsual, ['W', 'W',   'W',   '-',     'W',    '-',    'W']),
    (Waiting,         Confirm::Yes,     ['W', 'W',   'W',   'W',     'W',    'W',    'W']),
    (Waiting,         Confirm::No,      ['-', '-',   '-',   '-',     '-',    '-',    '-']),
    (Cancels,         Confirm::AsUsual, ['X', 'X',   'X',   'X',     'X',    'X',    'X']),
    (Cancels,         Confirm::No,      ['-', '-',   '-',   '-',     '-',    '-',    '-']),
    (Promoted,        Confirm::AsUsual, ['C', 'C',   'C',   'C',     'C',    'C',    'C']),
    (Promoted,        Confirm::No,      ['-', '-',   '-',   '-',     '-',    '-',    '-']),
    (MovedToWaitlist, Confirm::AsUsual, ['W', 'W',   'W',   'W',     'W',    'W',    'W']),
    (MovedToWaitlist, Confirm::No,      ['-', '-',   '-',   '-',     '-',    '-',    '-']),
    (Refused,         Confirm::Yes,     ['-', '-',   '-',   '-',     '-',    '-',    '-']),
];

struct Cell<'a> {
    world: &'a World,
    event: Event,
    guest: ContactId,
}

impl<'a> Cell<'a> {
    /// A new guest at an event where the change can happen. `has_templates` says whether its three fields are filled.
    async fn new(
        world: &'a World,
        number: usize,
        change: Change,
        has_templates: bool,
    ) -> Result<Self, Fault> {
        let (seats, places) = match change {
            Registered | Cancels | MovedToWaitlist => (5, 5),
            Waiting | Promoted => (0, 5),
            Refused => (0, 0),
        };
        let event = world.event_with(|draft| {
            (draft.seats, draft.waitlist_seats) = (seats, places);
            if !has_templates {
                draft.registration_template_id = None;
                draft.waitlist_template_id = None;
                draft.cancellation_template_id = None;
            }
        });
        let event = event.await?;
        let guest = world.guest(&format!("Onni{number} Aalto")).await?;
        Ok(Self { world, event, guest })
    }

    async fn sets_manual_confirmations(&self, on: bool) -> Result<(), Fault> {
        let mut work = self.world.db.work(Actor::SYSTEM).await?;
        work.execute(Sql::new("delete from settings")).await?;
        let sql = "insert into settings (name, value, updated_at)
                   values ('send_confirmation_for_manual_registrations', $1, 0)";
        work.execute(Sql::new(sql).bind(&on.to_string())).await?;
        work.commit().await
    }

    async fn asks(
        &self,
        channel: Channel,
        confirm: Confirm,
    ) -> Result<Result<RegistrationId, RegisterRefusal>, Fault> {
        let request = Request { channel, confirm, ..request(self.guest, &self.event) };
        Ok(self.world.asks(request).await?.map(|place| place.registration.id))
    }

    /// Lets the change happen; what was posted before it does not count.
    async fn happens(&self, change: Change, channel: Channel, confirm: Confirm) -> Result<usize, Fault> {
        if matches!(change, Registered | Waiting | Refused) {
            let answer = self.asks(channel, confirm).await?;
            assert_eq!(answer.is_err(), change == Refused);
            return Ok(0);
        }
        let id = self.asks(channel, Confirm::No).await?.expect("a place");
        let before = self.world.letters_to(self.guest).await?.len();
        let is_by_hand = matches!(channel, Channel::Manual | Channel::Api);
        let mut work = self.world.db.work(Actor::SYSTEM).await?;
        match change {
            Cancels => {
                let by = if is_by_hand { CancelBy::Staff } else { CancelBy::Person };
                cancel(&mut work, &id, by, confirm).await.expect("cancelled");
            }
            Promoted => drop(promote(&mut work, &id, true, confirm).await.expect("promoted")),
            _ => drop(move_to_waitlist(&mut work, &id, confirm).await.expect("moved")),
        }
        work.commit().await?;
        Ok(before)
    }

    async fn letters(&self, after: usize) -> Result<String, Fault> {
        let kinds = self.world.letters_to(self.guest).await?;
        let letter = |kind: &String| match kind.as_str() {
            "confirmation" => 'C',
            "waitlist" => 'W',
            "cancellation" => 'X',
            _ => '?',
        };
        let letters: String = kinds.iter().skip(after).map(letter).collect();
        Ok(if letters.is_empty() { "-".into() } else { letters })
    }
}

/// Runs every cell of the table and gives what left in each, with the place of the cell in words.
async fn cells(world: &World, has_templates: bool) -> Result<Vec<(String, String, char)>, Fault> {
    let mut left = Vec::new();
    for (change, confirm, row) in MATRIX {
        for ((channel, is_on), expected) in WAYS.into_iter().zip(row) {
            let cell = Cell::new(world, left.len(), change, has_templates).await?;
            cell.sets_manual_confirmations(is_on).await?;
            let before = cell.happens(change, channel, confirm).await?;
            let place = format!("{change:?} by {channel:?}, setting {is_on}, {confirm:?}");
            left.push((place, cell.letters(before).await?, expected));
        }
    }
    Ok(left)
}

#[tokio::test]
async fn ml1_to_ml5_every_cell_of_the_dispatch_matrix_sends_what_it_says_and_nothing_else() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        let cells = cells(&world, true).await?;
        assert_eq!(cells.len(), MATRIX.len() * WAYS.len());
        for (place, sent, expected) in cells {
            assert_eq!(sent, expected.to_string(), "{place}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn ml2_an_event_without_templates_sends_nothing_in_any_cell() {
    each_engine(|db| async move {
        let world = World::new(db).await?;
        for (place, sent, _) in cells(&world, false).await? {
            assert_eq!(sent, "-", "{place}");
        }
        Ok(())
    })
    .await;
}
