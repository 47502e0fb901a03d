// A target group with conditions in groups: built, counted, saved, refreshed and explained; and one thing done to many
// contacts, undone.
import { button, field, link } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers } from '../lib/world.js';

const people = [['Eevi', 'Haavikkola', 'Tampere'], ['Otso', 'Halmevirta', 'Nokia'], ['Minttu', 'Ikiniemi', 'Turku']];

async function prepared(kutsu) {
  const make = await makers(kutsu);
  for (const [first_name, last_name, city] of people) {
    await make('contacts', { first_name, last_name, city, email: `${first_name}@vieras.example`.toLowerCase() });
  }
  return make;
}

test('a group of nested conditions is counted, saved, refreshed, and says why each is in', async ({ page, kutsu }) => {
  const make = await prepared(kutsu);
  const group = await make('target-groups', { name: 'Pirkanmaa' });
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/target-groups/${group.id}`);
  const rules = page.locator('#group-rules');

  await rules.getByLabel(say('target-groups-join-all')).check();
  await button(page, say('filter-add-group')).click();
  const rule = (number) => rules.locator('.grp .rule').nth(number);
  for (const [index, city] of ['Tampere', 'Nokia'].entries()) {
    if (index > 0) await button(page, say('filter-add-to-group')).click();
    // A choice made before the new row listens is made again.
    await expect(async () => {
      await rule(index).locator('select').first().selectOption('city');
      await expect(rule(index).locator('select').nth(1)).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    // Typed at once, while the row is being drawn anew for its operator: nothing typed is lost.
    await rule(index).locator('select').nth(1).selectOption('eq');
    await rule(index).locator('input[type=text]').fill(city);
    await expect(page.locator('#look .big-n')).toHaveText(String(index + 1));
  }
  await button(page, say('target-groups-save-conditions')).click();

  const members = page.locator('#members tbody tr');
  await expect(members).toHaveCount(2);
  await members.filter({ hasText: 'Otso' }).getByRole('link', { name: /Nokia/ }).click();
  const dialog = page.locator('#dialog');
  await expect(dialog).toContainText(say('members-matches'));
  await dialog.getByRole('button', { name: say('close') }).click();

  await members.filter({ hasText: 'Eevi' }).locator('[data-row]').check();
  await button(page, say('members-keep-out')).click();
  await expect(members).toHaveCount(1);
  await button(page, say('target-groups-refresh')).click();
  await expect(page.locator('#excluded')).toContainText('Eevi Haavikkola');
  await page.locator('#history').getByRole('link').first().click();
  await expect(page.locator('#dialog')).toContainText('Eevi Haavikkola');
});

test('a field of chosen contacts is changed in a dialog, and the toast gives the old values back', async ({ page, kutsu }) => {
  await prepared(kutsu);
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/contacts`);
  const rows = page.locator('#list tbody tr');
  await page.locator('[data-all]').check();
  await button(page, say('bulk-edit')).click();
  const dialog = page.locator('#dialog');
  await expect(async () => {
    await dialog.getByLabel(say('bulk-what')).selectOption('set.city');
    await expect(dialog.getByLabel(say('field-contacts-city'))).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await dialog.getByLabel(say('field-contacts-city')).fill('Vaasa');
  await dialog.getByRole('button', { name: say('bulk-do', { count: 3 }) }).click();
  await expect(rows.filter({ hasText: 'Vaasa' })).toHaveCount(3);

  await button(page, say('undo')).click();
  await page.goto(`${kutsu.url}/app/contacts`);
  await expect(rows.filter({ hasText: 'Vaasa' })).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Nokia' })).toHaveCount(1);
});
