import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssessmentContent,
  type PartSheet,
  type PlanOfPeriod,
  type SupervisedSpan,
  addDays,
  buildReceipt,
  canWriteAssessment,
  checkParts,
  checkTakeOvers,
  daysOf,
  defaultSchemeRules,
  earlierSupervisors,
  explainAssessment,
  explainedParts,
  isDayOf,
  partsOfPeriod,
  recomputeReceipt,
  sheetsBeside,
  sheetsOfPeriod,
  suggestAssessment,
  takeOversInForce,
} from '../src/index.ts';
import { assessment, plan } from './content.ts';

const rules = defaultSchemeRules;
const semester = { planId: 'b', startsOn: '2026-07-01', endsOn: '2026-12-31' };
const today = '2026-12-10';
const span = (employeeId: string | null, startsOn: string, endsOn: string | null = null): SupervisedSpan => ({
  employeeId,
  startsOn,
  endsOn,
});

describe("who supervised days before today's supervisor", () => {
  it.each<[string, SupervisedSpan[], string[]]>([
    ['nobody where the supervisor stayed', [span('ratna', '2025-01-01')], []],
    ['nobody where nobody supervises', [], []],
    [
      'one before the one of today',
      [span('ratna', '2025-01-01', '2026-09-14'), span('bayu', '2026-09-15')],
      ['ratna 2026-07-01 2026-09-14 76'],
    ],
    ['one whose days were over before the plan is none', [span('ratna', '2025-01-01', '2026-06-30'), span('bayu', '2026-07-01')], []],
    [
      'one on the first day alone',
      [span('ratna', '2025-01-01', '2026-07-01'), span('bayu', '2026-07-02')],
      ['ratna 2026-07-01 2026-07-01 1'],
    ],
    [
      'several, the earliest first',
      [span('bayu', '2026-08-01', '2026-08-31'), span('nur', '2026-09-01'), span('ratna', '2025-01-01', '2026-07-31')],
      ['ratna 2026-07-01 2026-07-31 31', 'bayu 2026-08-01 2026-08-31 31'],
    ],
    [
      'several spans of one are one part',
      [
        span('ratna', '2025-01-01', '2026-07-31'),
        span('bayu', '2026-08-01', '2026-08-31'),
        span('ratna', '2026-09-01', '2026-09-30'),
        span('nur', '2026-10-01'),
      ],
      ['ratna 2026-07-01 2026-09-30 61', 'bayu 2026-08-01 2026-08-31 31'],
    ],
    [
      'whoever came back decides, and is none',
      [span('ratna', '2025-01-01', '2026-07-31'), span('bayu', '2026-08-01', '2026-08-31'), span('ratna', '2026-09-01')],
      ['bayu 2026-08-01 2026-08-31 31'],
    ],
    ['an external supervisor writes no part', [span(null, '2025-01-01', '2026-09-14'), span('bayu', '2026-09-15')], []],
    [
      'before an external one of today',
      [span('ratna', '2025-01-01', '2026-09-14'), span(null, '2026-09-15')],
      ['ratna 2026-07-01 2026-09-14 76'],
    ],
    ['before a vacancy', [span('ratna', '2025-01-01', '2026-09-14')], ['ratna 2026-07-01 2026-09-14 76']],
    ['who will come later does not matter yet', [span('ratna', '2025-01-01', '2026-12-20'), span('bayu', '2026-12-21')], []],
    [
      'until yesterday: an earlier one',
      [span('ratna', '2025-01-01', '2026-12-09'), span('bayu', '2026-12-10')],
      ['ratna 2026-07-01 2026-12-09 162'],
    ],
    ['who will leave after the plan ended is none yet', [span('ratna', '2025-01-01', '2027-01-03'), span('bayu', '2027-01-04')], []],
  ])('%s', (_, line, expected) =>
    expect(
      earlierSupervisors(semester, line, today).map(
        ({ employeeId, startsOn, endsOn, days }) => `${employeeId} ${startsOn} ${endsOn} ${days}`,
      ),
    ).toEqual(expected),
  );
  it('gives all days of the plan to who left after it, and none to who came then', () => {
    expect(earlierSupervisors(semester, [span('ratna', '2025-01-01', '2027-01-03'), span('bayu', '2027-01-04')], '2027-01-10')).toEqual([
      {
        employeeId: 'ratna',
        startsOn: '2026-07-01',
        endsOn: '2026-12-31',
        days: 184,
        spans: [{ startsOn: '2026-07-01', endsOn: '2026-12-31' }],
      },
    ]);
  });
  it("names each day, none of those between that were another's", () => {
    const line = [
      span('ratna', '2025-01-01', '2026-07-31'),
      span('bayu', '2026-08-01', '2026-08-31'),
      span('ratna', '2026-09-01', '2026-09-30'),
      span('nur', '2026-10-01'),
    ];
    const [ratna] = earlierSupervisors(semester, line, today);
    const days = ['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01', '2026-08-31', '2026-09-01', '2026-09-30', '2026-10-01'];
    expect(days.filter((day) => ratna && isDayOf(ratna, day))).toEqual(['2026-07-01', '2026-07-31', '2026-09-01', '2026-09-30']);
  });
  it('never gives more days than the plan has', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: -30, max: 160 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cuts, fc.array(fc.constantFrom('ratna', 'bayu', 'nur', null), { minLength: 7, maxLength: 7 }), (days, names) => {
        const starts = [...days].sort((a, b) => a - b).map((day) => addDays(semester.startsOn, day));
        const line = starts.map((startsOn, index) =>
          span(names[index] ?? null, startsOn, starts[index + 1] === undefined ? null : addDays(starts[index + 1] as string, -1)),
        );
        const found = earlierSupervisors(semester, line, today);
        expect(found.reduce((sum, one) => sum + one.days, 0)).toBeLessThanOrEqual(daysOf(semester));
        expect(new Set(found.map(({ employeeId }) => employeeId)).size).toBe(found.length);
        for (const one of found)
          expect([one.startsOn >= semester.startsOn, one.endsOn < today, one.days <= daysOf(one)]).toEqual([true, true, true]);
      }),
    );
  });
});

