// A questionnaire that is sent by mail, and one that anybody may answer: with scripts and without, seen by staff.
import { expectAccessible } from '../lib/axe.js';
import { expectLight, guestPage } from '../lib/budget.js';
import { expectFit } from '../lib/fit.js';
import { button, reads } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers } from '../lib/world.js';

const label = (fi) => ({ fi });
const heading = (page) => page.getByRole('heading', { level: 1 });

async function feedback(make, changes = {}) {
  return make('questionnaires', {
    name: 'Palaute koulutuksesta',
    messages: { title: label('Miten koulutus meni?'), thanks: label('Kiitos! Luemme kaiken.') },
    questions: [
      { key: 'arvosana', kind: 'scale', label: label('Arvosana'), required: true },
      { key: 'sana', kind: 'long_text', label: label('Vapaa sana') },
    ],
    ...changes,
  });
}

/** Mails a link to the questionnaire; gives the address in the mail and the contact. */
async function mailed(kutsu, mailbox, questionnaire, make) {
  const api = await kutsu.api('surveys');
  expect((await api('PUT', 'settings', { undo_seconds: 0 })).status).toBe(200);
  const contact = await make('contacts', { first_name: 'Eevi', last_name: 'Haavikko', email: 'eevi@vieras.example' });
  const template = await make('email-templates', {
    name: 'Palautepyyntö', subject: 'Miten meni', folder: 'campaign', sending_time: 'immediately',
    body_html: `<p>Hei {{ contact.first_name }}</p><p><a class="button" href="{{ link.questionnaire("${questionnaire.number}") }}">Vastaa</a></p>`,
  });
  const end = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const campaign = await make('campaigns', { name: 'Palaute', active: true, estimated_end_date: end, email_template_id: template.id });
  await make(`campaigns/${campaign.id}/contacts`, { contact_ids: [contact.id] });
  const mail = await mailbox.waitForMail('eevi@vieras.example', /Miten meni/);
  return { contact, address: mail.links.find((address) => new URL(address).pathname.startsWith('/q/')) };
}

test('a mail leads to a questionnaire, and its answer stands on the contact', async ({ page, kutsu, mailbox }) => {
  const make = await makers(kutsu);
  const questionnaire = await feedback(make);
  const { contact, address } = await mailed(kutsu, mailbox, questionnaire, make);
  await page.goto(address);
  await expect(heading(page)).toHaveText('Miten koulutus meni?');
  await expectAccessible(page);
  await expectFit(page);
  await button(page, say('survey-send')).click();
  await expect(page.getByRole('alert')).toContainText('Arvosana');
  await page.getByLabel('Vapaa sana').fill('Hyvä päivä');
  await page.getByText('4', { exact: true }).click();
  await button(page, say('survey-send')).click();
  await expect(heading(page)).toHaveText(say('survey-thanks'));
  await expect(page.locator('main')).toContainText('Luemme kaiken');
  await expectAccessible(page);
  await page.goto(address);
  await expect(heading(page)).toHaveText(say('survey-answered'));
  await expectLight(page, address, guestPage);

  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/contacts/${contact.id}/answers`);
  await expect(page.locator('main')).toContainText('Hyvä päivä');
  await expectAccessible(page);
  await expectFit(page);
  await page.goto(`${kutsu.url}/app/settings/questionnaires/${questionnaire.id}/results`);
  await expect(page.locator('main')).toContainText('Eevi Haavikko');
  await expectAccessible(page);
  await expectFit(page);
});

test('anybody answers a public questionnaire with one press', async ({ page, kutsu }) => {
  const make = await makers(kutsu);
  const { number } = await feedback(make, { public_visible: true });
  await page.goto(`${kutsu.url}/q/${number}`);
  await page.getByText('5', { exact: true }).click();
  await reads();
  await button(page, say('survey-send')).click();
  await expect(heading(page)).toHaveText(say('survey-thanks'));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a public questionnaire is confirmed once more', async ({ page, kutsu }) => {
    const make = await makers(kutsu);
    const { number } = await feedback(make, { public_visible: true });
    await page.goto(`${kutsu.url}/q/${number}`);
    await page.getByText('5', { exact: true }).click();
    await reads();
    await button(page, say('survey-send')).click();
    await expect(page.getByRole('alert')).toContainText(say('confirm'));
    await reads();
    await button(page, say('confirm')).click();
    await expect(heading(page)).toHaveText(say('survey-thanks'));
  });
});
