import { achievement } from './achievement.ts';
import { divideHalfUp } from './exact.ts';
import type { ActualCode, Measure, MeasureCode, MeasureField } from './indicator.ts';
import type { SchemeRules } from './scheme.ts';

export interface ScoreRow {
  readonly code: string;
  /** Null in a scheme without weights: achievements are computed, a score is not. */
  readonly weightHundredths: number | null;
  readonly measure: Measure;
  /** Ten-thousandths. Not measured is null, never 0; a true 0 is a score. */
  readonly actual: number | null;
  /** The supervisor excused the missing actual, with a reason. */
  readonly excused?: boolean;
}

export interface ScoredRow {
  readonly code: string;
  readonly achievementHundredths: number | null;
  /** weight x achievement / 100, exact, in millionths. */
  readonly contribution: number | null;
  readonly counted: boolean;
}

export interface ScoreRefusal {
  readonly index: number;
  readonly code: MeasureCode | ActualCode;
  readonly field: MeasureField | 'actual';
}

export interface ScoreSheet {
  readonly complete: boolean;
  readonly scoreHundredths: number | null;
  /** The weights that counted, in hundredths: 100.00 unless rows were left out. */
  readonly divisorHundredths: number;
  readonly rows: readonly ScoredRow[];
  readonly refusals: readonly ScoreRefusal[];
}

/**
 * Scores a sheet from its rounded achievements: sum(weight x achievement) / sum(weight) over the rows that count,
 * rounded half-up once. A row without an actual does not count; it makes the sheet incomplete unless it is excused or
 * the policy is `renormalise`. Nothing measured at all is incomplete. Refused rows are named. Domain section 6 [P].
 */
export function scoreSheet(rows: readonly ScoreRow[], rules: Pick<SchemeRules, 'capHundredths' | 'missing'>): ScoreSheet {
  const refusals: ScoreRefusal[] = [];
  const scored = rows.map((row, index) => scoreRow(row, rules.capHundredths, (refusal) => refusals.push({ index, ...refusal })));
  const gap = rules.missing === 'incomplete' && rows.some(({ actual, excused }) => actual === null && excused !== true);
  const complete = refusals.length === 0 && !gap && scored.some(({ counted }) => counted);
  const divisorHundredths = rows.reduce((sum, row, index) => sum + (scored[index]?.counted ? (row.weightHundredths ?? 0) : 0), 0);
  const weighted = rows.every(({ weightHundredths }) => weightHundredths !== null);
  const total = scored.reduce((sum, row) => sum + BigInt(row.contribution ?? 0), 0n);
  const scoreHundredths = complete && weighted && divisorHundredths > 0 ? Number(divideHalfUp(total, BigInt(divisorHundredths))) : null;
  return { complete, scoreHundredths, divisorHundredths, rows: scored, refusals };
}

function scoreRow(row: ScoreRow, capHundredths: number, refuse: (refusal: Omit<ScoreRefusal, 'index'>) => void): ScoredRow {
  const uncounted = { code: row.code, achievementHundredths: null, contribution: null, counted: false };
  if (row.actual === null) return uncounted;
  const reached = achievement(row.measure, row.actual, capHundredths);
  if (!reached.ok) {
    refuse({ code: reached.code, field: reached.field });
    return uncounted;
  }
  // hundredths x hundredths, divided by 100, is exactly millionths.
  const contribution = row.weightHundredths === null ? null : row.weightHundredths * reached.hundredths;
  return { code: row.code, achievementHundredths: reached.hundredths, contribution, counted: true };
}

/**
 * The achievement of one result in hundredths: its indicators' achievements by their weights within the result, equal
 * when any has no weight. Rows without an achievement are left out; null when none has one.
 */
export function weightedAchievement(
  rows: readonly { readonly weightHundredths: number | null; readonly achievementHundredths: number | null }[],
): number | null {
  const weighted = rows.every(({ weightHundredths }) => weightHundredths !== null);
  let total = 0n;
  let divisor = 0n;
  for (const { weightHundredths, achievementHundredths } of rows) {
    if (achievementHundredths === null) continue;
    const weight = BigInt(weighted ? (weightHundredths ?? 0) : 1);
    total += weight * BigInt(achievementHundredths);
    divisor += weight;
  }
  return divisor > 0n ? Number(divideHalfUp(total, divisor)) : null;
}
