import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, ownPlan, people, runningCycle, signedIn } from './support/agency.ts';
import { newDevice, openBrowser, settled, signIn } from './support/pages.ts';
import { type Send, senderFor } from './support/raw.ts';
import { type RunningServer, startServer } from './support/server.ts';

/** What of a sheet this test looks at. */
interface Sheet {
  version: number;
  plan: { results: { id: string; indicators: { id: string; code: string }[] }[]; behaviours: { behaviour: string }[] };
  assessment: { content: { indicators: { indicatorId: string; actual: number | null }[] } } | null;
  suggestion: {
    rows: { indicatorId: string; achievement: number | null; counted: boolean }[];
    results: { resultId: string; rating: string | null }[];
    resultRating: string | null;
    behaviourRating: string | null;
  };
}

let server: RunningServer;
let browser: Browser;
let hr: Send;
let head: Send;
let clerk: Send;
let cycleId: string;
let planId: string;
let idOf: Record<string, string>;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
  [hr, head, clerk] = (await Promise.all(
    ['hr', people.head, people.clerk].map((who) => senderFor(server.url, accountOf(server, who))),
  )) as [Send, Send, Send];
  const call = await signedIn(server.url, accountOf(server, people.clerk));
  cycleId = (await runningCycle(call)).id;
  planId = (await ownPlan(call, cycleId)).id;
  const { plan } = await sheetOf(clerk, 'self');
  idOf = Object.fromEntries(plan.results.flatMap(({ indicators }) => indicators.map(({ code, id }) => [code, id])));
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const pathOf = (kind: 'self' | 'supervisor') => `/plans/${planId}/assessments/${kind}`;
const sheetOf = async (send: Send, kind: 'self' | 'supervisor') => (await send('GET', pathOf(kind))).json as unknown as Sheet;
const actualOf = (sheet: Sheet, code: string) =>
  sheet.assessment?.content.indicators.find(({ indicatorId }) => indicatorId === idOf[code])?.actual;

test('0 written in the form is 0 on the server, and a field left empty is nothing', async () => {
  const device = await newDevice(browser, server.url);
  const page = await device.newPage();
  await signIn(page, accountOf(server, people.clerk));
  await page.goto(`/rencana/${planId}/penilaian-diri`);
  await settled(page);
  await page.getByLabel('Realisasi').first().fill('0');
  await expect.poll(async () => actualOf(await sheetOf(clerk, 'self'), 'LAYANAN'), { timeout: 30_000 }).toBe(0);
  expect(actualOf(await sheetOf(clerk, 'self'), 'HADIR') ?? null).toBeNull();
  await page.reload();
  await settled(page);
  expect(await page.getByLabel('Realisasi').first().inputValue()).toBe('0');
  expect(await page.getByLabel('Realisasi').nth(1).inputValue()).toBe('');
  await device.close();
});

test('0 counts, and what was not measured is left out: in the sheet, the result, the receipt', async () => {
  const undecided = await saved(viewOf(await sheetOf(head, 'supervisor')));
  const ready = await saved(viewOf(undecided));
  const rowOf = (code: string) => ready.suggestion.rows.find(({ indicatorId }) => indicatorId === idOf[code]);
  expect(rowOf('LAYANAN')).toMatchObject({ achievement: 120, counted: true });
  expect(rowOf('ARSIP')).toMatchObject({ achievement: null, counted: false });
  const submitted = await head('POST', `${pathOf('supervisor')}/submission`, { ifMatch: ready.version });
  expect(submitted.status, submitted.text).toBe(200);

  const results = (await hr('GET', `/results?cycleId=${cycleId}&limit=200`)).json as { items: { id: string; planId: string }[] };
  const resultId = results.items.find((result) => result.planId === planId)?.id ?? '';
  const result = (await hr('GET', `/results/${resultId}`)).json as {
    results: { indicators: { indicator: { code: string }; actual: number | null; achievement: number | null }[] }[];
  };
  const shown = Object.fromEntries(
    result.results.flatMap(({ indicators }) => indicators.map(({ indicator, actual }) => [indicator.code, actual])),
  );
  expect(shown).toMatchObject({ LAYANAN: 0, ARSIP: null });
  const receipt = (await hr('GET', `/results/${resultId}/receipt`)).json as { canonical: string };
  const kept = JSON.parse(receipt.canonical) as { assessment: { indicators: { indicatorId: string; actual: number | null }[] } };
  expect(kept.assessment.indicators.map(({ indicatorId, actual }) => [indicatorId, actual])).toEqual(
    expect.arrayContaining([
      [idOf.LAYANAN, 0],
      [idOf.ARSIP, null],
    ]),
  );
});

/** The head's view: no waiting days at all, the archive not measured, and every rating as it is suggested by then. */
function viewOf({ plan, suggestion }: Sheet): object {
  const actuals: Record<string, number | null> = { LAYANAN: 0, ARSIP: null, HADIR: 95, JP: 10 };
  const suggested = (resultId: string) => suggestion.results.find((result) => result.resultId === resultId)?.rating ?? null;
  return {
    indicators: Object.entries(actuals).map(([code, actual]) => ({
      indicatorId: idOf[code],
      actual,
      excusedReason: actual === null ? 'Uji petik arsip diundur oleh dinas' : null,
      note: null,
    })),
    results: plan.results.map(({ id }) => ({ resultId: id, rating: suggested(id), reason: null })),
    behaviours: plan.behaviours.map(({ behaviour }) => ({ behaviour, rating: 'sesuai_ekspektasi', reason: null })),
    resultRating: suggestion.resultRating,
    resultReason: null,
    behaviourRating: suggestion.behaviourRating,
    behaviourReason: null,
    nextStep: 'Lanjutkan',
  };
}

async function saved(content: object): Promise<Sheet> {
  const { version } = await sheetOf(head, 'supervisor');
  const answer = await head('PUT', pathOf('supervisor'), { body: JSON.stringify(content), ifMatch: version });
  expect(answer.status, answer.text).toBe(200);
  return answer.json as unknown as Sheet;
}

test('0 and an empty cell of a sheet stay apart, into the database and out of it as CSV', async () => {
  const cycle = (await hr('GET', `/cycles/${cycleId}`)).json as { code: string; startsOn: string };
  const [{ nip } = { nip: '' }] = (await hr('GET', `/employees?search=${encodeURIComponent(people.nurse)}`)).json.items as {
    nip: string;
  }[];
  const lines = [
    ['JP', '0'],
    ['KUNJUNG', ''],
    ['HADIR', '0.0'],
  ].map(([code, value]) => `${nip},${cycle.code},${code},${cycle.startsOn},${value},Uji nol`);
  const imported = await hr('POST', '/imports/measured-values', {
    body: new Blob([['nip,cycle_code,indicator_code,measured_on,value,source', ...lines].join('\n')]),
    headers: { 'content-type': 'text/csv' },
  });
  expect(imported.json, imported.text).toMatchObject({ created: 3 });
  const { text } = await hr('GET', `/measured-values?cycleId=${cycleId}`, { headers: { accept: 'text/csv' } });
  const [columns = '', ...rows] = text.split(/\r?\n/);
  const place = (name: string) => columns.split(',').indexOf(name);
  const values = rows
    .filter((row) => row.includes('Uji nol'))
    .map((row) => [row.split(',')[place('indicatorCode')], row.split(',')[place('value')]]);
  expect(values.sort()).toEqual([
    ['HADIR', '0'],
    ['JP', '0'],
    ['KUNJUNG', ''],
  ]);
});
