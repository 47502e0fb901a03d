// How Chromium is found and started: Debian's, the one named in KUTSU_CHROMIUM, or else Playwright's own.
import { existsSync } from 'node:fs';

const places = [process.env.KUTSU_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];

export const launchOptions = {
  executablePath: places.find((place) => place && existsSync(place)),
  args: [
    '--no-sandbox', // tests may run as root, and visit nothing but the server they started
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
