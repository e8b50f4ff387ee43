import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Outcome, fits, readExamples, runExamples } from './support/cookbook.ts';
import { type RunningServer, startServer } from './support/server.ts';

const cookbook = readFileSync(new URL('../docs/curl.md', import.meta.url), 'utf8');
const examples = readExamples(cookbook);
let server: RunningServer;
let outcomes: Outcome[];

beforeAll(async () => {
  server = await startServer();
  outcomes = runExamples(examples, { ...process.env, BASE: server.url });
});
afterAll(() => server?.dispose());

test('every fence of the cookbook is an example with a sentence before it, or the answer of one', () => {
  expect(examples.length).toBe(cookbook.split('\n').filter((line) => line === '```sh').length);
  expect(examples.length).toBeGreaterThan(25);
  for (const { line, sentence } of examples) expect(sentence, `the example at line ${line}`).toMatch(/^[^#].+[.?]$/);
});

test.each(examples.map((example, index) => ({ ...example, index })))('docs/curl.md:$line  $sentence', ({ index, promised, line }) => {
  const { ran, ok, printed, complaints } = outcomes[index] as Outcome;
  expect(ran, `line ${line} was not reached: an example before it failed`).toBe(true);
  expect(ok, `line ${line} failed\n${complaints}\n${printed}`).toBe(true);
  if (promised !== null) expect(fits(printed, promised), `line ${line} printed\n${printed}\ninstead of\n${promised}`).toBe(true);
});

test('an answer that is not the promised one is seen', () => {
  expect(fits('{"a": 1, "id": "x"}', '{"a":1,"id":"…"}')).toBe(true);
  expect(fits('{"a": 2, "id": "x"}', '{"a":1,"id":"…"}')).toBe(false);
  expect(fits('200\n401\n', '200')).toBe(false);
  const [first, second, third] = runExamples(
    ['echo one', 'false', 'echo three'].map((script) => ({ line: 1, sentence: '', script, promised: null })),
    process.env,
  );
  expect([first?.ok, second?.ok, third?.ran]).toEqual([true, false, false]);
});
