import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, people } from './support/agency.ts';
import { type Answer, type Send, announceBody, countsOf, expectRefused, senderFor } from './support/raw.ts';
import { type RunningServer, startServer } from './support/server.ts';

let server: RunningServer;
let hr: Send;
let auditor: Send;
let teacher: Send;
let cycleId: string;
let plan: { id: string; startsOn: string; content: { results: { indicators: { id: string }[] }[] } };

beforeAll(async () => {
  server = await startServer();
  await signInAll();
  cycleId = (((await hr('GET', '/cycles?stage=assessment')).json.items as { id: string }[])[0] as { id: string }).id;
  const [own] = (await teacher('GET', `/plans?view=own&cycleId=${cycleId}`)).json.items as { id: string }[];
  plan = (await teacher('GET', `/plans/${own?.id}`)).json as unknown as typeof plan;
});
afterAll(() => server?.dispose());

async function signInAll(): Promise<void> {
  [hr, auditor, teacher] = (await Promise.all(
    ['hr', 'auditor', people.teacher].map((who) => senderFor(server.url, accountOf(server, who))),
  )) as [Send, Send, Send];
}

const entries = () => `/plans/${plan.id}/progress-entries`;
const entry = (note: string) =>
  JSON.stringify({
    indicatorId: plan.content.results[0]?.indicators[0]?.id,
    on: plan.startsOn,
    value: null,
    note,
    links: [],
    evidenceIds: [],
  });
async function notesWith(word: string): Promise<string[]> {
  const { items } = (await teacher('GET', `${entries()}?limit=200`)).json as { items: { note: string }[] };
  return items
    .map(({ note }) => note)
    .filter((note) => note.startsWith(word))
    .sort();
}
const statusesOf = (answers: readonly Answer[]) =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ status, json }) => `${status} ${String(json.code ?? '')}`.trim())].map(([status, list]) => [
      status,
      list.length,
    ]),
  );

describe('evidence', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF');
  const upload = (content: BlobPart, name: string, type = 'application/pdf') => {
    const form = new FormData();
    form.append('file', new Blob([content], { type }), name);
    return teacher('POST', `/plans/${plan.id}/evidence`, { body: form });
  };

  test.each([
    '../../../etc/passwd.pdf',
    '..\\..\\windows\\system.pdf',
    '/etc/cron.d/job.pdf',
    'bukti\u0000.exe\u202Efdp.pdf',
    `${'a'.repeat(500)}.pdf`,
  ])('a name like %j stays a name', async (name) => {
    const { status, json } = await upload(pdf, name);
    expect(status).toBe(201);
    expect(json.fileName).not.toMatch(/[/\\\p{C}]|\.\./u);
    expect((json.fileName as string).length).toBeLessThanOrEqual(200);
    const file = await teacher('GET', `/evidence/${json.id as string}`);
    expect([file.status, file.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.\- ]+"; filename\*=UTF-8''[^\s;"]+$/);
  });

  test('a file that lies about what it is, an empty one, none, and one too large, leave nothing', async () => {
    const before = await countsOf(hr, auditor, cycleId);
    expectRefused(await upload(Buffer.from('MZ\u0090\u0000 a program', 'latin1'), 'laporan.pdf'), 422, 'evidence.type_refused');
    expectRefused(await upload(pdf, 'foto.png', 'image/png'), 422, 'evidence.type_mismatch');
    expectRefused(await upload('<script>alert(1)</script>', 'halaman.html', 'text/html'), 422, 'evidence.type_mismatch');
    expectRefused(await upload('', 'kosong.pdf'), 422, 'evidence.empty');
    expectRefused(await teacher('POST', `/plans/${plan.id}/evidence`, { body: new FormData() }), 422, 'evidence.file_missing');
    expectRefused(await upload(Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]), 'besar.pdf'), 413, 'evidence.too_large');
    expectRefused(await teacher('POST', `/plans/${plan.id}/evidence`, { body: '{}' }), 415, 'request.media_type');
    for (const [type, form] of [
      ['; boundary=x', 'no part'],
      ['', 'no boundary'],
      ['; boundary=x', '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-'],
    ] as const) {
      expectRefused(
        await teacher('POST', `/plans/${plan.id}/evidence`, { body: form, headers: { 'content-type': `multipart/form-data${type}` } }),
        400,
        'request.malformed',
      );
    }
    expect(await countsOf(hr, auditor, cycleId)).toEqual(before);
  });

  test('an upload that breaks off leaves nothing, and the server goes on', async () => {
    const before = await countsOf(hr, auditor, cycleId);
    const headers = { authorization: teacher.authorization, 'content-type': 'multipart/form-data; boundary=x' };
    const beginning =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7';
    const brokenOff = Array.from({ length: 10 }, () =>
      announceBody(server.url, `/plans/${plan.id}/evidence`, headers, 5_000_000, beginning, 300),
    );
    for (const { status } of await Promise.allSettled(brokenOff)) expect(status).toBe('rejected');
    expect(await countsOf(hr, auditor, cycleId)).toEqual(before);
    expect((await upload(pdf, 'sesudahnya.pdf')).status).toBe(201);
  });
});

