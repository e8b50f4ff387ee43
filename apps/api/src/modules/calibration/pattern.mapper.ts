import type { CalibrationPattern } from '@pauh/contracts';
import {
  type Language,
  type PatternReason,
  type UnitPattern,
  countedPeople,
  notComputedText,
  outcomeText,
  placeAfter,
  predicateOf,
  reasonFor,
  unitPatterns,
} from '@pauh/domain';
import type { PersonRow } from './people.repo.ts';

/** A pattern with the name of its unit then: what the minutes keep. */
export interface NamedPattern extends UnitPattern {
  readonly code: string;
  readonly name: string;
}
/** The same with the reasons that were given at the lock. */
export interface LockedPatterns {
  readonly patterns: readonly NamedPattern[];
  readonly reasons: readonly PatternReason[];
}

/** Each unit that somebody of the session is in, by name. */
export function patternsOf(people: readonly PersonRow[]): NamedPattern[] {
  const units = [
    ...new Map(
      people.map(({ unitId, unitCode, unitName, organisation }) => [unitId, { unitId, code: unitCode, name: unitName, organisation }]),
    ).values(),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const places = people.map((person) => {
    const now = placeAfter(person, person.moves);
    return {
      unitId: person.unitId,
      isHead: person.isHead,
      original: person.predicate,
      current: predicateOf(now.resultRating, now.behaviourRating),
    };
  });
  return unitPatterns(units, places).map((pattern, index) => ({
    ...pattern,
    code: units[index]?.code ?? '',
    name: units[index]?.name ?? '',
  }));
}

const noPredicate: Readonly<Record<Language, string>> = {
  id: 'Pola tidak dihitung: predikat kinerja organisasi unit ini belum ditetapkan.',
  en: 'The pattern is not computed: the organisation predicate of this unit is not set.',
};

export function patternToDto(pattern: NamedPattern, language: Language, reasons: readonly PatternReason[] = []): CalibrationPattern {
  const { unitId, code, name, organisation, before, after, rules } = pattern;
  const people = countedPeople(after);
  return {
    unit: { unitId, code, name },
    organisation,
    people,
    before: { ...before },
    after: { ...after },
    note: organisation === null ? noPredicate[language] : rules === null ? notComputedText(people, language) : null,
    rules: (rules ?? []).map((rule) => ({
      rule: rule.code,
      text: outcomeText(rule, language),
      satisfied: rule.satisfied,
      reason: reasonFor(reasons, pattern, rule.code),
    })),
  };
}
