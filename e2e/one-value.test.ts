import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, ownPlan, people, runningCycle, signedIn } from './support/agency.ts';
import { newDevice, openBrowser, settled, signIn } from './support/pages.ts';
import { readResult, unit } from './support/printed-result.ts';
import { type Send, senderFor } from './support/raw.ts';
import { type RunningServer, startServer } from './support/server.ts';
import { storedRows } from './support/stored.ts';

// One value on its way through everything: a true 0 (no letter waited a day) and a missing one (the archive was not
// sampled), from the form to the printed page. Missing is never 0, and 0 survives, at every station.
interface Actual {
  indicatorId: string;
  actual: number | null;
  excusedReason?: string | null;
}
interface Sheet {
  version: number;
  plan: { results: { id: string; indicators: { id: string; code: string; title: string }[] }[]; behaviours: { behaviour: string }[] };
  assessment: { content: { indicators: Actual[] } } | null;
  suggestion: { results: { resultId: string; rating: string | null }[]; resultRating: string | null; behaviourRating: string | null };
}

let server: RunningServer;
let browser: Browser;
let hr: Send;
let head: Send;
let cycleId: string;
let planId: string;
let resultId: string;
let codeOf: Map<string, string>;
let titleOf: Map<string, string>;
const wanted = { LAYANAN: 0, ARSIP: null };
const excuse = 'Uji petik arsip diundur oleh dinas';

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
  [hr, head] = (await Promise.all(['hr', people.head].map((who) => senderFor(server.url, accountOf(server, who))))) as [Send, Send];
  const clerk = await signedIn(server.url, accountOf(server, people.clerk));
  cycleId = (await runningCycle(clerk)).id;
  planId = (await ownPlan(clerk, cycleId)).id;
  const rows = (await sheet()).plan.results.flatMap(({ indicators }) => indicators);
  codeOf = new Map(rows.map(({ id, code }) => [id, code]));
  titleOf = new Map(rows.map(({ code, title }) => [code, title]));
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const sheet = async () => (await head('GET', `/plans/${planId}/assessments/supervisor`)).json as unknown as Sheet;
/** The two that are followed, by their codes. */
const followed = (rows: readonly { indicatorId: string; actual: number | null }[]) =>
  Object.fromEntries(
    rows.map(({ indicatorId, actual }) => [codeOf.get(indicatorId) ?? '', actual] as const).filter(([code]) => code in wanted),
  );

async function pageOf(who: string): Promise<Page> {
  const page = await (await newDevice(browser, server.url)).newPage();
  await signIn(page, accountOf(server, who));
  return page;
}
/** The cell of this plan's row in a list of the cycle as CSV. */
async function cellOf(path: string, column: string): Promise<string> {
  const { text } = await hr('GET', `${path}?cycleId=${cycleId}&limit=200`, { headers: { accept: 'text/csv' } });
  const [names = '', ...rows] = text.split(/\r?\n/);
  return rows.find((row) => row.includes(planId))?.split(',')[names.split(',').indexOf(column)] ?? 'no row';
}

test('in the form, after it was closed and opened again; on the server beside it', async () => {
  const page = await pageOf(people.head);
  page.setDefaultTimeout(20_000);
  const fields = () => page.getByRole('textbox', { name: /^Realisasi/ });
  const open = async () => {
    await page.goto(`/penilaian/${planId}`);
    await settled(page);
  };
  await open();
  await fields().nth(1).fill('88');
  await fields().first().fill('0');
  await expect
    .poll(async () => followed((await sheet()).assessment?.content.indicators ?? []), { timeout: 30_000 })
    .toEqual({ LAYANAN: 0, ARSIP: 88 });
  await fields().nth(1).fill('');
  await expect.poll(async () => followed((await sheet()).assessment?.content.indicators ?? []), { timeout: 30_000 }).toEqual(wanted);
  await open();
  expect([await fields().first().inputValue(), await fields().nth(1).inputValue()]).toEqual(['0', '']);
  await page.context().close();
});

test('in the score as CSV: while one value is missing there is none, which is not 0', async () => {
  expect([await cellOf('/scores', 'complete'), await cellOf('/scores', 'score')]).toEqual(['false', '']);
});

