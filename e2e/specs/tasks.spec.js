// A task is scheduled in plain words, runs at a press, and says what it did.
import { button, field, goTo, link } from '../lib/hands.js';
import { signIn } from '../lib/kutsu.js';
import { expect, test } from '../lib/test.js';
import { say } from '../lib/words.js';

test('schedule a clean-up for workdays, run it now, see the log', async ({ page, kutsu }) => {
  await signIn(page, kutsu);
  await goTo(page, say('module-scheduled-tasks'));
  await link(page, say('tasks-add')).first().click();
  await page.getByRole('link', { name: say('task-kind-clean-up'), exact: true }).click();
  await field(page, say('name')).fill('Siivous');
  await page.getByText(say('task-upkeep-expired')).first().click();
  await page.getByLabel(say('tasks-every')).selectOption('workdays');
  await expect(page.locator('#look')).toContainText(say('schedule-workdays', { times: '7.45' }));
  await expect(page.locator('#look li')).toHaveCount(5);
  await button(page, say('save')).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siivous');

  await button(page, say('tasks-run')).click();
  await expect(page.locator('#log tbody tr')).toHaveCount(1);
  await expect(page.locator('#log')).not.toContainText(say('task-state-waiting'), { timeout: 10_000 });
  await expect(page.locator('#log')).toContainText(say('tasks-by-hand'));
});
