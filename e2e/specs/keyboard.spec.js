// A day's work by keyboard alone: walk a list, choose, peek, open, edit, save, and send to a group.
import { administrator } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers } from '../lib/world.js';

const heading = (page) => page.getByRole('heading', { level: 1 });
const focused = (page) => page.locator(':focus');

test('by keyboard alone: walk a list, choose rows, peek, open, edit and save', async ({ page, kutsu }) => {
  const make = await makers(kutsu);
  for (const last_name of ['Aalto', 'Ylämaa', 'Öhman']) await make('contacts', { first_name: 'Eevi', last_name });
  await make('contacts', { first_name: 'Oiva', last_name: 'Bäck' });
  await signInByKeys(page, kutsu);
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(heading(page)).toBeAttached();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: say('shell-palette-field') })).toBeFocused();
  await page.keyboard.type(say('module-contacts'));
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(say('module-contacts'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/app/contacts');

  // The slash goes to the search, and Esc leaves the row keys alone while typing.
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('eevi');
  await page.waitForURL(/q=eevi/); // the list has been drawn anew
  await page.keyboard.press('Tab');

  await page.keyboard.press('j');
  await expect(focused(page)).toHaveText('Eevi Aalto');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(focused(page)).toHaveText('Eevi Öhman');
  await page.keyboard.press('k');
  await expect(focused(page)).toHaveText('Eevi Ylämaa');
  await page.keyboard.press('x');
  const bar = page.getByRole('region', { name: say('shell-bulk') });
  await expect(bar).toContainText('1');
  await page.keyboard.press('x');
  await expect(bar).toBeHidden();

  await page.keyboard.press(' ');
  await expect(page.getByRole('dialog')).toContainText('Eevi Ylämaa');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Eevi Ylämaa');

  await tabTo(page, page.getByRole('link', { name: say('edit'), exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel(say('field-contacts-first_name')));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Venla');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Venla Ylämaa');
});

test('by keyboard alone: attach a group and send, after Esc has said no', async ({ page, kutsu, mailbox }) => {
  const { campaign } = await readyToSend(kutsu);
  await signInByKeys(page, kutsu);
  await page.goto(`${kutsu.url}/app/campaigns/${campaign.id}`);
  const attach = page.getByRole('button', { name: say('campaigns-attach-send', { count: 1 }) });
  await tabTo(page, attach);
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog');
  await expect(question).toContainText(say('campaigns-ask', { count: 1 }));
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(attach).toBeFocused(); // closing gives the focus back to who opened

  await page.keyboard.press('Enter');
  await tabTo(page, question.getByRole('button', { name: say('campaigns-send', { count: 1 }) }));
  await page.keyboard.press('Enter');
  await mailbox.waitForMail('onni@vieras.example');
  expect(await mailbox.mails()).toHaveLength(1);
});

async function signInByKeys(page, kutsu) {
  await page.goto(`${kutsu.url}/app`);
  await expect(page.getByLabel(say('email'))).toBeFocused(); // the cursor waits in the first field
  await page.keyboard.type(administrator.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(administrator.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.includes('sign'));
}

/** A campaign with its event and template, and a group of one that is not attached yet. */
async function readyToSend(kutsu) {
  const make = await makers(kutsu);
  const api = await kutsu.api('keyboard');
  expect((await api('PUT', 'settings', { undo_seconds: 0 })).status).toBe(200);
  const contact = await make('contacts', { first_name: 'Onni', last_name: 'Aalto', email: 'onni@vieras.example' });
  const group = await make('target-groups', { name: 'Kutsuttavat', active: true });
  await make(`target-groups/${group.id}/members`, { contact_ids: [contact.id] });
  const starts = new Date(Date.now() + 40 * 86_400_000);
  const event = await make('events', {
    name: 'Talvi-ilta', seats: 2, waitlist_seats: 0,
    sessions: [{ subject: 'Ilta', starts_at: starts.toISOString(), ends_at: new Date(starts.getTime() + 3_600_000).toISOString() }],
  });
  const template = await make('email-templates', {
    name: 'Kutsu', subject: 'Tervetuloa', folder: 'campaign', sending_time: 'immediately',
    body_html: '<p>Hei.</p><p><a class="button" href="{{ link.registration }}">Ilmoittaudu</a></p>',
  });
  const campaign = await make('campaigns', {
    name: 'Talvi-illan kutsu', active: true, estimated_end_date: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
    email_template_id: template.id, event_id: event.id,
  });
  return { campaign, group };
}

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page, wanted) {
  const target = wanted.filter({ visible: true }).first();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}
