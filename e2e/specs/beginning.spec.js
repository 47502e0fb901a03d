// The first hour of a customer: the address alone, the set-up link, what is there already, and a mail that stays.
import { button, createContact, createEvent, field, goTo } from '../lib/hands.js';
import { prepareKutsu } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

test('who begins is led from the address to the first invitation', async ({ page }) => {
  test.setTimeout(120_000);
  const kutsu = await prepareKutsu();
  try {
    await kutsu.start();
    await page.goto(kutsu.url);
    await expect(page.getByRole('main')).toContainText(say('sign-in-not-set-up'));

    await page.goto(/\S+\/app\/set-up\/\S+/.exec(kutsu.log())[0]);
    await page.locator('[name=name]').fill('Helmi Harju');
    await page.locator('[name=email]').fill('helmi@kutsu.test');
    await page.locator('[name=password]').fill('kolme kovaa kiveä');
    await button(page, say('set-up-do')).click();
    await expect(page.getByRole('heading', { name: say('first-steps') })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(say('first-steps-done', { count: 1, of: 4 }));

    await createContact(page, { first: 'Eevi', last: 'Haavikkola', email: 'eevi@vieras.example', city: 'Tampere' });
    const messages = { registration: say('ready-confirmation-name'), waitlist: say('ready-waitlist-name') };
    await createEvent(page, {
      name: 'Talvi-ilta', seats: 5, waitlist: 2, location: 'Tampere-talo', messages,
      sessions: [{ subject: 'Ilta', day: '10.12.2036', starts: '17.00', ends: '20.00' }],
    });
    await page.getByRole('main').getByRole('link', { name: say('event-invite'), exact: true }).click();
    await expect(page.getByRole('main')).toContainText(say('warning-event-no_cancellation_template'));
    await button(page, say('invite-next')).click();
    await expect(page.getByRole('main')).toContainText(say('campaigns-no-active-groups'));

    await goTo(page, say('module-dashboard'));
    await expect(page.getByRole('main')).toContainText(say('first-steps-done', { count: 3, of: 4 }));
    await page.goto(`${kutsu.url}/app/settings/mail`);
    await expect(page.getByRole('main')).toContainText(say('mail-stays'));
    await expect(field(page, say('sender-name'))).toBeVisible();
  } finally {
    await kutsu.remove();
  }
});
