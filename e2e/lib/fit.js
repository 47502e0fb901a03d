// The fit of a page: nothing sticks out of its place, no table is cut off, and a number on a phone says what it counts.
import { expect } from '@playwright/test';
import { inEveryLook } from './axe.js';

/** Fails with everything that does not fit, on a phone and on a wide screen. */
export async function expectFit(page) {
  const all = [];
  await inEveryLook(page, async (look) => {
    if (look.endsWith('dark')) return;
    for (const words of await page.evaluate(misfits)) all.push(`${look} ${new URL(page.url()).pathname} ${words}`);
  });
  expect(all).toEqual([]);
}

/** Runs in the page. */
function misfits() {
  const found = [];
  const isNarrow = window.innerWidth <= 820;
  const short = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 60);
  if (document.scrollingElement.scrollWidth > window.innerWidth + 1) found.push('the page scrolls sideways');
  for (const box of document.querySelectorAll('.tw')) {
    // A wide table of descriptions may scroll on a phone; one that becomes cards has no need to.
    if (isNarrow && !box.querySelector('.cards')) continue;
    if (box.scrollWidth > box.clientWidth + 1) found.push(`a table is cut off: ${short(box.textContent)}`);
  }
  for (const cell of isNarrow ? document.querySelectorAll('.tb.cards td') : []) {
    const isBare = cell.offsetParent && /^[\d\s.,%()/–+-]+$/.test(cell.innerText.trim());
    if (isBare && getComputedStyle(cell, '::before').content === 'none') found.push(`a number without its label: ${short(cell.innerText)}`);
  }
  for (const tab of document.querySelectorAll('.tabs [aria-current], .tabs [aria-selected=true]')) {
    const { left, right } = tab.getBoundingClientRect();
    if (tab.checkVisibility() && (left < -1 || right > window.innerWidth + 1)) found.push(`the tab one is on is out of sight: ${short(tab.textContent)}`);
  }
  const clips = (element) => element.closest('svg,iframe,.vh,.skip,dialog:not([open])') || !element.checkVisibility();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, parent = text.parentElement;
    if (!text.data.trim() || clips(parent)) continue;
    let place = parent;
    while (place !== document.body && getComputedStyle(place).display.startsWith('inline')) place = place.parentElement;
    const hides = (element) => ['hidden', 'auto', 'scroll', 'clip'].includes(getComputedStyle(element).overflowX);
    let outer = place, isHidden = false;
    while (outer && outer !== document.body) { isHidden ||= hides(outer); outer = outer.parentElement; }
    if (isHidden) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { right, width } = range.getBoundingClientRect();
    if (width && right > place.getBoundingClientRect().right + 2) found.push(`text leaves its place: ${short(text.data)}`);
  }
  return found;
}
