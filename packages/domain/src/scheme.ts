import { hundredPercent } from './achievement.ts';
import { type Direction, type MissingPolicy, directions } from './vocabulary.ts';

/** The version of the formulas in this package; every receipt names it. Changes when a formula changes. */
export const ruleVersion = '2026.1';

/** Limits in hundredths: at or above `above` is above expectation, at or above `asExpected` as expected, else below. */
export interface Bands {
  readonly aboveHundredths: number;
  readonly asExpectedHundredths: number;
}

/** The rules a cycle pins. A scheme is versioned, and frozen when a cycle that pins it opens. */
export interface SchemeRules {
  readonly capHundredths: number;
  readonly bands: Bands;
  readonly missing: MissingPolicy;
  readonly weighted: boolean;
  readonly behavioursRated: boolean;
  readonly organisationPredicateRequired: boolean;
  readonly calibration: boolean;
  readonly noSurpriseDays: number;
  readonly minimumPartDays: number;
  readonly objectionDays: number;
  readonly objectionDayKind: 'calendar' | 'working';
  readonly deemedReceiptDays: number;
  readonly hideSelfUntilSupervisorDraft: boolean;
  /** An `above` limit of its own for a direction that cannot pass 100 (`yes_no: 10_000`), in hundredths. */
  readonly aboveLimits?: Readonly<Partial<Record<Direction, number>>>;
}

/** Bands: limits of PP 30/2019 [P]. Objection: 14 calendar days [P]. Cap, notice and receipt days, missing policy [C]. */
export const defaultSchemeRules: SchemeRules = {
  capHundredths: 12_000,
  bands: { aboveHundredths: 11_000, asExpectedHundredths: 9_000 },
  missing: 'incomplete',
  weighted: true,
  behavioursRated: true,
  organisationPredicateRequired: false,
  calibration: false,
  noSurpriseDays: 14,
  minimumPartDays: 0,
  objectionDays: 14,
  objectionDayKind: 'calendar',
  deemedReceiptDays: 7,
  hideSelfUntilSupervisorDraft: false,
};

export type SchemeCode =
  'scheme.cap_below_100' | 'scheme.cap_too_large' | 'scheme.bands_order' | 'scheme.days_invalid' | 'scheme.above_limit_invalid';
export interface SchemeRefusal {
  readonly code: SchemeCode;
  readonly field: keyof SchemeRules;
}

const largestCap = 100_000;
const dayFields = ['noSurpriseDays', 'minimumPartDays', 'objectionDays', 'deemedReceiptDays'] as const;

/**
 * Every reason why these rules cannot be used; empty when they can. The cap is 100 to 1000 percent, the bands run
 * downwards and end above zero, days are whole numbers of at most a year. An `above` limit over the cap is allowed:
 * such a scheme never suggests "above", and a person may still decide it.
 */
export function checkSchemeRules(rules: SchemeRules): SchemeRefusal[] {
  const { aboveHundredths, asExpectedHundredths } = rules.bands;
  const refusals: SchemeRefusal[] = [];
  if (rules.capHundredths < hundredPercent) refusals.push({ code: 'scheme.cap_below_100', field: 'capHundredths' });
  if (rules.capHundredths > largestCap) refusals.push({ code: 'scheme.cap_too_large', field: 'capHundredths' });
  if (!(aboveHundredths > asExpectedHundredths && asExpectedHundredths > 0)) refusals.push({ code: 'scheme.bands_order', field: 'bands' });
  for (const field of dayFields) {
    if (!Number.isInteger(rules[field]) || rules[field] < 0 || rules[field] > 366) refusals.push({ code: 'scheme.days_invalid', field });
  }
  const limits = directions.map((direction) => rules.aboveLimits?.[direction]).filter((limit) => limit !== undefined);
  if (limits.some((limit) => limit <= asExpectedHundredths)) refusals.push({ code: 'scheme.above_limit_invalid', field: 'aboveLimits' });
  return refusals;
}
