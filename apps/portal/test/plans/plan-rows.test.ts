import type { PlanSummary } from '@pauh/contracts';
import type { DelegationDuty } from '@pauh/domain';
import { expect, test } from 'vitest';
import { differences } from '../../src/features/plans/composables/differences.ts';
import {
  emptyResult,
  expecting,
  fromTemplate,
  move,
  shareWeights,
  sharedWeights,
  toQualitative,
  toQuantitative,
  turnTo,
  withKnownRows,
} from '../../src/features/plans/composables/plan-rows.ts';
import { ownStep, teamStep } from '../../src/features/plans/composables/plan-steps.ts';
import { content, indicator, plan } from '../support/plan.ts';

const copy = () => structuredClone(content);

test('another direction keeps what it can use and empties what it would refuse', () => {
  const row = indicator(1, { target: 95, maximum: 100 });
  turnTo(row, 'range');
  expect(row).toMatchObject({ direction: 'range', target: null, maximum: 100 });
  turnTo(row, 'yes_no');
  expect(row).toMatchObject({ direction: 'yes_no', target: null, maximum: null, codeVersion: null });
});

test('the rest of the weights goes to the rows without one, exact to the hundredth; a typed 0 is a weight', () => {
  const weighing = (...weights: (number | null)[]) => ({
    ...copy(),
    results: [{ ...emptyResult('main'), indicators: weights.map((weight, n) => indicator(n, { weight })) }],
  });
  const open = weighing(null, null, null);
  shareWeights(open);
  expect(open.results[0]?.indicators.map(({ weight }) => weight)).toEqual([33.33, 33.33, 33.34]);
  expect(sharedWeights(weighing(0, null))).toEqual([0, 100]);
  expect(sharedWeights(copy())).toBeNull();
});

test('rows move within their list and stop at its ends', () => {
  const rows = ['a', 'b', 'c'];
  expect([move(rows, 0, 1), rows.join('')]).toEqual([true, 'bac']);
  expect([move(rows, 0, -1), move(rows, 2, 1), rows.join('')]).toEqual([false, false, 'bac']);
});

test('a template becomes new rows: no id of its own comes along', () => {
  expect(JSON.stringify(fromTemplate(copy()))).not.toContain('"id"');
});

test('an expectation stands in the order of the form, and an emptied one has no row', () => {
  const mine = copy();
  mine.behaviours = expecting(mine.behaviours, 'berorientasi_pelayanan', 'Ramah kepada orang tua');
  expect(mine.behaviours.map((row) => row.behaviour)).toEqual(['berorientasi_pelayanan', 'akuntabel']);
  mine.behaviours = expecting(mine.behaviours, 'akuntabel', '');
  expect(mine.behaviours.map((row) => row.behaviour)).toEqual(['berorientasi_pelayanan']);
});

const tell = {
  result: (n: number) => `H${n}`,
  supported: (n: number) => `H${n} mendukung`,
  service: (n: number) => `H${n} layanan`,
  indicator: (n: number, i: number) => `H${n}I${i}`,
  behaviour: (name: string) => name,
  annex: (list: string) => list,
  approach: 'approach',
  kind: (n: number) => `H${n} kind`,
  sort: (one: { kind: string }) => one.kind,
  measured: (one: { title: string }) => one.title,
  named: (approach: string) => approach,
};
test('only what differs between two copies is told, also what one of them does not have', () => {
  const other = copy();
  other.results.splice(0, 1, { ...emptyResult('main'), title: 'Judul lain', indicators: content.results[0]?.indicators ?? [] });
  other.results.pop();
  if (other.results[0]) other.results[0].supportedTitle = 'Guru didampingi';
  expect(differences(content, other, tell)).toEqual([
    { place: 'H1', mine: 'Siswa hadir dan belajar', theirs: 'Judul lain' },
    { place: 'H1 mendukung', mine: '', theirs: 'Guru didampingi' },
    { place: 'H2', mine: 'Modul ajar tersusun', theirs: '' },
    { place: 'H2I1', mine: 'Modul yang dipakai', theirs: '' },
  ]);
});