test('in the API, the receipt and the CSV of the result that is decided on it', async () => {
  const ready = await saved((await saved({})).suggestion);
  const sent = await head('POST', `/plans/${planId}/assessments/supervisor/submission`, { ifMatch: ready.version });
  expect(sent.status, sent.text).toBe(200);
  expect(followed((await sheet()).assessment?.content.indicators ?? [])).toEqual(wanted);
  const { items } = (await hr('GET', `/results?cycleId=${cycleId}&limit=200`)).json as { items: { id: string; planId: string }[] };
  resultId = items.find((result) => result.planId === planId)?.id ?? '';
  const result = (await hr('GET', `/results/${resultId}`)).json as {
    score: number;
    results: { indicators: { indicator: { id: string }; actual: number | null }[] }[];
  };
  expect(
    followed(
      result.results.flatMap(({ indicators }) => indicators.map(({ indicator, actual }) => ({ indicatorId: indicator.id, actual }))),
    ),
  ).toEqual(wanted);
  const { canonical } = (await hr('GET', `/results/${resultId}/receipt`)).json as { canonical: string };
  expect(followed((JSON.parse(canonical) as { assessment: { indicators: Actual[] } }).assessment.indicators)).toEqual(wanted);
  expect([
    await cellOf('/scores', 'complete'),
    Number(await cellOf('/scores', 'score')),
    Number(await cellOf('/results', 'score')),
  ]).toEqual(['true', result.score, result.score]);
});

/** As the form left it, with everything else that it takes to send it. */
async function saved(suggestion: Partial<Sheet['suggestion']>): Promise<Sheet> {
  const { version, plan, assessment } = await sheet();
  const others: Record<string, number> = { HADIR: 95, JP: 10 };
  const content = {
    indicators: (assessment?.content.indicators ?? []).map((row) => ({
      ...row,
      actual: others[codeOf.get(row.indicatorId) ?? ''] ?? row.actual,
      excusedReason: codeOf.get(row.indicatorId) === 'ARSIP' ? excuse : null,
    })),
    results: plan.results.map(({ id }) => ({
      resultId: id,
      rating: suggestion.results?.find((row) => row.resultId === id)?.rating ?? null,
      reason: null,
    })),
    behaviours: plan.behaviours.map(({ behaviour }) => ({ behaviour, rating: 'sesuai_ekspektasi', reason: null })),
    resultRating: suggestion.resultRating ?? null,
    resultReason: null,
    behaviourRating: suggestion.behaviourRating ?? null,
    behaviourReason: null,
    nextStep: 'Lanjutkan',
  };
  const answer = await head('PUT', `/plans/${planId}/assessments/supervisor`, { body: JSON.stringify(content), ifMatch: version });
  expect(answer.status, answer.text).toBe(200);
  return answer.json as unknown as Sheet;
}

test('on the printed page: "0" and "Belum terukur", and a score that counts the one and leaves out the other', async () => {
  const page = await pageOf('hr');
  await page.emulateMedia({ media: 'print' });
  await page.goto(`/hasil/${resultId}`);
  await settled(page);
  const { rows, score } = readResult(await page.innerText('main'));
  const printed = (code: string) => rows.find(({ title }) => title === titleOf.get(code));
  expect(printed('LAYANAN')).toMatchObject({ actual: 0n, achievement: 120n * unit });
  expect(printed('ARSIP')).toMatchObject({ actual: null, achievement: null, contribution: null });
  const counted = rows.filter((row) => row.achievement !== null);
  const [points, weight] = counted.reduce(([sum, all], row) => [sum + row.weight * (row.achievement ?? 0n), all + row.weight], [0n, 0n]);
  expect(counted).toHaveLength(rows.length - 1);
  expect(((2n * points + weight * 100n) / (2n * weight * 100n)) * 100n).toBe(score); // half-up to two decimals
  await page.context().close();
});

// the last: the server is stopped for it
test('in the rows of the database: 0 and null', async () => {
  const rows = await storedRows(
    server,
    "select i.indicator_id, i.actual, i.excused_reason from assessment_indicator i join assessment a on a.id = i.assessment_id where a.plan_id = $1 and a.kind = 'supervisor'",
    [planId],
  );
  expect(
    rows
      .filter((row) => String(codeOf.get(String(row.indicator_id))) in wanted)
      .map((row) => [codeOf.get(String(row.indicator_id)), row.actual === null ? null : Number(row.actual), row.excused_reason])
      .sort(),
  ).toEqual([
    ['ARSIP', null, excuse],
    ['LAYANAN', 0, null],
  ]);
});
