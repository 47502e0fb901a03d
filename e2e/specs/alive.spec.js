// The server starts with nothing set up, and says that it lives.
import { expect, test } from '../lib/test.js';

test('a fresh instance is alive and ready', async ({ kutsu }) => {
  for (const path of ['/healthz', '/readyz']) {
    expect((await fetch(kutsu.url + path)).status, path).toBe(200);
  }
});
