// The world's mailboxes: Debian's smtp-sink takes every mail, one file each, and tests read what arrived.
import { chmod, readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { freePort, runBeside, temporaryFolder, until } from './process.js';

/**
 * Starts a sink. `faults` are smtp-sink's own: `['-f', 'RCPT']` refuses for ever, `['-r', 'DATA']` for now, `['-q', 'DATA']`
 * drops the connection, `['-w', '3']` is slow. `port` is for a sink that comes back.
 */
export async function startMailbox({ faults = [], port } = {}) {
  const folder = await temporaryFolder('mail');
  await chmod(folder.path, 0o777); // as root, smtp-sink writes as another user
  const listen = port ?? (await freePort());
  const privileges = process.getuid() === 0 ? ['-u', 'postfix'] : [];
  const args = [...privileges, ...faults, '-d', '%Y%m%d%H%M%S.', `127.0.0.1:${listen}`, '200'];
  const path = `${process.env.PATH}:/usr/sbin:/sbin`;
  const sink = runBeside('smtp-sink', args, { cwd: folder.path, env: { ...process.env, PATH: path } });
  await until('smtp-sink listens', () => {
    sink.mustLive();
    return isListening(listen);
  });
  const parsed = new Map();

  return {
    port: listen,
    url: `smtp://127.0.0.1:${listen}`,
    /** Every mail that has arrived whole, in order of arrival: mailparser's fields, and `recipients`, `raw`, `links`. */
    async mails() {
      for (const name of await readdir(folder.path)) {
        if (parsed.has(name)) continue;
        const raw = await readFile(join(folder.path, name), 'utf8');
        if (isWhole(raw)) parsed.set(name, await parse(raw));
      }
      return [...parsed.values()].sort((a, b) => a.arrived - b.arrived);
    },
    /** The mails for one address. */
    async mailsTo(address) {
      return (await this.mails()).filter((mail) => mail.recipients.includes(address.toLowerCase()));
    },
    /** Waits for a mail to an address whose subject matches. */
    async waitForMail(address, subject = /./, options) {
      const find = async () => (await this.mailsTo(address)).find((mail) => subject.test(mail.subject));
      return until(`a mail to ${address} with subject ${subject}`, find, options);
    },
    /** Waits until so many have arrived. */
    async waitForCount(count, options) {
      return until(`${count} mails`, async () => {
        const mails = await this.mails();
        return mails.length >= count && mails;
      }, options);
    },
    async stop() {
      await sink.stop();
      await folder.remove();
    },
  };
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end('QUIT\r\n'));
  });
}

/** A file is there from MAIL FROM on. A mail of several parts has arrived with its last boundary, another with its last line. */
function isWhole(raw) {
  const boundary = /boundary="?([^"\s;]+)"?/i.exec(raw)?.[1];
  if (boundary) return raw.includes(`--${boundary}--`);
  return /\r?\n\r?\n/.test(raw) && raw.endsWith('\n');
}

let arrivals = 0;

async function parse(raw) {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });
  const envelope = mail.headerLines.filter((line) => line.key === 'x-rcpt-args');
  mail.recipients = envelope.map((line) => /<([^>]*)>/.exec(line.line)[1].toLowerCase());
  mail.raw = raw;
  mail.arrived = arrivals++;
  const addresses = (mail.html || mail.text || '').match(/https?:\/\/[^\s"'<>]+/g) ?? [];
  mail.links = [...new Set(addresses.map((address) => address.replaceAll('&amp;', '&')))];
  return mail;
}
