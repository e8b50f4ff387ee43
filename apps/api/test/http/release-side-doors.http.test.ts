import {
  type AssessmentContent,
  correctAssessment,
  createCoachingRecord,
  createFeedback,
  getAssessmentSheet,
  listResults,
  releaseResults,
  saveAssessment,
  submitAssessment,
} from '@pauh/contracts';
import { coachingForm } from '@pauh/domain';
import supertest from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { roleGrant } from '../../src/db/schema/identity.ts';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { type Door, doorsTo, readAll } from '../support/doors.ts';
import { assessAs, fullContent, valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';

// Before release nobody below the supervisor learns anything of the supervisor's assessment, the score or the
// predicate: whatever they read, by whichever door, is what they would read if nobody had assessed at all.
useAssessmentTime();
const rated = 'teacher';
const onSheet = () => ({ params: { planId: semester.planIds[rated], kind: 'supervisor' as const } });
beforeEach(() => assessAs(server, agency, rated, semester.planIds[rated], 'self', [70, 96, 22]));

const bearer = async (who: ActorKey) => ({
  authorization: `Bearer ${await server.app.signAccessToken(agency.accountIds[who])}`,
  'x-request-id': 'the-same-id',
});

/** Beside the plain lists: every filter, search and view that asks for what a supervisor has made of somebody. */
function filtered(): Door[] {
  const { cycleId } = semester;
  const asked = [
    ...['own', 'team'].map((view) => `/results?view=${view}&cycleId=${cycleId}&count=true`),
    ...['decided', 'released', 'delivered'].map((state) => `/results?state=${state}&count=true`),
    ...['sangat_baik', 'baik', 'kurang'].map((predicate) => `/results?predicate=${predicate}&count=true`),
    `/results?unitId=${agency.unitIds.SD1}&count=true`,
    `/scores?cycleId=${cycleId}&unitId=${agency.unitIds.SD1}&count=true`,
    `/results?limit=1`,
    `/scores?cycleId=${cycleId}&limit=1`,
    ...['own', 'team', 'former', 'all'].flatMap((view) =>
      ['self_assessment', 'supervisor_assessment', 'release', 'acknowledgement'].map(
        (outstanding) => `/plans?view=${view}&cycleId=${cycleId}&outstanding=${outstanding}&count=true`,
      ),
    ),
    `/employees?search=Sari&count=true`,
    `/employees?search=baik&count=true`,
    `/audit-entries?subjectId=${semester.planIds[rated]}&count=true`,
  ];
  return asked.flatMap((path) =>
    ['application/json', 'text/csv'].map((accept) => ({ name: `${path} ${accept}`, url: `/api/v1${path}`, accept })),
  );
}

/** Everything that somebody can read of the rated person's plan, and everywhere else. Who looked is another matter, and told. */
async function allDoors(who: PersonKey) {
  await rowsOf(server, 'delete from access_entry');
  const places = {
    planId: semester.planIds[rated],
    cycleId: semester.cycleId,
    employeeId: agency.employeeIds[rated],
    unitId: agency.unitIds.SD1,
  };
  const doors = ['self', 'supervisor'].flatMap((kind) =>
    doorsTo({ ...places, kind }, semester.cycleId).map((door) => ({ ...door, name: `${door.name} ${kind}` })),
  );
  return readAll(server.url, await bearer(who), [...doors, ...filtered()]);
}

const words: Partial<AssessmentContent> = { nextStep: 'Kata yang tidak boleh bocor' };
const draft = () =>
  assessAs(server, agency, 'principal', semester.planIds[rated], 'supervisor', [61, 40, 3], { submit: false, changes: words });
async function sent() {
  const { version } = await draft();
  return valueOf(await (await as('principal'))(submitAssessment, { ...onSheet(), ifMatch: version }));
}
/** Sent anew, with figures that are nothing like the first. */
async function corrected({ version }: { version: number }) {
  const principal = await as('principal');
  const open = valueOf(
    await principal(correctAssessment, { ...onSheet(), ifMatch: version, body: { reason: 'Nilai ujian salah dibaca' } }),
  );
  const saved = valueOf(
    await principal(saveAssessment, { ...onSheet(), ifMatch: open.version, body: fullContent(open, [75, 95, 20], words) }),
  );
  return valueOf(await principal(submitAssessment, { ...onSheet(), ifMatch: saved.version }));
}

describe.each(['teacher', 'colleague', 'clerk', 'otherTeacher'] as const)(
  '%s is told nothing by any door: list, count, filter, search, sheet, tag, 304, refusal',
  (who) => {
    test('of a draft', async () => {
      const before = await allDoors(who);
      expect(Object.keys(before).length).toBeGreaterThan(100);
      expect(Object.values(before).filter(({ status }) => status === 200).length).toBeGreaterThan(50);
      await draft();
      for (const [door, told] of Object.entries(await allDoors(who))) expect(told, door).toEqual(before[door]);
    });

    test('of what an assessment says that was sent, and of the result decided by it', async () => {
      const before = await allDoors(who);
      const first = await sent();
      const after = await allDoors(who);
      // whom the person still waits for is asked by a filter too
      for (const [door, told] of Object.entries(after))
        if (told.text !== before[door]?.text && !(who === rated && door.includes('outstanding=supervisor_assessment')))
          expect([who, onlySent(told.text), told.status], door).toEqual([rated, onlySent(before[door]?.text ?? ''), 200]);
      await corrected(first);
      const again = await allDoors(who);
      for (const [door, told] of Object.entries(again)) expect(told, door).toEqual(after[door]);
      expect(JSON.stringify([after, again])).not.toMatch(/Kata yang tidak boleh bocor|Nilai ujian salah dibaca/);
    });
  },
);

/** The one thing that the rated person may know before release, because they wait for it: that it was sent. */
function onlySent(text: string): string {
  if (!text.startsWith('{')) return text.replace(/,true,(\w*),submitted,/g, ',true,$1,,');
  const unsent = (key: string, value: unknown): unknown => {
    if (key === 'supervisorAssessment' || key === 'total') return null;
    return key === 'items' ? (value as { kind?: string }[]).filter(({ kind }) => kind !== 'supervise_assess') : value;
  };
  return JSON.stringify(JSON.parse(text, unsent));
}

describe('what is not released answers like what does not exist', () => {
  const answer = async (who: PersonKey, method: 'get' | 'post' | 'put', path: string, body?: object) => {
    const asking = supertest(server.url)[method](`/api/v1${path}`);
    const sending = asking.set({ ...(await bearer(who)), ...(method === 'get' ? {} : { 'if-match': '"1"', 'idempotency-key': newId() }) });
    const { status, text, headers } = await (body ? sending.send(body) : sending);
    const { date: _, ...said } = headers as Record<string, string>;
    return { status, text, said };
  };

  test.each(['teacher', 'colleague', 'otherTeacher'] as const)('to %s: the same status, words and headers', async (who) => {
    await sent();
    const [result] = valueOf(await (await as('principal'))(listResults, { query: { view: 'team', cycleId: semester.cycleId } })).items;
    const absent = newId();
    for (const [method, path, body] of [
      ['get', '/results/{id}'],
      ['get', '/results/{id}/receipt'],
      ['post', '/results/{id}/acknowledgement', { answer: 'agree', note: null }],
    ] as const) {
      const there = await answer(who, method, path.replace('{id}', result?.id ?? ''), body);
      expect(there.status, path).toBe(404);
      expect(there, path).toEqual(await answer(who, method, path.replace('{id}', absent), body));
    }
  });

  test.each(['colleague', 'otherTeacher'] as const)('to %s: the plan of somebody else, and everything under it', async (who) => {
    await sent();
    const absent = newId();
    for (const path of [
      '',
      '/score',
      '/assessments',
      '/assessments/self',
      '/assessments/supervisor',
      '/assessments/part',
      '/feedback',
      '/contributions',
      '/progress-entries',
    ]) {
      const there = await answer(who, 'get', `/plans/${semester.planIds[rated]}${path}`);
      expect(there.status, path).toBe(404);
      expect(there, path).toEqual(await answer(who, 'get', `/plans/${absent}${path}`));
    }
  });
});

describe('an auditor who is assessed themselves', () => {
  beforeEach(() =>
    server.db.orm
      .insert(roleGrant)
      .values({ id: newId(), accountId: agency.accountIds[rated], role: 'auditor', unitId: agency.unitIds.PAUH }),
  );
  afterEach(() => rowsOf(server, 'delete from role_grant where account_id = $1', [agency.accountIds[rated]]));
  /** The record of acts by every way that leads into it: all, by subject, by action, counted, a single row, as JSON and as CSV. */
  async function record(who: 'auditor' | typeof rated) {
    const subjects = (
      await rowsOf<{ id: string }>(
        server,
        'select id::text from assessment where plan_id = $1 union select id::text from result where plan_id = $1 union select $1::uuid::text union select id::text from reopening where employee_id = $2',
        [semester.planIds[rated], agency.employeeIds[rated]],
      )
    ).map(({ id }) => `subjectId=${id}`);
    const actions = ['assessment.submitted', 'feedback.given', 'coaching.recorded', 'reopening.requested'].map(
      (action) => `action=${action}`,
    );
    const doors = ['limit=200', 'limit=1', ...subjects, ...actions]
      .map((query) => ({ query, accept: 'application/json' }))
      .concat({ query: 'limit=200', accept: 'text/csv' });
    const told = await readAll(
      server.url,
      await bearer(who),
      doors.map(({ query, accept }) => ({
        name: `/audit-entries?${query}&count=true ${accept}`,
        url: `/api/v1/audit-entries?${query}&count=true`,
        accept,
      })),
    );
    return { told, text: JSON.stringify(told) };
  }

  test('reads their own acts in the record and nothing else of their own case: by no filter, count or link between its rows', async () => {
    const before = await record(rated);
    const first = await sent();
    const principal = await as('principal');
    const params = { planId: semester.planIds[rated] };
    valueOf(
      await principal(createFeedback, {
        params,
        body: { kind: 'needs_attention', subject: 'general', subjectId: null, text: words.nextStep ?? '' },
      }),
    );
    valueOf(
      await principal(createCoachingRecord, {
        params,
        body: {
          kind: 'coaching',
          heldOn: '2026-11-20',
          statements: coachingForm.statements.map((statement) => ({ statement, met: true, note: null })),
          nextStep: words.nextStep ?? '',
          nextStepOn: '2026-12-01',
        },
      }),
    );
    await corrected(first);
    await rowsOf(
      server,
      "insert into reopening (id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, state, reason, requested_by, requested_by_account_id, requested_at) select $1, $2, $3, 'x', id, path, code, name, 'requested', 'x', 'x', $4, now() from unit where code = 'SD1'",
      [newId(), semester.cycleId, agency.employeeIds[rated], agency.accountIds.hr],
    );
    await rowsOf(
      server,
      "insert into audit_entry (chain, at, actor_name, action, subject_type, subject_id, request_id, payload, prev_hash, hash) select 0, now(), 'HR', 'reopening.requested', 'reopening', id::text, 'r', '{\"actor\":{},\"before\":null,\"after\":null}', '', '' from reopening where employee_id = $1",
      [agency.employeeIds[rated]],
    );

    const after = await record(rated);
    for (const [door, told] of Object.entries(after.told)) if (door in before.told) expect(told, door).toEqual(before.told[door]);
    for (const [door, told] of Object.entries(after.told))
      if (door.includes('subjectId=')) expect(told.text, door).not.toMatch(/Ratna Dewi|HR/);
    expect(after.text).not.toMatch(/tidak boleh bocor|salah dibaca/);
    expect(after.text, 'what they did themselves stays').toContain('assessment.submitted');
    expect(after.told['/audit-entries?limit=200&count=true application/json']?.text).toMatch(/"prevHash":null,"hash":null/);

    const others = await record('auditor');
    expect(others.text).toMatch(/Kata yang tidak boleh bocor.*/);
    expect(others.text).toContain('Nilai ujian salah dibaca');
    for (const action of ['feedback.given', 'coaching.recorded', 'reopening.requested'])
      expect(others.told[`/audit-entries?action=${action}&count=true application/json`]?.text, action).toMatch(/"total":[1-9]/);
    expect(others.told['/audit-entries?limit=1&count=true application/json']?.text).toMatch(/"hash":"/);
  });
});

// time tells too: what is refused has asked the database nothing that it would not ask about what is not there
test.each(['teacher', 'colleague', 'otherTeacher', 'clerk'] as const)(
  '%s waits for no answer longer because something is there',
  async (who) => {
    await sent();
    const [result] = valueOf(await (await as('principal'))(listResults, { query: { view: 'team', cycleId: semester.cycleId } })).items;
    const present = { planId: semester.planIds[rated], resultId: result?.id ?? '' };
    const absent = { planId: newId(), resultId: newId() };
    const headers = await bearer(who);
    const ask = ({ url, accept }: Door) =>
      statementsOf(server, () =>
        supertest(server.url)
          .get(url)
          .set({ ...headers, accept }),
      );
    const asked: Record<'there' | 'nowhere', Record<string, string[]>> = { there: {}, nowhere: {} };
    const elsewhere = doorsTo({ ...absent, kind: 'supervisor' }, semester.cycleId);
    for (const [index, door] of doorsTo({ ...present, kind: 'supervisor' }, semester.cycleId).entries()) {
      if (!/plans\/|results\//.test(door.url)) continue;
      const {
        value: { status },
        names,
      } = await ask(door);
      if (status !== 404) continue;
      asked.there[door.name] = names;
      asked.nowhere[door.name] = (await ask(elsewhere[index] as Door)).names;
    }
    expect(Object.keys(asked.there).length).toBeGreaterThan(1);
    expect(asked.there).toEqual(asked.nowhere);
  },
);

test('after release the same doors open: the test looks where something is to be seen', async () => {
  const before = await allDoors(rated);
  await sent();
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
  const after = await allDoors(rated);
  const opened = Object.keys(after).filter((door) => after[door]?.text !== before[door]?.text);
  expect(opened.length).toBeGreaterThan(10);
  expect(JSON.stringify(after)).toMatch(/Kata yang tidak boleh bocor/);
  expect(await (await as(rated))(getAssessmentSheet, onSheet())).toMatchObject({ ok: true });
});
