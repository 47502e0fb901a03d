// A question that asks for a file: by keyboard, with scripts and without, and what staff get.
import { expectAccessible } from '../lib/axe.js';
import { expectFit } from '../lib/fit.js';
import { button, reads } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers } from '../lib/world.js';

const label = (fi) => ({ fi });
const heading = (page) => page.getByRole('heading', { level: 1 });
const pdf = (name, bytes = 40) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7'.padEnd(bytes)) });

async function application(kutsu) {
  const make = await makers(kutsu);
  return make('questionnaires', {
    name: 'Hakemus',
    public_visible: true,
    messages: { title: label('Hae mukaan') },
    questions: [
      { key: 'cv', kind: 'file', label: label('Ansioluettelo'), kinds: ['pdf'], most: 1, required: true },
      { key: 'nimike', kind: 'text', label: label('Nimike'), required: true },
    ],
  });
}

test('a file that is too large is said at once, and a right one stays while the rest is mended', async ({ page, kutsu }) => {
  const { number, id } = await application(kutsu);
  await page.goto(`${kutsu.url}/q/${number}`);
  const file = page.getByLabel('Ansioluettelo');
  await file.setInputFiles(pdf('iso.pdf', 1024 * 1024 + 1));
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(file).toHaveValue('');
  await file.setInputFiles(pdf('Eevi 🎄.pdf'));
  await expect(page.locator('[data-too-large]')).toBeHidden();
  await expectAccessible(page);
  await reads();
  await button(page, say('survey-send')).click();
  await expect(page.locator('#answers-flaws')).toContainText('Nimike');
  await expect(page.getByRole('checkbox', { name: /Eevi 🎄\.pdf/ })).toBeChecked();
  await expectAccessible(page);
  await expectFit(page);
  await page.getByLabel('Nimike').fill('Vetäjä');
  await reads();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(say('survey-thanks'));

  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/settings/questionnaires/${id}/results`);
  await page.locator('details.m summary').first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Eevi 🎄.pdf' }).click()]);
  expect(download.suggestedFilename()).toBe('Eevi 🎄.pdf');
  await expectAccessible(page);
  await page.goto(`${kutsu.url}/app/settings/questionnaires/${id}`);
  await expectAccessible(page);
  await expectFit(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a wrong file is refused beside its question, and the right one is held while the page asks once more', async ({ page, kutsu }) => {
    const { number } = await application(kutsu);
    await page.goto(`${kutsu.url}/q/${number}`);
    await page.getByLabel('Nimike').fill('Vetäjä');
    await page.getByLabel('Ansioluettelo').setInputFiles({ ...pdf('kuva.png'), mimeType: 'image/png' });
    await reads();
    await button(page, say('survey-send')).click();
    await expect(page.locator('#answers-flaws')).toContainText('Ansioluettelo');
    await expect(page.getByLabel('Nimike')).toHaveValue('Vetäjä');
    await page.getByLabel('Ansioluettelo').setInputFiles(pdf('cv.pdf'));
    await reads();
    await button(page, say('survey-send')).click();
    await expect(page.getByRole('checkbox', { name: /cv\.pdf/ })).toBeChecked();
    await reads();
    await button(page, say('confirm')).click();
    await expect(heading(page)).toHaveText(say('survey-thanks'));
  });
});
