import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createProgressEntry, downloadEvidence, listProgressEntries, uploadEvidence } from '@pauh/contracts';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, moveSemester, openSemester, planOf } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let cycleId: string;
let planId: string;
let attendance: string;
let growth: string;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
  const semester = await openSemester(server, agency, 'progress', 'planning');
  cycleId = semester.cycleId;
  const plan = await agreedPlan(server, agency, 'teacher', 'principal', cycleId);
  planId = plan.id;
  [attendance, growth] = plan.content.results[0]!.indicators.map((i) => i.id!) as [string, string];
  await moveSemester(server, agency, semester, 'running');
  server.setNow('2026-09-15T03:00:00Z');
});
afterAll(() => server.close());

const as = (who: ActorKey) => callAs(server, agency, who);
const rowsOf = (name: string, text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);
const entry = (changes: object = {}) => ({
  indicatorId: attendance,
  on: '2026-09-14',
  value: null as number | null,
  note: 'Rekap September',
  links: [] as string[],
  evidenceIds: [] as string[],
  ...changes,
});
const record = async (changes: object = {}, who: ActorKey = 'teacher', on = planId) =>
  (await as(who))(createProgressEntry, { params: { planId: on }, body: entry(changes) });
async function upload(name: string, bytes: Uint8Array | string, who: ActorKey = 'teacher', on = planId, dryRun = false) {
  const form = new FormData();
  form.set('file', new Blob([bytes as BlobPart]), name);
  return (await as(who))(uploadEvidence, { params: { planId: on }, body: form, ...(dryRun ? { dryRun } : {}) });
}
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('an entry', () => {
  test('keeps a figure exactly, 0 and nothing apart, with links and files', async () => {
    const file = valueOf(await upload('rekap.pdf', pdf));
    const full = valueOf(await record({ value: 96.1234, links: ['https://drive.example.id/a?b=1'], evidenceIds: [file.id] }));
    expect(full).toMatchObject({
      value: 96.1234,
      on: '2026-09-14',
      by: { name: 'Sari Wulandari' },
      evidence: expect.arrayContaining([expect.objectContaining({ kind: 'link', link: 'https://drive.example.id/a?b=1' }), file]),
    });
    const [zero, none] = [
      valueOf(await record({ value: 0 })),
      valueOf(await record({ indicatorId: growth, on: '2026-09-15', value: null })),
    ];
    expect([zero.value, none.value]).toEqual([0, null]);
    expect(valueOf(await record({ indicatorId: growth, value: -3.5 })).value).toBe(-3.5);
    expect(
      await rowsOf('values', 'select value from progress_entry where id = any($1::uuid[]) order by value', [[full.id, zero.id, none.id]]),
    ).toEqual([{ value: 0 }, { value: 961_234 }, { value: null }]);
    expect(
      await rowsOf('audit', "select count(*)::int as n from audit_entry where subject_id = $1 and action = 'progress.recorded'", [planId]),
    ).toEqual([{ n: 4 }]);
    const timeline = valueOf(await (await as('teacher'))(listProgressEntries, { params: { planId }, query: { count: true } }));
    expect(timeline.total).toBe(4);
    expect(timeline.items[0]?.id).toBe(none.id);
    expect(
      valueOf(await (await as('teacher'))(listProgressEntries, { params: { planId }, query: { indicatorId: growth } })).items,
    ).toHaveLength(2);
    const first = valueOf(await (await as('teacher'))(listProgressEntries, { params: { planId }, query: { limit: 3 } }));
    expect(
      valueOf(await (await as('teacher'))(listProgressEntries, { params: { planId }, query: { limit: 3, cursor: first.nextCursor ?? '' } }))
        .items,
    ).toHaveLength(1);
    expect(await (await as('teacher'))(listProgressEntries, { params: { planId }, query: { cursor: 'x' } })).toMatchObject({
      ok: false,
      status: 400,
      problem: { code: 'paging.cursor_invalid' },
    });
  });

  test('is refused with what the indicator, the period or the web does not know; nothing is stored', async () => {
    const before = await rowsOf('count', 'select count(*)::int as n from progress_entry');
    const refusal = async (changes: object) => {
      const outcome = await record(changes);
      return outcome.ok
        ? 'recorded'
        : [outcome.status, outcome.problem.code, outcome.problem.errors?.[0]?.pointer, outcome.problem.errors?.[0]?.code];
    };
    expect(await refusal({ value: 100.9 })).toEqual([422, 'progress.value_refused', '/value', 'indicator.above_maximum']);
    expect(await refusal({ value: -1 })).toEqual([422, 'progress.value_refused', '/value', 'indicator.actual_negative']);
    expect(await refusal({ value: 1.23456 })).toEqual([422, 'request.refused', '/value', 'number.too_many_decimals']);
    expect(await refusal({ indicatorId: newId() })).toEqual([
      422,
      'progress.indicator_unknown',
      '/indicatorId',
      'progress.indicator_unknown',
    ]);
    expect(await refusal({ on: '2026-06-30' })).toEqual([422, 'progress.date_outside_period', '/on', 'progress.date_outside_period']);
    expect(await refusal({ on: '2026-09-16' })).toEqual([422, 'progress.date_outside_period', '/on', 'progress.date_outside_period']);
    expect(await refusal({ links: ['https://a.id', 'javascript:alert(1)'] })).toEqual([
      422,
      'evidence.link_refused',
      '/links/1',
      'evidence.link_refused',
    ]);
    expect(await refusal({ evidenceIds: [newId()] })).toEqual([404, 'evidence.not_found', '/evidenceIds/0', 'evidence.not_found']);
    expect(await rowsOf('count', 'select count(*)::int as n from progress_entry')).toEqual(before);
  });

  test('belongs to the owner of an agreed plan, while the cycle runs', async () => {
    expect(await record({}, 'principal')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
    expect(await record({}, 'colleague')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
    expect(await record({}, 'teacher', newId())).toMatchObject({ ok: false, status: 404 });
    const draft = await planOf(server, agency, 'colleague', cycleId);
    expect(await record({}, 'colleague', draft.id)).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.not_agreed' } });
    await rowsOf('shut', "update cycle set stage = 'closed' where id = $1", [cycleId]);
    expect(await record()).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } });
    await rowsOf('open', "update cycle set stage = 'running' where id = $1", [cycleId]);
  });

  test('a file is named by one entry only, and the same key records once', async () => {
    const file = valueOf(await upload('foto.png', png));
    const teacher = await as('teacher');
    const input = { params: { planId }, body: entry({ evidenceIds: [file.id] }), idempotencyKey: 'entry-once' };
    expect(valueOf(await teacher(createProgressEntry, input)).id).toBe(valueOf(await teacher(createProgressEntry, input)).id);
    expect(await record({ evidenceIds: [file.id] })).toMatchObject({ ok: false, status: 404, problem: { code: 'evidence.not_found' } });
  });

  test('is read by the line and the auditor, and each reading is recorded', async () => {
    const read = async (who: ActorKey) => {
      const outcome = await (await as(who))(listProgressEntries, { params: { planId } });
      return outcome.ok ? 200 : outcome.problem.code;
    };
    for (const who of ['principal', 'chief', 'auditor'] as const) expect(await read(who)).toBe(200);
    for (const who of ['hr', 'manager'] as const) expect(await read(who)).toBe('access.denied');
    for (const who of ['colleague', 'otherPrincipal'] as const) expect(await read(who)).toBe('plan.not_found');
    expect(
      await rowsOf('access', "select capacity from access_entry where plan_id = $1 and what = 'progress' order by at, id", [planId]),
    ).toEqual([{ capacity: 'supervisor' }, { capacity: 'reviewing_supervisor' }, { capacity: 'auditor' }]);
  });
});