const ofPeriod = (planId: string, startsOn: string, endsOn: string): PlanOfPeriod => ({
  planId,
  assignmentKind: 'definitive',
  startsOn,
  endsOn,
  state: 'agreed',
  agreed: true,
});
const by = (employeeId: string, startsOn: string, endsOn: string) => ({
  employeeId,
  startsOn,
  endsOn,
  days: daysOf({ startsOn, endsOn }),
  spans: [{ startsOn, endsOn }],
});
const moved = { ...ofPeriod('a', '2026-07-01', '2026-09-30'), earlier: [by('ratna', '2026-07-01', '2026-07-31')] };
const last = { ...ofPeriod('b', '2026-10-01', '2026-12-31'), earlier: [by('nur', '2026-10-01', '2026-10-20')] };

describe('the sheets of a period', () => {
  const names = (planId: string) => sheetsBeside([last, moved], planId).map((one) => `${one.planId} ${one.earlier?.employeeId ?? ''}`);
  it('stand beside the one that decides, the earliest plan first', () => expect(names('b')).toEqual(['a ratna', 'a ', 'b nur']));
  it('beside another, only those of its own earlier supervisors', () => expect(names('a')).toEqual(['a ratna']));
  it('share the days, and count by them', () => {
    expect(
      sheetsOfPeriod([moved, last], 30).map(({ planId, supervisorId, days, counted }) => [planId, supervisorId, days, counted]),
    ).toEqual([
      ['a', 'ratna', 31, true],
      ['a', null, 61, true],
      ['b', 'nur', 20, false],
      ['b', null, 72, true],
    ]);
    expect(sheetsOfPeriod([{ ...moved, agreed: false }, last], 0).map(({ planId }) => planId)).toEqual(['b', 'b']);
  });
});

const scored = (actual: number, more: Partial<AssessmentContent> = {}): AssessmentContent => ({
  ...assessment,
  indicators: assessment.indicators.map((row) => ({ ...row, actual })),
  ...more,
});
/** 50.00 over 76 days beside 100.00 over the 108 that are left. */
const part = (said: AssessmentContent | null, more: Partial<PartSheet> = {}): PartSheet => ({
  planId: 'b',
  supervisorId: 'ratna',
  label: 'SD 1 (Ratna)',
  startsOn: '2026-07-01',
  endsOn: '2026-09-14',
  days: 76,
  plan,
  assessment: said,
  ...more,
});
/** The sheet of who assesses another plan. */
const main = (said: AssessmentContent): PartSheet => ({
  planId: 'a',
  label: 'SD 2 (Bayu)',
  startsOn: '2026-07-01',
  endsOn: '2026-09-30',
  plan,
  assessment: said,
});
const takenOver = [{ supervisorId: 'ratna', reason: 'Ratna sudah pensiun dan tidak dapat dihubungi' }];

