import { type DistributionRuleCode, type OrganisationPredicate, type Predicate, predicates } from './vocabulary.ts';

/** How many people have each predicate: whole numbers, 0 and up. */
export type PredicateCounts = Readonly<Record<Predicate, number>>;

/** One rule of a pattern. It speaks of its predicates taken together; `percent` is the share that it names, null where it names none. */
export interface DistributionRule {
  readonly code: DistributionRuleCode;
  readonly kind: 'most' | 'max' | 'min' | 'present' | 'none';
  readonly predicates: readonly Predicate[];
  readonly percent: number | null;
}

const rule = (
  code: DistributionRuleCode,
  kind: DistributionRule['kind'],
  of: readonly Predicate[],
  percent: number | null = null,
): DistributionRule => ({ code, kind, predicates: of, percent });

/** What the predicate of the organisation asks of the predicates of its people; what is not named may be. SE MenPANRB 3/2023 [P]. */
export const distributionPatterns: Readonly<Record<OrganisationPredicate, readonly DistributionRule[]>> = {
  istimewa: [rule('sangat_baik_most', 'most', ['sangat_baik']), rule('sangat_baik_max_70', 'max', ['sangat_baik'], 70)],
  baik: [
    rule('baik_most', 'most', ['baik']),
    rule('baik_max_70', 'max', ['baik'], 70),
    rule('butuh_perbaikan_or_kurang_present', 'present', ['butuh_perbaikan', 'kurang']),
  ],
  butuh_perbaikan: [rule('sangat_baik_max_10', 'max', ['sangat_baik'], 10), rule('butuh_perbaikan_min_60', 'min', ['butuh_perbaikan'], 60)],
  kurang: [
    rule('sangat_baik_max_10', 'max', ['sangat_baik'], 10),
    rule('butuh_perbaikan_min_10', 'min', ['butuh_perbaikan'], 10),
    rule('kurang_min_60', 'min', ['kurang'], 60),
  ],
  sangat_kurang: [
    rule('sangat_baik_none', 'none', ['sangat_baik']),
    rule('butuh_perbaikan_or_kurang_min_10', 'min', ['butuh_perbaikan', 'kurang'], 10),
    rule('sangat_kurang_min_60', 'min', ['sangat_kurang'], 60),
  ],
};

/** Of fewer people no pattern is computed: one person would be more than a tenth. [P] */
export const fewestForPattern = 10;

/** People of a unit who have the same predicate; null is not decided, or none in this scheme. One person is a group of one. */
export interface PeopleWithPredicate {
  readonly predicate: Predicate | null;
  readonly isHead: boolean;
  readonly people: number;
}

/**
 * Who is counted: everybody with a result in that unit and cycle, each once (a person has one result, at the last
 * assignment), the head not, whose predicate is the unit's. [C]
 */
export function countPredicates(groups: readonly PeopleWithPredicate[]): PredicateCounts {
  const counts: Record<Predicate, number> = { sangat_baik: 0, baik: 0, butuh_perbaikan: 0, kurang: 0, sangat_kurang: 0 };
  for (const { predicate, isHead, people } of groups) if (predicate !== null && !isHead) counts[predicate] += people;
  return counts;
}

/** A rule in whole people: `limit` is the most (`max`, `none`) or the fewest (`min`, `present`, `most`) that keep it. */
export interface RuleInPeople extends DistributionRule {
  readonly people: number;
  readonly limit: number;
}

/**
 * What a pattern means for so many counted people, before anybody is decided; null when they are too few. A maximum is
 * floor(p x n / 100), a minimum ceil(p x n / 100), in integers, so that whoever keeps the limit keeps the share. [C]
 * The limit of "the most" is the fewest with which it can still be so: a fifth, for there are five predicates.
 */
export function patternInPeople(organisation: OrganisationPredicate, people: number): RuleInPeople[] | null {
  if (people < fewestForPattern) return null;
  return distributionPatterns[organisation].map((each) => ({ ...each, people, limit: limitOf(each, people) }));
}

function limitOf({ kind, percent }: DistributionRule, people: number): number {
  if (kind === 'none') return 0;
  if (kind === 'present') return 1;
  if (kind === 'most') return Math.ceil(people / predicates.length);
  const hundredfold = (percent ?? 0) * people;
  return kind === 'max' ? Math.floor(hundredfold / 100) : Math.ceil(hundredfold / 100);
}

/** A rule beside what is: of "the most", `limit` is here the count of the largest other predicate, which it may not be below. [C] */
export interface RuleOutcome extends RuleInPeople {
  readonly count: number;
  readonly satisfied: boolean;
}

/** The pattern beside these counts, rule by rule; null when fewer than ten people are counted. It warns, and never changes a rating. */
export function checkDistribution(organisation: OrganisationPredicate, counts: PredicateCounts): RuleOutcome[] | null {
  const rules = patternInPeople(organisation, countedPeople(counts));
  return (
    rules?.map((each) => {
      const count = each.predicates.reduce((sum, predicate) => sum + counts[predicate], 0);
      const others = predicates.filter((predicate) => !each.predicates.includes(predicate)).map((predicate) => counts[predicate]);
      const limit = each.kind === 'most' ? Math.max(...others) : each.limit;
      return { ...each, limit, count, satisfied: each.kind === 'max' || each.kind === 'none' ? count <= limit : count >= limit };
    }) ?? null
  );
}

export const countedPeople = (counts: PredicateCounts): number => predicates.reduce((sum, predicate) => sum + counts[predicate], 0);

/** The rules for which such counts would ask for a written reason, in the order of the pattern. */
export const reasonsAskedBy = (organisation: OrganisationPredicate, counts: PredicateCounts): RuleOutcome[] =>
  (checkDistribution(organisation, counts) ?? []).filter(({ satisfied }) => !satisfied);
