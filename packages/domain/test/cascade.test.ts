import { expect, it } from 'vitest';
import { changedResults, substanceDifference, substanceOf } from '../src/index.ts';
import { indicator, plan as small } from './content.ts';

const [single, second] = small.results as [(typeof small.results)[number], (typeof small.results)[number]];
const first = { ...single, indicators: [...single.indicators, indicator('i3', { direction: 'lower', unit: 'hari' })] };
const plan = { ...small, results: [first, second] };
const [one, ...rest] = first.indicators as [(typeof first.indicators)[number], ...typeof first.indicators];
const withIndicator = (change: Partial<typeof one>) => [{ ...first, indicators: [{ ...one, ...change }, ...rest] }, second];
const changed = (results: typeof plan.results) => changedResults(plan, { ...plan, results });

it.each([
  ['nothing', plan.results],
  ['another order of the results', [second, first]],
  ['another order of the indicators', [{ ...first, indicators: first.indicators.toReversed() }, second]],
  ['another weight', withIndicator({ weightHundredths: 1 })],
  ['another aspect', withIndicator({ aspect: 'waktu' })],
  ['another version of the library', withIndicator({ code: 'LAIN', codeVersion: 2 })],
  ['a stated maximum', withIndicator({ maximum: 9_990_000 })],
  ['what it supports itself', [{ ...first, supportedResultId: 'r0', supportedTitle: 'Di atas' }, second]],
  ['a result that is new', [...plan.results, { ...first, id: 'r9' }]],
])('nothing is to be looked at below after %s', (_what, results) => expect(changed(results)).toEqual([]));

it.each([
  ['the words', [{ ...first, title: 'Siswa hadir dan belajar' }, second]],
  ['the kind', [{ ...first, kind: 'additional' as const }, second]],
  ["an indicator's name", withIndicator({ title: 'Kehadiran murid' })],
  ['its unit', withIndicator({ unit: 'hari' })],
  ['its direction', withIndicator({ direction: 'lower' })],
  ['its target', withIndicator({ target: (one.target ?? 0) + 1 })],
  ['its lower bound', withIndicator({ min: 1 })],
  ['its upper bound', withIndicator({ max: 1 })],
  ['where growth starts', withIndicator({ baseline: 1 })],
  ['an indicator more', [{ ...first, indicators: [...first.indicators, { ...one, id: 'i9' }] }, second]],
  ['an indicator less', [{ ...first, indicators: rest }, second]],
])('those below look again at %s', (_what, results) => {
  expect(changed(results)).toEqual([{ id: first.id, before: substanceOf(first), after: substanceOf(results[0] as typeof first) }]);
});

it('a result that is gone has no after, and is found whatever came in its place', () => {
  expect(changed([{ ...first, id: 'r9' }, second])).toEqual([{ id: 'r1', before: substanceOf(first), after: null }]);
});

it('tells what differs beside the title: the kind, and each indicator that changed, is new or is gone', () => {
  const before = substanceOf(first);
  const [known] = before.indicators;
  expect(substanceDifference(before, { ...before, title: 'Lain' })).toEqual({ kind: null, indicators: [] });
  expect(substanceDifference(before, null)).toEqual({ kind: null, indicators: [] });
  expect(
    substanceDifference(before, {
      ...before,
      kind: 'additional',
      indicators: [{ ...known!, target: 1 }, ...before.indicators.slice(1), { ...known!, id: 'i9' }],
    }),
  ).toEqual({
    kind: { before: 'main', after: 'additional' },
    indicators: [
      { before: known, after: { ...known, target: 1 } },
      { before: null, after: { ...known, id: 'i9' } },
    ],
  });
  expect(substanceDifference(before, { ...before, indicators: [] }).indicators).toEqual(
    before.indicators.map((indicator) => ({ before: indicator, after: null })),
  );
});
