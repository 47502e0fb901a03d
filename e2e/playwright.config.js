import { defineConfig } from '@playwright/test';

// Every spec starts the servers it needs by itself (lib/kutsu.js), so files may run side by side.
export default defineConfig({
  testDir: 'specs',
  outputDir: 'results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
