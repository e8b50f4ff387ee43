import type { SchemeRules } from '@pauh/contracts';
import { defaultSchemeRules, fromHundredths } from '@pauh/domain';

type Emptied<T> = { [K in keyof T]: T[K] extends number ? number | null : T[K] };
/** The rules while they are typed: a number may be empty. */
export type RulesForm = Emptied<Omit<SchemeRules, 'bands'>> & { bands: Emptied<SchemeRules['bands']> };

/** The rules that the regulation and practice give, to start from. */
export function usualRules(): RulesForm {
  const { capHundredths, bands, aboveLimits: _, ...rest } = defaultSchemeRules;
  return {
    ...rest,
    cap: fromHundredths(capHundredths),
    bands: { above: fromHundredths(bands.aboveHundredths), asExpected: fromHundredths(bands.asExpectedHundredths) },
  };
}

export const dayFields = ['noSurpriseDays', 'minimumPartDays', 'deemedReceiptDays', 'objectionDays'] as const;
export const switches = [
  'weighted',
  'behavioursRated',
  'calibration',
  'organisationPredicateRequired',
  'hideSelfUntilSupervisorDraft',
] as const;

/** The numbers that are still empty, by pointer. */
export const emptyNumbers = (rules: RulesForm): string[] => [
  ...(rules.cap === null ? ['/rules/cap'] : []),
  ...(rules.bands.above === null ? ['/rules/bands/above'] : []),
  ...(rules.bands.asExpected === null ? ['/rules/bands/asExpected'] : []),
  ...dayFields.filter((field) => rules[field] === null).map((field) => `/rules/${field}`),
];
