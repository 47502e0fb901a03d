// Mail gateways open every link, some with a whole browser that runs scripts and follows what it finds. Nothing may change.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresDatabase, prepareKutsu } from '../lib/kutsu.js';
import { runToEnd } from '../lib/process.js';
import { expect, test } from '../lib/test.js';
import { invite, personalLink, press } from '../lib/world.js';

/** All that the database holds. On SQLite its very bytes: whoever writes nothing changes none. */
async function dump(kutsu) {
  const url = kutsu.env.KUTSU_DATABASE_URL;
  if (url) return (await runToEnd('pg_dump', ['--data-only', '--column-inserts', url])).replace(/^\\(un)?restrict .*$/gm, '');
  const files = await Promise.all(['kutsu.db', 'kutsu.db-wal'].map((name) => readFile(join(kutsu.dataDir, name))));
  return createHash('sha256').update(Buffer.concat(files)).digest('hex');
}

/** Every mail a person may get, in the hands of a scanner: an invitation, a confirmation, a waitlist place, a cancellation. */
async function mailsOfAllKinds(kutsu, mailbox) {
  const { mails } = await invite(kutsu, mailbox, { people: 4, seats: 1, waitlist: 1 });
  const pages = mails.map(personalLink);
  const pressed = async (page, act, count, body) => {
    expect((await press(page, act, body)).status).toBe(303);
    return mailbox.waitForCount(count); // a mail whose reason is gone before it leaves does not leave
  };
  await pressed(pages[0], 'register', 5);
  await pressed(pages[1], 'register', 6);
  await pressed(pages[3], 'decline', 6, 'sure=yes');
  const all = await pressed(pages[0], 'cancel', 8); // and the next in line is promoted
  expect(new Set(all.map((mail) => mail.subject)).size).toBe(4);
  return all;
}

/** Waits until the worker has nothing to write any more; it seals the journal every five seconds. */
async function standsStill(kutsu) {
  let before;
  await expect(async () => {
    const now = await dump(kutsu);
    const isStill = now === before;
    before = now;
    expect(isStill).toBe(true);
  }).toPass({ intervals: [7_000], timeout: 60_000 });
  return before;
}

async function scan(kutsu, mailbox, browser) {
  const mails = await mailsOfAllKinds(kutsu, mailbox);
  const links = new Set(mails.flatMap((mail) => mail.links).filter((address) => address.startsWith(kutsu.url)));
  // Links in headers, as List-Unsubscribe.
  for (const mail of mails) for (const [, address] of mail.raw.matchAll(/<(https?:[^>]+)>/g)) links.add(address);
  expect(links.size).toBeGreaterThan(8);
  const before = await standsStill(kutsu);

  for (const address of links) {
    for (const method of ['HEAD', 'GET']) {
      const answer = await fetch(address, { method, redirect: 'follow' });
      expect(answer.status, `${method} ${address}`).toBe(200);
      await answer.arrayBuffer();
    }
  }
  const context = await browser.newContext();
  const page = await context.newPage();
  const seen = new Set();
  const waiting = [...links];
  while (waiting.length) {
    const address = waiting.pop();
    if (seen.has(address) || !address.startsWith(kutsu.url) || seen.size > 200) continue;
    seen.add(address);
    const answer = await page.goto(address, { waitUntil: 'networkidle' }).catch(() => null); // a download is no page
    if (!answer) continue;
    await page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    waiting.push(...(await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.href.split('#')[0]))));
  }
  await context.close();
  expect(await standsStill(kutsu)).toBe(before);
}

test('no link of any mail changes anything by being opened', async ({ kutsu, mailbox, browser }) => {
  test.setTimeout(120_000);
  await scan(kutsu, mailbox, browser);
});

test('no link of any mail changes anything by being opened, on PostgreSQL', async ({ mailbox, browser }) => {
  test.setTimeout(120_000);
  const url = await postgresDatabase();
  expect(url, 'this needs a PostgreSQL server: scripts/with-postgres').toBeTruthy();
  const kutsu = await prepareKutsu({ settings: { KUTSU_SMTP_URL: mailbox.url, KUTSU_DATABASE_URL: url } });
  try {
    await kutsu.addUser();
    await kutsu.start();
    await scan(kutsu, mailbox, browser);
  } finally {
    await kutsu.remove();
  }
});
