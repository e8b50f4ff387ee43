import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getReceipt, getResult, recordPaperDelivery } from '@pauh/contracts';
import { receiptCode } from '@pauh/domain';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { type AgreedSemester, agreeSemester } from '../support/agreed-semester.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { assessAs, valueOf } from '../support/semester.ts';
import { releaseResults } from '@pauh/contracts';

// The command is run as whoever has the repository would run it: a process of its own that knows no database.
const command = fileURLToPath(new URL('../../../../scripts/verify-receipt.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kp-receipts-'));
function verify(name: string, content: string, ...options: string[]) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, file, ...options], { encoding: 'utf8', env: {} });
  return { status, said: stdout + stderr };
}

let server: TestApp;
let agency: Agency;
let semester: AgreedSemester;
let exported: string;
const as = (who: ActorKey) => callAs(server, agency, who);
const download = async (who: ActorKey, cycleId = semester.cycleId) =>
  supertest(server.url)
    .get(`/api/v1/cycles/${cycleId}/receipts`)
    .set({ authorization: `Bearer ${await server.app.signAccessToken(agency.accountIds[who])}` })
    .buffer(true)
    .parse((response, done) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => done(null, text));
    });
const resultOf = async (key: 'teacher' | 'colleague' | 'clerk') =>
  (
    await rowsOf<{ id: string; version: number; hash: string }>(
      server,
      'select id, version, receipt_hash as hash from result where plan_id = $1',
      [semester.planIds[key]],
    )
  )[0] as { id: string; version: number; hash: string };

beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
  semester = await agreeSemester(server, agency);
  for (const key of ['teacher', 'colleague', 'clerk'] as const)
    await assessAs(server, agency, 'principal', semester.planIds[key], 'supervisor', [71.5, 96.25, 0]);
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
  valueOf(await (await as('teacher'))(getResult, { params: { resultId: (await resultOf('teacher')).id } }));
  const { id, version } = await resultOf('clerk');
  valueOf(
    await (
      await as('principal')
    )(recordPaperDelivery, { params: { resultId: id }, ifMatch: version, body: { receivedOn: '2026-11-24', note: 'Di ruang guru' } }),
  );
  exported = (await download('hr')).body as string;
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

describe('an export', () => {
  test('is a line for the cycle, one for each released version, and the end; everybody in it is told', async () => {
    const answer = await download('auditor');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'content-disposition': expect.stringContaining('bukti-2026-2.jsonl'),
    });
    const lines = (answer.body as string)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; employeeName?: string; delivery?: { how: string } | null });
    expect(lines.map(({ kind, employeeName, delivery }) => [kind, employeeName, delivery?.how])).toEqual([
      ['cycle', undefined, undefined],
      ['result', 'Agus Pranoto', undefined],
      ['result', 'Dewi Lestari', 'paper'],
      ['result', 'Sari Wulandari', 'opened'],
      ['end', undefined, undefined],
    ]);
    expect(answer.body).toBe((await download('auditor')).body); // the same is sealed the same
    expect(await rowsOf(server, "select distinct capacity, actor_name from access_entry where what = 'receipt' order by 1", [])).toEqual([
      { capacity: 'auditor', actor_name: 'Indra Inspektorat' },
      { capacity: 'hr_admin', actor_name: 'Hesti Kepegawaian' },
    ]);
  });
  test('holds the units of who asks, and is for HR and the auditor', async () => {
    expect((await download('schoolHr')).body).not.toContain('Sari Wulandari');
    expect((await download('principal')).status).toBe(403);
    expect((await download('hr', newId())).status).toBe(404);
  });
});

