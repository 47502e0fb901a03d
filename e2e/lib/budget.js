// The weight of a page: what comes over the wire, compressed, and how many elements it has.
import { expect } from '@playwright/test';

/** Kilobytes as sent, by kind. */
export const staffPage = { document: 15, stylesheet: 16, script: 40, font: 75, elements: 1500 };
export const editorPage = { ...staffPage, script: 75 };
/** Pages for guests need no htmx. */
export const guestPage = { document: 8, stylesheet: 16, script: 6, font: 75, elements: 1500 };

/** Opens an address with an empty cache and fails when anything weighs more than it may. */
export async function expectLight(page, address, budget) {
  const weights = {};
  const counted = [];
  const count = (request) => {
    counted.push(request.sizes().then(({ responseBodySize }) => {
      const kind = request.resourceType();
      weights[kind] = (weights[kind] ?? 0) + responseBodySize / 1000;
    }));
  };
  page.on('requestfinished', count);
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  page.off('requestfinished', count);
  await Promise.all(counted);
  weights.elements = await page.evaluate(() => document.getElementsByTagName('*').length);
  const heavy = Object.keys(budget).filter((kind) => (weights[kind] ?? 0) > budget[kind]);
  expect(heavy.map((kind) => `${kind}: ${weights[kind].toFixed(1)} of ${budget[kind]}`)).toEqual([]);
}
