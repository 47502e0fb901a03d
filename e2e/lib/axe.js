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
      await page.evaluate(settled);
      await look(`${size.width}-${colorScheme}`);
    }
  }
}

/** Runs in the page: the fonts are there, the new look has been painted, and nothing that is shown moves any more (what
    stands in a closed menu never ends). */
async function settled() {
  await document.fonts.ready;
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await painted();
  const moving = document.getAnimations().filter(({ effect }) => effect.target?.checkVisibility());
  await Promise.allSettled(moving.map((animation) => animation.finished));
  await painted();
}

/** What axe finds on the page as it stands: one line for each violation and place. `rules` are axe's `runOnly`. */
export async function violations(page, rules) {
  // By the debugger, which a Content-Security-Policy does not stop.
  if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations: found } = await page.evaluate((chosen) => globalThis.axe.run(document, chosen), options);
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
}

/** Fails with every violation of every look. */
export async function expectAccessible(page) {
  const all = [];
  await inEveryLook(page, async (look) => {
    // Light or dark changes colours and nothing else.
    const rules = look.endsWith('dark') ? ['color-contrast', 'link-in-text-block'] : undefined;
    // A change of scheme reaches some colours a moment late: what is wrong must still be wrong at a second look.
    let found = await violations(page, rules);
    if (found.length) {
      await page.evaluate(settled);
      found = await violations(page, rules);
    }
    for (const words of found) all.push(`${look} ${new URL(page.url()).pathname} ${words}`);
  });
  expect(all).toEqual([]);
}
