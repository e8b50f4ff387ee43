import {
  type PlanContent,
  createAssignment,
  createDelegation,
  createFeedback,
  createPlan,
  createProgressEntry,
  createSupervisionReport,
  endAssignment,
  returnPlan,
  revisePlan,
  savePlanContent,
  submitPlan,
  uploadEvidence,
} from '@pauh/contracts';
import { beforeEach, expect, test } from 'vitest';
import type { ActorKey } from '../support/agency.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { agreedPlan, openSemester, planOf, readyContent, supporting } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';
import { emptyTables } from '../support/db.ts';

useFreshAgency();

// What people really send by mistake, or on purpose, to plans and assignments: each is told where, by code and in both languages, and nothing of it is stored.
type Words = { headers: Record<string, string> };
type Outcome =
  | { ok: true }
  | { ok: false; status: number; problem: { code: string; title: string; errors?: { pointer: string; code: string; title?: string }[] } };
let cycleId: string;
let draft: { id: string; version: number };
let agreed: { id: string; version: number; indicatorId: string };

beforeEach(async () => {
  await emptyTables(server.db, 'cycle', 'scheme');
  server.setNow('2026-07-10T03:00:00Z');
  ({ cycleId } = await openSemester(server, agency, 'bad-input', 'planning'));
  draft = await planOf(server, agency, 'teacher', cycleId);
  const plan = await agreedPlan(server, agency, 'clerk', 'principal', cycleId);
  agreed = { id: plan.id, version: plan.version, indicatorId: plan.content.results[0]?.indicators[0]?.id ?? '' };
});

const long = 'x'.repeat(100_000);
const withFirst = (changes: object): PlanContent => {
  const [result] = readyContent.results as [PlanContent['results'][number]];
  return {
    ...readyContent,
    results: [{ ...result, indicators: result.indicators.map((indicator, i) => (i === 0 ? { ...indicator, ...changes } : indicator)) }],
  };
};
const save = (body: PlanContent) => async (words: Words) =>
  (await as('teacher'))(savePlanContent, { params: { planId: draft.id }, ifMatch: draft.version, body, ...words });
const submitWith = (body: PlanContent) => async (words: Words) => {
  const { version } = valueOf(await (await as('teacher'))(savePlanContent, { params: { planId: draft.id }, ifMatch: draft.version, body }));
  draft.version = version;
  return (await as('teacher'))(submitPlan, { params: { planId: draft.id }, ifMatch: version, ...words });
};
const record = (changes: object) => async (words: Words) =>
  (await as('clerk'))(createProgressEntry, {
    params: { planId: agreed.id },
    body: { indicatorId: agreed.indicatorId, on: '2026-07-10', value: null, note: 'Hadir', links: [], evidenceIds: [], ...changes },
    ...words,
  });
/** The head of the other school has agreed a plan: its results are for the people there. */
let elsewhere: string | undefined;
const supportElsewhere = async (words: Words) => {
  elsewhere ??= (await agreedPlan(server, agency, 'otherPrincipal', 'chief', cycleId)).content.results[0]?.id ?? '';
  return save(supporting(elsewhere))(words);
};
const upload =
  (name: string, bytes: BlobPart, who: ActorKey = 'clerk') =>
  async (words: Words) => {
    const form = new FormData();
    form.set('file', new Blob([bytes]), name);
    return (await as(who))(uploadEvidence, { params: { planId: agreed.id }, body: form, ...words });
  };
const place = (changes: object) => async (words: Words) =>
  (await as('hr'))(createAssignment, {
    body: {
      employeeId: agency.employeeIds.teacher,
      positionId: agency.positionIds.otherTeacher,
      kind: 'definitive',
      startsOn: '2026-08-01',
      endsOn: null,
      ...changes,
    },
    ...words,
  });
