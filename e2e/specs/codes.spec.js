// What a scanner reads off the printed papers: the bars and the code of an invoice, the code of a badge and of a certificate.
// zbar knows nothing of ours, and what is expected is worked out here once more.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { makers } from '../lib/world.js';

const iban = 'FI3715903000000776';

/** What a scanner finds on the first page of a PDF, as `kind:text`. */
function scanned(folder, name, bytes) {
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const path = join(folder, name);
  writeFileSync(`${path}.pdf`, bytes);
  execFileSync('pdftoppm', ['-r', '300', '-gray', '-f', '1', '-l', '1', '-singlefile', `${path}.pdf`, path]);
  return execFileSync('zbarimg', ['--quiet', '--nodbus', `${path}.pgm`]).toString().trim();
}

/** The virtual barcode of the Finnish guide, version 4. */
function virtualBarcode(invoice, cents) {
  const digits = (number, length) => String(number).padStart(length, '0');
  const [year, month, day] = invoice.due_on.split('-');
  return `4${iban.slice(2)}${digits(Math.floor(cents / 100), 6)}${digits(cents % 100, 2)}000${digits(invoice.reference, 20)}${year.slice(2)}${month}${day}`;
}

/** The reference with RF and its check digits (ISO 11649). */
function withRf(reference) {
  const check = 98n - BigInt(`${reference}271500`) % 97n; // R = 27, F = 15
  return `RF${String(check).padStart(2, '0')}${reference}`;
}

test('a scanner reads the bars and codes of invoices, badges and certificates', async ({ page, kutsu }, info) => {
  test.setTimeout(120_000);
  const folder = info.outputPath('papers');
  mkdirSync(folder, { recursive: true });
  const make = await makers(kutsu);
  const api = await kutsu.api('codes');
  const house = await api('PUT', 'settings', {
    organisation_name: 'Kajo Åkatemia', business_id: '0737546-2', street: 'Kajokatu 1', postal_code: '33100', city: 'Tampere',
    iban, bic: 'NDEAFIHH', undo_seconds: 0,
  });
  expect(house.status).toBe(200);
  const product = await make('products', { name: 'Koulutuspäivä', unit_price: 49_000, vat_rate: 2550 });
  const ends = new Date(Date.now() - 30_000);
  const starts = new Date(ends.getTime() - 3 * 3_600_000);
  const event = await make('events', {
    name: 'Turvakoulutus', seats: 3, product_id: product.id,
    sessions: [{ subject: 'Päivä', starts_at: starts.toISOString(), ends_at: ends.toISOString() }],
  });
  const contact = await make('contacts', {
    first_name: 'Eevi', last_name: 'Näkkäläjärvi', email: 'eevi@vieras.example', street: 'Kotikatu 3', postal_code: '33200', city: 'Tampere',
  });
  const { id: registration } = await make(`events/${event.id}/registrations`, { contact_id: contact.id, override: true });
  const issued = await make(`events/${event.id}/invoices`, { issue: true });
  expect((await api('PUT', `registrations/${registration}/attendance`, {})).status).toBe(200);
  const certificate = await make(`registrations/${registration}/certificate`, {});
  await signIn(page, kutsu);
  const got = async (path) => (await page.request.get(`${kutsu.url}${path}`)).body();

  const invoice = issued.invoices[0];
  const paper = scanned(folder, 'invoice', await got(`/app/invoices/${invoice.id}/pdf`));
  expect(paper).toContain(`CODE-128:${virtualBarcode(invoice, 61_495)}`);
  const epc = ['BCD', '002', '1', 'SCT', 'NDEAFIHH', 'Kajo Åkatemia', iban, 'EUR614.95', '', withRf(invoice.reference)];
  expect(paper).toContain(`QR-Code:${epc.join('\n')}`);

  const badges = scanned(folder, 'badge', await got(`/app/events/${event.id}/documents/badge/export`));
  expect(badges).toBe(`QR-Code:${registration}`);

  const proof = scanned(folder, 'certificate', await got(`/app/certificates/${certificate.id}/export`));
  expect(proof).toBe(`QR-Code:${kutsu.url}/verify/${certificate.code}`);
});
