// An administrator adds a field to contacts, accounts and events; staff fill it in on each and see it again.
import { button, createContact, createEvent, field, finnishDay, goTo, link, save } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

async function addField(page, kutsu, module, { name, kind, choices }) {
  await page.goto(`${kutsu.url}/app/settings/layout/${module}`);
  await link(page, say('layout-add')).click();
  await page.getByLabel('suomi').fill(name);
  await field(page, say('layout-kind')).selectOption({ label: say(`layout-kind-${kind}`) });
  if (choices) await field(page, say('layout-choices')).fill(choices);
  await save(page);
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
}

test('add a field to each module, fill it in, see it on the card, and take it out of use', async ({ page, kutsu }) => {
  test.setTimeout(120_000);
  await signIn(page, kutsu);
  await addField(page, kutsu, 'contacts', { name: 'Ruokavalio', kind: 'choice', choices: 'Kala\nVegaani' });
  await addField(page, kutsu, 'accounts', { name: 'Jäsentaso', kind: 'text' });
  await addField(page, kutsu, 'events', { name: 'Arvioitu hinta', kind: 'money' });

  await test.step('on a contact', async () => {
    await page.goto(`${kutsu.url}/app`);
    await createContact(page, { first: 'Vilja', last: 'Vegaani', email: 'vilja@vieras.example', city: 'Turku' });
    await link(page, say('edit')).click();
    await field(page, 'Ruokavalio').selectOption('Vegaani');
    await save(page);
    await expect(page.locator('dl.facts').first()).toContainText('Vegaani');
  });

  await test.step('on an account', async () => {
    await goTo(page, say('module-accounts'));
    await link(page, say('create-accounts')).click();
    await field(page, say('field-accounts-name')).fill('Harju Oy');
    await field(page, 'Jäsentaso').fill('Kulta & <b>');
    await save(page);
    await expect(page.locator('dl.facts').first()).toContainText('Kulta & <b>');
  });

  await test.step('on an event, where a wrong value keeps what was typed', async () => {
    await createEvent(page, {
      name: 'Kallis ilta', seats: 3, waitlist: 1, location: 'Turku',
      messages: {}, sessions: [{ subject: 'Ilta', day: finnishDay(30), starts: '17.00', ends: '18.00' }],
    });
    await link(page, say('edit')).click();
    await field(page, 'Arvioitu hinta').fill('paljon');
    await save(page);
    await expect(field(page, 'Arvioitu hinta')).toHaveValue('paljon');
    await expect(field(page, 'Arvioitu hinta')).toHaveAttribute('aria-invalid', 'true');
    await field(page, 'Arvioitu hinta').fill('1 250,50');
    await save(page);
    await page.getByRole('navigation').getByRole('link', { name: say('event-tab-details') }).click();
    await expect(page.locator('dl.facts').first()).toContainText('1 250,50 €');
  });

  await test.step('out of use and back', async () => {
    await page.goto(`${kutsu.url}/app/settings/layout/contacts`);
    await link(page, 'Ruokavalio').click();
    await button(page, say('layout-retire')).click();
    await expect(page.getByText(say('layout-retired'))).toBeVisible();
    await page.getByRole('button', { name: say('layout-restore-one', { name: 'Ruokavalio' }) }).click();
    await expect(page.getByText(say('layout-retired'), { exact: true })).toBeHidden();
  });
});