test('rows are compared with themselves wherever they stand; the approach and the kind are told too', () => {
  const moved = copy();
  moved.results.reverse();
  expect(differences(content, moved, tell)).toEqual([]);
  moved.approach = 'qualitative';
  moved.results[0]!.kind = 'main';
  moved.results.splice(1, 0, { ...emptyResult('main'), id: 'baru', title: 'Hasil baru', indicators: [] });
  expect(differences(content, moved, tell)).toEqual([
    { place: 'approach', mine: 'quantitative', theirs: 'qualitative' },
    { place: 'H2 kind', mine: 'additional', theirs: 'main' },
    { place: 'H2', mine: '', theirs: 'Hasil baru' },
  ]);
});

test('a plan turned qualitative keeps what was written, as one text', () => {
  const turned = toQualitative(copy(), ({ target, unit }) => (target === null ? '' : `${target} ${unit}`));
  expect(turned.approach).toBe('qualitative');
  expect(turned.results[0]?.indicators).toEqual([
    {
      ...content.results[0]!.indicators[0],
      title: 'Rata-rata kehadiran siswa: 95 %',
      aspect: null,
      unit: '',
      direction: 'yes_no',
      target: null,
      maximum: null,
    },
  ]);
  expect(toQualitative(turned, () => 'dua kali')).toBe(turned);
  expect(toQuantitative(turned).results[0]?.indicators[0]).toMatchObject({
    title: 'Rata-rata kehadiran siswa: 95 %',
    direction: 'higher',
    weight: 50,
  });
});

test('a row that the server does not know goes without its id', () => {
  const back = withKnownRows(content, { ...content, results: [{ ...content.results[0]!, indicators: [] }] });
  expect(back.results.map(({ id, indicators }) => [id, indicators[0]?.id])).toEqual([
    [content.results[0]!.id, undefined],
    [undefined, undefined],
  ]);
});

test.each([
  [{ state: 'draft' as const }, 'plan-edit'],
  [{ state: 'returned' as const }, 'plan-edit'],
  [{ state: 'submitted' as const }, 'plan'],
  [{ state: 'agreed' as const, cycle: { ...plan().cycle, stage: 'running' } }, 'plan-progress'],
  [{ state: 'agreed' as const, agreed: true, cycle: { ...plan().cycle, stage: 'assessment' } }, 'self-assessment'],
  [{ state: 'ended' as const, agreed: true, cycle: { ...plan().cycle, stage: 'assessment' } }, 'self-assessment'],
  [{ state: 'ended' as const, cycle: { ...plan().cycle, stage: 'assessment' } }, 'plan'],
  [{ state: 'agreed' as const, cycle: { ...plan().cycle, stage: 'assessment' }, selfAssessment: 'submitted' as const }, 'plan'],
])('the next act of the owner: %o', (fields, page) => expect(ownStep(plan(fields)).page).toBe(page));

test('the next act of the supervisor, and of whoever stands in: only what was handed over', () => {
  const steps = (onBehalfOf: PlanSummary['onBehalfOf'], ...held: DelegationDuty[]) =>
    (['submitted', 'agreed', 'draft'] as const).map(
      (state) =>
        teamStep(plan({ state, onBehalfOf }), (duties, grantorId) => grantorId === 'g' && held.some((duty) => duties.includes(duty))).page,
    );
  const grantor = { employeeId: 'g', name: 'Ratna Dewi' };
  expect(steps(null)).toEqual(['plan-review', 'plan-progress', 'plan']);
  expect(steps(grantor, 'plan_review')).toEqual(['plan-review', 'plan', 'plan']);
  expect(steps(grantor, 'assessment')).toEqual(['plan', 'plan-progress', 'plan']);
  expect(steps({ ...grantor, employeeId: 'h' }, 'plan_review', 'progress_feedback', 'assessment')).toEqual(['plan', 'plan', 'plan']);
});
