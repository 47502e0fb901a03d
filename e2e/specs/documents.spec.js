// A template is written beside its pages, and an event has its lists and badges as PDF.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { button } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers } from '../lib/world.js';

// Whoever prints first waits for a worker to begin, and this build is not an optimised one.
const patient = { timeout: 30_000 };
const home = '/app/settings/document-templates';

async function gala(kutsu) {
  const make = await makers(kutsu);
  const starts = new Date(Date.now() + 40 * 86_400_000);
  const ends = new Date(starts.getTime() + 3 * 3_600_000);
  const event = await make('events', {
    name: 'Tuulten talvi-ilta', seats: 10, sessions: [{ subject: 'Ilta', starts_at: starts.toISOString(), ends_at: ends.toISOString() }],
  });
  for (const [first_name, last_name] of [['Áile', 'Näkkäläjärvi'], ['Екатерина', 'Соколова'], ['Åsa', 'Öhman']]) {
    const contact = await make('contacts', { first_name, last_name, email: `${last_name.length}@vieras.example` });
    await make(`events/${event.id}/registrations`, { contact_id: contact.id });
  }
  return event;
}

/** What a pressed link or button downloads: its bytes' beginning and its text. */
async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download', patient), press()]);
  const path = await download.path();
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  return { name: download.suggestedFilename(), text: execFileSync('pdftotext', ['-enc', 'UTF-8', '-layout', path, '-']).toString() };
}

test('the lists and badges of an event are downloaded, in every letter of its people', async ({ page, kutsu }) => {
  test.slow();
  const event = await gala(kutsu);
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/events/${event.id}`);
  await page.goto(`${kutsu.url}/app/events/${event.id}/documents`);
  for (const kind of ['attendee-list', 'sign-in-sheet', 'badge']) {
    const title = say(`document-built-in-${kind}`);
    const file = await downloaded(page, () => button(page, say('event-document-get-one', { name: title })).click());
    expect(file.name).toContain(event.number);
    for (const word of ['Áile', 'Näkkäläjärvi', 'Екатерина', 'Соколова', 'Åsa', 'Öhman']) expect(file.text).toContain(word);
    expect(file.text).toContain('Tuulten talvi-ilta');
  }
});

test('a template is made of the gallery, mended where it is wrong, and used', async ({ page, kutsu }) => {
  test.slow();
  const event = await gala(kutsu);
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}${home}`);
  await page.getByRole('link', { name: say('document-use-one', { name: say('document-built-in-attendee-list') }) }).click();
  await expect(page.locator('#pages img').first()).toBeVisible(patient);
  await page.getByLabel(say('name')).fill('Ovilista');
  const source = page.locator('#f-source');
  await source.fill('= {{ event.nam }}\n');
  await expect(page.locator('#pages')).toContainText('event.name', patient);
  await source.fill('= {{ event.name }}\n\n#puuttuu');
  await expect(page.locator('#pages a[data-line="3"]')).toBeVisible(patient);
  await page.locator('#pages a[data-line="3"]').click();
  expect(await source.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('#puuttuu');
  await button(page, say('document-create')).click();
  await expect(page.getByText(/puuttuu/).first()).toBeVisible(patient);
  await expect(page.getByLabel(say('name'))).toHaveValue('Ovilista');

  await source.fill('#let d = json("data.json")\n= Ovella: {{ event.name }}\n#for one in d.registered [- #one.name]');
  await button(page, say('document-create')).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ovilista', patient);
  await page.goto(`${kutsu.url}/app/events/${event.id}/documents`);
  const file = await downloaded(page, () => page.getByRole('link', { name: say('event-document-get-one', { name: 'Ovilista' }) }).click());
  expect(file.text).toContain('Ovella: Tuulten talvi-ilta');
  expect(file.text).toContain('Åsa Öhman');
});
