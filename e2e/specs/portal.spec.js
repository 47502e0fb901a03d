// The portal as customers use it: the first mail, one press, a place, another sign-in by the code, and out again. By keyboard
// and without scripts too.
import { expectAccessible } from '../lib/axe.js';
import { button, field, link } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers } from '../lib/world.js';

const address = 'eevi@vieras.example';
const doorOf = (mail) => mail.links.find((place) => new URL(place).pathname.startsWith('/portal/sign-in/'));
const heading = (page) => page.getByRole('heading', { level: 1 });

/** A portal that is on, an event it shows, and a contact who may sign in and has got the first mail. */
async function opened(kutsu, mailbox) {
  const api = await kutsu.api('portal');
  expect((await api('PUT', 'settings', { portal_active: true })).status).toBe(200);
  const make = await makers(kutsu);
  const contact = await make('contacts', { first_name: 'Eevi', last_name: 'Ylämaa', email: address });
  const starts = new Date(Date.now() + 40 * 86_400_000);
  const ends = new Date(starts.getTime() + 3 * 3_600_000);
  const event = await make('events', {
    name: 'Talvi-ilta', seats: 20, waitlist_seats: 5, location: 'Tampere-talo', portal_visible: true,
    sessions: [{ subject: 'Ilta', starts_at: starts.toISOString(), ends_at: ends.toISOString() }],
  });
  expect((await api('PUT', `contacts/${contact.id}/portal-access`, {})).status).toBe(200);
  expect((await api('POST', `contacts/${contact.id}/portal-access/welcome`)).status).toBe(204);
  return { contact, event, mail: await mailbox.waitForMail(address) };
}

test('staff open the portal; the customer comes in by the mail, registers, and comes in again by the code', async ({ page, kutsu, mailbox }) => {
  test.setTimeout(120_000);
  const api = await kutsu.api('settings');
  expect((await api('PUT', 'settings', { portal_active: true })).status).toBe(200);
  const make = await makers(kutsu);
  const contact = await make('contacts', { first_name: 'Eevi', last_name: 'Ylämaa', email: address });
  const starts = new Date(Date.now() + 40 * 86_400_000);
  const ends = new Date(starts.getTime() + 3 * 3_600_000);
  await make('events', {
    name: 'Talvi-ilta', seats: 20, waitlist_seats: 5, portal_visible: true,
    sessions: [{ subject: 'Ilta', starts_at: starts.toISOString(), ends_at: ends.toISOString() }],
  });
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/contacts/${contact.id}`);
  await link(page, say('portal-open-do')).click();
  await button(page, say('portal-open-do')).click();
  await expect(page.locator('main')).toContainText(say('portal-open'));
  const mail = await mailbox.waitForMail(address);
  expect(mail.text).not.toContain('salasana');

  await page.context().clearCookies();
  await page.goto(doorOf(mail));
  await expect(heading(page)).toHaveText(say('portal-link-title', { name: 'Eevi' }));
  await expectAccessible(page);
  await button(page, say('sign-in-do')).click();
  await expect(heading(page)).toHaveText(say('portal-hello', { name: 'Eevi' }));
  await expectAccessible(page);
  await page.locator('main .ev .act a').click();
  await expectAccessible(page);
  await button(page, say('portal-register')).click();
  await expect(page.getByRole('heading', { level: 2, name: say('portal-you-are-in') })).toBeVisible();

  await page.goto(`${kutsu.url}/portal/me`);
  await expectAccessible(page);
  await button(page, say('shell-sign-out')).last().click();
  await field(page, say('email')).fill(address);
  await button(page, say('portal-send-link')).click();
  await expect(heading(page)).toHaveText(say('portal-look-mail'));
  await expectAccessible(page);
  const letter = await mailbox.waitForMail(address, new RegExp(say('letter-portal-sign-in-subject', { organisation: '' }).trim()));
  const code = /\b\d{6}\b/.exec(letter.text)[0];
  await field(page, say('portal-code')).fill(code);
  await button(page, say('sign-in-do')).click();
  await expect(heading(page)).toHaveText(say('portal-hello-soon', { name: 'Eevi' }));
});

test('by keyboard alone and without scripts', async ({ browser, kutsu, mailbox }) => {
  test.setTimeout(120_000);
  const { event, mail } = await opened(kutsu, mailbox);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fi-FI' });
  const page = await context.newPage();
  await page.goto(doorOf(mail));
  await press(page, say('sign-in-do'));
  await expect(heading(page)).toHaveText(say('portal-hello', { name: 'Eevi' }));
  await page.goto(`${kutsu.url}/portal/events/${event.number}`);
  await press(page, say('portal-register'));
  await expect(page.getByRole('heading', { level: 2, name: say('portal-you-are-in') })).toBeVisible();
  await press(page, say('portal-cancel'));
  await expect(button(page, say('portal-sure-yes'))).toBeVisible();
  await press(page, say('portal-sure-yes'));
  await expect(page.locator('main')).toContainText(say('portal-cancelled'));
  await context.close();
});

/** Goes to a button with the Tab key alone, and presses it. */
async function press(page, name) {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused === name) return page.keyboard.press('Enter');
  }
  throw new Error(`the Tab key never reached "${name}"`);
}
