import {
  answerContribution,
  createDelegation,
  declineContribution,
  getContribution,
  getPlan,
  inviteContributors,
  listContributionCandidates,
  listMyContributions,
  listMyTasks,
  listPlanContributions,
  listReceivedContributions,
} from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import {
  answerAs,
  contributors,
  forgetContributions,
  invitationOf,
  invite,
  panel,
  planOf,
  said,
  wordsOf,
} from '../support/contributions.ts';
import { assessAs, valueOf } from '../support/semester.ts';

useAssessmentTime();
beforeEach(forgetContributions);
type Outcome = { ok: true; status: number } | { ok: false; problem: { code: string; errors?: { pointer: string }[] } };
const codeOf = (outcome: Outcome) =>
  outcome.ok ? outcome.status : [outcome.problem.code, ...(outcome.problem.errors ?? []).map((e) => e.pointer)].join(' ');
const decline = async (who: (typeof contributors)[number], ifMatch = 1) => {
  const { id: contributionId } = await invitationOf(who);
  return (await as(who))(declineContribution, { params: { contributionId }, ifMatch, body: { reason: 'Saya baru bergabung bulan ini' } });
};
const tasksOf = async (who: Parameters<typeof as>[0]) =>
  valueOf(await (await as(who))(listMyTasks, {}))
    .items.filter(({ kind }) => kind === 'contribution_answer')
    .map(({ count, dueAt }) => [count, dueAt]);
const audited = async () =>
  rowsOf(server, "select action, actor_name as by from audit_entry where subject_type = 'contribution' and subject_id = $1 order by seq", [
    semester.planIds.principal,
  ]);

