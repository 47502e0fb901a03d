// Starting programs for a test: free ports, temporary folders, waiting for a condition, and an end in any case.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.listen(0, '127.0.0.1', resolve).once('error', reject));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A new folder; `remove` takes it away again. */
export async function temporaryFolder(purpose) {
  const path = await mkdtemp(join(tmpdir(), `kutsu-${purpose}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Asks `question` again until it answers with something true; throws with its last error, or with `wish`, in the end. */
export async function until(wish, question, { within = 15_000, every = 40 } = {}) {
  const end = Date.now() + within;
  let lastError;
  while (Date.now() < end) {
    try {
      const answer = await question();
      if (answer) return answer;
      lastError = undefined;
    } catch (error) {
      if (error.final) throw error;
      lastError = error;
    }
    await pause(every);
  }
  throw new Error(`not within ${within / 1000} s: ${wish}`, { cause: lastError });
}

/** A program that runs beside the test. `log()` is all it printed; `stop()` ends it and waits for its end. */
export function runBeside(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => resolve({ code: null, error }));
  });
  let end;
  ended.then((result) => (end = result));
  return {
    pid: child.pid,
    log: () => printed,
    hasEnded: () => end,
    /** Throws, and stops `until`, when the program is no longer there. */
    mustLive() {
      if (!end) return;
      const reason = end.error ?? `ended with ${end.code ?? end.signal}`;
      throw Object.assign(new Error(`${program} ${reason}\n${printed}`), { final: true });
    },
    async stop(signal = 'SIGTERM') {
      if (!end) child.kill(signal);
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      const result = await ended;
      clearTimeout(patience);
      return result;
    },
  };
}

/** Runs a program to its end and gives back what it printed; throws on an exit code other than 0. */
export async function runToEnd(program, args, { input = '', ...options } = {}) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], ...options });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  child.stdin.on('error', () => {}); // it may end without reading
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${errors}${output}`);
  return output;
}
