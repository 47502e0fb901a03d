// The public page as people use it: found, filled in and sent, with and without scripts, by keyboard, on a phone.
import { expectAccessible } from '../lib/axe.js';
import { expectLight, guestPage } from '../lib/budget.js';
import { expectFit } from '../lib/fit.js';
import { button, reads } from '../lib/hands.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers, personalLink } from '../lib/world.js';

const heading = (page) => page.getByRole('heading', { level: 1 });

/** A public event that tells by mail. */
async function publicEvent(kutsu, { seats = 3, waitlist = 2 } = {}) {
  const make = await makers(kutsu);
  const message = (name, subject) => make('email-templates', {
    name, subject, folder: 'event', sending_time: 'immediately',
    body_html: '<p>Hei {{ contact.first_name }}, {{ event.name }}.</p><p><a href="{{ link.own }}">Oma ilmoittautumiseni</a></p>',
  });
  const starts = new Date(Date.now() + 40 * 86_400_000);
  return make('events', {
    name: 'Avoin talvi-ilta', seats, waitlist_seats: waitlist, location: 'Tampere-talo', public_visible: true,
    description: 'Kaikille avoin ilta.\n\nTervetuloa.',
    sessions: [{ subject: 'Ilta', starts_at: starts.toISOString(), ends_at: new Date(starts.getTime() + 10_800_000).toISOString() }],
    registration_template_id: (await message('Vahvistus', 'Paikkasi on varattu')).id,
    waitlist_template_id: (await message('Varasija', 'Olet varasijalla')).id,
    cancellation_template_id: (await message('Peruutus', 'Ilmoittautumisesi on peruttu')).id,
  });
}

async function fillIn(page, { first = 'Eevi', last = 'Haavikko', email = 'eevi@vieras.example' } = {}) {
  await page.getByLabel(say('public-first-name')).fill(first);
  await page.getByLabel(say('public-last-name')).fill(last);
  await page.getByLabel(say('email')).fill(email);
}

test('somebody nobody knows finds the event, registers and has their own page', async ({ page, kutsu, mailbox }) => {
  const event = await publicEvent(kutsu);
  await page.goto(`${kutsu.url}/e`);
  await page.getByRole('link', { name: event.name }).click();
  await expect(heading(page)).toHaveText(event.name);
  await expectAccessible(page);
  await expectFit(page);
  await fillIn(page, { email: 'eevi@tuulenpesa' });
  await reads();
  await button(page, say('public-register')).click();
  await expect(page.getByText(say('flaw-email-without_ending'))).toBeVisible();
  await expect(page.getByLabel(say('public-last-name'))).toHaveValue('Haavikko');
  await expectAccessible(page);
  await page.getByLabel(say('email')).fill('eevi@vieras.example');
  await reads();
  await button(page, say('public-register')).click();
  await expect(heading(page)).toHaveText(say('public-thanks-registered'));
  await expectAccessible(page);
  const mail = await mailbox.waitForMail('eevi@vieras.example', /varattu/);
  await page.goto(personalLink(mail));
  await expect(heading(page)).toHaveText(say('personal-registered', { name: 'Eevi' }));
  await page.getByRole('link', { name: say('personal-not-you-public') }).click();
  await expect(heading(page)).toHaveText(event.name);
  await expectLight(page, `${kutsu.url}/e/${event.slug}`, guestPage);
});

test('who changes the language in the middle of the form keeps what was typed', async ({ page, kutsu }) => {
  const event = await publicEvent(kutsu);
  await page.goto(`${kutsu.url}/e/${event.slug}`);
  const languages = page.getByRole('navigation', { name: /Kieli|Språk|Language/ });
  await languages.getByRole('link', { name: /^SV/ }).click();
  await expect(page).toHaveURL(/\/e\/[^/]+\?lang=sv$/);
  await page.locator('[name=first_name]').fill('Eevi');
  await page.locator('[name=may_invite]').check();
  await languages.getByRole('link', { name: /^EN/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('[name=first_name]')).toHaveValue('Eevi');
  await expect(page.locator('[name=may_invite]')).toBeChecked();
  await languages.getByRole('link', { name: /^FI/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await expect(page.locator('[name=first_name]')).toHaveValue('Eevi');
});

test('without scripts one more press registers, and the third comes to the waitlist', async ({ browser, kutsu, mailbox }) => {
  const event = await publicEvent(kutsu, { seats: 1, waitlist: 1 });
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fi-FI', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const register = async (email, words, title) => {
    await page.goto(`${kutsu.url}/e/${event.slug}`);
    await fillIn(page, { email });
    await reads();
    await button(page, words).click();
    await expect(page.getByText(say('public-sure-text'))).toBeVisible();
    await reads();
    await button(page, say('confirm')).click();
    await expect(heading(page)).toHaveText(title);
  };
  await register('onni@vieras.example', say('public-register'), say('public-thanks-registered'));
  await register('suvi@vieras.example', say('public-join'), say('public-thanks-waitlisted'));
  await mailbox.waitForMail('suvi@vieras.example', /varasijalla/);
  await page.goto(`${kutsu.url}/e/${event.slug}`);
  await expect(page.getByRole('heading', { name: say('public-full') })).toBeVisible();
  await expect(button(page, say('public-register'))).toHaveCount(0);
  await context.close();
});

test('by keyboard alone', async ({ page, kutsu, mailbox }) => {
  const event = await publicEvent(kutsu);
  await page.goto(`${kutsu.url}/e/${event.slug}`);
  await page.getByLabel(say('public-first-name')).focus();
  for (const typed of ['Åsa', 'Öhman', 'asa@vieras.example']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await reads();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(say('public-thanks-registered'));
  await mailbox.waitForMail('asa@vieras.example', /varattu/);
});
