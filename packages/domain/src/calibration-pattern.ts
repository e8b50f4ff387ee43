import { type PredicateCounts, type RuleOutcome, checkDistribution, countPredicates } from './distribution.ts';
import { type FieldRefusal, isReason } from './refusal.ts';
import type { DistributionRuleCode, OrganisationPredicate, Predicate } from './vocabulary.ts';

/** A unit of a session with the predicate it was given in the cycle; null while it was given none. */
export interface UnitOfPattern {
  readonly unitId: string;
  readonly organisation: OrganisationPredicate | null;
}
/** Somebody of a session: the unit of their result, what the rater decided and where the moves have brought it. */
export interface PersonOfPattern {
  readonly unitId: string;
  readonly isHead: boolean;
  readonly original: Predicate;
  readonly current: Predicate;
}

export interface UnitPattern extends UnitOfPattern {
  readonly before: PredicateCounts;
  readonly after: PredicateCounts;
  /** Of the counts after; null where no pattern is computed: too few people, or no predicate of the organisation. */
  readonly rules: readonly RuleOutcome[] | null;
}

/** The pattern of each unit over those of its people who are in the session, before and after the moves. SE MenPANRB 3/2023 [P]; by unit [C]. */
export function unitPatterns(units: readonly UnitOfPattern[], people: readonly PersonOfPattern[]): UnitPattern[] {
  return units.map((unit) => {
    const own = people.filter(({ unitId }) => unitId === unit.unitId);
    const counts = (predicateOfPerson: (person: PersonOfPattern) => Predicate) =>
      countPredicates(own.map((person) => ({ predicate: predicateOfPerson(person), isHead: person.isHead, people: 1 })));
    const after = counts(({ current }) => current);
    return {
      ...unit,
      before: counts(({ original }) => original),
      after,
      rules: unit.organisation === null ? null : checkDistribution(unit.organisation, after),
    };
  });
}

/** Why a unit does not follow a rule of its pattern. */
export interface PatternReason {
  readonly unitId: string;
  readonly rule: DistributionRuleCode;
  readonly reason: string;
}

/** One refusal for each rule that is not met and has no written reason, with its unit and rule. A warning: it never changes a rating. */
export function checkPatternReasons(patterns: readonly UnitPattern[], reasons: readonly PatternReason[]): FieldRefusal[] {
  return patterns.flatMap((pattern) =>
    unmet(pattern)
      .filter(({ code }) => !isReason(reasonFor(reasons, pattern, code)))
      .map(({ code }) => ({
        pointer: '/patternReasons',
        code: 'calibration.pattern_reason_missing',
        params: { unitId: pattern.unitId, rule: code },
      })),
  );
}

const unmet = ({ rules }: UnitPattern): readonly RuleOutcome[] => (rules ?? []).filter(({ satisfied }) => !satisfied);

/** The written reason for a rule of this unit's pattern; null where there is none. */
export const reasonFor = (
  reasons: readonly PatternReason[],
  { unitId }: Pick<UnitOfPattern, 'unitId'>,
  rule: DistributionRuleCode,
): string | null => reasons.find((each) => each.unitId === unitId && each.rule === rule)?.reason ?? null;

/** The reasons that a rule which is not met asks for; others say nothing and are not kept. */
export const reasonsInForce = (patterns: readonly UnitPattern[], reasons: readonly PatternReason[]): PatternReason[] =>
  reasons.filter(({ unitId, rule }) =>
    patterns.some((pattern) => pattern.unitId === unitId && unmet(pattern).some(({ code }) => code === rule)),
  );
