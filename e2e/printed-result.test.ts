import { randomInt } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCycles, listResults } from '@pauh/contracts';
import { accountOf, signedIn, valueOf } from './support/agency.ts';
import { newDevice, openBrowser, settled, signIn } from './support/pages.ts';
import { readResult } from './support/printed-result.ts';
import { recompute } from './support/recompute.ts';
import { type RunningServer, startServer } from './support/server.ts';

const seed = Number(process.env.PRINTED_RESULT_SEED ?? randomInt(1, 2 ** 31));
let server: RunningServer;
let browser: Browser;
let page: Page;
let printed: string[];

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
  const hr = accountOf(server, 'hr');
  const resultIds = await finishedResults(hr);
  page = await (await newDevice(browser, server.url)).newPage();
  await signIn(page, hr);
  await page.emulateMedia({ media: 'print' });
  printed = [];
  for (const resultId of pick(resultIds, 20)) printed.push(await printedText(resultId));
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

async function finishedResults(account: Parameters<typeof signedIn>[1]): Promise<string[]> {
  const hr = await signedIn(server.url, account);
  const [cycle] = (await valueOf(hr(listCycles, { query: { stage: 'released' } }))).items;
  const { items } = await valueOf(hr(listResults, { query: { cycleId: cycle?.id ?? '', limit: 200 } }));
  return items.map(({ id }) => id).sort();
}

async function printedText(resultId: string): Promise<string> {
  await page.goto(`/hasil/${resultId}`);
  await settled(page);
  return page.innerText('main');
}

/** So many of them by a seeded shuffle: the ids differ from run to run, their places do not. */
function pick<T>(from: readonly T[], count: number): T[] {
  const rest = [...from];
  let state = BigInt(seed);
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return rest.splice(Number((state >> 33n) % BigInt(rest.length)), 1)[0] as T;
  });
}

test(`20 printed results can be computed again from their text alone (PRINTED_RESULT_SEED=${seed})`, () => {
  const people = printed.map(readResult);
  expect(new Set(people.map(({ name }) => name)).size).toBe(20);
  for (const result of people) {
    expect(result.rows.length, result.name).toBeGreaterThanOrEqual(3);
    expect(
      result.rows.reduce((sum, { weight }) => sum + weight, 0n),
      result.name,
    ).toBe(1_000_000n);
    expect(new Set(result.rows.map(({ of }) => of)), result.name).toEqual(new Set(result.results.map(({ title }) => title)));
    expect(result.behaviours, result.name).toHaveLength(7);
    const again = recompute(result);
    expect({ name: result.name, ...again }).toEqual({
      name: result.name,
      score: result.score,
      predicate: result.predicate,
      achievements: result.rows.map(({ achievement }) => achievement),
      contributions: result.rows.map(({ contribution }) => contribution),
      suggestedResultRating: result.suggestedResultRating,
      suggestedBehaviourRating: result.suggestedBehaviourRating,
    });
  }
});

test('one printed figure changed by hand no longer comes to the printed score', () => {
  const text = printed[0] as string;
  const {
    rows: [row],
    score,
  } = readResult(text);
  const figure = (weight: bigint) => `\t\n${weight / 10_000n}\n\t\n`;
  const forged = text.replace(figure(row?.weight ?? 0n), figure((row?.weight ?? 0n) + 10_000n));
  expect(forged).not.toBe(text);
  expect(recompute(readResult(forged)).score).not.toBe(score);
});

test('printed by somebody who works in the dark, it has the colours of paper', async () => {
  const colours = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ media: 'print', colorScheme });
    return page.evaluate(() =>
      ['paper', 'ink', 'primary', 'primarytint', 'amber', 'ambertint', 'infotint', 'oktint'].map((name) =>
        getComputedStyle(document.documentElement).getPropertyValue(`--c-${name}`),
      ),
    );
  };
  expect(await colours('dark')).toEqual(await colours('light'));
});
