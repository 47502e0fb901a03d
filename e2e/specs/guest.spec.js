// The personal page as people use it: by keyboard alone, with Back, with two quick presses, and without scripts.
import { expectAccessible } from '../lib/axe.js';
import { expectLight, guestPage } from '../lib/budget.js';
import { button, reads } from '../lib/hands.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { invite, personalLink, press } from '../lib/world.js';

const heading = (page) => page.getByRole('heading', { level: 1 });

test('by keyboard alone: register, change plans, cancel', async ({ page, kutsu, mailbox }) => {
  const { mails } = await invite(kutsu, mailbox, { people: 1 });
  await page.goto(personalLink(mails[0]));
  await tabTo(page, say('personal-register'));
  await reads();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(say('personal-registered', { name: 'Onni' }));
  await tabTo(page, say('personal-change'));
  await page.keyboard.press('Enter');
  await tabTo(page, say('personal-cancel'));
  await reads();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(say('personal-cancelled', { name: 'Onni' }));
});

test('Back and a second press do no harm', async ({ page, kutsu, mailbox }) => {
  const { mails } = await invite(kutsu, mailbox, { people: 1 });
  await page.goto(personalLink(mails[0]));
  await reads();
  await button(page, say('personal-register')).click();
  await expect(heading(page)).toHaveText(say('personal-registered', { name: 'Onni' }));
  await page.goBack();
  // The page is never kept, so Back shows how things stand.
  await expect(heading(page)).toHaveText(say('personal-registered', { name: 'Onni' }));
  await press(page.url().split('?')[0], 'register');
  await mailbox.waitForMail('guest0@vieras.example', /varattu/);
  await page.reload();
  await expect(heading(page)).toHaveText(say('personal-registered', { name: 'Onni' }));
  expect((await mailbox.mails()).filter((mail) => /varattu/.test(mail.subject))).toHaveLength(1);
});

test('a double click registers once', async ({ page, kutsu, mailbox }) => {
  const { mails } = await invite(kutsu, mailbox, { people: 1 });
  await page.goto(personalLink(mails[0]));
  await reads();
  await button(page, say('personal-register')).dblclick();
  await expect(heading(page)).toHaveText(say('personal-registered', { name: 'Onni' }));
  await mailbox.waitForMail('guest0@vieras.example', /varattu/);
  expect((await mailbox.mails()).filter((mail) => /varattu/.test(mail.subject))).toHaveLength(1);
});

test('a press faster than anybody reads is asked once more', async ({ page, kutsu, mailbox }) => {
  const { mails } = await invite(kutsu, mailbox, { people: 1 });
  await page.goto(personalLink(mails[0]));
  await button(page, say('personal-register')).click();
  await expect(page.getByRole('heading', { name: say('personal-sure-register') })).toBeVisible();
  await expectAccessible(page);
  await button(page, say('personal-register')).click();
  await expect(heading(page)).toHaveText(say('personal-registered', { name: 'Onni' }));
});

test('without scripts everything works', async ({ browser, kutsu, mailbox }) => {
  const { mails } = await invite(kutsu, mailbox, { people: 1 });
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'fi-FI' });
  const page = await context.newPage();
  await page.goto(personalLink(mails[0]));
  await button(page, say('personal-decline')).click();
  await button(page, say('personal-sure-yes')).click();
  await expect(heading(page)).toHaveText(say('personal-declined', { name: 'Onni' }));
  await reads();
  await button(page, say('personal-after-all')).click();
  await expect(heading(page)).toHaveText(say('personal-registered', { name: 'Onni' }));
  await context.close();
});

test('the page is accessible and light in every state', async ({ page, kutsu, mailbox }) => {
  test.setTimeout(120_000);
  const { mails } = await invite(kutsu, mailbox, { people: 4, seats: 1, waitlist: 1 });
  const [first, second, third, fourth] = mails.map(personalLink);
  const look = async (address, words) => {
    await page.goto(address);
    await expect(page.getByRole('main')).toContainText(words);
    await expectAccessible(page);
    await expectLight(page, address, guestPage);
  };
  await look(first, say('personal-register'));
  await look(`${fourth}?answer=no`, say('personal-sure-yes'));
  await press(first, 'register');
  await look(first, say('personal-change'));
  await look(second, say('personal-join-waitlist'));
  await press(second, 'register');
  await look(second, say('personal-leave'));
  await look(third, say('personal-full'));
  await press(fourth, 'decline', 'sure=yes');
  await look(fourth, say('personal-declined-text'));
});

/** Presses Tab until the focus is on what has these words. */
async function tabTo(page, words) {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused === words) return;
  }
  throw new Error(`the keyboard does not reach ${words}`);
}
