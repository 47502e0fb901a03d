// On paper the page of an event is the sheet that people sign at the door.
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { invite, personalLink, press } from '../lib/world.js';

test('an event prints as a sign-in sheet', async ({ page, kutsu, mailbox }) => {
  const { event, mails } = await invite(kutsu, mailbox, { people: 3, seats: 1, waitlist: 1 });
  for (const mail of mails.slice(0, 2)) await press(personalLink(mail), 'register');
  await press(personalLink(mails[2]), 'register'); // full
  await signIn(page, kutsu);
  await page.goto(`${kutsu.url}/app/events/${event.id}`);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1000 });

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  const lines = page.locator('.people > li');
  await expect(lines.filter({ visible: true })).toHaveCount(2);
  await expect(lines.first().locator('.nm')).toBeVisible();
  // How somebody came to be registered is nobody's business at the door; the place is for notes.
  await expect(lines.first().locator('.x')).toBeHidden();
  await expect(lines.nth(1).locator('.x b')).toBeVisible();
  const line = await lines.first().evaluate((one) => getComputedStyle(one, '::after'));
  expect(parseFloat(line.borderBottomWidth)).toBeGreaterThan(0);
  expect(parseFloat(line.width)).toBeGreaterThan(100);
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(720);
});
