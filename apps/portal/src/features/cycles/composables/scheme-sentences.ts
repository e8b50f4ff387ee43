import type { SchemeRules } from '@pauh/contracts';

export interface Sentence {
  key: string;
  values?: Record<string, number | string>;
}

const choice = (name: string, yes: boolean): Sentence => ({ key: `${name}.${yes ? 'yes' : 'no'}` });

/** What each setting of a scheme does to people, in the order in which they meet it. */
export function schemeSentences(rules: SchemeRules): Sentence[] {
  return [
    choice('weighted', rules.weighted),
    { key: 'bands', values: { above: rules.bands.above, asExpected: rules.bands.asExpected } },
    { key: 'cap', values: { n: rules.cap } },
    { key: `missing.${rules.missing}` },
    choice('behavioursRated', rules.behavioursRated),
    choice('hideSelf', rules.hideSelfUntilSupervisorDraft),
    ...(rules.noSurpriseDays > 0 ? [{ key: 'noSurpriseDays', values: { n: rules.noSurpriseDays } }] : []),
    ...(rules.minimumPartDays > 0 ? [{ key: 'minimumPartDays', values: { n: rules.minimumPartDays } }] : []),
    choice('calibration', rules.calibration),
    choice('organisationPredicate', rules.organisationPredicateRequired),
    { key: 'deemedReceiptDays', values: { n: rules.deemedReceiptDays } },
    { key: `objectionDays.${rules.objectionDayKind}`, values: { n: rules.objectionDays } },
  ];
}
