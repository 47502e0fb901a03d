// From the door to the verified certificate: marked by keyboard alone, undone, a walk-in, the sheet from paper, the
// certificate by mail and its check by a stranger without scripts.
import { expectAccessible } from '../lib/axe.js';
import { button, field, link } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers } from '../lib/world.js';

const heading = (page) => page.getByRole('heading', { level: 1 });
const count = (page) => page.locator('.turnout .big-n');

/** An event that has just ended, with a seat for each of these people. */
async function held(kutsu, people) {
  const api = await kutsu.api('attendance');
  expect((await api('PUT', 'settings', { undo_seconds: 0 })).status).toBe(200);
  const make = await makers(kutsu);
  const ends = new Date(Date.now() - 30_000);
  const starts = new Date(ends.getTime() - 3 * 3_600_000);
  const event = await make('events', {
    name: 'Turvakoulutus', seats: 3, waitlist_seats: 2, location: 'Kajo-talo',
    sessions: [{ subject: 'Päivä', starts_at: starts.toISOString(), ends_at: ends.toISOString() }],
  });
  for (const [first_name, last_name] of people) {
    const contact = await make('contacts', { first_name, last_name, email: `${first_name.toLowerCase()}@vieras.example` });
    await make(`events/${event.id}/registrations`, { contact_id: contact.id, override: true });
  }
  return event;
}

test('staff mark people at the door by keyboard alone, and what was pressed by mistake is taken back', async ({ page, kutsu }) => {
  test.setTimeout(90_000);
  const event = await held(kutsu, [['Onni', 'Aalto'], ['Suvi', 'Berg'], ['Eevi', 'Ylämaa']]);
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/events/${event.id}/door`);
  await expect(count(page)).toHaveText('0');
  await expectAccessible(page);
  await page.keyboard.press('/');
  await page.keyboard.type('ylä');
  await expect(page.locator('.doorlist > li')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.locator('.doorlist button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.doorlist button').first()).toHaveAttribute('aria-pressed', 'true');
  await expect(count(page)).toHaveText('1');
  await expect(page.locator('.doorlist button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.doorlist button').first()).toHaveAttribute('aria-pressed', 'false');
  await expect(count(page)).toHaveText('0');
  await expectAccessible(page);
});

test('what another device marks is counted here while one looks', async ({ page, kutsu }) => {
  const event = await held(kutsu, [['Onni', 'Aalto'], ['Suvi', 'Berg']]);
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/events/${event.id}/door`);
  await expect(count(page)).toHaveText('0');
  const api = await kutsu.api('door');
  const rows = (await api('GET', `events/${event.id}/registrations`)).body.items;
  expect((await api('PUT', `registrations/${rows[0].id}/attendance`, {})).status).toBe(200);
  await expect(count(page)).toHaveText('1', { timeout: 15_000 });
});

test('from the sheet of paper and a walk-in to the certificate that a stranger checks, without scripts', async ({ browser, kutsu, mailbox }) => {
  test.setTimeout(120_000);
  const event = await held(kutsu, [['Onni', 'Aalto'], ['Eevi', 'Ylämaa']]);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fi-FI' });
  const page = await context.newPage();
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/events/${event.id}/door/sheet`);
  await page.getByRole('checkbox', { name: 'Eevi Ylämaa' }).check();
  await button(page, say('sheet-mark')).click();
  await page.goto(`${kutsu.url}/app/events/${event.id}/door/walk-in`);
  await field(page, say('field-contacts-first_name')).fill('Åsa');
  await button(page, say('walk-in-add')).click();
  await expect(field(page, say('field-contacts-last_name'))).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, say('field-contacts-first_name'))).toHaveValue('Åsa');
  await field(page, say('field-contacts-last_name')).fill('Öhman');
  await button(page, say('walk-in-add')).click();
  await expect(count(page)).toHaveText('2');

  await page.goto(`${kutsu.url}/app/events/${event.id}/certificates`);
  await button(page, say('certificates-issue', { count: 2 })).click();
  await button(page, say('certificates-send', { count: 1 })).click();
  const mail = await mailbox.waitForMail('eevi@vieras.example');
  const paper = mail.links.find((place) => new URL(place).pathname.endsWith('/certificate'));
  const check = mail.text.match(/\S+\/verify\/[0-9A-Z-]+/)[0];

  const guest = await browser.newContext({ javaScriptEnabled: false, locale: 'fi-FI' });
  const stranger = await guest.newPage();
  await stranger.goto(paper);
  await expect(stranger.locator('.paper .pn')).toHaveText('Eevi Ylämaa');
  const answer = await stranger.goto(check);
  expect(answer.headers()['x-robots-tag']).toBe('noindex');
  await expect(heading(stranger)).toHaveText(say('verify-valid'));
  await expect(stranger.locator('main dl')).toContainText('Turvakoulutus');
  await expect(stranger.locator('main')).not.toContainText('@');

  await page.goto(`${kutsu.url}/app/events/${event.id}/certificates`);
  await link(page, 'Eevi Ylämaa').click();
  await field(page, say('certificate-reason')).fill('Väärä henkilö');
  await button(page, say('certificate-revoke-do')).click();
  await stranger.goto(check);
  await expect(heading(stranger)).toHaveText(say('verify-revoked'));
  await expect(stranger.locator('main')).not.toContainText('Väärä henkilö');
  const unknown = await stranger.goto(`${kutsu.url}/verify/7KQ2-M9XA-TR4P-HD6W`);
  expect(unknown.status()).toBe(404);
  await expect(heading(stranger)).toHaveText(say('verify-unknown'));
  await guest.close();
  await context.close();
});
