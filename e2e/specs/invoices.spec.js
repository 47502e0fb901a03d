// From a registration to a paid invoice: product, dry run, issue, payment, paper, credit.
import { button, reads } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';
import { makers } from '../lib/world.js';

/** A house that may invoice, with an event that two have registered for; one of them has no address. */
async function shop(kutsu) {
  const make = await makers(kutsu);
  const api = await kutsu.api('shop');
  const house = await api('PUT', 'settings', {
    organisation_name: 'Kajo Akatemia', business_id: '0737546-2', street: 'Kajokatu 1', postal_code: '33100', city: 'Tampere',
    iban: 'FI37 1590 3000 0007 76', bic: 'NDEAFIHH',
  });
  expect(house.status).toBe(200);
  const starts = new Date(Date.now() + 40 * 86_400_000);
  const ends = new Date(starts.getTime() + 3 * 3_600_000);
  const event = await make('events', {
    name: 'Koulutuspäivä Tampereella', seats: 10, sessions: [{ subject: 'Päivä', starts_at: starts.toISOString(), ends_at: ends.toISOString() }],
  });
  const address = { street: 'Kotikatu 3', postal_code: '33200', city: 'Tampere' };
  for (const [first_name, last_name, more] of [['Eevi', 'Haavikkola', address], ['Onni', 'Osoitteeton', {}]]) {
    const contact = await make('contacts', { first_name, last_name, email: `${first_name.toLowerCase()}@vieras.example`, ...more });
    await make(`events/${event.id}/registrations`, { contact_id: contact.id });
  }
  return event;
}

test('a product is made, put on an event, invoiced, paid and credited', async ({ page, kutsu }) => {
  const event = await shop(kutsu);
  await signIn(page, kutsu);

  await page.goto(`${kutsu.url}/app/products/new`);
  await page.getByLabel(say('field-products-name')).fill('Koulutuspäivä');
  await page.getByLabel(say('field-products-unit_price')).fill('kallis');
  await button(page, say('save')).click();
  await expect(page.getByText(say('flaw-not_money')).first()).toBeVisible();
  await page.getByLabel(say('field-products-unit_price')).fill('490');
  await button(page, say('save')).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Koulutuspäivä');
  await expect(page.locator('main')).toContainText('614,95');

  await page.goto(`${kutsu.url}/app/events/${event.id}/invoices`);
  await expect(page.locator('main')).toContainText(say('invoice-obstacle-no-product'));
  await page.getByRole('link', { name: say('invoice-obstacle-mend') }).first().click();
  await page.getByLabel(say('field-events-product_id')).selectOption({ index: 1 });
  await button(page, say('save')).click();

  await page.goto(`${kutsu.url}/app/events/${event.id}/invoices`);
  await reads();
  await expect(page.locator('main tbody')).toContainText('Eevi Haavikkola');
  await page.getByText('Yksi jää pois').click();
  await expect(page.locator('main')).toContainText(say('invoice-why-no-address'));
  await button(page, 'Luo lasku').click();
  await page.locator('tbody').getByRole('link', { name: 'L-1001' }).click();

  await expect(page.getByText(say('invoice-state-open')).first()).toBeVisible();
  await page.getByLabel(say('invoice-payment-amount')).fill('1000');
  await button(page, say('invoice-payment-save')).click();
  await expect(page.getByLabel(say('invoice-payment-amount'))).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(say('invoice-payment-amount')).fill('614,95');
  await button(page, say('invoice-payment-save')).click();
  await expect(page.locator('.pill', { hasText: say('invoice-state-paid') }).first()).toBeVisible();

  await page.getByRole('link', { name: say('invoice-paper') }).click();
  await expect(page.locator('.paper img')).toHaveCount(2);
  for (const image of await page.locator('.paper img').all()) {
    await expect.poll(() => image.evaluate((one) => one.naturalWidth)).toBeGreaterThan(0);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });

  await page.goBack();
  await page.locator('summary', { has: page.locator('svg') }).last().click();
  await page.getByRole('link', { name: say('invoice-credit') }).first().click();
  await page.getByLabel(say('invoice-credit-amount')).fill('100');
  await button(page, say('invoice-credit-save')).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('L-1002');
  await expect(page.locator('main')).toContainText('125,50');
});

test('what is chosen in the questionnaire is priced, and a narrowed list is invoiced at once', async ({ page, kutsu }) => {
  const event = await shop(kutsu);
  const make = await makers(kutsu);
  const api = await kutsu.api('choices');
  await make('products', { name: 'Illallinen', unit_price: 4_000, vat_rate: 1350, vat_included: true });
  await signIn(page, kutsu);

  await page.goto(`${kutsu.url}/app/settings/questionnaires/new`);
  await page.locator('#f-name').fill('Ohjelma');
  await button(page, say('question-add')).click();
  const card = page.locator('.qcard').first();
  await card.locator('[name="questions.0.label.fi"]').fill('Ohjelma');
  await card.locator('[name="questions.0.kind"]').selectOption('choices');
  await button(card, say('question-choice-add')).click();
  await card.locator('[name="questions.0.choices.0.label.fi"]').fill('Illallinen');
  await card.locator('[name="questions.0.extras"]').check();
  await card.getByLabel(say('question-product')).selectOption({ index: 1 });
  await expect(page.locator('#preview')).toContainText('40,00', { timeout: 15_000 });
  await button(page, say('questionnaire-create')).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ohjelma');
  await expect(page.locator('[name="questions.0.choices.0.product_id"]')).not.toHaveValue('');

  const asks = (await api('GET', 'questionnaires')).body.items[0];
  expect((await api('PATCH', `events/${event.id}`, { questionnaire_id: asks.id })).status).toBe(200);
  const rows = (await api('GET', `events/${event.id}/registrations`)).body.items;
  const eevi = rows.find((row) => row.first_name === 'Eevi');
  const answers = { [asks.questions[0].key]: [asks.questions[0].choices[0].key] };
  expect((await api('PATCH', `registrations/${eevi.id}`, { answers })).status).toBe(200);

  await page.goto(`${kutsu.url}/app/contacts?q=haavikkola`);
  await page.getByRole('link', { name: say('invoices-many-short') }).click();
  await reads();
  await expect(page.locator('main tbody')).toContainText('Eevi Haavikkola');
  await expect(page.locator('main')).not.toContainText('Osoitteeton');
  await button(page, 'Luo lasku').click();
  await expect(page.locator('main tbody')).toContainText('40,00');
});
