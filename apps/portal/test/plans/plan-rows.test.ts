import type { PlanSummary } from '@pauh/contracts';
import type { DelegationDuty } from '@pauh/domain';
import { expect, test } from 'vitest';
import { differences } from '../../src/features/plans/composables/differences.ts';
import { emptyResult, expectOf, fromTemplate, move, shareWeights, sharedWeights, turnTo } from '../../src/features/plans/composables/plan-rows.ts';
import { ownStep, teamStep } from '../../src/features/plans/composables/plan-steps.ts';
import { anchorOf } from '../../src/features/plans/composables/remarks.ts';
import { content, indicator, plan } from '../support/plan.ts';

const copy = () => structuredClone(content);

test('another direction keeps what it can use and empties what it would refuse', () => {
  const row = indicator(1, { target: 95, maximum: 100 });
  turnTo(row, 'range');
  expect(row).toMatchObject({ direction: 'range', target: null, maximum: 100 });
  turnTo(row, 'yes_no');
  expect(row).toMatchObject({ direction: 'yes_no', target: null, maximum: null });
});

test('the rest of the weights goes to the rows without one, exact to the hundredth; a typed 0 is a weight', () => {
  const weighing = (...weights: (number | null)[]) => ({ ...copy(), results: [{ ...emptyResult('main'), indicators: weights.map((weight, n) => indicator(n, { weight })) }] });
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
  expectOf(mine, 'berorientasi_pelayanan', 'Ramah kepada orang tua');
  expect(mine.behaviours.map((row) => row.behaviour)).toEqual(['berorientasi_pelayanan', 'akuntabel']);
  expectOf(mine, 'akuntabel', '');
  expect(mine.behaviours.map((row) => row.behaviour)).toEqual(['berorientasi_pelayanan']);
});

test('a remark stays with its row when rows move', () => {
  const moved = copy();
  moved.results.reverse();
  expect(anchorOf(moved, '/results/1/indicators/0/target')).toBe(anchorOf(content, '/results/0/indicators/0/target'));
  expect(anchorOf(moved, '/results/0/indicators/0/target')).not.toBe(anchorOf(content, '/results/0/indicators/0/target'));
});

test('only what differs between two copies is told, also what one of them does not have', () => {
  const other = copy();
  other.results.splice(0, 1, { ...emptyResult('main'), title: 'Judul lain', indicators: content.results[0]?.indicators ?? [] });
  other.results.pop();
  if (other.results[0]) other.results[0].supportedTitle = 'Guru didampingi';
  const tell = { result: (n: number) => `H${n}`, supported: (n: number) => `H${n} mendukung`, indicator: (n: number, i: number) => `H${n}I${i}`, behaviour: (name: string) => name, annex: (list: string) => list, measured: (one: { title: string }) => one.title };
  expect(differences(content, other, tell)).toEqual([
    { place: 'H1', mine: 'Siswa hadir dan belajar', theirs: 'Judul lain' }, { place: 'H1 mendukung', mine: '', theirs: 'Guru didampingi' }, { place: 'H2', mine: 'Modul ajar tersusun', theirs: '' }, { place: 'H2I1', mine: 'Modul yang dipakai', theirs: '' },
  ]);
});

test.each([
  [{ state: 'draft' as const }, 'plan-edit'], [{ state: 'returned' as const }, 'plan-edit'], [{ state: 'submitted' as const }, 'plan'],
  [{ state: 'agreed' as const, cycle: { ...plan().cycle, stage: 'running' } }, 'plan-progress'], [{ state: 'agreed' as const, cycle: { ...plan().cycle, stage: 'assessment' } }, 'self-assessment'],
  [{ state: 'agreed' as const, cycle: { ...plan().cycle, stage: 'assessment' }, selfAssessment: 'submitted' as const }, 'plan'],
])('the next act of the owner: %o', (fields, page) => expect(ownStep(plan(fields)).page).toBe(page));

test('the next act of the supervisor, and of whoever stands in: only what was handed over', () => {
  const steps = (onBehalfOf: PlanSummary['onBehalfOf'], ...held: DelegationDuty[]) =>
    (['submitted', 'agreed', 'draft'] as const).map((state) => teamStep(plan({ state, onBehalfOf }), (duties, grantorId) => grantorId === 'g' && held.some((duty) => duties.includes(duty))).page);
  const grantor = { employeeId: 'g', name: 'Ratna Dewi' };
  expect(steps(null)).toEqual(['plan-review', 'plan-progress', 'plan']);
  expect(steps(grantor, 'plan_review')).toEqual(['plan-review', 'plan', 'plan']);
  expect(steps(grantor, 'assessment')).toEqual(['plan', 'plan-progress', 'plan']);
  expect(steps({ ...grantor, employeeId: 'h' }, 'plan_review', 'progress_feedback', 'assessment')).toEqual(['plan', 'plan', 'plan']);
});
