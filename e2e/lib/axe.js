// Accessibility: axe-core must find nothing, in light and dark, on a phone and on a wide screen.
import { expect } from '@playwright/test';
import axe from 'axe-core';

const widths = [{ width: 390, height: 844 }, { width: 1440, height: 900 }];
const schemes = ['light', 'dark'];

/** Shows the present page in each of its four looks and calls `look(name)` each time. */
export async function inEveryLook(page, look) {
  for (const size of widths) {
    for (const colorScheme of schemes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => document.fonts.ready.then(() => true));
      await look(`${size.width}-${colorScheme}`);
    }
  }
}

/** What axe finds on the page as it stands: one line for each violation and place. */
export async function violations(page) {
  await page.evaluate(axe.source); // by the debugger, which a Content-Security-Policy does not stop
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
}

/** Fails with every violation of every look. */
export async function expectAccessible(page) {
  const all = [];
  await inEveryLook(page, async (look) => {
    for (const words of await violations(page)) all.push(`${look} ${new URL(page.url()).pathname} ${words}`);
  });
  expect(all).toEqual([]);
}
