import { type PrintedResult, type PrintedRating, type PrintedRow, unit } from './printed-result.ts';

/** What the printed facts come to, by the words of the rules and not by the code of the product. */
export interface Recomputed {
  readonly achievements: readonly (bigint | null)[];
  readonly contributions: readonly (bigint | null)[];
  readonly score: bigint;
  readonly suggestedResultRating: PrintedRating;
  readonly suggestedBehaviourRating: PrintedRating;
  readonly predicate: string;
}

const hundred = 100n * unit;
const [above, asExpected, below] = ['Di atas ekspektasi', 'Sesuai ekspektasi', 'Di bawah ekspektasi'] as const;

/** PermenPANRB 6/2022: result rating, then behaviour rating. */
const predicates: Readonly<Record<PrintedRating, Readonly<Record<PrintedRating, string>>>> = {
  [above]: { [below]: 'Kurang', [asExpected]: 'Baik', [above]: 'Sangat Baik' },
  [asExpected]: { [below]: 'Kurang', [asExpected]: 'Baik', [above]: 'Baik' },
  [below]: { [below]: 'Sangat Kurang', [asExpected]: 'Butuh Perbaikan', [above]: 'Butuh Perbaikan' },
};

export function recompute({ rows, results, behaviours, bands, calibrated, resultRating, behaviourRating }: PrintedResult): Recomputed {
  const achievements = rows.map(achievementOf);
  const measured = rows.flatMap((row, index) =>
    achievements[index] === null ? [] : [{ weight: row.weight, achievement: achievements[index] as bigint }],
  );
  const sum = measured.reduce((total, { weight, achievement }) => total + weight * achievement, 0n);
  const divisor = measured.reduce((total, { weight }) => total + weight, 0n);
  const score = twoDecimals(sum, divisor);
  return {
    achievements,
    score,
    contributions: achievements.map((achievement, index) =>
      achievement === null ? null : ((rows[index] as PrintedRow).weight * achievement) / hundred,
    ),
    suggestedResultRating: resultSuggestion(
      score,
      bands,
      results.some(({ main, rating }) => main && rating === below),
    ),
    suggestedBehaviourRating: behaviourSuggestion(behaviours.map(({ rating }) => rating)),
    predicate: predicates[calibrated?.result ?? resultRating][calibrated?.behaviour ?? behaviourRating],
  };
}

function achievementOf({ aim, actual, cap }: PrintedRow): bigint | null {
  if (actual === null) return null;
  const computed = uncapped(aim.kind, actual, ...(aim.numbers as [bigint, bigint]));
  if (computed < 0n) return 0n;
  return cap !== null && computed > cap ? cap : computed;
}

function uncapped(kind: PrintedRow['aim']['kind'], actual: bigint, first = 0n, second = 0n): bigint {
  switch (kind) {
    case 'higher':
      return percent(actual, first);
    case 'lower':
      if (first === 0n) return actual === 0n ? hundred : 0n;
      return percent(2n * first - actual, first);
    case 'gain':
      return percent(actual - first, second - first);
    case 'range':
      if (actual < first) return percent(actual, first);
      return actual > second ? percent(2n * second - actual, second) : hundred;
    case 'yes_no':
      return actual === 0n ? 0n : hundred;
  }
}

const percent = (part: bigint, whole: bigint): bigint => twoDecimals(part * hundred, whole);

/** A quotient in ten-thousandths, rounded half-up to two decimals. */
function twoDecimals(part: bigint, whole: bigint): bigint {
  const step = 100n;
  const doubled = 2n * part + whole * step;
  const divisor = 2n * whole * step;
  const quotient = doubled / divisor;
  return (doubled % divisor !== 0n && doubled < 0n ? quotient - 1n : quotient) * step;
}

function resultSuggestion(score: bigint, bands: PrintedResult['bands'], mainBelow: boolean): PrintedRating {
  if (score >= bands.above) return mainBelow ? asExpected : above;
  return score >= bands.asExpected ? asExpected : below;
}

function behaviourSuggestion(ratings: readonly PrintedRating[]): PrintedRating {
  const share = (wanted: PrintedRating) => ratings.filter((rating) => rating === wanted).length * 2;
  if (share(below) > ratings.length) return below;
  return share(above) > ratings.length && share(below) === 0 ? above : asExpected;
}