describe('many at once', () => {
  test('200 times the same request under one Idempotency-Key has one effect', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => teacher('POST', entries(), { body: entry('sekali saja'), headers })),
    );
    expect(await notesWith('sekali saja')).toHaveLength(1);
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThanOrEqual(1);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect(done.filter((answer) => answer.headers.get('idempotency-replayed') === null)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) expectRefused(answer, 409, 'idempotency.in_progress');
    const late = await teacher('POST', entries(), { body: entry('sekali saja'), headers });
    expect([late.status, late.text, late.headers.get('idempotency-replayed')]).toEqual([201, done[0]?.text, 'true']);
    expectRefused(await teacher('POST', entries(), { body: entry('lain'), headers }), 422, 'idempotency.key_reused');
  });

  test('20 changes from one version: one wins, nineteen are told', async () => {
    const path = `/plans/${plan.id}/assessments/self`;
    const { version } = (await teacher('GET', path)).json as { version: number };
    const draft = (nextStep: string) =>
      JSON.stringify({
        indicators: [],
        results: [],
        behaviours: [],
        resultRating: null,
        resultReason: null,
        behaviourRating: null,
        behaviourReason: null,
        nextStep,
      });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => teacher('PUT', path, { body: draft(`langkah ${index}`), ifMatch: version })),
    );
    expect(statusesOf(answers)).toEqual({ 200: 1, '412 concurrency.stale': 19 });
    const winner = answers.findIndex(({ status }) => status === 200);
    expect((await teacher('GET', path)).json).toMatchObject({
      version: version + 1,
      assessment: { content: { nextStep: `langkah ${winner}` } },
    });
    for (const answer of answers.filter(({ status }) => status === 412)) expect(answer.headers.get('etag')).toBe(`"${version + 1}"`);
  });
});

test('kill -9 in a stream of writes: everything that was acknowledged is there after the next start', async () => {
  const acknowledged: string[] = [];
  /** Writes until nobody answers any more. */
  const writer = async (name: number, step = 0): Promise<void> => {
    const note = `tahan ${name}-${step}`;
    const answer = await teacher('POST', entries(), { body: entry(note) }).catch(() => null);
    if (answer === null) return;
    expect(answer.status).toBe(201);
    acknowledged.push(note);
    return writer(name, step + 1);
  };
  const writers = [1, 2, 3, 4].map((name) => writer(name));
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(20);
  await server.stop('SIGKILL');
  await Promise.all(writers);
  const killed = server;
  const again = await startServer({ dataDir: killed.dataDir, ...(killed.databaseUrl ? { databaseUrl: killed.databaseUrl } : {}) });
  server = {
    ...again,
    dispose: async () => {
      await again.stop();
      await killed.dispose();
    },
  }; // the first one knows that the database is ours to drop
  await signInAll();
  const kept = await notesWith('tahan');
  expect(kept).toEqual(expect.arrayContaining(acknowledged));
  expect(kept.length - acknowledged.length).toBeLessThanOrEqual(writers.length);
});
