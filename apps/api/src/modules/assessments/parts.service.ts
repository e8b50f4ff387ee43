import {
  type Actor,
  type AssessmentContent,
  type AssessmentKind,
  type PartSheet,
  type PartsOfPeriod,
  type ReceiptPart,
  type SheetDays,
  type Verdict,
  canReadAssessment,
  decidingPlan,
  labelOfPart,
  partsOfPeriod,
  sheetsOfPeriod,
} from '@pauh/domain';
import { AppError } from '../../lib/app-error.ts';
import type { NamedSupervisor, StoredPart } from './parts.repo.ts';
import type { SheetHead } from './sheet.repo.ts';

/** Whether the one result of the period stands on this plan; the sheets of the others are parts of it. */
export const decides = ({ plansOfPeriod, planId }: SheetHead): boolean => decidingPlan(plansOfPeriod) === planId;

/**
 * A part that the result of the period rests on, or the assessment of its own plan, already handed in: it waits until
 * that is opened again.
 */
export function isPeriodDecided({ plansOfPeriod, planId }: SheetHead, kind: AssessmentKind): boolean {
  if (kind === 'self') return false;
  const deciding = decidingPlan(plansOfPeriod);
  return plansOfPeriod.some(
    (plan) =>
      plan.supervisorState === 'submitted' &&
      (kind === 'part' ? plan.planId === deciding || plan.planId === planId : plan.planId === deciding && deciding !== planId),
  );
}

export function expectPeriodOpen(head: SheetHead, kind: AssessmentKind): void {
  if (isPeriodDecided(head, kind)) throw new AppError('assessment.period_decided');
}

/** The days of the plan that this employee supervised before today's supervisor; undefined for everybody else. */
export const earlierDaysOf = ({ plansOfPeriod, planId }: SheetHead, employeeId: string | null): NamedSupervisor | undefined =>
  plansOfPeriod.find((plan) => plan.planId === planId)?.earlier.find((one) => one.employeeId === employeeId);

const partSheetOf = ({ planId, unitName, startsOn, endsOn, plan, assessment, supervisor }: StoredPart): PartSheet => ({
  planId,
  label: labelOfPart(unitName, supervisor?.name ?? assessment?.authorName ?? null),
  startsOn,
  endsOn,
  plan,
  assessment: assessment?.content ?? null,
  ...(supervisor ? { supervisorId: supervisor.employeeId, days: supervisor.days } : {}),
});
export const partSheetsOf = (parts: readonly StoredPart[]): PartSheet[] => parts.map(partSheetOf);

/** The part as the receipt keeps it: whole, so that the result can be computed again from it alone. */
export const receiptPartOf = (part: StoredPart): ReceiptPart => ({
  ...partSheetOf(part),
  ...(part.supervisor ? { supervisorName: part.supervisor.name } : {}),
  unitName: part.unitName,
  positionTitle: part.positionTitle,
  by: part.assessment?.authorName ?? null,
  onBehalfOf: part.assessment?.onBehalfOf?.name ?? null,
  submittedAt: part.assessment?.submittedAt ? new Date(part.assessment.submittedAt).toISOString() : null,
});

/** What the suggestion of a sheet is made from beside it; null on one that is a part itself, which is made from its own days alone. */
export const partsBeside = (head: SheetHead, parts: readonly StoredPart[], content: AssessmentContent): PartsOfPeriod | null =>
  decides(head) ? partsOfPeriod(head, partSheetsOf(parts), head.rules, content) : null;

/** What stands beside a sheet is read by whoever reads what was handed in on it. */
export const verdictOnParts = (actor: Actor, head: SheetHead): Verdict =>
  canReadAssessment(actor, head, { kind: 'supervisor', state: 'submitted', authorId: null });
export const mayReadParts = (actor: Actor, head: SheetHead): boolean => verdictOnParts(actor, head) === 'allowed';

/** Days of every sheet of the period, by plan and earlier supervisor (null: whoever assesses the plan). */
export function sheetDays({
  plansOfPeriod,
  rules,
}: SheetHead): (planId: string, supervisorId: string | null) => Pick<SheetDays, 'days' | 'counted'> {
  const sheets = sheetsOfPeriod(plansOfPeriod, rules.minimumPartDays);
  return (planId, supervisorId) => {
    const { days, counted } = sheets.find((sheet) => sheet.planId === planId && sheet.supervisorId === supervisorId) ?? {
      days: 0,
      counted: false,
    };
    return { days, counted };
  };
}
