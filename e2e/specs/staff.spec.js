// The staff pages by keyboard alone, with Back, and with two quick presses.
import { button, field, goTo, link } from '../lib/hands.js';
import { administrator, signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

const heading = (page) => page.getByRole('heading', { level: 1 });

test('by keyboard alone: sign in, find the contacts, add one', async ({ page, kutsu }) => {
  await page.goto(`${kutsu.url}/app/accounts`);
  await expect(page.getByLabel(say('email'))).toBeFocused(); // the cursor waits in the first field
  await page.keyboard.type(administrator.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(administrator.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.includes('sign'));

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: say('shell-palette-field') })).toBeFocused();
  await page.keyboard.type(say('module-contacts'));
  // The first thing found is chosen, once the answer to what was typed is there.
  const found = page.getByRole('dialog').getByRole('option', { selected: true });
  await expect(found).toContainText(say('module-contacts'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/app/contacts');

  await page.keyboard.press('c');
  await page.waitForURL('**/app/contacts/new');
  await tabInto(page, field(page, say('field-contacts-first_name')));
  await page.keyboard.type('Venla');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Öhman');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Venla Öhman');
});

test('two quick presses save once, and Back sends nothing again', async ({ page, kutsu }) => {
  await signIn(page, kutsu);
  await goTo(page, say('module-contacts'));
  await link(page, say('create-contacts')).click();
  await field(page, say('field-contacts-first_name')).fill('Oiva');
  await field(page, say('field-contacts-last_name')).fill('Åkerlund');
  await button(page, say('save')).dblclick();
  await expect(heading(page)).toHaveText('Oiva Åkerlund');
  await page.goBack();
  await page.goto(`${kutsu.url}/app/contacts?q=oiva`);
  await expect(page.locator('#list tbody tr')).toHaveCount(1);
});

test('what was typed is kept when something is missing', async ({ page, kutsu }) => {
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/contacts/new`);
  await field(page, say('field-contacts-last_name')).fill('Haavikkola');
  await field(page, say('field-contacts-email')).fill('ei osoite');
  await button(page, say('save')).click();
  await expect(page.getByRole('alert')).toContainText(say('shell-flaws', { count: 2 }));
  await expect(field(page, say('field-contacts-last_name'))).toHaveValue('Haavikkola');
  await expect(field(page, say('field-contacts-email'))).toHaveValue('ei osoite');
  await expect(field(page, say('field-contacts-email'))).toHaveAttribute('aria-invalid', 'true');
});

async function tabInto(page, wanted) {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach the field');
}
