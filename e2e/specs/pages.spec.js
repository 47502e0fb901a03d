// Every page of the demo opens without faults, is accessible in every look, fits its place, and is light.
import { expectAccessible } from '../lib/axe.js';
import { editorPage, expectLight, guestPage, staffPage } from '../lib/budget.js';
import { expectFit } from '../lib/fit.js';
import { demoCustomer, demoSignIn, prepareKutsu, signIn, signInCustomer } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { open, pages } from '../pages.js';

test.describe.configure({ mode: 'parallel' });

let demo;
let signedIn;

test.beforeAll(async ({ browser }) => {
  demo = await prepareKutsu({ command: ['demo'] });
  await demo.start();
  const page = await browser.newPage();
  await signIn(page, demo, demoSignIn(demo.log()));
  await signInCustomer(page, demo, demoCustomer(demo.log()));
  signedIn = await page.context().storageState();
  await page.close();
});

test.afterAll(() => demo.remove());

for (const entry of pages) {
  test(`${entry.name} is accessible, fits and is light`, async ({ page, context }) => {
    if (entry.as !== 'anyone') await context.addCookies(signedIn.cookies);
    expect(await open(page, demo.url, entry), `${entry.path} has something to follow`).toBe(true);
    // A message that is being written may have headings of its own.
    expect(await page.locator('h1:not([contenteditable] h1)').count()).toBe(1);
    await expectAccessible(page);
    await expectFit(page);
    const ofStaff = entry.name.startsWith('email-template') ? editorPage : staffPage;
    await expectLight(page, page.url(), entry.as === 'customer' ? guestPage : ofStaff);
  });
}
