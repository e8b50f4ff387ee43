import { divideHalfUp } from './exact.ts';
import type { Bands } from './scheme.ts';
import type { AssignmentKind, PlanState, Rating, ResultKind } from './vocabulary.ts';

/** A plan as one of those a person has in a cycle: each assignment has one of its own. */
export interface PlanOfPeriod {
  readonly planId: string;
  readonly assignmentKind: AssignmentKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: PlanState;
  /** It was agreed at least once. */
  readonly agreed: boolean;
}

/** One that ended before anybody agreed to it asks nothing of anybody. */
const counts = ({ state, agreed }: PlanOfPeriod): boolean => state !== 'ended' || agreed;

/**
 * On which of a person's plans in a cycle the one result stands: of those that were agreed, for nothing else can be
 * assessed, on that of the last definitive assignment, and of the last one where none is definitive [C]. The others are
 * parts of it. Where nothing was agreed, the plan that should have been; null without a plan that counts.
 */
export function decidingPlan(plans: readonly PlanOfPeriod[]): string | null {
  const rank = ({ assignmentKind, startsOn, planId, agreed }: PlanOfPeriod): string =>
    `${Number(agreed)} ${assignmentKind === 'definitive' ? 1 : 0} ${startsOn} ${planId}`;
  return (
    plans.filter(counts).reduce<PlanOfPeriod | null>((last, plan) => (last && rank(last) >= rank(plan) ? last : plan), null)?.planId ?? null
  );
}

/** Whose sheets count beside that of this plan: none beside a part, and beside the deciding plan every other that was agreed, the earliest first. */
export function otherParts(plans: readonly PlanOfPeriod[], planId: string): readonly PlanOfPeriod[] {
  if (decidingPlan(plans) !== planId) return [];
  return plans
    .filter((plan) => plan.planId !== planId && plan.agreed)
    .sort((a, b) => (a.startsOn + a.planId < b.startsOn + b.planId ? -1 : 1));
}

/** What another supervisor's sheet says of its days. */
export interface OtherPart {
  /** 0 where they were taken over. */
  readonly days: number;
  /** Handed in, and as complete as a sheet must be. */
  readonly complete: boolean;
  readonly scoreHundredths: number | null;
  readonly bands: Bands;
  readonly results: readonly { readonly kind: ResultKind; readonly rating: Rating | null }[];
}

/** The parts beside the sheet that decides, which is the last one and has these days. */
export interface PartsOfPeriod {
  readonly ownDays: number;
  readonly others: readonly OtherPart[];
}

export interface CombinedParts {
  readonly complete: boolean;
  readonly scoreHundredths: number | null;
  /** Days of the parts that counted. */
  readonly days: number;
  readonly counted: readonly boolean[];
}

/**
 * The suggested score over a transfer: sum(score x days) / sum(days), half-up to 2 decimals. Parts shorter than the
 * scheme's minimum of days do not count; where all are shorter, all count, for somebody who moved often worked all the
 * same [C]. A counted part that is not complete makes the whole incomplete, and one without a score (no weights) leaves
 * it without one. Only a suggestion: the annual predicate is decided, never averaged [C].
 */
export function combineParts(
  parts: readonly { readonly scoreHundredths: number | null; readonly days: number; readonly complete?: boolean }[],
  minimumDays: number,
): CombinedParts {
  const least = parts.some(({ days }) => days >= minimumDays) ? minimumDays : 0;
  const counted = parts.map(({ days }) => days > 0 && days >= least);
  const used = parts.filter((_, index) => counted[index]);
  const days = used.reduce((sum, part) => sum + part.days, 0);
  const scored = used.length > 0 && used.every(({ scoreHundredths }) => scoreHundredths !== null);
  const complete = used.length > 0 && used.every((part) => part.complete ?? part.scoreHundredths !== null);
  const total = used.reduce((sum, part) => sum + BigInt(part.scoreHundredths ?? 0) * BigInt(part.days), 0n);
  return { complete, scoreHundredths: complete && scored ? Number(divideHalfUp(total, BigInt(days))) : null, days, counted };
}
