import { defineConfig } from '@playwright/test';
import { launchOptions } from './lib/chromium.js';

// Every test starts the servers it needs by itself (lib/test.js), so files may run side by side.
export default defineConfig({
  testDir: 'specs',
  outputDir: 'results',
  forbidOnly: true,
  // A browser that stands still must not cost everything; what passes at the second try only is listed as flaky.
  retries: 1,
  workers: 2,
  // The longest do a day of work in one go; on a busy machine that takes its time.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    // No trace: it puts scripts into every frame, and the previews of mails allow none.
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
});
