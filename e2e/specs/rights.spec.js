// Rights: an administrator narrows what a seller sees, and the seller sees it at once.
import { administrator, signIn } from '../lib/kutsu.js';
import { button, field, link } from '../lib/hands.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

test('an administrator builds the tree, makes a profile, and narrows what is shared', async ({ page, kutsu }) => {
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/settings/roles`);
  for (const [name, above] of [['Myyntijohtaja', ''], ['Kenttämyyjä', 'Myyntijohtaja']]) {
    await page.goto(`${kutsu.url}/app/settings/roles/new`);
    await field(page, say('name')).fill(name);
    if (above) await field(page, say('role-parent')).selectOption({ label: above });
    await button(page, say('save')).click();
    await page.waitForURL('**/app/settings/roles');
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  }

  // A loop is refused beside the field, and what was typed stays.
  await link(page, 'Myyntijohtaja').click();
  await field(page, say('role-parent')).selectOption({ label: '– Kenttämyyjä' });
  await button(page, say('save')).click();
  await expect(page.locator('.err').first()).toContainText(say('flaw-role-loop'));

  await page.goto(`${kutsu.url}/app/settings/profiles/new`);
  await field(page, say('name')).fill('Vain katselu');
  await button(page, say('save')).click();
  await page.waitForURL('**/app/settings/profiles');
  await expect(page.getByRole('link', { name: 'Vain katselu' })).toBeVisible();

  await page.goto(`${kutsu.url}/app/settings/sharing`);
  await field(page, say('module-contacts')).selectOption('own');
  await button(page, say('save')).click();
  await expect(field(page, say('module-contacts'))).toHaveValue('own');
  expect(administrator.email).toBeTruthy();
});
