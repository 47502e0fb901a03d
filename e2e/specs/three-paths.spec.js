// The three ways to register, each with the same questionnaire: by the personal link, in the portal and on the public page. On a phone and on
// a wide screen, with scripts and without; what is missing is told, what was typed stays, and each way ends with its mail.
import { expectAccessible } from '../lib/axe.js';
import { expectFit } from '../lib/fit.js';
import { button, reads } from '../lib/hands.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers, personalLink } from '../lib/world.js';

const label = (fi) => ({ fi });
const looks = [
  { name: 'on a phone', viewport: { width: 390, height: 844 }, javaScriptEnabled: true },
  { name: 'on a phone without scripts', viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
  { name: 'on a wide screen', viewport: { width: 1440, height: 900 }, javaScriptEnabled: true },
  { name: 'on a wide screen without scripts', viewport: { width: 1440, height: 900 }, javaScriptEnabled: false },
];

/** An event that is open on all three paths and asks the same on each; Eevi is invited and may sign in. */
async function gala(kutsu, mailbox) {
  const make = await makers(kutsu);
  const api = await kutsu.api('gala');
  expect((await api('PUT', 'settings', { undo_seconds: 0, portal_active: true })).status).toBe(200);
  const eevi = await make('contacts', { first_name: 'Eevi', last_name: 'Haavikko', email: 'eevi@vieras.example' });
  const onni = await make('contacts', { first_name: 'Onni', last_name: 'Aalto', email: 'onni@vieras.example' });
  const questionnaire = await make('questionnaires', {
    name: 'Ruokailu',
    questions: [
      { key: 'ruoka', kind: 'choice', label: label('Ruokavalio'), required: true,
        choices: [{ key: 'liha', label: label('Liha') }, { key: 'muu', label: label('Muu') }] },
      { key: 'mita', kind: 'text', label: label('Mitä saa olla'), required: true, shown_when: { question: 'ruoka', test: 'is', value: 'muu' } },
      { key: 'liite', kind: 'file', label: label('Todistus'), kinds: ['pdf'] },
      { key: 'arvio', kind: 'scale', label: label('Odotukset') },
      { key: 'toive', kind: 'long_text', label: label('Toiveita') },
    ],
  });
  const message = (name, subject) => make('email-templates', {
    name, subject, folder: 'event', sending_time: 'immediately',
    body_html: '<p>Hei {{ contact.first_name }}, {{ event.name }}.</p><p><a href="{{ link.own }}">Oma ilmoittautumiseni</a></p>',
  });
  const starts = new Date(Date.now() + 40 * 86_400_000);
  const event = await make('events', {
    name: 'Lujittavanhallintakoulutus kunnossapitohenkilöstölle', seats: 20, waitlist_seats: 5, location: 'Tampere-talo',
    description: 'Kolme puheenvuoroa.\n\nTervetuloa.', portal_visible: true, public_visible: true,
    sessions: [{ subject: 'Ilta', starts_at: starts.toISOString(), ends_at: new Date(starts.getTime() + 10_800_000).toISOString() }],
    questionnaire_id: questionnaire.id, public_questionnaire_id: questionnaire.id,
    registration_template_id: (await message('Vahvistus', 'Paikkasi on varattu')).id,
    cancellation_template_id: (await message('Peruutus', 'Ilmoittautumisesi on peruttu')).id,
  });
  const invitation = await make('email-templates', {
    name: 'Kutsu', subject: 'Tervetuloa', folder: 'campaign', sending_time: 'immediately',
    body_html: '<p><a class="button" href="{{ link.registration }}">Ilmoittaudu</a></p>',
  });
  const end = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const campaign = await make('campaigns', { name: 'Kutsu', active: true, estimated_end_date: end, email_template_id: invitation.id, event_id: event.id });
  await make(`campaigns/${campaign.id}/contacts`, { contact_ids: [eevi.id] });
  expect((await api('PUT', `contacts/${onni.id}/portal-access`, {})).status).toBe(200);
  expect((await api('POST', `contacts/${onni.id}/portal-access/welcome`)).status).toBe(204);
  const welcome = await mailbox.waitForMail('onni@vieras.example');
  const door = welcome.links.find((address) => new URL(address).pathname.startsWith('/portal/sign-in/'));
  return { event, door, link: personalLink(await mailbox.waitForMail('eevi@vieras.example', /Tervetuloa/)) };
}

const fields = { other: 'Mitä saa olla', wish: 'Toiveita' };
const answersOf = async (kutsu, event) => (await (await kutsu.api('look'))('GET', `events/${event.id}/registrations`)).body.items;

/** Answers with what hangs on another answer; without scripts that takes "Jatka". */
async function answers(page, words) {
  await page.getByText('Muu', { exact: true }).click();
  const other = page.getByLabel(fields.other);
  if (!(await other.isVisible())) await button(page, say('answers-go-on')).click();
  await other.fill(words);
}

/** Nothing sticks out, where scripts can look; in the end the page is as wide as it was. */
async function fits(page, look) {
  if (!look.javaScriptEnabled) return;
  await expectFit(page);
  await page.setViewportSize(look.viewport);
}

/** Presses once with nothing answered, and is told; then answers and presses again. */
async function registers(page, look, press, words) {
  await page.getByLabel(fields.wish).fill('Ikkunapaikka 🎄');
  await reads();
  await press();
  await expect(page.locator('#answers-flaws')).toContainText('Ruokavalio');
  await fits(page, look);
  await expect(page.getByLabel(fields.wish)).toHaveValue('Ikkunapaikka 🎄');
  await answers(page, words);
  await reads();
  await press();
}

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    test('by the personal link: answer, register, change the answer, cancel', async ({ page, kutsu, mailbox }) => {
      const { event, link } = await gala(kutsu, mailbox);
      await page.goto(link);
      await fits(page, look);
      await registers(page, look, () => button(page, say('personal-register')).click(), 'Pähkinätön');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('personal-registered', { name: 'Eevi' }));
      await mailbox.waitForMail('eevi@vieras.example', /varattu/);
      await page.getByText(say('answers-own')).click();
      await page.getByLabel(fields.other).fill('Gluteeniton');
      await button(page, say('answers-save')).click();
      await expect.poll(async () => JSON.stringify(await answersOf(kutsu, event))).toContain('Gluteeniton');
      await page.getByText(say('personal-change')).click();
      await reads();
      await button(page, say('personal-cancel')).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('personal-cancelled', { name: 'Eevi' }));
      await mailbox.waitForMail('eevi@vieras.example', /peruttu/);
    });

    test('in the portal: sign in, answer, register, change the answer, cancel', async ({ page, kutsu, mailbox }) => {
      const { event, door } = await gala(kutsu, mailbox);
      await page.goto(door);
      await button(page, say('sign-in-do')).click();
      await page.locator('main .ev .act a').click();
      await fits(page, look);
      if (look.viewport.width < 800) await page.locator('.cta-m a').click();
      const press = () => page.locator('aside').getByRole('button', { name: say('portal-register'), exact: true }).click();
      await registers(page, look, press, 'Pähkinätön');
      await expect(page.getByRole('heading', { level: 2, name: say('portal-you-are-in') })).toBeVisible();
      await expect(page.locator('main .pill').first()).toHaveText(say('portal-registered'));
      await mailbox.waitForMail('onni@vieras.example', /varattu/);
      await page.getByText(say('answers-own')).click();
      await page.getByLabel(fields.other).fill('Gluteeniton');
      await button(page, say('answers-save')).click();
      await expect.poll(async () => JSON.stringify(await answersOf(kutsu, event))).toContain('Gluteeniton');
      await button(page, say('portal-cancel')).click();
      await button(page, say('portal-sure-yes')).click();
      await expect(page.locator('main')).toContainText(say('portal-cancelled'));
      await mailbox.waitForMail('onni@vieras.example', /peruttu/);
    });

    test('on the public page: fill in, answer, register, and the mail leads to the own page', async ({ page, kutsu, mailbox }) => {
      const { event } = await gala(kutsu, mailbox);
      await page.goto(`${kutsu.url}/e/${event.slug}`);
      await page.getByLabel(say('public-first-name')).fill('Suvi');
      await page.getByLabel(say('public-last-name')).fill('Zidbäck');
      await page.getByLabel(say('email')).fill('suvi@vieras.example');
      const press = async () => {
        const words = (await button(page, say('confirm')).count()) ? say('confirm') : say('public-register');
        await button(page, words).click();
      };
      if (!look.javaScriptEnabled) {
        // A file that is too large does not take away what was typed.
        await page.getByLabel('Todistus').setInputFiles({ name: 'iso.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7'.padEnd(25_000_000)) });
        await reads();
        await press();
        await expect(page.locator('#answers-flaws')).toContainText('Todistus');
        await expect(page.getByLabel(say('public-last-name'))).toHaveValue('Zidbäck');
      }
      await answers(page, 'Pähkinätön');
      await reads();
      await press();
      if (!look.javaScriptEnabled) {
        await expect(page.getByText(say('public-sure-text'))).toBeVisible();
        await reads();
        await press();
      }
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('public-thanks-registered'));
      await page.goto(personalLink(await mailbox.waitForMail('suvi@vieras.example', /varattu/)));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('personal-registered', { name: 'Suvi' }));
    });
  });
}

test('a form whose sign-in ended meanwhile is given back, and sent after signing in again', async ({ page, kutsu, mailbox }) => {
  const { event, door } = await gala(kutsu, mailbox);
  await page.goto(door);
  await button(page, say('sign-in-do')).click();
  await page.goto(`${kutsu.url}/portal/events/${event.number}`);
  await answers(page, 'Pähkinätön');
  const kept = await page.context().cookies();
  await page.context().clearCookies();
  await page.locator('aside').getByRole('button', { name: say('portal-register'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('kept-expired'));
  await expectAccessible(page);
  await expectFit(page);
  await page.context().addCookies(kept);
  await button(page, say('kept-send')).click();
  // The page was drawn for a browser that had not signed in: the second press is of one that has.
  await button(page, say('kept-send')).click();
  await expect(page.getByRole('heading', { level: 2, name: say('portal-you-are-in') })).toBeVisible();
});
