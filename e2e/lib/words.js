// The words that people see, by their keys in locales/, so that a test follows a person and not a phrase.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'locales');
const known = new Map();

/** `say('personal-register')`; numbers choose the plural: `say('campaigns-send', { count: 6 })`. */
export function say(key, values = {}, language = 'fi') {
  const pattern = messages(language).get(key);
  if (pattern === undefined) throw new Error(`no words for ${key} in ${language}`);
  return filled(pattern, values, language).trim();
}

function messages(language) {
  if (!known.has(language)) {
    const found = new Map();
    for (const file of readdirSync(join(folder, language)).filter((name) => name.endsWith('.ftl'))) {
      const text = readFileSync(join(folder, language, file), 'utf8');
      for (const [, key, pattern] of text.matchAll(/^([a-z][\w-]*) =(.*(?:\n[ \t}].*|\n(?=\n[ \t]))*)/gim)) {
        found.set(key, pattern.split(/\n\s+\.[a-z]/)[0]);
      }
    }
    known.set(language, found);
  }
  return known.get(language);
}

function filled(pattern, values, language) {
  const chosen = pattern.replace(/\{\s*\$(\w+)\s*->([^]*?)\n\s*\}/g, (_, name, variants) => {
    const value = values[name];
    const options = [...variants.matchAll(/(\*?)\[([^\]]+)\]\s?([^\n]*)/g)];
    const wanted = [String(value), typeof value === 'number' ? new Intl.PluralRules(language).select(value) : ''];
    const option = wanted.map((word) => options.find(([, , label]) => label.trim() === word)).find(Boolean);
    return (option ?? options.find(([, star]) => star))[3];
  });
  return chosen.replace(/\{\s*\$(\w+)\s*\}/g, (_, name) => String(values[name]));
}
