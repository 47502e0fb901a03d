// Settings as administrators meet them: texts of legal pages as they will look, and what stands below a form.
import { expectAccessible } from '../lib/axe.js';
import { expectFit } from '../lib/fit.js';
import { button } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

test('a legal page is written as it will look, and what nobody touched stays as it came', async ({ page, kutsu }) => {
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/settings/legal`);
  const text = page.getByRole('textbox', { name: `${say('legal-imprint')}, Suomi` });
  await expect(text).toBeVisible();
  const untouched = await page.locator('[data-prose]').first().inputValue();
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Yhteys päivisin');
  await page.locator('[data-for=f-legal-texts-imprint-fi] [data-ed=h2]').click();
  await expectAccessible(page);
  await expectFit(page);
  await button(page, say('save')).click();
  await expect(page.locator('.toast')).toBeVisible();
  await expect(page.locator('[data-prose]').first()).toHaveValue(untouched);
  await page.goto(`${kutsu.url}/imprint`);
  await expect(page.getByRole('heading', { level: 2, name: 'Yhteys päivisin' })).toBeVisible();
});

test('a portal profile is made, and removed by the button below its form', async ({ page, kutsu }) => {
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/settings/portal/profiles/new`);
  await page.locator('#f-name').fill('Yhteyshenkilöt');
  await button(page, say('save')).click();
  await page.getByRole('link', { name: 'Yhteyshenkilöt' }).click();
  await button(page, say('portal-profile-remove')).click();
  await expect(page.locator('.toast')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Yhteyshenkilöt' })).toHaveCount(0);
});
