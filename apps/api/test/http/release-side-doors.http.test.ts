import {
  type AssessmentContent,
  correctAssessment,
  getAssessmentSheet,
  listResults,
  releaseResults,
  saveAssessment,
  submitAssessment,
} from '@pauh/contracts';
import supertest from 'supertest';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import type { PersonKey } from '../support/agency.ts';
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

const bearer = async (who: PersonKey) => ({
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
