// A Kutsu of the test's own: a server on a free port, with a data folder that goes away, and its command line.
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, runBeside, runToEnd, temporaryFolder, until } from './process.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const binary = process.env.KUTSU_BINARY ?? join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'debug', 'kutsu');

/** Whoever administers the tests' instances. */
export const administrator = { name: 'Helmi Harju', email: 'helmi@kutsu.test', password: 'kolme kovaa kiveä' };

/** An empty database on the PostgreSQL server of the tests, or nothing where there is none. */
export async function postgresDatabase() {
  const server = process.env.KUTSU_TEST_POSTGRES;
  if (!server) return undefined;
  const name = `kutsu_e2e_${randomBytes(6).toString('hex')}`;
  await runToEnd('psql', ['--quiet', '--command', `create database ${name}`, server]);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Prepares an instance without starting it. `settings` are environment variables (KUTSU_SMTP_URL and so on);
 * `command` is `serve` or `demo`.
 */
export async function prepareKutsu({ settings = {}, command = ['serve'] } = {}) {
  const folder = await temporaryFolder('data');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { PATH: process.env.PATH, HOME: folder.path, KUTSU_DATA_DIR: folder.path, KUTSU_LISTEN: `127.0.0.1:${port}` };
  Object.assign(env, settings);
  let server;
  const printed = [];

  return {
    url,
    port,
    dataDir: folder.path,
    env,
    /** The running server's process id. */
    pid: () => server?.pid,
    /** All that this instance's servers printed. */
    log: () => [...printed, server?.log() ?? ''].join(''),
    /** Starts the server and waits until it answers. */
    async start() {
      server = runBeside(binary, command, { env, cwd: folder.path });
      await until(`${url}/healthz answers`, async () => {
        server.mustLive();
        return (await fetch(`${url}/healthz`)).ok;
      });
    },
    /** Ends the server; with `SIGKILL` as a crash does. */
    async halt(signal = 'SIGTERM') {
      await server?.stop(signal);
      printed.push(server?.log() ?? '');
      server = undefined;
    },
    /** Ends the server and removes the data. */
    async remove() {
      await this.halt();
      await folder.remove();
    },
    /** Runs `kutsu …` on the same data and gives back what it printed. */
    cli: (args, input) => runToEnd(binary, args, { env, cwd: folder.path, input }),
    /** Makes a user who may sign in. */
    async addUser({ name, email, password } = administrator, role = 'administrator') {
      const args = ['user', 'add', '--email', email, '--name', name, '--role', role, '--password-stdin'];
      await this.cli(args, `${password}\n`);
    },
    /** A function that calls the JSON API with a new key: `api('POST', 'events', {…})` gives `{ status, body }`. */
    async api(keyName = 'e2e') {
      const key = (await this.cli(['api-key', 'create', '--name', keyName])).trim();
      return async (method, path, body) => {
        const answer = await fetch(`${url}/api/v1/${path}`, {
          method,
          headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
          body: body && JSON.stringify(body),
        });
        const text = await answer.text();
        return { status: answer.status, body: text ? JSON.parse(text) : null };
      };
    },
  };
}

/** Signs in as a person does, and ends on the dashboard. */
export async function signIn(page, kutsu, { email, password } = administrator) {
  await page.goto(`${kutsu.url}/app/sign-in`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form:has(input[name=password]) button[type=submit]').click();
  await page.waitForURL((address) => address.pathname.startsWith('/app') && !address.pathname.includes('sign'));
}

/** The first sign-in that `kutsu demo` printed: an address and, after it, a password. */
export function demoSignIn(printed) {
  const found = /(\S+@\S+?)[\s/,:|·]+(\S+)/.exec(printed);
  if (!found) throw new Error(`no sign-in in what the demo printed:\n${printed}`);
  return { email: found[1], password: found[2] };
}

/** The customer that `kutsu demo` printed. */
export function demoCustomer(printed) {
  const found = /(\S+@\S+)\s+(\S+)\s+\(customer\)/.exec(printed);
  if (!found) throw new Error(`no customer in what the demo printed:\n${printed}`);
  return { email: found[1], password: found[2] };
}

/** Signs a customer in to the portal, who ends on its first page. */
export async function signInCustomer(page, kutsu, { email, password }) {
  await page.goto(`${kutsu.url}/portal/sign-in?way=password`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form:has(input[name=password]) button[type=submit]').click();
  await page.waitForURL((address) => address.pathname === '/portal');
}
