// The builder of questionnaires by the keyboard alone and on a slow network.
import { expectAccessible } from '../lib/axe.js';
import { expectFit } from '../lib/fit.js';
import { button } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

const heading = (page) => page.getByRole('heading', { level: 1 });
const field = (page, name) => page.locator(`[name="${name}"]`);
const titles = (page) => page.locator('.qcard h3');

/** Presses the focused thing and waits until the form came back. */
async function press(page, key = 'Enter') {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/questionnaires/'));
  await page.keyboard.press(key);
  await answered;
}

test('a questionnaire is built by the keyboard alone', async ({ page, kutsu }) => {
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/settings/questionnaires/new`);
  await page.locator('#f-name').fill('Ruokailu');
  const add = button(page, say('question-add'));
  await add.focus();
  await press(page);
  await expect(field(page, 'questions.0.label.fi')).toBeFocused();
  await page.keyboard.type('Ruokavalio');
  await field(page, 'questions.0.kind').focus();
  await field(page, 'questions.0.kind').selectOption('choice');
  const choice = button(page, say('question-choice-add'));
  for (const [number, words] of ['Liha', 'Kasvis'].entries()) {
    await choice.focus();
    await press(page);
    await expect(field(page, `questions.0.choices.${number}.label.fi`)).toBeFocused();
    await page.keyboard.type(words);
  }
  await expect(field(page, 'questions.0.choices.1.capacity')).toBeHidden();
  await field(page, 'questions.0.extras').focus();
  await page.keyboard.press('Space');
  await field(page, 'questions.0.choices.1.capacity').fill('20');
  await add.focus();
  await press(page);
  await expect(field(page, 'questions.1.label.fi')).toBeFocused();
  await page.keyboard.type('Toiveita');
  await expectAccessible(page);
  await expectFit(page);

  await page.locator('button[name=up][value="questions.1"]').focus();
  await press(page);
  await expect(page.locator('button[name=down][value="questions.0"]')).toBeFocused();
  await expect(titles(page)).toContainText(['1. Toiveita', '2. Ruokavalio']);
  await page.locator('button[name=down][value="questions.0"]').focus();
  await press(page);
  await expect(titles(page)).toContainText(['1. Ruokavalio', '2. Toiveita']);
  await expect(page.locator('#preview')).toContainText('20 jäljellä');
  await page.locator('.savebar').getByRole('button').focus();
  await page.keyboard.press('Enter');

  await expect(heading(page)).toHaveText('Ruokailu');
  await expect(field(page, 'questions.0.label.fi')).toBeHidden();
  await expect(page.locator('.qsum').first()).toContainText('2 vaihtoehtoa');
  await expectAccessible(page);
  await expectFit(page);
  await page.locator('.qfold input').first().focus();
  await page.keyboard.press('Space');
  await expect(field(page, 'questions.0.choices.1.capacity')).toHaveValue('20');

  // What waits for a translation is told, and its link opens the card and goes to the field.
  await field(page, 'questions.0.label.sv').fill('Diet');
  const missing = page.locator('.lmeter').nth(1).getByRole('link', { name: 'Toiveita' });
  await missing.focus();
  await page.keyboard.press('Enter');
  await expect(field(page, 'questions.1.label.sv')).toBeFocused();
});

test('on a slow network nothing that was pressed or typed meanwhile is lost', async ({ page, kutsu }) => {
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/settings/questionnaires/new`);
  await page.route('**/app/settings/questionnaires/new', async (route) => {
    if (route.request().method() === 'POST') await new Promise((resolve) => { setTimeout(resolve, 400); });
    await route.continue();
  });
  await page.locator('#f-name').fill('Hidas verkko');
  const add = button(page, say('question-add'));
  await add.click();
  await field(page, 'questions.0.label.fi').fill('Väri');
  await field(page, 'questions.0.kind').selectOption('choice');
  await add.click();
  await add.click();
  await field(page, 'questions.0.label.sv').fill('Färg');
  await expect(titles(page)).toHaveCount(3);
  await expect(field(page, 'questions.0.label.sv')).toHaveValue('Färg');
  await expect(field(page, 'questions.0.kind')).toHaveValue('choice');
  await expect(titles(page).first()).toContainText('1. Väri');
});