describe('the command, given only an export', () => {
  test('says who received which version, when and how', () => {
    const { status, said } = verify('good.jsonl', exported);
    expect(said).toMatch(
      /Agus Pranoto · SD Negeri 1 Pauh · version 1 · \w{12}… · not received yet\n.*Dewi Lestari · .* · received 2026-11-24, handed over on paper by Ratna Dewi \(Di ruang guru\)\n.*Sari Wulandari · .* · received 2026-11-24, opened in the portal\nVALID. 3 results, every line holds/,
    );
    expect(status).toBe(0);
  });
  const lines = () => exported.trimEnd().split('\n');
  const changed = (at: number, from: string | RegExp, to: string) =>
    lines()
      .map((line, index) => (index === at ? line.replace(from, to) : line))
      .join('\n');
  test.each<[string, () => string, RegExp]>([
    [
      'a changed day of receipt',
      () => changed(2, '"receivedOn":"2026-11-24"', '"receivedOn":"2026-11-23"'),
      /line 3: it was changed.*\nline 3: Dewi Lestari: its delivery is not the one in the record/,
    ],
    ['a changed name', () => changed(3, 'Sari Wulandari', 'Sari Wulansari'), /line 4: it was changed/],
    [
      'a changed score in a receipt',
      () => changed(3, String.raw`\"scoreHundredths\":6873`, String.raw`\"scoreHundredths\":9873`),
      /line 4: Sari Wulandari: its receipt has another hash\nline 4: Sari Wulandari: its receipt says something else at \/computed\//,
    ],
    [
      'a changed entry of the record',
      () => changed(2, String.raw`\"how\":\"paper\"`, String.raw`\"how\":\"opened\"`),
      /line 3: Dewi Lestari: its entry of the record has another hash/,
    ],
    [
      'a line taken out',
      () =>
        lines()
          .filter((_, index) => index !== 1)
          .join('\n'),
      /line 2: it was changed, moved, or one before it was taken out[\s\S]*3 results were written, 2 are here/,
    ],
    ['two lines in another order', () => [0, 2, 1, 3, 4].map((index) => lines()[index]).join('\n'), /line 2: it was changed, moved/],
    ['an end cut off', () => lines().slice(0, -1).join('\n'), /the end is missing/],
    ['a line put in after the end', () => `${exported}${lines()[1]}`, /line 6: it stands after the end/],
    ['what is no line', () => changed(1, '{', ''), /line 2: it cannot be read/],
  ])('finds %s', (_, content, expected) => {
    const { status, said } = verify('bad.jsonl', content());
    expect(said).toMatch(expected);
    expect([status, said.includes('NOT VALID')]).toEqual([1, true]);
  });
});

describe('the command, given a receipt', () => {
  const receiptOf = async () => valueOf(await (await as('hr'))(getReceipt, { params: { resultId: (await resultOf('teacher')).id } }));
  test('computes every figure again and says that it is valid, with its hash and code', async () => {
    const { canonical, hash } = await receiptOf();
    const { status, said } = verify('receipt.json', canonical, '--code', receiptCode(hash));
    expect([status, said]).toEqual([0, expect.stringMatching(new RegExp(`SHA-256 ${hash}\nCode    ${receiptCode(hash)}\nVALID\\.`))]);
  });
  test.each<[string, (text: string) => string, string[], RegExp]>([
    [
      'another score',
      (text) => text.replace('"scoreHundredths":6873', '"scoreHundredths":9000'),
      [],
      /NOT VALID\. \d+ figures come out otherwise:\n {2}\/computed\/\S*scoreHundredths: 9000 stands there, 6873 comes out/,
    ],
    [
      'another predicate',
      (text) => text.replace(/"predicate":"baik"/g, '"predicate":"sangat_baik"'),
      [],
      /\/decided\/predicate: "sangat_baik" stands there, "baik" comes out/,
    ],
    ['another input', (text) => text.replace('"actual":715000', '"actual":735000'), [], /NOT VALID/],
    ['other spaces', (text) => `${text} `, [], /NOT VALID\. This was changed after it was written/],
    ['no receipt', () => '{"a":1}', [], /NOT VALID\. This is not a receipt/],
    ['no JSON', () => 'bukti', [], /NOT VALID\. This is not JSON/],
    [
      'rules that are not here',
      (text) => text.replace(/"ruleVersion":"[^"]+"/, '"ruleVersion":"1999.1"'),
      [],
      /NOT VALID\. It was made by rules of another version/,
    ],
    [
      'the plan taken out',
      (text) => {
        const receipt = JSON.parse(text) as { plan: { content: object } };
        receipt.plan.content = {};
        return JSON.stringify(receipt);
      },
      [],
      /NOT VALID\. Parts of it are missing/,
    ],
    ['the code of another', (text) => text, ['--code', '0000-0000-0000-0000-0000'], /NOT VALID\. The code 0000/],
  ])('finds %s', async (_, change, options, expected) => {
    const { status, said } = verify('changed.json', change((await receiptOf()).canonical), ...options);
    expect([status, said]).toEqual([1, expect.stringMatching(expected)]);
  });
  test('says how it is used', () => {
    expect(spawnSync(process.execPath, [command], { encoding: 'utf8' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Which receipt?'),
    });
    expect(spawnSync(process.execPath, [command, join(folder, 'none.json')], { encoding: 'utf8' }).status).toBe(2);
  });
});
