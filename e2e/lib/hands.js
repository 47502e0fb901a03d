// What people do on the pages of Kutsu, by what they see: labels, buttons and links.
import { expect } from '@playwright/test';
import { say } from './words.js';

/** The field with this label that is on the screen; a section or a list may bear the same words. */
export const field = (page, label) => page.getByLabel(label, { exact: false }).and(page.locator(controls)).filter({ visible: true }).first();
const controls = 'input, select, textarea, [contenteditable], [role=combobox], [role=textbox]';
export const button = (page, name) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first();
export const link = (page, name) => page.getByRole('link', { name, exact: true }).filter({ visible: true }).first();

/** Reads a personal page for as long as people do: a press at once would be asked again, as a program's is. */
export async function reads() {
  const opened = Date.now();
  await expect.poll(() => Date.now() - opened, { timeout: 5_000 }).toBeGreaterThan(1_600);
}

/** Goes to a module by the main menu, where a count may follow its name. */
export async function goTo(page, module) {
  const name = module instanceof RegExp ? module : new RegExp(`^${module}(\\W|$)`);
  await page.getByRole('navigation', { name: say('shell-main-menu') }).getByRole('link', { name }).click();
}

/** Types into a field that filters while typing, and takes the option. */
export async function pick(page, label, option) {
  const box = page.getByRole('combobox', { name: label }).filter({ visible: true }).first();
  if ((await box.evaluate((element) => element.tagName)) === 'SELECT') {
    const words = await box.locator('option', { hasText: option }).first().textContent();
    return box.selectOption({ label: words.trim() });
  }
  await box.fill(option);
  return page.getByRole('option').filter({ hasText: option }).first().click();
}

/** `27.1.2027` so many days from now. */
export function finnishDay(inDays) {
  const day = new Date(Date.now() + inDays * 86_400_000);
  return new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(day);
}

export async function save(page, words = say('save')) {
  await button(page, words).click();
}

export async function createContact(page, { first, last, email, city }) {
  await goTo(page, say('module-contacts'));
  await link(page, say('create-contacts')).click();
  await field(page, say('field-contacts-first_name')).fill(first);
  await field(page, say('field-contacts-last_name')).fill(last);
  await field(page, say('field-contacts-email')).fill(email);
  await field(page, say('field-contacts-city')).fill(city);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(last);
}

/** Writes a template in the visual editor; `{first name}` and `{link}` in `lines` are put in with the three steps. */
export async function createTemplate(page, { folder, name, subject, lines, linkTo, linkWords }) {
  await goTo(page, say('module-email-templates'));
  await link(page, say('create-email-templates')).click();
  await link(page, say(`folder-${folder}`)).click();
  await field(page, say('field-email-templates-name')).fill(name);
  await field(page, say('field-email-templates-subject')).fill(subject);
  const text = page.getByRole('textbox', { name: say('email-templates-message') }).filter({ visible: true });
  await text.click();
  for (const line of lines) {
    for (const part of line.split(/(\{first name\}|\{link\})/)) {
      if (part === '{first name}') await insertField(page, say('merge-group-contact'), say('merge-field-contact-first-name'));
      else if (part === '{link}') await insertLink(page, linkTo, linkWords);
      else await page.keyboard.type(part);
    }
    await page.keyboard.press('Enter');
  }
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

async function insertField(page, module, name) {
  await field(page, say('email-templates-step-1')).selectOption({ label: module });
  await field(page, say('email-templates-step-2')).selectOption({ label: name });
  await button(page, say('email-templates-add-to-message')).click();
}

/** The three steps: the module, what it leads to, and into the message as a button. */
async function insertLink(page, target, words) {
  await field(page, say('email-templates-step-1')).selectOption('link');
  const options = field(page, say('email-templates-step-2'));
  const option = await options.locator('option', { hasText: target }).first().getAttribute('value');
  await options.selectOption(option);
  await expect(page.locator('#step-3')).toHaveText(option);
  await button(page, say('email-templates-add-to-message')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('email-templates-button-words')).fill(words);
  await dialog.getByRole('button', { name: say('email-templates-insert') }).click();
}

export async function createEvent(page, { name, seats, waitlist, sessions, messages, location }) {
  await goTo(page, /tilaisuudet(\W|$)/i);
  await link(page, say('create-events')).click();
  await field(page, say('event-name')).fill(name);
  await field(page, say('field-events-location')).fill(location);
  for (const [index, session] of sessions.entries()) {
    const rows = page.locator('fieldset.sess');
    while ((await rows.count()) <= index) await button(page, say('event-add-session')).click();
    const row = rows.nth(index);
    await row.getByLabel(say('event-session-subject')).fill(session.subject);
    await row.getByLabel(say('event-session-day')).first().fill(session.day);
    await row.getByLabel(say('event-session-starts')).fill(session.starts);
    await row.getByLabel(say('event-session-ends')).fill(session.ends);
  }
  await field(page, say('field-events-seats')).fill(String(seats));
  await field(page, say('field-events-waitlist_seats')).fill(String(waitlist));
  for (const [which, template] of Object.entries(messages)) {
    await field(page, say(`field-events-${which}_template_id`)).selectOption({ label: template });
  }
  await page.locator('.savebar').getByRole('button', { name: say('create-events') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}
