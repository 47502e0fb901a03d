// The test function of all specs: a Kutsu and a mailbox on demand, and a page that tolerates no script errors, no breach of
// the Content-Security-Policy and no request to another host.
import { expect, test as base } from '@playwright/test';
import { prepareKutsu } from './kutsu.js';
import { startMailbox } from './mailbox.js';

/** Notes what must not happen in a page. */
export function watch(page, ownHosts = () => true) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // An answer of 4xx is written to the console too; tests look at answers themselves.
    const isAnswer = message.text().startsWith('Failed to load resource');
    // Whoever leaves a page leaves what it was still asking for.
    const isLeft = /^htmx:(sendAbort|afterRequest)\b/.test(message.text());
    if (message.type() === 'error' && !isAnswer && !isLeft) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const address = new URL(request.url());
    const isWeb = ['http:', 'https:'].includes(address.protocol);
    if (isWeb && !ownHosts(address)) faults.push(`another host: ${request.url()}`);
  });
  return faults;
}

export const test = base.extend({
  /** A mailbox that takes everything. */
  mailbox: async ({}, use) => {
    const mailbox = await startMailbox();
    await use(mailbox);
    await mailbox.stop();
  },
  /** A running instance with an administrator, which sends to the mailbox. */
  kutsu: async ({ mailbox }, use, info) => {
    const kutsu = await prepareKutsu({ settings: { KUTSU_SMTP_URL: mailbox.url } });
    try {
      await kutsu.addUser();
      await kutsu.start();
      await use(kutsu);
    } finally {
      if (info.status !== info.expectedStatus) await info.attach('kutsu.log', { body: kutsu.log() });
      await kutsu.remove();
    }
  },
  page: async ({ page }, use) => {
    const faults = watch(page, (address) => address.hostname === '127.0.0.1');
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };
