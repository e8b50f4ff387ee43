import { createHash } from 'node:crypto';
import { getReceipt } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreedSemester, agreeSemester, measure, rowsOf } from '../support/agreed-semester.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { releaseResults } from '@pauh/contracts';
import { assessAs, valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let semester: AgreedSemester;
let resultId: string;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
  semester = await agreeSemester(server, agency);
  await measure(server, agency.employeeIds.teacher, semester.cycleId, 'HADIR', 962_500, '2026-11-20');
  await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [71.5, 96.25, 0]);
  await assessAs(server, agency, 'principal', semester.planIds.colleague, 'supervisor', [71.5, 96.25, 0]);
  resultId = (await rowsOf<{ id: string }>(server, 'select id from result where plan_id = $1', [semester.planIds.teacher]))[0]?.id ?? '';
});
afterAll(() => server.close());

const read = async (who: ActorKey, id = resultId) => (await callAs(server, agency, who))(getReceipt, { params: { resultId: id } });

/** RFC 8785 as its own text describes it, written for this test and not taken from the domain. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = value as Record<string, unknown>;
  return `{${Object.keys(members)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(members[key])}`)
    .join(',')}}`;
}

interface Receipt {
  salt: string;
  resultId: string;
  version: number;
  ruleVersion: string;
  plan: {
    content: {
      results: {
        indicators: { id: string; code: string; weightHundredths: number; direction: string; target: number; baseline: number | null }[];
      }[];
    };
  };
  inputs: { indicatorId: string; actual: number | null; source: string | null; recordedAt: string | null }[];
  computed: { scoreHundredths: number };
  scheme: { code: string; version: number; rules: { capHundredths: number } };
  decided: { result: { rating: string; by: string; at: string; reason: string }; behaviour: { rating: string }; predicate: string };
}

test('its hash is that of its canonical text, and the text is canonical', async () => {
  const { hash, canonical: text } = valueOf(await read('principal'));
  expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(hash);
  expect(canonical(JSON.parse(text))).toBe(text);
  expect(await rowsOf(server, 'select receipt_hash, receipt from result where id = $1', [resultId])).toEqual([
    { receipt_hash: hash, receipt: text },
  ]);
});

test('from it alone the score can be computed again, in plain fractions', async () => {
  const receipt = JSON.parse(valueOf(await read('hr')).canonical) as Receipt;
  const actuals = new Map(receipt.inputs.map((input) => [input.indicatorId, input.actual]));
  const halfUp = (value: number) => Math.floor(value + 0.5 + 1e-9);
  const weighted = receipt.plan.content.results
    .flatMap((result) => result.indicators)
    .map((indicator) => {
      const from = indicator.direction === 'gain' ? (indicator.baseline as number) : 0;
      const reached = halfUp((((actuals.get(indicator.id) as number) - from) / (indicator.target - from)) * 10_000);
      return indicator.weightHundredths * Math.min(Math.max(reached, 0), receipt.scheme.rules.capHundredths);
    });
  const score = halfUp(weighted.reduce((sum, each) => sum + each, 0) / 10_000);
  expect([score, receipt.computed.scoreHundredths]).toEqual([6873, 6873]); // 50 x 76.67 + 30 x 101.32 + 20 x 0 = 68.731
  expect(receipt).toMatchObject({
    resultId,
    version: 1,
    scheme: { version: 1 },
    decided: {
      result: {
        rating: 'sesuai_ekspektasi',
        by: 'Ratna Dewi',
        at: '2026-11-24T03:00:00.000Z',
        reason: 'Dibahas bersama dalam dialog kinerja',
      },
      behaviour: { rating: 'sesuai_ekspektasi' },
      predicate: 'baik',
    },
    inputs: [
      { actual: 715_000, source: 'Ratna Dewi' },
      { actual: 962_500, source: 'Presensi sekolah', recordedAt: '2026-11-20T03:00:00.000Z' },
      { actual: 0, source: 'Ratna Dewi' },
    ],
  });
});

test('a salt keeps two equal results apart', async () => {
  const rows = await rowsOf<{ receipt: string; receipt_hash: string }>(server, 'select receipt, receipt_hash from result', []);
  const salts = rows.map((row) => (JSON.parse(row.receipt) as Receipt).salt);
  expect([new Set(salts).size, new Set(rows.map((row) => row.receipt_hash)).size]).toEqual([2, 2]);
  expect(salts.every((salt) => salt.length >= 43)).toBe(true);
});

test("is read by those who read the result and may read receipts; the person's own reading is the delivery", async () => {
  const outcomes = async () =>
    Object.fromEntries(
      await Promise.all(
        (['principal', 'chief', 'auditor', 'colleague', 'manager', 'otherPrincipal'] as const).map(async (who) => [
          who,
          (await read(who)).status,
        ]),
      ),
    );
  expect(await outcomes()).toEqual({ principal: 200, chief: 200, auditor: 200, colleague: 404, manager: 403, otherPrincipal: 404 });
  expect((await read('teacher')).status).toBe(404);
  valueOf(
    await (
      await callAs(server, agency, 'hr')
    )(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }),
  );
  expect((await read('teacher')).status).toBe(200);
  expect(await rowsOf(server, 'select state from result where id = $1', [resultId])).toEqual([{ state: 'delivered' }]);
  expect((await read('manager')).status).toBe(403);
});
