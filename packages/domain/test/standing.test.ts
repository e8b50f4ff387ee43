import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Days,
  type StandingPeriod,
  addDays,
  plannedSpans,
  plansIn,
  recordedStandings,
  standingCodes,
  standingOn,
  standings,
  unplannedStandings,
} from '../src/index.ts';

it.each([
  ['aktif', '01', true],
  ['cltn', '02', false],
  ['tugas_belajar', '03', true],
  ['pemberhentian_sementara', '04', false],
  ['hukuman_disiplin', '15', true],
  ['masa_persiapan_pensiun', '20', false],
  ['mencapai_bup', '98', false],
  ['pensiun', '99', false],
] as const)('%s (SIASN %s) gets a plan: %s', (standing, code, planned) => {
  expect([standingCodes[standing], plansIn(standing), unplannedStandings.includes(standing)]).toEqual([code, planned, !planned]);
});

it('every standing is in the table once, each with a code of its own; all but being in service are recorded with dates', () => {
  expect(Object.keys(standingCodes)).toEqual([...standings]);
  expect(new Set(Object.values(standingCodes)).size).toBe(standings.length);
  expect(['aktif', ...recordedStandings]).toEqual([...standings]);
});

const period = (standing: StandingPeriod['standing'], startsOn: string | null, endsOn: string | null): StandingPeriod => ({
  standing,
  startsOn,
  endsOn,
});
const leave = period('cltn', '2026-08-01', '2026-10-31');

it.each([
  ['before it', '2026-07-31', 'aktif'],
  ['on its first day', '2026-08-01', 'cltn'],
  ['on its last day', '2026-10-31', 'cltn'],
  ['between two', '2026-11-01', 'aktif'],
  ['after an end that is not known yet', '2030-01-01', 'tugas_belajar'],
])('the standing %s', (_, day, standing) => {
  expect(standingOn([leave, period('tugas_belajar', '2027-01-01', null)], day)).toBe(standing);
});
it('the standing since before anybody recorded it', () => {
  expect([
    standingOn([period('pensiun', null, null)], '1999-01-01'),
    standingOn([period('cltn', null, '2020-12-31')], '2021-01-01'),
  ]).toEqual(['pensiun', 'aktif']);
});

const semester: Days = { startsOn: '2026-07-01', endsOn: '2026-12-31' };
describe('the days that are planned for', () => {
  it.each<[string, StandingPeriod[], [string, string][]]>([
    ['in service', [], [['2026-07-01', '2026-12-31']]],
    [
      'on unpaid leave in the middle',
      [leave],
      [
        ['2026-07-01', '2026-07-31'],
        ['2026-11-01', '2026-12-31'],
      ],
    ],
    ['suspended until further notice', [period('pemberhentian_sementara', '2026-09-15', null)], [['2026-07-01', '2026-09-14']]],
    ['preparing for retirement from the first day', [period('masa_persiapan_pensiun', '2026-07-01', null)], []],
    ['on leave since before it was recorded', [period('cltn', null, '2026-07-31')], [['2026-08-01', '2026-12-31']]],
    ['studying [C]', [period('tugas_belajar', '2026-08-01', null)], [['2026-07-01', '2026-12-31']]],
    ['under a disciplinary measure', [period('hukuman_disiplin', '2026-08-01', '2026-09-30')], [['2026-07-01', '2026-12-31']]],
    [
      'one standing after another',
      [period('cltn', '2026-08-01', '2026-08-31'), period('masa_persiapan_pensiun', '2026-09-01', null)],
      [['2026-07-01', '2026-07-31']],
    ],
    [
      'written down in another order',
      [period('cltn', '2026-11-01', '2026-11-30'), period('cltn', '2026-08-01', '2026-08-31')],
      [
        ['2026-07-01', '2026-07-31'],
        ['2026-09-01', '2026-10-31'],
        ['2026-12-01', '2026-12-31'],
      ],
    ],
    [
      'away outside the span only',
      [period('cltn', '2026-01-01', '2026-06-30'), period('pensiun', '2027-01-01', null)],
      [['2026-07-01', '2026-12-31']],
    ],
    ['away on the last day only', [period('pensiun', '2026-12-31', null)], [['2026-07-01', '2026-12-30']]],
  ])('%s', (_, periods, expected) => {
    expect(plannedSpans(semester, periods)).toEqual(expected.map(([startsOn, endsOn]) => ({ startsOn, endsOn })));
  });

  it('a span without a day has none', () => {
    expect(plannedSpans({ startsOn: '2026-07-02', endsOn: '2026-07-01' }, [])).toEqual([]);
  });

  it('are, day by day, those in a standing with a plan', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-07-01', n));
    const gaps = fc.array(
      fc.record({
        standing: fc.constantFrom(...recordedStandings),
        gap: fc.integer({ min: 1, max: 12 }),
        length: fc.integer({ min: 0, max: 12 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(gaps, day, day, (steps, one, other) => {
        let from = '2026-07-01';
        const periods = steps.map(({ standing, gap, length }) => {
          const startsOn = addDays(from, gap);
          from = addDays(startsOn, length);
          return period(standing, startsOn, from);
        });
        const span = one <= other ? { startsOn: one, endsOn: other } : { startsOn: other, endsOn: one };
        const spans = plannedSpans(span, periods);
        for (let on = span.startsOn; on <= span.endsOn; on = addDays(on, 1)) {
          expect(spans.filter(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)).toHaveLength(
            plansIn(standingOn(periods, on)) ? 1 : 0,
          );
        }
      }),
    );
  });
});
