// A small world made through the JSON API: people, the messages, an event and an invitation that has left.
import { expect } from '@playwright/test';

const names = [['Onni', 'Aalto'], ['Suvi', 'Zidbäck'], ['Väinö', 'Äijänlahti'], ['Åsa', 'Öhman'], ['Eevi', 'Ylämaa'], ['Björn', 'Åkerlund']];

/** Makes records and throws with the whole answer when one is refused. */
export async function makers(kutsu) {
  const api = await kutsu.api('world');
  return async (collection, body) => {
    const answer = await api('POST', collection, body);
    expect([200, 201], `${collection}: ${JSON.stringify(answer.body)}`).toContain(answer.status);
    return answer.body;
  };
}

/** An event whose invitation was sent to `people` contacts and has arrived. */
export async function invite(kutsu, mailbox, { people = 4, seats = 2, waitlist = 1 } = {}) {
  const make = await makers(kutsu);
  const api = await kutsu.api('world-settings');
  expect((await api('PUT', 'settings', { undo_seconds: 0 })).status).toBe(200);
  const contacts = [];
  for (const [index, [first_name, last_name]] of names.slice(0, people).entries()) {
    contacts.push(await make('contacts', { first_name, last_name, email: `guest${index}@vieras.example` }));
  }
  const message = (name, subject) => make('email-templates', {
    name, subject, folder: 'event', sending_time: 'immediately',
    body_html: '<p>Hei {{ contact.first_name }}, {{ event.name }}.</p><p><a href="{{ link.own }}">Oma ilmoittautumiseni</a></p>',
  });
  const starts = new Date(Date.now() + 40 * 86_400_000);
  const ends = new Date(starts.getTime() + 3 * 3_600_000);
  const event = await make('events', {
    name: 'Talvi-ilta', seats, waitlist_seats: waitlist, location: 'Tampere-talo',
    sessions: [{ subject: 'Ilta', starts_at: starts.toISOString(), ends_at: ends.toISOString() }],
    registration_template_id: (await message('Vahvistus', 'Paikkasi on varattu')).id,
    waitlist_template_id: (await message('Varasija', 'Olet varasijalla')).id,
    cancellation_template_id: (await message('Peruutus', 'Ilmoittautumisesi on peruttu')).id,
  });
  const invitation = await make('email-templates', {
    name: 'Kutsu', subject: 'Tervetuloa', folder: 'campaign', sending_time: 'immediately',
    body_html: '<h1>Hei {{ contact.first_name }}</h1><p>{{ event.name }}, {{ event.time }}.</p>'
      + '<p><a class="button" href="{{ link.registration }}">Ilmoittaudu</a></p><p><a href="{{ link.browser }}">Selaimessa</a></p>',
  });
  const end = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const campaign = await make('campaigns', {
    name: 'Talvi-illan kutsu', active: true, estimated_end_date: end, email_template_id: invitation.id, event_id: event.id,
  });
  const group = await make('target-groups', { name: 'Kutsuttavat', active: true });
  await make(`target-groups/${group.id}/members`, { contact_ids: contacts.map((contact) => contact.id) });
  await make(`campaigns/${campaign.id}/target-groups`, { target_group_id: group.id });
  const mails = await mailbox.waitForCount(people, { within: 60_000 });
  return { event, campaign, group, contacts, mails };
}

/** The personal page a mail leads to. */
export const personalLink = (mail) => mail.links.find((address) => new URL(address).pathname.startsWith('/i/'));

/** Presses the button of a personal page (`register`, `cancel`, `decline`) without a browser. */
export async function press(page, act, body = '') {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(`${page}/${act}`, { method: 'POST', body, headers, redirect: 'manual' });
}
