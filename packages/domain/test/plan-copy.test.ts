import { describe, expect, it } from 'vitest';
import { type LastMeasured, type PlanContent, type PlanIndicator, copyOfPlan } from '../src/index.ts';
import { indicator, plan } from './content.ts';

const content = (...indicators: PlanIndicator[]): PlanContent => ({
  results: [
    {
      id: 'r1',
      kind: 'main',
      title: 'Siswa hadir di kelas',
      supportedResultId: 'r9',
      supportedTitle: 'Hasil belajar meningkat',
      indicators,
    },
  ],
  behaviours: [{ behaviour: 'akuntabel', expectation: 'Mencatat setiap hari' }],
  annex: { resources: ['Ruang kelas'], accountability: ['Laporan bulanan'], consequences: [] },
});
const growth = indicator('i1', { direction: 'gain', target: 750_000, baseline: 612_500, weightHundredths: 4000 });
const measured = (indicatorId: string, value: number): LastMeasured => ({ indicatorId, value, measuredOn: '2026-11-20' });

describe('what a plan takes over from an earlier one', () => {
  it('is everything that was written of what one means to do', () => {
    const { content: copy, baselines } = copyOfPlan(plan, [measured('i1', 90_000)], { weighted: true });
    expect(copy).toEqual({ ...plan, results: plan.results.map((result) => ({ ...result, perspective: null })) });
    expect(baselines).toEqual([]);
  });

  it('is laid out as the new plan is: perspectives and aspects come only where they have a place', () => {
    const earlier: PlanContent = { ...plan, results: plan.results.map((result) => ({ ...result, perspective: 'anggaran' })) };
    const layout = (usesPerspectives: boolean, approach?: PlanContent['approach']) =>
      copyOfPlan({ ...earlier, approach }, [], { weighted: true, usesPerspectives }).content.results.map(({ perspective, indicators }) => [
        perspective,
        indicators[0]?.aspect,
      ]);
    expect(layout(true)).toEqual([
      ['anggaran', null],
      ['anggaran', null],
    ]);
    expect(layout(false)).toEqual([
      [null, 'kuantitas'],
      [null, 'kuantitas'],
    ]);
    expect(layout(false, 'qualitative')).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it.each<{
    case: string;
    rows: PlanIndicator[];
    measured: LastMeasured[];
    weighted: boolean;
    weights: (number | null)[];
    kept: (number | null)[];
    offers: { pointer: string; value: number; measuredOn: string }[];
  }>([
    {
      case: 'growth starts from what was measured last',
      rows: [growth],
      measured: [measured('i1', 701_000)],
      weighted: true,
      weights: [4000],
      kept: [null],
      offers: [{ pointer: '/results/0/indicators/0', value: 701_000, measuredOn: '2026-11-20' }],
    },
    {
      case: 'a measured 0 is a value to start from',
      rows: [growth],
      measured: [measured('i1', 0)],
      weighted: true,
      weights: [4000],
      kept: [null],
      offers: [{ pointer: '/results/0/indicators/0', value: 0, measuredOn: '2026-11-20' }],
    },
    {
      case: 'growth that nobody measured is not given a start',
      rows: [growth],
      measured: [],
      weighted: true,
      weights: [4000],
      kept: [null],
      offers: [],
    },
    {
      case: 'another direction is offered no baseline',
      rows: [indicator('i0'), growth],
      measured: [measured('i0', 7), measured('i1', 5)],
      weighted: true,
      weights: [5000, 4000],
      kept: [null, null],
      offers: [{ pointer: '/results/0/indicators/1', value: 5, measuredOn: '2026-11-20' }],
    },
    {
      case: 'a scheme without weights takes none',
      rows: [growth, indicator('i2')],
      measured: [],
      weighted: false,
      weights: [null, null],
      kept: [null, null],
      offers: [],
    },
  ])('$case', ({ rows, measured: values, weighted, weights, kept, offers }) => {
    const { content: copy, baselines } = copyOfPlan(content(...rows), values, { weighted });
    const indicators = copy.results[0]?.indicators ?? [];
    expect(indicators.map(({ weightHundredths }) => weightHundredths)).toEqual(weights);
    expect(indicators.map(({ baseline }) => baseline)).toEqual(kept);
    expect(indicators.map(({ target }) => target)).toEqual(rows.map(({ target }) => target));
    expect(copy.results[0]).toMatchObject({ supportedResultId: null, supportedTitle: null });
    expect(baselines).toEqual(offers);
  });
});
