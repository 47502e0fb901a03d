// A guest answers a questionnaire before the one press: with scripts at once, without them after "Jatka".
import { button, reads } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { invite, makers, personalLink } from '../lib/world.js';

const label = (fi) => ({ fi });

async function dinner(kutsu, event) {
  const make = await makers(kutsu);
  const questionnaire = await make('questionnaires', {
    name: 'Ruokailu',
    questions: [
      { key: 'ruokavalio', kind: 'choice', label: label('Ruokavalio'), required: true,
        choices: [{ key: 'liha', label: label('Liha') }, { key: 'kasvis', label: label('Kasvis'), capacity: 1 }, { key: 'muu', label: label('Muu') }] },
      { key: 'mita', kind: 'text', label: label('Mitä saa olla'), required: true,
        shown_when: { question: 'ruokavalio', test: 'is', value: 'muu' } },
    ],
  });
  const api = await kutsu.api('asks');
  const changed = await api('PATCH', `events/${event.id}`, { questionnaire_id: questionnaire.id });
  expect(changed.status).toBe(200);
}

test('answer before registering, then see the answers as staff', async ({ page, kutsu, mailbox }) => {
  const { event, mails } = await invite(kutsu, mailbox, { people: 2 });
  await dinner(kutsu, event);
  await page.goto(personalLink(mails[0]));
  await reads();
  const other = page.getByLabel('Mitä saa olla');
  await expect(other).toBeHidden();
  await page.getByText('Muu', { exact: true }).click();
  await expect(other).toBeVisible();
  await button(page, say('personal-register')).click();
  await expect(page.getByRole('alert')).toContainText('Mitä saa olla');
  await other.fill('Pähkinätön');
  await reads();
  await button(page, say('personal-register')).click();
  await expect(page.locator('main [role=status]').first()).toBeVisible();

  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/events/${event.id}/answers`);
  await expect(page.locator('main')).toContainText('Pähkinätön');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a question that hangs on another appears after "Jatka"', async ({ page, kutsu, mailbox }) => {
    const { event, mails } = await invite(kutsu, mailbox, { people: 2 });
    await dinner(kutsu, event);
    await page.goto(personalLink(mails[0]));
    await reads();
    await page.getByText('Muu', { exact: true }).click();
    await button(page, say('answers-go-on')).click();
    await page.getByLabel('Mitä saa olla').fill('Pähkinätön');
    await reads();
    await button(page, say('personal-register')).click();
    await expect(page.getByLabel('Mitä saa olla')).toHaveValue('Pähkinätön');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
