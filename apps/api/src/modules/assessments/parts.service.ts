import {
  type Actor,
  type PartSheet,
  type PartsOfPeriod,
  type ReceiptPart,
  type Verdict,
  canReadAssessment,
  combineParts,
  daysOf,
  decidingPlan,
  labelOfPart,
  partsOfPeriod,
} from '@pauh/domain';
import { AppError } from '../../lib/app-error.ts';
import type { StoredPart } from './parts.repo.ts';
import type { SheetHead } from './sheet.repo.ts';

/** Whether the one result of the period stands on this plan; the sheets of the others are parts of it. */
export const decides = ({ plansOfPeriod, planId }: SheetHead): boolean => decidingPlan(plansOfPeriod) === planId;

/** A part that the result of the period rests on, already decided: it waits until that is opened again. */
export function isPeriodDecided({ plansOfPeriod, planId }: SheetHead): boolean {
  const deciding = decidingPlan(plansOfPeriod);
  return deciding !== planId && plansOfPeriod.some((plan) => plan.planId === deciding && plan.supervisorState === 'submitted');
}

export function expectPeriodOpen(head: SheetHead): void {
  if (isPeriodDecided(head)) throw new AppError('assessment.period_decided');
}

const partSheetOf = ({ unitName, startsOn, endsOn, plan, assessment }: StoredPart): PartSheet => ({
  label: labelOfPart(unitName, assessment?.authorName ?? null),
  startsOn,
  endsOn,
  plan,
  assessment: assessment?.content ?? null,
});

/** The part as the receipt keeps it: whole, so that the result can be computed again from it alone. */
export const receiptPartOf = (part: StoredPart): ReceiptPart => ({
  ...partSheetOf(part),
  planId: part.planId,
  unitName: part.unitName,
  positionTitle: part.positionTitle,
  by: part.assessment?.authorName ?? null,
  onBehalfOf: part.assessment?.onBehalfOf?.name ?? null,
  submittedAt: part.assessment?.submittedAt ? new Date(part.assessment.submittedAt).toISOString() : null,
});

/** What the suggestion is made from beside the sheet itself. */
export const partsBeside = (head: SheetHead, parts: readonly StoredPart[]): PartsOfPeriod | null =>
  partsOfPeriod(head, parts.map(partSheetOf), head.rules);

/** What stands beside a sheet is read by whoever reads what was handed in on it. */
export const verdictOnParts = (actor: Actor, head: SheetHead): Verdict =>
  canReadAssessment(actor, head, { kind: 'supervisor', state: 'submitted', authorId: null });
export const mayReadParts = (actor: Actor, head: SheetHead): boolean => verdictOnParts(actor, head) === 'allowed';

/** Which of the person's plans have days enough to count, by their ids. */
export function countedPlans({ plansOfPeriod, rules }: SheetHead): ReadonlySet<string> {
  const assessed = plansOfPeriod.filter(({ agreed }) => agreed);
  const { counted } = combineParts(
    assessed.map((plan) => ({ days: daysOf(plan), scoreHundredths: null })),
    rules.minimumPartDays,
  );
  return new Set(assessed.filter((_, index) => counted[index]).map(({ planId }) => planId));
}
