// Takes a picture of every page of the demo: 1440 and 390 wide, light and dark, into /shots.
// `node shots.js events event` takes only those.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { inEveryLook } from './lib/axe.js';
import { launchOptions } from './lib/chromium.js';
import { demoCustomer, demoSignIn, prepareKutsu, signIn, signInCustomer } from './lib/kutsu.js';
import { open, pages } from './pages.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'shots');
const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });

const kutsu = await prepareKutsu({ command: ['demo'] });
const browser = await chromium.launch(launchOptions);
let missing = 0;
try {
  await kutsu.start();
  const people = { anyone: await newPerson(), staff: await newPerson(), customer: await newPerson() };
  await signIn(people.staff, kutsu, demoSignIn(kutsu.log()));
  await signInCustomer(people.customer, kutsu, demoCustomer(kutsu.log()));
  for (const entry of pages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const page = people[entry.as];
    if (!(await open(page, kutsu.url, entry))) {
      console.error(`${entry.name}: nothing to follow on ${entry.path}`);
      missing += 1;
      continue;
    }
    await inEveryLook(page, async (look) => {
      await page.screenshot({ path: join(folder, `${entry.name}-${look}.png`), fullPage: true, animations: 'disabled' });
    });
    console.log(entry.name);
  }
} finally {
  await browser.close();
  await kutsu.remove();
}
process.exit(missing ? 1 : 0);

async function newPerson() {
  const context = await browser.newContext({ locale: 'fi-FI', timezoneId: 'Europe/Helsinki' });
  return context.newPage();
}
