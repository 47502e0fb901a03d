// The documents' ten steps, by hand: write the messages, make the event, the invitation, the group and the campaign, send;
// then the invited answer from the mails they got, and the queue moves.
import { button, createContact, createEvent, createTemplate, field, finnishDay, goTo, link, pick, reads, save } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

const people = {
  onni: { first: 'Onni', last: 'Aalto', city: 'Tampere' },
  eevi: { first: 'Eevi', last: 'Ylämaa', city: 'Tampere' },
  suvi: { first: 'Suvi', last: 'Zidbäck', city: 'Tampere' },
  bjorn: { first: 'Björn', last: 'Åkerlund', city: 'Tampere' },
  vaino: { first: 'Väinö', last: 'Äijänlahti', city: 'Tampere' },
  asa: { first: 'Åsa', last: 'Öhman', city: 'Tampere' },
  // Lives elsewhere and is not invited.
  kaisa: { first: 'Kaisa', last: 'Haavikkola', city: 'Turku' },
};
for (const [key, person] of Object.entries(people)) person.email = `${key}@vieras.example`;
const invited = Object.values(people).filter((person) => person.city === 'Tampere');

const event = 'Talvi-ilta asiakkaille';

test('invite, register, confirm: the ten steps', async ({ page, browser, kutsu, mailbox }) => {
  test.setTimeout(240_000);
  const api = await kutsu.api('main job');
  expect((await api('PUT', 'settings', { undo_seconds: 5 })).status).toBe(200);
  await signIn(page, kutsu);
  for (const person of Object.values(people)) await createContact(page, person);

  await test.step('1: the three messages of the event', async () => {
    const message = (name, subject, words) => createTemplate(page, {
      folder: 'event', name, subject, lines: ['Hei {first name},', words, '{link}'],
      linkTo: say('merge-link-own'), linkWords: say('merge-link-own'),
    });
    await message('Vahvistus', 'Paikkasi on varattu', 'paikkasi on varattu. Nähdään illalla.');
    await message('Varasija', 'Olet varasijalla', 'olet varasijalla.');
    await message('Peruutus', 'Ilmoittautumisesi on peruttu', 'ilmoittautumisesi on peruttu.');
  });

  await test.step('2: the event with seats, waitlist, two sessions and its messages', async () => {
    const day = finnishDay(40);
    await createEvent(page, {
      name: event,
      seats: 3,
      waitlist: 1,
      location: 'Tampere-talo',
      sessions: [
        { subject: 'Tervetuliaiset', day, starts: '17.00', ends: '18.00' },
        { subject: 'Illallinen', day, starts: '18.00', ends: '22.00' },
      ],
      messages: { registration: 'Vahvistus', waitlist: 'Varasija', cancellation: 'Peruutus' },
    });
  });

  await test.step('3: the invitation with the link of the event', async () => {
    await createTemplate(page, {
      folder: 'campaign', name: 'Kutsu talvi-iltaan', subject: 'Tervetuloa talvi-iltaan',
      lines: ['Hei {first name},', 'kutsumme sinut talvi-iltaan.', '{link}'],
      linkTo: event, linkWords: 'Ilmoittaudu',
    });
  });

  await test.step('4: the target group of those who live in Tampere', async () => {
    await createGroup(page, { name: 'Tamperelaiset', city: 'Tampere' });
    await expect(page.getByRole('main')).toContainText(say('target-groups-members', { count: invited.length }));
  });

  await test.step('6: the campaign', async () => {
    await goTo(page, say('module-campaigns'));
    await link(page, say('create-campaigns')).click();
    await field(page, say('field-campaigns-name')).fill('Talvi-illan kutsu');
    await pick(page, say('field-campaigns-event_id'), event);
    await pick(page, say('field-campaigns-email_template_id'), 'Kutsu talvi-iltaan');
    await field(page, say('field-campaigns-estimated_end_date')).fill(finnishDay(20));
    const active = page.getByRole('switch', { name: say('field-campaigns-active') });
    if (!(await active.isChecked())) await active.check();
    await save(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Talvi-illan kutsu');
  });

  await test.step('7: attaching the group sends the invitations', async () => {
    await button(page, say('campaigns-attach-send', { count: invited.length })).click();
    const question = page.getByRole('dialog');
    await expect(question).toContainText(say('campaigns-ask', { count: invited.length }));
    await question.getByRole('button', { name: say('campaigns-send', { count: invited.length }) }).click();
    await expect(page.getByRole('main')).toContainText(say('campaigns-undo'));
    await mailbox.waitForCount(invited.length, { within: 90_000 });
    expect((await mailbox.mails()).flatMap((mail) => mail.recipients).sort()).toEqual(invited.map((one) => one.email).sort());
  });

  const guests = await browser.newContext({ locale: 'fi-FI', timezoneId: 'Europe/Helsinki' });
  const guest = await guests.newPage();

  await test.step('8: the invited answer, the event fills up, the confirmations leave', async () => {
    for (const person of [people.asa, people.onni, people.vaino]) {
      await openInvitation(guest, mailbox, person);
      await reads();
      await button(guest, say('personal-register')).click();
      await expect(guest.getByRole('heading', { level: 1 })).toHaveText(say('personal-registered', { name: person.first }));
      const mail = await mailbox.waitForMail(person.email, /Paikkasi on varattu/);
      expect(mail.text).toContain(`Hei ${person.first}`);
    }
    await openInvitation(guest, mailbox, people.suvi);
    await reads();
    await button(guest, say('personal-join-waitlist')).click();
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(say('personal-waitlisted', { name: 'Suvi' }));
    await expect(guest.getByRole('main')).toContainText(say('personal-queue', { place: 1, seats: 1 }));
    await mailbox.waitForMail(people.suvi.email, /Olet varasijalla/);

    await openInvitation(guest, mailbox, people.eevi);
    await expect(guest.getByRole('main')).toContainText(say('personal-full'));

    await openInvitation(guest, mailbox, people.bjorn);
    await button(guest, say('personal-decline')).click();
    await button(guest, say('personal-sure-yes')).click();
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(say('personal-declined', { name: 'Björn' }));
  });

  await test.step('8: who cancels gives the seat to the next in line', async () => {
    const confirmation = await mailbox.waitForMail(people.onni.email, /Paikkasi on varattu/);
    await guest.goto(personalLink(confirmation));
    await guest.getByText(say('personal-change')).click();
    await reads();
    await button(guest, say('personal-cancel')).click();
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(say('personal-cancelled', { name: 'Onni' }));
    await mailbox.waitForMail(people.onni.email, /on peruttu/);
    await mailbox.waitForMail(people.suvi.email, /Paikkasi on varattu/);

    await openInvitation(guest, mailbox, people.eevi);
    await reads();
    await button(guest, say('personal-join-waitlist')).click();
    await mailbox.waitForMail(people.eevi.email, /Olet varasijalla/);
  });

  await test.step('9: the groups stand in Finnish order, and are corrected by hand', async () => {
    await openEvent(page, event);
    await expect.poll(() => namesOf(page, 'registered')).toEqual(['Suvi Zidbäck', 'Väinö Äijänlahti', 'Åsa Öhman']);
    expect(await namesOf(page, 'waitlisted')).toEqual(['Eevi Ylämaa']);
    expect(await namesOf(page, 'cancelled')).toEqual(['Onni Aalto']);

    await lineOf(page, 'registered', 'Åsa Öhman').hover();
    await lineOf(page, 'registered', 'Åsa Öhman').getByRole('button', { name: say('attendee-cancel'), exact: true }).first().click();
    await mailbox.waitForMail(people.asa.email, /on peruttu/);
    await mailbox.waitForMail(people.eevi.email, /Paikkasi on varattu/);
    await openEvent(page, event);
    await expect.poll(() => namesOf(page, 'registered')).toEqual(['Eevi Ylämaa', 'Suvi Zidbäck', 'Väinö Äijänlahti']);
    expect(await namesOf(page, 'cancelled')).toEqual(['Onni Aalto', 'Åsa Öhman']);
  });

  await test.step('the campaign tells the whole journey', async () => {
    await goTo(page, say('module-campaigns'));
    await link(page, 'Talvi-illan kutsu').click();
    const stage = (name) => page.locator('.funnel li', { hasText: say(`campaigns-stage-${name}`) }).locator('.v');
    await expect(stage('sent')).toHaveText('6');
    await expect(stage('registered')).toHaveText('3');
    await expect(page.getByRole('main')).toContainText(say('campaigns-declined', { count: 1 }));
  });

  // One invitation each, and to nobody else.
  const invitations = (await mailbox.mails()).filter((mail) => mail.subject === 'Tervetuloa talvi-iltaan');
  expect(invitations).toHaveLength(invited.length);
  expect(await mailbox.mailsTo(people.kaisa.email)).toEqual([]);
  expect(await kutsu.cli(['doctor'])).not.toContain('BAD');
});

async function createGroup(page, { name, city }) {
  await goTo(page, say('module-target-groups'));
  await link(page, say('create-target-groups')).click();
  await field(page, say('field-target-groups-name')).fill(name);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByLabel(say('target-groups-join-all')).check();
  if (!(await page.getByLabel(condition('field')).isVisible())) await button(page, say('filter-add-condition')).click();
  await page.getByLabel(condition('field')).selectOption({ label: say('field-contacts-city') });
  await page.getByLabel(condition('value')).fill(city);
  await button(page, say('target-groups-save-conditions')).click();
}

const condition = (part) => say(`filter-condition-${part}`, { number: 1 });

async function openEvent(page, name) {
  await goTo(page, /tilaisuudet(\W|$)/i);
  await link(page, name).click();
}

const personalLink = (mail) => mail.links.find((address) => new URL(address).pathname.startsWith('/i/'));

async function openInvitation(guest, mailbox, { email }) {
  const mail = await mailbox.waitForMail(email, /Tervetuloa/);
  await guest.goto(personalLink(mail));
}

const groupOf = (page, status) => page.locator('#people section', { has: page.locator(`#${status}`) });
const namesOf = (page, status) => groupOf(page, status).locator('.people .nm a').allTextContents();
const lineOf = (page, status, name) => groupOf(page, status).locator('.people > li', { hasText: name });
