import { expect, test } from 'vitest';
import type { Messages } from '../src/shared/i18n/index.ts';

const files = import.meta.glob<{ default: Messages }>(
  [
    '../src/shared/i18n/{id,en,vocabulary.id,vocabulary.en,unsent.id,unsent.en,periodic.id,periodic.en}.ts',
    '../src/features/*/locales/*.ts',
  ],
  { eager: true },
);
const sources = import.meta.glob<string>(['../src/**/*.vue', '../src/**/*.ts'], { query: '?raw', import: 'default', eager: true });

const flat = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
const named = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))].sort();
const pairs = Object.keys(files)
  .filter((path) => /(^|[./])id\.ts$/.test(path))
  .map((path) => [path, path.replace(/id\.ts$/, 'en.ts')] as const);
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const prefix = (path: string) =>
  camel(path.match(/features\/([^/]+)/)?.[1] ?? /(vocabulary|unsent|periodic)\.\w+\.ts$/.exec(path)?.[1] ?? '');

test('there is something to check', () => expect(pairs.length).toBeGreaterThanOrEqual(4));

test.each(pairs)('%s and its English have the same keys and values to fill in, none empty, no exclamation marks', (idPath, enPath) => {
  const id = flat(files[idPath]?.default ?? {});
  const en = new Map(flat(files[enPath]?.default ?? {}));
  expect([...en.keys()].sort()).toEqual(id.map(([key]) => key).sort());
  for (const [key, text] of id) {
    expect([key, named(en.get(key) ?? '')]).toEqual([key, named(text)]);
    for (const words of [text, en.get(key) ?? '']) expect([key, words.trim() !== '', words.includes('!')]).toEqual([key, true, false]);
  }
});

test('every key that is written out in the source exists', () => {
  const known = new Set(
    pairs.flatMap(([path]) => flat(files[path]?.default ?? {}).map(([key]) => (prefix(path) ? `${prefix(path)}.${key}` : key))),
  );
  const missing = Object.entries(sources)
    .filter(([path]) => !path.includes('/locales/') && !path.includes('/i18n/'))
    .flatMap(([path, text]) =>
      [...text.matchAll(/(?:\b(?:t|say)\(|(?:title|label): )'([a-z][\w]*(?:\.[\w]+)+)'/g)]
        .map((m) => m[1] ?? '')
        .filter((key) => !known.has(key))
        .map((key) => `${path}: ${key}`),
    );
  expect(missing).toEqual([]);
});