describe('a sheet beside those of earlier supervisors', () => {
  const daysIn = (content: AssessmentContent, sheets: PartSheet[], minimumPartDays = 0) => {
    const parts = partsOfPeriod(semester, sheets, { ...rules, minimumPartDays }, content);
    return parts && [...parts.others.map(({ days }) => days), parts.ownDays];
  };
  it.each<[string, AssessmentContent, PartSheet[], number, number[]]>([
    ['has the days that they leave', assessment, [part(assessment)], 0, [76, 108]],
    ['also while they are missing', assessment, [part(null)], 0, [76, 108]],
    ['has all where they are taken over', { ...assessment, takenOver }, [part(null)], 0, [0, 184]],
    [
      'not with a reason that is none',
      { ...assessment, takenOver: [{ supervisorId: 'ratna', reason: 'pensiun' }] },
      [part(null)],
      0,
      [76, 108],
    ],
    ['not what was handed in', { ...assessment, takenOver }, [part(assessment)], 0, [76, 108]],
    ['not a short part, which is not waited for', { ...assessment, takenOver }, [part(null)], 90, [76, 108]],
    ['not of another plan', { ...assessment, takenOver }, [part(null, { planId: 'a' })], 0, [76, 184]],
    ['counts several spans by their sum', assessment, [part(assessment, { days: 60 })], 0, [60, 124]],
    [
      'leaves another plan what its earlier supervisors left',
      assessment,
      [part(assessment, { planId: 'a', days: 31 }), main(assessment)],
      0,
      [31, 61, 184],
    ],
    [
      'and all of it where that one took them over',
      assessment,
      [part(null, { planId: 'a', days: 31 }), main({ ...assessment, takenOver })],
      0,
      [0, 92, 184],
    ],
  ])('%s', (_, content, sheets, minimum, expected) => expect(daysIn(content, sheets, minimum)).toEqual(expected));

  it('suggests from all by their days', () => {
    expect(suggestAssessment(scored(100_000), plan, rules, partsOfPeriod(semester, [part(scored(50_000))], rules, {}))).toMatchObject({
      scoreHundredths: 7935,
      parts: { days: 184, counted: [true, true] },
    });
    expect(suggestAssessment(scored(100_000), plan, rules, partsOfPeriod(semester, [part(null)], rules, { takenOver }))).toMatchObject({
      complete: true,
      scoreHundredths: 10_000,
      parts: { days: 184, counted: [false, true] },
    });
    expect(
      suggestAssessment(
        scored(100_000),
        plan,
        rules,
        partsOfPeriod(semester, [part(scored(50_000), { endsOn: '2026-12-31', days: 184 })], rules, {}),
      ),
    ).toMatchObject({ scoreHundredths: 5000, parts: { days: 184, counted: [true, false] } });
  });

  it.each<[string, AssessmentContent, PartSheet[], number, string[]]>([
    ['a missing part is waited for', assessment, [part(null)], 0, ['/parts/0 assessment.part_missing']],
    ['unless it is taken over', { ...assessment, takenOver }, [part(null)], 0, []],
    [
      'a reason too short is named itself',
      { ...assessment, takenOver: [{ supervisorId: 'ratna', reason: 'pensiun' }] },
      [part(null)],
      0,
      ['/takenOver/0/reason assessment.reason_too_short'],
    ],
    [
      'an empty one is none',
      { ...assessment, takenOver: [{ supervisorId: 'ratna', reason: ' ' }] },
      [part(null)],
      0,
      ['/parts/0 assessment.part_missing'],
    ],
    ['a short one is not waited for', assessment, [part(null)], 90, []],
    ['all are where all are short', assessment, [part(null)], 200, ['/parts/0 assessment.part_missing']],
    [
      'another one is still missing',
      { ...assessment, takenOver },
      [part(null, { days: 40 }), part(null, { supervisorId: 'nur', days: 30 })],
      0,
      ['/parts/1 assessment.part_missing'],
    ],
  ])('%s', (_, content, sheets, minimumPartDays, expected) =>
    expect(checkParts(content, semester, sheets, { ...rules, minimumPartDays }).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      expected,
    ),
  );

  it('keeps only take-overs that something rests on', () => {
    const both = { takenOver: [...takenOver, { supervisorId: 'nur', reason: 'Dinilai bersama sejak awal' }] };
    expect(takeOversInForce(both, semester, [part(null), part(assessment, { supervisorId: 'nur' })], rules)).toEqual(takenOver);
    expect(takeOversInForce({}, semester, [part(null)], rules)).toEqual([]);
  });
  it('names take-overs of nobody, and twice', () => {
    expect(
      checkTakeOvers({ takenOver: [...takenOver, ...takenOver, { supervisorId: 'x', reason: null }] }, ['ratna']).map(
        ({ pointer, code }) => `${pointer} ${code}`,
      ),
    ).toEqual(['/takenOver/1 assessment.row_repeated', '/takenOver/2 assessment.row_unknown']);
    expect(checkTakeOvers({}, [])).toEqual([]);
  });

  it.each([
    ['id', 'Hari itu diambil alih oleh pejabat penilai sesudahnya, dengan alasan: Ratna sudah pensiun'],
    ['en', 'The supervisor who came after took these days over, because: Ratna sudah pensiun'],
  ] as const)('is explained with what was taken over, and why (%s)', (language, said) => {
    const content = scored(100_000, { takenOver });
    const suggestion = suggestAssessment(content, plan, rules, partsOfPeriod(semester, [part(null)], rules, content));
    const steps = explainAssessment(
      content,
      plan,
      rules,
      suggestion,
      language,
      explainedParts({ ...semester, label: 'SD 1 (Bayu)' }, [part(null)], rules, content, suggestion),
    );
    expect(steps.filter(({ rule }) => rule === 'part').map(({ text, values: { days } }) => [text.includes(said), days])).toEqual([
      [true, 76],
      [false, 184],
    ]);
  });

  const receiptOf = (content: AssessmentContent, sheets: PartSheet[]) =>
    buildReceipt({
      salt: 's',
      resultId: 'r',
      version: 1,
      cycle: { code: 'c', startsOn: '2026-07-01', endsOn: '2026-12-31' },
      scheme: { code: 's', version: 1, rules },
      plan: { ...semester, employeeId: 'e', unitCode: 'SD1', content: plan },
      inputs: [],
      assessment: content,
      parts: sheets.map((sheet) => ({
        ...sheet,
        supervisorName: 'Ratna',
        unitName: 'SD 1',
        positionTitle: 'Guru',
        by: null,
        onBehalfOf: null,
        submittedAt: null,
      })),
      decidedBy: 'Bayu',
      decidedAt: 't',
    });
  it.each([
    ['handed in', scored(100_000), part(scored(50_000), { days: 60 }), 8370],
    ['taken over', scored(100_000, { takenOver }), part(null), 10_000],
  ] as const)('is computed again from its receipt: %s', (_, content, sheet, score) => {
    const receipt = receiptOf(content, [sheet]);
    expect(receipt.computed.scoreHundredths).toBe(score);
    expect(recomputeReceipt(JSON.parse(JSON.stringify(receipt)) as typeof receipt)).toEqual([]);
  });
  it('has another score with other days', () => {
    const receipt = receiptOf(scored(100_000), [part(scored(50_000), { days: 60 })]);
    const shifted = { ...receipt, parts: receipt.parts?.map((one) => ({ ...one, days: 10 })) } as typeof receipt;
    expect(recomputeReceipt(shifted).map(({ pointer }) => pointer)).toContain('/computed/scoreHundredths');
  });
});

