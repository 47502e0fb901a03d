// The tools of the tests themselves: what they promise to find, they find.
import { violations } from '../lib/axe.js';
import { expectLight } from '../lib/budget.js';
import { runToEnd } from '../lib/process.js';
import { expect, test, watch } from '../lib/test.js';

test('axe finds a picture without words, and nothing on a clean page', async ({ page }) => {
  const head = '<!doctype html><html lang="fi"><title>Kutsu</title><main><h1>Kutsu</h1>';
  await page.setContent(`${head}<p>Hei</p></main>`);
  expect(await violations(page)).toEqual([]);
  await page.setContent(`${head}<img src="data:,"></main>`);
  expect((await violations(page)).join()).toContain('image-alt');
});

test('the watch notes script errors, breaches of the policy and other hosts', async ({ browser }) => {
  const page = await browser.newPage();
  const faults = watch(page, () => false);
  await page.route('**/*', (route) => route.fulfill({
    contentType: 'text/html',
    headers: { 'content-security-policy': "script-src 'self'; style-src 'self'" },
    body: route.request().url().endsWith('.js') ? 'missing()' : '<script src="/a.js"></script><p style="color:red">',
  }));
  await page.goto('http://elsewhere.test/');
  await expect.poll(() => faults.join('\n')).toContain('script: missing is not defined');
  await expect.poll(() => faults.join('\n')).toContain('Content Security Policy');
  expect(faults.join('\n')).toContain('another host: http://elsewhere.test/');
  await page.close();
});

test('the mailbox keeps what was sent, with its envelope', async ({ mailbox }) => {
  const path = `${process.env.PATH}:/usr/sbin`;
  const args = ['-c', '-m', '3', '-f', 'helmi@kutsu.test', '-t', 'Onni@example.org', `127.0.0.1:${mailbox.port}`];
  await runToEnd('smtp-source', args, { env: { ...process.env, PATH: path } });
  const mails = await mailbox.waitForCount(3);
  expect(mails.map((mail) => mail.recipients)).toEqual([['onni@example.org'], ['onni@example.org'], ['onni@example.org']]);
  expect(mails[0].from.text).toBe('helmi@kutsu.test');
});

test('a page over its budget is found', async ({ page }) => {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: 'x'.repeat(9_000) }));
  await expectLight(page, 'http://127.0.0.1:9/', { document: 10 });
  const heavy = expectLight(page, 'http://127.0.0.1:9/', { document: 8 });
  await expect(heavy).rejects.toThrow(/document: 9\.\d of 8/);
});