describe('a file', () => {
  test('comes back byte for byte, as an attachment, to those who may read the progress', async () => {
    const file = valueOf(await upload('Rekap: "Sari"/../September.pdf', pdf));
    expect(file).toMatchObject({
      kind: 'file',
      fileName: 'September.pdf',
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    const token = await server.app.signAccessToken(agency.accountIds.principal);
    const answer = await supertest(server.url)
      .get(`/api/v1/evidence/${file.id}`)
      .set('authorization', `Bearer ${token}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(Buffer.compare(answer.body as Buffer, pdf)).toBe(0);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="September.pdf"/);
    expect(await rowsOf('download', "select actor_name from access_entry where plan_id = $1 and what = 'evidence'", [planId])).toEqual([
      { actor_name: 'Ratna Dewi' },
    ]);
    const read = async (who: ActorKey, evidenceId = file.id) => {
      const outcome = await (await as(who))(downloadEvidence, { params: { evidenceId } });
      return outcome.ok ? 200 : outcome.problem.code;
    };
    expect(await read('teacher')).toBe(200);
    expect(await read('colleague')).toBe('evidence.not_found');
    expect(await read('hr')).toBe('access.denied');
    expect(await read('teacher', newId())).toBe('evidence.not_found');
    const link = valueOf(await record({ links: ['http://a.id/x'] })).evidence[0]!;
    expect(await read('teacher', link.id)).toBe('evidence.not_found');
  });

  test('that is only rehearsed is not kept', async () => {
    const rehearsed = '%PDF-1.4\nhanya dicoba\n';
    const key = createHash('sha256').update(rehearsed).digest('hex');
    const isKept = () => existsSync(join(server.dataDir, 'evidence', key.slice(0, 2), key));
    expect(await upload('coba.pdf', rehearsed, 'teacher', planId, true)).toMatchObject({ ok: true, status: 200 });
    expect(isKept()).toBe(false);
    valueOf(await upload('coba.pdf', rehearsed));
    expect(isKept()).toBe(true);
  });

  test('is what its name says, of a kind that is taken, and neither empty nor too large', async () => {
    const refusal = async (name: string, bytes: Uint8Array | string) => {
      const outcome = await upload(name, bytes);
      return outcome.ok ? outcome.value.mediaType : [outcome.status, outcome.problem.code];
    };
    expect(await refusal('foto.jpg', png)).toEqual([422, 'evidence.type_mismatch']);
    expect(await refusal('skrip.html', '<h1>hai</h1>')).toEqual([422, 'evidence.type_mismatch']);
    expect(await refusal('program.exe', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'))).toEqual([422, 'evidence.type_refused']);
    expect(await refusal('catatan.txt', Buffer.from([0, 1, 2, 255]))).toEqual([422, 'evidence.type_refused']);
    expect(await refusal('arsip.docx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))).toEqual([
      422,
      'evidence.type_refused',
    ]);
    expect(await refusal('kosong.pdf', '')).toEqual([422, 'evidence.empty']);
    expect(await refusal('besar.txt', 'a'.repeat(10 * 1024 * 1024 + 1))).toEqual([413, 'evidence.too_large']);
    expect(await refusal('catatan.txt', 'Hadir tiap hari — tanpa izin.\n')).toBe('text/plain');
    expect(await refusal('rekap.CSV', 'tanggal;hadir\r\n2026-09-01;1\r\n')).toBe('text/csv');
    expect(await refusal('sedang.txt', 'a'.repeat(2 * 1024 * 1024))).toBe('text/plain');
    const form = new FormData();
    form.set('note', 'no file');
    expect(await (await as('teacher'))(uploadEvidence, { params: { planId }, body: form })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'evidence.file_missing' },
    });
    expect(await upload('a.pdf', pdf, 'principal')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
    expect(await upload('a.pdf', pdf, 'colleague')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
    expect(await rowsOf('types', "select distinct media_type from evidence where kind = 'file' order by 1")).toEqual([
      { media_type: 'application/pdf' },
      { media_type: 'image/png' },
      { media_type: 'text/csv' },
      { media_type: 'text/plain' },
    ]);
  });
});