it("a part is written only by who supervised days, on nobody's own plan", () => {
  const facts = {
    employeeId: 'sari',
    unitPath: '/pauh/',
    supervisorIds: ['bayu'],
    formerSupervisorIds: ['ratna', 'noter', 'sari'],
    earlierSupervisorIds: ['ratna', 'sari'],
    reviewerIds: [],
    released: false,
  };
  const person = (employeeId: string, delegations: never[] = []) => ({
    accountId: employeeId,
    kind: 'person' as const,
    employeeId,
    grants: [],
    headOf: [],
    delegations,
    scopes: [],
    unitPaths: [],
  });
  const deputy = {
    ...person('deputy'),
    delegations: [{ grantorId: 'bayu', grantorName: 'Bayu', duties: ['assessment' as const], endsOn: '2026-12-31' }],
  };
  expect(['ratna', 'noter', 'bayu', 'sari', 'stranger'].map((id) => canWriteAssessment(person(id), facts, 'part'))).toEqual([
    'allowed',
    'forbidden',
    'forbidden',
    'forbidden',
    'hidden',
  ]);
  expect(canWriteAssessment(deputy, facts, 'part')).toBe('forbidden');
  const { earlierSupervisorIds: _, ...unasked } = facts;
  expect(canWriteAssessment(person('ratna'), unasked, 'part')).toBe('forbidden');
});
