import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareGroups } from '../../src/modules/fairness/compare.ts';
import { columnOf, expectedScores, welch } from './raw-courses.ts';

const source = process.env.TEACHING_RATINGS_CSV;
if (source === undefined) console.warn('teaching-fairness.test.ts was skipped: TEACHING_RATINGS_CSV does not name the file');
const guide = readFileSync(new URL('../../../../docs/fairness.md', import.meta.url), 'utf8');

/** As docs/fairness.md has it: `| women, against men | 40 / 54 | -2.27 | -7.36 to 2.82 |` */
function documented(label: string): { people: number[]; figures: number[] } {
  const cells =
    guide
      .split('\n')
      .find((line) => line.startsWith(`| ${label}`))
      ?.split('|')
      .map((cell) => cell.trim()) ?? [];
  return { people: (cells[2] ?? '').split(' / ').map(Number), figures: [Number(cells[3]), ...(cells[4] ?? '').split(' to ').map(Number)] };
}

// the intervals of `scipy.stats.ttest_ind(..., equal_var=False).confidence_interval(0.95)`, SciPy 1.17.1, on the same scores
test.skipIf(source === undefined).each([
  ['women', 'gender', 'female', [40, 54], [-7.359, 2.817]],
  ['teachers of a minority', 'minority', 'yes', [12, 82], [-11.589, 8.046]],
] as const)(
  "%s: the difference is that of the raw courses, its interval agrees with another program's, and the guide says the same",
  (label, column, group, people, [low, high]) => {
    const csv = readFileSync(source as string, 'utf8');
    const groupOf = columnOf(csv, column);
    const rated = [...expectedScores(csv)].map(([prof, score]) => ({
      raterId: 'head',
      group: groupOf.get(prof) ?? null,
      value: Math.round(score * 100),
    }));
    const found = compareGroups(rated);
    const { interval, people: own, finding } = found.get(group) ?? {};
    const [estimate, lower, upper] = [interval?.estimate ?? 0, interval?.lower ?? 0, interval?.upper ?? 0].map(
      (hundredths) => Math.round(hundredths) / 100,
    ) as [number, number, number];
    expect([own, 94 - (own ?? 0), finding]).toEqual([...people, 'not_shown']);
    expect(estimate).toBeCloseTo(welch(csv, column, group).estimate, 2);
    expect(Math.abs(lower - low)).toBeLessThan(0.25);
    expect(Math.abs(upper - high)).toBeLessThan(0.25);
    expect(documented(label)).toEqual({ people: [...people], figures: [estimate, lower, upper] });
  },
);