/** The first assignment ends on 31 July, the second begins the day after: the first one cannot be stretched over it. */
const stretch = async (words: Words) => {
  const moved = valueOf(
    await (
      await as('hr')
    )(createAssignment, {
      body: {
        employeeId: agency.employeeIds.teacher,
        positionId: agency.positionIds.otherTeacher,
        kind: 'definitive',
        startsOn: '2026-08-01',
        endsOn: null,
      },
      idempotencyKey: 'first',
    }),
  );
  return (await as('hr'))(endAssignment, {
    params: { assignmentId: agency.assignmentIds.teacher },
    ifMatch: moved.ended[0]?.version ?? 2,
    body: { endsOn: '2026-08-01', reason: 'Salah tulis' },
    ...words,
  });
};
const delegate = (changes: object) => async (words: Words) =>
  (await as('principal'))(createDelegation, {
    body: {
      grantorId: null,
      delegateId: agency.employeeIds.otherPrincipal,
      duties: ['plan_review'],
      startsOn: '2026-07-10',
      endsOn: '2026-07-20',
      reason: 'Cuti tahunan, surat izin 12/2026',
      ...changes,
    },
    ...words,
  });

test.each<[name: string, send: (words: Words) => Promise<Outcome>, status: number, code: string, pointer: string, finding?: string]>([
  [
    'a result of the superior of another unit',
    supportElsewhere,
    422,
    'plan.supported_result_not_superiors',
    '/results/0/supportedResultId',
  ],
  [
    'target 0, where more is better',
    submitWith(withFirst({ target: 0 })),
    422,
    'plan.not_ready',
    '/results/0/indicators/0/target',
    'indicator.target_not_positive',
  ],
  [
    'a target below 0',
    submitWith(withFirst({ target: -1, direction: 'lower' })),
    422,
    'plan.not_ready',
    '/results/0/indicators/0/target',
    'indicator.target_negative',
  ],
  [
    'a target above the highest value there is',
    submitWith(withFirst({ target: 101 })),
    422,
    'plan.not_ready',
    '/results/0/indicators/0/maximum',
    'indicator.maximum_below_target',
  ],
  ['progress before the period', record({ on: '2026-06-30' }), 422, 'progress.date_outside_period', '/on'],
  ['progress that lies ahead', record({ on: '2026-07-11' }), 422, 'progress.date_outside_period', '/on'],
  ['a day that does not exist', record({ on: '2026-02-30' }), 400, 'request.invalid', '/on', 'field.format'],
  ['an assignment that ends before it begins', place({ endsOn: '2026-07-31' }), 422, 'assignment.dates_reversed', '/endsOn'],
  ['an assignment over another one', place({ startsOn: '2025-01-01' }), 409, 'assignment.overlaps', '/startsOn'],
  ['an assignment stretched over the next one', stretch, 409, 'assignment.overlaps', '/endsOn'],
  [
    'a plan for an assignment outside the period',
    async (words) => {
      const { id } = valueOf(
        await (
          await as('hr')
        )(createAssignment, {
          body: {
            employeeId: agency.employeeIds.teacher,
            positionId: agency.positionIds.otherTeacher,
            kind: 'definitive',
            startsOn: '2027-02-01',
            endsOn: null,
          },
          idempotencyKey: 'later',
        }),
      );
      return (await as('hr'))(createPlan, { body: { cycleId, assignmentId: id }, ...words });
    },
    404,
    'assignment.not_found',
    '/assignmentId',
  ],
  ['a delegation that ends before it begins', delegate({ endsOn: '2026-07-09' }), 422, 'delegation.dates_reversed', '/endsOn'],
  [
    '100,000 characters as a title',
    save({ ...readyContent, results: [{ ...readyContent.results[0]!, title: long }] }),
    422,
    'request.refused',
    '/results/0/title',
    'field.too_long',
  ],
  [
    '100,000 characters as a measure',
    save(withFirst({ title: long })),
    422,
    'request.refused',
    '/results/0/indicators/0/title',
    'field.too_long',
  ],
  [
    '100,000 characters in an annex',
    save({ ...readyContent, annex: { ...readyContent.annex, resources: ['Ruang', long] } }),
    422,
    'request.refused',
    '/annex/resources/1',
    'field.too_long',
  ],
  [
    '100,000 characters as an expectation',
    save({ ...readyContent, behaviours: [{ behaviour: 'kompeten', expectation: long }] }),
    422,
    'request.refused',
    '/behaviours/0/expectation',
    'field.too_long',
  ],
  ['100,000 characters of progress', record({ note: long }), 422, 'request.refused', '/note', 'field.too_long'],
  [
    '100,000 characters of feedback',
    async (words) =>
      (await as('principal'))(createFeedback, {
        params: { planId: agreed.id },
        body: { kind: 'suggestion', subject: 'general', subjectId: null, text: long },
        ...words,
      }),
    422,
    'request.refused',
    '/text',
    'field.too_long',
  ],
  [
    '100,000 characters of remark',
    async (words) =>
      (await as('principal'))(returnPlan, {
        params: { planId: agreed.id },
        ifMatch: agreed.version,
        body: { note: long, remarks: [] },
        ...words,
      }),
    422,
    'request.refused',
    '/note',
    'field.too_long',
  ],
  [
    '100,000 characters of reason',
    async (words) =>
      (await as('clerk'))(revisePlan, { params: { planId: agreed.id }, ifMatch: agreed.version, body: { reason: long }, ...words }),
    422,
    'request.refused',
    '/reason',
    'field.too_long',
  ],
  [
    '100,000 characters about a superior',
    async (words) => (await as('clerk'))(createSupervisionReport, { body: { supposedSupervisor: null, statement: long }, ...words }),
    422,
    'request.refused',
    '/statement',
    'field.too_long',
  ],
  [
    'a picture that says it is a PDF',
    upload(
      'laporan.pdf',
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
    ),
    422,
    'evidence.type_mismatch',
    '/file',
  ],
  [
    'a program that says it is a PDF',
    upload('laporan.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')),
    422,
    'evidence.type_refused',
    '/file',
  ],
  ['a page that says it is a table', upload('rekap.xlsx', '<script>alert(1)</script>'), 422, 'evidence.type_mismatch', '/file'],
  ['an empty file', upload('kosong.pdf', ''), 422, 'evidence.empty', '/file'],
  ['a file of more than 10 MB', upload('besar.txt', 'a'.repeat(10 * 1024 * 1024 + 1)), 413, 'evidence.too_large', '/file'],
])('%s', async (_name, send, status, code, pointer, finding = code) => {
  await send({ headers: {} }); // whatever it needs before is there now
  const before = await stored();
  const told: Record<string, string> = {};
  for (const language of ['id', 'en']) {
    const outcome = await send({ headers: { 'accept-language': language } });
    if (outcome.ok) throw new Error('accepted');
    expect([outcome.status, outcome.problem.code]).toEqual([status, code]);
    const found = outcome.problem.errors?.find((error) => error.pointer === pointer);
    expect(found?.code, JSON.stringify(outcome.problem)).toBe(finding);
    told[language] = found?.title ?? '';
    expect(told[language]).toMatch(/^[A-Z].{8,}\.$/);
    expect(outcome.problem.title).toMatch(/^[A-Z].{8,}\.$/);
  }
  expect(told.id).not.toBe(told.en);
  expect(await stored()).toEqual(before);
});

const stored = async () =>
  (
    await run(`select (select json_agg(json_build_object('id', id, 'state', state, 'starts', starts_on, 'ends', ends_on, 'titles', (select json_agg(title) from plan_result r where r.plan_id = plan.id)) order by id) from plan) as plans,
  (select json_agg(json_build_object('id', id, 'starts', starts_on, 'ends', ends_on, 'version', version) order by id) from assignment) as assignments,
  (select count(*)::int from progress_entry) as entries, (select count(*)::int from feedback_note) as notes, (select count(*)::int from evidence) as files, (select count(*)::int from delegation) as delegations,
  (select count(*)::int from supervision_report) as reports, (select count(*)::int from plan_revision) as revisions`)
  )[0] as Record<string, unknown>;
