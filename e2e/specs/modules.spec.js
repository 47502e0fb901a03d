// An administrator drags a module to another place, takes one out of use, and fills in more addresses of an account.
import { button, field, goTo, link, save } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

const menu = (page) => page.getByRole('navigation', { name: say('shell-main-menu') });

test('drag a module, take one out of use and bring it back, and keep a billing address', async ({ page, kutsu }) => {
  test.setTimeout(120_000);
  await signIn(page, kutsu);
  const row = (name) => page.locator('li.module').filter({ hasText: name });

  await test.step('a row is dragged by its handle', async () => {
    await page.goto(`${kutsu.url}/app/settings/modules`);
    await row(say('module-target-groups')).locator('[data-drag]').dragTo(row(say('module-events')));
    await expect(menu(page).getByRole('link', { name: new RegExp(`${say('module-events')}|${say('module-target-groups')}`) }).first())
      .toContainText(say('module-target-groups'));
  });

  await test.step('what is needed has no switch, and what is off is gone', async () => {
    await expect(page.getByRole('button', { name: say('modules-switch-off-one', { name: say('module-accounts') }) })).toHaveCount(0);
    await page.getByRole('button', { name: say('modules-switch-off-one', { name: say('module-questionnaires') }) }).click();
    await expect(row(say('module-questionnaires'))).toContainText(say('modules-off-text'));
    expect((await page.request.get(`${kutsu.url}/app/settings/questionnaires`)).status()).toBe(404);
    await page.getByRole('button', { name: say('modules-switch-on-one', { name: say('module-questionnaires') }) }).click();
    await expect(row(say('module-questionnaires'))).not.toContainText(say('modules-off-text'));
  });

  await test.step('a wrong website keeps what was typed', async () => {
    await goTo(page, say('module-accounts'));
    await link(page, say('create-accounts')).click();
    await field(page, say('field-accounts-name')).fill('Harju Oy');
    await field(page, say('field-accounts-website')).fill('harju');
    await field(page, say('field-accounts-billing_street')).fill('PL 12');
    await field(page, say('field-accounts-billing_city')).fill('Turku');
    await save(page);
    await expect(field(page, say('field-accounts-website'))).toHaveValue('harju');
    await expect(field(page, say('field-accounts-website'))).toHaveAttribute('aria-invalid', 'true');
    await field(page, say('field-accounts-website')).fill('www.harju.example');
    await save(page);
    await expect(page.getByRole('link', { name: 'www.harju.example' })).toHaveAttribute('href', 'https://www.harju.example');
    await expect(page.getByText('PL 12')).toBeVisible();
    await expect(button(page, say('save'))).toBeHidden();
  });
});
