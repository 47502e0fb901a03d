// A table copied out of a spreadsheet becomes contacts: columns chosen, changes looked at, imported, undone.
import { button, field } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

test('paste a table, choose its columns, look at the changes, import, undo', async ({ page, kutsu }) => {
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/imports?kind=contacts`);
  const table = 'Etunimi\tSukunimi\tSähköposti\tPaikka\nTuija\tTuotu\ttuija@example.org\tPori\nTyyne\tTuotu\tei osoite\tPori';
  await field(page, say('imports-paste')).fill(table);
  await button(page, say('imports-take-in')).click();

  await page.getByLabel(say('imports-field-of', { column: 'Paikka' })).selectOption('city');
  await button(page, say('imports-plan')).click();
  await expect(page.getByText(say('imports-planned'))).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('#import')).toContainText('Tuija');
  await button(page, say('imports-run', { count: 1 })).click();
  await expect(page.getByText(say('imports-done'), { exact: true })).toBeVisible({ timeout: 15_000 });
  await button(page, say('imports-undo')).click();
  await expect(page.getByText(say('imports-undone'), { exact: true })).toBeVisible({ timeout: 15_000 });
});