describe('inviting', () => {
  test('those near are found, without the line, and each once', async () => {
    const chief = await as('chief');
    const find = async (query: object = {}) =>
      valueOf(await chief(listContributionCandidates, { ...planOf(), query: { count: true, ...query } }));
    expect((await find()).items.map(({ name, relation }) => `${name} ${relation}`)).toEqual([
      'Agus Pranoto subordinate',
      'Bayu Saputra peer',
      'Dewi Lestari subordinate',
      'Sari Wulandari subordinate',
    ]);
    const first = await find({ limit: 3 });
    expect([
      first.total,
      (await find({ limit: 3, cursor: first.nextCursor! })).items.map(({ name }) => name),
      (await find({ search: 'DEWI' })).total,
    ]).toEqual([4, ['Sari Wulandari'], 1]);
    expect(codeOf(await chief(listContributionCandidates, { ...planOf(), query: { cursor: 'x' } }))).toBe('paging.cursor_invalid cursor');
    valueOf(await invite(['clerk']));
    expect((await find()).items.map(({ name }) => name)).toEqual(['Agus Pranoto', 'Bayu Saputra', 'Sari Wulandari']);
    // of one unit and one supervisor, each counted once
    expect(
      valueOf(await (await as('principal'))(listContributionCandidates, { ...planOf('teacher'), query: {} })).items.map(
        ({ name, relation }) => `${name} ${relation}`,
      ),
    ).toEqual(['Agus Pranoto peer', 'Dewi Lestari peer']);
  });

  test('the supervisor sees whom she asked; each of them has a task with the earliest day', async () => {
    const asked = valueOf(await invite());
    expect(asked).toMatchObject({ answered: 0, shownFrom: 3, shown: false, lastDayOn: '2026-12-20', actions: ['invite'] });
    expect(asked.items.map(({ contributor, relation, state, dueAt }) => [contributor.name, relation, state, dueAt])).toEqual([
      ['Agus Pranoto', 'subordinate', 'invited', '2026-12-11T16:59:59.000Z'],
      ['Bayu Saputra', 'peer', 'invited', '2026-12-11T16:59:59.000Z'],
      ['Dewi Lestari', 'subordinate', 'invited', '2026-12-11T16:59:59.000Z'],
      ['Sari Wulandari', 'subordinate', 'invited', '2026-12-11T16:59:59.000Z'],
    ]);
    valueOf(await invite(['clerk'], '2026-12-01', 'principal', 'teacher'));
    expect([await tasksOf('clerk'), await tasksOf('teacher'), await tasksOf('principal'), await tasksOf('chief')]).toEqual([
      [[2, '2026-12-01T16:59:59.000Z']],
      [[1, '2026-12-11T16:59:59.000Z']],
      [],
      [],
    ]);
    const mine = await invitationOf('otherPrincipal');
    expect(mine).toMatchObject({
      employee: { name: 'Ratna Dewi' },
      invitedBy: { name: 'Rahmat Hidayat' },
      relation: 'peer',
      state: 'invited',
      behaviours: [],
      advice: null,
      version: 1,
      actions: ['answer', 'decline'],
    });
    expect(Object.keys(mine).filter((key) => /plan|target|score|result/i.test(key))).toEqual([]);
    expect(await (await as('otherPrincipal'))(getPlan, planOf())).toMatchObject({ ok: false, status: 404 });
    expect(await audited()).toEqual([{ action: 'contribution.invited', by: 'Rahmat Hidayat' }]);
    expect(await rowsOf(server, "select kind from outbox_event where kind like 'contribution%' order by seq desc limit 1")).toEqual([
      { kind: 'contribution.invited' },
    ]);
  });

  test('what is refused names its place, and nothing is written', async () => {
    const before = await rowsOf(server, 'select count(*)::int as n from contribution');
    const refused: [string, () => Promise<Outcome>][] = [
      ['contribution.self /contributorIds/0', () => invite(['principal'])],
      ['contribution.in_line /contributorIds/0', () => invite(['chief'])],
      ['contribution.in_line /contributorIds/0', () => invite(['chief'], '2026-12-11', 'principal', 'teacher')],
      ['contribution.not_near /contributorIds/1', () => invite(['teacher', 'nurse'])],
      ['contribution.already_invited /contributorIds/1', () => invite(['teacher', 'teacher'])],
      ['contribution.due_outside /dueOn', () => invite(['teacher'], '2026-12-21')],
      ['contribution.due_outside /dueOn', () => invite(['teacher'], '2026-11-23')],
      ['access.denied', () => invite(['teacher'], '2026-12-11', 'principal')],
      ['plan.not_found', () => invite(['teacher'], '2026-12-11', 'nurse')],
    ];
    for (const [code, ask] of refused) expect(codeOf(await ask()), code).toBe(code);
    for (const contract of [listPlanContributions, listContributionCandidates, listReceivedContributions])
      expect(codeOf(await (await as('chief'))(contract as typeof listPlanContributions, { params: { planId: newId() } }))).toBe(
        'plan.not_found',
      );
    await setStage(server, semester.cycleId, 'running');
    expect(codeOf(await invite(['teacher']))).toBe('assessment.stage_closed');
    await setStage(server, semester.cycleId, 'assessment');
    await assessAs(server, agency, 'chief', semester.planIds.principal, 'supervisor', [75, 95, 20]);
    expect(codeOf(await invite(['teacher']))).toBe('assessment.already_submitted');
    expect(await rowsOf(server, 'select count(*)::int as n from contribution')).toEqual(before);
  });

  test('ten at most, and two who invite at once wait for one another', async () => {
    const both = await Promise.all([invite(['teacher']), invite(['teacher'])]);
    expect(both.map(codeOf).sort()).toEqual([201, 'contribution.already_invited /contributorIds/0']);
    const strangers = await rowsOf<{ id: string }>(
      server,
      "insert into employee (id, nip, name, employment_kind) select gen_random_uuid(), '19900101202001' || lpad(n::text, 4, '0'), 'Tambahan ' || n, 'pns' from generate_series((select count(*)::int from employee) + 1, (select count(*)::int from employee) + 9) n returning id",
    );
    await rowsOf(
      server,
      `insert into contribution (id, plan_id, contributor_id, relation, invited_by_id, state, invited_at, due_at) select gen_random_uuid(), $1::uuid, id, 'peer', $2::uuid, 'invited', now(), now() from unnest($3::uuid[]) as e(id)`,
      [semester.planIds.principal, agency.employeeIds.chief, strangers.map(({ id }) => id)],
    );
    expect(await panel()).toMatchObject({ actions: [] });
    expect(await invite(['clerk'])).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'contribution.too_many', errors: [{ pointer: '/contributorIds', params: { most: 10 } }] },
    });
  });

  test("a delegate for assessment invites in the supervisor's name, and not themselves", async () => {
    valueOf(
      await (
        await as('principal')
      )(createDelegation, {
        body: {
          grantorId: null,
          delegateId: agency.employeeIds.otherPrincipal,
          duties: ['assessment'],
          startsOn: '2026-11-24',
          endsOn: '2026-11-24',
          reason: 'Cuti tahunan, surat izin 12/2026',
        },
      }),
    );
    expect(codeOf(await invite(['otherPrincipal'], '2026-12-11', 'otherPrincipal', 'teacher'))).toBe(
      'contribution.in_line /contributorIds/0',
    );
    valueOf(await invite(['clerk'], '2026-12-11', 'otherPrincipal', 'teacher'));
    expect(await invitationOf('clerk')).toMatchObject({ invitedBy: { name: 'Ratna Dewi' } });
    expect(
      await rowsOf(
        server,
        "select payload::json -> 'actor' ->> 'capacity' as capacity from audit_entry where subject_id = $1 and action = 'contribution.invited'",
        [semester.planIds.teacher],
      ),
    ).toEqual([{ capacity: 'delegate' }]);
  });
});

describe('answering', () => {
  test('three answer and one declines: the supervisor reads them with names before she decides', async () => {
    valueOf(await invite());
    for (const who of ['teacher', 'colleague', 'clerk'] as const)
      expect(valueOf(await answerAs(who))).toMatchObject({
        state: 'answered',
        closedAt: '2026-11-24T03:00:00.000Z',
        ...said(who),
        version: 2,
        actions: [],
      });
    expect(valueOf(await decline('otherPrincipal'))).toMatchObject({
      state: 'declined',
      declineReason: 'Saya baru bergabung bulan ini',
      actions: [],
    });
    for (const by of ['chief', 'auditor'] as const) {
      const seen = await panel(by);
      expect([
        seen.answered,
        seen.shown,
        seen.items.map(({ contributor, behaviours, advice, declineReason }) => [
          contributor.name,
          behaviours[0]?.text ?? null,
          advice,
          declineReason,
        ]),
      ]).toEqual([
        3,
        true,
        [
          ['Agus Pranoto', wordsOf('colleague'), 'Saran colleague', null],
          ['Dewi Lestari', wordsOf('clerk'), 'Saran clerk', null],
          ['Sari Wulandari', wordsOf('teacher'), 'Saran teacher', null],
          ['Bayu Saputra', null, null, 'Saya baru bergabung bulan ini'],
        ],
      ]);
    }
    expect((await audited()).map(({ action, by }) => `${String(action)} ${String(by)}`)).toEqual([
      'contribution.invited Rahmat Hidayat',
      'contribution.answered Sari Wulandari',
      'contribution.answered Agus Pranoto',
      'contribution.answered Dewi Lestari',
      'contribution.declined Bayu Saputra',
    ]);
    // the words have one place
    for (const table of ['audit_entry', 'outbox_event'])
      expect(await rowsOf(server, `select 1 from ${table} x where x::text like '%Kata-kata dari meja%'`)).toEqual([]);
    for (const who of contributors) expect(await tasksOf(who)).toEqual([]);
  });

  test('they never enter the score or the suggestion', async () => {
    valueOf(await invite());
    const without = await assessAs(server, agency, 'chief', semester.planIds.otherPrincipal, 'supervisor', [75, 95, 20]);
    for (const who of ['teacher', 'colleague', 'clerk'] as const)
      valueOf(await answerAs(who, { behaviours: [{ behaviour: 'loyal', rating: 'di_bawah_ekspektasi', text: 'Contohnya rapat itu' }] }));
    const sheet = await assessAs(server, agency, 'chief', semester.planIds.principal, 'supervisor', [75, 95, 20]);
    expect([sheet.suggestion.score, sheet.suggestion.resultRating, sheet.suggestion.behaviourRating, sheet.suggestion.predicate]).toEqual([
      without.suggestion.score,
      without.suggestion.resultRating,
      without.suggestion.behaviourRating,
      without.suggestion.predicate,
    ]);
    expect(without.suggestion.score).toBeTypeOf('number');
  });

  test('once, by who was invited, at the version that was read, with something to say', async () => {
    valueOf(await invite(['teacher']));
    const { id: contributionId } = await invitationOf('teacher');
    const stranger = await as('colleague');
    for (const outcome of [
      await stranger(getContribution, { params: { contributionId } }),
      await stranger(answerContribution, { params: { contributionId }, ifMatch: 1, body: said('colleague') }),
      await stranger(declineContribution, { params: { contributionId }, ifMatch: 1, body: { reason: 'Bukan untuk saya' } }),
      await (await as('principal'))(getContribution, { params: { contributionId } }),
    ])
      expect(codeOf(outcome)).toBe('contribution.not_found');
    const low = { behaviour: 'loyal', rating: 'di_bawah_ekspektasi', text: null };
    expect(codeOf(await answerAs('teacher', { behaviours: [] }))).toBe('contribution.empty /behaviours');
    expect(codeOf(await answerAs('teacher', { behaviours: [low] }))).toBe('contribution.example_missing /behaviours/0/text');
    expect(
      codeOf(
        await answerAs('teacher', {
          behaviours: [
            { ...low, text: 'Contoh' },
            { ...low, text: 'Contoh' },
          ],
        }),
      ),
    ).toBe('contribution.behaviour_twice /behaviours/1/behaviour');
    expect(codeOf(await answerAs('teacher', {}, 7))).toBe('concurrency.stale');
    const both = await Promise.all([answerAs('teacher'), decline('teacher')]);
    expect(both.map(codeOf).sort()).toEqual([200, 'contribution.closed']);
    expect(
      valueOf(await (await as('teacher'))(listMyContributions, { query: { count: true } })).items.map(({ actions }) => actions),
    ).toContainEqual([]);
    expect(codeOf(await (await as('teacher'))(listMyContributions, { query: { cursor: 'x' } }))).toBe('paging.cursor_invalid cursor');
  });

  test('until the last second of the day; a late answer is told the deadline, and may still be declined', async () => {
    valueOf(await invite(['teacher', 'clerk'], '2026-11-25'));
    server.setNow('2026-11-25T16:59:59.500Z');
    expect((await invitationOf('clerk')).actions).toEqual(['answer', 'decline']);
    expect((await tasksOf('clerk')).length).toBe(1);
    expect(codeOf(await answerAs('clerk'))).toBe(200);
    server.setNow('2026-11-25T17:00:00Z');
    expect(await answerAs('teacher')).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'contribution.deadline_passed', errors: [{ params: { dueAt: '2026-11-25T16:59:59.000Z' } }] },
    });
    expect([await tasksOf('teacher'), (await invitationOf('teacher')).actions]).toEqual([[], ['decline']]);
    expect(codeOf(await decline('teacher'))).toBe(200);
  });

  test('not outside the stage of assessment, and not after release', async () => {
    valueOf(await invite(['teacher']));
    await setStage(server, semester.cycleId, 'calibration');
    expect([codeOf(await answerAs('teacher')), await tasksOf('teacher')]).toEqual(['assessment.stage_closed', []]);
    await setStage(server, semester.cycleId, 'assessment');
    await rowsOf(server, "update plan set result_state = 'released' where id = $1", [semester.planIds.principal]);
    expect([codeOf(await answerAs('teacher')), await tasksOf('teacher')]).toEqual(['assessment.released', []]);
    expect(codeOf(await invite(['clerk']))).toBe('assessment.stage_closed');
  });

  test('a rehearsal writes nothing', async () => {
    const asked = await (
      await as('chief')
    )(inviteContributors, { ...planOf(), body: { contributorIds: [agency.employeeIds.clerk], dueOn: '2026-12-11' }, dryRun: true });
    expect([asked.ok, (await panel()).items]).toEqual([true, []]);
  });
});
